import { cutText } from './cut-text.ts'
import type { Handoff, SummaryPiece } from './model.ts'

type Told = Pick<Handoff, 'summary'> & Partial<Pick<Handoff, 'summaryParts' | 'brief'>>

const gone = '…'
/** A text this long is taken out of a free summary too, where it stands without quotation marks. */
const telling = 20

/**
 * Takes the words of a deleted message out of a handoff: out of its summary, its summary's parts and its brief. Returns
 * the handoff itself when it does not quote the message.
 */
export function redactHandoff<T extends Told>(handoff: T, deleted: string): T {
  const line = oneLine(deleted)
  if (line === '') return handoff
  const { summaryParts, brief } = handoff
  const changed: [from: string, to: string][] = quotations(line).map((quoted) => [quoted, `“${gone}”`])
  if (line.length >= telling) changed.push([line, gone])

  const pieces = (list: SummaryPiece[]) =>
    list.map((piece) => {
      if (piece.text === undefined || (piece.kind !== 'said' && piece.kind !== 'before')) return piece
      const text = without(piece.text, line)
      if (text !== piece.text) changed.push([piece.text, text])
      return text === piece.text ? piece : { ...piece, text }
    })
  const facts = summaryParts?.facts && {
    wants: pieces(summaryParts.facts.wants),
    tried: pieces(summaryParts.facts.tried),
    open: pieces(summaryParts.facts.open),
  }
  const say = (text: string) => changed.reduce((left, [from, to]) => left.replaceAll(from, to), text)
  const parts = summaryParts && {
    wants: say(summaryParts.wants),
    tried: say(summaryParts.tried),
    open: say(summaryParts.open),
    ...(facts ? { facts } : {}),
  }
  const after = {
    ...handoff,
    summary: say(handoff.summary),
    ...(parts ? { summaryParts: parts } : {}),
    ...(brief ? { brief: withoutLines(brief, deleted) } : {}),
  }
  return wordsOf(after) === wordsOf(handoff) ? handoff : after
}

/** Returns everything that a handoff tells, for comparing: the order of its fields does not count. */
function wordsOf({ summary, summaryParts: parts, brief }: Told): string {
  const facts = [parts?.facts?.wants, parts?.facts?.tried, parts?.facts?.open]
  const texts = facts.flatMap((pieces) => pieces?.map(({ text }) => text) ?? [])
  return JSON.stringify([summary, parts?.wants, parts?.tried, parts?.open, brief, ...texts])
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Returns the ways in which a summary quotes a line: whole, or cut. */
const quotations = (line: string) =>
  [160, 220].flatMap((length) => [`“${line}”`, `“${cutText(line, length - 1)}${gone}”`])

/** Returns one line without the words; a line that was cut may end within them. */
function without(value: string, line: string): string {
  const padded = ` ${value} `.replaceAll(` ${line} `, ` ${gone} `)
  const left = padded.slice(1, -1)
  if (!left.endsWith(gone)) return left
  const shown = left.slice(0, -gone.length)
  for (let at = 0; at >= 0 && at < shown.length; at = shown.indexOf(' ', at + 1)) {
    const tail = shown.slice(at === 0 ? 0 : at + 1)
    if (tail !== '' && line.startsWith(tail)) return `${at === 0 ? '' : shown.slice(0, at + 1)}${gone}`
  }
  return left
}

/** Returns a text of several lines without the deleted ones. What was cut at its end may end within them. */
function withoutLines(value: string, deleted: string): string {
  const text = deleted.trim()
  const left = `\n${value}\n`.replaceAll(`\n${text}\n`, `\n${gone}\n`).slice(1, -1)
  const start = left.lastIndexOf(`\n${text.split('\n', 1)[0]?.slice(0, telling)}`) + 1
  const tail = left.slice(start)
  return tail !== '' && tail.length >= telling && text.startsWith(tail) ? `${left.slice(0, start)}${gone}` : left
}
