import { expect, test } from 'vitest'
import { holidaysIn, withHolidays } from './ics.ts'

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
  expect(await holidaysIn(file, '2026-06-01')).toEqual([
    { date: '2026-10-03', name: 'A very long name', from: null },
    { date: '2026-12-25', name: 'Christmas', from: null },
    { date: '2026-12-26', name: 'Christmas', from: null },
  ])
})

test('every year, and from a time on', async () => {
  const yearly = calendar(['SUMMARY:New Year', 'DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY'])
  expect((await holidaysIn(yearly, '2026-06-01')).map(({ date }) => date)).toEqual([
    '2027-01-01',
    '2028-01-01',
    '2029-01-01',
  ])
  const half = calendar(['SUMMARY:Half day', 'DTSTART:20261224T130000', 'DTEND:20261224T180000'])
  expect(await holidaysIn(half, '2026-06-01')).toEqual([{ date: '2026-12-24', name: 'Half day', from: '13:00' }])
})

test('a rule that repeats for ever ends', async () => {
  const hostile = calendar(['SUMMARY:x', 'DTSTART:20260101T000000', 'RRULE:FREQ=SECONDLY'])
  await expect(holidaysIn(hostile, '2026-06-01')).rejects.toThrow('no entry from today on')
})

test.each([
  ['<html>', 'This is not a calendar file'],
  ['', 'This is not a calendar file'],
  [calendar(), 'no entries'],
  [calendar(['SUMMARY:x', 'DTSTART:garbage']), 'nothing was changed'],
])('says what is wrong with %j', async (file, words) => {
  await expect(holidaysIn(file, '2026-06-01')).rejects.toThrow(words)
})

test('an imported day replaces the same day, and the list is in order', () => {
  const merged = withHolidays(
    [{ date: '2026-12-25', name: 'Old', from: null }],
    [
      { date: '2026-12-25', name: 'New', from: null },
      { date: '2026-01-01', name: 'First', from: null },
    ],
  )
  expect(merged.map(({ name }) => name)).toEqual(['First', 'New'])
})
