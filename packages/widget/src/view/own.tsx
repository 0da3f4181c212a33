import type { Outgoing } from '../outbox.ts'
import { CustomerText } from './customer-text.tsx'
import { Icon, type IconName } from './icons.tsx'
import { fullTime } from './times.ts'
import type { ViewProps } from './view.ts'

/** Draws a message of the visitor. */
export function Own({
  text,
  at,
  words,
  faded,
}: {
  text: string
  at: string
  words: ViewProps['words']
  faded?: boolean
}) {
  return (
    <div class="turn mine">
      <div class={`bubble own text${faded ? ' faded' : ''}`} dir="auto" title={fullTime(at, words)}>
        <CustomerText text={text} />
      </div>
    </div>
  )
}

/** Draws a message that is not in the log yet, with its progress or the reason of its refusal. */
export function OutgoingOwn({ message, last, view }: { message: Outgoing; last: boolean; view: ViewProps }) {
  const { words, client, draft } = view
  const { clientId, text, at, state, reason } = message
  return (
    <>
      <Own text={text} at={at} words={words} faded={state !== 'acked'} />
      {state === 'refused' ? (
        <p class="mark refused" role="alert">
          <Icon name="alert" size={13} />
          <span>
            {words.failed}
            {reason ? `: ${reason}` : ''}
          </span>
          <button type="button" class="link" onClick={() => client.again(clientId)}>
            {words.again}
          </button>
          <button
            type="button"
            class="link"
            onClick={() => {
              client.takeBack(clientId)
              draft.restore(text)
            }}
          >
            {words.edit}
          </button>
        </p>
      ) : (
        last && <Progress message={message} view={view} />
      )}
    </>
  )
}

function Progress({ message, view: { state, words } }: { message: Outgoing; view: ViewProps }) {
  if (message.state === 'acked')
    return <Mark icon="tick" text={state.thread.owner === 'queue' ? words.willRead : words.sent} />
  if (message.waiting) return <Mark icon="clock" text={words.tooMany} />
  return (
    <Mark
      icon="clock"
      text={
        message.state === 'queued' && (message.attempts > 0 || state.link === 'down') ? words.offline : words.sending
      }
    />
  )
}

export function Mark({ icon, text }: { icon: IconName; text: string }) {
  return (
    <p class="mark">
      <Icon name={icon} size={13} />
      <span>{text}</span>
    </p>
  )
}
