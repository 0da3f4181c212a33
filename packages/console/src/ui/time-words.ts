const dayMs = 86_400_000
const year = (at: number) => new Date(at).getFullYear()

/** Formats for one reader. `locale` defaults to the reader's; every screen formats times here. */
export function timeWords(locale?: string, timeZone?: string) {
  const zone = timeZone === undefined ? {} : { timeZone }
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...zone, ...options })
  const time = format({ timeStyle: 'short' })
  const full = format({ dateStyle: 'full', timeStyle: 'short' })
  const short = format({ month: 'short', day: 'numeric' })
  const shortYear = format({ month: 'short', day: 'numeric', year: 'numeric' })
  const long = format({ weekday: 'long', month: 'long', day: 'numeric' })
  const longYear = format({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })
  const key = format({ dateStyle: 'short' })

  const clock = (at: string) => time.format(new Date(at))
  return {
    /** Formats the time of day as the reader is used to, such as `14:05` or `2:05 PM`. */
    clock,
    /** Formats the full date and time. */
    absolute: (at: string) => full.format(new Date(at)),
    /** Returns a text that is the same for all times of one day. */
    dayKey: (at: string) => key.format(new Date(at)),
    /** Formats a day for a line between messages: `Today`, `Yesterday`, `Thursday 26 November`. */
    day(at: string, now: number): string {
      const when = Date.parse(at)
      const isDay = (other: number) => key.format(when) === key.format(other)
      if (isDay(now)) return 'Today'
      if (isDay(now - dayMs)) return 'Yesterday'
      return (year(when) === year(now) ? long : longYear).format(when)
    },
    /** Formats a moment within a sentence: `at 14:05`, `yesterday at 14:05`, `on Nov 26 at 14:05`. */
    when(at: string, now: number): string {
      const moment = Date.parse(at)
      const isDay = (other: number) => key.format(moment) === key.format(other)
      if (isDay(now)) return `at ${clock(at)}`
      if (isDay(now - dayMs)) return `yesterday at ${clock(at)}`
      return `on ${(year(moment) === year(now) ? short : shortYear).format(moment)} at ${clock(at)}`
    },
    /** Formats a time relative to now: `now`, `4 min`, `1 h`, a date after a day, the time of day before it. */
    ago(at: string, now: number): string {
      const when = Date.parse(at)
      const passed = now - when
      // Clocks of a server and a reader differ a little.
      if (Math.abs(passed) < 60_000) return 'now'
      if (Math.abs(passed) >= dayMs) return (year(when) === year(now) ? short : shortYear).format(when)
      if (passed < 0) return clock(at)
      const minutes = Math.floor(passed / 60_000)
      return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`
    },
  }
}

const steps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** Returns a time as words inside a sentence: `just now`, `4 minutes ago`, `1 day ago`. */
export function agoWords(at: string, now: number): string {
  const seconds = Math.floor((now - Date.parse(at)) / 1000)
  const [unit, size] = steps.find(([, each]) => seconds >= each) ?? []
  return unit ? new Intl.RelativeTimeFormat('en').format(-Math.floor(seconds / size), unit) : 'just now'
}

/** Formats a waiting time of `sinceMs` milliseconds: `2:14`, `1:05:09`, `3 d 4 h`. */
export function waited(sinceMs: number): string {
  const seconds = Math.max(0, Math.floor(sinceMs / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  if (h >= 24) return `${Math.floor(h / 24)} d ${h % 24} h`
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
const two = (n: number) => String(n).padStart(2, '0')
