import type { Signals } from './socket.ts'

/** Reports what the browser knows about the network and the page. */
export const browserSignals: Signals = ({ online, offline, visible }) => {
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
