import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, person } from './browser.ts'
import { faultsOf } from './faults.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('accessible in every state', () => {
  let stage: Stage
  let mara: Player
  let claimed: { id: string; handoffId: string }
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  test('a server without an owner says how to become one, and shows no form', async () => {
    const { page } = await person(stage.browser)
    await page.goto(stage.url)
    await page.getByRole('heading', { name: 'Baton has no owner yet' }).waitFor()
    expect(await page.getByLabel('Password').count()).toBe(0)
    expect(await faultsOf(page, 'no owner')).toEqual([])
    mara = await stage.teammate('Mara Lind')
    await page.reload()
    await page.getByLabel('Password').waitFor()
    expect(await faultsOf(page, 'sign in')).toEqual([])
    await page.context().close()
  })

  /** The states of the console, in an order in which each is reached from the one before. */
  const states: [name: string, reach: (page: Page) => Promise<unknown>][] = [
    ...(['AI only', 'Quick', 'Your own'] as const).map((level): (typeof states)[number] => [
      `level ${level}`,
      async (page) => {
        await page.goto(`${stage.url}/settings/handoff`)
        await page.locator('label').filter({ hasText: level }).click()
      },
    ]),
    ['status', (page) => opened(page, 'settings/status', 'Status')],
    ['failed jobs', (page) => opened(page, 'settings/failed-jobs', 'Failed jobs')],
    [
      'an empty view',
      (page) => page.goto(`${stage.url}/inbox/resolved`).then(() => page.getByText('Nothing resolved').waitFor()),
    ],
    ['a conversation', (page) => conversation(page)],
    [
      'an opened event',
      (page) =>
        page
          .getByRole('button', { name: /events/ })
          .first()
          .click(),
    ],
    ['why a message was decided so', (page) => page.getByRole('tab', { name: 'Why' }).click()],
    ['the menu', (page) => page.getByRole('button', { name: 'More' }).click()],
    ...(['a', 'e', 'b', '?'] as const).map((key): (typeof states)[number] => [
      `the dialog of ${key}`,
      async (page) => {
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
        await page.waitForTimeout(600)
        await page.keyboard.press(key)
        await page.getByRole('dialog').waitFor()
      },
    ]),
    [
      'the command menu',
      async (page) => {
        await page.keyboard.press('Escape')
        await page.keyboard.press('Control+k')
        await page.getByPlaceholder('Find an action').fill('re')
      },
    ],
    [
      'search results',
      async (page) => {
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Search', exact: true }).click()
        await page.getByLabel('Search conversations').fill('order')
        await page.locator('mark').first().waitFor()
      },
    ],
    [
      'a search without results',
      async (page) => {
        await page.getByLabel('Search conversations').fill('zebra')
        await page.getByText('Nothing found').waitFor()
        await page.getByLabel('Search conversations').press('Escape')
      },
    ],
    [
      'a note',
      async (page) => {
        // On a phone the command menu is still open.
        if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
        await page.getByRole('tab', { name: 'Note' }).click()
      },
    ],
    [
      'a held reply',
      async (page) => {
        await page.getByRole('tab', { name: 'Reply' }).click()
        await page.getByRole('textbox', { name: 'Reply' }).fill('One moment.')
        await page.keyboard.press('Enter')
        await page.getByText('Not sent yet').waitFor()
      },
    ],
    [
      'a refused reply',
      async (page) => {
        await page.route('**/messages', (route) =>
          route.fulfill({ status: 422, contentType: 'application/problem+json', body: '{"detail":"Too long."}' }),
        )
        await page
          .getByRole('button', { name: 'Send now' })
          .click({ timeout: 3_000 })
          .catch(() => undefined)
        await page.getByRole('textbox', { name: 'Reply' }).fill('Refused.')
        await page.keyboard.press('Enter')
        await page.getByRole('button', { name: 'Send now' }).click()
        await page.getByText('Not sent. Too long.').first().waitFor()
        await page.unroute('**/messages')
      },
    ],
    [
      'a question',
      async (page) => {
        await page.getByRole('button', { name: 'Delete note' }).first().focus()
        await page.keyboard.press('Enter')
        await page.getByRole('alertdialog').waitFor()
      },
    ],
    [
      'no connection',
      async (page) => {
        await page.keyboard.press('Escape')
        await page.context().setOffline(true)
        await page.getByText('Not connected.').filter({ visible: true }).waitFor()
      },
    ],
  ]
  async function opened(page: Page, path: string, heading: string) {
    await page.goto(`${stage.url}/${path}`)
    await page
      .getByRole('heading', { level: 1, name: heading })
      .or(page.getByRole('heading', { level: 2 }))
      .last()
      .waitFor()
    await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' })
  }
  async function conversation(page: Page) {
    await page.goto(`${stage.url}/inbox/mine/${claimed.id}`)
    await page.getByRole('log').getByText('order 4711').first().waitFor()
  }

  test.each([1440, 390])('at %i pixels, light and dark', async (width) => {
    const { page } = mara
    page.setDefaultTimeout(20_000)
    claimed = await stage.waiting(
      `Lena ${width}`,
      'Where is order 4711? `code` https://shop.example',
      'A person please',
    )
    const as = mara.email
    await stage.api('POST', `handoffs/${claimed.handoffId}/claim`, { body: {}, as })
    await stage.api('POST', `conversations/${claimed.id}/notes`, { body: { text: 'A regular' }, as })
    await stage.api('POST', `conversations/${claimed.id}/messages`, { body: { text: 'Hello?', as: 'contact' } })
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${stage.url}/start`)
    await page.evaluate(() =>
      localStorage.setItem('baton:prefs', JSON.stringify({ theme: 'light', asked: true, holdReplies: true })),
    )
    const found: string[] = []
    for (const [name, reach] of states) {
      // On a phone the list is not in view next to a conversation, and the details are in a drawer.
      if (width < 760 && /search|why/.test(name)) continue
      await reach(page).catch((error) => found.push(`${name} was not reached: ${error}`))
      found.push(...(await faultsOf(page, `${name} at ${width}`)))
    }
    await page.context().setOffline(false)
    expect(found).toEqual([])
  })
})
