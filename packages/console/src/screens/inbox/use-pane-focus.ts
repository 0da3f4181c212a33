import { useEffect, useRef } from 'react'
import { takeArrival } from './moving-on.ts'

/**
 * Returns a ref for the open conversation. It takes the focus when it opens after an action, and when a button in it
 * that has the focus goes away: keys and screen readers would otherwise begin at the top of the page.
 */
export function usePaneFocus() {
  const pane = useRef<HTMLElement>(null)
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null
    }
    const element = pane.current
    if (takeArrival() || isNowhere()) element?.focus()
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    if (isNowhere() && last.current?.isConnected === false) pane.current?.focus()
  })
  return pane
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body
