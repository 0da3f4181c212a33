import { type Decision, HandoffSettings, type ReplayedDecision, type ReplayedHandoff, replay } from '@baton/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRandom } from '../../../../testing/seed.ts'
import { channelSwitches } from '../actions/allowed-switches.ts'
import type { AnswerOutput, AssistantAdapter } from '../assistants/assistant.ts'
import { detectors } from '../detectors.ts'
import { readSimulated } from '../store/simulated.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { storedLog } from './stored-log.ts'

const random = createRandom('replay')
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

const answered = { text: 'x', say: 'It takes three days.', confidence: 1, sources: [], failed: false }
const answers: Record<string, () => AnswerOutput> = {
  unknown: () => ({ ...answered, text: null, say: 'I found nothing about that.', failed: true }),
  empty: () => ({ ...answered, say: '' }),
  promise: () => ({ ...answered, say: 'I will connect you to a colleague right away.' }),
  asks: () => ({ ...answered, say: '', handoff: { reason: 'The order is locked.' } }),
  'asks politely': () => ({ ...answered, handoff: { reason: 'I cannot change this.' } }),
  'fails and asks': () => ({ ...answered, say: '', failed: true, handoff: { reason: 'I cannot see it.' } }),
  chat: () => ({ ...answered, say: 'You are welcome!', smallTalk: true }),
  parts: () => ({ ...answered, more: [{ text: 'And one more thing.', sources: [] }] }),
}

/** Answers by the words of the question, so that each story repeats itself for its seed. */
const builtin: AssistantAdapter = {
  async answer({ question, onText }) {
    if (question.includes('crash')) throw new Error('The model is away.')
    const words = Object.keys(answers).filter((word) => question.includes(word))
    const chosen = words.at(-1)
    const output = chosen === undefined ? answered : (answers[chosen]?.() ?? answered)
    if (!question.includes('slowly')) return output
    for (const piece of output.say.split(/(?<=\. )/)) onText(piece)
    return { ...output, say: '' }
  },
}

const messages = [
  ...['Where is my order 4711?', 'How long does shipping to Norway take?', 'Do you sell blue chairs slowly?'],
  ...['unknown: who painted the moon?', 'unknown: why do cats purr?', 'crash: what about my voucher?'],
  ...['promise: can you change my address?', 'promise slowly: can you change the name?', 'empty: what now?'],
  ...['asks: unlock my order', 'asks politely: change the size please', 'fails and asks: where is the parcel?'],
  ...['Hello', 'Thanks!', 'chat: nice talking to you', 'parts: what are the opening hours on Sunday?'],
  ...['I want to talk to a human', 'Ich möchte mit einem Menschen sprechen', 'agent', 'cancel my account please'],
  ...['This is ridiculous, you are useless!', 'I am so angry, nothing works here', 'bad. really bad service.'],
  ...['I want a refund of 600 euros', 'I will talk to my lawyer about this'],
]

const all = {
  frustration: { sensitivity: 'high' as const },
  sentiment: { below: -0.1, count: 2, of: 3 },
  rule: { rules: [{ id: 'refund', name: 'Refund', template: 'refund' as const, examples: ['I want my money back'] }] },
}
/** Nobody is ever there. */
const closed = { officeHours: { enabled: true, week: {}, whenClosed: 'assistant' } }

const settings = [
  { level: 1 },
  { level: 2 },
  { level: 3 },
  { level: 0 },
  { level: 1, ...closed },
  { mode: 'advanced', advanced: { triggers: { ...all, failed_answers: { count: 2 }, unproductive: { turns: 4 } } } },
  {
    mode: 'advanced',
    advanced: {
      requireProblemStatement: true,
      triggers: {
        explicit_request: { enabled: false },
        keyword: { watching: true },
        frustration: { watching: true },
        assistant_decision: { enabled: false },
        failed_answers: { count: 4 },
      },
    },
  },
  {
    mode: 'advanced',
    advanced: {
      triggers: {
        ...{ explicit_request: { watching: true }, frustration: { enabled: false }, sentiment: { enabled: false } },
        ...{ failed_answers: { enabled: false }, unproductive: { turns: 3 }, assistant_decision: { watching: true } },
      },
    },
  },
]

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ assistants: { builtin } })
})
afterAll(() => server.close())

type Visitor = Awaited<ReturnType<TestServer['visit']>>

/** What people do. The server refuses what is not possible at the moment, and changes nothing. */
const acts: Record<string, (visitor: Visitor) => Promise<unknown>> = {
  rateUp: (visitor) => rate(visitor, true),
  rateDown: (visitor) => rate(visitor, false),
  button: ({ conversationId, headers }) => post(`/v1/conversations/${conversationId}/handoffs`, {}, headers),
  takeover: ({ conversationId }) => post(`/v1/conversations/${conversationId}/takeover`, {}, server.home.mara),
  reply: ({ conversationId }) =>
    post(`/v1/conversations/${conversationId}/messages`, { text: 'Let me look.' }, server.home.mara),
  close: ({ conversationId }) => post(`/v1/conversations/${conversationId}/close`, {}, server.home.mara),
  claim: (visitor) => onHandoff(visitor, 'claim'),
  release: (visitor) => onHandoff(visitor, 'release'),
  giveBack: (visitor) => onHandoff(visitor, 'return'),
  resolve: (visitor) => onHandoff(visitor, 'resolve'),
  resolveForQueue: (visitor) => onHandoff(visitor, 'resolve', { next: 'queue' }),
  cancel: (visitor) => onHandoff(visitor, 'cancel'),
  undo: (visitor) => onHandoff(visitor, 'undo'),
}
/** Endings are more frequent than chance: after one, the triggers are asked again. */
const actNames = [...Object.keys(acts), 'rateDown', 'giveBack', 'giveBack', 'cancel', 'resolve']

