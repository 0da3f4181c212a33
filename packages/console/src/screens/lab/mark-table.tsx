import type { SimulationSummary } from '@baton/core/api'
import { shownNumber } from './lab-words.ts'

/** Shows how both settings agree with what teammates marked. */
export function MarkTable({ marks: { marks, live, draft } }: { marks: NonNullable<SimulationSummary['marks']> }) {
  const rows = [
    { title: 'Precision', what: 'of the handoffs that are marked, how many are right', of: 'precision' },
    { title: 'Recall', what: 'of the handoffs that the team wants, how many are made', of: 'recall' },
  ] as const
  return (
    <section aria-labelledby="marks" className="mt-8">
      <h3 id="marks" className="font-semibold">
        Against your team’s marks
      </h3>
      <p className="text-muted">
        {marks === 1 ? '1 marked conversation' : `${shownNumber(marks)} marked conversations`}. More marks make this
        surer.
      </p>
      <table className="mt-2 w-full max-w-md border-collapse tabular-nums">
        <thead>
          <tr className="text-xs text-muted">
            <td />
            <th scope="col" className="px-2 py-1 text-end font-normal">
              Live
            </th>
            <th scope="col" className="px-2 py-1 text-end font-normal">
              Draft
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, what, of }) => (
            <tr key={of} className="border-t border-line">
              <th scope="row" className="py-1.5 text-start font-normal">
                {title} <span className="block text-xs text-muted">{what}</span>
              </th>
              <td className="px-2 text-end">{shown(live[of])}</td>
              <td className="px-2 text-end font-medium">{shown(draft[of])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const shown = (value: number | null) => (value === null ? '–' : value.toFixed(2))
