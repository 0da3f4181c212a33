import type { TriggerVerdict } from '@baton/core'
import { ScoreBar } from '../../triggers/score-bar.tsx'
import { scoreRow } from '../../triggers/score-row.ts'

/** Draws what each trigger found in a message: a bar for its score and a mark where it fires. */
export function TriggerScores({ triggers, reason }: { triggers: TriggerVerdict[]; reason: string | null }) {
  return (
    <dl className="mt-3 flex flex-col gap-1.5 text-xs">
      {triggers.map((verdict) => {
        const { name, more, words, bar, fired } = scoreRow(verdict)
        const decides = verdict.trigger === reason
        return (
          <div
            key={verdict.trigger}
            className={`grid grid-cols-[minmax(0,1fr)_152px] items-center gap-2
              ${decides ? 'font-medium' : 'text-muted'}`}
          >
            <dt className="min-w-0 first-letter:uppercase">
              {name}
              {more ? <span className="block truncate font-normal text-faint">{more}</span> : null}
            </dt>
            <dd className="flex items-center gap-2">
              {bar ? <ScoreBar {...bar} fired={fired} /> : null}
              <span className="ms-auto w-20 text-end whitespace-nowrap tabular-nums">
                {words}
                {fired ? <span className="sr-only">, fires</span> : null}
              </span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
