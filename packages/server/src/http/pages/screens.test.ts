import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isScreen } from './screens.ts'

const console = fileURLToPath(new URL('../../../../console/src', import.meta.url))

test('every top path of the console’s router is a screen', () => {
  const sources = readdirSync(console, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:routes|router)\.tsx$/.test(file),
  )
  const paths = sources.flatMap((file) =>
    [...readFileSync(join(console, file), 'utf8').matchAll(/path: '(\/[^']*)'/g)].map(([, path = '']) => path),
  )
  expect(paths.length).toBeGreaterThan(5)
  // A child's path begins with a parameter.
  for (const path of paths.filter((each) => !each.startsWith('/$'))) expect(isScreen(path), path).toBe(true)
})

test('other paths are none', () => {
  for (const path of [
    '/metrics',
    '/wp-admin',
    '/v1',
    '/v1/nothing',
    '/admin',
    '/inboxes',
    '/settings/app.js',
    '//evil',
  ])
    expect(isScreen(path), path).toBe(false)
})
