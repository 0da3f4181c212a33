import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { CopyBox } from '../../ui/copy.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

interface Onboarding {
  steps: { id: 'knowledge' | 'widget' | 'conversation' | 'handoff' | 'claim' | 'team'; done: boolean }[]
  demoUrl: string
  snippet: string | null
}

/** Leads a new owner to the first claimed conversation. Reloads the steps, so that they are ticked when done. */
export function Start() {
  const { workspace } = useSession()
  const { data, error, refetch } = useQuery({
    queryKey: ['onboarding'],
    queryFn: () => api.get<Onboarding>('/v1/onboarding'),
    refetchInterval: 2000,
  })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  if (!data) return <Skeleton />
  const done = data.steps.filter((step) => step.done).length
  const demo = (words: string) => (
    <a
      href="/demo"
      target="_blank"
      rel="noreferrer"
      className="inline-flex h-7 items-center rounded-md border border-line-strong bg-raised px-2.5 font-medium
        hover:bg-hover"
    >
      {words} ↗
    </a>
  )
  const link = (to: string, words: string) => (
    <Link
      to={to}
      className="inline-flex h-7 items-center rounded-md border border-line-strong bg-raised px-2.5 font-medium
        hover:bg-hover"
    >
      {words}
    </Link>
  )
  const what: Record<Onboarding['steps'][number]['id'], { title: string; text: ReactNode; action: ReactNode }> = {
    knowledge: {
      title: 'Give the assistant knowledge',
      text: 'Articles of a sample shop are already there. Add your own at any time.',
      action: link('/settings/knowledge', 'View articles'),
    },
    widget: {
      title: 'Open the widget',
      text: 'The demo page shows it as your customers will see it.',
      action: demo('Open the demo page'),
    },
    conversation: {
      title: 'Ask it something',
      text: 'For example: “How long does shipping take?”',
      action: demo('Demo page'),
    },
    handoff: {
      title: 'Request a person',
      text:
        'Write “Can I talk to a human?”. The assistant goes silent, the customer is told, and the conversation ' +
        'waits in your inbox.',
      action: demo('Demo page'),
    },
    claim: {
      title: 'Claim it',
      text:
        'You see the summary and the whole conversation. Claim, answer, then resolve it or return it to the ' +
        'assistant.',
      action: link('/inbox/queue', 'Go to the inbox'),
    },
    team: {
      title: 'Invite a teammate',
      text: 'An invite is a link you can send any way you like.',
      action: link('/settings/teammates', 'Invite'),
    },
  }
  return (
    <Page
      title="Get started"
      description={`${done} of ${data.steps.length} done in ${workspace.name}. Steps are ticked automatically.`}
    >
      <div
        role="progressbar"
        aria-label="Progress"
        aria-valuenow={done}
        aria-valuemax={data.steps.length}
        className="mb-6 h-1 overflow-hidden rounded-full bg-selected"
      >
        <div className="h-full bg-done transition-[width]" style={{ width: `${(done / data.steps.length) * 100}%` }} />
      </div>
      <ol className="divide-y divide-line rounded-lg border border-line bg-panel">
        {data.steps.map((step, i) => (
          <li key={step.id} className="flex flex-wrap items-center gap-3 px-4 py-3">
            <span
              className={`grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold
                ${step.done ? 'bg-done-soft text-done' : 'bg-hover text-muted'}`}
            >
              {step.done ? <Check aria-label="Done" className="!size-3.5" /> : i + 1}
            </span>
            <div className="min-w-48 flex-1">
              <p className={`font-medium ${step.done ? 'text-muted' : ''}`}>{what[step.id].title}</p>
              <p className="text-muted">{what[step.id].text}</p>
            </div>
            {what[step.id].action}
          </li>
        ))}
      </ol>
      {data.snippet ? (
        <section className="mt-8">
          <h2 className="font-semibold">On your own page</h2>
          <p className="mt-1 mb-3 text-muted">
            Paste this before the end of the body. It works under a strict content security policy.
          </p>
          <CopyBox text={data.snippet} label="the snippet" />
        </section>
      ) : null}
    </Page>
  )
}
