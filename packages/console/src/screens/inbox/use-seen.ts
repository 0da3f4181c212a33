import { type RefObject, useCallback, useEffect } from 'react'
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
  const see = useCallback(() => {
    if (!caughtUp || document.visibilityState !== 'visible' || !box.current) return
    const seq = lastInView(box.current, last)
    if (seq !== null) live.seen(id, seq)
  }, [live, id, last, caughtUp, box])
  useEffect(() => {
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [see])
  return see
}

/** Returns the seq of the last entry whose beginning is in view; `last` at the end of the thread, null for none. */
function lastInView(box: HTMLElement, last: number): number | null {
  if (box.scrollHeight - box.scrollTop - box.clientHeight < 40) return last
  const { bottom } = box.getBoundingClientRect()
  const seqs = [...box.querySelectorAll('[data-seq]')]
    .filter((entry) => entry.getBoundingClientRect().top < bottom - 24)
    .map((entry) => Number(entry.getAttribute('data-seq')))
  return seqs.at(-1) ?? null
}
