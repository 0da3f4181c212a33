import { markedParts } from './marked.ts'

/** Draws a text with the words underlined that a trigger or a rule saw in it. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <span dir="auto">
      {markedParts(text, words).map((part, at) =>
        part.marked ? (
          <mark
            key={at}
            className="bg-transparent text-inherit underline decoration-waiting-solid decoration-2
              underline-offset-2"
          >
            {part.text}
          </mark>
        ) : (
          <span key={at}>{part.text}</span>
        ),
      )}
    </span>
  )
}
