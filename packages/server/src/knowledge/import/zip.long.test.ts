import { strToU8, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isHidden, kindOf } from './files.ts'
import { cleanPath, parseZip } from './zip.ts'

test('files with text are read, stored or packed, and everything else is named', async () => {
  const zip = zipSync({
    'help/returns.md': strToU8('# Returns\n\n30 days'),
    'help/wörter.markdown': [strToU8('Wörter'), { level: 0 }],
    'help/picture.png': new Uint8Array(5000),
    'help/other.png': new Uint8Array(5000),
    'sidebars.js': strToU8('x'),
    '__MACOSX/help/._returns.md': strToU8('junk'),
    '.git/readme.md': strToU8('junk'),
    'notes.txt': strToU8('Notes\n\nA note'),
    'page.html': strToU8('<title>Page</title><p>Two <a href="other.html">days</a></p>'),
    'layout.html': strToU8('<title>{{ page.title }}</title>{% include x %}<p>Text</p>'),
    'moved.html': strToU8('<meta http-equiv=refresh content="0;url=https://new.example/page">'),
    'guide.rst': strToU8('Guide\n====='),
    'terms.pdf': strToU8('%PDF'),
    'empty/': new Uint8Array(),
    'bad.md': new Uint8Array([0xff, 0xfe, 0x00]),
  })
  const { articles, problems, leftOut } = await parseZip(zip)
  expect(articles).toEqual([
    { title: 'Returns', body: '30 days', questions: [], source: 'help/returns.md' },
    { title: 'Wörter', body: 'Wörter', questions: [], source: 'help/wörter.markdown' },
    { title: 'Notes', body: 'A note', questions: [], source: 'notes.txt' },
    { title: 'Page', body: 'Two days', questions: [], source: 'page.html' },
  ])
  expect(problems).toEqual([
    { where: 'layout.html', message: 'It is a template of pages, not a page.' },
    { where: 'moved.html', message: 'It only forwards to https://new.example/page. Import that page instead.' },
    { where: 'bad.md', message: expect.stringContaining('UTF-8') },
    { where: 'guide.rst', message: expect.stringContaining('Markdown') },
    { where: 'terms.pdf', message: expect.stringContaining('Save it as') },
  ])
  expect(leftOut).toEqual({ '.png': 2, '.js': 1 })
})

test('names from outside lead nowhere, and two of the same name are two articles', async () => {
  expect(['../../etc/passwd.md', '/up/a.md', 'C:\\docs\\a.md', './a//b/../c.md', '..\\a.md'].map(cleanPath)).toEqual([
    'etc/passwd.md',
    'up/a.md',
    'docs/a.md',
    'a/b/c.md',
    'a.md',
  ])
  const paths = ['a.md', 'A.MD', 'b.markdown', 'a.mdx', 'a.txt', 'a.html', 'md', 'a.png', 'robots.txt']
  expect(paths.map(kindOf)).toEqual([...Array(4).fill('markdown'), 'text', 'html', null, null, null])
  expect(['x/.hidden.md', '__MACOSX/a.md', 'node_modules/a/b.md', 'a.b/c.md'].map(isHidden)).toEqual([
    true,
    true,
    true,
    false,
  ])
  const { articles } = await parseZip(zipSync({ '../a.md': strToU8('one'), 'a.md': strToU8('two') }))
  expect(articles.map(({ source, body }) => [source, body])).toEqual([
    ['a.md', 'one'],
    ['a.md (2)', 'two'],
  ])
})

test.each([
  ['no zip', strToU8('# Returns'), 'not a zip'],
  ['empty', new Uint8Array(), 'not a zip'],
  ['a zip of nothing', zipSync({}), 'no Markdown file'],
  ['a zip of pictures', zipSync({ 'a.png': new Uint8Array(10) }), 'It has 1 .png.'],
  [
    'too many files',
    zipSync(
      Object.fromEntries(
        Array.from({ length: 5_001 }, (_, i): [string, Zippable[string]] => [`${i}.txt`, new Uint8Array()]),
      ),
    ),
    'more than 5000',
  ],
])('%s is refused', async (_, bytes, words) => {
  await expect(parseZip(bytes)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(words) })
})

