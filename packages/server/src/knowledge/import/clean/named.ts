/** A component, shortcode or directive of a site’s generator: its name and what it was given. */
export interface Named {
  name: string
  /** Texts by name, in lower case. */
  attributes: ReadonlyMap<string, string>
  /** Texts without a name. */
  texts: string[]
}

/** Names of what a click unfolds: its title is a question or a heading, its content the answer. */
const unfolds = /accordion|collaps|details|dropdown|expand|disclosure|toggle|faq|question|\bqa\b|spoiler/i
/** Names of a part among others, such as a tab: its title tells for whom or where its content holds. */
const isPart = /tab|step|card|panel|column|callout|hint|note|tip|info|warn|danger|caution|alert|admonition|item|box/i
/** Names of what only points elsewhere or draws something: nothing of it can be read. */
const drawsOnly =
  /^(?:ref|relref|link|post_url|include_?relative|param|figure|img|image|video|youtube|vimeo|gist|embed|content-ref|icon|badge|assign|set|capture|if|elsif|unless|for|case|when|import|url|static|asset)$/i

const titles = ['title', 'question', 'summary', 'label', 'header', 'heading', 'q']
const bodies = ['answer', 'content', 'text', 'description', 'body', 'message', 'a']

/**
 * Returns what stays of a component’s beginning: its title as a heading where it unfolds, else as a bold line, and the
 * texts that it was given.
 */
export function openingOf({ name, attributes, texts }: Named): string {
  const given = (names: string[]) => names.map((one) => attributes.get(one)?.trim()).find(Boolean) ?? ''
  const body = given(bodies)
  if (drawsOnly.test(name)) return ''
  const known = unfolds.test(name) || attributes.has('question') || attributes.has('summary')
  const title =
    given(titles) || (known || isPart.test(name) ? (texts.find((text) => text.trim() !== '')?.trim() ?? '') : '')
  return (title === '' ? '' : titled(title, known)) + (body === '' ? '' : `\n\n${body}\n\n`)
}

/** Returns a title as a heading or as a bold line of its own. */
export function titled(title: string, heading: boolean): string {
  const line = title.replace(/\s+/g, ' ').replace(/^[*_#\s]+|[*_\s]+$/g, '')
  return line === '' ? '' : heading ? `\n\n### ${line}\n\n` : `\n\n**${line}**\n`
}

/** Reads `name "text" key="value" key=value` as shortcodes have it. */
export function namedOf(inside: string): Named {
  const [, name = '', rest = ''] = /^\s*([\w./-]+)([\s\S]*)$/.exec(inside) ?? []
  const attributes = new Map<string, string>()
  const texts: string[] = []
  for (const [, key, double, curly, single, bare] of rest.matchAll(
    /([\w-]+\s*=\s*)?(?:"((?:[^"\\]|\\.){0,5000})"|“([^”]{0,5000})”|'([^']{0,5000})'|([^\s"'=]{1,500}))/g,
  )) {
    const value = double?.replace(/\\(["\\])/g, '$1') ?? curly ?? single ?? bare
    if (key === undefined) {
      if (bare === undefined) texts.push(value ?? '')
    } else attributes.set(key.replace(/\s*=\s*$/, '').toLowerCase(), value ?? '')
  }
  return { name, attributes, texts }
}
