import type { HandoffSettings } from '@baton/core'
import type { SimulationSummary } from '@baton/core/api'
import { useMutation, useQuery } from '@tanstack/react-query'
import { CircleX, FlaskConical } from 'lucide-react'
import { useRef, useState } from 'react'
import { useSession } from '../../live/context.tsx'
import { ask } from '../../ui/ask.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { toast } from '../../ui/toast.tsx'
import { changedLabels } from '../settings/diff.ts'
import { keptDraft } from '../settings/kept-draft.ts'
import { handoffSettings, saveHandoff, showSaved } from '../settings/save-handoff.ts'
import type { Schema } from '../settings/schema-form.tsx'
import { changesOf } from '../settings/use-draft.ts'
import { Behind } from './behind.tsx'
import { headline, markWords, shownNumber, turnsWords } from './lab-words.ts'
import { MarkTable } from './mark-table.tsx'
import { QueueLoad } from './queue-load.tsx'
import type { Run } from './runs.ts'
import { type CountName, countTitles, firstSelection, type Selection } from './selection.ts'
import { TriggerTable } from './trigger-table.tsx'

/** Shows a run: what it found, or how far it is, or why it found nothing. */
export function Outcome({ run, schema }: { run: Run; schema: Schema }) {
  if (run.state === 'running')
    return (
      <Empty icon={<FlaskConical />} title={`#${run.number} is running`}>
        {run.total > 0 ? `${shownNumber(run.done)} of ${shownNumber(run.total)} conversations.` : 'Reading …'} You can
        leave this page: it goes on.
      </Empty>
    )
  if (run.state === 'cancelled')
    return (
      <Empty icon={<CircleX />} title={`#${run.number} was cancelled`}>
        Nothing was changed.
      </Empty>
    )
  if (run.state === 'failed' || !run.summary)
    return (
      <div role="alert" className="px-6 py-12 text-center">
        <p className="font-medium">#{run.number} could not run</p>
        <p className="mx-auto mt-1 max-w-[56ch] text-muted">
          {run.error instanceof Error ? run.error.message : 'Something went wrong. Run it again.'}
        </p>
      </div>
    )
  if (run.summary.totals.conversations === 0)
    return (
      <Empty icon={<FlaskConical />} title="No conversations there">
        Choose more days, all conversations, or import some.
      </Empty>
    )
  return <Found run={run} summary={run.summary} schema={schema} />
}

function Found({ run, summary, schema }: { run: Run; summary: SimulationSummary; schema: Schema }) {
  const [selection, setSelection] = useState<Selection>(() => firstSelection(summary))
  const list = useRef<HTMLElement>(null)
  const marks = markWords(run.results)
  const { totals, leftOut, load } = summary
  function select(next: Selection) {
    setSelection(next)
    // Where the list stands below, it is brought into view.
    if (matchMedia('(max-width: 1279px)').matches) list.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className="min-[1280px]:grid min-[1280px]:min-h-full min-[1280px]:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="min-w-0 px-4 py-5 sm:px-7">
        <h2 className="text-lg font-semibold tracking-tight">{headline(totals)}</h2>
        <p className="mt-0.5 text-muted">
          {marks ? `${marks} ` : null}
          Each conversation counts once, by the first time that it is handed off. Facts about customers are as they are
          today.
        </p>
        {leftOut > 0 ? (
          <p className="mt-0.5 text-muted">
            {shownNumber(leftOut)} older conversations are left out. A run takes the newest 20,000.
          </p>
        ) : null}
        <Numbers totals={totals} onSelect={(count) => select({ trigger: null, count })} />
        <TriggerTable rows={summary.byTrigger} schema={schema} selection={selection} onSelect={select} />
        {totals.otherReason > 0 ? (
          <p className="mt-1.5 text-xs text-muted">
            <button
              type="button"
              className="text-human underline"
              onClick={() => select({ trigger: null, count: 'otherReason' })}
            >
              {totals.otherReason === 1
                ? 'One is handed off at the same message for another reason'
                : `${shownNumber(totals.otherReason)} are handed off at the same message for another reason`}
            </button>
          </p>
        ) : null}
        <QueueLoad load={load} />
        {summary.marks ? <MarkTable marks={summary.marks} /> : null}
        <Apply run={run} schema={schema} />
      </div>
      <aside
        ref={list}
        aria-label={countTitles[selection.count]}
        className="min-w-0 border-t border-line bg-sunken px-4 py-5 min-[1280px]:rounded-e-lg min-[1280px]:border-t-0
          min-[1280px]:border-s"
      >
        <Behind key={`${selection.trigger} ${selection.count}`} results={run.results} selection={selection} />
      </aside>
    </div>
  )
}

