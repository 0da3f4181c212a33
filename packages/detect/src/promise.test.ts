import { expect, test } from 'vitest'
import { promisesPerson } from './promise.ts'

test.each([
  'Let me get a colleague.',
  'One moment, transferring you now.',
  'I passed this on to our support team.',
  'Our support team will e-mail you tomorrow.',
  'You will be contacted by our staff.',
  'I have created a ticket for you.',
  'Sie werden gleich verbunden.',
  'Un compañero se pondrá en contacto contigo en breve.',
  'Un conseiller va vous contacter rapidement.',
  'Ik verbind u door met een medewerker.',
])('promises a person: %s', (text) => expect(promisesPerson(text)).toBe(text))

test.each([
  'Returns are free within 30 days.',
  'Shall I connect you with a colleague?',
  'Would you like me to transfer you to a person?',
  'I cannot connect you with anyone here.',
  'The courier will call you before the delivery.',
  'You can reach our team by phone from 9 to 5.',
  'Die Techniker kommen am Dienstag.',
  'Let me look.',
  'PANDA won it, they say.',
  '![](https://example.com/a.png)',
  'https://example.com/agents/call-you-back',
])('does not promise a person: %s', (text) => expect(promisesPerson(text)).toBeNull())

test('finds the sentence in a long answer, also in one that never ends', () => {
  const filler = 'Returns are free within 30 days. '
  expect(promisesPerson(`${filler.repeat(150)}I will connect you with an agent now. ${filler.repeat(100)}`)).toBe(
    'I will connect you with an agent now.',
  )
  const endless = 'and the lamp is blue '.repeat(60)
  expect(promisesPerson(`${endless} I will connect you with an agent now ${endless}`)).not.toBeNull()
})
