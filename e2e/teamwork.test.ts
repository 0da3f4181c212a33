import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { becomeOwner, chromiumPath, launch, person, type RunningServer, startServer, visitor } from './browser.ts'

describe.runIf(chromiumPath)('what a teammate does with a conversation, seen from both sides', () => {
  let browser: Browser
  let server: RunningServer
  let mara: Awaited<ReturnType<typeof person>>
  let jana: Awaited<ReturnType<typeof person>>
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), startServer()])
    mara = await person(browser)
    jana = await person(browser)
    await becomeOwner(mara.page, server)
    const chat = visitor(jana.page, server.url)
    await chat.open()
    await chat.say('Can I talk to a human about order 4711 please?')
    await chat.log().getByText('We have told the team').waitFor()
    await mara.page.goto(`${server.url}/inbox/queue`)
    await mara.page.getByTestId('row').click()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })
  const customer = () => visitor(jana.page, server.url)
  const more = async (item: string) => {
    await mara.page.getByRole('button', { name: 'More' }).click()
    await mara.page.getByRole('menuitem', { name: item }).click()
  }
  const thread = () => mara.page.getByRole('log')

  test('a conversation is assigned by name, and the customer waits until the teammate has it', async () => {
    await mara.page.getByRole('button', { name: 'Assign' }).click()
    await mara.page.getByLabel('Find a teammate').fill('mara')
    await mara.page.getByRole('dialog').getByRole('option', { name: 'Mara Lind' }).click()
    await thread().getByText('Mara Lind assigned it to Mara Lind').waitFor()
    expect(await customer().dialog().getByText('Mara Lind has joined').count()).toBe(0)
    await mara.page.getByRole('button', { name: 'Claim' }).click()
    await customer().dialog().getByText('Mara Lind has joined').waitFor()
  })

  test('a note is read by the team and never by the customer', async () => {
    await mara.page.getByRole('tab', { name: 'Note' }).click()
    await mara.page.getByRole('textbox', { name: 'Note' }).fill('Is a good customer: be generous')
    await mara.page.getByRole('button', { name: 'Add note' }).click()
    await thread().getByText('be generous').first().waitFor()
    await mara.page.getByRole('tab', { name: 'Reply' }).click()
    await mara.page.getByRole('textbox', { name: 'Reply' }).fill('Let me look.')
    await mara.page.keyboard.press('Enter')
    await customer().log().getByText('Let me look.').waitFor()
    expect(await customer().dialog().getByText('be generous').count()).toBe(0)
  })

  test('released, the conversation waits again; the customer sees their place', async () => {
    await more('Release to the queue')
    await thread().getByText('Mara Lind released it into the queue').waitFor()
    await customer().dialog().getByText('You are next').waitFor()
  })

  test('a cancelled handoff goes back to the assistant, and undo brings the customer back into the queue', async () => {
    await more('Cancel the handoff')
    await thread().getByText('Mara Lind cancelled the handoff').waitFor()
    await customer().dialog().getByText('You are next').waitFor({ state: 'detached' })
    await mara.page
      .getByRole('listitem')
      .filter({ hasText: 'Handoff cancelled.' })
      .getByRole('button', { name: 'Undo' })
      .click()
    await thread().getByText('Mara Lind undid it; waiting again').waitFor()
    await customer().dialog().getByText('You are next').waitFor()
  })

  test('resolved and reopened, the conversation is the team’s again and the customer can write', async () => {
    await mara.page.getByRole('button', { name: 'Claim' }).click()
    await mara.page.getByRole('button', { name: /^Resolve/ }).click()
    await mara.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Resolve/ })
      .click()
    await customer().dialog().getByText('Mara Lind has closed this conversation').waitFor()
    await mara.page.getByRole('button', { name: 'Reopen' }).click()
    await thread().getByText('Mara Lind reopened the conversation').waitFor()
    await customer().say('One more thing: order 4711')
    await thread().getByText('One more thing: order 4711').waitFor()
  })
})
