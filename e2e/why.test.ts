import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { openStage, type Player, type Stage } from './stage.ts'

interface Decided {
  seq: number
  outcome: string
  mark: { label: string } | null
  handoff: { id: string; mark: { label: string } | null } | null
}

describe.runIf(chromiumPath)('why a message was handed off or not', () => {
  let stage: Stage
  let mara: Player
  let page: Page
  let id: string
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
    page = mara.page
    id = await stage.conversation('Kim Doyle')
  })
  afterAll(() => stage.close())

  const decisions = async (of = id) =>
    (await stage.api<{ items: Decided[] }>('GET', `conversations/${of}/decisions`)).items
  /** Writes as the customer and waits until it is decided, and answered where it is. */
  async function say(text: string, outcome: string, to = id) {
    await stage.api('POST', `conversations/${to}/messages`, { body: { text, as: 'contact' } })
    await expect.poll(async () => (await decisions(to)).at(-1)?.outcome).toBe(outcome)
    if (outcome !== 'answer') return
    const author = async () =>
      (await stage.api<{ lastMessage: { author: string } }>('GET', `conversations/${to}`)).lastMessage.author
    await expect.poll(author).toBe('assistant')
  }
  const panel = () => page.getByRole('complementary', { name: 'Conversation details' })
  const lines = () => page.getByRole('log').getByRole('button', { name: /^Why: / })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-why') ?? null)

  test('each customer message has one quiet line; D hides and shows them, also after a reload', async () => {
    await say('How long does shipping take?', 'answer')
    await say('Still no lamp, I am tired of waiting', 'answer')
    await say('This is ridiculous, nothing works and nobody helps. I am furious!', 'handoff')
    await page.goto(`${stage.url}/inbox/all/${id}`)
    await page.getByRole('log').waitFor()
    await expect.poll(() => lines().count()).toBe(3)
    expect(await lines().first().getAttribute('aria-label')).toBe('Why: Assistant answered')
    expect(await lines().nth(1).getAttribute('aria-label')).toMatch(/closest: Frustration, 0\.\d\d of 0\.\d\d$/)
    expect(await lines().nth(2).getAttribute('aria-label')).toMatch(/^Why: Handed off: frustrated, 0\.\d\d of 0\.\d\d$/)
    await page.getByRole('log').focus()
    await page.keyboard.press('d')
    await expect.poll(() => lines().count()).toBe(0)
    await page.reload()
    await page.getByRole('log').getByText('I am furious').waitFor()
    expect(await lines().count()).toBe(0)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Decisions' }).click()
    await expect.poll(() => lines().count()).toBe(3)
  })

  test('the panel says what came closest and what it would have needed, with every trigger in order', async () => {
    await lines().nth(1).focus()
    await page.keyboard.press('Enter')
    await panel().getByText('Not handed off. The assistant answered.').waitFor()
    await panel()
      .getByText(/^It would have fired at 0\.\d\d \(sensitivity high\); it was set to 0\.\d\d\.$/)
      .waitFor()
    const [decision] = (
      await stage.api<{ items: { triggers: { trigger: string }[] }[] }>('GET', `conversations/${id}/decisions`)
    ).items
    const rows = panel().getByRole('region', { name: 'Triggers' }).locator('ul').first().locator(':scope > li')
    expect(await rows.count()).toBe(decision?.triggers.length)
    expect(await rows.first().textContent()).toContain('asks for a person')
    // The words that carried it are open in the panel and underlined in the message.
    const words = await panel().locator('details[open] li').allTextContents()
    expect(words.length).toBeGreaterThan(0)
    const marked = await page.getByRole('log').locator('[data-bubble] mark').allTextContents()
    expect(words.map((word) => word.replace(/[“”]/g, ''))).toEqual(expect.arrayContaining(marked.slice(0, 1)))
    await panel().getByRole('button', { name: 'Next message' }).click()
    await panel().getByText('Handed off: frustrated.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(String((await decisions())[2]?.seq))
    // W explains the last message of the customer.
    await page.keyboard.press('w')
    await panel().getByText('Handed off: frustrated.').waitFor()
  })

  test('marks take one click and are undone by one; nothing asks again', async () => {
    await lines().nth(1).click()
    await panel().getByRole('button', { name: 'Missed' }).click()
    await panel().getByText('You marked it missed.').waitFor()
    expect((await decisions())[1]?.mark?.label).toBe('missed')
    await panel().getByRole('button', { name: 'Undo' }).click()
    await panel().getByText('You marked it missed.').waitFor({ state: 'detached' })
    expect((await decisions())[1]?.mark).toBeNull()

    const handoffId = (await decisions())[2]?.handoff?.id
    await stage.api('POST', `handoffs/${handoffId}/claim`, { body: {}, as: mara.email })
    await stage.api('POST', `handoffs/${handoffId}/resolve`, { body: {}, as: mara.email })
    const needed = page.getByRole('group', { name: 'Was this handoff needed?' })
    await needed.getByRole('button', { name: 'Unnecessary' }).click()
    await needed.getByText('You marked it unnecessary.').waitFor()
    await needed.getByRole('button', { name: 'Undo' }).click()
    await needed.getByRole('button', { name: 'Yes' }).click()
    await needed.getByText('You marked it right.').waitFor()
    expect((await decisions())[2]?.handoff?.mark?.label).toBe('right')
    expect(await needed.getByRole('button', { name: 'Yes' }).count()).toBe(0)
  })

  test('on a phone the explanation is a sheet that Escape closes', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await lines().nth(1).click()
    const sheet = await panel().boundingBox()
    expect([sheet?.x, sheet?.width]).toEqual([0, 390])
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(844)
    expect(sheet?.y).toBeGreaterThan(100)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.keyboard.press('Escape')
    await expect.poll(() => panel().isVisible()).toBe(false)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('ten marks lead to a suggestion with its effect; Use makes a version, and Undo takes it back', async () => {
    const settings = { mode: 'advanced', advanced: { triggers: { failed_answers: { count: 1 } } } }
    await stage.api('PUT', 'settings/handoff', { body: settings })
    await page.goto(`${stage.url}/settings/handoff`)
    await page.getByText('None now. There is 1 mark.').waitFor()
    for (let i = 0; i < 10; i++) {
      const other = await stage.conversation(`Customer ${i}`, 'What is the airspeed of a swallow?')
      await expect.poll(async () => (await decisions(other))[0]?.handoff?.id).toBeTruthy()
      const handoffId = (await decisions(other))[0]?.handoff?.id
      await stage.api('POST', `handoffs/${handoffId}/mark`, { body: { label: 'unnecessary' }, as: mara.email })
    }
    await page.reload()
    const section = page.getByRole('region', { name: 'Suggestions from your team’s marks' })
    await section.getByText('Failed answers · How many in a row: 2 instead of 1').waitFor()
    await section.getByText('In your 10 marks: 10 unnecessary handoffs fewer, no needed handoff lost.').waitFor()
    const count = async () =>
      (await stage.api<{ advanced: { triggers: { failed_answers: { count: number } } } }>('GET', 'settings/handoff'))
        .advanced.triggers.failed_answers.count
    expect(await count()).toBe(1)
    await section.getByRole('button', { name: 'Use' }).click()
    await expect.poll(count).toBe(2)
    await section.getByText('None now.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(count).toBe(1)
    expect(mara.problems).toEqual([])
  })
})
