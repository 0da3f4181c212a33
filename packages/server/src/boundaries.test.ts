import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { locks } from './store/locks.ts'
import { isSql, readSource, type SourceFacts } from './testing/read-source.ts'

const packages = fileURLToPath(new URL('../..', import.meta.url))

interface Source extends SourceFacts {
  /** The path below `packages`, such as `server/src/http/base/auth.ts`. */
  path: string
  text: string
}

const sources: Source[] = readdirSync(packages)
  .filter((name) => existsSync(join(packages, name, 'src')))
  .flatMap((name) => readdirSync(join(packages, name, 'src'), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name)
    const text = readFileSync(file, 'utf8')
    return { path: relative(packages, file), text, ...readSource(file, text) }
  })
const shipped = sources.filter(({ path }) => !/\.test\.tsx?$|\/testing\//.test(path))

/** Returns the imports of a file that remain at run time: our own as `server/src/…`, others by name. */
const targetsOf = ({ path, imports }: Source): string[] =>
  imports
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ from }) => (from.startsWith('.') ? relative(packages, resolve(packages, dirname(path), from)) : from))

test('there is something to check', () => expect(shipped.length).toBeGreaterThan(100))

/** The imports that a folder must not have: the arrows of ARCHITECTURE.md. */
const forbidden: [from: RegExp, to: RegExp, why: string][] = [
  [/^core\//, /^(?!core\/|zod$)/, 'core is pure: it imports zod only'],
  [
    /^detect\//,
    /^(?!detect\/|@baton\/core|node:(?:fs|zlib)$)/,
    'detectors read texts and their own model, and import core only',
  ],
  [
    /^server\/src\/store\//,
    /^server\/src\/(?!store\/|acting\.ts|ids\.ts|sealed-settings\.ts|secrets\.ts)/,
    'the store knows nothing above it',
  ],
  [/^server\/src\/bus\//, /^server\/src\/(?!bus\/)/, 'the bus knows nothing else'],
  [/^server\/src\/knowledge\//, /^server\/src\/(?!knowledge\/|outbound\/|start-thread\.ts)/, 'knowledge is an adapter'],
  [
    /^server\/src\/simulations\//,
    /^server\/src\/(?!simulations\/|detectors\.ts|start-thread\.ts)/,
    'simulations work in a thread of their own, on what they are given',
  ],
  [
    /^server\/src\/assistants\//,
    /^server\/src\/(?!assistants\/|knowledge\/search|outbound\/|signing\.ts)/,
    'assistants are adapters: of the others they know the search',
  ],
  [/^server\/src\/channels\//, /^server\/src\/(?!channels\/)/, 'channels are adapters: they translate'],
  [/^server\/src\/outbound\//, /^server\/src\/(?!outbound\/)/, 'requests to outside addresses know nothing else'],
  [
    /^server\/src\/actions\//,
    /^server\/src\/(?:http|subscribers|live|app|main|runtime|serve)/,
    'actions know nothing about their callers',
  ],
  [
    /^server\/src\/subscribers\//,
    /^server\/src\/(?:http|live|app|main|runtime|serve)/,
    'subscribers work from the outbox',
  ],
  [
    /^server\/src\/live\//,
    /^server\/src\/(?:http|actions|subscribers|app|main|runtime|serve)/,
    'live reads and pushes',
  ],
  [/^server\/src\/(?!main\.ts|serve\.ts)/, /^server\/src\/(?:main|serve)\.ts/, 'nothing imports main or serve'],
  [/^(?:client|console|widget|sdk)\//, /^(?:server\/|@baton\/server)/, 'clients talk over the wire'],
  [
    /^client\//,
    /^(?!client\/|marked$|@baton\/core\/(?:events|message-fold)$)/,
    'client goes into the widget: of core it takes the folds, and draws nothing itself',
  ],
  [/^(?!client\/)/, /^marked$/, 'client has the one Markdown policy'],
  [
    /^widget\//,
    /^(?:react|zod|@baton\/core$|@baton\/core\/(?:model|api|settings|turn)$|@baton\/client\/team-thread$)/,
    'the widget must stay small',
  ],
]

test.each(forbidden)('%s does not import %s', (from, to, why) => {
  const broken = shipped
    .filter(({ path }) => from.test(path))
    .flatMap((source) =>
      targetsOf(source)
        .filter((target) => to.test(target))
        .map((target) => `${source.path} → ${target}: ${why}`),
    )
  expect(broken).toEqual([])
})

test('only one file imports the detectors, and adds the team’s own lines', () => {
  const importing = shipped
    .filter(({ path, text }) => path.startsWith('server/') && /\bdetectors\b[^}]*\} from '@baton\/detect'/.test(text))
    .map(({ path }) => path)
  expect(importing).toEqual(['server/src/detectors.ts'])
})

test('only client opens a live socket', () => {
  const opened = shipped.filter(({ text }) => /new WebSocket\(/.test(text)).map(({ path }) => path)
  expect(opened).toEqual(['client/src/socket.ts'])
})

/** The only file outside the store that sends SQL: LISTEN and NOTIFY. It reads and writes no table. */
const messenger = 'server/src/bus/postgres.ts'

const holdsSql = ({ texts, calledMethods }: Source) => calledMethods.has('query') || texts.some(isSql)

test('SQL is in the store only', () => {
  const server = shipped.filter(({ path }) => path.startsWith('server/src/'))
  expect(server.filter(({ path }) => path.startsWith('server/src/store/')).some(holdsSql)).toBe(true)
  const outside = server
    .filter((source) => !source.path.startsWith('server/src/store/') && source.path !== messenger && holdsSql(source))
    .map(({ path }) => path.replace('server/src/', ''))
  expect(outside).toEqual([])
})

/** What the layers above the actions write themselves: notes about requests, readers and vendors. None is in a log. */
const ownWrites = {
  'http/base/auth.ts': ['touchApiKey'],
  'http/base/idempotency.ts': ['storeResponse'],
  'live/take-frame.ts': ['moveReadCursor'],
  'subscribers/troubles.ts': ['hastenJobs', 'setTrouble'],
}

test('only actions write', () => {
  const above = shipped.filter(({ path }) =>
    /^server\/src\/(?:http|subscribers|live)\/|^server\/src\/cli\.ts/.test(path),
  )
  const writers = new Set(shipped.filter(({ path }) => path.startsWith('server/src/store/')).flatMap(writersOf))
  expect(writers.size).toBeGreaterThan(30)
  const found = above.flatMap(({ path, text }) => {
    const names = [...text.matchAll(/import \{([^}]*)\} from '[./]+\/store\//g)].flatMap(([, list = '']) =>
      list.split(','),
    )
    const writing = names.map((name) => name.trim()).filter((name) => writers.has(name))
    return writing.length > 0 ? [[path.replace('server/src/', ''), writing]] : []
  })
  expect(Object.fromEntries(found)).toEqual(ownWrites)
  const locking = above.filter(
    ({ calledMethods }) => calledMethods.has('onConversation') || calledMethods.has('unitIn'),
  )
  expect(locking.map(({ path }) => path)).toEqual([])
})

/** Returns the exported functions of a file of the store that change rows. */
function writersOf({ text }: Source): string[] {
  return text
    .split(/^export /m)
    .filter((part) => /\b(?:insert\s+into|update\s+\S+\s+(?:\w+\s+)?set|delete\s+from)\s/.test(part))
    .flatMap((part) => /^(?:async )?(?:function|const) (\w+)/.exec(part)?.[1] ?? [])
}

test('assistant text reaches a conversation through commitAssistantText only', () => {
  const gate = 'server/src/actions/commit-assistant-text.ts'
  const others = ['receive-message', 'reply-as-teammate'].map((name) => `server/src/actions/${name}.ts`)
  const callers = shipped.filter(({ path }) => /^server\/src\/(?:actions|subscribers|http|live)\//.test(path))
  const using = (method: string) =>
    callers.filter(({ calledMethods }) => calledMethods.has(method)).map(({ path }) => path)
  expect(using('growMessage')).toEqual([gate])
  expect(using('discardReply')).toEqual([gate])
  expect(using('append').sort()).toEqual([gate, ...others].sort())
  expect(callers.filter(({ text }) => /\bauthor: 'assistant'/.test(text)).map(({ path }) => path)).toEqual([gate])
})

test('advisory locks are in one list, and no number serves two purposes', () => {
  const locking = shipped
    .filter(({ texts }) => texts.some((text) => /pg_\w*advisory/.test(text)))
    .map(({ path }) => path)
  expect(locking).toEqual(['server/src/store/locks.ts'])
  expect(new Set(Object.values(locks)).size).toBe(Object.keys(locks).length)
})

test('core reads no clock and draws no random numbers', () => {
  const broken = shipped
    .filter(({ path, text }) => path.startsWith('core/') && /Date\.now|Math\.random|new Date\(\)|crypto\./.test(text))
    .map(({ path }) => path)
  expect(broken).toEqual([])
})

test('no file has more than 300 lines', () => {
  expect(
    shipped
      .filter(({ text }) => text.split('\n').length > 301)
      .map(({ path, text }) => `${path}: ${text.split('\n').length}`),
  ).toEqual([])
})

test('no name says “agent”, which means a human to half of the readers and a machine to the others', () => {
  const broken = shipped.flatMap(({ path, names }) =>
    [...names]
      .filter((name) => /agents?(?![a-z])/i.test(name) && !/userAgent/.test(name))
      .map((name) => `${path}: ${name}`),
  )
  // This is the name of undici's class.
  expect(broken).toEqual(['server/src/outbound/guarded-fetch.ts: Agent'])
})

test('no file writes HTML by hand', () => {
  const broken = shipped
    .filter(({ names }) => names.has('innerHTML') || names.has('dangerouslySetInnerHTML'))
    .map(({ path }) => path)
  expect(broken).toEqual([])
})
