import { z } from 'zod'
import { namesOf } from './kind.ts'

const days = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const
type Weekday = keyof typeof days
const weekdays = namesOf(days)
const minutesOfDay = 24 * 60
const dayMs = 86_400_000
const weekMs = 7 * dayMs

const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Write a time as 09:00.')
const EndTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write a time as 17:30, at most 24:00.')

/** From when to when the team is there on a day. An end that is not after the start is on the next day. */
const Interval = z.strictObject({ from: Time, to: EndTime })
type Interval = z.infer<typeof Interval>

/** The hours of a day. They do not overlap. */
export const Day = z
  .array(Interval)
  .max(6, 'A day has at most six intervals.')
  .default([])
  .superRefine((intervals, context) => {
    const sorted = intervals.map((one) => ({ ...one, ...minutesOf(one) })).sort((a, b) => a.start - b.start)
    for (const [at, next] of sorted.entries()) {
      const last = sorted[at - 1]
      if (last && next.start < last.end)
        context.addIssue({
          code: 'custom',
          path: [],
          message: `${last.from}–${last.to} and ${next.from}–${next.to} overlap.`,
        })
    }
  })

const Holiday = z.strictObject({
  date: z.iso.date('Write a date as 2026-12-24.'),
  name: z.string().trim().max(80).default(''),
  from: Time.nullable().default(null).meta({ title: 'Closed from', description: 'Empty: the whole day' }),
})

/** What happens to a handoff outside the hours. A request for a person and a forbidden topic always wait. */
export const ClosedPolicy = z.enum(['queue', 'collect', 'assistant'])

/** When the team is there, in its own time zone, and what happens when it is not. */
export const OfficeHours = z
  .strictObject({
    enabled: z.boolean().default(false).meta({ title: 'Office hours', description: 'Off: the team is always there.' }),
    timeZone: z
      .string()
      .default('UTC')
      .refine(isTimeZone, 'This is not a time zone. Write one as Europe/Berlin.')
      .meta({ title: 'Time zone' }),
    week: z
      .strictObject(Object.fromEntries(weekdays.map((day) => [day, Day.meta({ title: days[day] })])) as Week)
      .prefault({})
      .meta({ title: 'Week' }),
    holidays: z.array(Holiday).max(400).default([]).meta({ title: 'Holidays' }),
    whenClosed: ClosedPolicy.default('queue').meta({
      title: 'When closed',
      description:
        'queue: they wait, and are told when you are back. collect: they are asked for an email address. ' +
        'assistant: the assistant goes on, and says once that nobody is there.',
    }),
  })
  .prefault({})
  .meta({ title: 'Office hours' })
export type OfficeHours = z.infer<typeof OfficeHours>
type Week = Record<Weekday, typeof Day>

/**
 * Whether the team is there at a moment, and when that changes next. `nextOpenAt` null: open, or not within a year.
 * `closesAt` null: closed, or not within a week.
 */
export interface Opening {
  open: boolean
  nextOpenAt: Date | null
  closesAt: Date | null
}

/** Returns whether the team is there at a moment, and when it is there next. Without office hours it always is. */
export function openingAt(hours: OfficeHours, at: Date): Opening {
  if (!hours.enabled) return { open: true, nextOpenAt: null, closesAt: null }
  const now = at.getTime()
  let open: Span | null = null
  for (const span of spans(hours, now)) {
    if (span.start <= now && now < span.end) open = span
    // Two intervals that touch, as at midnight, are one.
    else if (open && span.start <= open.end) open = { start: open.start, end: Math.max(open.end, span.end) }
    else if (open) break
    else if (span.start > now) return { open: false, nextOpenAt: new Date(span.start), closesAt: null }
    if (open && open.end > now + weekMs) return { open: true, nextOpenAt: null, closesAt: null }
  }
  return { open: open !== null, nextOpenAt: null, closesAt: open && new Date(open.end) }
}

interface Span {
  start: number
  end: number
}

/** Yields the open spans of more than a year, from the day before a moment, in order of time. */
function* spans({ timeZone, week, holidays }: OfficeHours, now: number): Generator<Span> {
  const closedFrom = new Map(holidays.map(({ date, from }) => [date, from === null ? 0 : minutes(from)]))
  const today = localDay(timeZone, now)
  for (let n = -1; n <= 400; n++) {
    const day = today + n * dayMs
    const intervals = week[weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? 'mon']
    for (const { start, end } of intervals.map(minutesOf).sort((a, b) => a.start - b.start)) {
      const last = Math.min(end, closedFrom.get(dateOf(day)) ?? end)
      // What goes past midnight ends where the next day is a holiday.
      const next = closedFrom.get(dateOf(day + dayMs))
      const until = next === undefined ? last : Math.min(last, minutesOfDay + next)
      if (until > start) yield { start: instantOf(timeZone, day, start), end: instantOf(timeZone, day, until) }
    }
  }
}

function minutesOf({ from, to }: Interval): { start: number; end: number } {
  const [start, end] = [minutes(from), minutes(to)]
  return { start, end: end > start ? end : end + minutesOfDay }
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const dateOf = (day: number): string => new Date(day).toISOString().slice(0, 10)

/** Returns the local date at a moment, as the midnight of that date in UTC. */
function localDay(timeZone: string, at: number): number {
  const local = at + offsetAt(timeZone, at)
  return local - (((local % dayMs) + dayMs) % dayMs)
}

/** Returns the moment of a local time. A time that the clocks skip is as much later as they skip. */
function instantOf(timeZone: string, day: number, minute: number): number {
  const local = day + minute * 60_000
  const guess = local - offsetAt(timeZone, local)
  return local - offsetAt(timeZone, guess)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns how far the local clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(timeZone: string, at: number): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}

/** Returns the next opening in words, such as “Monday at 09:00”, in a language and in the team’s time zone. */
export function openingInWords(
  at: Date,
  { timeZone, locale, now }: { timeZone: string; locale: string; now: Date },
): string {
  const far = at.getTime() - now.getTime() > 6 * dayMs
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(far ? ({ day: 'numeric', month: 'long' } as const) : {}),
    ...{ weekday: 'long', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
  }).format(at)
}

/** Returns the office hours at a moment as clients read them. */
export function shownOpening({ officeHours }: { officeHours: OfficeHours }, at: Date) {
  const { open, nextOpenAt } = openingAt(officeHours, at)
  return { open, nextOpenAt: nextOpenAt?.toISOString() ?? null }
}
