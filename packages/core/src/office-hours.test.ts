import { describe, expect, test } from 'vitest'
import { OfficeHours, openingAt, openingInWords } from './office-hours.ts'

const nine = [{ from: '09:00', to: '17:00' }]
const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const hours = (over: object = {}) =>
  OfficeHours.parse({ enabled: true, timeZone: 'Europe/Berlin', week: { ...none, mon: nine, fri: nine }, ...over })
const at = (time: string, of = hours()) => {
  const { open, nextOpenAt, closesAt } = openingAt(of, new Date(time))
  return [open, nextOpenAt?.toISOString() ?? null, closesAt?.toISOString() ?? null]
}

describe('open now, and when next', () => {
  test.each([
    // Friday, January 9, 2026; Berlin is one hour ahead of UTC.
    ['2026-01-09T07:59:59Z', [false, '2026-01-09T08:00:00.000Z', null]],
    ['2026-01-09T08:00:00Z', [true, null, '2026-01-09T16:00:00.000Z']],
    ['2026-01-09T16:00:00Z', [false, '2026-01-12T08:00:00.000Z', null]],
    ['2026-01-11T23:30:00Z', [false, '2026-01-12T08:00:00.000Z', null]],
  ])('%s', (time, expected) => expect(at(time)).toEqual(expected))

  test('without office hours the team is always there', () => {
    expect(openingAt(OfficeHours.parse({}), new Date('2026-01-11T03:00:00Z'))).toMatchObject({ open: true })
  })

  test('hours without any day never open', () => {
    expect(at('2026-01-09T10:00:00Z', hours({ week: none }))).toEqual([false, null, null])
  })

  test('several intervals, and past midnight', () => {
    const bar = hours({
      week: {
        ...none,
        fri: [
          { from: '09:00', to: '12:30' },
          { from: '20:00', to: '02:00' },
        ],
      },
    })
    expect(at('2026-01-09T12:00:00Z', bar)[0]).toBe(false)
    expect(at('2026-01-10T00:59:00Z', bar)).toEqual([true, null, '2026-01-10T01:00:00.000Z'])
    expect(at('2026-01-10T01:00:00Z', bar)[0]).toBe(false)
  })

  test('around the clock is one span that closes when it really does', () => {
    const day = [{ from: '00:00', to: '24:00' }]
    const always = hours({ week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] } })
    expect(at('2026-01-05T10:00:00Z', always)).toEqual([true, null, '2026-01-09T23:00:00.000Z'])
  })
})

describe('when the clocks change', () => {
  // Berlin: on Sunday, March 29, 2026 from 02:00 to 03:00; on Sunday, October 25, from 03:00 back to 02:00.
  const sunday = hours({ week: { ...none, sun: [{ from: '01:00', to: '04:00' }] } })
  test('the day is shorter in spring, and the hours keep their local time', () => {
    expect(at('2026-03-29T00:00:00Z', sunday)).toEqual([true, null, '2026-03-29T02:00:00.000Z'])
    expect(at('2026-03-29T07:00:00Z')).toEqual([false, '2026-03-30T07:00:00.000Z', null])
  })
  test('and longer in autumn', () => {
    expect(at('2026-10-24T23:00:00Z', sunday)).toEqual([true, null, '2026-10-25T03:00:00.000Z'])
    expect(at('2026-10-25T00:00:00Z')[1]).toBe('2026-10-26T08:00:00.000Z')
  })
  test('a time that the clocks skip is later by as much', () => {
    const skipped = hours({ week: { ...none, sun: [{ from: '02:30', to: '05:00' }] } })
    expect(at('2026-03-28T22:00:00Z', skipped)[1]).toBe('2026-03-29T01:30:00.000Z')
  })
  test.each(['Asia/Kolkata', 'Pacific/Apia', 'America/St_Johns', 'Australia/Lord_Howe'])(
    '%s opens at nine',
    (timeZone) => {
      const [, next] = at('2026-01-10T12:00:00Z', hours({ timeZone }))
      const local = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', weekday: 'short' })
      expect(local.format(new Date(String(next)))).toBe('Mon 09:00')
    },
  )
})

describe('holidays', () => {
  const closed = (holidays: object[], over: object = {}) => hours({ holidays, ...over })
  test('close the whole day, or from a time on', () => {
    expect(at('2026-01-09T10:00:00Z', closed([{ date: '2026-01-09' }]))).toEqual([
      false,
      '2026-01-12T08:00:00.000Z',
      null,
    ])
    const half = closed([{ date: '2026-01-09', from: '13:00' }])
    expect(at('2026-01-09T11:59:00Z', half)).toEqual([true, null, '2026-01-09T12:00:00.000Z'])
    expect(at('2026-01-09T12:00:00Z', half)[0]).toBe(false)
  })
  test('end what goes past midnight', () => {
    const night = { week: { ...none, fri: [{ from: '20:00', to: '02:00' }] } }
    expect(at('2026-01-09T22:00:00Z', closed([{ date: '2026-01-10' }], night))).toEqual([
      true,
      null,
      '2026-01-09T23:00:00.000Z',
    ])
  })
})

test.each([
  [{ timeZone: 'Berlin' }, 'This is not a time zone'],
  [{ week: { mon: [{ from: '9', to: '17:00' }] } }, 'Write a time as 09:00.'],
  [
    {
      week: {
        mon: [
          { from: '09:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
    },
    '09:00–12:00 and 11:00–13:00 overlap.',
  ],
  [{ holidays: [{ date: '24.12.2026' }] }, 'Write a date as 2026-12-24.'],
  [{ holidays: [{ date: '2026-02-30' }] }, 'Write a date as 2026-12-24.'],
])('refuses %j', (bad, sentence) => {
  const { error } = OfficeHours.safeParse(bad)
  expect(error?.issues.map(({ message }) => message).join(' ')).toContain(sentence)
})

test('says the next opening in words, in the team’s time zone', () => {
  const now = new Date('2026-01-09T18:00:00Z')
  const words = (iso: string, locale: string) =>
    openingInWords(new Date(iso), { timeZone: 'Europe/Berlin', locale, now })
  expect(words('2026-01-12T08:00:00Z', 'en')).toMatch(/^Monday.* 9:00/)
  expect(words('2026-01-12T08:00:00Z', 'de')).toContain('Montag')
  expect(words('2026-02-12T08:00:00Z', 'en')).toContain('February 12')
})
