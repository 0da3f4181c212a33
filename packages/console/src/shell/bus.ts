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
  j: 'next',
  k: 'previous',
  '/': 'search',
  '?': 'keys',
  Enter: 'open',
  Escape: 'back',
}

/**
 * Sends the command of a single key, except while the teammate types, has a dialog open or uses a browser shortcut. ⌘K
 * works everywhere.
 */
addEventListener('keydown', (event) => {
  if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault()
    return commands.send('palette')
  }
  const command = keys[event.key]
  if (!command || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return
  const at = event.target instanceof HTMLElement ? event.target : null
  if (at?.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]'))
    return
  if (event.key === 'Enter' && at?.closest('a, button')) return
  event.preventDefault()
  commands.send(command)
})
