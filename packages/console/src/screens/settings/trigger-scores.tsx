import type { TriggerVerdict } from '@baton/core'
import { scoreRow } from './tried-words.ts'

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
              {bar ? (
                <span aria-hidden="true" className="relative h-1.5 flex-1 rounded-full bg-selected">
                  <span
                    className={`absolute inset-y-0 start-0 rounded-full ${fired ? 'bg-waiting-solid' : 'bg-faint'}`}
                    style={{ width: `${bar.share * 100}%` }}
                  />
                  <span
                    className="absolute -inset-y-0.5 w-0.5 bg-text"
                    style={{ insetInlineStart: `calc(${bar.mark * 100}% - 1px)` }}
                  />
                </span>
              ) : null}
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
