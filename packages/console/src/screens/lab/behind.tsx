import type { SimulationResult } from '@baton/core/api'
import { Link } from '@tanstack/react-router'
import { Flag, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useState } from 'react'
import { triggerLook } from '../../triggers/index.ts'
import { reasonInWords } from '../../triggers/reasons.tsx'
import { Button } from '../../ui/button.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Segments } from '../../ui/segments.tsx'
import { day } from '../../ui/time.tsx'
import { placeWords, scoreWords, shownNumber } from './lab-words.ts'
import { countTitles, resultsBehind, type Selection } from './selection.ts'

const atOnce = 25

/** Lists the conversations behind a number, each with the words, the score and the difference. */
export function Behind({ results, selection }: { results: readonly SimulationResult[]; selection: Selection }) {
  const [shown, setShown] = useState(atOnce)
  const [mark, setMark] = useState<MarkChoice>('all')
  const all = resultsBehind(results, selection)
  const choices = markChoices(all)
  const found = mark === 'all' ? all : all.filter((one) => (one.mark ?? 'none') === mark)
  const trigger = selection.trigger ? reasonInWords(selection.trigger) : 'All triggers'
  const rest = found.length - shown
  return (
    <>
      <h3 className="font-semibold">
        {trigger.charAt(0).toUpperCase() + trigger.slice(1)}, {countTitles[selection.count].toLowerCase()}:{' '}
        {shownNumber(all.length)}
      </h3>
      {choices.length > 1 ? (
        <div className="mt-2">
          <Segments label="Marks" options={choices} value={mark} onChange={setMark} />
        </div>
      ) : null}
      {found.length === 0 ? <p className="mt-2 text-muted">There are no such conversations.</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {found.slice(0, shown).map((result) => (
          <Item key={result.id} result={result} />
        ))}
      </ul>
      {rest > 0 ? (
        <Button kind="quiet" onClick={() => setShown(shown + 4 * atOnce)}>
          Show {shownNumber(Math.min(rest, 4 * atOnce))} more
        </Button>
      ) : null}
    </>
  )
}

type MarkChoice = 'all' | 'none' | NonNullable<SimulationResult['mark']>

/** Returns the marks to choose from, with their numbers. Only one choice when none of the conversations is marked. */
function markChoices(results: SimulationResult[]): { value: MarkChoice; title: string }[] {
  const count = (mark: MarkChoice) => results.filter((one) => (one.mark ?? 'none') === mark).length
  const all = { value: 'all' as const, title: `All ${shownNumber(results.length)}` }
  const names = { unnecessary: 'Unnecessary', right: 'Right', missed: 'Missed', none: 'No mark' } as const
  if (count('none') === results.length) return [all]
  const marks = Object.entries(names) as [Exclude<MarkChoice, 'all'>, string][]
  return [
    all,
    ...marks.flatMap(([value, name]) => (count(value) > 0 ? [{ value, title: `${name} ${count(value)}` }] : [])),
  ]
}

function Item({ result }: { result: SimulationResult }) {
  const { id, change, live, contact, channel, begun } = result
  const missing = change === 'no_longer' || change === 'later'
  const handoff = missing ? live : result
  const [evidence] = handoff?.evidence ?? []
  const score = scoreWords(result, handoff?.reason ? triggerLook(handoff.reason) : undefined)
  const isStored = contact !== undefined
  return (
    <li className="grid gap-1 py-3">
      <div className="flex items-center gap-2">
        <span className="min-w-0 truncate font-medium">{contact ?? (isStored ? 'Visitor' : id)}</span>
        {channel ? <ChannelIcon kind={channel} className="!size-3.5 text-muted" label /> : null}
        <span className="min-w-0 flex-1 truncate text-xs text-muted">{begun ? day(begun, Date.now()) : null}</span>
        <MarkChip result={result} />
      </div>
      {evidence ? (
        <p dir="auto" className="line-clamp-3 [overflow-wrap:anywhere]">
          “{evidence.quote}”
        </p>
      ) : (
        <p className="text-muted">The customer pressed the button.</p>
      )}
      {score ? <p className="text-xs tabular-nums">{score}</p> : null}
      <p className="text-xs text-muted">{differenceWords(result)}</p>
      {isStored ? (
        <Link
          to="/inbox/$view/$conversationId"
          params={{ view: 'all', conversationId: id }}
          className="w-fit text-xs text-human underline"
        >
          Open conversation
        </Link>
      ) : null}
    </li>
  )
}

function MarkChip({ result: { mark } }: { result: SimulationResult }) {
  switch (mark) {
    case 'unnecessary':
      return (
        <Chip>
          <ThumbsDown /> Unnecessary
        </Chip>
      )
    case 'right':
      return (
        <Chip tone="done">
          <ThumbsUp /> Right
        </Chip>
      )
    case 'missed':
      return (
        <Chip tone="waiting">
          <Flag /> Missed
        </Chip>
      )
    default:
      return null
  }
}

/** Returns where both settings hand off, in words. */
function differenceWords({ handoff, turn, reason, rule, live, change }: SimulationResult): string {
  const draft = handoff && reason ? placeWords(turn, reasonInWords(reason, rule ?? null)) : 'not handed off'
  const before = live ? placeWords(live.turn, reasonInWords(live.reason, live.rule)) : 'not handed off'
  return change ? `Live: ${before}. Draft: ${draft}.` : `Both: ${draft}.`
}
