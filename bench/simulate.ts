/**
 * Measures Trigger Lab: 10,000 conversations of 10 messages under two settings, in a thread of its own. Prints how long
 * it took, and the longest time for which the main thread did not answer. `npx tsx bench/simulate.ts [conversations]`
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { HandoffSettings } from '@baton/core'
import { runSimulation } from '../packages/server/src/simulations/thread.ts'
import { createRandom } from '../testing/seed.ts'

const random = createRandom('simulate', 7)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const number = Number(process.argv[2] ?? 10_000)

const openings = ['Hi,', 'Hello!', 'Guten Tag,', 'Bonjour,', 'Hola,', '', '', 'Sorry to bother you, but']
const questions = [
  ...[
    'where is my order',
    'how long does shipping take to',
    'can I return the chair I bought in',
    'wo ist mein Paket aus',
  ],
  ...['quels sont les frais de livraison pour', 'cuánto tarda el envío a', 'is there a store in', 'do you deliver to'],
  ...['the voucher does not work for', 'I was charged twice for the order to', 'das ist eine Frechheit, ich warte in'],
  ...['I want to talk to a human about', 'this is getting really annoying, nothing arrives in', 'cancel my account in'],
]
const places = ['Norway', 'Berlin', 'Lyon', 'Madrid', 'Dublin', 'Graz', 'Porto', 'Oslo', 'Turin', 'Ghent', 'Leeds']
const endings = ['?', '', ' please', ' since last week', ', order 47', ', thank you', ' – second time I ask']
const answers = ['Delivery takes three days.', 'You can return it within 30 days.', 'I found nothing about that.']

const contactText = () =>
  `${pick(openings)} ${pick(questions)} ${pick(places)}${pick(endings)} ${Math.floor(random() * 1e5)}`
const begun = Date.UTC(2026, 8, 1)
const conversations = Array.from({ length: number }, (_, i) => ({
  id: `c${i}`,
  messages: Array.from({ length: 10 }, (_, n) => {
    const at = new Date(begun + i * 240_000 + n * 30_000).toISOString()
    if (n % 2 === 0) return { author: 'contact', text: contactText(), at }
    const text = pick(answers)
    return { author: 'assistant', text, at, failed: text.includes('nothing') }
  }),
}))
const draft = HandoffSettings.parse({
  mode: 'advanced',
  advanced: {
    triggers: {
      frustration: { sensitivity: 'high' },
      failed_answers: { count: 2 },
      rule: {
        rules: [
          { id: 'refund', name: 'Refunds', template: 'refund' },
          { id: 'store', name: 'Stores', says: 'asks for a store in a city', examples: ['Is there a shop in Rome?'] },
        ],
      },
    },
  },
})
const body = new TextEncoder().encode(JSON.stringify({ settings: draft, conversations }))

const size = (body.length / 1e6).toFixed(1)
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const from = performance.now()
const cpu = process.cpuUsage()
const outcome = await runSimulation({
  body,
  live: HandoffSettings.parse({}),
  version: 0,
  marks: [],
  lines: false,
  at: Date.now(),
  signal: new AbortController().signal,
  read: () => Promise.reject(new Error('Nothing is stored here.')),
})
const seconds = (performance.now() - from) / 1000
const used = process.cpuUsage(cpu)
delay.disable()
const { totals, byTrigger } = JSON.parse(outcome)
console.log(JSON.stringify(totals))
for (const { trigger, live, draft: drafted } of byTrigger) console.log(`${trigger}: ${live} live, ${drafted} draft`)
console.log(`${number} conversations (${size} MB): ${seconds.toFixed(1)} s`)
console.log(`Processor time of all threads: ${((used.user + used.system) / 1e6).toFixed(1)} s`)
console.log(`The main thread was busy for at most ${Math.round(delay.max / 1e6)} ms at a time.`)
