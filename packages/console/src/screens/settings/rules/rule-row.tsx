import type { Rule } from '@baton/core'
import { ArrowDown, ArrowUp, Copy, Ellipsis, GripVertical, Pencil, Trash2 } from 'lucide-react'
import type { PointerEvent } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import { priorityNames } from '../../inbox/priority-names.ts'
import { StateSelect } from '../trigger-rows.tsx'
import type { RuleKind } from './rule-draft.ts'
import { kindTitles, ruleSummary, stateOf } from './rule-words.ts'

/** Returns the id of a row's grip, to which the focus goes back after a move. */
export const gripId = (kind: RuleKind, id: string) => `grip-${kind}-${id}`

/** Returns the id of the button that opens a row in the editor. */
export const openId = (kind: RuleKind, id: string) => `open-${kind}-${id}`

/** Draws a topic or rule in the list: its name, what it looks for, its priority and its state. */
export function RuleRow({
  kind,
  rule,
  place: { at, count },
  disabled,
  onDrag,
  onMove,
  onEdit,
  onChange,
  onCopy,
  onDelete,
}: {
  kind: RuleKind
  rule: Rule
  place: { at: number; count: number }
  disabled: boolean
  onDrag: (event: PointerEvent) => void
  onMove: (by: -1 | 1) => void
  onEdit: () => void
  onChange: (change: Partial<Rule>) => void
  onCopy: () => void
  onDelete: () => void
}) {
  const { id, name, priority } = rule
  const state = stateOf(rule)
  return (
    <div className={`flex min-h-13 items-center gap-2 py-2 ps-1.5 pe-3 ${state === 'off' ? 'text-muted' : ''}`}>
      <button
        type="button"
        id={gripId(kind, id)}
        disabled={disabled || count < 2}
        aria-label={`Move “${name}”, place ${at + 1} of ${count}: arrow up or down`}
        className="flex size-7 shrink-0 cursor-grab touch-none items-center justify-center rounded-md text-faint
          hover:bg-hover hover:text-text disabled:invisible"
        onPointerDown={onDrag}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          onMove(event.key === 'ArrowUp' ? -1 : 1)
        }}
      >
        <GripVertical className="!size-3.5" />
      </button>
      <button
        type="button"
        id={openId(kind, id)}
        aria-expanded={false}
        disabled={disabled}
        className="min-w-0 flex-1 text-start"
        onClick={onEdit}
      >
        <span className="block font-medium [overflow-wrap:anywhere]" dir="auto">
          {name}
        </span>
        <span className="line-clamp-2 text-xs text-muted [overflow-wrap:anywhere]" dir="auto">
          {ruleSummary(rule)}
        </span>
      </button>
      <span className="shrink-0 text-end text-xs text-muted max-sm:hidden">
        {kindTitles[kind]}
        <span className={`block ${(priority ?? 1) > 1 ? 'font-medium text-failed' : ''}`}>
          {priorityNames[priority ?? 1]}
        </span>
      </span>
      <StateSelect label={name} state={state} disabled={disabled} onChange={onChange} />
      {disabled ? null : (
        <Menu
          trigger={
            <Button kind="quiet" icon aria-label={`More for “${name}”`}>
              <Ellipsis />
            </Button>
          }
        >
          <MenuItem onSelect={onEdit}>
            <Pencil /> Edit
          </MenuItem>
          <MenuItem onSelect={onCopy}>
            <Copy /> Make a copy
          </MenuItem>
          <MenuItem disabled={at === 0} onSelect={() => onMove(-1)}>
            <ArrowUp /> Move up
          </MenuItem>
          <MenuItem disabled={at === count - 1} onSelect={() => onMove(1)}>
            <ArrowDown /> Move down
          </MenuItem>
          <MenuLine />
          <MenuItem danger onSelect={onDelete}>
            <Trash2 /> Delete
          </MenuItem>
        </Menu>
      )}
    </div>
  )
}
