import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  apiKey,
  becomeOwner,
  chromiumPath,
  launch,
  person,
  type RunningServer,
  startServer,
  visitor,
} from './browser.ts'

if (!chromiumPath)
  console.log(
    'No Chromium found (set CHROMIUM to its path, or install Debian’s package `chromium`): the browser tests are ' +
      'left out.',
  )

describe.runIf(chromiumPath)('the story in a real browser', () => {
  let browser: Browser
  let server: RunningServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), startServer({}, { fromNothing: true })])
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('a visitor is answered, asks for a person, survives a reload, and returns to the assistant', async () => {
    const mara = await person(browser)
    const jana = await person(browser, { viewport: { width: 1100, height: 800 } })
    await becomeOwner(mara.page, server)
    await mara.page.goto(`${server.url}/`)
    await mara.page.getByText('Nobody is waiting').waitFor()
    expect(await mara.page.getByRole('button', { name: 'Not now' }).count()).toBe(0)

    // The assistant answers and names its source.
    const chat = visitor(jana.page, server.url)
    await chat.open()
    await chat.say('How long does shipping take to Austria?')
    await chat.log().getByText('3–5 working days').waitFor()
    await chat.dialog().getByText('Shipping times').waitFor()

    // A request for a person: told, waiting, and a badge at the team's side.
    await chat.say('My order 4711 should have come yesterday. Can I talk to a human please?')
    await chat.log().getByText('We have told the team').waitFor()
    await mara.page.getByTestId('badge').first().getByText('1').waitFor()
    expect(await mara.page.title()).toMatch(/^\(1\)/)
    const row = mara.page.getByTestId('row')
    await row.getByText('Asked for a person').waitFor()
    await row.getByText('Can I talk to a human please?').waitFor()

    // The assistant is silent now.
    await chat.say('How much is shipping?')
    await chat.log().getByText('How much is shipping?').waitFor()
    await expect.poll(() => outcomes(server)).toEqual(['answer', 'handoff', 'not_asked'])
    expect(await chat.log().getByText('4.90').count()).toBe(0)

    // Claimed with history and summary.
    await row.click()
    const thread = mara.page.getByRole('log')
    await thread.getByText('How long does shipping take to Austria?').waitFor()
    await thread.getByText('caused the handoff').waitFor()
    await mara.page.getByText('The assistant answered from “Shipping times”.').waitFor()
    await mara.page.keyboard.press('c')
    await chat.dialog().getByText('Mara Lind has joined').waitFor()
    // Notifications are offered to teammates who have a conversation, never before.
    await mara.page.getByRole('button', { name: 'Not now' }).click()

    // Both talk; typing shows.
    await mara.page.keyboard.press('r')
    await mara.page.getByRole('textbox', { name: 'Reply' }).fill('Hello, I am looking into order **4711**.')
    await mara.page.keyboard.press('Enter')
    await chat.log().getByText('I am looking into order').waitFor()
    await mara.page.getByTestId('badge').first().waitFor({ state: 'detached' })
    await chat.dialog().getByRole('textbox').pressSequentially('Thank')
    await mara.page.getByText(/is typing/).waitFor()
    await chat.dialog().getByRole('textbox').fill('')

    // The visitor loses the line and writes: it arrives once, after the line is back.
    await jana.offline(true)
    await chat.say('Written without a connection')
    await chat.dialog().getByText('Will be sent when you are back online').waitFor()
    await mara.page.getByRole('textbox', { name: 'Reply' }).fill('Are you still there?')
    await mara.page.keyboard.press('Enter')
    await jana.offline(false)
    await thread.getByText('Written without a connection').waitFor()
    await chat.log().getByText('Are you still there?').waitFor()
    expect(await thread.getByText('Written without a connection').count()).toBe(1)

    // Both reload in the middle; the server restarts too.
    await jana.page.reload()
    await mara.page.reload()
    await server.restart()
    await jana.page
      .getByRole('button', { name: /Open the chat|Close the chat/ })
      .first()
      .waitFor()
    if ((await jana.page.getByRole('dialog').count()) === 0)
      await jana.page.getByRole('button', { name: 'Open the chat' }).first().click()
    await chat.log().getByText('Are you still there?').waitFor()
    await chat.say('Yes, I am here.')
    await mara.page.getByRole('log').getByText('Yes, I am here.').waitFor()

    // Back to the assistant with a brief; it answers again.
    await mara.page.getByRole('log').click()
    await mara.page.keyboard.press('b')
    await mara.page.getByLabel('What you did and what you promised').fill('Sent the new tracking number.')
    await mara.page.getByRole('button', { name: 'Return', exact: false }).last().click()
    await chat.log().getByText('The assistant is back').waitFor()
    await chat.say('Can I return a mug I have used?')
    await chat.log().getByText('30 days').waitFor()
    await mara.page.getByText('Sent the new tracking number.').first().waitFor()
    expect(jana.problems).toEqual([])
    expect(mara.problems).toEqual([])
  })

  test('two teammates claim at once: the loser sees who won', async () => {
    const [mara, tom] = [await person(browser), await person(browser)]
    await mara.page.goto(`${server.url}/sign-in`)
    await mara.page.getByLabel('Email').fill('mara@hazel.example')
    await mara.page.getByLabel('Password').fill('a long enough password')
    await mara.page.getByRole('button', { name: 'Sign in' }).click()
    await mara.page.getByText('Needs a human').first().waitFor()
    await mara.page.goto(`${server.url}/settings/teammates`)
    await mara.page.getByRole('button', { name: 'Invite' }).click()
    await mara.page.getByRole('button', { name: 'Create link' }).click()
    const link =
      (await mara.page
        .getByRole('dialog')
        .getByText(/\/join\//)
        .textContent()) ?? ''
    await tom.page.goto(link)
    await tom.page.getByLabel('Your name').fill('Tom Ek')
    await tom.page.getByLabel('Email').fill('tom@hazel.example')
    await tom.page.getByLabel('Password').fill('another long password')
    await tom.page.getByRole('button', { name: 'Join' }).click()
    await tom.page.getByText('Needs a human').first().waitFor()

    const someone = await person(browser)
    const chat = visitor(someone.page, server.url)
    await chat.open()
    await chat
      .dialog()
      .getByRole('button', { name: /Talk to a person/i })
      .click()
    await chat.log().getByText('We have told the team').waitFor()
    await mara.page.goto(`${server.url}/inbox/queue`)
    for (const { page } of [mara, tom]) await page.getByTestId('row').first().click()
    for (const { page } of [mara, tom]) await page.getByRole('button', { name: 'Claim' }).waitFor()
    // Tom's page does not know yet: Tom's click is on its way when Mara's claim commits.
    const won = mara.page.waitForResponse('**/claim')
    await tom.page.route('**/claim', async (route) => {
      await won
      await route.continue()
    })
    await Promise.all([tom.page.waitForRequest('**/claim'), tom.page.getByRole('button', { name: 'Claim' }).click()])
    await mara.page.getByRole('button', { name: 'Claim' }).click()
    await tom.page.getByText(/Mara Lind claimed this first/).waitFor()
    await chat.dialog().getByText('Mara Lind has joined').waitFor()
  })

  test('a teammate on the demo page is a visitor there, and is notified of the handoff once', async () => {
    const { page, problems } = await person(browser)
    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel('Email').fill('mara@hazel.example')
    await page.getByLabel('Password').fill('a long enough password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Needs a human').first().waitFor()
    await page.evaluate(() => {
      const counted = window as unknown as { tones: number }
      counted.tones = 0
      const make = AudioContext.prototype.createOscillator
      AudioContext.prototype.createOscillator = function () {
        counted.tones++
        return make.call(this)
      }
    })
    // The first gesture of a new user opens the sound.
    await page.getByRole('heading', { name: 'Inbox' }).click()

    const demo = await page.context().newPage()
    const chat = visitor(demo, server.url)
    await chat.open()
    await chat.say('How long does shipping take?')
    await chat.dialog().getByText('Shipping times').waitFor()
    await chat.say('I want to talk to a person')
    await chat.dialog().getByText('You are next').waitFor()
    await page.getByTestId('row').first().waitFor()
    await expect.poll(() => page.evaluate(() => (window as unknown as { tones: number }).tones)).toBe(2)
    await chat
      .dialog()
      .getByRole('button', { name: /Keep chatting/ })
      .click()
    await chat.log().getByText('The assistant is back').waitFor()
    expect(problems).toEqual([])
  })
})

/** Returns what was decided about each message of the only conversation. */
async function outcomes({ url }: RunningServer): Promise<string[]> {
  const get = async (path: string) =>
    (await fetch(`${url}/v1/conversations${path}`, { headers: { authorization: `Bearer ${apiKey}` } })).json()
  const [{ id }] = (await get('')).items
  return (await get(`/${id}/decisions`)).items.map(({ outcome }: { outcome: string }) => outcome)
}
