import { cutText } from './cut-text.ts'
import type { Handoff, SummaryPiece } from './model.ts'
import { beforePiece, briefFrom } from './summary.ts'
import { summaryIn } from './summary-words.ts'

/** A message whose words are removed. */
interface Deleted {
  seq: number
  text: string
}
/** The part of a handoff that tells what was said. */
type Told = Pick<Handoff, 'id' | 'language' | 'summary' | 'summaryParts' | 'brief' | 'briefSeqs'>

const gone = '…'
/** A text this long is taken out of free words too, where it stands without quotation marks. */
const telling = 20

/**
 * Takes the words of a deleted message out of the handoffs of its conversation. Returns those that changed. Briefs and
 * pieces of summaries name what they repeat, and are composed again without it. What names nothing is searched for the
 * text instead: summaries that a program wrote, and everything that an older version composed. `textOf`: what the
 * message with this seq says now; empty when it was deleted.
 */
export function redactHandoffs<T extends Told>(
  handoffs: readonly T[],
  deleted: Deleted,
  textOf: (seq: number) => string,
): T[] {
  const briefs = new Map<string, string>()
  for (const handoff of handoffs) {
    const brief = briefWithout(handoff, deleted, textOf)
    if (brief !== null && brief !== handoff.brief) briefs.set(handoff.id, brief)
  }
  return handoffs.flatMap((handoff) => {
    const after = {
      ...handoff,
      ...summaryWithout(handoff, deleted, briefs),
      brief: briefs.get(handoff.id) ?? handoff.brief,
    }
    return told(after) === told(handoff) ? [] : [after]
  })
}

const told = ({ summary, summaryParts, brief }: Told) => JSON.stringify([summary, summaryParts, brief])

function briefWithout({ brief, briefSeqs }: Told, { seq, text }: Deleted, textOf: (seq: number) => string) {
  if (!brief) return brief
  if (!briefSeqs) return withoutLines(brief, text)
  return briefSeqs.includes(seq) ? briefFrom(briefSeqs.map((one) => textOf(one) || gone)) : brief
}

function summaryWithout(
  { summary, summaryParts: before, language }: Told,
  { seq, text }: Deleted,
  briefs: ReadonlyMap<string, string>,
): Pick<Told, 'summary' | 'summaryParts'> {
  const line = oneLine(text)
  const { facts } = before
  if (!facts) {
    const [wants = '', tried = '', open = ''] = [before.wants, before.tried, before.open].map((part) =>
      withoutQuotes(part, line),
    )
    return { summary: withoutQuotes(summary, line), summaryParts: { ...before, wants, tried, open } }
  }
  const piecesWithout = (pieces: SummaryPiece[]) => pieces.map((piece) => pieceWithout(piece, { seq, line, briefs }))
  const after = {
    ...facts,
    wants: piecesWithout(facts.wants),
    tried: piecesWithout(facts.tried),
    open: piecesWithout(facts.open),
  }
  const again = summaryIn(after, language)
  return {
    summary: summary === summaryIn(facts, language).text ? again.text : withoutQuotes(summary, line),
    summaryParts: JSON.stringify(after) === JSON.stringify(facts) ? before : { ...again.parts, facts: after },
  }
}

function pieceWithout(
  piece: SummaryPiece,
  { seq, line, briefs }: { seq: number; line: string; briefs: ReadonlyMap<string, string> },
): SummaryPiece {
  const { kind, text } = piece
  if (piece.seq !== undefined) return piece.seq === seq ? { ...piece, text: gone } : piece
  if (piece.handoffId !== undefined) {
    const brief = briefs.get(piece.handoffId)
    return brief === undefined ? piece : beforePiece(piece.handoffId, brief)
  }
  if (text === undefined) return piece
  if (kind === 'said') return quotations(line).includes(text) ? { ...piece, text: gone } : piece
  return kind === 'before' ? { ...piece, text: without(text, line) } : piece
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Returns the ways in which a summary quotes a line: whole, or cut. */
const quotations = (line: string) => [line, ...[160, 220].map((length) => `${cutText(line, length - 1)}${gone}`)]

/** Returns free words without a line where they quote it, and a long line wherever it stands. */
function withoutQuotes(words: string, line: string): string {
  if (line === '') return words
  const left = quotations(line).reduce((all, quoted) => all.replaceAll(`“${quoted}”`, `“${gone}”`), words)
  return line.length >= telling ? left.replaceAll(line, gone) : left
}

/** Returns one line without the words; a line that was cut may end within them. */
function without(value: string, line: string): string {
  if (line === '') return value
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
  if (text === '') return value
  const left = `\n${value}\n`.replaceAll(`\n${text}\n`, `\n${gone}\n`).slice(1, -1)
  const start = left.lastIndexOf(`\n${text.split('\n', 1)[0]?.slice(0, telling)}`) + 1
  const tail = left.slice(start)
  return tail !== '' && tail.length >= telling && text.startsWith(tail) ? `${left.slice(0, start)}${gone}` : left
}
