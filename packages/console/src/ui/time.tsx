import { useEffect, useState } from 'react'
import { timeWords, waited } from './time-words.ts'

const { ago, ...words } = timeWords()
export const { clock, absolute, day, dayKey, when } = words

/** Returns the current time in milliseconds, updated every `everyMs`. */
function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/** Shows the time of day, and the full date and time on hover. */
export function TimeOfDay({ at }: { at: string }) {
  return (
    <time dateTime={at} title={absolute(at)} className="tabular-nums">
      {clock(at)}
    </time>
  )
}

/**
 * Shows a time relative to now, and the full date and time on hover and on focus. `inLink`: the link around it takes
 * the focus.
 */
export function Ago({ at, className = '', inLink = false }: { at: string; className?: string; inLink?: boolean }) {
  const now = useNow(30_000)
  return (
    <time
      dateTime={at}
      title={absolute(at)}
      {...(inLink ? {} : { tabIndex: 0 })}
      className={`rounded-sm whitespace-nowrap tabular-nums ${className}`}
    >
      {ago(at, now)}
    </time>
  )
}

/** The waiting time after which it is urgent: amber turns red. */
const urgentMs = 5 * 60_000

/** Returns whether someone has waited so long that it is urgent. */
export function useUrgent(since: string): boolean {
  return useNow(1000) - Date.parse(since) > urgentMs
}

/** Counts the waiting time: amber, and red after five minutes. */
export function Waiting({ since }: { since: string }) {
  const now = useNow(1000)
  const ms = now - Date.parse(since)
  return (
    <time
      dateTime={since}
      title={`Waiting since ${absolute(since)}`}
      className={`font-medium whitespace-nowrap tabular-nums ${ms > urgentMs ? 'text-failed' : 'text-waiting'}`}
    >
      {waited(ms)}
    </time>
  )
}
