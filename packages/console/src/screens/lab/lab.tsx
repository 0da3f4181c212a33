import type { HandoffSettings } from '@baton/core'
import { useQuery } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Empty, ErrorFace } from '../../ui/empty.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Level } from '../settings/handoff-choices.ts'
import { keptDraft } from '../settings/kept-draft.ts'
import { handoffSchema, handoffSettings } from '../settings/save-handoff.ts'
import type { Schema } from '../settings/schema-form.tsx'
import { DraftChoice } from './draft-choice.tsx'
import { Outcome } from './outcome.tsx'
import { RunForm } from './run-form.tsx'
import { RunList } from './run-list.tsx'
import { runs } from './runs.ts'

/** Shows Trigger Lab: a draft of the handoff settings tried on past conversations, next to the live ones. */
export function Lab() {
  const settings = useQuery(handoffSettings)
  const schema = useQuery(handoffSchema)
  const error = settings.error ?? schema.error
  if (error) return <ErrorFace error={error} retry={() => Promise.all([settings.refetch(), schema.refetch()])} />
  if (!settings.data || !schema.data) return <Skeleton />
  return <Screen live={settings.data} schema={schema.data} levels={schema.data['x-levels']} />
}

function Screen({ live, schema, levels }: { live: HandoffSettings; schema: Schema; levels: Level[] }) {
  const draft = { ...live, ...useSyncExternalStore(keptDraft.subscribe, keptDraft.get) }
  const { list, shown } = useSyncExternalStore(runs.subscribe, runs.get)
  const run = list.find(({ number }) => number === shown)
  return (
    <div className="flex h-full min-h-0 flex-col overflow-y-auto min-[1000px]:flex-row min-[1000px]:overflow-hidden">
      <section
        aria-label="Draft and conversations"
        className="shrink-0 px-4 pb-6 min-[1000px]:w-72 min-[1000px]:overflow-y-auto"
      >
        <h1 className="flex h-12 items-center text-[15px] font-semibold">Trigger Lab</h1>
        <p className="text-muted">
          Try settings on past conversations. No model is called, nothing is sent, and the same input gives the same
          result.
        </p>
        <DraftChoice live={live} draft={draft} schema={schema} levels={levels} />
        <RunForm live={live} draft={draft} levels={levels} running={list.find(({ state }) => state === 'running')} />
        <RunList list={list} shown={shown} />
      </section>
      <main
        className="min-w-0 flex-1 border-t border-line bg-panel min-[1000px]:my-2 min-[1000px]:me-2
          min-[1000px]:overflow-y-auto min-[1000px]:rounded-lg min-[1000px]:border"
      >
        {run ? <Outcome key={run.number} run={run} schema={schema} /> : <NoRuns />}
      </main>
    </div>
  )
}

const NoRuns = () => (
  <Empty icon={<FlaskConical />} title="No run yet">
    Change the settings in a draft, choose conversations and run. You will see what would have been handed off, what no
    longer, and when.
  </Empty>
)
