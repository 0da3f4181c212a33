import { describe, expect, it } from 'vitest'
import { type MarkdownNode, markdownTree, safeHref } from './markdown.ts'

/** Writes a tree as one line: `p(On strong(its) way)`. */
const line = (nodes: MarkdownNode[]): string =>
  nodes
    .map((node) =>
      typeof node === 'string'
        ? node
        : `${node.tag}${node.href ? `[${node.href}]` : ''}${node.start ? `[${node.start}]` : ''}` +
          `(${line(node.children)})`,
    )
    .join('')
const deepestOf = (nodes: MarkdownNode[]): number =>
  Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : 1 + deepestOf(node.children))))
const textOf = (nodes: MarkdownNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('')

describe('what is drawn', () => {
  it.each([
    ['Within **30 days**, *unused* ~~or not~~.', 'p(Within strong(30 days), em(unused) del(or not).)'],
    ['# Returns', 'p(strong(Returns))'],
    ['3. Pack it\n4. Send it', 'ol[3](li(Pack it)li(Send it))'],
    ['- `label`\n- b', 'ul(li(code(label))li(b))'],
    ['> quote', 'blockquote(p(quote))'],
    ['```js\nlet a = 1 < 2\n```', 'pre(code(let a = 1 < 2))'],
    ['a\n\n---\n\nb', 'p(a)hr()p(b)'],
    ['line\nbreak', 'p(linebr()break)'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'table(thead(tr(th(a)th(b)))tbody(tr(td(1)td(2))))'],
    ['[Track **it**](https://example.com/t?a=1&b=2)', 'p(a[https://example.com/t?a=1&b=2](Track strong(it)))'],
    ['see https://example.com now', 'p(see a[https://example.com/](https://example.com) now)'],
    ['write to mara@example.com', 'p(write to a[mailto:mara@example.com](mara@example.com))'],
    ['![cat](https://x.example/cat.png)', 'p(a[https://x.example/cat.png](cat))'],
    ['![](https://x.example/cat.png)', 'p(a[https://x.example/cat.png](https://x.example/cat.png))'],
    ['Hazel &amp; Co &lt;b&gt; &copy;', 'p(Hazel & Co <b> &copy;)'],
    ['<b>x</b> <script>1</script>', 'p(<b>x</b> <script>1</script>)'],
    ['[x](javascript:alert(1))', 'p([x](javascript:alert(1)))'],
    ['', ''],
  ])('%j', (source, expected) => expect(line(markdownTree(source))).toBe(expected))

  it('reads addresses as the browser does', () => {
    expect(safeHref('https://example.com')).toBe('https://example.com/')
    expect(safeHref('mailto:a@example.com')).toBe('mailto:a@example.com')
    for (const href of ['', '/a', '#top', 'javascript:1', ' javascript:1', 'jav\nascript:1', 'ftp://x.y', 'https://'])
      expect(safeHref(href), href).toBeNull()
  })
})

describe('limits', () => {
  const marks = [
    '>',
    '> ',
    '- ',
    '1. ',
    '*',
    '*a ',
    '**a ',
    '_a',
    '~~a ',
    '[',
    '[](',
    '![](',
    '[a](<',
    '!',
    '\\',
    '`a``b',
  ]
  const cases = marks.flatMap((mark) => [2_000, 10_000, 100_000].map((size): [string, number] => [mark, size]))

  // Without limits some of these overflow the stack and some take hours. The timeout catches only the slow ones.
  it.each(cases)(
    '%j, %i characters of it',
    (mark, size) => {
      const tree = markdownTree(`${mark.repeat(size / mark.length)}end`)
      expect(deepestOf(tree)).toBeLessThan(30)
      expect(textOf(tree).length).toBeGreaterThan(0)
    },
    20_000,
  )

  it('draws quotes in quotes up to a depth, and the rest as text', () => {
    const tree = markdownTree(`${'>'.repeat(2_000)} end`)
    expect(deepestOf(tree)).toBe(12)
    expect(textOf(tree)).toMatch(/^>+ end$/)
  })

  it('limits one paragraph alone: what is before and after it is drawn', () => {
    const tree = markdownTree(`**a**\n\n${'['.repeat(400)}\n\n**b**`)
    expect(line(tree)).toBe(`p(strong(a))p(${'['.repeat(400)})p(strong(b))`)
  })

  it('does not count what stands in code', () => {
    const tree = markdownTree(`\`\`\`\n${'a[0] = "<_*>"\n'.repeat(200)}\`\`\`\n\n**b**`)
    expect(line(tree)).toMatch(/^pre\(code\(.*p\(strong\(b\)\)$/s)
  })

  it('draws the start of a very long text, cut at a blank line, and the rest as text', () => {
    const tree = markdownTree('**word**\n\n'.repeat(3_000))
    expect(tree).toHaveLength(2_001)
    expect(line(tree.slice(0, 1))).toBe('p(strong(word))')
    expect(line(tree.slice(-1))).toContain('**word**\n\n**word**')
  })
})
