import { isComposing } from '../ui/composing.ts'

/** Commands from keys, menus and the ⌘K palette. The component that can run a command listens for it. */
export type Command =
  | 'claim'
  | 'assign'
  | 'release'
  | 'resolve'
  | 'return'
  | 'cancel'
  | 'takeover'
  | 'undo'
  | 'reply'
  | 'note'
  | 'next'
  | 'previous'
  | 'open'
  | 'back'
  | 'why'
  | 'decisions'
  | 'search'
  | 'keys'
  | 'palette'

type Listener = (command: Command, text: string) => void
const listeners = new Set<Listener>()

export const commands = {
  /** `text` is what to search for. */
  send(command: Command, text = '') {
    for (const listener of [...listeners]) listener(command, text)
  },
  on(listener: Listener) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

const keys: Record<string, Command> = {
  c: 'claim',
  a: 'assign',
  e: 'resolve',
  b: 'return',
  u: 'undo',
  r: 'reply',
  n: 'note',
  w: 'why',
  d: 'decisions',
  j: 'next',
  k: 'previous',
  '/': 'search',
  '?': 'keys',
  Enter: 'open',
  Escape: 'back',
}

/** The time after a change of focus in which single keys do nothing: a teammate who starts to type is not there yet. */
const settleMs = 500
let settledAt = 0
const settle = () => {
  settledAt = performance.now() + settleMs
}
const fields = 'input, textarea, select, [contenteditable]'
for (const change of ['focusin', 'focusout'] as const)
  addEventListener(change, ({ target }) => {
    if (target instanceof HTMLElement && target.matches(fields)) settle()
  })

/** The commands that put the cursor in a field or open a dialog. The keys that follow are meant for it. */
const leadsToTyping: ReadonlySet<Command> = new Set(['claim', 'assign', 'resolve', 'return', 'reply', 'note', 'search'])

/**
 * Sends the command of a single key, except while the teammate types or is about to, has a dialog open or uses a
 * browser shortcut. ⌘K works everywhere.
 */
addEventListener('keydown', (event) => {
  if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault()
    return commands.send('palette')
  }
  const command = keys[event.key]
  if (!command || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || isComposing(event)) return
  const at = event.target instanceof HTMLElement ? event.target : null
  if (at?.closest(`${fields}, [role="dialog"], [role="alertdialog"], [role="menu"]`)) return
  if (event.key === 'Enter' && at?.closest('a, button')) return
  event.preventDefault()
  if (command !== 'back' && performance.now() < settledAt) return
  if (leadsToTyping.has(command)) settle()
  commands.send(command)
})
