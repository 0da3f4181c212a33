/**
 * Leaves of links only those that lead somewhere from a chat: a link to another file of the site becomes its text.
 * Pictures are left out, because each would be a request to another site.
 */
export function withoutInnerLinks(text: string): string {
  const inner = new Set<string>()
  const rest = text.replace(
    /^ {0,3}\[([^\]^\n]{1,200})\]:[ \t]*(?!https?:|mailto:|tel:)[^\s]{1,2000}[^\n]*$/gim,
    (_, name) => {
      inner.add(String(name).toLowerCase())
      return ''
    },
  )
  return rest
    .replace(/(?<![!\\])\[([^[\]\n]{1,500})\]\[([^\]\n]{0,200})\]/g, (whole, name: string, to: string) =>
      inner.has((to || name).toLowerCase()) ? name : whole,
    )
    .replace(/!\[\[[^\]\n]{0,500}\]\]/g, '')
    .replace(
      /(?<![[!\\])\[\[([^\]|\n]{1,300})(?:\|([^\]\n]{1,300}))?\]\](?!\()/g,
      (whole, page: string, name?: string) =>
        tables.test(page) ? '' : (name ?? page.replace(/^.*[/#]/, '')).trim() || whole,
    )
    .replace(
      /!\[(?:[^[\]\n]|\[[^[\]\n]{0,200}\]){0,1000}\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,200}\])/g,
      '',
    )
    .replace(/\[\]\([^()\n]{0,2000}\)/g, '')
    .replace(
      /(?<![!\\])\[((?:[^[\]\n]|\[[^[\]\n]{0,200}\]){1,1000})\]\(\s*<?([^()\s>]{0,2000}(?:\([^()\s]{0,500}\)[^()\s>]{0,500})?)>?(?:\s+(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s*\)/g,
      (whole, name: string, target: string) => (/^(?:https?:|mailto:|tel:)/i.test(target) ? whole : name),
    )
}

const tables = /^_?toc_?$/i
