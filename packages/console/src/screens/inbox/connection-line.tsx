import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLive } from '../../live/context.tsx'
import { device } from '../../live/kept.ts'
import type { LiveState } from '../../live/state.ts'

const unsentCount = ({ pending }: LiveState) =>
  [...pending.values()].flat().filter(({ state }) => ['held', 'waiting', 'sending'].includes(state)).length
const isAllKept = ({ pending }: LiveState) => [...pending.values()].flat().every(({ kept }) => kept)

/** Shows within three seconds that the line is dead, what happens to what was typed, and when the line is back. */
export function ConnectionLine() {
  const state = useLive(({ connection }) => connection)
  const unsent = useLive(unsentCount)
  const kept = useLive(isAllKept)
  const [shown, setShown] = useState<'down' | 'caught up' | null>(null)
  useEffect(() => {
    if (state === 'reconnecting' || state === 'quiet') {
      // A restart of the server is over in a moment. A line that does not answer, or a browser that says so, is down.
      const timer = setTimeout(() => setShown('down'), state === 'quiet' || !navigator.onLine ? 0 : 1000)
      return () => clearTimeout(timer)
    }
    if (state !== 'live') return
    setShown((was) => (was === 'down' ? 'caught up' : null))
    const timer = setTimeout(() => setShown(null), 2000)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <div role="status" className="empty:hidden">
      {shown === 'down' ? (
        <p className="mx-2 mt-2 flex items-start gap-2 rounded-md bg-waiting-soft px-2 py-1 text-xs text-waiting">
          <CloudOff className="mt-0.5 !size-3.5" />
          <span>
            {state === 'quiet' ? 'The server does not answer.' : 'Not connected.'} {whatIsKept(unsent, kept)}
          </span>
        </p>
      ) : shown === 'caught up' ? (
        <p className="mx-2 mt-2 rounded-md bg-done-soft px-2 py-1 text-xs text-done">Caught up</p>
      ) : null}
    </div>
  )
}

function whatIsKept(unsent: number, kept: boolean): string {
  const safely = kept && canKeep()
  if (unsent === 0)
    return safely
      ? 'What you send now leaves when the connection is back.'
      : 'What you send now leaves when the connection is back, while this tab is open.'
  const what = unsent === 1 ? 'What you sent leaves' : `${unsent} messages leave`
  return `${what} when the connection is back${safely ? '.' : '. Keep this tab open until then.'}`
}

let keeps: boolean | null = null
/** Returns whether this browser keeps anything at all. */
function canKeep(): boolean {
  keeps ??= device.set('keeps', '1')
  device.remove('keeps')
  return keeps
}
