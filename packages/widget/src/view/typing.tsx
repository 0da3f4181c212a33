import type { ViewProps } from './view.ts'

/** Shows that a person or the assistant is typing. */
export function Typing({ state, words }: Pick<ViewProps, 'state' | 'words'>) {
  const typing = state.others.find((other) => other.typing && other.kind !== 'contact')
  if (!typing || (typing.kind === 'assistant' && state.thread.owner !== 'assistant')) return null
  const text =
    typing.kind === 'assistant'
      ? words.writing
      : words.typing(typing.name ?? state.thread.person?.name ?? words.assistant)
  return (
    <div class={`typing ${typing.kind}`}>
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span dir="auto">{text}</span>
    </div>
  )
}
