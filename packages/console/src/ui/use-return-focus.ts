import { useRef } from 'react'

/** Where the focus was when this opened, and back there when it closes: our dialogs have no trigger of their own. */
export function useReturnFocus(open: boolean) {
  const from = useRef<Element | null>(null)
  const was = useRef(false)
  if (open && !was.current) from.current = document.activeElement
  was.current = open
  return (event: Event) => {
    event.preventDefault()
    if (from.current instanceof HTMLElement) from.current.focus()
  }
}
