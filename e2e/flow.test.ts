import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('from one conversation to the next with the keyboard', () => {
  let stage: Stage
  let mara: Player
  let tom: Player
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
    tom = await stage.teammate('Tom Ek')
  })
  afterAll(() => stage.close())

  const verb = (name: string, handoffId: string, by: Player, body: object = {}) =>
    stage.api('POST', `handoffs/${handoffId}/${name}`, { body, as: by.email })
  const selected = (page: Page) => page.locator('[data-testid="row"][aria-current]')
  const opened = (name: string) => mara.page.getByRole('log', { name: `Conversation with ${name}` }).waitFor()
  const focused = () => mara.page.evaluate(() => document.activeElement?.tagName ?? 'BODY')
  /** Presses a single key. Right after the focus has left a text field, such a key does nothing. */
  async function press(key: string) {
    await mara.page.waitForTimeout(550)
    await mara.page.keyboard.press(key)
  }
  async function isAt(name: string) {
    await opened(name)
    await selected(mara.page).filter({ hasText: name }).waitFor()
    await expect.poll(focused).not.toBe('BODY')
  }
  const menu = async (item: string) => {
    await mara.page.getByRole('button', { name: 'More' }).click()
    await mara.page.getByRole('menuitem', { name: item }).click()
  }
  const openIn = async (view: string, name: string) => {
    await mara.page.goto(`${stage.url}/inbox/${view}`)
    await mara.page.getByTestId('row').filter({ hasText: name }).click()
    await opened(name)
  }

  test('a claim from the middle keeps the conversation open and the place in the queue', async () => {
    const names = ['Ada One', 'Ada Two', 'Ada Three']
    const all = []
    for (const name of names) all.push(await stage.waiting(name, 'Where is my order?'))
    await openIn('queue', 'Ada Two')
    await press('c')
    await mara.page.getByRole('button', { name: 'Resolve' }).waitFor()
    await opened('Ada Two')
    await expect
      .poll(() => mara.page.getByRole('textbox', { name: 'Reply' }).evaluate((it) => it.matches(':focus')))
      .toBe(true)
    await expect.poll(() => mara.page.getByTestId('row').filter({ hasText: 'Ada Two' }).count()).toBe(0)
    await mara.page.keyboard.press('Escape')
    await press('j')
    await isAt('Ada Three')
    for (const { handoffId } of all) await verb('cancel', handoffId, mara)
  })

  test('each action that ends the work opens the next row, from the last the one before', async () => {
    // The longest wait stands first.
    const names = ['Bo Resolve', 'Bo Send', 'Bo Return', 'Bo Cancel', 'Bo Pass', 'Bo Last', 'Bo Before']
    const all: { id: string; handoffId: string }[] = []
    for (const name of names) {
      const made = await stage.waiting(name, 'Where is my order?')
      await verb('claim', made.handoffId, mara)
      all.push(made)
    }
    await openIn('needs', 'Bo Resolve')
    await press('e')
    await mara.page.getByRole('dialog').waitFor()
    await mara.page.keyboard.press('Enter')
    await isAt('Bo Send')

    await press('r')
    await mara.page.getByRole('textbox', { name: 'Reply' }).fill('It is on its way.')
    await mara.page.keyboard.press('Control+Shift+Enter')
    await isAt('Bo Return')
    await mara.page.getByTestId('row').filter({ hasText: 'Bo Send' }).waitFor({ state: 'detached' })

    await press('b')
    await mara.page.getByRole('dialog').waitFor()
    await mara.page.keyboard.press('Enter')
    await isAt('Bo Cancel')

    await menu('Cancel the handoff')
    await isAt('Bo Pass')

    await press('a')
    await mara.page.getByPlaceholder('Name or email').fill('tom')
    await mara.page.getByRole('dialog').getByRole('option', { name: 'Tom Ek' }).waitFor()
    await mara.page.keyboard.press('Enter')
    await isAt('Bo Last')

    await press('j')
    await isAt('Bo Before')
    await menu('Cancel the handoff')
    await isAt('Bo Last')

    // Nothing else is left: the conversation stays, and the focus with it.
    await press('e')
    await mara.page.getByRole('dialog').waitFor()
    await mara.page.keyboard.press('Enter')
    await mara.page.getByRole('button', { name: 'Reopen' }).waitFor()
    await opened('Bo Last')
    await expect.poll(focused).not.toBe('BODY')
    expect(await stage.api('GET', `conversations/${all[4]?.id}`)).toMatchObject({ assignee: { name: 'Tom Ek' } })
  })

  test('Enter starts a new line once something is typed, and confirms a question', async () => {
    const { id, handoffId } = await stage.waiting('Cleo Line', 'Where is my order?')
    await verb('claim', handoffId, mara)
    await openIn('mine', 'Cleo Line')
    await press('e')
    const note = mara.page.getByRole('dialog').getByRole('textbox')
    await note.pressSequentially('First')
    await mara.page.keyboard.press('Enter')
    await note.pressSequentially('second')
    expect(await note.inputValue()).toBe('First\nsecond')
    await mara.page.keyboard.press('Control+Enter')
    await mara.page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => stage.api('GET', `conversations/${id}`)).toMatchObject({ status: 'closed' })
    await mara.page.goto(`${stage.url}/inbox/all/${id}`)
    await mara.page.getByRole('log').getByText('Mara Lind resolved and closed the conversation').waitFor()
    await mara.page.getByRole('button', { name: 'Delete note' }).focus()
    await mara.page.keyboard.press('Enter')
    await mara.page.getByRole('alertdialog').waitFor()
    await mara.page.keyboard.press('Enter')
    await mara.page.getByRole('log').getByText('Deleted by Mara Lind').waitFor()
  })

  test('an undo that no longer holds goes away, and one that holds stays when the conversation is left', async () => {
    const dora = await stage.waiting('Dora Undo', 'Where is my order?')
    const other = await stage.waiting('Dora Other', 'Where is my order?')
    const undo = mara.page.getByRole('button', { name: 'Undo' })
    await openIn('needs', 'Dora Undo')
    await press('c')
    await undo.waitFor()
    await mara.page.getByTestId('row').filter({ hasText: 'Dora Other' }).click()
    await opened('Dora Other')
    expect(await undo.count()).toBe(1)
    await verb('reassign', dora.handoffId, tom, { teammateId: await idOf('Tom Ek') })
    await undo.waitFor({ state: 'detached' })

    await press('c')
    await undo.waitFor()
    await stage.api('POST', `conversations/${other.id}/messages`, { body: { text: 'Hello?', as: 'contact' } })
    await undo.waitFor({ state: 'detached' })
    for (const { handoffId } of [dora, other]) await verb('resolve', handoffId, mara)
  })
  async function idOf(name: string) {
    const { items } = await stage.api<{ items: { id: string; name: string }[] }>('GET', 'teammates')
    return items.find((one) => one.name === name)?.id
  }

  test('on a phone a toast stands above the composer', async () => {
    const { id, handoffId } = await stage.waiting('Elif Phone', 'Where is my order?')
    const phone = await mara.page.context().newPage()
    await phone.setViewportSize({ width: 390, height: 780 })
    await phone.goto(`${stage.url}/inbox/needs/${id}`)
    await phone.getByRole('textbox', { name: 'Reply' }).fill('One\ntwo\nthree\nfour\nfive\nsix\nseven')
    await phone.getByRole('button', { name: 'Claim' }).click()
    await phone.getByRole('button', { name: 'Undo' }).waitFor()
    const box = async (name: string) => phone.getByRole('button', { name }).boundingBox()
    await expect
      .poll(async () => {
        const [toast, composer] = [await box('Undo'), await phone.getByRole('tablist').boundingBox()]
        return (toast?.y ?? 0) + (toast?.height ?? 0) <= (composer?.y ?? 0)
      })
      .toBe(true)
    await phone.close()
    await verb('resolve', handoffId, mara)
  })

  test('a held reply leaves when the page is closed', async () => {
    const { id, handoffId } = await stage.waiting('Finn Close', 'Where is my order?')
    await verb('claim', handoffId, mara)
    const other = await mara.page.context().newPage()
    await other.goto(`${stage.url}/inbox/mine/${id}`)
    await other.evaluate(() => localStorage.setItem('baton:prefs', '{"asked":true,"holdReplies":true}'))
    await other.reload()
    await other.getByRole('log').getByText('Where is my order?').waitFor()
    await other.getByRole('textbox', { name: 'Reply' }).fill('It leaves tomorrow.')
    await other.keyboard.press('Enter')
    await other.getByRole('button', { name: 'Take back' }).waitFor()
    // Nothing is left that could send it.
    await mara.page.goto(`${stage.url}/healthz`)
    await other.goto(`${stage.url}/healthz`)
    const said = async () => {
      const { items } = await stage.api<{ items: { message?: { text: string } }[] }>(
        'GET',
        `conversations/${id}/events`,
      )
      return items.filter(({ message }) => message?.text === 'It leaves tomorrow.').length
    }
    await expect.poll(said).toBe(1)
    await mara.page.goto(`${stage.url}/inbox/mine/${id}`)
    await mara.page.getByRole('log').getByText('It leaves tomorrow.').waitFor()
    await expect
      .poll(() => mara.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsent')).length))
      .toBe(0)
    expect(await said()).toBe(1)
    await other.close()
    await verb('resolve', handoffId, mara)
  })

  test('J keeps the row in the page and in view, among two hundred', async () => {
    for (let i = 0; i < 20; i++)
      await Promise.all(Array.from({ length: 10 }, (_, k) => stage.conversation(`Row ${i * 10 + k}`)))
    const { page } = mara
    await page.goto(`${stage.url}/inbox/assistant`)
    await page.getByTestId('row').first().waitFor()
    const inView = () =>
      selected(page).evaluate((row) => {
        const [own, list] = [
          row.getBoundingClientRect(),
          row.closest('[aria-label="Conversations"]')?.getBoundingClientRect(),
        ]
        return list !== undefined && own.top >= list.top - 1 && own.bottom <= list.bottom + 1
      })
    const seen = new Set<string>()
    for (let i = 0; i < 40; i++) {
      const before = page.url()
      await page.keyboard.press('j')
      await expect.poll(() => page.url()).not.toBe(before)
      seen.add(page.url())
      if (i % 10 === 9) await expect.poll(inView).toBe(true)
    }
    expect(seen.size).toBe(40)
    for (let i = 0; i < 5; i++) await page.keyboard.press('k')
    await expect.poll(inView).toBe(true)
    // Scrolled away, the row stays in the page.
    await page.getByLabel('Conversations').hover()
    await page.mouse.wheel(0, -9000)
    expect(await selected(page).count()).toBe(1)
    expect([...mara.problems, ...tom.problems]).toEqual([])
  })
})
