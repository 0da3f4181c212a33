import type { Rule } from '@baton/core'
import { Check, X } from 'lucide-react'
import { useId } from 'react'
import { TextArea } from '../../../ui/form.tsx'
import { MarkedText } from '../../../ui/marked-text.tsx'
import type { RuleKind } from './rule-draft.ts'
import { kindTitles } from './rule-words.ts'
import type { RuleScore } from './use-rule-scores.ts'

/** Tries a message on the topic or rule that is open, while it is written. */
export function LiveTest({
  kind,
  rule,
  text,
  onText,
  score,
}: {
  kind: RuleKind
  rule: Rule
  text: string
  onText: (text: string) => void
  score: RuleScore | undefined
}) {
  const id = useId()
  const looksForNothing = !rule.template && !rule.says.trim() && !rule.examples.some((one) => one.trim())
  return (
    <section aria-labelledby={id} className="sticky top-4">
      <h2 id={id} className="mb-2 font-semibold">
        Test this {kindTitles[kind].toLowerCase()}
      </h2>
      <TextArea
        aria-label="A message to test"
        dir="auto"
        rows={3}
        maxLength={10_000}
        placeholder="I was billed 512 euros for an order that I never placed."
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      <div aria-live="polite" className="mt-2">
        {text.trim() && looksForNothing ? (
          <p className="text-xs text-muted">It has no sentence, template or example: its conditions alone decide.</p>
        ) : null}
        {text.trim() && score ? (
          <div
            className={`rounded-lg border p-3 [overflow-wrap:anywhere]
              ${score.matches ? 'border-waiting-line bg-waiting-soft' : 'border-line bg-sunken'}`}
          >
            <p className={`flex items-center gap-1.5 font-medium ${score.matches ? 'text-waiting' : ''}`}>
              {score.matches ? <Check /> : <X />} {score.matches ? 'Matches' : 'Does not match'},{' '}
              {score.score.toFixed(2)}
            </p>
            <p className="mt-1 line-clamp-6">
              <MarkedText text={text} words={score.words} />
            </p>
          </div>
        ) : null}
      </div>
      <p className="mt-2 text-xs text-muted">
        Only what is written counts here. Conditions and channels are asked when a customer writes.
      </p>
    </section>
  )
}
