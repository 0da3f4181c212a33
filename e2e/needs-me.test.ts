import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiKey, becomeOwner, chromiumPath, launch, person, type RunningServer, startServer } from './browser.ts'

type Headers = Record<string, string>

describe.runIf(chromiumPath)('what needs a teammate, in every tab and on every device', () => {
  let browser: Browser
  let server: RunningServer
  let mara: { page: Page; problems: string[]; context: BrowserContext }
  let tom: { page: Page; problems: string[] }
  let ids: { mara: string; tom: string }

  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), startServer()])
    const { page, problems } = await person(browser)
    mara = { page, problems, context: page.context() }
    tom = await person(browser)
    await becomeOwner(page, server)
    const invite = await call('POST', '/v1/invites')
    await tom.page.goto(invite.url)
    await tom.page.getByLabel('Your name').fill('Tom Ek')
    await tom.page.getByLabel('Email').fill('tom@hazel.example')
    await tom.page.getByLabel('Password').fill('another long password')
    await tom.page.getByRole('button', { name: 'Join' }).click()
    await tom.page.getByRole('navigation', { name: 'Views' }).waitFor()
    const { items } = await call('GET', '/v1/teammates')
    const idOf = (name: string) => items.find((one: { name: string }) => one.name === name).id
    ids = { mara: idOf('Mara Lind'), tom: idOf('Tom Ek') }
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests, which say what they expect
  async function call(method: string, path: string, body: object = {}, headers: Headers = {}): Promise<any> {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', ...headers },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.status === 204 ? null : response.json()
  }
  const as = (teammateId: string) => ({ 'x-teammate': teammateId })

  /** A customer who has written and waits for a person. */
  async function waiting(name: string, text: string) {
    const { id } = await call('POST', '/v1/conversations', { contact: { externalId: name, name } })
    const say = (words: string) => call('POST', `/v1/conversations/${id}/messages`, { text: words, as: 'contact' })
    await say(text)
    const handoff = await call('POST', `/v1/conversations/${id}/handoffs`)
    return { id: id as string, handoffId: handoff.id as string, say }
  }
  const claim = (handoffId: string, teammateId: string) =>
    call('POST', `/v1/handoffs/${handoffId}/claim`, {}, as(teammateId))
  const reply = (id: string, text: string, teammateId: string) =>
    call('POST', `/v1/conversations/${id}/messages`, { text }, as(teammateId))

  const row = (page: Page, name: string) => page.getByTestId('row').filter({ hasText: name })
  const view = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: new RegExp(`^${name}`) })
  const icon = (page: Page) => page.locator('link[rel="icon"]').getAttribute('href')
  const unread = (page: Page, name: string) => row(page, name).getByText('Unread:')
  const inView = (page: Page, name: string) => page.goto(`${server.url}/inbox/${name}`)

  test('a reply in mine marks row, view, rail, title and icon; reading it in one tab clears the other', async () => {
    const omar = await waiting('Omar Said', 'My refund for order 4802 went to an account that I closed')
    await claim(omar.handoffId, ids.mara)
    await reply(omar.id, 'Hello Omar, which account is it?', ids.mara)
    const { page, context } = mara
    await inView(page, 'needs')
    await page.getByText('Nobody is waiting for you').waitFor()
    await expect.poll(() => page.title()).toContain('Inbox ·')
    expect(await icon(page)).toContain('favicon.svg')
    // Read once, so that only what follows is new.
    await inView(page, 'mine')
    await row(page, 'Omar Said').click()
    await page.getByRole('log').getByText('which account is it?').waitFor()
    await unread(page, 'Omar Said').waitFor({ state: 'detached' })
    await page.goto(`${server.url}/settings/profile`)
    const second = await context.newPage()
    await inView(second, 'needs')

    await omar.say('The new account is with the same bank')
    await expect.poll(() => page.title()).toBe('(1) Omar is waiting for you · Baton')
    await expect.poll(() => second.title()).toBe('(1) Omar is waiting for you · Baton')
    await expect.poll(() => icon(second)).toContain('data:image/png')
    await second.getByRole('heading', { name: 'Waiting for you' }).waitFor()
    await unread(second, 'Omar Said').waitFor()
    await row(second, 'Omar Said').getByText('The new account is with the same bank').waitFor()
    await row(second, 'Omar Said')
      .getByText(/Wrote at/)
      .waitFor()
    await view(second, 'Needs me').getByText('1').first().waitFor()
    await view(second, 'Mine').getByText('unread').waitFor({ state: 'attached' })
    await second.getByRole('link', { name: 'Inbox, 1 needs you' }).waitFor()
    // Nobody else is told.
    await inView(tom.page, 'needs')
    await tom.page.getByText('Nobody is waiting for you').waitFor()

    await inView(page, 'needs')
    await row(page, 'Omar Said').click()
    await page.getByRole('separator', { name: 'New messages' }).waitFor()
    await page.getByText('Waiting for you').first().waitFor()
    await unread(second, 'Omar Said').waitFor({ state: 'detached' })
    await view(second, 'Mine').getByText('unread').waitFor({ state: 'detached' })
    // Read is not answered: they still wait.
    expect(await second.title()).toBe('(1) Omar is waiting for you · Baton')
    await omar.say('Are you there?')
    await page.getByRole('log').getByText('Are you there?').waitFor()
    expect(await page.getByRole('separator', { name: 'New messages' }).count()).toBe(1)

    await reply(omar.id, 'Yes, done.', ids.mara)
    await second.getByText('Nobody is waiting for you').waitFor()
    await expect.poll(() => second.title()).toContain('Inbox ·')
    await expect.poll(() => icon(second)).toContain('favicon.svg')
    await second.close()
    await call('POST', `/v1/handoffs/${omar.handoffId}/resolve`, {}, as(ids.mara))
  })

  test('new ones stand below, with what they want; a claim moves them up, and J goes on from there', async () => {
    const jana = await waiting('Jana Weber', 'The tracking number of order 4711 does not work')
    const lea = await waiting('Lea Tremblay', 'Can you add a gift box to order 4790?')
    const { page } = mara
    await inView(page, 'needs')
    await page.getByRole('heading', { name: 'New' }).waitFor()
    await unread(page, 'Jana Weber').waitFor()
    await row(page, 'Jana Weber').getByText('The tracking number of order 4711').waitFor()
    await row(page, 'Jana Weber').click()
    await page.getByRole('button', { name: 'Claim' }).click()
    await row(page, 'Jana Weber').getByText('You joined, no reply yet').waitFor()
    await expect.poll(() => page.title()).toBe('(2) Jana is waiting for you · Baton')
    await expect.poll(() => tom.page.title()).toBe('(1) Lea is waiting · Baton')
    await page.getByRole('button', { name: 'More' }).focus()
    // Right after the focus has left a text field, single keys do nothing.
    await expect
      .poll(async () => {
        await page.keyboard.press('j')
        return page.getByRole('log', { name: 'Conversation with Lea Tremblay' }).count()
      })
      .toBe(1)

    await call('POST', `/v1/handoffs/${lea.handoffId}/assign`, { teammateId: ids.mara }, as(ids.tom))
    await row(page, 'Lea Tremblay').getByText('Tom assigned it to you').waitFor()
    await expect.poll(() => tom.page.title()).toContain('Inbox ·')
    await claim(lea.handoffId, ids.tom)
    await call('POST', `/v1/handoffs/${lea.handoffId}/reassign`, { teammateId: ids.mara }, as(ids.tom))
    await row(page, 'Lea Tremblay').getByText('no reply yet').waitFor()
    for (const { handoffId } of [jana, lea]) await call('POST', `/v1/handoffs/${handoffId}/resolve`, {}, as(ids.mara))
  })

  test('what is not in view is not read: a hidden tab, and what is below', async () => {
    const noor = await waiting('Noor Haddad', 'I need a larger size')
    await claim(noor.handoffId, ids.mara)
    await reply(noor.id, Array.from({ length: 60 }, (_, line) => `Line ${line}`).join('\n'), ids.mara)
    const { page, context } = mara
    await inView(page, 'mine')
    await row(page, 'Noor Haddad').click()
    await page.getByRole('log').getByText('Line 59').waitFor()
    await unread(page, 'Noor Haddad').waitFor({ state: 'detached' })
    await page.getByRole('log').hover()
    await page.mouse.wheel(0, -3000)
    await noor.say('Which one fits?')
    await page.getByRole('button', { name: 'New messages' }).waitFor()
    await unread(page, 'Noor Haddad').waitFor()
    await page.getByRole('button', { name: 'New messages' }).click()
    await unread(page, 'Noor Haddad').waitFor({ state: 'detached' })

    const other = await context.newPage()
    await inView(other, 'mine')
    await setVisible(page, false)
    await noor.say('Hello?')
    await page.getByRole('log').getByText('Hello?').waitFor()
    await unread(other, 'Noor Haddad').waitFor()
    await unread(page, 'Noor Haddad').waitFor()
    await setVisible(page, true)
    await unread(other, 'Noor Haddad').waitFor({ state: 'detached' })
    await other.close()
    await call('POST', `/v1/handoffs/${noor.handoffId}/resolve`, {}, as(ids.mara))
    expect(mara.problems).toEqual([])
    expect(tom.problems).toEqual([])
  })
})

/** Makes a page believe that its tab is shown or hidden: tabs of a test are all visible. */
async function setVisible(page: Page, visible: boolean) {
  await page.evaluate((shown) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (shown ? 'visible' : 'hidden'),
    })
    document.dispatchEvent(new Event('visibilitychange'))
  }, visible)
}
