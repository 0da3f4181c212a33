import { withoutCode } from './code.ts'
import { withoutFootnotes } from './footnotes.ts'
import { withoutInnerLinks } from './links.ts'
import { withoutNotes } from './notes.ts'
import { withoutShortcodes } from './shortcodes.ts'
import { withoutStatements } from './statements.ts'
import { withoutExpressions, withoutTags } from './tags.ts'

/**
 * Returns Markdown without what only the generator of its site understands: imports, components, shortcodes, notes,
 * footnotes, attributes and links to other files. What people read on the site stays; what unfolds becomes a heading
 * with its text. Code is not changed.
 */
export function cleanMarkdown(body: string, { mdx }: { mdx: boolean }): string {
  const { text, restore } = withoutCode(body)
  const steps = [
    withoutStatements,
    withoutShortcodes,
    withoutTags,
    ...(mdx ? [withoutExpressions] : []),
    withoutNotes,
    withoutFootnotes,
    withoutInnerLinks,
  ]
  const cleaned = steps.reduce((rest, step) => step(rest), text).replace(/(?<=\S) {2,}(?=\S)/g, ' ')
  return restore(cleaned)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
