import { expect, test } from 'vitest'
import { type Keyword, keywordOf } from './keywords.ts'

test.each([
  ['STOP', 'stop'],
  ['stop', 'stop'],
  ['  Stop!! ', 'stop'],
  ['“stop”', 'stop'],
  ['"STOP"', 'stop'],
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
  ['stop please', 'stop'],
  ['Please STOP!', 'stop'],
  ['pls stop, thanks', 'stop'],
  ['Stop. Thank you.', 'stop'],
  ['STOP bitte', 'stop'],
  ['stop por favor', 'stop'],
  ['Stop, s’il vous plaît', 'stop'],
  ['STOP من فضلك', 'stop'],
  ['opt out', 'stop'],
  ['Please opt-out', 'stop'],
  ['unsubscribe me please', 'stop'],
  ['STOP STOP STOP', 'stop'],
  ['stop texting me', 'stop'],
  ['please start', 'start'],
  ['please', null],
  ['thanks', null],
  ['stop please the delivery', null],
  ['stop my subscription', null],
  ['please stop the order', null],
  ['bus stop', null],
  ['cancel please', null],
  ['end, thanks', null],
  ['help please', null],
  ['Please cancel', null],
  ['I need help', null],
  ['stopp', null],
  ['', null],
  ['!!!', null],
  ['constructor', null],
  [`${'!'.repeat(50_000)}stop`, null],
] as const)('%j asks for %s', (body, keyword) => expect(keywordOf(body, null)?.keyword ?? null).toBe(keyword))

test('a command with courtesies around it is one that Twilio does not know', () => {
  expect(keywordOf('Stop', null)).toEqual({ keyword: 'stop', byTwilio: true })
  expect(keywordOf('Stop please', null)).toEqual({ keyword: 'stop', byTwilio: false })
  expect(keywordOf('Stop please', 'STOP')).toEqual({ keyword: 'stop', byTwilio: true })
})

test.each<[string, string, Keyword]>([
  ['BASTA', 'STOP', 'stop'],
  ['yes', 'START', 'start'],
  ['ayuda', 'help', 'help'],
  ['STOP', 'HELP', 'help'],
  ['STOP', 'SOMETHING_NEW', 'stop'],
])('what Twilio’s Advanced Opt-Out found wins, in any language: %s, %s', (body, type, keyword) =>
  expect(keywordOf(body, type)?.keyword).toBe(keyword),
)
