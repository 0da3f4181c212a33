import type { ConversationEvent } from '@baton/core'
import { useState } from 'react'
import { useLive, useSession } from '../../live/context.tsx'
import { firstNew } from './first-new.ts'

/**
 * Returns the seq of the first message that the teammate had not read when they opened the conversation; null when they
 * had read everything, or nothing. It stays until they leave.
 */
export function useFirstNew(
  id: string,
  { items, caughtUp }: { items: readonly ConversationEvent[]; caughtUp: boolean },
): number | null {
  const { me } = useSession()
  const known = useLive(({ read }) => read?.get(id))
  // What the teammate had read at first, and the message that it leads to: settled once the thread is complete.
  const [readUpTo, setReadUpTo] = useState(known)
  const [settled, setSettled] = useState<{ seq: number | null } | null>(null)
  const from = readUpTo ?? known
  const found = from === undefined ? null : firstNew(items, from, me.id)
  if (readUpTo === undefined && known !== undefined) setReadUpTo(known)
  if (!settled && caughtUp) setSettled({ seq: found })
  return settled ? settled.seq : found
}

/** Draws the line above the first message that the teammate had not read. */
export function NewLine() {
  return (
    <div
      role="separator"
      data-new
      aria-label="New messages"
      className="my-1.5 flex items-center gap-3 text-xs font-medium text-human before:h-px before:flex-1
        before:bg-human-line after:h-px after:flex-1 after:bg-human-line"
    >
      New
    </div>
  )
}
