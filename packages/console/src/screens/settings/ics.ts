import type { HandoffSettings } from '@baton/core'

export type Holiday = HandoffSettings['officeHours']['holidays'][number]

/** Repeating entries are imported for this many years. */
const years = 3
const mostEntries = 2_000

/**
 * Reads the holidays of a calendar file (.ics) from a day on. An entry without a time closes its days, one with a time
 * closes its day from then on, in the time zone of the office hours. Throws an error with a sentence for a file that is
 * no calendar.
 */
export async function holidaysIn(
  file: string,
  { today, timeZone }: { today: string; timeZone: string },
): Promise<Holiday[]> {
  const { default: ICAL } = await import('ical.js')
  let events: InstanceType<typeof ICAL.Event>[]
  try {
    const calendar = new ICAL.Component(ICAL.parse(file))
    events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  } catch {
    throw new Error('This is not a calendar file. Export one as .ics and choose it again; nothing was changed.')
  }
  if (events.length === 0) throw new Error('This calendar has no entries; nothing was changed.')
  const last = `${Number(today.slice(0, 4)) + years}${today.slice(4)}`
  const found = new Map<string, Holiday>()
  for (const event of events.slice(0, mostEntries)) {
    for (const start of readable(() => startsOf(event, last))) {
      const days = start.isDate ? Math.min(60, Math.max(1, Math.ceil(event.duration.toSeconds() / 86_400))) : 1
      for (let n = 0; n < days; n++) {
        const day = start.clone()
        day.addDuration(new ICAL.Duration({ days: n }))
        const [date = '', time = ''] = localTime(day, timeZone).split(' ')
        if (date < today || date > last || found.has(date)) continue
        found.set(date, { date, name: String(event.summary ?? '').slice(0, 80), from: start.isDate ? null : time })
      }
    }
  }
  if (found.size === 0)
    throw new Error('This calendar has no entry from today on that can be read; nothing was changed.')
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** An entry that cannot be read is left out, and the others are imported. */
function readable(read: () => ICALTime[]): ICALTime[] {
  try {
    return read()
  } catch {
    return []
  }
}

function startsOf(event: ICALEvent, last: string): ICALTime[] {
  if (!event.startDate) return []
  if (!event.isRecurring()) return [event.startDate]
  const starts: ICALTime[] = []
  const dates = event.iterator()
  // A rule may repeat every second for ever.
  for (let n = 0; n < mostEntries; n++) {
    const next = dates.next()
    if (!next || next.toString().slice(0, 10) > last) break
    starts.push(next)
  }
  return starts
}
type ICALEvent = InstanceType<typeof import('ical.js').default.Event>
type ICALTime = InstanceType<typeof import('ical.js').default.Time>

/** So many holidays can be saved. */
export const mostHolidays = 400

/**
 * Returns the holidays with the imported ones; of two on the same day the imported one counts. Where they are too many,
 * days before today make room, and the latest do not fit. `left` says how many.
 */
export function withHolidays(
  holidays: Holiday[],
  imported: Holiday[],
  today: string,
): { holidays: Holiday[]; left: number } {
  const byDate = new Map([...holidays, ...imported].map((one) => [one.date, one]))
  const sorted = [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  const past = sorted.filter(({ date }) => date < today).length
  const first = Math.min(past, Math.max(0, sorted.length - mostHolidays))
  const fit = sorted.slice(first, first + mostHolidays)
  return { holidays: fit, left: sorted.length - first - fit.length }
}

/** Returns the date at a moment in a time zone, such as `2026-12-24`. */
export const dateIn = (timeZone: string, at: Date): string => at.toLocaleDateString('sv-SE', { timeZone })

/** Returns a date and time as `2026-12-24 13:00`, in a time zone. A date, or a time without a zone, stays as it is. */
function localTime(time: ICALTime, timeZone: string): string {
  if (time.isDate || time.zone?.tzid === 'floating') return time.toString().slice(0, 16).replace('T', ' ')
  const clock = { dateStyle: 'short', timeStyle: 'short' } as const
  return time.toJSDate().toLocaleString('sv-SE', { timeZone, ...clock })
}
