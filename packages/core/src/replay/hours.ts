/** The order of the days in a week. */
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Returns whether this runtime knows the time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Returns the clock of a time zone: which hour of the week a time is in, Monday 0 to 1 first. */
export function createHours(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' })
  return {
    empty: () => Array.from({ length: 7 * 24 }, () => 0),
    of(at: string): number | null {
      const time = Date.parse(at)
      if (Number.isNaN(time)) return null
      const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]))
      return days.indexOf(parts.get('weekday') ?? '') * 24 + Number(parts.get('hour'))
    },
  }
}
