import type { Conversation, ConversationEvent, Decision, TriggerVerdict } from '@baton/core'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useLive } from '../../live/context.tsx'
import { amendmentWords, decisionWords, verdictWords } from './decision-words.ts'
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
          {data?.items.map((decision) => (
            <li key={decision.messageId} className="rounded-md border border-line px-2.5 py-1.5 text-xs">
              <button
                type="button"
                className="w-full text-start hover:underline"
                onClick={() => showInThread(decision.seq)}
              >
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
          ))}
          {error ? <li className="text-xs text-failed">{error.message}</li> : null}
          {data?.items.length === 0 ? <li className="text-xs text-muted">No decisions yet.</li> : null}
        </ol>
      ) : null}
    </section>
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
