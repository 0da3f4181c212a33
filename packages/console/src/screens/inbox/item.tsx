import type { Conversation, ConversationEvent } from '@baton/core'
import { BookOpen, CheckCheck, EyeOff, Lock, ThumbsDown, ThumbsUp } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { nameOf } from '../../live/views.ts'
import { Face } from '../../ui/face.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { absolute, clock } from '../../ui/time.tsx'
import { eventWords } from './event-words.ts'

interface Props {
  item: ConversationEvent
  before: ConversationEvent | null
  after: ConversationEvent | null
  conversation: Conversation
  /** This message caused the handoff. */
  evidence: boolean
  contactSeen: number
  meId: string
}

/** One entry of the thread. */
export const Item = memo(function Item(props: Props) {
  const { item, before } = props
  const day = new Date(item.at).toDateString()
  const newDay = !before || new Date(before.at).toDateString() !== day
  return (
    <>
      {newDay ? <Line muted>{dayWords(item.at)}</Line> : null}
      <Entry {...props} />
    </>
  )
})

function Entry(props: Props) {
  const { item, before, after } = props
  switch (item.type) {
    case 'message.created':
      if (item.message.author !== 'system') return <Said {...props} item={item} />
      return isVerb(before) ? null : <Line title={absolute(item.at)}>{`Customer was told: “${item.message.text}”`}</Line>
    case 'note.created':
      return (
        <div className="mx-auto my-1 w-full max-w-[72ch] rounded-lg border border-note-line bg-note px-3 py-2" data-seq={item.seq}>
          <p className="mb-0.5 flex items-center gap-1 text-xs text-muted">
            <Lock className="!size-3" /> {item.actor.name ?? 'Somebody'} · note · <Clock at={item.at} />
          </p>
          <p className="break-words whitespace-pre-wrap" dir="auto">
            {item.note.text}
          </p>
        </div>
      )
    case 'reply.discarded':
      return (
        <Line muted title={item.text}>
          <EyeOff className="!size-3" /> A late answer of the assistant was held back: “{item.text.slice(0, 80)}”
        </Line>
      )
    default: {
      const words = eventWords(item)
      // A verb and its notice are one commit, and one line.
      const told = isVerb(item) && after?.type === 'message.created' && after.message.author === 'system' ? after.message.text : null
      if (!words) return null
      return (
        <Line title={told ? `Customer was told: “${told}”` : absolute(item.at)}>
          {words}
          {told ? <span className="text-faint">· customer told {clock(item.at)}</span> : null}
        </Line>
      )
    }
  }
}

/** A step of a handoff that is drawn and may have a notice right after it. */
const isVerb = (item: ConversationEvent | null) => item !== null && 'handoff' in item && eventWords(item) !== null

function Said({ item, before, conversation, evidence, contactSeen, meId }: Props & { item: ConversationEvent & { type: 'message.created' } }) {
  const { message } = item
  const ours = message.author !== 'contact'
  const follows = before?.type === 'message.created' && before.message.author === message.author && before.actor.id === item.actor.id && Date.parse(item.at) - Date.parse(before.at) < 120_000
  const name = message.author === 'contact' ? nameOf(conversation) : (message.name ?? (message.author === 'assistant' ? 'Assistant' : 'Team'))
  const look = {
    contact: evidence ? 'bg-waiting-soft border-waiting-line' : 'bg-hover border-transparent',
    assistant: 'bg-assistant-soft border-assistant-line',
    teammate: 'bg-human-soft border-human-line',
    system: '',
  }[message.author]
  return (
    <div data-seq={item.seq} className={`flex max-w-full gap-2 ${ours ? 'flex-row-reverse self-end' : 'self-start'} ${follows ? '' : 'mt-2'}`}>
      <span className="w-6 shrink-0 self-end">{follows ? null : <Face name={name} kind={message.author === 'contact' ? 'contact' : message.author === 'assistant' ? 'assistant' : 'teammate'} />}</span>
      <div className={`flex min-w-0 flex-col ${ours ? 'items-end' : 'items-start'}`}>
        {follows && !evidence ? null : (
          <p className="mb-0.5 text-xs text-muted">
            <span className="font-medium text-text">{item.actor.id === meId ? 'You' : name}</span> <Clock at={item.at} />
            {evidence ? <span className="text-waiting"> · caused the handoff</span> : null}
          </p>
        )}
        <div data-bubble dir="auto" className={`max-w-[min(72ch,100%)] rounded-lg border px-3 py-1.5 break-words [overflow-wrap:anywhere] ${look} ${ours ? 'rounded-ee-xs' : 'rounded-es-xs'}`}>
          {message.deletedAt ? <i className="text-muted">Deleted</i> : ours ? <Markdown text={message.text} /> : <p className="whitespace-pre-wrap">{message.text}</p>}
        </div>
        <div className="flex items-center gap-2 text-xs text-faint empty:hidden">
          {message.sources?.map(({ articleId, title }) => (
            <span key={articleId} className="mt-0.5 flex items-center gap-1 text-assistant">
              <BookOpen className="!size-3" /> {title}
            </span>
          ))}
          {message.helpful === undefined ? null : message.helpful ? (
            <span title="The customer found this helpful">
              <ThumbsUp className="!size-3 text-done" />
            </span>
          ) : (
            <span title="The customer did not find this helpful">
              <ThumbsDown className="!size-3 text-failed" />
            </span>
          )}
          {message.author === 'teammate' && contactSeen >= item.seq ? (
            <span title="Read by the customer" className="flex items-center gap-0.5">
              <CheckCheck className="!size-3 text-human" /> Read
            </span>
          ) : null}
        </div>
      </div>
    </div>
  )
}

function Line({ children, muted = false, title }: { children: ReactNode; muted?: boolean; title?: string }) {
  return (
    <div
      title={title}
      className={`my-1.5 flex items-center gap-3 text-xs ${muted ? 'text-faint' : 'text-muted'} before:h-px before:min-w-4 before:flex-1 before:bg-line after:h-px after:min-w-4 after:flex-1 after:bg-line`}
    >
      <span className="flex max-w-[80%] items-center gap-1.5 text-center">{children}</span>
    </div>
  )
}

function Clock({ at }: { at: string }) {
  return (
    <time dateTime={at} title={absolute(at)} className="tabular-nums">
      {clock(at)}
    </time>
  )
}

function dayWords(at: string): string {
  const day = new Date(at)
  if (day.toDateString() === new Date().toDateString()) return 'Today'
  if (day.toDateString() === new Date(Date.now() - 86_400_000).toDateString()) return 'Yesterday'
  return day.toLocaleDateString(undefined, { weekday: 'long', month: 'long', day: 'numeric' })
}