const post = (path: string, body: object, headers: Record<string, string>) =>
  server.call('POST', path, { body, headers })

async function onHandoff({ conversationId }: Visitor, verb: string, body = {}) {
  const { handoff } = (await read(conversationId)).body
  if (handoff) await post(`/v1/handoffs/${handoff.id}/${verb}`, body, server.home.mara)
}

const read = (conversationId: string, path = '') =>
  server.call('GET', `/v1/conversations/${conversationId}${path}`, { headers: server.home.key })

async function rate({ conversationId, headers }: Visitor, helpful: boolean) {
  const { items } = (await read(conversationId, '/events?limit=200')).body
  const said = items.filter((event: { message?: { author: string } }) => event.message?.author === 'assistant')
  const last = said.at(-1)
  if (!last) return
  await post(`/v1/conversations/${conversationId}/messages/${last.message.id}/rating`, { helpful }, headers)
}

async function playStory(visitor: Visitor, length: number): Promise<void> {
  const own = Array.from({ length: 5 }, () => pick(messages))
  for (let i = 0; i < length; i++) {
    if (random() < 0.7) {
      // Customers come back to what they asked before.
      const text = random() < 0.5 ? pick(own) : pick(messages)
      await post(`/v1/conversations/${visitor.conversationId}/messages`, { text }, visitor.headers)
    } else await acts[pick(actNames)]?.(visitor)
    // Sometimes the next thing happens before the assistant has answered.
    if (random() < 0.85) await server.settled()
  }
  await server.settled()
}

const verdictsOf = (triggers: Decision['triggers']) =>
  triggers.map(({ trigger, verdict, score, threshold, watching, input }) => {
    return { trigger, verdict, score, threshold, watching, input: JSON.parse(JSON.stringify(input)) }
  })

const comparable = ({ seq, outcome, reason, triggers, amended }: ReplayedDecision | Decision) => ({
  seq,
  outcome,
  reason,
  triggers: verdictsOf(triggers),
  amended: amended
    ? { outcome: amended.outcome, reason: amended.reason, triggers: verdictsOf(amended.triggers) }
    : null,
})

/** Returns the log of a stored conversation, as a simulation reads it. */
async function logOf(conversationId: string) {
  const { pool } = server.runtime.deps.store
  const [stored] = await readSimulated(pool, server.home.id, [conversationId])
  if (!stored) throw new Error('There is no such conversation.')
  const allowed = await channelSwitches(pool, server.home.id, stored.settings)
  return storedLog({ ...stored, allowed })
}

/** Returns the handoffs that triggers and the button opened, oldest first. */
async function handoffsOf(conversationId: string) {
  const { items } = (await read(conversationId, '/events?limit=200')).body
  return items
    .filter(({ type, undo }: { type: string; undo?: boolean }) => type === 'handoff.requested' && !undo)
    .map(({ handoff }: { handoff: { reason: string; evidence: object[]; rule: string | null } }) => handoff)
    .filter(({ reason }: { reason: string }) => !['teammate_takeover', 'returning_contact', 'api'].includes(reason))
    .map(({ reason, evidence, rule }: ReplayedHandoff) => ({ reason, evidence, rule }))
}

test.each(settings.map((body, at) => [at, body] as const))(
  'a replay decides as the server did, under settings %i',
  async (_at, body) => {
    const put = await server.call('PUT', '/v1/settings/handoff', { body, headers: server.home.key })
    expect(put.status).toBe(200)
    const outcomes = new Set<string>()
    for (let story = 0; story < 12; story++) {
      const visitor = await server.visit()
      await playStory(visitor, 18)
      const log = await logOf(visitor.conversationId)
      const replayed = replay(log, { settings: HandoffSettings.parse(body), detectors })
      const decisions = (await read(visitor.conversationId, '/decisions')).body.items as Decision[]
      const live = decisions.filter(({ outcome }) => outcome !== 'not_asked' && outcome !== 'undecided')
      expect(replayed.decisions.map(comparable)).toEqual(live.map(comparable))
      expect(replayed.handoffs.map(({ reason, evidence, rule }) => ({ reason, evidence, rule }))).toEqual(
        await handoffsOf(visitor.conversationId),
      )
      for (const { outcome, amended } of live) outcomes.add(amended ? `${outcome}, then ${amended.outcome}` : outcome)
    }
    expect(outcomes.size).toBeGreaterThan(1)
  },
)

test('the control: a replay under other settings decides otherwise', async () => {
  await server.call('PUT', '/v1/settings/handoff', { body: { level: 1 }, headers: server.home.key })
  const visitor = await server.visit()
  await post(
    `/v1/conversations/${visitor.conversationId}/messages`,
    { text: 'I want to talk to a human' },
    visitor.headers,
  )
  await server.settled()
  const log = await logOf(visitor.conversationId)
  const under = (settings: object) => replay(log, { settings: HandoffSettings.parse(settings), detectors }).handoffs
  expect(under({ level: 1 })).toHaveLength(1)
  expect(under({ level: 0 })).toHaveLength(0)
})
