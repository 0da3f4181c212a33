export interface FrontMatter {
  title: string | null
  questions: string[]
  /** The text below it. */
  body: string
}

/**
 * Reads the lines at a file's top between `---` (YAML) or `+++` (TOML): `title`, and `questions` as a list. Everything
 * else is ignored.
 */
export function readFrontMatter(text: string): FrontMatter {
  const [whole = '', , block = ''] =
    /^(---|\+\+\+)[ \t]*\n(?:([\s\S]*?)\n)?(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(text) ?? []
  const fields = fieldsOf(block)
  if (fields.size === 0) return { title: null, questions: [], body: text }
  return {
    title: scalars(fields.get('title'))[0] ?? null,
    questions: scalars(fields.get('questions') ?? fields.get('question')),
    body: text.slice(whole.length),
  }
}

/** Returns each key with the rest of its line and the lines below it. */
function fieldsOf(block: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  let current: string[] = []
  for (const line of block.split('\n')) {
    const [, key, rest = ''] = /^([\w-]+)[ \t]*(?::(?=[ \t]|$)|=)[ \t]*(.*)$/.exec(line) ?? []
    if (key === undefined) current.push(line)
    else {
      current = [rest]
      fields.set(key.toLowerCase(), current)
    }
  }
  return fields
}

/** Reads `value`, `[one, "two"]`, `- one` below each other, or `>` and `|` with the text below. */
function scalars([first = '', ...below]: string[] = []): string[] {
  const inline = first.trim()
  if (/^[|>][-+\d]*$/.test(inline))
    return [
      below
        .map((line) => line.trim())
        .join(' ')
        .trim(),
    ].filter(Boolean)
  const list = /^\[(.*)\]$/.exec(inline)?.[1]
  // An unclosed quotation mark reaches to the end: searching for its end from every position again would take minutes.
  if (list !== undefined)
    return [...list.matchAll(/"(?:[^"\\]|\\.?)*(?:"|$)|'(?:[^']|'')*(?:'|$)|[^,"']+/g)]
      .map(([whole]) => unquoted(whole))
      .filter(Boolean)
  const listed = below.flatMap((line) => /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1] ?? []).map(unquoted)
  return [...(inline === '' ? [] : [unquoted(inline)]), ...listed].filter(Boolean)
}

/** Returns a scalar without its quotation marks and without the comment after it. */
function unquoted(written: string): string {
  const text = written.trim()
  const double = /^"((?:[^"\\]|\\.)*)"[ \t]*(?:#.*)?$/.exec(text)?.[1]
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1')
  const single = /^'((?:[^']|'')*)'[ \t]*(?:#.*)?$/.exec(text)?.[1]
  return single?.replaceAll("''", "'") ?? text.replace(/[ \t]#.*$/, '').trimEnd()
}
