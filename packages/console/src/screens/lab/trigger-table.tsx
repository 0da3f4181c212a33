import type { SimulationSummary } from '@baton/core/api'
import { triggerLooks } from '../../triggers/index.ts'
import { readSchema, type Schema } from '../settings/schema-form.tsx'
import { shownNumber } from './lab-words.ts'
import type { CountName, Selection } from './selection.ts'

type Row = SimulationSummary['byTrigger'][number]

const columns = [
  { count: 'live', title: 'Live', sign: '' },
  { count: 'draft', title: 'Draft', sign: '' },
  { count: 'new', title: 'New', sign: '+' },
  { count: 'noLonger', title: 'No longer', sign: '−' },
  { count: 'earlier', title: 'Earlier', sign: '' },
  { count: 'later', title: 'Later', sign: '' },
] as const satisfies { count: Exclude<CountName, 'otherReason'>; title: string; sign: string }[]

/** Shows the numbers by trigger. Each number opens its conversations. */
export function TriggerTable({
  rows,
  schema,
  selection,
  onSelect,
}: {
  rows: Row[]
  schema: Schema
  selection: Selection
  onSelect: (selection: Selection) => void
}) {
  return (
    <section aria-labelledby="by-trigger">
      <h3 id="by-trigger" className="font-semibold">
        By trigger
      </h3>
      <p className="text-xs text-muted">
        Counted for the trigger that decides first. Choose a number to see its conversations.
      </p>
      <div className="relative mt-2 overflow-x-auto">
        <table className="w-full min-w-[420px] border-collapse tabular-nums">
          <thead>
            <tr className="text-xs text-muted">
              <th scope="col" className="py-1 pe-2 text-start font-normal">
                Trigger
              </th>
              {columns.map(({ count, title }) => (
                <th key={count} scope="col" className="px-1 py-1 text-end font-normal whitespace-nowrap">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const title = readSchema(schema, ['advanced', 'triggers', row.trigger]).title ?? row.trigger
              return (
                <tr key={row.trigger} className="border-t border-line">
                  <th scope="row" className="h-9 pe-2 text-start font-normal">
                    <span className="flex items-center gap-2 [&_svg]:text-muted">
                      {triggerLooks[row.trigger].icon}
                      {title}
                    </span>
                  </th>
                  {columns.map(({ count, title: column, sign }) => (
                    <td key={count} className="px-1 text-end">
                      <Cell
                        value={row[count]}
                        sign={sign}
                        differs={count !== 'live' && count !== 'draft'}
                        label={`${title}, ${column.toLowerCase()}: ${row[count]}`}
                        chosen={selection.trigger === row.trigger && selection.count === count}
                        onSelect={() => onSelect({ trigger: row.trigger, count })}
                      />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Cell({
  value,
  sign,
  differs,
  label,
  chosen,
  onSelect,
}: {
  value: number
  sign: string
  differs: boolean
  label: string
  chosen: boolean
  onSelect: () => void
}) {
  if (value === 0) return <span className="px-2 text-muted">{differs ? '–' : '0'}</span>
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={chosen}
      onClick={onSelect}
      className={`min-h-6 min-w-8 rounded-md px-2 text-end
        ${chosen ? 'bg-accent font-medium text-accent-text' : 'hover:bg-hover'}
        ${differs && !chosen ? 'font-medium text-human' : ''}`}
    >
      {sign}
      {shownNumber(value)}
    </button>
  )
}
