import fc from 'fast-check'
import { expect, test } from 'vitest'
import { customerText, type Piece } from './customer-text.ts'

const link = (text: string, href = text, host?: string): Piece => ({
  kind: 'link',
  href,
  text,
  ...(host ? { host } : {}),
})
const code = (text: string, block = false): Piece => ({ kind: 'code', text, block })
const linksIn = (text: string) => customerText(text).flatMap((piece) => (isLink(piece) ? [piece.href] : []))
const isLink = (piece: Piece) => typeof piece !== 'string' && piece.kind === 'link'
const textOf = (pieces: Piece[]) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')

test.each<[string, Piece[]]>([
  ['See https://shop.example/a?b=1#c please', ['See ', link('https://shop.example/a?b=1#c'), ' please']],
  ['www.shop.example', [link('www.shop.example', 'https://www.shop.example/')]],
  ['shop.com/orders/4711', [link('shop.com/orders/4711', 'https://shop.com/orders/4711')]],
  ['(https://shop.example/x_(1)).', ['(', link('https://shop.example/x_(1)'), ').']],
  ['“https://shop.example/”!', ['“', link('https://shop.example/'), '”!']],
  ['[here](https://evil.example/x)', ['[here](', link('https://evil.example/x'), ')']],
  ['请看https://shop.example/a。谢谢', ['请看', link('https://shop.example/a'), '。谢谢']],
  ['HTTPS://Shop.Example/A', [link('HTTPS://Shop.Example/A', 'https://shop.example/A')]],
  ['انظر https://shop.example/a الآن', ['انظر ', link('https://shop.example/a'), ' الآن']],
])('%s', (text, pieces) => expect(customerText(text)).toEqual(pieces))

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt://shop.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x file:///etc/passwd ftp://shop.example/x',
  'https://bank.example@evil.example/login',
  'http://a@b',
  'https://a:b@evil.example',
  'https://',
  'https:///',
  'http://[',
  'mara@shop.example or mara@shop.com/x',
  '+49 151 2367 000, 030/1234567',
  'and/or 1.5/2 index.ts/x version 1.2.com e.g./i.e.',
  'shop.com',
  'xhttps://shop.example',
  '<a href="x">x</a> <img src=x onerror=alert(1)>',
  // A joiner in the host: it would look like example.com and lead to exam.
  'https://exam\u200dple.com',
  'https://exam\u200eple.com',
])('%s stays text', (text) => expect(customerText(text)).toEqual([text]))

test('where an address leads is shown, when it is not what it looks like', () => {
  expect(customerText('https://\u0430pple.com/')).toEqual([
    link('https://\u0430pple.com/', 'https://xn--pple-43d.com/', 'xn--pple-43d.com'),
  ])
  expect(customerText('http://2130706433/x')).toEqual([link('http://2130706433/x', 'http://127.0.0.1/x', '127.0.0.1')])
  expect(customerText('https://xn--pple-43d.com/')).toEqual([link('https://xn--pple-43d.com/')])
  expect(customerText('https://bank.com\\@evil.com')[0]).toMatchObject({ href: 'https://bank.com/@evil.com' })
  // The ideographic full stop is a dot in a host.
  expect(linksIn('https://bank.com。evil.com')).toEqual(['https://bank.com/'])
})

test('characters that hide or reorder others are removed, joiners of a language stay', () => {
  expect(customerText('a\u202Egnp.exe\u202C\u2066b\u2069 \u0007c\u200Bd\uFEFF')).toEqual(['agnp.exeb cd'])
  expect(customerText('https://exam\u200Bple.com')).toEqual([link('https://example.com', 'https://example.com/')])
  for (const text of ['می\u200cخواهم', '👩\u200d👧', 'שלום\u200f!']) expect(customerText(text)).toEqual([text])
})

test('code is what stands in backticks or between fences', () => {
  expect(customerText('Run `npm i` or ``a ` b``')).toEqual(['Run ', code('npm i'), ' or ``a ` b``'])
  expect(customerText('Before\n```js\nconst a = "`"\n\nhttps://x.example\n```\nAfter')).toEqual([
    ...['Before', code('const a = "`"\n\nhttps://x.example', true), 'After'],
  ])
  expect(customerText('```\nnever ends')).toEqual(['```\nnever ends'])
  expect(customerText('a ` b\n` c')).toEqual(['a ` b\n` c'])
  expect(customerText('`<b>https://x.example</b>`')).toEqual([code('<b>https://x.example</b>')])
})

test('nothing is lost, every link is http or https, and any input is read', () => {
  const parts = [
    'https://',
    'www.',
    'a.com/x',
    '`',
    '```',
    '\n',
    ' ',
    '(',
    ')',
    '@',
    '.',
    'javascript:',
    '。',
    'é',
    '"',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'grapheme' })), { maxLength: 30 }),
      (all) => {
        const pieces = customerText(all.join(''))
        const links = pieces.filter(isLink) as { href: string }[]
        for (const { href } of links) expect(href).toMatch(/^https?:\/\/[^/@]+(\/|$)/)
        if (pieces.every((piece) => typeof piece === 'string' || piece.kind === 'link'))
          expect(textOf(pieces)).toBe(textOf(customerText(textOf(pieces))))
      },
    ),
  )
})

test.each([
  'https://a',
  '`',
  '``` \n',
  '```js\n',
  '`a``',
  'www.',
  'a.',
  ')',
  'https://a.com/)',
  'https://a.com/(((',
  'a.com/x ',
  '\u202e',
  '(',
  '。',
])('a long text of %j is read in linear time', (part) => {
  // A reader whose time grows with the square would not end within the limit of a test.
  const text = part.repeat(Math.ceil(1_000_000 / part.length))
  expect(textOf(customerText(text)).length).toBeLessThanOrEqual(text.length)
})
