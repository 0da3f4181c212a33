import { expect, test } from 'vitest'
import { nextPage } from './next-page.ts'

const origin = 'https://baton.example'
const after = (next: string) => nextPage(`?${new URLSearchParams({ next })}`, origin)

test('signing in goes back to the page of this site that was asked for', () => {
  expect(after('/settings/channels?kind=sms#form')).toBe('/settings/channels?kind=sms#form')
  expect(nextPage('', origin)).toBe('/')
})

test.each([
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/\n\\evil.example/',
  '\\\\evil.example/',
  'https://evil.example/',
  'javascript:alert(1)',
  'evil.example',
  '',
])('%j leads to no other site', (next) => {
  expect(new URL(after(next), origin).origin).toBe(origin)
  expect(after(next)).not.toMatch(/evil|javascript/)
})
