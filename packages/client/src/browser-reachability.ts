import type { Reachability } from './socket.ts'

/**
 * Reports when the browser goes online or offline and when the page becomes visible. Returns the unsubscribe function.
 */
export const browserReachability: Reachability = ({ online, offline, visible }) => {
  const listening = new AbortController()
  const { signal } = listening
  addEventListener('online', online, { signal })
  addEventListener('offline', offline, { signal })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') visible()
    },
    { signal },
  )
  return () => listening.abort()
}
