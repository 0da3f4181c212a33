import type { Conversation, Handoff } from '@baton/core'
import { labelledParts } from '@baton/core/summary-words'
import { Link } from '@tanstack/react-router'
import { CircleCheck, Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLive } from '../../live/context.tsx'
import { nameOf } from '../../live/views.ts'
import { triggerLook } from '../../triggers/index.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Ago, when } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'
import { ContactActions } from './contact-actions.tsx'
import { measured } from './decision-words.ts'
import { useDecisions } from './decisions.tsx'
import { languagesOf } from './locale.ts'
import { Reason } from './reason-chip.tsx'
import { showInThread } from './thread.tsx'

/**
 * Shows what a teammate needs to know to answer: the summary, why it was handed off, and the contact.
 */
export function DetailsPanel({ conversation }: { conversation: Conversation }) {
  const { handoff, contact } = conversation
  const { writes, browser } = languagesOf(conversation)
  const collected = Object.entries(handoff?.collected ?? {})
  const attributes = Object.entries(contact.attributes)
  return (
    <div className="flex flex-col gap-5 p-4">
      {handoff ? <Summary handoff={handoff} /> : null}
      {handoff ? (
        <Why handoff={handoff} />
      ) : (
        <p className="text-muted">The assistant handles this conversation. Nobody has asked for a person.</p>
      )}
      {handoff?.brief ? (
        <Part title="Hand-back brief">
          <p className="whitespace-pre-wrap" dir="auto">
            {handoff.brief}
          </p>
        </Part>
      ) : null}
      {handoff ? (
        <Part title="Mood">
          <p>{{ happy: '🙂 Happy', neutral: '😐 Neutral', angry: '😠 Upset' }[handoff.sentiment]}</p>
        </Part>
      ) : null}
      {collected.length > 0 ? (
        <Part title="Collected">
          <Facts facts={collected} />
        </Part>
      ) : null}
      <Part title="Contact">
        <Facts
          facts={[
            ['Name', nameOf(conversation)],
            ['Email', contact.email],
            ['Phone', contact.phone],
            ['Identity', contact.verified ? 'Verified' : 'Not verified'],
            ['Writes', writes],
            ['Browser in', browser],
            ['On page', contact.page],
            ...attributes.map(([key, value]): [string, string] => [key, String(value)]),
          ]}
        />
        <ContactActions conversation={conversation} />
      </Part>
      <Earlier conversation={conversation} />
      <button type="button" className="w-fit text-xs text-faint hover:text-text" onClick={() => copy(conversation.id)}>
        {conversation.id}
      </button>
    </div>
  )
}

function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 flex items-center justify-between text-xs font-medium text-muted">
        {title} {action}
      </h3>
      {children}
    </section>
  )
}

function Summary({ handoff: { summaryParts } }: { handoff: Handoff }) {
  const parts = labelledParts(summaryParts, document.documentElement.lang)
  return (
    <Part
      title="Summary"
      action={
        <Button
          kind="quiet"
          icon
          aria-label="Copy the summary"
          onClick={() => copy(parts.map((part) => part.join(': ')).join('\n'))}
        >
          <Copy className="!size-3.5" />
        </Button>
      }
    >
      <Facts facts={parts} narrow />
    </Part>
  )
}

/** Names the state of a handoff as the API does, with who or when. */
function handoffState({ status, assignee, requestedAt, endedAt, endReason }: Handoff): string {
  switch (status) {
    case 'pending':
      return assignee ? `Pending, assigned to ${assignee.name}` : `Pending, requested ${when(requestedAt, Date.now())}`
    case 'acknowledged':
      return `Acknowledged by ${assignee?.name ?? 'the team'}`
    case 'resolved':
      return endReason === 'returned_to_assistant'
        ? 'Resolved: returned to the assistant'
        : `Resolved ${ended(endedAt)}`
    case 'cancelled':
      return endReason === 'cancelled_by_contact' ? 'Cancelled by the customer' : `Cancelled ${ended(endedAt)}`
  }
}
const ended = (at: string | null) => (at ? when(at, Date.now()) : '')

function Why({ handoff }: { handoff: Handoff }) {
  const evidence = handoff.evidence[0]
  const look = triggerLook(handoff.reason)
  const seq = evidence?.seq ?? null
  const { explain } = useDecisions()
  return (
    <Part title="Why it was handed off">
      <p className="mb-1.5">{handoffState(handoff)}</p>
      <div className="rounded-lg border border-waiting-line bg-waiting-soft px-3 py-2">
        <Reason handoff={handoff} whole />
        {evidence ? (
          <p className="mt-1" dir="auto">
            {look?.quoteOf ? <span className="text-muted">{look.quoteOf}</span> : null}“{evidence.quote}”
          </p>
        ) : look?.withoutQuote ? (
          <p className="mt-1">{look.withoutQuote}</p>
        ) : null}
        {evidence ? (
          <p className="mt-1 text-xs text-muted">
            {seq === null ? null : (
              <>
                <button
                  type="button"
                  className="font-medium text-waiting underline-offset-2 hover:underline"
                  onClick={() => showInThread(seq)}
                >
                  Show in thread
                </button>{' '}
                ·{' '}
                {look ? (
                  <>
                    <button
                      type="button"
                      className="font-medium text-waiting underline-offset-2 hover:underline"
                      onClick={() => explain(seq)}
                    >
                      Explain
                    </button>{' '}
                    ·{' '}
                  </>
                ) : null}
              </>
            )}
            {measured(handoff.reason, evidence.score, evidence.threshold)}
          </p>
        ) : null}
      </div>
    </Part>
  )
}

function Facts({ facts, narrow = false }: { facts: [string, string | null][]; narrow?: boolean }) {
  return (
    <dl className={`grid gap-x-3 gap-y-1 ${narrow ? 'grid-cols-[48px_1fr]' : 'grid-cols-[80px_1fr]'}`}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name} className="contents">
            <dt className="truncate text-muted">{name}</dt>
            <dd className="min-w-0 break-words" dir="auto">
              <span className="line-clamp-6" title={value.length > 120 ? value : undefined}>
                {value}
              </span>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** Shows up to five other conversations of the same contact, among those already loaded. */
function Earlier({ conversation }: { conversation: Conversation }) {
  const known = useLive((state) => state.conversations)
  const others = [...known.values()].filter(
    ({ id, contact }) => id !== conversation.id && contact.id === conversation.contact.id,
  )
  if (others.length === 0) return null
  return (
    <Part title="Earlier conversations">
      <ul>
        {others.slice(0, 5).map((other) => (
          <li key={other.id}>
            <Link
              to="/inbox/$view/$conversationId"
              params={{ view: 'all', conversationId: other.id }}
              className="flex items-center gap-2 rounded-md py-1 hover:bg-hover"
            >
              <CircleCheck className="text-done" />
              <span className="truncate">{other.lastMessage?.text ?? 'No messages'}</span>
              <Ago at={other.updatedAt} className="ms-auto text-xs text-muted" inLink />
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function copy(text: string) {
  copyText(text).then(() => toast.done('Copied'), toast.failed)
}
