import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Lexer } from 'marked'
import { expect, it } from 'vitest'
import { lexerOf } from '../marked-lexer.mjs'

const sources = [
  '# Head\n\nSetext\n===\n\n**a** *b* ~~c~~ `d` __e__ _f_ ***g***',
  '- a\n  - b\n\n    text\n- [x] c\n\n1. d\n2. e\n3) f',
  '> a\n> > b\nlazy\n> - c\n> ```\n> d\n> ```',
  '| a | b |\n|:--|--:|\n| 1 \\| 2 | `3` |',
  '```js\nlet a = 1\n```\n~~~\nb\n~~~\n\n    code\n\n\ttab',
  '[a](https://x.y "t") ![b](<https://x.y/a b>) [c][d] [d] <https://x.y> https://x.y/z. www.x.y m@x.y\n\n[d]: ' +
    'https://x.y "t"',
  '<div>\n**a**\n</div>\n\n<b>c</b> <!-- d --> &amp; &#39; \\* \\\\ \n***\n- - -',
  'a  \nb\\\nc\nd',
]

it('reads as the whole of marked does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baton-lexer-'))
  const entry = createRequire(import.meta.url).resolve('marked')
  const code = await readFile(entry.replace(/marked[^/]*$/, 'marked.esm.js'), 'utf8')
  await writeFile(join(folder, 'lexer.mjs'), lexerOf(code))
  const trimmed: { Lexer: typeof Lexer } = await import(join(folder, 'lexer.mjs'))
  await rm(folder, { recursive: true, force: true })
  expect(lexerOf(code).length).toBeLessThan(code.length * 0.75)
  for (const source of sources) {
    const options = { gfm: true, breaks: true }
    expect(new trimmed.Lexer({ ...options }).lex(source), source).toEqual(new Lexer({ ...options }).lex(source))
  }
})