/** Shows the numbers of all triggers together. Each opens its conversations. */
function Numbers({ totals, onSelect }: { totals: SimulationSummary['totals']; onSelect: (count: CountName) => void }) {
  const shown = [
    { count: 'live', title: 'Live', sign: '' },
    { count: 'draft', title: 'Draft', sign: '' },
    { count: 'new', title: countTitles.new, sign: '+' },
    { count: 'noLonger', title: countTitles.noLonger, sign: '−' },
    { count: 'earlier', title: `Earlier ${turnsWords(totals.earlierBy)}`.trim(), sign: '' },
    { count: 'later', title: `Later ${turnsWords(totals.laterBy)}`.trim(), sign: '' },
  ] as const
  return (
    <dl className="my-5 grid grid-cols-3 border-y border-line min-[560px]:grid-cols-6">
      {shown.map(({ count, title, sign }) => (
        <div key={count} className="flex flex-col-reverse justify-end py-2.5 pe-2">
          <dt className="text-xs text-muted">{title}</dt>
          <dd className="text-xl font-semibold tabular-nums">
            {totals[count] === 0 ? (
              '0'
            ) : (
              <button
                type="button"
                aria-label={`${title}: ${totals[count]}`}
                onClick={() => onSelect(count)}
                className={`rounded-sm hover:underline ${sign ? 'text-human' : ''}`}
              >
                {sign}
                {shownNumber(totals[count])}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Returns whether settings hand off at all. */
const handsOff = ({ mode, level, advanced }: HandoffSettings) => (mode === 'level' ? level > 0 : advanced.enabled)

/** Puts the settings that a run tried in force, after asking once. */
function Apply({ run, schema }: { run: Run; schema: Schema }) {
  const { me } = useSession()
  const live = useQuery(handoffSettings).data
  // What others have saved since the run began stays as it is.
  const made = changesOf(run.live, run.draft)
  const next = live ? { ...live, ...made } : run.draft
  const changes = live ? changedLabels(schema, live, next) : []
  const save = useMutation({
    mutationFn: saveHandoff,
    onSuccess: (saved) => {
      keptDraft.set(null)
      showSaved(saved)
      toast.done('Saved. Applies from the next message on.')
    },
    onError: toast.failed,
  })
  if (changes.length === 0) return null
  const words = changes.length === 1 ? '1 change' : `${changes.length} changes`
  const mayChange = me.role === 'admin' || me.role === 'owner'
  async function apply() {
    const warning = handsOff(next) ? '' : 'Nothing will be handed off any more: requests for a person are declined. '
    const consequence = `${warning}They become a new version and apply from the next message on.`
    const yes = await ask({
      title: `Apply ${words}?`,
      text: `${changes.join('\n')}\n\n${consequence}`,
      action: 'Apply',
    })
    if (yes) save.mutate(made)
  }
  return (
    <div
      className="sticky bottom-3 mt-7 flex flex-wrap items-center gap-3 rounded-lg border border-line-strong bg-raised
        px-4 py-3 shadow-raise"
    >
      <p className="min-w-0 flex-1">
        <span className="font-medium">Apply {words} as a new version.</span>{' '}
        <span className="text-muted">{mayChange ? 'For new messages, at once.' : 'Only admins can do this.'}</span>
      </p>
      {mayChange ? (
        <Button kind="primary" disabled={save.isPending} onClick={apply}>
          Apply
        </Button>
      ) : null}
    </div>
  )
}
