import type { HandoffSettings } from '@baton/core'
import { openingAt } from '@baton/core/office-hours'

type OfficeHours = HandoffSettings['officeHours']
export type Week = OfficeHours['week']

export const weekdays = [
  { day: 'mon', name: 'Monday' },
  { day: 'tue', name: 'Tuesday' },
  { day: 'wed', name: 'Wednesday' },
  { day: 'thu', name: 'Thursday' },
  { day: 'fri', name: 'Friday' },
  { day: 'sat', name: 'Saturday' },
  { day: 'sun', name: 'Sunday' },
] as const satisfies readonly { day: keyof Week; name: string }[]

/** Returns in sentences which hours cannot be saved. */
export function problemsIn({ week }: OfficeHours): string[] {
  return weekdays.flatMap(({ day, name }) => {
    const spans = week[day].map(({ from, to }) => ({ from, to, end: to <= from ? '48:00' : to }))
    if (spans.some(({ from, to }) => from === '' || to === '')) return [`${name}: enter both times.`]
    const sorted = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    const clash = sorted.find((one, at) => at > 0 && one.from < (sorted[at - 1]?.end ?? ''))
    return clash ? [`${name}: ${clash.from}–${clash.to} overlaps other hours.`] : []
  })
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
