/**
 * Converts Markdown to plain text, for channels that do not render it. Removes the marks; keeps words, lists and
 * addresses.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^```.*$/gm, '')
    .replace(/!\[([^\]]{0,300})\]\([^)\s]*\)/g, '$1')
    .replace(/\[([^\]]{1,500})\]\(([^)\s]{1,2000})\)/g, (_, text: string, url: string) =>
      text === url ? url : `${text} (${url})`,
    )
    .replace(/^#{1,6} +/gm, '')
    .replace(/^(\s*)[*+] +/gm, '$1- ')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
