import { useCallback } from 'react'

/** Returns a ref for what is at the bottom of the screen. `--below` is its height: toasts on a phone stay above it. */
export function useBelow() {
  return useCallback((element: HTMLElement | null) => {
    if (!element) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty('--below', `${element.offsetHeight}px`))
    observer.observe(element)
    return () => {
      observer.disconnect()
      style.removeProperty('--below')
    }
  }, [])
}
