import { expect, test } from 'vitest'
import { keywordOf } from './keywords.ts'

test.each([
  ['STOP', 'stop'],
  ['stop', 'stop'],
  ['  Stop!! ', 'stop'],
  ['“stop”', null],
  ['StopAll', 'stop'],
  ['unsubscribe.', 'stop'],
  ['Cancel', 'stop'],
  ['end', 'stop'],
  ['quit', 'stop'],
  ['revoke', 'stop'],
  ['OptOut', 'stop'],
  ['START', 'start'],
  ['unstop', 'start'],
  [' help ', 'help'],
  ['help?', null],
  ['HELP!', null],
  ['\nInfo\n', 'help'],
  ['Yes!', 'start'],
  ['yes please', null],
  ['stop sending me the wrong size', null],
  ['stop please', null],
  ['Please cancel', null],
  ['I need help', null],
  ['stopp', null],
  ['', null],
  ['!!!', null],
  ['constructor', null],
  [`${'!'.repeat(50_000)}stop`, null],
] as const)('%j asks for %s', (body, keyword) => expect(keywordOf(body, null)).toBe(keyword))

test('what Twilio’s Advanced Opt-Out found wins, in any language', () => {
  expect(keywordOf('BASTA', 'STOP')).toBe('stop')
  expect(keywordOf('yes', 'START')).toBe('start')
  expect(keywordOf('ayuda', 'help')).toBe('help')
  expect(keywordOf('STOP', 'HELP')).toBe('help')
  expect(keywordOf('STOP', 'SOMETHING_NEW')).toBe('stop')
})
