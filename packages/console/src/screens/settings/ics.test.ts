import { expect, test } from 'vitest'
import { dateIn, holidaysIn, withHolidays } from './ics.ts'

const from = { today: '2026-06-01', timeZone: 'Europe/Berlin' }
const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN']
    .concat(
      ...events.map((lines, n) => ['BEGIN:VEVENT', `UID:${n}`, 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT']),
    )
    .concat('END:VCALENDAR')
    .join('\r\n')

test('whole days, several days, folded names, and what is over', async () => {
  const file = calendar(
    ['SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261227'],
    ['SUMMARY:A very long', '  name', 'DTSTART;VALUE=DATE:20261003'],
    ['SUMMARY:Over', 'DTSTART;VALUE=DATE:20250101'],
  )
  expect(await holidaysIn(file, from)).toEqual([
    { date: '2026-10-03', name: 'A very long name', from: null },
    { date: '2026-12-25', name: 'Christmas', from: null },
    { date: '2026-12-26', name: 'Christmas', from: null },
  ])
})

test('every year, and from a time on', async () => {
  const yearly = calendar(['SUMMARY:New Year', 'DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY'])
  expect((await holidaysIn(yearly, from)).map(({ date }) => date)).toEqual(['2027-01-01', '2028-01-01', '2029-01-01'])
  const half = calendar(['SUMMARY:Half day', 'DTSTART:20261224T130000', 'DTEND:20261224T180000'])
  expect(await holidaysIn(half, from)).toEqual([{ date: '2026-12-24', name: 'Half day', from: '13:00' }])
})

test('a rule that repeats for ever ends', async () => {
  const hostile = calendar(['SUMMARY:x', 'DTSTART:20260101T000000', 'RRULE:FREQ=SECONDLY'])
  await expect(holidaysIn(hostile, from)).rejects.toThrow('no entry from today on')
})

test.each([
  ['<html>', 'This is not a calendar file'],
  ['', 'This is not a calendar file'],
  [calendar(), 'no entries'],
  [calendar(['SUMMARY:x', 'DTSTART:garbage']), 'nothing was changed'],
])('says what is wrong with %j', async (file, words) => {
  await expect(holidaysIn(file, from)).rejects.toThrow(words)
})

test('a time in UTC or in a zone is told in the zone of the office hours, and one without a zone stays', async () => {
  const zone = [
    ...['BEGIN:VTIMEZONE', 'TZID:New York', 'BEGIN:STANDARD', 'DTSTART:19701101T020000', 'TZOFFSETFROM:-0400'],
    ...['TZOFFSETTO:-0500', 'END:STANDARD', 'END:VTIMEZONE'],
  ].join('\r\n')
  const file = calendar(
    ['SUMMARY:UTC', 'DTSTART:20261224T233000Z'],
    ['SUMMARY:Zone', 'DTSTART;TZID=New York:20261222T080000', 'RRULE:FREQ=DAILY;COUNT=2'],
    ['SUMMARY:Floating', 'DTSTART:20261231T130000'],
  ).replace('BEGIN:VEVENT', `${zone}\r\nBEGIN:VEVENT`)
  expect(await holidaysIn(file, from)).toEqual([
    { date: '2026-12-22', name: 'Zone', from: '14:00' },
    { date: '2026-12-23', name: 'Zone', from: '14:00' },
    { date: '2026-12-25', name: 'UTC', from: '00:30' },
    { date: '2026-12-31', name: 'Floating', from: '13:00' },
  ])
})

test('today is the date in the zone of the office hours', () => {
  const late = new Date('2026-12-31T23:30:00Z')
  expect(dateIn('Europe/Berlin', late)).toBe('2027-01-01')
  expect(dateIn('America/New_York', late)).toBe('2026-12-31')
})

test('past days make room first, and the latest that do not fit are counted', () => {
  const days = (first: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({
      date: new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10),
      name: '',
      from: null,
    }))
  const past = days('2026-05-01', 10)
  expect(withHolidays(past, days('2026-06-01', 3), '2026-06-01').holidays).toHaveLength(13)
  const full = withHolidays(past, days('2026-06-01', 395), '2026-06-01')
  expect([full.holidays.length, full.holidays[0]?.date, full.left]).toEqual([400, '2026-05-06', 0])
  const over = withHolidays(past, days('2026-06-01', 402), '2026-06-01')
  expect([over.holidays.length, over.holidays[0]?.date, over.left]).toEqual([400, '2026-06-01', 2])
})

test('an imported day replaces the same day, and the list is in order', () => {
  const merged = withHolidays(
    [{ date: '2026-12-25', name: 'Old', from: null }],
    [
      { date: '2026-12-25', name: 'New', from: null },
      { date: '2026-01-01', name: 'First', from: null },
    ],
    '2026-06-01',
  )
  expect(merged.holidays.map(({ name }) => name)).toEqual(['First', 'New'])
})
