import { expect, test } from 'vitest'
import { idleMs } from '../../../../../testing/idle-ms.ts'
import { parseFile } from './files.ts'

test('the worst that a page may hold is read in a moment', async () => {
  for (const text of [
    '# x\n'.repeat(600_000),
    'x\n'.repeat(1_250_000),
    `---\nquestions: [${'"a\\'.repeat(1_500_000)}]\n---\nx`,
    '<a '.repeat(375_000),
    '<A b={'.repeat(200_000),
    '<!-- '.repeat(250_000),
    '{{< '.repeat(300_000),
    '{% x "'.repeat(200_000),
    '<script>'.repeat(150_000),
    '[^a]'.repeat(300_000),
    '[a]('.repeat(300_000),
    '!!! a\n    '.repeat(100_000),
    '```a\n'.repeat(250_000),
    '`a'.repeat(625_000),
    ':::a\n'.repeat(250_000),
    '<pre>'.repeat(250_000),
    '**Q: '.repeat(250_000),
    'export const a = {\n'.repeat(62_500),
    '{#a '.repeat(300_000),
  ]) {
    expect(await idleMs(() => parseFile(Buffer.from(text), 'a.md'))).toBeLessThan(10_000)
  }
})
