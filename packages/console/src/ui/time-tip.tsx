import { useEffect, useState } from 'react'

interface Tip {
  text: string
  top: number
  end: number
}

/**
 * Shows the full date of a relative time when the keyboard focus is on it, or on the link around it. The mouse gets
 * the same text from `title`. Rendered once for the whole app.
 */
export function TimeTip() {
  const [tip, setTip] = useState<Tip | null>(null)
  useEffect(() => {
    const hide = () => setTip(null)
    const show = ({ target }: FocusEvent) => {
      const at = target instanceof Element && target.matches('a, button, time') && target.matches(':focus-visible')
      const time = at ? (target.matches('time') ? target : target.querySelector('time[title]')) : null
      if (!(time instanceof HTMLElement)) return hide()
      const { bottom, right } = time.getBoundingClientRect()
      // Stays on screen: under the time, ending where it ends.
      const end = Math.min(Math.max(8, innerWidth - right), innerWidth - 240)
      setTip({ text: time.title, top: bottom + 4, end })
    }
    const onKey = ({ key }: KeyboardEvent) => (key === 'Escape' ? hide() : undefined)
    addEventListener('focusin', show)
    addEventListener('focusout', hide)
    addEventListener('keydown', onKey)
    addEventListener('scroll', hide, true)
    return () => {
      removeEventListener('focusin', show)
      removeEventListener('focusout', hide)
      removeEventListener('keydown', onKey)
      removeEventListener('scroll', hide, true)
    }
  }, [])
  if (!tip) return null
  return (
    <div
      // Screen readers read the title of the time itself.
      aria-hidden="true"
      data-testid="time-tip"
      className="pointer-events-none fixed z-[70] rounded-md border border-line-strong bg-raised px-2 py-1 text-xs
        shadow-raise"
      style={{ top: tip.top, right: tip.end }}
    >
      {tip.text}
    </div>
  )
}
