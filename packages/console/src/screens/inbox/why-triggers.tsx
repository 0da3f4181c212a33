import type { TriggerVerdict } from '@baton/core'
import { ChevronRight, Sparkles } from 'lucide-react'
import { type EvidenceLine, evidenceOf } from '../../triggers/evidence.ts'
import { triggerLook } from '../../triggers/index.ts'
import { ScoreBar } from '../../triggers/score-bar.tsx'
import { scoreRow } from '../../triggers/score-row.ts'
import { showInThread } from './thread.tsx'

const grid = 'grid grid-cols-[16px_minmax(0,1fr)_72px_76px] items-center gap-x-2.5'

/**
 * Draws every trigger in the order in which they are asked: its score of its threshold, and on demand what it read. The
 * one that decided, or came closest, is open.
 */
export function WhyTriggers({
  triggers,
  telling,
  quote,
}: {
  triggers: readonly TriggerVerdict[]
  telling: string | null
  /** Returns the words of a message that is loaded. */
  quote: (seq: number) => string | null
}) {
  return (
    <ul className="text-xs">
      {triggers.map((verdict) => (
        <li key={verdict.trigger} className="border-t border-line first:border-0">
          <TriggerRow verdict={verdict} telling={verdict.trigger === telling} quote={quote} />
        </li>
      ))}
    </ul>
  )
}

function TriggerRow({
  verdict,
  telling,
  quote,
}: {
  verdict: TriggerVerdict
  telling: boolean
  quote: (seq: number) => string | null
}) {
  const { name, more, words, bar, fired } = scoreRow(verdict)
  const lines = verdict.verdict === 'off' && !bar ? [] : evidenceOf(verdict)
  const row = (
    <>
      <span aria-hidden="true" className="text-muted [&_svg]:!size-3.5">
        {triggerLook(verdict.trigger)?.icon ?? <Sparkles />}
      </span>
      <span className="min-w-0 leading-4">
        <span className="block first-letter:uppercase">
          {name}
          {lines.length > 0 ? (
            <ChevronRight className="ms-0.5 inline !size-3 align-[-2px] text-faint group-open:rotate-90" />
          ) : null}
        </span>
        {more ? <span className="block truncate font-normal text-muted">{more}</span> : null}
      </span>
      {bar ? (
        <ScoreBar {...bar} fired={fired || telling} />
      ) : (
        <span className="text-muted">{words === '–' ? 'no match' : ''}</span>
      )}
      <span className={`text-end whitespace-nowrap tabular-nums ${telling ? '' : 'text-muted'}`}>
        {words}
        {fired ? <span className="sr-only">, fired</span> : null}
      </span>
    </>
  )
  const look = telling
    ? '-mx-2.5 my-0.5 rounded-lg border border-waiting-line bg-raised px-2.5 py-1.5 font-medium'
    : 'py-1'
  if (lines.length === 0) return <div className={`min-h-8 ${grid} ${look}`}>{row}</div>
  return (
    <details open={telling} className={`group ${look}`}>
      <summary className={`min-h-6 cursor-default list-none rounded ${grid} [&::-webkit-details-marker]:hidden`}>
        {row}
      </summary>
      <ul className="ms-[26px] mt-1 flex flex-col gap-0.5 pb-1 font-normal">
        {lines.map((line, i) => (
          <Evidence key={i} line={line} quote={quote} />
        ))}
      </ul>
    </details>
  )
}

/** Draws one line of what a trigger read. A message that is loaded is quoted, and leads to it. */
function Evidence({
  line: { text, value, share, seq },
  quote,
}: {
  line: EvidenceLine
  quote: (seq: number) => string | null
}) {
  const said = seq === undefined ? null : quote(seq)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_72px_44px] items-center gap-x-2.5">
      {said !== null && seq !== undefined ? (
        <button
          type="button"
          dir="auto"
          className="truncate rounded text-start hover:underline"
          onClick={() => showInThread(seq)}
        >
          “{said}”
        </button>
      ) : (
        <span dir="auto" className={`[overflow-wrap:anywhere] ${value === undefined ? 'col-span-3' : 'truncate'}`}>
          {text}
        </span>
      )}
      {value === undefined ? null : (
        <>
          <span aria-hidden="true" className="h-1 rounded-full bg-selected">
            <span className="block h-full rounded-full bg-waiting-solid" style={{ width: `${(share ?? 0) * 100}%` }} />
          </span>
          <span className="text-end tabular-nums">{value}</span>
        </>
      )}
    </li>
  )
}
