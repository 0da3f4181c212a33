import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assistants } from '@baton/core/assistants/index'
import { channels } from '@baton/core/channels/index'
import { namesOf } from '@baton/core/kind'
import { triggerNames } from '@baton/core/triggers/derived'
import { expect, test } from 'vitest'
import { channelOfKind } from './channels/index.ts'

const packages = fileURLToPath(new URL('../..', import.meta.url))

const sources = ['core', 'server', 'console', 'widget'].flatMap((name) =>
  readdirSync(join(packages, name, 'src'), { recursive: true, withFileTypes: true })
    .filter(({ name: file }) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/testing/'))
    .map((file) => ({ path: file.slice(packages.length), text: readFileSync(file, 'utf8') })),
)

/** The places where a name may be written: the folders and lists of its kind, and the exceptions below. */
const homes = {
  channel: /^(?:core|server|console)\/src\/channels\//,
  assistant: /^(?:core|server|console)\/src\/assistants\//,
  trigger: /^(?:core|console)\/src\/triggers\//,
}
const exceptions = [
  // The first channel of a workspace is a web chat, its first assistant the built-in one.
  'server/src/actions/create-workspace.ts',
  // The default kind of a new assistant.
  'core/src/api/assistants.ts',
]
/** These words name other things too: a door, a party, a signature scheme. */
const ambiguous = new Set(['api', 'webhook', 'anthropic', 'keyword'])

/** Returns the files outside `home` that contain a name as a string. */
function written(name: string, home: RegExp): string[] {
  return sources
    .filter(({ path, text }) => !home.test(path) && !exceptions.includes(path) && text.includes(`'${name}'`))
    .map(({ path }) => path)
}

test.each(namesOf(channels))('the channel kind %s is named in its folder and in lists only', (kind) => {
  expect(sources.some(({ path }) => path.startsWith(`core/src/channels/${kind}`))).toBe(true)
  expect(written(kind, homes.channel)).toEqual([])
})

test.each(namesOf(assistants).filter((kind) => !ambiguous.has(kind)))(
  'the assistant kind %s is named in its file and in lists only',
  (kind) => expect(written(kind, homes.assistant)).toEqual([]),
)

test('a name elsewhere is found', () => expect(written('handoff.requested', homes.channel).length).toBeGreaterThan(0))

test.each(namesOf(channels))('%s delivers where its adapter can send, and its needed secrets are settings', (kind) => {
  const channel = channelOfKind(kind)
  expect(channel?.delivers).toBe(channel?.send !== undefined)
  const known = JSON.stringify(Object.keys(channels[kind].settings.shape))
  for (const { setting } of channels[kind].needs) expect(known).toContain(setting.split('.')[0])
})

test('every trigger has a file of its name', () => {
  const files = sources.map(({ path }) => path)
  for (const name of triggerNames) expect(files).toContain(`core/src/triggers/${name.replaceAll('_', '-')}.ts`)
})
