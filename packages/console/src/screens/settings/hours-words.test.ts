import { OfficeHours } from '@baton/core'
import { expect, test } from 'vitest'
import { openingWords, problemsIn } from './hours-words.ts'

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
    'Monday: 11:30–13:00 overlaps other hours.',
  ])
  expect(problemsIn({ ...parsed, week: { ...parsed.week, tue: [{ from: '', to: '10:00' }] } })).toEqual([
    'Tuesday: enter both times.',
  ])
  const night = [{ from: '20:00', to: '02:00' }]
  expect(problemsIn({ ...parsed, week: { ...parsed.week, mon: night } })).toEqual([])
})
