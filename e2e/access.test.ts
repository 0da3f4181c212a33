import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { becomeOwner, chromiumPath, launch, person, type RunningServer, startServer, visitor } from './browser.ts'

describe.runIf(chromiumPath)('accessible, and safe from what customers write', () => {
  let browser: Browser
  let server: RunningServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), startServer()])
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('every screen passes WCAG 2.2 AA checks, light and dark, and hostile text stays text', async () => {
    const mara = await person(browser)
    const eve = await person(browser)
    await becomeOwner(mara.page, server)
    const chat = visitor(eve.page, server.url)
    await chat.open()
    const hostile =
      '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script> ' +
      '[a](javascript:document.title=1) can I talk to a human please'
    await chat.say('My `order.js` from www.hazel.example, and https://\u0430pple.com/x.\n```\n<b>code</b>\n```')
    await chat.say(hostile)
    await chat.log().getByText('We have told the team').waitFor()
    await mara.page.goto(`${server.url}/inbox/queue`)
    await mara.page.getByTestId('row').click()
    await mara.page.getByRole('log').getByText('onerror').waitFor()
    for (const { page } of [mara, eve]) {
      expect(await page.title()).not.toContain('owned')
      expect(await page.locator('img[src="x"]').count()).toBe(0)
      // Addresses and code are shown as such, for the customer and for the team.
      expect(await page.getByText('<b>code</b>').evaluate(({ tagName }) => tagName)).toBe('CODE')
      const links = page.getByRole('log').locator('a[target="_blank"]')
      expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
        'https://www.hazel.example/',
        'https://xn--pple-43d.com/x',
      ])
      for (const rel of await links.evaluateAll((all) => all.map((one) => one.getAttribute('rel'))))
        expect(rel).toBe('noopener noreferrer nofollow')
      await page.getByText('xn--pple-43d.com').waitFor()
    }

    const found: string[] = []
    const check = async (name: string, page = mara.page) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      for (const { id, nodes } of violations)
        found.push(
          `${name}: ${id}: ${nodes
            .map(({ html }) => html.slice(0, 140))
            .slice(0, 3)
            .join(' | ')}`,
        )
    }
    for (const theme of ['light', 'dark'] as const) {
      await mara.page.evaluate(
        (one) => localStorage.setItem('baton:prefs', JSON.stringify({ theme: one, asked: true })),
        theme,
      )
      await mara.page.reload()
      await mara.page.getByRole('log').waitFor()
      await check(`inbox ${theme}`)
      for (const path of [
        'start',
        'settings/handoff',
        'settings/texts',
        'settings/assistants',
        'settings/knowledge',
        'settings/channels',
        'settings/teammates',
        'settings/api-keys',
        'settings/profile',
      ]) {
        await mara.page.goto(`${server.url}/${path}`, { waitUntil: 'networkidle' })
        await mara.page.getByRole('heading', { level: 1 }).last().waitFor()
        await check(`${path} ${theme}`)
      }
      await mara.page.goto(`${server.url}/inbox/queue`)
      await mara.page.getByTestId('row').click()
      await eve.page.emulateMedia({ colorScheme: theme })
      await check(`widget ${theme}`, eve.page)
    }
    expect(found).toEqual([])
    expect([...mara.problems, ...eve.problems]).toEqual([])
  })

  test('nothing scrolls sideways from 390 to 1440 pixels', async () => {
    const { page } = await person(browser)
    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel('Email').fill('mara@hazel.example')
    await page.getByLabel('Password').fill('a long enough password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Needs a human').first().waitFor()
    for (const width of [390, 760, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      for (const path of ['inbox/queue', 'start', 'settings/handoff', 'settings/channels', 'settings/teammates']) {
        await page.goto(`${server.url}/${path}`, { waitUntil: 'networkidle' })
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })
})
