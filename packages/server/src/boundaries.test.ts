import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const packages = fileURLToPath(new URL('../..', import.meta.url))

interface Source {
  /** `server/src/http/base/auth.ts` */
  path: string
  text: string
}

const sources: Source[] = ['core', 'server', 'console', 'widget', 'sdk'].flatMap((name) =>
  readdirSync(join(packages, name, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(join(packages, '..'), relative('', file)).replace(/^.*packages\//, ''),
      text: readFileSync(file, 'utf8'),
    })),
)
const shipped = sources.filter(({ path }) => !/\.test\.tsx?$|\/testing\//.test(path))

/** What a file imports: ours as `server/src/…`, others by name. `typeOnly`: gone when it runs. */
function importsOf({ path, text }: Source): { target: string; typeOnly: boolean }[] {
  return [
    ...text.matchAll(/^(import|export)( type)?[^'"\n]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm),
  ].map(([, , type, from, bare, dynamic]) => {
    const named = from ?? bare ?? dynamic ?? ''
    return {
      target: named.startsWith('.') ? relative(packages, resolve(packages, dirname(path), named)) : named,
      typeOnly: type !== undefined,
    }
  })
}

test('there is something to check', () => expect(shipped.length).toBeGreaterThan(100))

/** Folder → what it must not import. The arrows of ARCHITECTURE.md. */
const forbidden: [from: RegExp, to: RegExp, why: string][] = [
  [/^core\//, /^(?!core\/|zod$)/, 'core is pure: it imports zod alone'],
  [
    /^server\/src\/store\//,
    /^server\/src\/(?!store\/|caller\.ts|ids\.ts|sealed-settings\.ts|secrets\.ts)/,
    'the store knows nobody above it',
  ],
  [/^server\/src\/bus\//, /^server\/src\/(?!bus\/)/, 'the bus knows nobody'],
  [/^server\/src\/knowledge\//, /^server\/src\/(?!knowledge\/|outbound\/)/, 'knowledge is an adapter'],
  [
    /^server\/src\/assistants\//,
    /^server\/src\/(?!assistants\/|knowledge\/search|outbound\/|signing\.ts)/,
    'assistants are adapters: of the others they know what is searched',
  ],
  [/^server\/src\/channels\//, /^server\/src\/(?!channels\/)/, 'channels are adapters: they translate'],
  [/^server\/src\/outbound\//, /^server\/src\/(?!outbound\/)/, 'what reaches out knows nobody'],
  [
    /^server\/src\/actions\//,
    /^server\/src\/(?:http|subscribers|live|app|main|runtime)/,
    'actions know nothing of who calls them',
  ],
  [/^server\/src\/subscribers\//, /^server\/src\/(?:http|live|app|main|runtime)/, 'subscribers work from the outbox'],
  [/^server\/src\/live\//, /^server\/src\/(?:http|actions|subscribers|app|main|runtime)/, 'live reads and pushes'],
  [/^server\/src\/(?!main\.ts)/, /^server\/src\/main\.ts/, 'nobody imports main'],
  [/^(?:console|widget)\//, /^(?:server\/|@baton\/server)/, 'clients talk over the wire'],
  [
    /^widget\//,
    /^(?:react|zod|@baton\/core$|@baton\/core\/(?:model|api|settings|turn)$)/,
    'the widget must stay small',
  ],
]

test.each(forbidden)('%s does not import %s', (from, to, why) => {
  const broken = shipped
    .filter(({ path }) => from.test(path))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ target, typeOnly }) => to.test(target) && !typeOnly)
        .map(({ target }) => `${source.path} → ${target}: ${why}`),
    )
  expect(broken).toEqual([])
})

test('core has no clock and no chance', () => {
  const broken = shipped
    .filter(({ path, text }) => path.startsWith('core/') && /Date\.now|Math\.random|new Date\(\)|crypto\./.test(text))
    .map(({ path }) => path)
  expect(broken).toEqual([])
})

test('no file has outgrown its idea', () => {
  expect(
    shipped
      .filter(({ text }) => text.split('\n').length > 301)
      .map(({ path, text }) => `${path}: ${text.split('\n').length}`),
  ).toEqual([])
})

test('the words that mean two things are not used as names, and nobody writes HTML by hand', () => {
  const words = /\b\w*[aA]gents?\b(?=\s*[:=(,;.)])/
  const broken = shipped.flatMap(({ path, text }) => {
    const code = text.replace(
      /\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|"[^"\n]*"|`[^`]*`|\/(?![/*])(?:[^/\\\n]|\\.)+\/[a-z]*/g,
      '',
    )
    return [
      ...(words.test(code) ? [`${path}: ${words.exec(code)?.[0]}`] : []),
      ...(/\binnerHTML\b|dangerouslySetInnerHTML/.test(code) ? [`${path}: innerHTML`] : []),
    ]
  })
  expect(broken.filter((line) => !/userAgent/.test(line))).toEqual([])
})
