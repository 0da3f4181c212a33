import { CircleCheck } from 'lucide-react'
import { type Run, runs } from './runs.ts'

/** Lists the runs of this visit. A click shows one. */
export function RunList({ list, shown }: { list: readonly Run[]; shown: number | null }) {
  if (list.length === 0) return null
  return (
    <section aria-labelledby="runs" className="mt-5">
      <h2 id="runs" className="mb-1 font-semibold">
        Runs
      </h2>
      <ul className="-mx-2">
        {list.map((run) => (
          <li key={run.number}>
            <button
              type="button"
              aria-pressed={run.number === shown}
              onClick={() => runs.show(run.number)}
              className={`flex w-full items-center gap-2 rounded-lg px-2 py-1.5 text-start
                ${run.number === shown ? 'bg-selected' : 'hover:bg-hover'}`}
            >
              <span className="min-w-0 flex-1 truncate font-medium">
                #{run.number} {run.title}
              </span>
              <span className="flex shrink-0 items-center gap-1 text-xs text-muted tabular-nums">{stateOf(run)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateOf({ state, done, total, summary }: Run) {
  switch (state) {
    case 'running':
      return total === 0 ? 'Running' : `${Math.floor((done / total) * 100)} %`
    case 'cancelled':
      return 'Cancelled'
    case 'failed':
      return <span className="text-failed">Failed</span>
    case 'done':
      return (
        <>
          <CircleCheck aria-label="Done" className="!size-3.5 text-done" />
          {((summary?.milliseconds ?? 0) / 1000).toFixed(1)} s
        </>
      )
  }
}
