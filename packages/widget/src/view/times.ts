import type { Words } from '../strings/load.ts'

/** Formats times in the visitor's language. Pure. */

export const clockTime = (at: string, { locale }: Words): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(at))

export const fullTime = (at: string, { locale }: Words): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at))

/** Returns "Today", "Yesterday" or the date in the visitor's language. */
export function dayName(at: string, now: Date, words: Words): string {
  const date = new Date(at)
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000)
  if (days === 0) return words.today
  if (days === 1) return words.yesterday
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(words.locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(date)
}

export const sameDay = (one: string, two: string): boolean => midnight(new Date(one)) === midnight(new Date(two))

/** Returns a wait in words ("3 minutes"), rounded up: an answer that comes early is better than one that comes late. */
export function waitInWords(seconds: number, words: Words): string {
  const minutes = Math.ceil(seconds / 60)
  if (minutes <= 1) return words.underAMinute
  const [value, unit] = minutes < 90 ? [minutes, 'minute'] : [Math.ceil(minutes / 60), 'hour']
  return new Intl.NumberFormat(words.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}

const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
