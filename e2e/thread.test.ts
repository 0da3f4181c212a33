import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../testing/until.ts'
import { chromiumPath } from './browser.ts'
import { openSite } from './site.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('what a conversation shows', () => {
  let stage: Stage
  let mara: Player
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
  })
  afterAll(() => stage.close())
  const show = async (id: string) => {
    await mara.page.goto(`${stage.url}/inbox/all/${id}`)
    await mara.page.getByRole('log').waitFor()
  }
  /** Waits for the conversation in which a customer says this, and returns its id. */
  const saying = (text: string) =>
    until(async () => {
      const found = `conversations?view=all&limit=1&q=${encodeURIComponent(text)}`
      return (await stage.api<{ items: { id: string }[] }>('GET', found)).items[0]?.id
    })
  const top = async (what: Locator) => (await what.boundingBox())?.y ?? Number.NaN

  test('a rating by the customer appears at the answer, and changes with it', async () => {
    const jana = await stage.visitor()
    await jana.say('How long does shipping take?')
    await jana.log().getByText('3–5 working days').waitFor()
    await show(await saying('How long does shipping take?'))
    const thread = mara.page.getByRole('log')
    await thread.getByText('3–5 working days').waitFor()
    const good = jana.log().getByRole('button', { name: 'This helped' }).last()
    const bad = jana.log().getByRole('button', { name: 'This did not help' }).last()
    await good.click()
    await thread.getByTitle('The customer found this helpful').waitFor()
    await jana.log().getByText('Thank you').waitFor()
    expect(await good.getAttribute('aria-pressed')).toBe('true')
    await bad.click()
    await thread.getByTitle('The customer did not find this helpful').waitFor()
    expect(await thread.getByTitle('The customer found this helpful').count()).toBe(0)
    await expect.poll(() => good.getAttribute('aria-pressed')).toBe('false')
    await jana.page.reload()
    await jana.log().waitFor()
    await expect.poll(() => bad.getAttribute('aria-pressed')).toBe('true')
    expect(jana.problems).toEqual([])
    await jana.page.close()
  })

  test('of several hundred messages the earlier ones load while scrolling up, and what is read stays', async () => {
    const { id, handoffId } = await stage.waiting('Omar Haddad', 'Line 0')
    await stage.api('POST', `handoffs/${handoffId}/claim`, { as: mara.email })
    await write(id, 250)
    await show(id)
    const thread = mara.page.getByRole('log')
    const line = (n: number) => thread.getByText(`Line ${n}`, { exact: true })
    await line(250).waitFor()
    expect(await line(100).count()).toBe(0)
    await thread.hover()
    for (let first = 250; first > 0; ) {
      const known = (
        await thread
          .getByText(/^Line \d+$/)
          .first()
          .textContent()
      )?.slice(5)
      first = Number(known)
      if (first === 0) break
      await mara.page.mouse.wheel(0, -100_000)
      await line(first - 1).waitFor()
      // What stood at the top stands where it was; the earlier lines are above.
      await expect.poll(() => top(line(first)), { message: `line ${first}` }).toBeLessThan(200)
      expect(await top(line(first))).toBeGreaterThan(0)
      expect(await top(line(first - 1))).toBeLessThan(await top(line(first)))
    }
    const shown = await thread.getByText(/^Line \d+$/).allTextContents()
    expect(shown).toEqual(Array.from({ length: 251 }, (_, n) => `Line ${n}`))
    await thread.getByRole('button', { name: 'Show earlier' }).waitFor({ state: 'detached' })
    // A new message does not pull the reader down.
    await thread.evaluate((element) => element.scrollTo({ top: 0 }))
    const before = await top(line(3))
    await write(id, 1, 251)
    await mara.page.getByRole('button', { name: 'New messages' }).click()
    await expect.poll(() => top(line(251))).toBeLessThan(900)
    expect(before).toBeGreaterThan(0)
  })

  test('an Arabic customer reads from right to left; their words do so in a console that does not', async () => {
    const site = await openSite(stage.server)
    const { page, problems } = await stage.visitor({ locale: 'ar' })
    await page.goto(
      site.page(
        '/',
        `<!doctype html><html lang="ar" dir="rtl"><body><script async src="${site.script}"
        data-token="${site.token}"></script></body></html>`,
      ),
    )
    const widget = page.locator('baton-widget')
    await widget.getByRole('button').first().click()
    const field = widget.getByRole('textbox')
    await field.fill('أين طلبي رقم 4711؟ أريد التحدث إلى شخص')
    await page.keyboard.press('Enter')
    const said = widget.getByRole('log').getByText('أين طلبي')
    await said.waitFor()
    const direction = (what: Locator) => what.evaluate((element) => getComputedStyle(element).direction)
    expect(await direction(widget.getByRole('dialog'))).toBe('rtl')
    expect(await direction(said)).toBe('rtl')
    const send = widget.getByRole('button', { name: 'إرسال' })
    expect((await send.boundingBox())?.x).toBeLessThan((await field.boundingBox())?.x ?? 0)

    await show(await saying('أين طلبي'))
    const thread = mara.page.getByRole('log')
    await thread.getByText('أين طلبي').waitFor()
    expect(await direction(thread.getByText('أين طلبي'))).toBe('rtl')
    expect(await direction(thread)).toBe('ltr')
    const bubble = await thread.locator('[data-bubble]', { hasText: 'أين طلبي' }).boundingBox()
    const box = await thread.boundingBox()
    // The customer's words stand at the start edge of the console, whatever their script.
    expect((bubble?.x ?? 0) - (box?.x ?? 0)).toBeLessThan(100)
    const name = await mara.page.getByRole('heading', { level: 2 }).last().boundingBox()
    const claim = await mara.page.getByRole('button', { name: 'Claim' }).boundingBox()
    expect(name?.x).toBeLessThan(claim?.x ?? 0)
    await mara.page.getByRole('textbox', { name: 'Reply' }).fill('مرحبًا')
    expect(await direction(mara.page.getByRole('textbox', { name: 'Reply' }))).toBe('rtl')
    expect([...problems, ...mara.problems]).toEqual([])
    await site.close()
  })

  /** Writes `count` lines, by the customer and the teammate in turn. */
  async function write(id: string, count: number, from = 1) {
    for (let n = from; n < from + count; n++)
      await stage.api(
        'POST',
        `conversations/${id}/messages`,
        n % 2 ? { body: { text: `Line ${n}` }, as: mara.email } : { body: { text: `Line ${n}`, as: 'contact' } },
      )
  }
})
