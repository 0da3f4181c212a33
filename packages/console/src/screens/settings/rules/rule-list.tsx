import type { Rule } from '@baton/core'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { dragBy } from './drag-by.ts'
import { moved, type RuleKind } from './rule-draft.ts'
import { gripId, RuleRow } from './rule-row.tsx'

/** Draws the topics or the rules in their order of precedence, which the mouse and the arrow keys change. */
export function RuleList({
  kind,
  rules,
  open,
  editor,
  disabled,
  onEdit,
  onChange,
  onCopy,
  onDelete,
}: {
  kind: RuleKind
  rules: readonly Rule[]
  /** The id of the one that is edited; its row is replaced by the editor. */
  open: string | null
  editor: ReactNode
  disabled: boolean
  onEdit: (rule: Rule) => void
  onChange: (next: Rule[]) => void
  onCopy: (rule: Rule) => void
  onDelete: (rule: Rule) => void
}) {
  const list = useRef<HTMLUListElement>(null)
  const [told, setTold] = useState('')
  const refocus = useRef<string | null>(null)
  // A row that the browser has moved has lost the focus.
  useLayoutEffect(() => {
    if (refocus.current) document.getElementById(refocus.current)?.focus()
    refocus.current = null
  })
  function move(from: number, to: number, byKey = false) {
    const rule = rules[from]
    if (!rule || to < 0 || to >= rules.length || from === to) return
    if (byKey) refocus.current = gripId(kind, rule.id)
    setTold(`${rule.name}: place ${to + 1} of ${rules.length}`)
    onChange(moved(rules, from, to))
  }
  // A drag goes on while the list is drawn again.
  const latest = useRef(move)
  latest.current = move
  return (
    <>
      <ul ref={list} className="divide-y divide-line">
        {rules.map((rule, at) => (
          <li key={rule.id} data-row>
            {rule.id === open ? (
              editor
            ) : (
              <RuleRow
                kind={kind}
                rule={rule}
                place={{ at, count: rules.length }}
                disabled={disabled}
                onDrag={(event) => dragBy(list.current, at, (from, to) => latest.current(from, to))(event)}
                onMove={(by) => move(at, at + by, true)}
                onEdit={() => onEdit(rule)}
                onChange={(change) => onChange(rules.map((one) => (one === rule ? { ...one, ...change } : one)))}
                onCopy={() => onCopy(rule)}
                onDelete={() => onDelete(rule)}
              />
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {told}
      </p>
    </>
  )
}
