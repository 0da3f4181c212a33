import { AppError } from '@baton/core'
import {
  type ImportedConversations,
  ListedConversations,
  mostSimulated,
  SimulatedConversation,
  SimulatedMessage,
} from '@baton/core/api'
import { z } from 'zod'
import { isoOf } from './imported-log.ts'
import { CsvError, readCsv } from './read-csv.ts'

/** Problems beyond this number are not listed: the file is of another kind. */
const mostProblems = 20

const Row = SimulatedMessage.extend({ conversation: z.coerce.string().trim().min(1).max(200) })

/** Collects the problems of a file by line, and what was read. */
interface Reading {
  problems: { field: string; message: string }[]
  conversations: Map<string, SimulatedConversation>
}

/** Reads conversations from a file. Throws AppError `invalid` that names the lines with mistakes. */
export function readImport({ format, text }: z.output<typeof ImportedConversations>): SimulatedConversation[] {
  const reading: Reading = { problems: [], conversations: new Map() }
  if (format === 'csv') readTable(text, reading)
  else readLines(text, reading)
  const [first] = reading.problems
  if (first) throw new AppError('invalid', first.message, { errors: reading.problems })
  const conversations = [...reading.conversations.values()].map(inOrder)
  const listed = ListedConversations.safeParse(conversations)
  if (listed.success) return conversations
  const most = `The file holds ${conversations.length} conversations. At most ${mostSimulated} fit into one simulation.`
  const message = conversations.length === 0 ? 'The file holds no messages.' : most
  throw new AppError('invalid', message, { errors: [{ field: 'conversations.text', message }] })
}

function readTable(text: string, reading: Reading) {
  const rows = tableOf(text, reading)
  const [head, ...body] = rows
  if (!head) return
  const names = head.cells.map((cell) => cell.trim().toLowerCase())
  const missing = ['conversation', 'author', 'text'].filter((name) => !names.includes(name))
  if (missing.length > 0)
    return problem(reading, head.line, `The first line must name the columns. Missing: ${missing.join(', ')}.`)
  const known = Object.keys(Row.shape)
  for (const { line, cells } of body) {
    const fields = names.flatMap((name, at): [string, unknown][] => {
      const cell = cells[at] ?? ''
      return known.includes(name) && (cell !== '' || name === 'text') ? [[name, cellValue(name, cell)]] : []
    })
    addRow(Object.fromEntries(fields), line, reading)
    if (reading.problems.length >= mostProblems) return
  }
}

function tableOf(text: string, reading: Reading) {
  try {
    return readCsv(text)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    problem(reading, error.line, error.message)
    return []
  }
}

/** Cells are texts; the two flags are read as such. Authors may begin with a capital. */
function cellValue(name: string, cell: string): unknown {
  if (name === 'author') return cell.trim().toLowerCase()
  if (name !== 'failed' && name !== 'helpful') return cell
  const word = cell.trim().toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : cell
}

function readLines(text: string, reading: Reading) {
  let line = 0
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at)
    const content = text.slice(at, end < 0 ? text.length : end).trim()
    at = end < 0 ? text.length : end + 1
    line++
    if (content !== '') readLine(content.replace(/^\uFEFF/, ''), line, reading)
    if (reading.problems.length >= mostProblems) return
  }
}

function readLine(content: string, line: number, reading: Reading) {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    return problem(reading, line, 'This is not valid JSON. Write one object per line.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem(reading, line, 'This is not an object. Write {"conversation": …, "author": …, "text": …}.')
  if (!('messages' in value)) return addRow(value, line, reading)
  const parsed = SimulatedConversation.safeParse(value)
  if (!parsed.success) return problem(reading, line, sentenceOf(parsed.error))
  const id = parsed.data.id ?? `line-${line}`
  if (reading.conversations.has(id)) return problem(reading, line, `There is a conversation “${id}” already.`)
  reading.conversations.set(id, { ...parsed.data, id })
}

function addRow(row: unknown, line: number, reading: Reading) {
  const parsed = Row.safeParse(row)
  if (!parsed.success) return problem(reading, line, sentenceOf(parsed.error))
  const { conversation: id, ...message } = parsed.data
  const known = reading.conversations.get(id)
  if (known) known.messages.push(message)
  else reading.conversations.set(id, { id, messages: [message] })
}

/** Exports are not always sorted. Where every message has a time, they follow each other by it. */
function inOrder(conversation: SimulatedConversation): SimulatedConversation {
  const { messages } = conversation
  const times = messages.map((message) => ({ message, time: isoOf(message.at) ?? '' }))
  if (times.some(({ time }) => time === '')) return conversation
  return { ...conversation, messages: times.sort((a, b) => (a.time < b.time ? -1 : 1)).map(({ message }) => message) }
}

function problem({ problems }: Reading, line: number, message: string) {
  problems.push({ field: 'conversations.text', message: `Line ${line}: ${message}` })
}

function sentenceOf({ issues }: z.ZodError): string {
  const { path = [], message = 'It cannot be read.' } = issues[0] ?? {}
  const field = path.join('.')
  return field === '' || message.toLowerCase().includes(String(path.at(-1)).toLowerCase())
    ? message
    : `${field}: ${message}`
}
