import type { Conversation, Decision, Handoff } from '@baton/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ChevronRight, CircleCheck, Copy, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { api } from '../../api.ts'
import { useLive } from '../../live/context.tsx'
import { nameOf } from '../../live/views.ts'
import { Button } from '../../ui/button.tsx'
import { Ago } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'
import { localeName } from './locale.ts'
import { Reason } from './reason-chip.tsx'
import { showInThread } from './thread.tsx'

/** What one needs to know to answer without asking again. */
export function Context({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { handoff, contact } = conversation
  const collected = Object.entries(handoff?.collected ?? {})
  const attributes = Object.entries(contact.attributes)
  return (
    <div className="flex flex-col gap-5 p-4">
      <div className="flex justify-end min-[1100px]:hidden">
        <Button kind="quiet" icon aria-label="Close" onClick={onClose}>
          <X />
        </Button>
      </div>
      {handoff ? <Summary handoff={handoff} /> : null}
      {handoff ? <Why handoff={handoff} /> : <p className="text-muted">The assistant handles this conversation. Nobody has asked for a person.</p>}
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
            ['E-mail', contact.email],
            ['Phone', contact.phone],
            ['Identity', contact.verified ? 'Verified' : 'Not verified'],
            ['Language', localeName(contact.locale)],
            ['On page', contact.page],
            ...attributes.map(([key, value]): [string, string] => [key, String(value)]),
          ]}
        />
      </Part>
      <Earlier conversation={conversation} />
      <DecisionLog conversation={conversation} />
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

function Summary({ handoff: { summary, summaryParts } }: { handoff: Handoff }) {
  return (
    <Part
      title="Summary"
      action={
        <Button kind="quiet" icon aria-label="Copy the summary" onClick={() => copy(summary)}>
          <Copy className="!size-3.5" />
        </Button>
      }
    >
      <Facts
        facts={[
          ['Wants', summaryParts.wants],
          ['Tried', summaryParts.tried],
          ['Open', summaryParts.open],
        ]}
        narrow
      />
    </Part>
  )
}

function Why({ handoff }: { handoff: Handoff }) {
  const evidence = handoff.evidence[0]
  const seq = evidence?.seq ?? null
  return (
    <Part title="Why it is here">
      <div className="rounded-lg border border-waiting-line bg-waiting-soft px-3 py-2">
        <Reason reason={handoff.reason} />
        {evidence ? (
          <p className="mt-1" dir="auto">
            “{evidence.quote}”
          </p>
        ) : handoff.reason === 'explicit_request' ? (
          <p className="mt-1">Pressed “Talk to a person”.</p>
        ) : null}
        {evidence ? (
          <p className="mt-1 text-xs text-muted">
            {seq === null ? null : (
              <>
                <button type="button" className="font-medium text-waiting underline-offset-2 hover:underline" onClick={() => showInThread(seq)}>
                  Show in thread
                </button>{' '}
                ·{' '}
              </>
            )}
            score {evidence.score.toFixed(2)}, fires at {evidence.threshold.toFixed(2)}
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
              {value}
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

/** The same contact's other conversations, as far as they are known here. */
function Earlier({ conversation }: { conversation: Conversation }) {
  const known = useLive((state) => state.conversations)
  const others = [...known.values()].filter(({ id, contact }) => id !== conversation.id && contact.id === conversation.contact.id)
  if (others.length === 0) return null
  return (
    <Part title="Earlier">
      <ul>
        {others.slice(0, 5).map((other) => (
          <li key={other.id}>
            <Link to="/inbox/$view/$conversationId" params={{ view: 'all', conversationId: other.id }} className="flex items-center gap-2 rounded-md py-1 hover:bg-hover">
              <CircleCheck className="text-done" />
              <span className="truncate">{other.lastMessage?.text ?? 'No messages'}</span>
              <Ago at={other.updatedAt} className="ms-auto text-xs text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}

const outcomes = { answer: 'Assistant answered', handoff: 'Handed off', declined: 'Declined', not_asked: 'Not asked: a person owned it' }

/** Why and why not, for every message. */
function DecisionLog({ conversation }: { conversation: Conversation }) {
  const [open, setOpen] = useState(false)
  const { data } = useQuery({
    queryKey: ['decisions', conversation.id, conversation.lastSeq],
    queryFn: () => api.get<{ items: Decision[] }>(`/v1/conversations/${conversation.id}/decisions`),
    enabled: open,
  })
  return (
    <section>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="flex items-center gap-1 text-xs font-medium text-muted hover:text-text">
        <ChevronRight className={`!size-3.5 ${open ? 'rotate-90' : ''}`} /> Decision log
      </button>
      {open ? (
        <ol className="mt-2 flex flex-col gap-2">
          {data?.items.map((decision) => (
            <li key={decision.messageId} className="rounded-md border border-line px-2.5 py-1.5 text-xs">
              <button type="button" className="font-medium hover:underline" onClick={() => showInThread(decision.seq)}>
                {outcomes[decision.outcome]}
                {decision.reason ? ` · ${decision.reason.replaceAll('_', ' ')}` : ''}
              </button>
              <dl className="mt-1 text-muted">
                {decision.triggers.map(({ trigger, verdict, score, threshold, watching }) => (
                  <div key={trigger} className="flex justify-between gap-2">
                    <dt>
                      {trigger.replaceAll('_', ' ')}
                      {watching ? ' (watching)' : ''}
                    </dt>
                    <dd className={verdict === 'fired' ? 'font-medium text-waiting' : ''}>
                      {verdict.replaceAll('_', ' ')}
                      {score === null ? '' : ` ${score.toFixed(2)} / ${threshold?.toFixed(2) ?? '–'}`}
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
          {data?.items.length === 0 ? <li className="text-xs text-muted">Nothing was decided yet.</li> : null}
        </ol>
      ) : null}
    </section>
  )
}

function copy(text: string) {
  navigator.clipboard.writeText(text).then(() => toast.done('Copied'), toast.failed)
}
