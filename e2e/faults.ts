import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** A theme changes colours and nothing else, so in dark only the rules about colours are checked. */
const rules = {
  light: { type: 'tag', values: wcag },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, RunOptions['runOnly']>
type Theme = keyof typeof rules

/** Shows a page of the console in a theme, all of it at once. */
const showConsole = (page: Page, theme: Theme) =>
  page.evaluate(async (one) => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, *::before, *::after { transition: none !important }')
    document.adoptedStyleSheets = [still]
    document.documentElement.dataset['theme'] = one
    // What loads late is painted once more.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  }, theme)

/** Shows a page that follows the system in a theme. */
export const showBySystem = (page: Page, theme: Theme) =>
  page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme })

/** Returns what is wrong with a page as it is now: what axe finds in light and in dark, and scrolling sideways. */
export async function faultsOf(page: Page, name: string, show = showConsole): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['dark', 'light'] as const) {
    await show(page, theme)
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe)
    for (const { id, parts } of await page.evaluate(violations, rules[theme]))
      found.push(`${name} in ${theme}: ${id}: ${parts.join(' | ')}`)
  }
  const wide = await widthOver(page)
  return wide > 0 ? [...found, `${name}: ${wide} px too wide`] : found
}

/** Returns by how many pixels the content of a page is wider than the page. */
export const widthOver = (page: Page) =>
  page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('main, html')].map((one) => one.scrollWidth - one.clientWidth)),
  )

/** Runs in the page. */
async function violations(runOnly: NonNullable<RunOptions['runOnly']>) {
  const { axe } = window as unknown as { axe: typeof import('axe-core') }
  const found = await axe.run(document, { runOnly, resultTypes: ['violations'] })
  return found.violations.map(({ id, nodes }) => ({
    id,
    parts: nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  }))
}
