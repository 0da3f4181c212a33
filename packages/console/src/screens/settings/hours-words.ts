import type { HandoffSettings } from '@baton/core'
import { Day, openingAt } from '@baton/core/office-hours'

type OfficeHours = HandoffSettings['officeHours']
export type Week = OfficeHours['week']
type Weekday = keyof Week

export const weekdays = [
  { day: 'mon', name: 'Monday' },
  { day: 'tue', name: 'Tuesday' },
  { day: 'wed', name: 'Wednesday' },
  { day: 'thu', name: 'Thursday' },
  { day: 'fri', name: 'Friday' },
  { day: 'sat', name: 'Saturday' },
  { day: 'sun', name: 'Sunday' },
] as const satisfies readonly { day: Weekday; name: string }[]

/** Returns in sentences which hours cannot be saved. */
export function problemsIn({ week }: OfficeHours): string[] {
  return weekdays.flatMap(({ day, name }) => {
    const intervals = week[day]
    if (intervals.some(({ from, to }) => from === '' || to === '')) return [`${name}: enter both times.`]
    // From a time to the same time is 24 hours, which is rarely meant.
    const same = intervals.find(({ from, to }) => from === to && from !== '00:00')
    if (same) return [`${name}: ${same.from}–${same.to} ends when it begins. For the whole day, enter 00:00 twice.`]
    const problem = Day.safeParse(intervals).error?.issues[0]
    return problem ? [`${name}: ${problem.message}`] : []
  })
}

/**
 * Returns the hours that “Add hours” begins with on a day, with the end left to enter where others come before. Null:
 * no more fit, because the last ones end at midnight or the day has six.
 */
export function nextHours(intervals: Week[Weekday]): Week[Weekday][number] | null {
  const last = intervals.at(-1)
  if (!last) return { from: '09:00', to: '17:00' }
  if (intervals.length >= 6 || last.to === '24:00' || last.to === '00:00') return null
  // What ends on the next day has no time after it on this one.
  return { from: last.to > last.from ? last.to : '', to: '' }
}

/** Says whether the team is there by these hours, and when that changes. */
export function openingWords(hours: OfficeHours, now: Date): string {
  if (problemsIn(hours).length > 0) return 'The hours cannot be used as they are.'
  const { open, nextOpenAt, closesAt } = openingAt(hours, now)
  const at = (time: Date) =>
    new Intl.DateTimeFormat('en', {
      timeZone: hours.timeZone,
      ...({ weekday: 'long', hour: 'numeric', minute: '2-digit', day: 'numeric', month: 'short' } as const),
    }).format(time)
  if (open) return closesAt ? `Open now. Closes ${at(closesAt)}.` : 'Open now.'
  return nextOpenAt ? `Closed now. Next open ${at(nextOpenAt)}.` : 'Closed, and never open: add hours on a day.'
}
