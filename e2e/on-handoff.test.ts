import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, person } from './browser.ts'
import { openSite, type Site } from './site.ts'
import { openStage, type Stage } from './stage.ts'

interface Told {
  id: string
  resumed: boolean
  queue: { position: number } | null
  customerMessage: string | null
}

/** The page's own code is told about a handoff, on a site with another host name than the server's. */
describe.runIf(chromiumPath)('a page that listens for handoffs', () => {
  let stage: Stage
  let site: Site
  beforeAll(async () => {
    stage = await openStage()
    site = await openSite(stage.server)
  })
  afterAll(async () => {
    await site.close()
    await stage.close()
  })
  const told = (page: Page) => page.evaluate<Told[]>('told')
  async function visit() {
    const { page, problems } = await person(stage.browser)
    await page.goto(
      site.page(
        '/',
        `<!doctype html><html lang="en"><body><script>
          var told = []
          window.Baton = (...call) => { (window.Baton.q ||= []).push(call) }
          Baton('boot', { token: '${site.token}', onHandoff: (handoff) => told.push(handoff) })
        </script><script async src="${site.script}"></script></body></html>`,
      ),
    )
    await page.getByRole('button', { name: 'Open chat' }).click()
    const widget = page.locator('baton-widget')
    await widget.getByRole('textbox').waitFor()
    return { page, widget, problems }
  }

  test('is told the same by the button and by words, and again after a reload, as resumed', async () => {
    const byButton = await visit()
    await byButton.widget.getByRole('button', { name: 'Talk to a person' }).click()
    await expect.poll(() => told(byButton.page)).toHaveLength(1)
    expect(await told(byButton.page)).toMatchObject([
      { resumed: false, queue: { position: 1 }, customerMessage: expect.stringContaining('We have told the team') },
    ])

    const byWords = await visit()
    await byWords.widget.getByRole('textbox').fill('Can I talk to a human please?')
    await byWords.page.keyboard.press('Enter')
    await expect.poll(() => told(byWords.page)).toHaveLength(1)
    const [first] = await told(byWords.page)
    expect(first).toMatchObject({ resumed: false, queue: { position: 2 } })
    expect(Object.keys(first ?? {})).toEqual(Object.keys((await told(byButton.page))[0] ?? {}))

    await byWords.page.reload()
    await expect.poll(() => told(byWords.page)).toHaveLength(1)
    expect(await told(byWords.page)).toMatchObject([{ id: first?.id, resumed: true, queue: { position: 2 } }])
    expect([...byButton.problems, ...byWords.problems]).toEqual([])
  })
})
