import { Check, Plus, TriangleAlert, X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import type { RuleScore } from './use-rule-scores.ts'

const most = 20

/** Edits messages that should match, or should not, each with its score. Enter begins the next one. */
export function ExampleList({
  title,
  matches,
  examples,
  scoreOf,
  onChange,
}: {
  title: string
  /** Whether these messages should match. */
  matches: boolean
  examples: readonly string[]
  scoreOf: (text: string) => RuleScore | undefined
  onChange: (next: string[]) => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const lines = examples.length < most ? [...examples, ''] : examples
  const focus = (at: number) => list.current?.querySelectorAll('input')[at]?.focus()
  const replace = (at: number, ...by: string[]) =>
    onChange([...examples.slice(0, at), ...by, ...examples.slice(at + 1)].slice(0, most))
  const wrong = examples.filter((text) => isWrong(scoreOf(text), matches)).length

  function onKey(event: KeyboardEvent, at: number) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (lines[at]?.trim()) focus(at + 1)
    } else if (event.key === 'Backspace' && lines[at] === '' && at > 0) {
      event.preventDefault()
      if (at < examples.length) replace(at)
      focus(at - 1)
    }
  }
  function onPaste(event: ClipboardEvent, at: number) {
    const pasted = event.clipboardData
      .getData('text')
      .split('\n')
      .filter((line) => line.trim())
    if (pasted.length < 2 || lines[at] !== '') return
    event.preventDefault()
    replace(at, ...pasted.map((line) => line.trim().slice(0, 500)))
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-xs text-muted">{title}</legend>
      <ul ref={list} className="flex flex-col gap-1">
        {lines.map((text, at) => {
          const score = text.trim() ? scoreOf(text) : undefined
          const warns = isWrong(score, matches)
          return (
            <li
              // A line is known by its place: it changes with every letter.
              key={at}
              className={`group flex h-8 items-center gap-2 rounded-md border bg-panel px-2 focus-within:outline-2
                focus-within:outline-(--focus) ${warns ? 'border-waiting' : 'border-line-strong'}`}
            >
              <Side score={score} warns={warns} />
              <input
                aria-label={`${title}, message ${at + 1}`}
                dir="auto"
                className="min-w-0 flex-1 bg-transparent outline-none"
                maxLength={500}
                value={text}
                placeholder={at === examples.length ? (matches ? 'I want my money back' : 'How do refunds work?') : ''}
                onChange={({ target }) => replace(at, target.value)}
                onKeyDown={(event) => onKey(event, at)}
                onPaste={(event) => onPaste(event, at)}
              />
              {score ? (
                <span className={`text-xs tabular-nums ${warns ? 'text-waiting' : 'text-muted'}`}>
                  {score.score.toFixed(2)}
                </span>
              ) : null}
              {at < examples.length ? (
                <button
                  type="button"
                  aria-label={`Remove “${text}”`}
                  className="text-faint hover:text-text"
                  onClick={() => replace(at)}
                >
                  <X className="!size-3.5" />
                </button>
              ) : null}
            </li>
          )
        })}
      </ul>
      <p className="mt-1 text-xs text-waiting empty:hidden" aria-live="polite">
        {wrong > 0 ? warning(wrong, matches) : ''}
      </p>
    </fieldset>
  )
}

const isWrong = (score: RuleScore | undefined, matches: boolean) => score !== undefined && score.matches !== matches

function warning(count: number, matches: boolean): string {
  if (matches) return `${count === 1 ? '1 message does' : `${count} messages do`} not match yet.`
  return count === 1 ? '1 message matches and should not.' : `${count} messages match and should not.`
}

function Side({ score, warns }: { score: RuleScore | undefined; warns: boolean }) {
  if (!score) return <Plus aria-hidden="true" className="!size-3.5 shrink-0 text-faint" />
  return warns ? (
    <TriangleAlert role="img" aria-label="On the wrong side" className="!size-3.5 shrink-0 text-waiting" />
  ) : (
    <Check role="img" aria-label="As it should be" className="!size-3.5 shrink-0 text-done" />
  )
}
