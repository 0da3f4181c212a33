import { launcherStrings } from './launcher-strings.ts'
import type { Language } from './locale.ts'
import { svg } from './svg.ts'

export interface Launcher {
  button: HTMLButtonElement
  show(state: { open: boolean; loading: boolean; unread: number }): void
  /** Shows that the chat could not be loaded, and announces it to screen readers. */
  fail(): void
}

const bubble = [
  'M4.5 6.5a3 3 0 0 1 3-3h9a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-4.6L7.2 20.3a.6.6 0 0 1-1-.45V16.3a3 3 0 0 1-1.7-2.8z',
  'M8.5 8.6h7',
  'M8.5 12h4.5',
]
const down = ['M6 9.5l6 6 6-6']

/**
 * Creates the launcher button. Calls `near` once when the pointer first reaches it, so that the panel can load early.
 */
export function createLauncher(language: Language, actions: { toggle(): void; near(): void }): Launcher {
  const strings = launcherStrings[language]
  const button = document.createElement('button')
  const count = document.createElement('span')
  const notice = document.createElement('span')
  button.type = 'button'
  button.className = 'launcher'
  button.setAttribute('aria-haspopup', 'dialog')
  button.setAttribute('part', 'launcher')
  count.className = 'count'
  notice.className = 'launcher-notice'
  notice.setAttribute('role', 'status')
  const open = svg(bubble, 26)
  const close = svg(down, 24)
  open.classList.add('when-closed')
  close.classList.add('when-open')
  button.append(open, close, count)
  button.addEventListener('click', actions.toggle)
  button.addEventListener('pointerenter', actions.near, { once: true })

  return {
    button,
    show({ open, loading, unread }) {
      notice.remove()
      button.classList.toggle('open', open)
      button.setAttribute('aria-expanded', String(open))
      button.setAttribute('aria-busy', String(loading))
      button.setAttribute(
        'aria-label',
        open ? strings.close : unread > 0 ? `${strings.open}, ${strings.unread(unread)}` : strings.open,
      )
      count.textContent = unread > 9 ? '9+' : String(unread)
      count.hidden = unread === 0 || open
    },
    fail() {
      notice.textContent = strings.failed
      button.after(notice)
    },
  }
}
