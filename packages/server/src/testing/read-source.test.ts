import { expect, test } from 'vitest'
import { isSql, readSource } from './read-source.ts'

const importsOf = (text: string) => readSource('a.ts', text).imports

test.each([
  ['an import over several lines', `import {\n  randomUUID,\n} from 'node:crypto'`, 'node:crypto', false],
  ['an import after a comment on the same line', `/* one */ import a from './a.ts'`, './a.ts', false],
  ['two imports on one line', `import './a.ts'; import b from './b.ts'`, './b.ts', false],
  ['an import of everything', `import * as all from './all.ts'`, './all.ts', false],
  ['an import for its side effects', `import './side.ts'`, './side.ts', false],
  ['a re-export', `export {\n  a,\n} from './a.ts'`, './a.ts', false],
  ['a re-export of everything', `export * from './all.ts'`, './all.ts', false],
  ['a dynamic import', `const load = () => import('./late.ts')`, './late.ts', false],
  ['a dynamic import over several lines', `await import(\n  './late.ts'\n)`, './late.ts', false],
  ['a dynamic import of a template', 'await import(`./late.ts`)', './late.ts', false],
  ['a require', `const a = require('node:fs')`, 'node:fs', false],
  ['an import of a type', `import type { A } from './a.ts'`, './a.ts', true],
  ['an import of types over several lines', `import type {\n  A,\n  B,\n} from './a.ts'`, './a.ts', true],
  ['a re-export of a type', `export type { A } from './a.ts'`, './a.ts', true],
  ['a type that is imported where it is used', `type A = import('./a.ts').A`, './a.ts', true],
  ['an import of types by name, which still loads the module', `import { type A } from './a.ts'`, './a.ts', false],
  ['an import of a type and a value', `import { type A, b } from './a.ts'`, './a.ts', false],
])('%s is seen', (_, text, from, typeOnly) => {
  expect(importsOf(text)).toContainEqual({ from, typeOnly })
})

test('what looks like an import in a comment or a string is not one', () => {
  expect(importsOf(`// import a from './a.ts'\nconst b = "import './b.ts'"`)).toEqual([])
})

test('a file that cannot be parsed is an error, not a file without imports', () => {
  expect(() => importsOf('import { from')).toThrow()
})

test('JSX is read as well', () => {
  const { imports, names } = readSource(
    'a.tsx',
    `import { B } from './b.tsx'\nexport const A = () => <B onOpen={go} />`,
  )
  expect(imports).toEqual([{ from: './b.tsx', typeOnly: false }])
  expect(names).toContain('onOpen')
})

test('names, texts and called methods are told apart', () => {
  const { names, texts, calledMethods } = readSource(
    'a.ts',
    'const given = { text: "quoted" }\npool.query(`select ${given} from a`)\n// remark',
  )
  expect([...names]).toEqual(expect.arrayContaining(['given', 'text', 'pool', 'query']))
  expect(texts).toEqual(['quoted', 'select … from a'])
  expect([...calledMethods]).toEqual(['query'])
})

test.each([
  'select 1',
  'select * from messages where id = $1',
  '\n  with typical as (select 1) select * from typical',
  'insert into jobs (id) values ($1)',
  "update jobs\n set state = 'ready'",
  'delete from jobs where id = $1',
  '… union select id from jobs …',
])('%j is SQL', (text) => expect(isSql(text)).toBe(true))

test.each(['Choose a channel', 'selected', 'Updates of the settings', 'Delete this article', 'with a name'])(
  '%j is not SQL',
  (text) => expect(isSql(text)).toBe(false),
)
