import { namedOf, openingOf } from './named.ts'
import { replaceBetween } from './replace-between.ts'

/**
 * Removes comments, shortcodes (Hugo), tags (Liquid, Markdoc, GitBook), variables and lists of attributes. The text
 * inside shortcodes stays, with their titles.
 */
export function withoutShortcodes(text: string): string {
  let result = replaceBetween(text, { open: /<!--/g, close: '-->' }, () => '')
  result = replaceBetween(result, { open: /\{\/\*/g, close: '*/}' }, () => '')
  result = replaceBetween(result, { open: /\{% *-?\s*comment\b[^%]{0,200}%\}/g, close: /\{%-? *endcomment/g }, () => '')
  result = replaceBetween(result, { open: /\{::comment\}/g, close: '{:/comment}' }, () => '')
  result = replaceBetween(result, { open: /\{\{</g, close: '>}}' }, opening)
  result = replaceBetween(result, { open: /\{\{%/g, close: '%}}' }, opening)
  result = replaceBetween(result, { open: /\{%-?/g, close: '%}' }, opening)
  result = replaceBetween(result, { open: /\{\{/g, close: '}}' }, (inside) => (inside.length > 300 ? inside : ''))
  return result.replace(attributeList, '')
}

const attribute = String.raw`(?:[#.][\w:.-]{1,80}|[\w-]{1,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"'{}]{1,200}))`
/** `{#anchor}`, `{: .note }`, `{ .md-button target="_blank" }`, `{:toc}`, `{::options …}`. */
const attributeList = new RegExp(
  String.raw`[ \t]?(?<![\\$])\{:? ?${attribute}(?: ${attribute}){0,8} ?\}|\{::?/?[\w-]{1,30}(?: [^{}\n]{0,200})?/?\}`,
  'g',
)

function opening(inside: string): string {
  const bare = inside.replace(/^[-\s]+|[-\s]+$/g, '')
  if (/^(?:\/|end[a-z]|else\b|\/\*)/.test(bare)) return ''
  return openingOf(namedOf(bare.replace(/\/$/, '')))
}
