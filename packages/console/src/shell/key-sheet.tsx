import { useEffect, useState } from 'react'
import { DialogFrame } from '../ui/dialog-frame.tsx'
import { commands } from './bus.ts'
import { keyNames } from './platform.ts'

const keys: [string, string][] = [
  ['J / K', 'Next, previous conversation'],
  ['⌘⇧⏎', 'Send, resolve and open the next'],
  ['Enter', 'Open it'],
  ['C', 'Claim, or take over'],
  ['R', 'Reply'],
  ['N', 'Note'],
  ['⌥N', 'Switch between reply and note'],
  ['⌘Z', 'Take a held reply back'],
  ['A', 'Assign'],
  ['E', 'Resolve'],
  ['B', 'Back to the assistant'],
  ['W', 'Why: explain the last message of the customer'],
  ['D', 'Show or hide decisions'],
  ['U', 'Undo, within ten seconds'],
  ['/', 'Search'],
  ['Esc', 'Back'],
  ['⌘K', 'Everything'],
  ['?', 'This sheet'],
]

export function KeySheet() {
  const [open, setOpen] = useState(false)
  useEffect(() => commands.on((command) => (command === 'keys' ? setOpen(true) : undefined)), [])
  return (
    <DialogFrame open={open} onClose={() => setOpen(false)} title="Keys">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line-strong px-1.5 py-0.5 text-xs font-medium">
                {keyNames(key).shown}
              </kbd>
            </dt>
            <dd className="text-muted">{what}</dd>
          </div>
        ))}
      </dl>
    </DialogFrame>
  )
}
