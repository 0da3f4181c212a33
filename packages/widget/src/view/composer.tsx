import { maxLength } from './draft.ts'
import { Icon } from './icons.tsx'
import type { ViewProps } from './view.ts'

const warnFrom = 9_500

/**
 * Draws the message field. Enter sends, Shift+Enter starts a new line. Messages written offline are kept and sent
 * later.
 */
export function Composer({ state, words, draft }: ViewProps) {
  const { owner, person } = state.thread
  const text = draft.text()
  const placeholder =
    owner === 'queue' ? words.addAnything : owner === 'teammate' && person ? words.writeTo(person.name) : words.write
  return (
    <form
      class="write"
      onSubmit={(event) => {
        event.preventDefault()
        draft.send()
      }}
    >
      <textarea
        ref={draft.field}
        rows={1}
        dir={text ? 'auto' : words.direction}
        enterkeyhint="send"
        value={text}
        placeholder={placeholder}
        aria-label={placeholder}
        aria-invalid={text.length > maxLength}
        aria-describedby="limit"
        onInput={(event) => draft.set(event.currentTarget.value)}
        onKeyDown={(event) => {
          // In an input method (Japanese, Chinese, Korean …) Enter confirms the word. It must not send.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
          event.preventDefault()
          draft.send()
        }}
      />
      <button type="submit" class="send" aria-label={words.send} disabled={!draft.sendable()}>
        <Icon name="up" size={18} />
      </button>
      <p id="limit" class={`limit${text.length > maxLength ? ' over' : ''}`} role="status">
        {limitText(text.length, words)}
      </p>
    </form>
  )
}

function limitText(length: number, words: ViewProps['words']): string {
  const number = new Intl.NumberFormat(words.locale)
  if (length > maxLength) return words.tooLong(number.format(maxLength))
  return length > warnFrom ? words.left(number.format(maxLength - length)) : ''
}
