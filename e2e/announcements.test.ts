import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { openStage, type Player, type Stage } from './stage.ts'

/** What a page has announced: the notes that it played, and the titles of its notifications. */
interface Announced {
  notes: number
  titles: string[]
  asked: number
}

describe.runIf(chromiumPath)('sounds and notifications', () => {
  let stage: Stage
  let mara: Player
  let tom: Player
  let context: BrowserContext
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
    tom = await stage.teammate('Tom Ek')
    context = mara.page.context()
    await context.addInitScript(listen)
  })
  afterAll(() => stage.close())

  /** Opens a page of the console, and touches it: browsers play no sound before. */
  async function go(page: Page, path: string) {
    await page.goto(`${stage.url}/${path}`)
    await page.getByRole('heading').first().click()
  }
  const announced = (page: Page) => page.evaluate(() => (window as unknown as { announced: Announced }).announced)
  const titles = async (...pages: Page[]) => (await Promise.all(pages.map(announced))).flatMap((one) => one.titles)
  const notes = async (...pages: Page[]) =>
    (await Promise.all(pages.map(announced))).reduce((sum, one) => sum + one.notes, 0)
  const say = (id: string, text: string) =>
    stage.api('POST', `conversations/${id}/messages`, { body: { text, as: 'contact' } })
  async function claimed(name: string) {
    const { id, handoffId } = await stage.waiting(name, `I am ${name}`)
    await stage.api('POST', `handoffs/${handoffId}/claim`, { as: mara.email })
    return { id, handoffId }
  }

  test('a reply in mine is announced once over two tabs, and not where I look at it', async () => {
    const [omar, lea] = [await claimed('Omar Said'), await claimed('Lea Tremblay')]
    const { page } = mara
    const second = await context.newPage()
    await go(page, `inbox/mine/${omar.id}`)
    await page.getByRole('log').getByText('I am Omar Said').waitFor()
    await go(second, 'settings/profile')
    await say(omar.id, 'Where is it?')
    await page.getByRole('log').getByText('Where is it?').waitFor()
    await say(lea.id, 'And mine?')
    await expect.poll(() => titles(page, second)).toEqual(['Lea Tremblay wrote'])
    await expect.poll(() => notes(page, second)).toBe(1)

    await setHidden(page)
    await say(omar.id, 'Hello?')
    await expect.poll(() => titles(page, second)).toContain('Omar Said wrote')
    expect((await titles(page, second)).length).toBe(2)
    await second.close()
  })

  test('a new handoff and what others give me are announced; what I do myself is not', async () => {
    const { page } = mara
    await go(page, 'inbox/all')
    const jana = await stage.waiting('Jana Weber', 'My order is late')
    await expect.poll(() => titles(page)).toEqual(['Jana Weber · Through the API'])
    await expect.poll(() => notes(page)).toBe(2)

    await stage.api('POST', `handoffs/${jana.handoffId}/assign`, {
      body: { teammateId: await idOf('Mara Lind') },
      as: mara.email,
    })
    await stage.api('POST', `handoffs/${jana.handoffId}/claim`, { as: mara.email })
    await stage.api('POST', `handoffs/${jana.handoffId}/resolve`, { as: mara.email })
    const own = await stage.conversation('Noor Haddad', 'Hi')
    const asked = await stage.api<{ id: string }>('POST', `conversations/${own}/handoffs`, { body: {}, as: mara.email })
    await stage.api('POST', `handoffs/${asked.id}/assign`, {
      body: { teammateId: await idOf('Mara Lind') },
      as: tom.email,
    })
    await expect.poll(() => titles(page)).toContain('Tom Ek assigned Noor Haddad to you')
    await stage.api('POST', `handoffs/${asked.id}/claim`, { as: tom.email })
    await stage.api('POST', `handoffs/${asked.id}/reassign`, {
      body: { teammateId: await idOf('Mara Lind') },
      as: tom.email,
    })
    await expect.poll(() => titles(page)).toContain('Tom Ek passed Noor Haddad to you')
    expect(await titles(page)).toHaveLength(3)
  })

  test('each kind has its switches, and notifications are asked for only when they are wanted', async () => {
    const { page } = mara
    const lea = await claimed('Lea Tremblay')
    await page.evaluate(() => localStorage.setItem('baton:prefs', '{"sound":false,"asked":false}'))
    await page.evaluate(() => sessionStorage.setItem('permission', 'default'))
    await go(page, 'inbox/needs')
    await page.getByText('Get notified of replies').waitFor()
    expect((await announced(page)).asked).toBe(0)
    await page.getByRole('button', { name: 'Turn on' }).click()
    await page.getByText('Get notified of replies').waitFor({ state: 'detached' })
    expect((await announced(page)).asked).toBe(1)

    await go(page, 'settings/profile')
    const flip = (name: string) => page.getByRole('switch', { name })
    // An earlier version had one switch for the sound. It was off.
    expect(await flip('A customer begins to wait for a person: sound').isChecked()).toBe(false)
    await flip('A customer begins to wait for a person: sound').click()
    await flip('A customer writes in a conversation of yours: notification').click()
    await page.reload()
    await page.getByRole('heading').first().click()
    await say(lea.id, 'Hello?')
    await stage.waiting('Dan Kowalski', 'My invoice is wrong')
    await expect.poll(() => titles(page)).toEqual(['Dan Kowalski · Through the API'])
    await expect.poll(() => notes(page)).toBe(2)

    await page.evaluate(() => sessionStorage.setItem('permission', 'denied'))
    await page.reload()
    await page.getByText('This browser blocks notifications of this site').waitFor()
    expect(mara.problems).toEqual([])
  })

  async function idOf(name: string) {
    const { items } = await stage.api<{ items: { id: string; name: string }[] }>('GET', 'teammates')
    return items.find((one) => one.name === name)?.id
  }
})

/** Runs in the page before its own scripts: notes what is announced, and stands in for the browser's notifications. */
function listen() {
  const announced = { notes: 0, titles: [] as string[], asked: 0 }
  Object.assign(window, { announced })
  const make = AudioContext.prototype.createOscillator
  AudioContext.prototype.createOscillator = function () {
    announced.notes++
    return make.call(this)
  }
  class Shown {
    static get permission() {
      return sessionStorage.getItem('permission') ?? 'granted'
    }
    static async requestPermission() {
      announced.asked++
      sessionStorage.setItem('permission', 'granted')
      return 'granted'
    }
    constructor(title: string) {
      announced.titles.push(title)
    }
    close() {}
  }
  Object.assign(window, { Notification: Shown })
}

/** Makes a page believe that its tab is hidden: tabs of a test are all visible. */
async function setHidden(page: Page) {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
}
