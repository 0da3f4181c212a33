import type { Conversation } from '@baton/core'
import { expect, test } from 'vitest'
import { languagesOf } from './locale.ts'

const of = (language: string | null, locale: string | null) =>
  languagesOf({
    handoff: language === null ? null : ({ language } as NonNullable<Conversation['handoff']>),
    contact: { locale } as Conversation['contact'],
  })

test('what a customer writes is told from what their browser is set to', () => {
  expect(of('de', 'fr')).toEqual({ writes: 'German', browser: 'French' })
  expect(of('de', 'de-AT')).toEqual({ writes: 'German', browser: null })
  expect(of(null, 'fr')).toEqual({ writes: null, browser: 'French' })
  expect(of('de', null)).toEqual({ writes: 'German', browser: null })
  expect(of(null, null)).toEqual({ writes: null, browser: null })
})
