import { describe, expect, it } from 'vitest'
import { agoWords, timeWords, waited } from './time-words.ts'

const gb = timeWords('en-GB', 'UTC')
const us = timeWords('en-US', 'UTC')
const now = Date.parse('2026-11-29T14:05:00Z')
const ago = (ms: number) => gb.ago(new Date(now - ms).toISOString(), now)

describe('times', () => {
  it('shows the time of day as the reader writes it', () => {
    expect(gb.clock('2026-11-29T04:05:00Z')).toBe('04:05')
    expect(us.clock('2026-11-29T04:05:00Z')).toMatch(/^4:05\sAM$/)
    expect(gb.absolute('2026-11-29T04:05:00Z')).toMatch(/Sunday,? 29 November 2026.*04:05/)
  })

  it('counts minutes and hours, then names the date, with the year where it is another', () => {
    expect([0, 59_000, 60_000, 59 * 60_000, 3_600_000, 23.9 * 3_600_000].map(ago)).toEqual([
      'now',
      'now',
      '1 min',
      '59 min',
      '1 h',
      '23 h',
    ])
    expect(ago(2 * 86_400_000)).toBe('27 Nov')
    expect(ago(400 * 86_400_000)).toMatch(/25 Oct 2025/)
  })

  it('names what is still to come by its time or date, never as now', () => {
    expect(ago(-30_000)).toBe('now')
    expect(ago(-3_600_000)).toBe('15:05')
    expect(ago(-7 * 86_400_000)).toBe('6 Dec')
  })

  it('names a moment within a sentence, with the day where it is not today', () => {
    expect(gb.when('2026-11-29T09:05:00Z', now)).toBe('at 09:05')
    expect(gb.when('2026-11-28T23:59:00Z', now)).toBe('yesterday at 23:59')
    expect(gb.when('2026-11-26T12:00:00Z', now)).toBe('on 26 Nov at 12:00')
    expect(gb.when('2025-11-26T12:00:00Z', now)).toBe('on 26 Nov 2025 at 12:00')
  })

  it('names days as a reader does', () => {
    expect(gb.day('2026-11-29T00:01:00Z', now)).toBe('Today')
    expect(gb.day('2026-11-28T23:59:00Z', now)).toBe('Yesterday')
    expect(gb.day('2026-11-26T12:00:00Z', now)).toMatch(/^Thursday,? 26 November$/)
    expect(gb.day('2025-11-26T12:00:00Z', now)).toMatch(/2025$/)
    expect(gb.dayKey('2026-11-26T00:00:00Z')).toBe(gb.dayKey('2026-11-26T23:59:00Z'))
  })

  it('counts a wait by seconds, and by days after a day', () => {
    expect([-1, 134_000, 3_909_000, 100 * 3_600_000].map(waited)).toEqual(['0:00', '2:14', '1:05:09', '4 d 4 h'])
  })
})

it('says in a sentence how long ago something was', () => {
  const words = (at: string) => agoWords(at, Date.parse('2026-11-29T08:42:00Z'))
  expect(words('2026-11-29T08:41:30Z')).toBe('just now')
  expect(words('2026-11-29T08:42:30Z')).toBe('just now')
  expect(words('2026-11-29T08:41:00Z')).toBe('1 minute ago')
  expect(words('2026-11-29T06:40:00Z')).toBe('2 hours ago')
  expect(words('2026-11-26T06:40:00Z')).toBe('3 days ago')
})
