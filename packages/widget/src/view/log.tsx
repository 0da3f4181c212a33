import type { Drawing } from '../render.ts'
import type { Item } from '../thread.ts'
import { Bubble } from './bubble.tsx'
import { Icon } from './icons.tsx'
import { ClosedLine, Notice } from './notice.tsx'
import { Mark, OutgoingOwn, Own } from './own.tsx'
import { dayName, sameDay } from './times.ts'
import { Typing } from './typing.tsx'
import type { ViewProps } from './view.ts'

/** Draws the thread: greeting, messages, unsent messages and who is typing. */
export function Log(view: ViewProps) {
  const { state, words, client, scroll, greeting } = view
  const { items, log } = state.thread
  return (
    <div class="talk-frame">
      <div
        class="talk"
        ref={scroll.box}
        onScroll={scroll.onScroll}
        tabIndex={0}
        role="log"
        aria-label={words.log}
        aria-relevant="additions"
        aria-busy={state.busy === 'earlier' || state.busy === 'resume'}
      >
        <div class="push" />
        {state.hasEarlier ? (
          <button
            type="button"
            class="earlier"
            disabled={state.busy === 'earlier'}
            onClick={() => void client.earlier()}
          >
            {words.earlier}
          </button>
        ) : (
          <Greeting text={greeting} words={words} />
        )}
        {drawn(view)}
        {state.outbox.map((message, index) => (
          <OutgoingOwn key={message.clientId} message={message} last={index === state.outbox.length - 1} view={view} />
        ))}
        <Typing state={state} words={words} />
      </div>
      {!scroll.atEnd() && items.length > 0 && log.lastSeq > state.read && (
        <button type="button" class="to-end" onClick={scroll.toEnd}>
          <Icon name="down" size={14} />
          {words.newMessages}
        </button>
      )}
    </div>
  )
}

function Greeting({ text, words }: { text: string } & Pick<ViewProps, 'words'>) {
  return (
    <div class="turn theirs of-assistant first">
      <p class="by">
        <Icon name="spark" size={13} />
        <span>{words.assistant}</span>
      </p>
      <div class="bubble assistant" dir="auto">
        {text}
      </div>
    </div>
  )
}

function drawn(view: ViewProps): Drawing[] {
  const { state, words } = view
  const { items } = state.thread
  const now = new Date()
  const lastOwn =
    state.outbox.length === 0
      ? items.findLast((item) => item.kind === 'message' && item.message.author === 'contact')
      : undefined
  return items.flatMap((item, index) => {
    const previous = items[index - 1]
    const newDay = previous ? !sameDay(previous.at, item.at) : !sameDay(item.at, now.toISOString())
    return [
      newDay && (
        <p class="day" key={`day ${item.seq}`}>
          <span>{dayName(item.at, now, words)}</span>
        </p>
      ),
      <Entry key={item.seq} item={item} previous={newDay ? undefined : previous} view={view} />,
      item === lastOwn && <OwnMark key="mark" item={item} view={view} last={index === items.length - 1} />,
    ]
  })
}

function Entry({ item, previous, view }: { item: Item; previous: Item | undefined; view: ViewProps }) {
  const { words, state } = view
  if (item.kind === 'closed') return <ClosedLine name={item.name} words={words} />
  const { message, at } = item
  if (message.author === 'contact') return message.deletedAt ? null : <Own text={message.text} at={at} words={words} />
  if (message.author === 'system')
    return message.notice === 'handoff' && item.handoffId === state.hiddenHandoff && item.handoffId ? null : (
      <Notice item={item} words={words} />
    )
  const first =
    previous?.kind !== 'message' || previous.message.author !== message.author || previous.message.name !== message.name
  return <Bubble words={words} client={view.client} message={message} at={at} first={first} />
}

/** Shows below the visitor's last message whether it is sent, read, or waits for a person. */
function OwnMark({ item, view: { state, words }, last }: { item: Item; view: ViewProps; last: boolean }) {
  if (state.seenByTeam >= item.seq) return <Mark icon="ticks" text={words.read} />
  if (state.thread.owner === 'queue') return <Mark icon="tick" text={words.willRead} />
  return last ? <Mark icon="tick" text={words.sent} /> : null
}
