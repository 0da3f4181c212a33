import { useEffect, useState } from 'react'

/** Returns the current time in milliseconds, updated every `everyMs`. */
function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/** Formats a waiting time of `sinceMs` milliseconds: `2:14`, `1:05:09`. */
function waited(sinceMs: number): string {
  const seconds = Math.max(0, Math.floor(sinceMs / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
const two = (n: number) => String(n).padStart(2, '0')

/** Formats a time relative to now, or as a date after a day: `4 min`, `1 h`, `Sep 3`. */
function ago(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000)
  if (minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`
  return new Date(at).toLocaleDateString(undefined, { month: 'short', day: 'numeric' })
}

/** Formats the time of day as the reader is used to, such as `14:05` or `2:05 PM`. */
export const clock = (at: string) => times.format(new Date(at))
const times = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
/** Formats the full date and time. */
export const absolute = (at: string) => dates.format(new Date(at))
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })

/** Shows the time of day, and the full date and time on hover. */
export function TimeOfDay({ at }: { at: string }) {
  return (
    <time dateTime={at} title={absolute(at)} className="tabular-nums">
      {clock(at)}
    </time>
  )
}

/** Shows a time relative to now, and the full date and time on hover. */
export function Ago({ at, className = '' }: { at: string; className?: string }) {
  const now = useNow(30_000)
  return (
    <time dateTime={at} title={absolute(at)} className={`tabular-nums ${className}`}>
      {ago(at, now)}
    </time>
  )
}

/** Counts the waiting time: amber, and red after five minutes. */
export function Waiting({ since }: { since: string }) {
  const now = useNow(1000)
  const ms = now - Date.parse(since)
  return (
    <time
      dateTime={since}
      title={`Waiting since ${absolute(since)}`}
      className={`font-medium tabular-nums ${ms > 5 * 60_000 ? 'text-failed' : 'text-waiting'}`}
    >
      {waited(ms)}
    </time>
  )
}
