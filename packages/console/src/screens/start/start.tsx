import type { GoLiveStep, Onboarding, OnboardingStep } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { api } from '../../api.ts'
import { at } from '../../base.ts'
import { useSession } from '../../live/context.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SnippetBox } from '../../ui/snippet-box.tsx'
import { WatchFirst } from './watch-first.tsx'

interface What {
  title: string
  text: ReactNode
  action: ReactNode
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
      href={at('/demo')}
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
  const what: Record<OnboardingStep, What> = {
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
      action: link('/inbox/needs', 'Go to the inbox'),
    },
    team: {
      title: 'Invite a teammate',
      text: 'An invite is a link you can send any way you like.',
      action: link('/settings/teammates', 'Invite'),
    },
  }
  const live: Record<GoLiveStep, What> = {
    name: {
      title: 'Name your workspace',
      text: 'Customers read this name.',
      action: link('/settings/workspace', 'Workspace'),
    },
    look: {
      title: 'Make the widget yours',
      text: 'Choose its colour and the first line that visitors read.',
      action: link('/settings/channels', 'Channels'),
    },
    samples: {
      title: 'Replace the sample articles',
      text: 'They describe a shop that does not exist. Add your own, then delete the samples with one click.',
      action: link('/settings/knowledge', 'Knowledge'),
    },
    address: {
      title: 'Set the public address',
      text: 'Start the server with BATON_PUBLIC_URL, so that visitors can reach it.',
      action: null,
    },
    origins: {
      title: 'List your websites',
      text: 'Only the origins that you allow can show the widget.',
      action: link('/settings/channels', 'Channels'),
    },
    visitor: {
      title: 'Meet your first visitor',
      text: 'Put the snippet on a page of your own. The first visitor from there ticks this step.',
      action: null,
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
      <Steps steps={data.steps.map(({ id, done }) => ({ ...what[id], id, done }))} />
      <section className="mt-8">
        <h2 className="font-semibold">Go live</h2>
        <p className="mt-1 mb-3 text-muted">Before real visitors come.</p>
        <Steps steps={data.goLive.map(({ id, done }) => ({ ...live[id], id, done }))} />
      </section>
      <WatchFirst />
      {data.snippet ? (
        <section className="mt-8">
          <h2 className="font-semibold">On your own page</h2>
          <p className="mt-1 mb-3 text-muted">
            Paste this before the end of the body. It works under a strict content security policy.
          </p>
          <SnippetBox text={data.snippet} />
        </section>
      ) : null}
    </Page>
  )
}

function Steps({ steps }: { steps: (What & { id: string; done: boolean })[] }) {
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-panel">
      {steps.map(({ id, done, title, text, action }, i) => (
        <li key={id} className="flex flex-wrap items-center gap-3 px-4 py-3">
          <span
            className={`grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold
              ${done ? 'bg-done-soft text-done' : 'bg-hover text-muted'}`}
          >
            {done ? <Check aria-label="Done" className="!size-3.5" /> : i + 1}
          </span>
          <div className="min-w-48 flex-1">
            <p className={`font-medium ${done ? 'text-muted' : ''}`}>{title}</p>
            <p className="text-muted">{text}</p>
          </div>
          {action}
        </li>
      ))}
    </ol>
  )
}
