export interface FrontMatter {
  /** The page's title, else its question; null without both. */
  title: string | null
  questions: string[]
  /** A shorter name, for menus: better than the file's name where the text has no heading either. */
  name: string | null
  /** The text below it. */
  body: string
}

/**
 * Reads the lines at a file's top between `---` (YAML) or `+++` (TOML), or in braces (JSON): `title`, `question`, and
 * `questions` as a list. Everything else is ignored.
 */
export function readFrontMatter(text: string): FrontMatter {
  const [whole = '', , block = ''] =
    /^\s*(---|\+\+\+)[ \t]*\n(?:([\s\S]*?)\n)?(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(text) ?? []
  const json = whole === '' ? readJson(text) : null
  const fields = json?.fields ?? fieldsOf(block)
  if (fields.size === 0) return { title: null, questions: [], name: null, body: text }
  const first = (keys: string[]) => keys.map((key) => scalars(fields.get(key))[0]).find(Boolean) ?? null
  return {
    title: first(['title', 'question', 'headline', 'heading']),
    questions: [...new Set([...scalars(fields.get('questions')), ...scalars(fields.get('question'))])],
    name: first(['linktitle', 'sidebar_label', 'sidebartitle', 'nav_title', 'navtitle', 'menu_title', 'label', 'name']),
    body: text.slice(json?.length ?? whole.length),
  }
}

/** Reads JSON from a brace on the first line to one on a line of its own. */
function readJson(text: string): { fields: Map<string, string[]>; length: number } | null {
  const end = /^\{[ \t]*\n/.test(text) ? text.indexOf('\n}') : -1
  if (end < 0) return null
  try {
    const value: unknown = JSON.parse(text.slice(0, end + 2))
    const entries = Object.entries(value ?? {}).map(([key, said]): [string, string[]] => [
      key.toLowerCase(),
      ['', ...[said].flat().map((one) => `- ${JSON.stringify(String(one))}`)],
    ])
    return { fields: new Map(entries), length: end + 2 }
  } catch {
    return null
  }
}

/** Returns each key with the rest of its line and the lines below it. */
function fieldsOf(block: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  let current: string[] = []
  for (const line of block.split('\n')) {
    const [, key, rest = ''] = /^["']?([\w-]+)["']?[ \t]*(?::(?=[ \t]|$)|=)[ \t]*(.*)$/.exec(line) ?? []
    if (key === undefined) current.push(line)
    else {
      current = [rest]
      fields.set(key.toLowerCase(), current)
    }
  }
  return fields
}

/** Reads `value`, `[one, "two"]`, `- one` below each other, or a text that goes on below, also after `>` or `|`. */
function scalars([first = '', ...below]: string[] = []): string[] {
  const inline = first.trim()
  const rest = below.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  const block = /^[|>][-+\d]*(?:[ \t]+#.*)?$/.test(inline)
  if (block) return [rest.join(' ')].filter(Boolean)
  const list = /^\[(.*)\]?$/.exec(inline.startsWith('[') ? [inline, ...rest].join(' ') : '')?.[1]
  // An unclosed quotation mark reaches to the end: searching for its end from every position again would take minutes.
  if (list !== undefined)
    return [...list.replace(/\]\s*(?:#.*)?$/, '').matchAll(/"(?:[^"\\]|\\.?)*(?:"|$)|'(?:[^']|'')*(?:'|$)|[^,"']+/g)]
      .map(([whole]) => unquoted(whole))
      .filter(Boolean)
  if (inline === '' && !rest.some((line) => line.startsWith('-')))
    return rest
      .slice(0, 1)
      .filter((line) => !/^[\w-]+:/.test(line))
      .map(unquoted)
  if (inline !== '') return [unquoted(rest.some((line) => line.startsWith('-')) ? inline : [inline, ...rest].join(' '))]
  return rest
    .flatMap((line) => /^-[ \t]+(.*)$/.exec(line)?.[1] ?? [])
    .map(unquoted)
    .filter(Boolean)
}

/** Returns a scalar without its quotation marks and without the comment after it. */
function unquoted(written: string): string {
  const text = written.trim()
  const double = /^"((?:[^"\\]|\\.)*)"[ \t]*(?:#.*)?$/.exec(text)?.[1]
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1')
  const single = /^'((?:[^']|'')*)'[ \t]*(?:#.*)?$/.exec(text)?.[1]
  return single?.replaceAll("''", "'") ?? text.replace(/[ \t]#.*$/, '').trimEnd()
}
