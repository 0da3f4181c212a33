import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { AppError, type ConversationMark, createTotals, HandoffSettings } from '@baton/core'
import { type SimulationLine, type SimulationResult, type SimulationSummary, simulateSchemaFor } from '@baton/core/api'
import { ZodError } from 'zod'
import { type Chunk, type Compared, compareChunk, type Settings } from './compare.ts'
import { connectHelper, type Helper, serveHelper } from './helper.ts'
import { readImport } from './read-import.ts'
import type { ToMain, ToWorker } from './thread.ts'

/** Conversations that are replayed at one go, and whose results arrive together. */
const chunkSize = 100

type Begin = Extract<ToWorker, { kind: 'begin' }>

/** One simulation: a thread runs one and ends. */
interface Running {
  begun: Begin
  settings: Settings
  helper: Helper | null
  marks: Map<string, ConversationMark['label']>
  total: number
  done: number
  totals: ReturnType<typeof createTotals>
  /** The chunks so far, and those that are compared but wait for an earlier one: results come in order. */
  chunks: number
  compared: Map<number, Compared[]>
  sent: number
  /** Without lines, all results. */
  results: SimulationResult[]
}

let running: Running | null = null

const report = (message: ToMain) => parentPort?.postMessage(message)
const sendLine = (line: SimulationLine) => report({ kind: 'line', line: `${JSON.stringify(line)}\n` })

parentPort?.on('message', (message: ToWorker) => {
  take(message).catch((error: unknown) => report(refusalOf(error)))
})

async function take(message: ToWorker): Promise<void> {
  if (message.kind === 'help') return serveHelper(message.port)
  if (message.kind === 'begin') return begin(message)
  if (!running) return
  switch (message.kind) {
    case 'helper':
      running.helper = connectHelper(message.port, running.settings)
      return
    case 'total':
      running.total = message.total
      return
    case 'stored':
      work(running, { stored: message.conversations })
      return report({ kind: 'taken' })
    case 'end':
      return end(running, message.leftOut)
  }
}

async function begin(begun: Begin): Promise<void> {
  const body = parseBody(begun.body)
  const simulate = simulateSchemaFor(body).parse(body)
  const settings = { draft: simulate.settings ?? null, live: HandoffSettings.parse(begun.live) }
  const totals = createTotals({ timeZone: simulate.timeZone, marks: begun.marks })
  const counters = { total: 0, done: 0, chunks: 0, sent: 0 }
  const marks = new Map(begun.marks.map(({ conversationId, label }) => [conversationId, label]))
  running = { begun, settings, helper: null, totals, marks, ...counters, compared: new Map(), results: [] }
  const { conversations } = simulate
  if (!Array.isArray(conversations) && !('text' in conversations)) return report({ kind: 'accepted', conversations })
  const listed = Array.isArray(conversations) ? conversations : readImport(conversations)
  report({ kind: 'accepted', conversations: listed.length })
  running.total = listed.length
  for (let first = 0; first < listed.length; first += chunkSize) {
    work(running, { listed: listed.slice(first, first + chunkSize), first })
    // Lets the helper and its answers in.
    await setImmediate()
  }
  await end(running, 0)
}

/** Compares a chunk: in the helper when it has nothing to do, else here. */
function work(of: Running, chunk: Chunk) {
  const place = of.chunks++
  if (of.helper?.isFree()) {
    const fail = (error: unknown) => report(refusalOf(error))
    of.helper.compare(chunk).then((compared) => settle(of, place, compared), fail)
  } else settle(of, place, compareChunk(chunk, of.settings))
}

/** Takes what was compared, and sends all results that are next in order. */
function settle(of: Running, place: number, compared: Compared[]) {
  of.compared.set(place, compared)
  for (let next = of.compared.get(of.sent); next; next = of.compared.get(of.sent)) {
    of.compared.delete(of.sent++)
    of.done += next.length
    for (const { result, counted, messages } of next) of.totals.add(result.id, counted, messages)
    const results = next.map(({ result }) => {
      const mark = of.marks.get(result.id)
      return mark ? { ...result, mark } : result
    })
    if (of.begun.lines) {
      sendLine({ type: 'results', results })
      sendLine({ type: 'progress', done: of.done, total: of.total })
    } else of.results.push(...results)
  }
}

async function end(of: Running, leftOut: number): Promise<void> {
  await of.helper?.idle()
  const { begun, totals, results } = of
  const milliseconds = Date.now() - begun.at
  const summary: SimulationSummary = { ...totals.counts(), liveVersion: begun.version, leftOut, milliseconds }
  if (begun.lines) sendLine({ type: 'done', ...summary })
  report({ kind: 'done', body: begun.lines ? '' : JSON.stringify({ ...summary, results }) })
}

/** Parses the request. Throws AppError `invalid` for bytes that are not UTF-8 or not JSON. */
function parseBody(bytes: Uint8Array): unknown {
  const refuse = (message: string) => new AppError('invalid', message, { errors: [{ field: 'body', message }] })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse('The body is not valid UTF-8. Encode it as UTF-8.')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw refuse('The body is not valid JSON.')
  }
}

/** Errors cross the thread as data. */
function refusalOf(error: unknown): ToMain {
  if (error instanceof AppError) return { kind: 'refused', message: error.message, errors: error.extra['errors'] ?? [] }
  if (error instanceof ZodError) {
    const errors = error.issues.slice(0, 20).map(({ path, message }) => ({ field: path.join('.'), message }))
    return { kind: 'refused', message: errors[0]?.message ?? 'The request is not valid.', errors }
  }
  return { kind: 'failed', error }
}
