import type { Conversation, ConversationEvent, Decision, TriggerVerdict } from '@baton/core'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useLive } from '../../live/context.tsx'
import { amendmentWords, decisionWords, foldNotAsked, notAskedWords, verdictWords } from './decision-words.ts'
import { showInThread } from './thread.tsx'

/** Shows for each message whether it was handed off and why. */
export function DecisionLog({ conversation }: { conversation: Conversation }) {
  const [open, setOpen] = useState(false)
  const items = useLive((state) => state.threads.get(conversation.id)?.thread?.log.items)
  const { data, error } = useQuery({
    queryKey: ['decisions', conversation.id, conversation.lastSeq],
    queryFn: () => api.get<{ items: Decision[] }>(`/v1/conversations/${conversation.id}/decisions`),
    enabled: open,
    // Keeps the old decisions on screen while new ones load.
    placeholderData: (before, query) => (query?.queryKey[1] === conversation.id ? before : undefined),
  })
  return (
    <section>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex items-center gap-1 text-xs font-medium text-muted hover:text-text"
      >
        <ChevronRight className={`!size-3.5 ${open ? 'rotate-90' : ''}`} /> Decision log
      </button>
      {open ? (
        <ol className="mt-2 flex flex-col gap-2">
          {foldNotAsked(data?.items ?? []).map((entry) =>
            Array.isArray(entry) ? (
              <NotAsked key={entry[0].messageId} decisions={entry} items={items} />
            ) : (
              <Card key={entry.messageId} decision={entry} items={items} />
            ),
          )}
          {error ? <li className="text-xs text-failed">{error.message}</li> : null}
          {data?.items.length === 0 ? <li className="text-xs text-muted">No decisions yet.</li> : null}
        </ol>
      ) : null}
    </section>
  )
}

type Items = readonly ConversationEvent[] | undefined

/** Draws a run of messages about which nothing was decided as one line that opens. */
function NotAsked({ decisions, items }: { decisions: Decision[]; items: Items }) {
  const [open, setOpen] = useState(false)
  return (
    <li className="text-xs text-muted">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex items-start gap-1 px-2.5 text-start hover:text-text"
      >
        <ChevronRight className={`mt-0.5 !size-3.5 shrink-0 ${open ? 'rotate-90' : ''}`} />{' '}
        {notAskedWords(decisions.length)}
      </button>
      {open ? (
        <ol className="mt-2 flex flex-col gap-2">
          {decisions.map((decision) => (
            <Card key={decision.messageId} decision={decision} items={items} />
          ))}
        </ol>
      ) : null}
    </li>
  )
}

function Card({ decision, items }: { decision: Decision; items: Items }) {
  return (
    <li className="rounded-md border border-line px-2.5 py-1.5 text-xs text-text">
      <button type="button" className="w-full text-start hover:underline" onClick={() => showInThread(decision.seq)}>
        <Quote item={items?.find(({ seq }) => seq === decision.seq)} />
        <span className="font-medium">{decisionWords(decision)}</span>
      </button>
      <Verdicts triggers={decision.triggers} />
      {decision.amended ? (
        <div className="mt-1.5 border-t border-line pt-1.5">
          <p className="font-medium">{amendmentWords(decision.amended)}</p>
          <Verdicts triggers={decision.amended.triggers} />
        </div>
      ) : null}
    </li>
  )
}

/** Quotes the message of a decision in one line. */
function Quote({ item }: { item: ConversationEvent | undefined }) {
  if (item?.type !== 'message.created') return null
  return (
    <span className="block truncate text-muted" dir="auto">
      “{item.message.text}”
    </span>
  )
}

function Verdicts({ triggers }: { triggers: TriggerVerdict[] }) {
  return (
    <dl className="mt-1 text-muted">
      {triggers.map((one) => {
        const { name, found } = verdictWords(one)
        return (
          <div key={one.trigger} className="flex flex-wrap justify-between gap-x-2">
            <dt className="first-letter:uppercase">{name}</dt>
            <dd className={`ms-auto text-end ${one.verdict === 'fired' ? 'font-medium text-waiting' : ''}`}>{found}</dd>
          </div>
        )
      })}
    </dl>
  )
}
