import type { Rule } from '@baton/core'
import { namesOf } from '@baton/core/kind'
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { channelLooks } from '../../../channels/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Field, Input, Switch } from '../../../ui/form.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { priorityNames } from '../../inbox/priority-names.ts'
import { ConditionList } from './condition-list.tsx'
import { ExampleList } from './example-list.tsx'
import { OwnMessage } from './own-message.tsx'
import { type Editing, type RuleKind, type Trouble, withTemplate } from './rule-draft.ts'
import { kindTitles } from './rule-words.ts'
import { TemplateChoice } from './template-choice.tsx'
import type { RuleScore } from './use-rule-scores.ts'

const kinds = namesOf(kindTitles).map((value) => ({ value, title: kindTitles[value] }))
const kindHints: Record<RuleKind, string> = {
  topic: 'Asked before keywords and rules, for what only people may answer.',
  rule: 'Asked after topics and keywords.',
}

/** Edits a topic or a rule: a sentence first, then examples with their scores, conditions, priority and message. */
export function RuleEditor({
  editing: { kind, was, rule },
  trouble,
  scoreOf,
  onChange,
  onDone,
  onCancel,
}: {
  editing: Editing
  /** What keeps it from being saved, once that was tried. */
  trouble: Trouble | null
  scoreOf: (text: string) => RuleScore | undefined
  onChange: (change: Partial<Editing>) => void
  onDone: () => void
  onCancel: () => void
}) {
  const set = (change: Partial<Rule>) => onChange({ rule: { ...rule, ...change } })
  const at = (field: Trouble['field']) => (trouble?.field === field ? trouble.message : null)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  // The focus follows into the editor, so that typing can begin.
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  function submit(event: FormEvent) {
    event.preventDefault()
    onDone()
  }
  return (
    <form
      ref={form}
      noValidate
      aria-labelledby={id}
      className="flex scroll-mb-24 flex-col gap-4 bg-sunken px-4 py-4"
      onSubmit={submit}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 id={id} className="font-medium">
          {was ? `Edit “${rule.name}”` : `New ${kindTitles[kind].toLowerCase()}`}
        </h3>
        <Segments label="Topic or rule" options={kinds} value={kind} onChange={(next) => onChange({ kind: next })} />
        <span className="text-xs text-muted">{kindHints[kind]}</span>
      </div>
      <TemplateChoice
        chosen={rule.template}
        suggestsTopics={kind === 'topic'}
        onChange={(template) => onChange({ rule: withTemplate(rule, template) })}
      />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
        <Field label="Name" error={at('name')}>
          {(ids) => (
            <Input
              {...ids}
              data-first
              dir="auto"
              maxLength={80}
              value={rule.name}
              placeholder="Refunds over 500"
              onChange={({ target }) => set({ name: target.value })}
            />
          )}
        </Field>
        <Field label="Hand off when the customer …" error={at('says')}>
          {(ids) => (
            <Input
              {...ids}
              dir="auto"
              maxLength={300}
              value={rule.says}
              placeholder={
                rule.template ? 'Optional, next to the built-in signal' : 'asks for a refund or disputes a charge'
              }
              onChange={({ target }) => set({ says: target.value })}
            />
          )}
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <ExampleList
          title="Should match"
          matches
          examples={rule.examples}
          scoreOf={scoreOf}
          onChange={(examples) => set({ examples })}
        />
        <ExampleList
          title="Should not match"
          matches={false}
          examples={rule.counterexamples}
          scoreOf={scoreOf}
          onChange={(counterexamples) => set({ counterexamples })}
        />
      </div>
      <ConditionList
        conditions={rule.conditions}
        error={at('conditions')}
        onChange={(conditions) => set({ conditions })}
      />
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <Channels chosen={rule.channels} onChange={(channels) => set({ channels })} />
        <div>
          <p className="mb-1 text-xs text-muted">Priority in the queue</p>
          <Segments
            label="Priority in the queue"
            options={priorityNames.map((title, value) => ({ value, title }))}
            value={rule.priority ?? 1}
            onChange={(priority) => set({ priority })}
          />
        </div>
      </div>
      <OwnMessage message={rule.message} onChange={(message) => set({ message })} />
      <div className="flex flex-wrap items-center gap-3">
        <Switch label="Watch only" checked={rule.watching} onChange={(watching) => set({ watching })} />
        <span className="min-w-48 flex-1">
          Watch only <span className="text-xs text-muted">Decides and logs, but hands nothing off.</span>
        </span>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit">{was ? 'Done' : `Add ${kindTitles[kind].toLowerCase()}`}</Button>
      </div>
    </form>
  )
}

function Channels({ chosen, onChange }: { chosen: Rule['channels']; onChange: (next: Rule['channels']) => void }) {
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-muted">Channels · none chosen: all</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {namesOf(channelLooks).map((kind) => (
          <label key={kind} className="flex h-7 items-center gap-1.5">
            <input
              type="checkbox"
              className="accent-(--accent)"
              checked={chosen.includes(kind)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind))
              }
            />
            {channelLooks[kind].title}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