test('a bomb is refused before unpacking; one that hides its size unpacks no further than stated', async () => {
  const zeros = new Uint8Array(60 * 1024 * 1024)
  const bomb = zipSync({ 'a.md': [zeros, { level: 9 }] })
  expect(bomb.length).toBeLessThan(200_000)
  await expect(parseZip(bomb)).rejects.toThrow('larger than 50 MB')
  const many = zipSync(
    Object.fromEntries(
      Array.from({ length: 60 }, (_, i): [string, Uint8Array] => [`${i}.md`, zeros.subarray(0, 1024 * 1024)]),
    ),
  )
  await expect(parseZip(many)).rejects.toThrow('larger than 50 MB')
  expect(await parseZip(withDirectory(bomb, (entry) => entry.writeUInt32LE(10, 24)))).toEqual({
    articles: [],
    problems: [{ where: 'a.md', message: expect.stringContaining('damaged') }],
  })
})

const text = Array.from({ length: 20_000 }, (_, i) => `line ${(i * 7919) % 10_007}`).join('\n')
const zip = zipSync({ 'a.md': strToU8('# Whole\n\ntext'), 'b.md': strToU8(text) })

test('a zip that was cut off is refused, wherever it ends', async () => {
  for (const length of [3, 20, 25, Math.floor(zip.length / 2), zip.length - 30, zip.length - 3])
    await expect(parseZip(zip.subarray(0, length))).rejects.toThrow('damaged or incomplete')
})

test('a file that was altered on its way is not taken for what it was, and the others are read', async () => {
  const stored = Buffer.from(
    zipSync({ 'a.md': strToU8('# Whole\n\ntext'), 'b.md': [strToU8('# Ten euros\n\ntext'), { level: 0 }] }),
  )
  stored.write('Two', stored.indexOf('Ten'))
  for (const bytes of [Uint8Array.from(zip).fill(0xff, 200, 4_000), stored]) {
    const { articles, problems } = await parseZip(bytes)
    expect(articles.map(({ title }) => title)).toEqual(['Whole'])
    expect(problems).toEqual([{ where: 'b.md', message: 'It is damaged. Pack it again.' }])
  }
})

test.each<[string, (entry: Buffer) => unknown, string]>([
  ['encrypted', (entry) => entry.writeUInt16LE(1, 8), 'without a password'],
  ['packed with another method', (entry) => entry.writeUInt16LE(14, 10), 'as a plain zip'],
  ['said to be elsewhere', (entry) => entry.writeUInt32LE(7, 42), 'damaged'],
])('a file that is %s is a problem of its own, in words', async (_, change, words) => {
  expect((await parseZip(withDirectory(zip, change))).problems).toEqual([
    { where: 'a.md', message: expect.stringContaining(words) },
  ])
})

test('names that are not UTF-8, something before the zip, and the large form of zips are read', async () => {
  const named = Buffer.from(zipSync({ 'tips-xx.md': strToU8('one') }))
  for (let at = named.indexOf('xx'); at >= 0; at = named.indexOf('xx')) named.set([0xfc, 0xe9], at)
  expect((await parseZip(named)).articles.map(({ source }) => source)).toEqual(['tips-üé.md'])
  const read = await parseZip(zip)
  expect(await parseZip(Buffer.concat([Buffer.from('PK what unpacks itself'), zip]))).toEqual(read)
  expect(await parseZip(zip64(zip))).toEqual(read)
})

const directoryOf = (bytes: Buffer) => bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))

/** Returns the zip with its directory's first entry changed. */
function withDirectory(bytes: Uint8Array, change: (entry: Buffer) => unknown): Buffer {
  const changed = Buffer.from(bytes)
  change(changed.subarray(directoryOf(changed)))
  return changed
}

/**
 * Returns the same zip with the first entry's sizes in an extra field, as programs write them that do not know the
 * sizes in advance.
 */
function zip64(bytes: Uint8Array): Buffer {
  const plain = Buffer.from(bytes)
  const at = directoryOf(plain)
  const extra = Buffer.alloc(24)
  extra.set([9, 9, 0, 0, 1, 0, 16, 0])
  extra.writeBigUInt64LE(BigInt(plain.readUInt32LE(at + 24)), 8)
  extra.writeBigUInt64LE(BigInt(plain.readUInt32LE(at + 20)), 16)
  plain.writeUInt32LE(0xffffffff, at + 20)
  plain.writeUInt32LE(0xffffffff, at + 24)
  plain.writeUInt16LE(extra.length, at + 30)
  const nameEnd = at + 46 + plain.readUInt16LE(at + 28)
  const end = plain.indexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  plain.writeUInt32LE(plain.readUInt32LE(end + 12) + extra.length, end + 12)
  return Buffer.concat([plain.subarray(0, nameEnd), extra, plain.subarray(nameEnd)])
}
