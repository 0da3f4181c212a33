import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

/**
 * What is missing on plain http hosts (a server in an office), needs a permission, or throws where the visitor blocks
 * it; and the only files that may name it, because they have an answer for the browsers without it.
 */
const guarded: Record<string, string[]> = {
  randomUUID: [],
  'crypto\\.subtle': [],
  'navigator\\.clipboard': ['console/src/ui/copy-text.ts'],
  'navigator\\.locks': [
    'console/src/live/context.tsx',
    'console/src/live/looking.ts',
    'console/src/live/one-tab.ts',
    'widget/src/in-turn.ts',
  ],
  '(?<![\\w ])Notification\\b': ['console/src/live/notifications.ts'],
  'localStorage|sessionStorage': [
    'client/src/kept.ts',
    'console/src/live/kept.ts',
    'widget/src/in-turn.ts',
    'widget/src/storage.ts',
  ],
  'new (BroadcastChannel|SharedWorker|Worker)\\b': [],
  'serviceWorker|navigator\\.(storage|permissions|mediaDevices|share|wakeLock|credentials|geolocation)|indexedDB': [],
}

const packages = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['client', 'console', 'widget'].flatMap((name) =>
  readdirSync(`${packages}${name}/src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file))
    .map((file) => `${name}/src/${file}`),
)

it.each(Object.entries(guarded))('%s is named only where there is a fallback', (pattern, files) => {
  const code = (file: string) => readFileSync(packages + file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, '')
  expect(sources.filter((file) => new RegExp(pattern).test(code(file)) && !files.includes(file))).toEqual([])
})
