import type { SimulationSummary } from '@baton/core/api'
import { useState } from 'react'
import { Segments } from '../../ui/segments.tsx'
import { busiestWords, dayNames, shownNumber } from './lab-words.ts'

type Load = SimulationSummary['load']
type Side = 'live' | 'draft' | 'difference'

const sides = [
  { value: 'live', title: 'Live' },
  { value: 'draft', title: 'Draft' },
  { value: 'difference', title: 'Difference' },
] as const
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** Shows in which hours of the week handoffs begin, as a table: the darker, the more. */
export function QueueLoad({ load }: { load: Load }) {
  const [side, setSide] = useState<Side>('draft')
  const { live, draft, timeZone, withoutTime } = load
  const values = draft.map((value, hour) =>
    side === 'draft' ? value : side === 'live' ? (live[hour] ?? 0) : value - (live[hour] ?? 0),
  )
  const most = Math.max(1, ...values.map(Math.abs))
  const busiest = busiestWords(load)
  if (!busiest && live.every((value) => value === 0)) return null
  return (
    <section aria-labelledby="load" className="mt-8">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id="load" className="flex-1 font-semibold whitespace-nowrap">
          Queue load, by hour of the week
        </h3>
        <Segments label="Which handoffs" options={sides} value={side} onChange={setSide} />
      </div>
      <p className="text-muted">
        {busiest ? `${busiest} ` : ''}All weeks together; times in {timeZone.replaceAll('_', ' ')}.
        {withoutTime > 0 ? ` ${shownNumber(withoutTime)} handoffs without a time are left out.` : ''}
      </p>
      <div role="region" aria-label="Queue load" tabIndex={0} className="relative mt-2 overflow-x-auto">
        <table className="w-full min-w-[620px] table-fixed border-separate border-spacing-0.5 text-xs tabular-nums">
          <caption className="sr-only">
            Handoffs that begin in each hour of the week, {side === 'difference' ? 'draft minus live' : side}
          </caption>
          <thead>
            <tr className="text-muted">
              <th scope="col" className="w-9 text-start font-normal">
                <span className="sr-only">Day</span>
              </th>
              {hours.map((hour) => (
                <th key={hour} scope="col" className="text-start font-normal">
                  {hour % 3 === 0 ? hour : <span className="sr-only">{hour}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {dayNames.map((name, day) => (
              <tr key={name}>
                <th scope="row" className="text-start font-normal text-muted">
                  {name.slice(0, 3)}
                </th>
                {hours.map((hour) => (
                  <Hour key={hour} value={values[day * 24 + hour] ?? 0} most={most} signed={side === 'difference'} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Hour({ value, most, signed }: { value: number; most: number; signed: boolean }) {
  const colour = value < 0 ? 'var(--done)' : 'var(--human-solid)'
  const share = value === 0 ? 0 : 12 + Math.round((Math.abs(value) / most) * 33)
  return (
    <td
      className="h-5 rounded-[3px] bg-hover text-center"
      style={share === 0 ? undefined : { background: `color-mix(in srgb, ${colour} ${share}%, var(--panel))` }}
    >
      {value === 0 ? <span className="sr-only">0</span> : `${signed && value > 0 ? '+' : ''}${value}`.replace('-', '−')}
    </td>
  )
}
