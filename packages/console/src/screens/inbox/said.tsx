import type { ConversationEvent, Message } from '@baton/core'
import { CheckCheck, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useMemo } from 'react'
import { nameOf } from '../../live/views.ts'
import { CustomerText } from '../../ui/customer-text.tsx'
import { Face } from '../../ui/face.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import { TimeOfDay } from '../../ui/time.tsx'
import { DecisionLine } from './decision-line.tsx'
import { tellingWords } from './decision-words.ts'
import { useDecisions } from './decisions.tsx'
import { DeleteButton } from './delete-button.tsx'
import { deletedWords } from './deleted-words.ts'
import { DeliveryMark } from './delivery-mark.tsx'
import type { ItemProps } from './item.tsx'

/** Draws one message: the contact's at the start edge, the team's at the end edge, with its delivery status below. */
export function Said({
  item,
  before,
  conversation,
  evidence,
  contactSeen,
  meId,
}: ItemProps & { item: ConversationEvent & { type: 'message.created' } }) {
  const { message } = item
  const ours = message.author !== 'contact'
  const follows =
    before?.type === 'message.created' &&
    before.message.author === message.author &&
    before.actor.id === item.actor.id &&
    Date.parse(item.at) - Date.parse(before.at) < 120_000
  const name =
    message.author === 'contact'
      ? nameOf(conversation)
      : (message.name ?? (message.author === 'assistant' ? 'Assistant' : 'Team'))
  const { words, chosen } = useTelling(item.seq)
  const look = {
    contact: evidence ? 'bg-waiting-soft border-waiting-line' : 'bg-hover border-transparent',
    assistant: 'bg-assistant-soft border-assistant-line',
    teammate: 'bg-human-soft border-human-line',
    system: '',
  }[message.author]
  return (
    <div
      data-seq={item.seq}
      tabIndex={-1}
      className={`group flex max-w-full flex-col ${ours ? 'self-end' : 'self-start'} ${follows ? '' : 'mt-2'}`}
    >
      <div className={`flex gap-2 ${ours ? 'flex-row-reverse' : ''}`}>
        <span className="w-6 shrink-0 self-end">
          {follows ? null : (
            <Face
              name={name}
              id={message.author === 'contact' ? conversation.contact.id : item.actor.id}
              kind={
                message.author === 'contact' ? 'contact' : message.author === 'assistant' ? 'assistant' : 'teammate'
              }
            />
          )}
        </span>
        <div className={`flex min-w-0 flex-col ${ours ? 'items-end' : 'items-start'}`}>
          {follows && !evidence ? null : (
            <p className="mb-0.5 text-xs text-muted">
              <span className="font-medium text-text">{item.actor.id === meId ? 'You' : name}</span>{' '}
              <TimeOfDay at={item.at} />
              {evidence ? <span className="text-waiting"> · caused the handoff</span> : null}
            </p>
          )}
          <div
            data-bubble
            dir="auto"
            title={usageWords(message)}
            className={`max-w-[min(72ch,100%)] rounded-lg border px-3 py-1.5 break-words [overflow-wrap:anywhere]
            ${look} ${chosen ? 'ring-2 ring-accent' : ''} ${ours ? 'rounded-ee-xs' : 'rounded-es-xs'}
            ${message.streaming ? 'growing' : ''}`}
          >
            {message.deletedAt ? (
              <i className="text-muted">{deletedWords(message)}</i>
            ) : ours ? (
              <Markdown text={message.text} />
            ) : (
              <CustomerText text={message.text} words={words} />
            )}
          </div>
          <Below message={message} read={message.author === 'teammate' && contactSeen >= item.seq} />
        </div>
        {ours ? <DeleteButton item={item} conversationId={conversation.id} /> : null}
      </div>
      {ours ? null : <DecisionLine item={item} conversationId={conversation.id} />}
    </div>
  )
}

/** Returns the words of a message that its decision is explained by, and whether the panel explains it now. */
function useTelling(seq: number): { words: string[]; chosen: boolean } {
  const { list, shown, chosen } = useDecisions()
  const decision = list.find((one) => one.seq === seq)
  const isChosen = chosen === seq
  const words = useMemo(
    () => (decision && (shown || isChosen) ? tellingWords(decision) : []),
    [decision, shown, isChosen],
  )
  return { words, chosen: isChosen }
}

/** Shows the details below a message: interrupted, no answer, sources, rating, delivery, read. */
function Below({ message, read }: { message: Message; read: boolean }) {
  return (
    <div className="mt-0.5 flex flex-wrap items-start justify-end gap-x-2.5 pb-1 text-xs text-muted empty:hidden">
      {message.cut ? <span title="The rest was not sent">interrupted</span> : null}
      {message.failed ? (
        <span title="The assistant had no answer. Several in a row lead to a handoff.">no answer</span>
      ) : null}
      {message.sources?.map((source, i) => (
        <SourceLink key={i} source={source} />
      ))}
      {message.helpful === undefined ? null : message.helpful ? (
        <span title="The customer found this helpful" className="mt-0.5 flex items-center">
          <ThumbsUp className="!size-3 text-done" />
        </span>
      ) : (
        <span title="The customer did not find this helpful" className="mt-0.5 flex items-center">
          <ThumbsDown className="!size-3 text-failed" />
        </span>
      )}
      {message.delivery ? <DeliveryMark delivery={message.delivery} /> : null}
      {read && !message.delivery ? (
        <span title="Read by the customer" className="flex items-center gap-0.5">
          <CheckCheck className="!size-3 text-human" /> Read
        </span>
      ) : null}
    </div>
  )
}

/** Returns the model and its token counts: `stub-1 · 120 in · 30 out tokens`. */
function usageWords({ usage }: Message): string | undefined {
  if (!usage) return undefined
  const { model, inputTokens, outputTokens } = usage
  const tokens = [
    inputTokens === null ? null : `${inputTokens} in`,
    outputTokens === null ? null : `${outputTokens} out`,
  ]
    .filter(Boolean)
    .join(' · ')
  return tokens ? `${model} · ${tokens} tokens` : model
}
