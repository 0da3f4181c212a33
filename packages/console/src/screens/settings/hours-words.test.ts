import { OfficeHours } from '@baton/core'
import { expect, test } from 'vitest'
import { nextHours, openingWords, problemsIn } from './hours-words.ts'

const hours = (over: object) => OfficeHours.parse({ enabled: true, timeZone: 'Europe/Berlin', week: {}, ...over })
const friday = new Date('2026-01-09T10:00:00Z')

test('says whether the team is there, and when that changes', () => {
  const week = { fri: [{ from: '09:00', to: '17:00' }] }
  expect(openingWords(hours({ week }), friday)).toMatch(/^Open now\. Closes Friday, Jan 9.* 5:00/)
  expect(openingWords(hours({ week, timeZone: 'Asia/Tokyo' }), friday)).toMatch(
    /^Closed now\. Next open Friday, Jan 16/,
  )
  expect(openingWords(hours({}), friday)).toContain('never open')
})

test('names the day whose hours overlap or lack a time', () => {
  const parsed = hours({})
  const mon = [
    { from: '09:00', to: '12:00' },
    { from: '11:30', to: '13:00' },
  ]
  expect(problemsIn({ ...parsed, week: { ...parsed.week, mon } })).toEqual([
    'Monday: 09:00–12:00 and 11:30–13:00 overlap.',
  ])
  expect(problemsIn({ ...parsed, week: { ...parsed.week, tue: [{ from: '', to: '10:00' }] } })).toEqual([
    'Tuesday: enter both times.',
  ])
  const night = [{ from: '20:00', to: '02:00' }]
  expect(problemsIn({ ...parsed, week: { ...parsed.week, mon: night } })).toEqual([])
})

test.each([
  ['09:00', '09:00', 'Monday: 09:00–09:00 ends when it begins. For the whole day, enter 00:00 twice.'],
  ['00:00', '00:00', null],
  ['00:00', '24:00', null],
  ['17:00', '', 'Monday: enter both times.'],
])('%s–%s', (from, to, problem) => {
  const parsed = hours({})
  expect(problemsIn({ ...parsed, week: { ...parsed.week, mon: [{ from, to }] } })).toEqual(problem ? [problem] : [])
})

test('hours are added after the last ones, with an end to enter, and not after midnight', () => {
  expect(nextHours([])).toEqual({ from: '09:00', to: '17:00' })
  expect(nextHours([{ from: '09:00', to: '17:00' }])).toEqual({ from: '17:00', to: '' })
  expect(nextHours([{ from: '20:00', to: '02:00' }])).toEqual({ from: '', to: '' })
  expect(nextHours([{ from: '18:00', to: '24:00' }])).toBeNull()
  expect(nextHours([{ from: '18:00', to: '00:00' }])).toBeNull()
  expect(nextHours(Array.from({ length: 6 }, (_, n) => ({ from: `0${n}:00`, to: `0${n}:30` })))).toBeNull()
})
