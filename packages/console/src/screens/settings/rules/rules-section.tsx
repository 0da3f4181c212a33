import type { Rule } from '@baton/core'
import { ruleTemplates } from '@baton/core/rule-templates'
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/page.tsx'
import { toast } from '../../../ui/toast.tsx'
import { LiveTest } from './live-test.tsx'
import {
  type Editing,
  idFor,
  newRule,
  type RuleKind,
  type RuleLists,
  suggestedTopics,
  type Trouble,
} from './rule-draft.ts'
import { RuleEditor } from './rule-editor.tsx'
import { RuleList } from './rule-list.tsx'
import { openId } from './rule-row.tsx'
import { useRuleScores } from './use-rule-scores.ts'

const kinds: RuleKind[] = ['topic', 'rule']
const groups: Record<RuleKind, string> = {
  topic: 'Topics · asked first, for what only people may answer',
  rule: 'Rules · asked after topics and keywords',
}
const undoMs = 10_000

/** Edits the topics and rules of a draft: the lists, one open editor, and a live test next to it. */
export function RulesSection({
  lists,
  editing,
  opened,
  trouble,
  notes,
  disabled,
  onChange,
  onOpen,
  onEdit,
  onDone,
  onCancel,
}: {
  lists: RuleLists
  editing: Editing | null
  /** How often the editor was opened: each time it begins afresh. */
  opened: number
  /** What keeps the open one from being saved, once that was tried. */
  trouble: Trouble | null
  /** What keeps a list from handing off, whatever is in it. */
  notes: Record<RuleKind, string | null>
  disabled: boolean
  onChange: (next: RuleLists) => void
  onOpen: (next: Editing) => void
  onEdit: (next: Editing) => void
  onDone: () => void
  onCancel: () => void
}) {
  const remove = useRemoval(lists, onChange)
  const section = useRef<HTMLElement>(null)
  useFocusAfter(editing, lists, () => section.current?.querySelector<HTMLElement>('[data-add]')?.focus())
  const [text, setText] = useState('')
  const rule = editing?.rule ?? newRule()
  const scoreOf = useRuleScores(rule, [text, ...rule.examples, ...rule.counterexamples])
  const add = (kind: RuleKind, made: Rule) => onOpen({ kind, was: null, rule: made })
  const editor = editing ? (
    <RuleEditor
      key={opened}
      editing={editing}
      trouble={trouble}
      scoreOf={scoreOf}
      onChange={(change) => onEdit({ ...editing, ...change })}
      onDone={onDone}
      onCancel={onCancel}
    />
  ) : null
  const missing = suggestedTopics.filter((template) => lists.topic.every((topic) => topic.template !== template))
  return (
    <div className="mt-8 grid gap-8 border-t border-line pt-6 min-[1200px]:grid-cols-[minmax(0,1fr)_18rem]">
      <section
        ref={section}
        id="topics-and-rules"
        aria-labelledby="topics-and-rules-title"
        className="min-w-0 scroll-mt-4"
      >
        <div className="flex items-start gap-3">
          <h2 id="topics-and-rules-title" className="flex-1 font-semibold">
            Topics and rules
          </h2>
          {disabled ? null : (
            <Button data-add disabled={editing !== null} onClick={() => add('rule', newRule())}>
              <Plus /> Add rule
            </Button>
          )}
        </div>
        <p className="mt-1 mb-3 text-muted">
          In your own words, with examples. Each can have its own priority and message. The first that matches gives the
          reason.
        </p>
        <Card className="overflow-hidden">
          {kinds.map((kind) => (
            <div key={kind} className="border-line [&+&]:border-t">
              <h3 className="bg-sunken px-4 py-1.5 text-xs text-muted">{groups[kind]}</h3>
              {notes[kind] && lists[kind].length > 0 ? (
                <p className="px-4 pt-2 text-xs text-waiting">{notes[kind]}</p>
              ) : null}
              <RuleList
                kind={kind}
                rules={lists[kind]}
                open={editing?.was?.kind === kind ? editing.was.id : null}
                editor={editor}
                disabled={disabled}
                onEdit={(one) => onOpen({ kind, was: { kind, id: one.id }, rule: one })}
                onChange={(next) => onChange({ ...lists, [kind]: next })}
                onCopy={(one) => add(kind, { ...one, id: '', name: `${one.name} (copy)`.slice(0, 80) })}
                onDelete={(one) => {
                  remove(kind, one)
                  // The menu that was open is gone with its row.
                  setTimeout(() => section.current?.querySelector<HTMLElement>('[data-add]')?.focus())
                }}
              />
              {lists[kind].length === 0 && editing?.kind !== kind ? (
                <p className="px-4 py-3 text-muted">{kind === 'topic' ? 'No topic yet.' : 'No rule yet.'}</p>
              ) : null}
              {kind === 'topic' && missing.length > 0 && !disabled && !editing ? (
                <div className="flex flex-wrap items-center gap-1.5 px-4 pt-1 pb-3">
                  <span className="me-1 text-xs text-muted">Suggested</span>
                  {missing.map((template) => (
                    <button
                      key={template}
                      type="button"
                      className="flex h-7 items-center gap-1 rounded-full border border-line-strong px-2.5 text-xs
                        hover:bg-hover"
                      onClick={() => add('topic', newRule(template))}
                    >
                      <Plus className="!size-3" /> {ruleTemplates[template].title}
                    </button>
                  ))}
                </div>
              ) : null}
              {editing && !editing.was && editing.kind === kind ? editor : null}
            </div>
          ))}
        </Card>
      </section>
      <div>
        {editing ? (
          <LiveTest kind={editing.kind} rule={rule} text={text} onText={setText} score={scoreOf(text)} />
        ) : null}
      </div>
    </div>
  )
}

/** Moves the focus to the row of what was edited when the editor closes, or else home. */
function useFocusAfter(editing: Editing | null, lists: RuleLists, home: () => void) {
  const last = useRef(editing)
  useEffect(() => {
    const closed = editing ? null : last.current
    last.current = editing
    if (!closed || document.activeElement !== document.body) return
    const { kind, was, rule } = closed
    const id = was?.id ?? lists[kind].find(({ name }) => name === rule.name.trim())?.id
    const row = id === undefined ? null : document.getElementById(openId(kind, id))
    if (row) row.focus()
    else home()
  })
}

/** Deletes from the draft. For a moment, the toast brings it back to its place. */
function useRemoval(lists: RuleLists, onChange: (next: RuleLists) => void) {
  const hide = useRef<() => void>(undefined)
  const latest = useRef({ lists, onChange })
  latest.current = { lists, onChange }
  useEffect(() => () => hide.current?.(), [])
  function remove(kind: RuleKind, rule: Rule) {
    const at = lists[kind].indexOf(rule)
    onChange({ ...lists, [kind]: lists[kind].filter((one) => one !== rule) })
    hide.current?.()
    const undo = toast.undo(`“${rule.name}” deleted from the draft.`, () => {
      const now = latest.current
      const list = now.lists[kind]
      if (list.length >= 100) return
      const back = list.some(({ id }) => id === rule.id)
        ? {
            ...rule,
            id: idFor(
              rule.name,
              list.map(({ id }) => id),
            ),
          }
        : rule
      now.onChange({ ...now.lists, [kind]: list.toSpliced(at, 0, back) })
    })
    const timer = setTimeout(undo, undoMs)
    hide.current = () => {
      clearTimeout(timer)
      undo()
    }
  }
  return remove
}
