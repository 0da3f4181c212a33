import { useEffect, useState } from 'react'

/** Now, again every `everyMs`. */
function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/** `2:14`, `1:05:09`: how long a contact has been waiting. */
function waited(sinceMs: number): string {
  const seconds = Math.max(0, Math.floor(sinceMs / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
const two = (n: number) => String(n).padStart(2, '0')

/** `4 min`, `1 h`, `Sep 3`: relative while near. */
function ago(at: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(at)) / 60_000)
  if (minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`
  return new Date(at).toLocaleDateString(undefined, { month: 'short', day: 'numeric' })
}

export const clock = (at: string) => new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
export const absolute = (at: string) => new Date(at).toLocaleString()

/** The time of day; the exact time on hover. */
export function Clock({ at }: { at: string }) {
  return (
    <time dateTime={at} title={absolute(at)} className="tabular-nums">
      {clock(at)}
    </time>
  )
}

/** When, near to now; the exact time on hover. */
export function Ago({ at, className = '' }: { at: string; className?: string }) {
  const now = useNow(30_000)
  return (
    <time dateTime={at} title={absolute(at)} className={`tabular-nums ${className}`}>
      {ago(at, now)}
    </time>
  )
}

/** Counts the wait: amber, and red after five minutes. */
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
