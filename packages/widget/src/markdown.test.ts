import { safeHref } from '@baton/client/markdown'
import { describe, expect, it } from 'vitest'
import { idleMs } from '../../../testing/idle-ms.ts'
import { markdown } from './markdown.ts'
import type { Drawing, VNode } from './render.ts'

/** Returns every element that is drawn, with its attributes, and the whole text. */
function drawn(source: string): { tags: VNode[]; text: string } {
  const tags: VNode[] = []
  let text = ''
  const walk = (node: Drawing): void => {
    if (typeof node === 'string' || typeof node === 'number') text += node
    else if (typeof node === 'object' && node !== null) {
      if ('tag' in node) tags.push(node)
      for (const child of 'tag' in node ? node.children : node) walk(child)
    }
  }
  walk(markdown(source))
  return { tags, text }
}

const allowed = new Set([
  'p',
  'strong',
  'em',
  'del',
  'code',
  'pre',
  'a',
  'ul',
  'ol',
  'li',
  'blockquote',
  'br',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
])

describe('markdown', () => {
  it('draws what answers are made of', () => {
    const { tags, text } = drawn(
      '# Returns\n\nWithin **30 days**, *unused* ~~or not~~.\n\n1. Pack it\n2. Send it\n\n- `label`\n\n> quote\n\n| ' +
        'a | b |\n|---|---|\n| 1 | 2 |\n\nline\nbreak',
    )
    expect(new Set(tags.map(({ tag }) => tag))).toEqual(
      new Set([
        'p',
        'strong',
        'em',
        'del',
        'ol',
        'li',
        'ul',
        'code',
        'blockquote',
        'table',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
        'br',
      ]),
    )
    expect(text).toContain('Within 30 days, unused or not.')
  })

  it('opens links outside, without a way back', () => {
    const link = drawn('[Tracking](https://example.com/t?a=1&b=2)').tags.find(({ tag }) => tag === 'a')
    expect(link?.props).toMatchObject({
      href: 'https://example.com/t?a=1&b=2',
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
    })
    expect(drawn('see https://example.com now').tags.some(({ tag }) => tag === 'a')).toBe(true)
  })

  it('shows a picture as a link: it would be a request to a stranger', () => {
    const { tags } = drawn('![cat](https://tracker.example/x.png)')
    expect(tags.map(({ tag }) => tag)).toEqual(['p', 'a'])
  })

  it('decodes the entities people write, as text', () => {
    expect(drawn('Hazel &amp; Co &lt;b&gt;').text).toBe('Hazel & Co <b>')
    expect(drawn('Hazel &amp; Co &lt;b&gt;').tags.map(({ tag }) => tag)).toEqual(['p'])
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<a href="javascript:alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](\u0001javascript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '[x](blob:https://example.com/1)',
    '[x](//evil.example)',
    '![x](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
    '`<script>`',
    '```html\n<script>alert(1)</script>\n```',
    '**<b onclick=alert(1)>x</b>**',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <script> |',
    '<!-- --><script>alert(1)</script>',
    '<<script>script>alert(1)<</script>/script>',
    '[a](https://x.example "onmouseover=alert(1)")',
    '\u202Egnp.exe [x](https://ok.example)',
  ])('keeps %j harmless', (source) => {
    const { tags, text } = drawn(source)
    for (const { tag, props } of tags) {
      expect(allowed).toContain(tag)
      for (const name of Object.keys(props)) expect(['children', 'href', 'target', 'rel', 'start']).toContain(name)
      if ('href' in props) expect(String(props['href'])).toMatch(/^(https?:|mailto:)/)
    }
    expect(text.length + tags.length).toBeGreaterThan(0)
  })

  it('survives nesting beyond reason and the longest message', async () => {
    for (const source of [
      '>'.repeat(10_000),
      '['.repeat(10_000),
      '*'.repeat(10_000),
      '- '.repeat(5_000),
      '('.repeat(5_000) + ')'.repeat(5_000),
      `${'a '.repeat(5_000)}`,
    ]) {
      expect(await idleMs(() => drawn(source))).toBeLessThan(5_000)
    }
  })

  it('reads addresses as the browser does', () => {
    expect(safeHref('https://example.com')).toBe('https://example.com/')
    expect(safeHref('mailto:a@example.com')).toBe('mailto:a@example.com')
    for (const href of [
      '',
      '/orders',
      '#top',
      'javascript:1',
      ' javascript:1',
      'jav\nascript:1',
      'ftp://x.example',
      'https://',
    ])
      expect(safeHref(href)).toBeNull()
  })
})
