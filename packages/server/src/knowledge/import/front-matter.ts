export interface FrontMatter {
  title: string | null
  questions: string[]
  /** The text below it. */
  body: string
}

/** The `---` lines at a file's top, as much of them as we use: `title`, and `questions` as a list. Everything else is ignored. */
export function readFrontMatter(text: string): FrontMatter {
  const found = /^---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  if (!found?.[1]?.trim() || !/^[\w-]+[ \t]*:/m.test(found[1])) return { title: null, questions: [], body: text }
  const fields = fieldsOf(found[1])
  return { title: scalars(fields.get('title'))[0] ?? null, questions: scalars(fields.get('questions') ?? fields.get('question')), body: text.slice(found[0].length) }
}

/** Each key with its own line's rest and the indented or listed lines below it. */
function fieldsOf(block: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  let current: string[] = []
  for (const line of block.split('\n')) {
    const [, key, rest = ''] = /^([\w-]+)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$/.exec(line) ?? []
    if (key === undefined) current.push(line)
    else {
      current = [rest]
      fields.set(key.toLowerCase(), current)
    }
  }
  return fields
}

/** `value`, `[one, "two"]`, or `- one` below each other. */
function scalars([first = '', ...below]: string[] = []): string[] {
  const inline = first.trim()
  const list = /^\[(.*)\]$/.exec(inline)?.[1]
  if (list !== undefined) return [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^,"']+)/g)].map(([whole]) => unquoted(whole)).filter(Boolean)
  const listed = below.flatMap((line) => /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1] ?? []).map(unquoted)
  return [...(inline === '' ? [] : [unquoted(inline)]), ...listed].filter(Boolean)
}

function unquoted(written: string): string {
  const text = written.trim()
  if (/^".*"$/.test(text)) return text.slice(1, -1).replace(/\\(["\\])/g, '$1')
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'")
  return text.replace(/[ \t]#.*$/, '').trimEnd()
}
