import { useRef } from 'react'
import { focusHome } from './focus-home.ts'

/**
 * Returns a handler that moves the focus back to where it was before the dialog opened. Needed because our dialogs have
 * no trigger element.
 */
export function useReturnFocus(open: boolean) {
  const from = useRef<Element | null>(null)
  const was = useRef(false)
  if (open && !was.current) from.current = document.activeElement
  was.current = open
  return (event: Event) => {
    event.preventDefault()
    // What opened meanwhile keeps the focus.
    if (document.activeElement !== null && document.activeElement !== document.body) return
    if (from.current instanceof HTMLElement) from.current.focus()
    // It may be gone, such as an item of a menu.
    if (document.activeElement === document.body || document.activeElement !== from.current) focusHome()
  }
}
