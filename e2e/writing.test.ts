import { connect, createServer, type Socket } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { becomeOwner, chromiumPath, launch, person, type RunningServer, startServer, visitor } from './browser.ts'

describe.runIf(chromiumPath)('what a teammate writes', () => {
  let browser: Browser
  let server: RunningServer
  let mara: Awaited<ReturnType<typeof person>>
  let jana: Awaited<ReturnType<typeof person>>
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), startServer()])
    mara = await person(browser, { holdReplies: true })
    jana = await person(browser)
    await becomeOwner(mara.page, server)
    const chat = visitor(jana.page, server.url)
    await chat.open()
    await chat.say('Can I talk to a human about order 4711 please?')
    await chat.log().getByText('We have told the team').waitFor()
    await mara.page.goto(`${server.url}/inbox/queue`)
    await mara.page.getByTestId('row').click()
    await mara.page.getByRole('log').getByText('order 4711').first().waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })
  const customer = () => visitor(jana.page, server.url)
  const thread = () => mara.page.getByRole('log')
  const field = (name = 'Reply') => mara.page.getByRole('textbox', { name, exact: true })
  const reply = async (text: string) => {
    await field().fill(text)
    await mara.page.keyboard.press('Enter')
  }
  const takeBack = () => mara.page.getByRole('button', { name: 'Take back' })
  const heard = async (text: string) => customer().log().getByText(text, { exact: true }).count()

  test('a reply is held, taken back into the composer in front of what was typed meanwhile, and sent', async () => {
    await field().fill('Hello Jana')
    await field().evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(5, 5))
    await mara.page.keyboard.press('Enter')
    await thread().getByText('Not sent yet').waitFor()
    // The claim is made at once, only the words are held.
    await thread().getByText('Mara Lind claimed it').waitFor()
    await field().pressSequentially('and more')
    // With text in the composer the key is the field's own undo.
    await mara.page.keyboard.press('ControlOrMeta+z')
    expect(await thread().getByText('Not sent yet').count()).toBe(1)
    await takeBack().click()
    await thread().getByText('Not sent yet').waitFor({ state: 'detached' })
    expect(await field().inputValue()).toMatch(/^Hello Jana\n/)
    expect(await field().evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(5)

    await reply('Hello Jana, one moment.')
    await mara.page.keyboard.press('ControlOrMeta+z')
    await thread().getByText('Not sent yet').waitFor({ state: 'detached' })
    expect(await field().inputValue()).toBe('Hello Jana, one moment.')
    await mara.page.keyboard.press('Enter')
    await mara.page.getByRole('button', { name: 'Send now' }).click()
    await customer().log().getByText('Hello Jana, one moment.').waitFor()
    expect(await heard('Hello Jana')).toBe(0)
  })

  test('a held reply leaves by itself, and the next waits its turn', async () => {
    await reply('First')
    await reply('Second')
    expect(await heard('First')).toBe(0)
    await customer().log().getByText('Second', { exact: true }).waitFor()
    const said = await customer().log().innerText()
    expect(said.indexOf('First')).toBeLessThan(said.indexOf('Second'))
    expect(said.indexOf('First')).toBeGreaterThan(0)
  })

  test('a note goes to the team only, and the composer returns to the half-written reply', async () => {
    await field().fill('Half a reply')
    await mara.page.keyboard.press('Alt+n')
    await mara.page.getByText('Only your team sees this.').waitFor()
    expect(await field('Note').inputValue()).toBe('')
    await field('Note').fill('Pays late, be firm')
    await mara.page.getByRole('button', { name: 'Add note' }).click()
    await thread().getByText('Pays late, be firm').waitFor()
    expect(await field().inputValue()).toBe('Half a reply')
    expect(await mara.page.getByText('Only your team sees this.').count()).toBe(0)
    await field().fill('')
    expect(await customer().dialog().getByText('Pays late').count()).toBe(0)
  })

  test('deleted for the customer, and by whom for the team; a deleted note is gone', async () => {
    const said = thread().locator('[data-seq]').filter({ hasText: 'First' }).first()
    await said.hover()
    await said.getByRole('button', { name: 'Delete message' }).click()
    await mara.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await thread().getByText('Deleted by Mara Lind').waitFor()
    await customer().log().getByText('Message deleted').waitFor()
    expect(await heard('First')).toBe(0)
    const note = thread().locator('[data-seq]').filter({ hasText: 'Pays late' })
    await note.hover()
    await note.getByRole('button', { name: 'Delete note' }).click()
    await mara.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await thread().getByText('Pays late').waitFor({ state: 'detached' })
    await jana.page.reload()
    await customer().log().getByText('Message deleted').waitFor()
    expect(await heard('First')).toBe(0)
  })

  test('written without a connection, it survives a reload, arrives once and in order', async () => {
    await mara.offline(true)
    await mara.page.getByText('Not connected.').filter({ visible: true }).waitFor({ timeout: 3_000 })
    await reply('While offline, one')
    await reply('While offline, two')
    await mara.page.keyboard.press('Alt+n')
    await field('Note').fill('A note while offline')
    await mara.page.keyboard.press('Enter')
    await thread().getByText('A note while offline').waitFor()
    // A reload without a network would show the browser's own page, so the page is left and opened again.
    await mara.page.close()
    await mara.offline(false)
    mara.page = await mara.page.context().newPage()
    await mara.page.goto(`${server.url}/inbox/mine`)
    await mara.page.getByTestId('row').first().click()
    await customer().log().getByText('While offline, two').waitFor()
    await thread().getByText('A note while offline').waitFor()
    const said = await customer().log().innerText()
    expect(said.match(/While offline, \w+/g)).toEqual(['While offline, one', 'While offline, two'])
    const unsent = () => Object.keys(localStorage).filter((key) => key.includes('unsent'))
    await expect.poll(() => mara.page.evaluate(unsent)).toEqual([])
  })

  test('a line that swallows everything is reported in time, and what was sent leaves when it is back', async () => {
    const line = await swallowing(new URL(server.url).port)
    const { page, context } = await signedIn(browser, line.url)
    await page.getByTestId('row').first().click()
    await page.getByRole('log').getByText('While offline, two').waitFor()
    line.swallow(true)
    await page.getByText('The server does not answer.').filter({ visible: true }).waitFor({ timeout: 4_000 })
    await page.getByRole('textbox', { name: 'Reply', exact: true }).fill('Into the void')
    await page.keyboard.press('Enter')
    await page.getByText('What you sent leaves when').filter({ visible: true }).waitFor()
    line.swallow(false)
    await customer().log().getByText('Into the void').waitFor()
    expect(await heard('Into the void')).toBe(1)
    await context.close()
    await line.close()
  })

  test('someone who signs out is asked about what is unsent, and the next person sees nothing of it', async () => {
    await mara.page.route('**/messages', (route) => route.abort())
    await reply('Never sent')
    await mara.page.getByRole('button', { name: 'Send now' }).click()
    await thread().getByText('It leaves when the server answers').waitFor()
    await mara.page.getByRole('button', { name: /: menu$/ }).click()
    await mara.page.getByRole('menuitem', { name: 'Sign out' }).click()
    await mara.page.getByRole('alertdialog').getByText('One message has not been sent').waitFor()
    await mara.page.getByRole('button', { name: 'Stay' }).click()
    expect(await thread().getByText('Never sent').count()).toBe(1)
    await mara.page.getByRole('button', { name: /: menu$/ }).click()
    await mara.page.getByRole('menuitem', { name: 'Sign out' }).click()
    await mara.page.getByRole('button', { name: 'Delete and sign out' }).click()
    await mara.page.waitForURL('**/sign-in')
    const left = await mara.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].join())
    expect(left).not.toMatch(/unsent|draft/)
    expect(mara.problems).toEqual([])
  })
})

/** A proxy to a local port that can swallow everything, as a pulled cable does: nothing is closed, nothing answers. */
async function swallowing(port: string) {
  const sockets = new Set<Socket>()
  let swallows = false
  const proxy = createServer((client) => {
    const upstream = connect(Number(port), '127.0.0.1')
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => void (swallows || to.write(data)))
      from.on('close', () => to.destroy())
      from.on('error', () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** What was swallowed is lost, so its connections end with it. */
    swallow(on: boolean) {
      swallows = on
      if (!on) for (const socket of sockets) socket.destroy()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}

async function signedIn(browser: Browser, url: string): Promise<{ page: Page; context: ReturnType<Page['context']> }> {
  const { page } = await person(browser)
  await page.goto(`${url}/sign-in?next=/inbox/mine`)
  await page.getByLabel('Email').fill('mara@hazel.example')
  await page.getByLabel('Password').fill('a long enough password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/inbox/mine')
  return { page, context: page.context() }
}
