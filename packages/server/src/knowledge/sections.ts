import { fenceAfter } from './import/split-body.ts'

/** A part of an article under its own heading or question. Its texts are each short enough to be sent as an answer. */
export interface Section {
  /** Null for what stands above the first heading. */
  heading: string | null
  /** The headings that it belongs to, the outermost first. */
  above: string[]
  texts: string[]
}

/** The maximum length of an answer, in characters: what a chat window shows at a glance. */
const mostExcerpt = 900
/** The level of what is no heading of Markdown but stands above an answer: a bold line, a question. */
const lowest = 7

interface Head {
  text: string
  level: number
  /** The beginning of the answer in the same line. */
  rest: string
}

/**
 * Splits an article's body at its headings, at bold lines that stand alone, and at questions such as `**Q: …**`; where
 * a section is long, it has several texts of whole paragraphs or sentences.
 */
export function sectionsOf(body: string): Section[] {
  const sections: Section[] = []
  const open: Head[] = []
  let current: Section = { heading: null, above: [], texts: [] }
  for (const block of blocksOf(body)) {
    const head = headOf(block)
    const text = head ? head.rest : block
    if (head) {
      sections.push(current)
      while ((open.at(-1)?.level ?? 0) >= head.level) open.pop()
      current = { heading: head.text, above: open.map((one) => one.text), texts: [] }
      open.push(head)
    }
    for (const piece of pieces(text.trim())) {
      const last = current.texts.at(-1)
      if (last !== undefined && last.length + piece.length + 2 <= mostExcerpt)
        current.texts[current.texts.length - 1] = `${last}\n\n${piece}`
      else current.texts.push(piece)
    }
  }
  sections.push(current)
  return sections.filter(({ texts }) => texts.length > 0)
}

/** Returns the paragraphs of a text. A heading begins a paragraph; code is not cut at its empty lines. */
function* blocksOf(body: string): Generator<string> {
  let lines: string[] = []
  let fence: string | null = null
  for (const line of body.split(/\r?\n/)) {
    const inside = fence !== null
    fence = fenceAfter(fence, line)
    const ends = !inside && fence === null && (line.trim() === '' || isHeading(line) || isQuestion(line))
    if (ends && lines.length > 0) {
      yield lines.join('\n')
      lines = []
    }
    if (line.trim() !== '' || inside) lines.push(line)
    // The text below a heading is another paragraph.
    if (!inside && isHeading(line)) {
      yield line
      lines = []
    }
  }
  if (lines.length > 0) yield lines.join('\n')
}

const isHeading = (line: string) => /^ {0,3}#{1,6}[ \t]/.test(line)
const isQuestion = (line: string) => boldQuestion.test(line) || labelled.test(line)
/** `**How long?** Two days.`, also in a list. */
const boldQuestion = /^ {0,3}(?:[-*+] +|\d+[.)] +)?(?:\*\*|__)([^*\n]{3,300}[?？؟])[:*_ ]*(?:\*\*|__):?[ \t]*(.*)$/
/** `Q: How long?`, `**Question 1.** How long?` */
const labelled =
  /^ {0,3}(?:[-*+] +|\d+[.)] +)?(?:\*\*|__)?(?:Q|Question|Frage|Pregunta|Pergunta|Vraag|Domanda|سؤال)[ \t]*\d{0,3}[ \t]*[:.)–-](?:\*\*|__)?[ \t]+(.{3,300}?)(?:\*\*|__)?[ \t]*$/i
const answerLabel =
  /^(?:\*\*|__)?(?:A|Answer|Antwort|Respuesta|Resposta|Réponse|جواب)[ \t]*\d{0,3}[ \t]*[:.)–-](?:\*\*|__)?[ \t]+/i

function headOf(block: string): Head | null {
  const end = block.indexOf('\n')
  const [line, below] = end < 0 ? [block, ''] : [block.slice(0, end), block.slice(end + 1)]
  const [, marks, text = ''] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(line) ?? []
  if (marks !== undefined) return { text: plain(text), level: marks.length, rest: below }
  const [, question, answer = ''] = boldQuestion.exec(line) ?? labelled.exec(line) ?? []
  if (question !== undefined) {
    const rest = [labelled.test(line) ? '' : answer, below].filter(Boolean).join('\n')
    return { text: plain(question), level: lowest, rest: rest.replace(answerLabel, '') }
  }
  const alone =
    below === '' ? /^ {0,3}(?:\*\*|__)([^*\n]{2,200}[^*\n.!])(?:\*\*|__)[ \t]*:?$/.exec(line)?.[1] : undefined
  return alone === undefined ? null : { text: plain(alone), level: lowest, rest: '' }
}

const plain = (heading: string) =>
  heading
    .replace(/[*_`]+/g, '')
    .replace(/\\(?=[^\w\s])/g, '')
    .trim()

/** Returns the text, cut at lines and sentences where it is too long for one answer. */
function pieces(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > mostExcerpt) {
    const window = rest.slice(0, mostExcerpt)
    const end = [...window.matchAll(/\n|[.!?؟…](?=\s)|[。！？।]/g)].at(-1)
    const at = end && end.index > 0 ? end.index + 1 : Math.max(window.lastIndexOf(' '), 0) || mostExcerpt
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  if (rest !== '') parts.push(rest)
  return parts
}
