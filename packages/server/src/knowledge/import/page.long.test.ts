import { expect, test } from 'vitest'
import { idleMs } from '../../../../../testing/idle-ms.ts'
import { parseHtml } from './html-tree.ts'
import { parsePage } from './page.ts'

const url = 'https://shop.example/help/shipping'
const page = (html: string | Uint8Array, contentType = 'text/html; charset=utf-8') =>
  parsePage({ source: url, url, contentType, bytes: Buffer.from(html) })
const article = (html: string | Uint8Array, contentType?: string) => page(html, contentType).articles[0]
const body = (html: string) => article(`<main>${html}</main>`)?.body

const chrome = `<!doctype html><html lang=en><head><title>Shipping | Help | The Hazel shop</title><meta charset=utf-8>
  <script>var a = "<p>script</p>"</script><style>p { color: red }</style></head><body>
  <a class="skip-link" href="#main">Skip</a><header><nav><ul>
  <li><a href=/>Home<li><a href=/cart>Cart</ul></nav></header>
  <div class="breadcrumbs"><a href=/help>Help</a></div>`
const feet =
  '<aside>Related: <a href=/x>x</a></aside><footer>© Hazel</footer><div id="cookie-banner">We use ' +
  'cookies</div></body></html>'

test('the main part of a page becomes an article, and what surrounds it does not', () => {
  const made = article(`${chrome}<main id=main><h1>How we <em>ship</em></h1><p>Orders leave the <b>same day</b>.
    <p>See <a href="../returns#how">returns</a>.
    <script>more()</script><form>Search <input></form></main>${feet}`)
  expect(made).toEqual({
    title: 'How we ship',
    body: 'Orders leave the **same day**.\n\nSee [returns](https://shop.example/returns#how).',
    questions: [],
    source: url,
  })
})

test('a page that does not say where its text is: lists of links are left out, the title comes from the head', () => {
  const links = Array.from({ length: 8 }, (_, i) => `<li><a href=/${i}>Category ${i}</a></li>`).join('')
  const made = article(
    `${chrome}<div ` +
      `class=left><ul>${links}</ul></div><div><p>${'Parcels take two days, in winter three. '.repeat(5)}</p><p>Ask ` +
      `us.</p></div>${feet}`,
  )
  expect(made?.title).toBe('Shipping')
  expect(made?.body).toBe(`${'Parcels take two days, in winter three. '.repeat(5).trim()}\n\nAsk us.`)
})

test.each([
  ['a heading of the text', '<title>Shop | Returns</title><main><h1>Sending back</h1>x</main>', 'Sending back'],
  [
    'the part of the title that is a heading',
    '<title>The Hazel shop: help – Returns</title><header><h1>The Hazel ' +
      'shop</h1></header><main><h2>Returns</h2>x</main>',
    'Returns',
  ],
  ['the title’s first part', '<title>Returns — Help — Shop</title><main>x</main>', 'Returns'],
  [
    'the part that is not the site',
    '<title>Shop | Returns</title><meta property=og:site_name content=Shop><main>x</main>',
    'Returns',
  ],
  [
    'what is meant for sharing',
    '<meta property="og:title" content="Returns &amp; refunds"><main>x</main>',
    'Returns & refunds',
  ],
  ['a heading above the text', '<header><h1>Returns</h1></header><main>x</main>', 'Returns'],
  ['the address', '<main>x</main>', 'Shipping'],
])('the title is %s', (_, html, title) => expect(article(html)?.title).toBe(title))

test.each([
  ['an empty main is not the content', '<main></main><div><h1>T</h1><p>Text outside</p></div>', 'Text outside'],
  [
    'the larger article of two',
    '<article>Teaser</article><article><h1>T</h1><p>The long text of this page</p></article>',
    'The long text of this page',
  ],
  [
    'an answer that a click unfolds',
    '<main><h2>Can I?</h2><div hidden aria-hidden=true>Yes.</div></main>',
    '## Can I?\n\nYes.',
  ],
  ['an ornament is not read out', '<main><p>Yes<i aria-hidden=true class=icon>★</i></p></main>', 'Yes'],
  ['a heading’s link to itself', '<main><h2>How <a href="#how">#</a></h2><p>So.</p></main>', '## How\n\nSo.'],
])('%s', (_, html, expected) => expect(article(html)?.body).toBe(expected))

