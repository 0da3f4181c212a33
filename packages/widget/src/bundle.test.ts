import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWidget } from '../build.mjs'

/** The files that a visitor downloads. The widget runs on other people's pages, so it must stay small. */
describe('the bundle', () => {
  let folder: string
  let built: Awaited<ReturnType<typeof buildWidget>>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-widget-'))
    built = await buildWidget(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const sizeOf = (name: RegExp) =>
    built.files.filter((file) => name.test(file.name)).reduce((sum, { gzip }) => sum + gzip, 0)

  it('is at most 9 KB closed', () => {
    expect(sizeOf(/^widget\.js$/)).toBeGreaterThan(1000)
    expect(sizeOf(/^widget\.js$/)).toBeLessThanOrEqual(9 * 1024)
  })

  it.each(['en', 'de', 'es', 'fr', 'pt', 'ar'])('is at most 35 KB opened in all, in %s', (language) => {
    expect(sizeOf(/panel-/)).toBeGreaterThan(10_000)
    expect(sizeOf(new RegExp(`^widget\\.js$|panel-|chunk-|/${language}-`))).toBeLessThanOrEqual(35 * 1024)
  })

  it('uses nothing that is missing on plain http hosts or in browsers from spring 2023', () => {
    const missing =
      /randomUUID|crypto\.subtle|clipboard|serviceWorker|canParse|toWellFormed|withResolvers|Object\.groupBy|toSorted/
    for (const { name, text } of built.files) expect(text, name).not.toMatch(missing)
  })

  it('holds no validator and nothing that a strict policy forbids', () => {
    expect(
      built.inputs
        .filter((path) => path.includes('node_modules'))
        .map((path) => path.replace(/.*node_modules\/([^/]+).*/, '$1'))
        .filter((name, index, all) => all.indexOf(name) === index)
        .sort(),
    ).toEqual(['marked'])
    for (const { name, text } of built.files) {
      expect(text, name).not.toMatch(
        /\beval\(|new Function|document\.write|insertAdjacentHTML|outerHTML|innerHTML|createElement\("style"\)/,
      )
    }
  })
})
