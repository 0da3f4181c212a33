import { safeHref } from '@baton/client/markdown'
import type { Message } from '@baton/core/model'
import { markdown } from '../markdown.ts'
import type { Drawing } from '../render.ts'
import { Icon } from './icons.tsx'
import { fullTime } from './times.ts'
import type { ViewProps } from './view.ts'

interface BubbleProps extends Pick<ViewProps, 'words' | 'client'> {
  message: Message
  at: string
  /** Whether this is the first message in a row of the same author; it shows the name. */
  first: boolean
}

/** Draws one message of the assistant or a person. */
export function Bubble({ message, at, first, words, client }: BubbleProps) {
  const ofAssistant = message.author === 'assistant'
  return (
    <div class={`turn theirs ${ofAssistant ? 'of-assistant' : 'of-human'}${first ? ' first' : ''}`}>
      {first && (
        <p class="by">
          {ofAssistant && <Icon name="spark" size={13} />}
          <span dir="auto">{ofAssistant ? words.assistant : message.name}</span>
        </p>
      )}
      <div class={`bubble ${ofAssistant ? 'assistant' : 'human'}`} dir="auto" title={fullTime(at, words)}>
        {message.deletedAt ? <em class="deleted">{words.deleted}</em> : <div class="text">{read(message)}</div>}
        {message.sources && message.sources.length > 0 && (
          <ul class="sources" aria-label={words.sources}>
            {message.sources.map((source) => (
              <li dir="auto">
                <Icon name="page" size={13} />
                <span class="cut text">
                  {source.url ? (
                    <a href={safeHref(source.url) ?? ''} target="_blank" rel="noopener noreferrer">
                      {source.title}
                    </a>
                  ) : (
                    source.title
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {message.cut && <p class="by">{words.interrupted}</p>}
      {ofAssistant && !message.streaming && !message.deletedAt && (
        <Rating message={message} words={words} rate={client.rate} />
      )}
    </div>
  )
}

const known = new WeakMap<Message, Drawing>()

/** Returns the parsed text. Caches it by message, so that an unchanged message is parsed once. */
function read(message: Message): Drawing {
  const nodes = known.get(message) ?? markdown(message.text)
  known.set(message, nodes)
  return nodes
}

function Rating({
  message,
  words,
  rate,
}: {
  message: Message
  words: ViewProps['words']
  rate: ViewProps['client']['rate']
}) {
  const { helpful } = message
  return (
    <div class={`rating${helpful === undefined ? '' : ' given'}`} role="group">
      <button
        type="button"
        class="quiet"
        aria-label={words.helped}
        title={words.helped}
        aria-pressed={helpful === true}
        onClick={() => rate(message.id, true)}
      >
        <Icon name="good" size={15} />
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={words.notHelped}
        title={words.notHelped}
        aria-pressed={helpful === false}
        onClick={() => rate(message.id, false)}
      >
        <Icon name="bad" size={15} />
      </button>
      {helpful !== undefined && <span role="status">{words.thanks}</span>}
    </div>
  )
}
