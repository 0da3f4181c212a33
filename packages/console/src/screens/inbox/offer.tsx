import { BellRing, X } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { useLive, useSession } from '../../live/context.tsx'
import { askToNotify, notificationState } from '../../live/notifications.ts'
import { prefs } from '../../live/prefs.ts'

/**
 * Offers notifications once, when the teammate has a conversation of their own: from then on a reply may come while
 * they do other things. The browser asks for permission only after “Turn on”.
 */
export function Offer() {
  const { me } = useSession()
  const { asked } = useSyncExternalStore(prefs.subscribe, prefs.get)
  const [state, setState] = useState(notificationState)
  const holds = useLive(({ conversations }) =>
    [...conversations.values()].some(({ owner, assignee }) => owner === 'teammate' && assignee?.id === me.id),
  )
  if (asked || !holds || state !== 'default') return null
  async function turnOn() {
    setState(await askToNotify())
    prefs.set({ asked: true })
  }
  return (
    <div className="mx-2 mt-2 flex items-center gap-2 rounded-md border border-line bg-panel px-2 py-1.5 text-xs">
      <BellRing className="text-waiting" />
      <span className="flex-1">Get notified of replies</span>
      <button type="button" className="font-medium text-human" onClick={turnOn}>
        Turn on
      </button>
      <button type="button" aria-label="Not now" className="text-faint" onClick={() => prefs.set({ asked: true })}>
        <X className="!size-3.5" />
      </button>
    </div>
  )
}
