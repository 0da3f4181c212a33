import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { becomeOwner, chromiumPath, launch, person, type RunningServer, startServer, visitor } from './browser.ts'
import { faultsOf, showBySystem, widthOver } from './faults.ts'

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
      const code = page.getByRole('log').getByText('<b>code</b>', { exact: true })
      expect(await code.evaluate(({ tagName }) => tagName)).toBe('CODE')
      const links = page.getByRole('log').locator('a[target="_blank"]')
      expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
        'https://www.hazel.example/',
        'https://xn--pple-43d.com/x',
      ])
      for (const rel of await links.evaluateAll((all) => all.map((one) => one.getAttribute('rel'))))
        expect(rel).toBe('noopener noreferrer nofollow')
      await page.getByText('xn--pple-43d.com').waitFor()
    }

    const dark = JSON.stringify({ theme: 'dark', asked: true })
    await mara.page.evaluate((prefs) => localStorage.setItem('baton:prefs', prefs), dark)
    await mara.page.reload()
    await mara.page.getByRole('log').waitFor()
    expect(await mara.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    const found = await faultsOf(mara.page, 'inbox')
    for (const path of screens) {
      await open(mara.page, path)
      found.push(...(await faultsOf(mara.page, path)))
    }
    found.push(...(await faultsOf(eve.page, 'widget', showBySystem)))
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
    for (const path of screens) {
      await open(page, path)
      for (const width of [390, 760, 1024, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        await page.evaluate(() => new Promise(requestAnimationFrame))
        expect(await widthOver(page), `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
  })

  const screens = [
    'inbox/queue',
    'lab',
    'start',
    'settings/handoff',
    'settings/texts',
    'settings/assistants',
    'settings/knowledge',
    'settings/channels',
    'settings/teammates',
    'settings/api-keys',
    'settings/profile',
  ]
  async function open(page: Page, path: string) {
    await page.goto(`${server.url}/${path}`)
    await page.getByRole('heading', { level: 1 }).last().waitFor()
    await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' })
  }
})
