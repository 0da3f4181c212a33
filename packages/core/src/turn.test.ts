import { expect, test } from 'vitest'
import { fill, HandoffSettings, inForce, noticeText } from './settings.ts'
import { plainDetectors } from './testing/plain-detectors.ts'
import { triggerList } from './triggers/derived.ts'
import { invites, nextTurn } from './turn.ts'

const settings = (over: object = {}) => HandoffSettings.parse(over)
const moment = (text: string, over: Partial<Parameters<typeof nextTurn>[0]> = {}) => ({
  message: { seq: 5, text },
  earlier: [],
  answers: [],
  facts: {},
  repeated: false,
  handoff: null,
  allowed: { channel: true, assistant: true },
  ...over,
})
const asks = 'Can I speak to a real person?'

test.each([
  [
    'an open handoff silences the assistant, whatever else',
    moment(asks, { handoff: { status: 'pending' } }),
    settings(),
    { speaker: 'teammate' },
  ],
  [
    'an ended one does not',
    moment('Where is my order?', { handoff: { status: 'resolved' } }),
    settings(),
    { speaker: 'assistant' },
  ],
  [
    'a request hands off with the contact’s words as evidence',
    moment(asks),
    settings(),
    { speaker: 'handoff', reason: 'explicit_request', evidence: [{ seq: 5, quote: asks }] },
  ],
  [
    'a keyword hands off',
    moment('I want to cancel my account!'),
    settings(),
    { speaker: 'handoff', reason: 'keyword', evidence: [{ quote: 'cancel my account' }] },
  ],
  ['level 0 declines a request', moment(asks), settings({ level: 0 }), { speaker: 'declined', blockedBy: 'level' }],
  ['level 0 goes on after a keyword', moment('cancel my account'), settings({ level: 0 }), { speaker: 'assistant' }],
  [
    'the master switch declines',
    moment(asks),
    settings({ mode: 'advanced', advanced: { enabled: false } }),
    { speaker: 'declined', blockedBy: 'master' },
  ],
  [
    'the channel’s switch declines',
    moment(asks, { allowed: { channel: false, assistant: true } }),
    settings(),
    { speaker: 'declined', blockedBy: 'channel' },
  ],
  [
    'the assistant’s switch declines',
    moment(asks, { allowed: { channel: true, assistant: false } }),
    settings(),
    { speaker: 'declined', blockedBy: 'assistant' },
  ],
  [
    'a watching trigger decides and does not act',
    moment(asks),
    settings({ mode: 'advanced', advanced: { triggers: { explicit_request: { watching: true } } } }),
    { speaker: 'assistant' },
  ],
  [
    'a trigger that is off does not fire',
    moment(asks),
    settings({
      mode: 'advanced',
      advanced: { triggers: { explicit_request: { enabled: false }, keyword: { phrases: [] } } },
    }),
    { speaker: 'assistant' },
  ],
])('%s', (_, asked, given, expected) => {
  expect(nextTurn(asked, given, plainDetectors)).toMatchObject(expected)
})

const requestsOff = settings({
  mode: 'advanced',
  advanced: { triggers: { explicit_request: { enabled: false }, keyword: { phrases: [] } } },
})

test('where only requests are off, the assistant asks once and an insisting contact gets a person', () => {
  expect(nextTurn(moment(asks), requestsOff, plainDetectors)).toMatchObject({
    speaker: 'assistant',
    confirms: 'explicit_request',
  })
  const question = { seq: 2, text: 'Where is my order?' }
  expect(nextTurn(moment(asks, { earlier: [question] }), requestsOff, plainDetectors)).toHaveProperty('confirms')
  const insisted = moment(asks, { earlier: [{ seq: 1, text: asks }, question] })
  expect(nextTurn(insisted, requestsOff, plainDetectors)).toMatchObject({
    speaker: 'handoff',
    reason: 'explicit_request',
    evidence: [{ seq: 5, quote: asks }],
  })
  const later = moment('Where is my order?', { earlier: [{ seq: 1, text: asks }] })
  expect(nextTurn(later, requestsOff, plainDetectors)).toMatchObject({ speaker: 'assistant' })
  expect(nextTurn(later, requestsOff, plainDetectors)).not.toHaveProperty('confirms')
})

