import { join } from 'node:path'
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

describe.runIf(chromiumPath)('failed jobs', () => {
  let browser: Browser
  let server: RunningServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), startServer()])
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  test('a message that was never looked at is shown to the owner, and looked at when it is run again', async () => {
    const mara = await person(browser)
    const jana = await person(browser)
    await becomeOwner(mara.page, server)
    const chat = visitor(jana.page, server.url)
    await chat.open()
    await chat.say('How long does shipping take?')
    await chat.log().getByText('3–5 working days').waitFor()
    await mara.page.goto(`${server.url}/settings/failed-jobs`)
    await mara.page.getByText('No failed jobs').waitFor()

    await server.restart((data) => leaveDeadJobs(data, ['Can I talk to a human please?']))
    await mara.page.reload()
    await mara.page.getByText('A message was not looked at').waitFor()
    await mara.page.getByText('24 attempts. The last one failed: connection refused').waitFor()
    await mara.page.getByRole('link', { name: 'Settings, 1 failed job' }).waitFor()
    await chat.log().getByText('Can I talk to a human please?').waitFor()
    expect(await chat.log().getByText('We have told the team').count()).toBe(0)

    await mara.page.getByRole('link', { name: /Open the conversation/ }).click()
    await mara.page.getByRole('log').getByText('Can I talk to a human please?').waitFor()
    await mara.page.goBack()
    await mara.page.getByRole('button', { name: 'Run again' }).click()
    await mara.page.getByText('No failed jobs').waitFor()
    await chat.log().getByText('We have told the team').waitFor()
    await mara.page.getByRole('link', { name: 'Inbox, 1 needs you' }).waitFor()
    expect([...mara.problems, ...jana.problems]).toEqual([])
  })

  test('several are run again by one button', async () => {
    const { page } = await person(browser)
    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel('Email').fill('mara@hazel.example')
    await page.getByLabel('Password').fill('a long enough password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Needs a human').first().waitFor()
    await server.restart((data) => leaveDeadJobs(data, ['First', 'Second', 'Third']))
    await page.goto(`${server.url}/settings/failed-jobs`)
    await page.getByRole('button', { name: 'Run all 3 again' }).click()
    await page.getByText('No failed jobs').waitFor()
    await page.getByRole('link', { name: 'Settings', exact: true }).waitFor()
  })
})

/** The server's own code, which is loaded by its path: it does not compile with the types of a browser. */
async function leaveDeadJobs(data: string, texts: string[]) {
  const path = join(import.meta.dirname, '../packages/server/src/testing/leave-dead-jobs.ts')
  const server: { leaveDeadJobs(...words: unknown[]): Promise<void> } = await import(path)
  await server.leaveDeadJobs(data, apiKey, texts)
}
