import { deflateRawSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { cleanPath, isMarkdown, parseZip } from './zip.ts'

test('Markdown files are read, stored or packed, and everything else is left alone', async () => {
  const zip = zipSync({
    'help/returns.md': strToU8('# Returns\n\n30 days'),
    'help/wörter.markdown': [strToU8('Wörter'), { level: 0 }],
    'help/picture.png': new Uint8Array(5000),
    '__MACOSX/help/._returns.md': strToU8('junk'),
    '.git/readme.md': strToU8('junk'),
    'notes.txt': strToU8('junk'),
    'empty/': new Uint8Array(),
    'bad.md': new Uint8Array([0xff, 0xfe, 0x00]),
  })
  const { articles, problems } = await parseZip(zip)
  expect(articles).toEqual([
    { title: 'Returns', body: '30 days', questions: [], source: 'help/returns.md' },
    { title: 'Wörter', body: 'Wörter', questions: [], source: 'help/wörter.markdown' },
  ])
  expect(problems.map(({ where }) => where)).toEqual(['bad.md'])
})

test('names from outside lead nowhere, and two of the same name are two articles', async () => {
  expect(['../../etc/passwd.md', '/up/a.md', 'C:\\docs\\a.md', './a//b/../c.md', '..\\a.md'].map(cleanPath)).toEqual(['etc/passwd.md', 'up/a.md', 'docs/a.md', 'a/b/c.md', 'a.md'])
  expect(['a.md', 'A.MD', 'b.markdown', 'a.txt', 'md', 'x/.hidden.md'].map(isMarkdown)).toEqual([true, true, true, false, false, false])
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
  ['a zip of pictures', zipSync({ 'a.png': new Uint8Array(10) }), 'no Markdown file'],
  ['too many files', zipSync(Object.fromEntries(Array.from({ length: 5_001 }, (_, i): [string, Zippable[string]] => [`${i}.txt`, new Uint8Array()]))), 'more than 5000'],
])('%s is refused', async (_, bytes, words) => {
  await expect(parseZip(bytes)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining(words) })
})

test('a bomb is refused before it is unpacked, whatever it says of its size', async () => {
  const zeros = new Uint8Array(60 * 1024 * 1024)
  const bomb = zipSync({ 'a.md': [zeros, { level: 9 }] })
  expect(bomb.length).toBeLessThan(200_000)
  await expect(parseZip(bomb)).rejects.toThrow('larger than 50 MB')
  const many = zipSync(Object.fromEntries(Array.from({ length: 60 }, (_, i): [string, Uint8Array] => [`${i}.md`, zeros.subarray(0, 1024 * 1024)])))
  await expect(parseZip(many)).rejects.toThrow('larger than 50 MB')
  // The directory and the entry both claim ten bytes.
  await expect(parseZip(lyingZip(deflateRawSync(zeros), 10))).rejects.toThrow('larger than 50 MB')
})

test('a zip that was cut off or damaged gives what is whole, and says what is not', async () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `line ${(i * 7919) % 10_007}`).join('\n')
  const zip = zipSync({ 'a.md': strToU8('# Whole\n\ntext'), 'b.md': strToU8(text) })
  const { articles, problems } = await parseZip(zip.subarray(0, Math.floor(zip.length / 2)))
  expect(articles.map(({ title }) => title)).toEqual(['Whole'])
  expect(problems).toEqual([
    { where: 'The zip file', message: expect.stringContaining('damaged') },
    { where: 'b.md', message: expect.stringContaining('could not be unpacked') },
  ])
  const broken = Uint8Array.from(zip).fill(0xff, 200, 4_000)
  expect((await parseZip(broken)).problems).toContainEqual({ where: 'b.md', message: expect.stringContaining('damaged') })
  await expect(parseZip(zip.subarray(0, 20))).rejects.toThrow('no Markdown file')
})

/** One entry whose header lies about how large it is. */
function lyingZip(packed: Uint8Array, claimed: number): Uint8Array {
  const name = Buffer.from('a.md')
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(claimed, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name, packed])
}
