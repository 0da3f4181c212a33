/** A part of what a customer wrote: text, an address on the web, or code. All of it is text and never markup. */
export type Piece = string | Link | { kind: 'code'; text: string; block: boolean }

interface Link {
  kind: 'link'
  href: string
  /** The address as the customer wrote it. */
  text: string
  /** The host that it leads to, where `text` does not show it plainly: a look-alike, or a number. */
  host?: string
}

/** Returns a customer's text as pieces, without characters that hide or reorder others. Takes linear time. */
export function customerText(text: string): Piece[] {
  return blocks(withoutHidden(text)).flatMap((part) =>
    typeof part === 'string' ? inlineCode(part).flatMap((one) => (typeof one === 'string' ? links(one) : one)) : part,
  )
}

/**
 * Characters that hide or reorder what is around them: controls, zero-width spaces, and embeddings, overrides and
 * isolates. Joiners and direction marks stay: Persian, emoji and Arabic need them.
 */
const hidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u202A-\u202E\u2060-\u206F\uFEFF]/g

const withoutHidden = (text: string) => text.replace(/\r\n?/g, '\n').replace(hidden, '')

/** Returns the text with its fenced code cut out. A fence that does not end is text. */
function blocks(text: string): Piece[] {
  const lines = text.split('\n')
  const ends = /^ {0,3}```\s*$/
  const lastEnd = lines.findLastIndex((line) => ends.test(line))
  const pieces: Piece[] = []
  let plain: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (at >= lastEnd || !/^ {0,3}```[^`]*$/.test(line)) {
      plain.push(line)
      continue
    }
    let end = at + 1
    while (!ends.test(lines[end] ?? '')) end++
    if (plain.length > 0) pieces.push(plain.join('\n'))
    pieces.push({ kind: 'code', text: lines.slice(at + 1, end).join('\n'), block: true })
    plain = []
    at = end
  }
  if (plain.length > 0) pieces.push(plain.join('\n'))
  return pieces
}

/** Returns the text with what stands in backticks, on one line, as code. */
function inlineCode(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let opening: { at: number; marks: number } | null = null
  for (const { 0: marks, index } of text.matchAll(/`+|\n/g)) {
    if (marks === '\n') opening = null
    else if (opening && marks.length === opening.marks) {
      const start = opening.at + opening.marks
      pieces.push(text.slice(from, opening.at), { kind: 'code', text: text.slice(start, index), block: false })
      from = index + marks.length
      opening = null
    } else opening = { at: index, marks: marks.length }
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '')
}

/** A word that may hold an address: what stands between spaces, quotation marks and punctuation of East Asia. */
const words = /[^\s<>"“”„«»‘’`。，、！？；：（）「」『』【】《》]+/g
/** The endings that make `example.com/path` an address. Others are also endings of files. */
const endings =
  'com|net|org|info|edu|gov|io|co|app|dev|shop|store|eu|uk|ie|de|at|ch|fr|es|pt|br|it|nl|be|pl|se|no|dk|fi|cz|gr|ro|' +
  'hu|jp|kr|cn|tw|in|au|nz|ca|us|mx|ar|cl|tr|il|ae|sa|eg|ma|za|example'
const schemes = /https?:\/\//i
const bare = new RegExp(
  `^(?:www\\.[a-z0-9-]|(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,8}(?:${endings})(?::\\d{1,5})?/[^\\s/])`,
  'i',
)
const longestAddress = 2_000

function links(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(words)) {
    const found = linkIn(word)
    if (!found) continue
    const start = index + found.start
    pieces.push(text.slice(from, start), found.link)
    from = start + found.link.text.length
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '')
}

/** Returns the address in a word and where it starts, or null. */
function linkIn(word: string): { start: number; link: Link } | null {
  // A word with a joiner or a direction mark could look like another address than it is.
  if (/\p{Cf}/u.test(word)) return null
  const scheme = word.search(schemes)
  const start = scheme >= 0 ? scheme : word.search(/[a-z0-9]/i)
  if (start < 0 || /[a-z0-9_.+@/:-]/i.test(word[start - 1] ?? '')) return null
  const text = withoutEnd(word.slice(start))
  if (text.length > longestAddress || (scheme < 0 && !bare.test(text))) return null
  const link = linkOf(text, scheme >= 0 ? text : `https://${text}`)
  return link && { start, link }
}

function linkOf(text: string, address: string): Link | null {
  try {
    const { protocol, username, password, hostname, href } = new URL(address)
    // `https://bank.example@evil.example` looks like the bank.
    if (!/^https?:$/.test(protocol) || username || password) return null
    const written = address.replace(schemes, '').split(/[/?#\\:]/, 1)[0]
    return { kind: 'link', href, text, ...(written?.toLowerCase() === hostname ? {} : { host: hostname }) }
  } catch {
    return null
  }
}

const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' }

/** Returns an address without the punctuation that ends the sentence, and without brackets that it does not open. */
function withoutEnd(text: string): string {
  const count = new Map<string, number>()
  for (const char of text) if (/[()[\]{}]/.test(char)) count.set(char, (count.get(char) ?? 0) + 1)
  let end = text.length
  for (; end > 0; end--) {
    const last = text[end - 1] ?? ''
    const opens = pairs[last]
    if (opens === undefined ? !/[.,;:!?'*_~|…]/.test(last) : (count.get(opens) ?? 0) >= (count.get(last) ?? 0)) break
    if (opens) count.set(last, (count.get(last) ?? 0) - 1)
  }
  return text.slice(0, end)
}
