import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('what needs a teammate, in every tab and on every device', () => {
  let stage: Stage
  let mara: Player
  let tom: Player
  let maraId: string | undefined

  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
    tom = await stage.teammate('Tom Ek')
    const { items } = await stage.api<{ items: { id: string; name: string }[] }>('GET', 'teammates')
    maraId = items.find(({ name }) => name === 'Mara Lind')?.id
  })
  afterAll(() => stage.close())

  /** A customer who has written and waits for a person. */
  async function waiting(name: string, text: string) {
    const { id, handoffId } = await stage.waiting(name, text)
    const say = (words: string) =>
      stage.api('POST', `conversations/${id}/messages`, { body: { text: words, as: 'contact' } })
    return { id, handoffId, say }
  }
  const verb = (name: string, handoffId: string, by: Player, body: object = {}) =>
    stage.api('POST', `handoffs/${handoffId}/${name}`, { body, as: by.email })
  const reply = (id: string, text: string) =>
    stage.api('POST', `conversations/${id}/messages`, { body: { text }, as: mara.email })

  const row = (page: Page, name: string) => page.getByTestId('row').filter({ hasText: name })
  const view = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: new RegExp(`^${name}`) })
  const icon = (page: Page) => page.locator('link[rel="icon"]').getAttribute('href')
  const unread = (page: Page, name: string) => row(page, name).getByText('Unread:')
  const inView = (page: Page, name: string) => page.goto(`${stage.url}/inbox/${name}`)

  test('a reply in mine marks row, view, rail, title and icon; reading it in one tab clears the other', async () => {
    const omar = await waiting('Omar Said', 'My refund for order 4802 went to an account that I closed')
    await verb('claim', omar.handoffId, mara)
    await reply(omar.id, 'Hello Omar, which account is it?')
    const { page } = mara
    await inView(page, 'needs')
    await page.getByText('Nobody is waiting for you').waitFor()
    await expect.poll(() => page.title()).toContain('Inbox ·')
    expect(await icon(page)).toContain('favicon.svg')
    // Read once, so that only what follows is new.
    await inView(page, 'mine')
    await row(page, 'Omar Said').click()
    await page.getByRole('log').getByText('which account is it?').waitFor()
    await unread(page, 'Omar Said').waitFor({ state: 'detached' })
    await page.goto(`${stage.url}/settings/profile`)
    const second = await page.context().newPage()
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

    // Left and opened again, the line stands above what came in between.
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Get started' }).click()
    await page.getByRole('log').waitFor({ state: 'detached' })
    await omar.say('I am in a hurry')
    await page.getByRole('link', { name: /^Inbox/ }).click()
    await row(page, 'Omar Said').click()
    await page.getByRole('separator', { name: 'New messages' }).waitFor()

    await reply(omar.id, 'Yes, done.')
    await second.getByText('Nobody is waiting for you').waitFor()
    await expect.poll(() => second.title()).toContain('Inbox ·')
    await expect.poll(() => icon(second)).toContain('favicon.svg')
    await second.close()
    await verb('resolve', omar.handoffId, mara)
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

    await verb('assign', lea.handoffId, tom, { teammateId: maraId })
    await row(page, 'Lea Tremblay').getByText('Tom assigned it to you').waitFor()
    await expect.poll(() => tom.page.title()).toContain('Inbox ·')
    await verb('claim', lea.handoffId, tom)
    await verb('reassign', lea.handoffId, tom, { teammateId: maraId })
    await row(page, 'Lea Tremblay').getByText('no reply yet').waitFor()
    for (const { handoffId } of [jana, lea]) await verb('resolve', handoffId, mara)
  })

  test('what is not in view is not read: a hidden tab, and what is below', async () => {
    const noor = await waiting('Noor Haddad', 'I need a larger size')
    await verb('claim', noor.handoffId, mara)
    await reply(noor.id, Array.from({ length: 60 }, (_, line) => `Line ${line}`).join('\n'))
    const { page } = mara
    await inView(page, 'mine')
    await row(page, 'Noor Haddad').click()
    await page.getByRole('log').getByText('Line 59').waitFor()
    await unread(page, 'Noor Haddad').waitFor({ state: 'detached' })
    await page.getByRole('log').hover()
    await page.mouse.wheel(0, -3000)
    await expect.poll(() => page.getByRole('log').evaluate(({ scrollTop }) => scrollTop)).toBe(0)
    await noor.say('Which one fits?')
    await page.getByRole('button', { name: 'New messages' }).waitFor()
    await unread(page, 'Noor Haddad').waitFor()
    await page.getByRole('button', { name: 'New messages' }).click()
    await unread(page, 'Noor Haddad').waitFor({ state: 'detached' })

    const other = await page.context().newPage()
    await inView(other, 'mine')
    await setVisible(page, false)
    await noor.say('Hello?')
    await page.getByRole('log').getByText('Hello?').waitFor()
    await unread(other, 'Noor Haddad').waitFor()
    await unread(page, 'Noor Haddad').waitFor()
    await setVisible(page, true)
    await unread(other, 'Noor Haddad').waitFor({ state: 'detached' })
    await other.close()
    await verb('resolve', noor.handoffId, mara)
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
