import type { Rule } from '@baton/core'
import { namesOf } from '@baton/core/kind'
import { type RuleTemplate, ruleTemplates } from '@baton/core/rule-templates'
import { useState } from 'react'
import { suggestedTopics } from './rule-draft.ts'

const first = 4

/** Chooses the signal of Baton that a topic or rule begins with, or none. */
export function TemplateChoice({
  chosen,
  suggestsTopics,
  onChange,
}: {
  chosen: Rule['template']
  /** Whether the suggested topics come first. */
  suggestsTopics: boolean
  onChange: (template: RuleTemplate | null) => void
}) {
  const [all, setAll] = useState(false)
  const names = namesOf(ruleTemplates)
  const ordered = suggestsTopics ? [...new Set([...suggestedTopics, ...names])] : names
  const shown = all ? ordered : ordered.filter((name, at) => at < first || name === chosen)
  return (
    <div>
      <div role="group" aria-label="Start from a template" className="flex flex-wrap items-center gap-1.5">
        <span className="me-1 text-xs text-muted">Start from</span>
        {shown.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === chosen}
            className={`h-7 rounded-full border px-2.5 text-xs
              ${name === chosen ? 'border-accent bg-human-soft text-human' : 'border-line-strong hover:bg-hover'}`}
            onClick={() => onChange(name === chosen ? null : name)}
          >
            {ruleTemplates[name].title}
          </button>
        ))}
        {shown.length < ordered.length ? (
          <button type="button" className="h-7 px-1 text-xs text-human underline" onClick={() => setAll(true)}>
            {ordered.length - shown.length} more
          </button>
        ) : null}
      </div>
      {chosen ? (
        <p className="mt-1.5 text-xs text-muted">
          Built-in signal: {ruleTemplates[chosen].says.replace(/^./, (letter) => letter.toLowerCase())}.
        </p>
      ) : null}
    </div>
  )
}