test.each([
  ['headings', '<h2>A</h2><h3>B <code>c</code></h3>x', '## A\n\n### B `c`\n\nx'],
  ['lists in lists', '<ul><li>a<ul><li>b<li>c</ul><li>d</ul>', '- a\n  - b\n  - c\n- d'],
  ['numbers', '<ol start=3><li><p>a</p><p>more</p><li>b</ol>', '3. a\n\n   more\n4. b'],
  [
    'a table',
    '<table><caption>Days</caption><thead><tr><th>Land<th>Days</thead><tr><td>DE | AT<td><b>2</b><tr><td>FR</table>',
    '**Days**\n\n| Land | Days |\n| --- | --- |\n| DE \\| AT | **2** |\n| FR |  |',
  ],
  [
    'a table that lays out',
    '<table><tr><td><p>left</p><table><tr><td>a<td>b<tr><td>c<td>d</table><td>right</table>',
    'left\n\n| a | b |\n| --- | --- |\n| c | d |\n\nright',
  ],
  [
    'questions and answers',
    '<dl><dt>Can I?<dd>Yes.</dl><details><summary>And?</summary>Also.</details>',
    '### Can I?\n\nYes.\n\n### And?\n\nAlso.',
  ],
  ['code', '<pre><code>a  &lt;b&gt;\n  c</code></pre>', '```\na  <b>\n  c\n```'],
  ['code with a fence in it', '<pre>```\nx\n```</pre>', '````\n```\nx\n```\n````'],
  ['quotes', '<blockquote><p>a<p>b</blockquote>', '> a\n> \n> b'],
  ['line breaks', 'a <br> b<br><br>c', 'a\nb\nc'],
  ['spaces around marks', 'a<b> b </b>c<i></i>', 'a **b** c'],
  ['a link around a card', '<a href="/x"><h3>Card</h3><p>Text</p></a>', '### Card\n\nText'],
  ['pictures', 'a<img src=x.png alt=Pic> <a href=/y><img src=z></a>b<svg><text>no</text></svg>', 'a b'],
  [
    'links that are none',
    '<a href="javascript:alert(1)">a</a> <a href="data:text/html,x">b</a> <a>c</a> <a href="#d">d</a> <a ' +
      'href="mailto:a@b.example">e</a>',
    'a b c d [e](mailto:a@b.example)',
  ],
  ['an address with brackets', '<a href="/a_(b)">x</a>', '[x](https://shop.example/a_%28b%29)'],
  [
    'marks that are only characters',
    '<p>5 * 3 * 2, _so_ snake_case `x`<p># no<p>1. no<p>- no',
    '5 \\* 3 \\* 2, \\_so\\_ snake_case \\`x\\`\n\n\\# no\n\n1\\. no\n\n\\- no',
  ],
  [
    'references',
    '&lt;b&gt; &amp;amp; &eacute;&Auml;&szlig;&euro;&#8364;&#x20AC;&#128;&nbsp;&hellip; &nosuch; &#0;',
    '<b> &amp; éÄß€€€€ … &nosuch; \ufffd',
  ],
  ['tags that were never closed', '<p>a<p>b<div>c<b>d', 'a\n\nb\n\nc**d**'],
  ['end tags of nothing', 'a</div></b></td>b', 'ab'],
  [
    'attributes of every kind',
    `<p title='a>b' data-x="</p>" hidden class=x/>a</p><a HREF = '/q?a=1&amp;b=2'>x</a>`,
    'a\n\n[x](https://shop.example/q?a=1&b=2)',
  ],
  ['comments', 'a<!-- <p>no</p> -->b<!-->c<!doctype x>d<?php e ?>f', 'abcdf'],
])('as Markdown: %s', (_, html, expected) => expect(body(html)).toBe(expected))

test.each([
  ['the header', 'text/html; charset=iso-8859-1', Buffer.from('<p>Größe', 'latin1')],
  ['the page', 'text/html', Buffer.from('<meta charset="windows-1252"><p>Größe', 'latin1')],
  [
    'an older page',
    'text/html',
    Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=ISO-8859-1"><p>Größe', 'latin1'),
  ],
  ['its mark', 'text/html; charset=iso-8859-1', Buffer.from('\ufeff<p>Größe')],
  ['nothing', 'text/html', Buffer.from('<p>Größe')],
  ['a charset that nobody knows', 'text/html; charset=x-klingon', Buffer.from('<p>Größe')],
  ['UTF-16', 'text/html', Buffer.from('\ufeff<p>Größe', 'utf16le')],
])('the charset is told by %s', (_, type, bytes) => expect(article(bytes, type)?.body).toBe('Größe'))

test('a text that the parser tells in pieces is one', () => {
  expect(parseHtml('<p>1 < 2 << 3 &amp; 4</p>').children).toMatchObject([{ children: ['1 < 2 << 3 & 4'] }])
})

test('Windows’ own characters are read as they were written', () => {
  expect(
    article(Buffer.from([0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0x80]), 'text/html; charset=windows-1252')?.body,
  ).toBe('“a” – €')
})

test('Markdown and plain text are taken without a page around them', () => {
  expect(article('# Shipping\n\n<b>Two</b> days', 'text/markdown')).toMatchObject({
    title: 'Shipping',
    body: '**Two** days',
    source: url,
  })
  expect(article('Two days', 'text/plain; charset=utf-8')).toMatchObject({ title: 'Shipping', body: 'Two days' })
})

test.each([
  ['a PDF', '%PDF', 'application/pdf', 'application/pdf'],
  ['JSON', '{}', 'application/json', 'application/json'],
  [
    'a page drawn by a script',
    '<div id=root></div><script>draw()</script>',
    'text/html',
    'Import its text as Markdown',
  ],
  ['nothing', '', 'text/html', 'no readable text'],
  ['a page without end', '<b>x</b>'.repeat(100_001), 'text/html', 'more than 100000 elements'],
  ['a page without a floor', '<b>x'.repeat(10_000), 'text/html', 'nested too deeply'],
])('%s is refused in words', (_, text, type, words) => expect(() => page(text, type)).toThrow(words))

test.each([
  ['elements in elements', '<div>'.repeat(90_000)],
  ['open marks', '<b>x'.repeat(90_000)],
  ['lists in lists', '<ul><li>a'.repeat(45_000)],
  ['quotes in quotes', `${'<blockquote>'.repeat(150)}${'line<br>'.repeat(80_000)}`],
  ['quotes that do not end', '<p a="b\' '.repeat(500_000)],
  ['end tags', `${'<div>'.repeat(190)}${'</b></i>'.repeat(500_000)}`],
  ['white space', `<pre>a${' \n'.repeat(2_000_000)}x`],
  ['scripts that do not end', '<svg></svg'.repeat(450_000)],
  ['ampersands', '&'.repeat(4_500_000)],
])('%s do not keep others waiting', async (_, html) => {
  const took = await idleMs(() => {
    try {
      page(html)
    } catch {
      // A refusal is fine too: only the time counts.
    }
  })
  expect(took).toBeLessThan(10_000)
})
