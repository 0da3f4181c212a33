import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useLive } from '../../live/context.tsx'
import { prefs } from '../../live/prefs.ts'
import { commands } from '../../shell/bus.ts'
import type { PanelTab } from './side-panel.tsx'

/** Returns whether the details stand next to the conversation. Below that width they lie over it. */
export const isWide = () => matchMedia('(min-width: 1100px)').matches

/**
 * Returns which message the panel explains, and what opens and closes it. The panel takes the focus when it opens;
 * Escape gives it back to the line under the message.
 */
export function useExplain(
  conversationId: string,
  { drawer, setDrawer }: { drawer: boolean; setDrawer: (open: boolean) => void },
) {
  const [tab, setTab] = useState<PanelTab>('customer')
  const [seq, setSeq] = useState<number | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  const items = useLive((state) => state.threads.get(conversationId)?.thread?.log.items)
  const lastWritten = items?.findLast((item) => item.type === 'message.created' && item.message.author === 'contact')
  const newest = lastWritten?.seq ?? null
  const focusPanel = useRef(false)

  const explain = useCallback(
    (of: number) => {
      setSeq(of)
      setTab('why')
      if (isWide()) prefs.set({ contextClosed: false })
      else setDrawer(true)
      // The panel is drawn before it can take the focus.
      focusPanel.current = !panel.current?.contains(document.activeElement)
    },
    [setDrawer],
  )
  useEffect(() => {
    if (!focusPanel.current) return
    focusPanel.current = false
    panel.current?.focus({ preventScroll: true })
    panel.current?.closest('aside')?.scrollTo({ top: 0 })
  })
  useEffect(
    () =>
      commands.on((command) => {
        if (command === 'why' && newest !== null) explain(newest)
        if (command === 'decisions') prefs.set({ decisions: !prefs.get().decisions })
      }),
    [explain, newest],
  )

  const close = () => {
    setDrawer(false)
    setTab('customer')
    document.querySelector<HTMLElement>(`[data-why="${seq}"]`)?.focus()
  }
  return {
    tab,
    chosen: tab === 'why' ? (seq ?? newest) : null,
    panel,
    explain,
    close,
    show: setTab,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !(drawer || tab === 'why')) return
      event.preventDefault()
      close()
    },
  }
}
