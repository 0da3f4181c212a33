import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiKey, becomeOwner, chromiumPath, launch, person, type RunningServer, startServer } from './browser.ts'

/** A host name that is not this machine's own: over plain http, browsers withhold some functions from its pages. */
const host = 'office.test'

describe.runIf(chromiumPath)('the console on a plain http host', () => {
  let browser: Browser
  let server: RunningServer
  let page: Page
  let url: string
  let problems: string[]
  let conversationId: string

  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), startServer()])
    url = server.url.replace('127.0.0.1', host)
    ;({ page, problems } = await person(browser))
    await becomeOwner(page, { ...server, ownerLink: server.ownerLink.replace(/\/\/[^:/]+/, `//${host}`) })
    const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
    const post = async (path: string, body: object) =>
      (await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    conversationId = (await post('/v1/conversations', { contact: { name: 'Jana Weiss' } })).id
    await post(`/v1/conversations/${conversationId}/messages`, { text: 'Do you ship to Norway?', as: 'contact' })
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })
  const reply = () => page.getByRole('textbox', { name: 'Reply' })

  test('such a page has no clipboard and makes no ids, so that this proves something', async () => {
    expect(new URL(page.url()).host).toContain(host)
    const has = await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'clipboard' in navigator])
    expect(has).toEqual([false, false, false])
  })

  test('a reply and a note are sent once each', async () => {
    await page.goto(`${url}/inbox/all/${conversationId}`)
    await reply().fill('Yes, we ship to Norway.')
    await page.keyboard.press('Enter')
    await page.getByRole('log').getByText('Yes, we ship to Norway.').waitFor()
    await page.getByRole('tab', { name: 'Note' }).click()
    await page.getByRole('textbox', { name: 'Note' }).fill('Norway is not in the EU')
    await page.getByRole('button', { name: 'Add note' }).click()
    await page.getByRole('log').getByText('Norway is not in the EU').waitFor()
    await page.reload()
    await page.getByRole('log').getByText('Norway is not in the EU').waitFor()
    expect(await page.getByRole('log').getByText('Yes, we ship to Norway.').count()).toBe(1)
  })

  test('a text is copied from a page, and from a dialog that keeps the focus', async () => {
    await page.goto(`${url}/start`)
    await page.getByRole('button', { name: 'Copy the snippet' }).click()
    await page.getByText('Copied').waitFor()
    await page.goto(`${url}/inbox/all/${conversationId}`)
    await reply().click()
    await page.keyboard.press('Control+V')
    expect(await reply().inputValue()).toContain('<script async src=')
    await reply().fill('')

    await page.goto(`${url}/settings/api-keys`)
    await page.getByRole('button', { name: 'New key' }).click()
    await page.getByLabel('Name').fill('Shop')
    await page.getByRole('button', { name: 'Create key' }).click()
    await page.getByRole('button', { name: 'Copy the key' }).click()
    await page.getByText('Copied').waitFor()
    await page.goto(`${url}/inbox/all/${conversationId}`)
    await reply().click()
    await page.keyboard.press('Control+V')
    expect(await reply().inputValue()).toMatch(/^bk_/)
    await reply().fill('')
    // Browsers say so on every plain-http host; the header counts only with https.
    expect(problems.filter((text) => !text.startsWith('The Cross-Origin-Opener-Policy header'))).toEqual([])
  })

  test('the profile says that there are no notifications here, and that sounds work', async () => {
    await page.goto(`${url}/settings/profile`)
    await page.getByText('only on pages that are served over https').waitFor()
    expect(await page.getByRole('button', { name: 'Allow notifications' }).count()).toBe(0)
  })
})
