import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPath } from './read-path.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-import-'))
  for (const path of ['deep/er', '.git', 'node_modules/x', 'none']) mkdirSync(join(folder, path), { recursive: true })
  for (const path of ['b.md', 'a.markdown', 'deep/er/c.md', '.git/no.md', 'node_modules/x/no.md', 'd.txt', 'no.css'])
    writeFileSync(join(folder, path), `# ${path}\n\ntext`)
  writeFileSync(join(folder, 'x.jsonl'), '{"title":"a","body":"b"}')
  writeFileSync(join(folder, 'x.zip'), zipSync({ 'z.md': strToU8('# z\n\ntext') }))
})
afterAll(() => rmSync(folder, { recursive: true }))

const sources = async (path: string) => (await readPath(join(folder, path))).articles.map(({ source }) => source)

test('a folder is read with the folders in it, a file by its kind', async () => {
  expect(await sources('.')).toEqual(['a.markdown', 'b.md', 'd.txt', 'deep/er/c.md', 'jsonl:a'])
  expect((await readPath(folder)).leftOut).toEqual({ '.css': 1, '.zip': 1 })
  expect(await sources('b.md')).toEqual(['b.md'])
  expect(await sources('x.jsonl')).toEqual(['jsonl:a'])
  expect(await sources('x.zip')).toEqual(['z.md'])
})

test.each([
  ['nothing', 'nowhere', 'There is nothing at'],
  ['a folder without Markdown', 'none', 'no Markdown file'],
  ['another kind', 'no.css', 'not a Markdown'],
])('%s is refused by name', (_, path, words) => expect(readPath(join(folder, path))).rejects.toThrow(words))