test('a request is declined where handing off is off, whether or not its own trigger is on', () => {
  const off = { ...requestsOff, advanced: { ...requestsOff.advanced, enabled: false } }
  expect(nextTurn(moment(asks), off, plainDetectors)).toMatchObject({ speaker: 'declined', blockedBy: 'master' })
})

test.each<[string, Parameters<typeof invites>[0], HandoffSettings, boolean]>([
  ['everything on', { channel: true, assistant: true }, settings(), true],
  ['level 0', { channel: true, assistant: true }, settings({ level: 0 }), false],
  [
    'the master switch',
    { channel: true, assistant: true },
    settings({ mode: 'advanced', advanced: { enabled: false } }),
    false,
  ],
  ['the channel', { channel: false, assistant: true }, settings(), false],
  ['the assistant', { channel: true, assistant: false }, settings(), false],
  ['requests off', { channel: true, assistant: true }, requestsOff, false],
])('an invitation follows the switches: %s', (_, allowed, given, expected) =>
  expect(invites(allowed, given)).toBe(expected),
)

test('every trigger that looks at messages leaves its verdict with what it read, in order of precedence', () => {
  const turn = nextTurn(moment('Where is my order?'), settings(), plainDetectors)
  const verdicts = 'triggers' in turn ? turn.triggers : []
  const asked = triggerList.filter(({ trigger }) => trigger.lookAtMessage).map(({ name }) => name)
  expect(verdicts.map(({ trigger }) => trigger)).toEqual(asked)
  expect(verdicts).toMatchObject(asked.map(() => ({ verdict: 'not_fired', watching: false })))
  const verdictOf = (name: string) => verdicts.find(({ trigger }) => trigger === name)
  expect(verdictOf('explicit_request')).toMatchObject({ input: { text: 'Where is my order?' } })
  expect(verdictOf('failed_answers')).toMatchObject({ score: 0, threshold: 3, input: { failedAnswers: 0 } })
})

test.each(triggerList)('$name: switched off it never acts, and its settings have defaults', ({ name }) => {
  const off = settings({ mode: 'advanced', advanced: { triggers: { [name]: { enabled: false } } } })
  expect(off.advanced.triggers[name]).toMatchObject({ enabled: false, watching: false })
  const turn = nextTurn(moment(asks), off, plainDetectors)
  expect('reason' in turn && turn.reason).not.toBe(name)
})

test('keywords are the team’s list in every mode', () => {
  expect(
    inForce(settings({ advanced: { triggers: { keyword: { phrases: ['refund'] } } } })).triggers.keyword.phrases,
  ).toEqual(['refund'])
})

test('texts are the team’s, else ours in the contact’s language, else English; empty variables leave no gap', () => {
  const own = settings({ texts: { de: { joined: 'Hier ist {teammate}.' } } })
  expect(fill(noticeText(own, 'joined', 'de-AT'), { teammate: 'Mara' })).toBe('Hier ist Mara.')
  expect(noticeText(own, 'joined', 'fr')).toContain('{teammate}')
  expect(noticeText(own, 'handoff', 'xx')).toContain('told the team')
  expect(fill('Place {position}, {wait} left', { position: 2, wait: null })).toBe('Place 2, left')
})

test.each([
  ['Get me a person', 'assistant'],
  ['Hello, a real person please', 'assistant'],
  ['My card was charged twice, get me a person', 'handoff'],
  ['I would like to speak to a person about order 4711, which has not arrived yet', 'handoff'],
])('what is it about is asked only where it was not said: %s', (text, speaker) => {
  const asking = settings({ mode: 'level', level: 3 })
  expect(nextTurn(moment(text), asking, plainDetectors).speaker).toBe(speaker)
  const again = moment(text, { earlier: [{ seq: 1, text: 'A person, please' }] })
  expect(nextTurn(again, asking, plainDetectors).speaker).toBe('handoff')
})

test('outside office hours a trigger waits where the assistant goes on, but a request for a person does not', () => {
  const hours = settings({ officeHours: { enabled: true, whenClosed: 'assistant' } })
  const at = (text: string) => nextTurn(moment(text, { closed: true }), hours, plainDetectors)
  expect(at('cancel my account')).toMatchObject({ speaker: 'assistant', away: 'keyword' })
  expect(at(asks)).toMatchObject({ speaker: 'handoff', reason: 'explicit_request' })
})
