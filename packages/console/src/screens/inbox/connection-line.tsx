import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLive } from '../../live/context.tsx'

/** Shows when the connection is lost for more than a second and when it is back. */
export function ConnectionLine() {
  const state = useLive(({ connection }) => connection)
  const [shown, setShown] = useState<'reconnecting' | 'caught up' | null>(null)
  useEffect(() => {
    if (state === 'reconnecting') {
      const timer = setTimeout(() => setShown('reconnecting'), 1000)
      return () => clearTimeout(timer)
    }
    if (state !== 'live') return
    setShown((was) => (was === 'reconnecting' ? 'caught up' : null))
    const timer = setTimeout(() => setShown(null), 2000)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <div role="status" className="empty:hidden">
      {shown === 'reconnecting' ? (
        <p className="mx-2 mt-2 flex items-center gap-2 rounded-md bg-waiting-soft px-2 py-1 text-xs text-waiting">
          <CloudOff className="!size-3.5" /> Reconnecting… What you write is kept.
        </p>
      ) : shown === 'caught up' ? (
        <p className="mx-2 mt-2 rounded-md bg-done-soft px-2 py-1 text-xs text-done">Caught up</p>
      ) : null}
    </div>
  )
}
