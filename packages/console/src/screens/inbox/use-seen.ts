import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useSession } from '../../live/context.tsx'

/**
 * Says up to where the teammate has read a thread: up to the last message that is really in view, and only while the
 * tab is visible. Returns the function to call when the thread was scrolled.
 */
export function useSeen(
  box: RefObject<HTMLElement | null>,
  { id, last, caughtUp }: { id: string; last: number; caughtUp: boolean },
): () => void {
  const { live } = useSession()
  const seen = useRef(0)
  const see = useCallback(() => {
    if (!caughtUp || document.visibilityState !== 'visible' || !box.current || seen.current >= last) return
    seen.current = Math.max(seen.current, lastInView(box.current, last))
    if (seen.current > 0) live.seen(id, seen.current)
  }, [live, id, last, caughtUp, box])
  useEffect(() => {
    // After a reconnect the server may not know yet.
    if (caughtUp) seen.current = 0
  }, [caughtUp])
  useEffect(() => {
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [see])
  return see
}

/** Returns the seq of the last entry whose beginning is in view: `last` at the end of the thread, 0 for none. */
function lastInView(box: HTMLElement, last: number): number {
  if (box.scrollHeight - box.scrollTop - box.clientHeight < 40) return last
  const { bottom } = box.getBoundingClientRect()
  const entry = [...box.querySelectorAll('[data-seq]')].findLast((one) => one.getBoundingClientRect().top < bottom - 24)
  return Number(entry?.getAttribute('data-seq') ?? 0)
}
