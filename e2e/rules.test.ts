import type { HandoffSettings } from '@baton/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { faultsOf } from './faults.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('topics and rules', () => {
  let stage: Stage
  let mara: Player
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
    await mara.page.goto(`${stage.url}/settings/handoff`)
  })
  afterAll(() => stage.close())
  const button = (name: string | RegExp) => mara.page.getByRole('button', { name, exact: true })
  const field = (name: string) => mara.page.getByLabel(name, { exact: true })
  const section = () => mara.page.getByRole('region', { name: 'Topics and rules' })
  const saved = () => stage.api<HandoffSettings>('GET', 'settings/handoff')
  const rulesSaved = async () => (await saved()).advanced.triggers.rule.rules
  async function save() {
    await button('Save').click()
    await button('Save').waitFor({ state: 'detached' })
  }

  test('a rule from a template shows how well it matches each example', async () => {
    await button('Add rule').click()
    // Nothing is written yet, so nothing is added.
    await section().getByRole('button', { name: 'Add rule' }).last().click()
    await section().getByText('Give it a name. The team reads it in the queue.').waitFor()
    await button('Refunds and billing disputes').click()
    await field('Name').fill('Refunds over 500')
    await field('Should match, message 1').fill('I want my money back, you charged me twice')
    await mara.page.keyboard.press('Enter')
    await mara.page.keyboard.type('Which colours do you have?')
    await expect.poll(() => section().getByLabel('As it should be').count()).toBe(2)
    await section().getByLabel('Remove “Which colours do you have?”').click()
    await field('Should not match, message 1').fill('How big is the mug?')
    await expect.poll(() => section().getByLabel('As it should be').count()).toBe(2)
    await field('A message to test').fill('I want my money back, you charged me twice')
    await mara.page.getByText(/^\s*Matches, \d\.\d\d$/).waitFor()
  })

  test('it has conditions, a priority and a message of its own, and is named before it is saved', async () => {
    await button('Add condition').click()
    await field('Condition 1: attribute').fill('plan')
    await field('Condition 1: comparison').selectOption('is not')
    await field('Condition 1: value').fill('test')
    await mara.page.getByRole('radio', { name: 'Urgent' }).check()
    await field('Own message').fill('Billing looks at this. You are number {position}.')
    await mara.page.getByText('Rule “Refunds over 500”: added').waitFor()
    await field('A message').fill('I want my money back, you charged me twice')
    await mara.page.getByText('Hands off: rule “Refunds over 500”').waitFor()
    expect(await faultsOf(mara.page, 'a new rule')).toEqual([])
    expect(await rulesSaved()).toEqual([])
    await save()
    expect(await rulesSaved()).toMatchObject([
      {
        id: 'refunds-over-500',
        name: 'Refunds over 500',
        template: 'refund',
        examples: ['I want my money back, you charged me twice'],
        counterexamples: ['How big is the mug?'],
        conditions: [{ fact: 'plan', comparison: 'is_not', value: 'test' }],
        priority: 3,
        watching: false,
        message: { en: 'Billing looks at this. You are number {position}.' },
      },
    ])
  })

  test('a customer is handed off with the message of the rule, and the team reads which rule it was', async () => {
    const jana = await stage.visitor()
    await jana.say('I want my money back, you charged me twice')
    await jana.log().getByText('Billing looks at this. You are number 1.').waitFor()
    await jana.page.close()
    const page = await mara.page.context().newPage()
    await page.goto(`${stage.url}/inbox/queue`)
    await page.getByTestId('row').getByText('Rule: Refunds over 500').waitFor()
    await page.getByTestId('row').click()
    await page.getByText('Handed off: rule “Refunds over 500”').waitFor()
    await page.getByRole('button', { name: /^Why: Handed off: rule “Refunds over 500”/ }).click()
    await page.getByText('“Refunds over 500” fired').waitFor()
    await page.close()
  })

  test('suggested topics are ordered by keyboard and by mouse, and come back after a deletion', async () => {
    for (const name of ['Moving money', 'Legal and compliance', 'Safety and harm']) {
      await section().getByRole('button', { name }).click()
      await section().getByRole('button', { name: 'Add topic' }).click()
    }
    // The focus is on what was added.
    expect(await mara.page.evaluate(() => document.activeElement?.textContent)).toContain('Safety and harm')
    const topics = async () => (await saved()).advanced.triggers.forbidden_topic.topics.map(({ id }) => id)
    await section()
      .getByLabel(/^Move “Safety and harm”/)
      .press('ArrowUp')
    await section().getByLabel('Move “Safety and harm”, place 2 of 3: arrow up or down').press('ArrowUp')
    await section().getByText('Safety and harm: place 1 of 3').waitFor()
    await save()
    expect(await topics()).toEqual(['safety-and-harm', 'moving-money', 'legal-and-compliance'])

    const grip = section().getByLabel(/^Move “Safety and harm”/)
    const last = section().getByLabel(/^Move “Legal and compliance”/)
    await grip.hover()
    await mara.page.mouse.down()
    const box = await last.boundingBox()
    await mara.page.mouse.move(box?.x ?? 0, (box?.y ?? 0) + 40, { steps: 8 })
    await mara.page.mouse.up()
    await mara.page.getByText('Topics: order').waitFor()
    await section().getByLabel('More for “Moving money”').click()
    await mara.page.getByRole('menuitem', { name: 'Delete' }).click()
    await mara.page.getByText('Topic “Moving money”: removed').waitFor()
    await expect.poll(() => mara.page.evaluate(() => document.activeElement?.textContent)).toContain('Add rule')
    await button('Undo').click()
    await mara.page.getByText('Topic “Moving money”: removed').waitFor({ state: 'detached' })
    await section().getByLabel('Legal and compliance: on, watching or off').selectOption('watching')
    await save()
    expect(await topics()).toEqual(['moving-money', 'legal-and-compliance', 'safety-and-harm'])
    await mara.page.getByText('Topic “Legal and compliance”: watching').waitFor()
  })

  test('a list of phrases that is too long stays in its field, with a sentence', async () => {
    await button(/^Keywords/).click()
    const phrases = mara.page.getByRole('textbox', { name: /^Phrases/ })
    await phrases.fill(Array.from({ length: 600 }, (_, at) => `phrase number ${at}`).join('\n'))
    await phrases.blur()
    await mara.page.getByText('Phrases: at most 500 lines. You entered 600').waitFor()
    await phrases.fill('(a+)+$\nspeak to a human')
    await phrases.blur()
    await mara.page.getByText('Keywords › Phrases').waitFor()
    await save()
    expect((await saved()).advanced.triggers.keyword.phrases).toEqual(['(a+)+$', 'speak to a human'])
  })

  test('a renamed rule keeps its id, a draft can be left behind, and a phone shows all of it', async () => {
    await mara.page.setViewportSize({ width: 390, height: 800 })
    await section()
      .getByRole('button', { name: /^Refunds over 500/ })
      .click()
    await field('Name').fill('')
    await section().getByRole('button', { name: 'Done' }).click()
    await section().getByText('Give it a name. The team reads it in the queue.').waitFor()
    await field('Name').fill('Money back')
    expect(await faultsOf(mara.page, 'a rule on a phone')).toEqual([])
    await section().getByRole('button', { name: 'Done' }).click()
    await mara.page.getByText('Rule “Money back”: was “Refunds over 500”').waitFor()
    await save()
    expect(await rulesSaved()).toMatchObject([{ id: 'refunds-over-500', name: 'Money back' }])
  })

  test('opening another one keeps what was entered, or asks where it cannot be kept', async () => {
    const row = (name: string) => section().getByRole('button', { name: new RegExp(`^${name}`) })
    await row('Money back').click()
    await field('Name').fill('Money returned')
    await row('Moving money').click()
    await mara.page.getByText('Rule “Money returned”: was “Money back”').waitFor()
    expect(await field('Name').inputValue()).toBe('Moving money')
    await field('Name').fill('')
    await section().getByLabel('More for “Money returned”').click()
    await mara.page.getByRole('menuitem', { name: 'Make a copy' }).click()
    const question = mara.page.getByRole('alertdialog')
    await question.getByText('It cannot be kept as it is. Give it a name.').waitFor()
    await question.getByRole('button', { name: 'Go on editing' }).click()
    await section().getByText('Give it a name. The team reads it in the queue.').waitFor()
    await row('Money returned').click()
    await question.getByRole('button', { name: 'Drop' }).click()
    await row('Moving money').waitFor()
    await section().getByLabel('More for “Moving money”').click()
    await mara.page.getByRole('menuitem', { name: 'Make a copy' }).click()
    await field('Name').and(mara.page.locator('[value="Moving money (copy)"]')).waitFor()
    await section().getByRole('button', { name: 'Cancel' }).click()
    await button('Discard').click()
    await section()
      .getByRole('button', { name: /^Money back/ })
      .click()
    await field('Name').fill('Never saved')
    await button('Discard').click()
    await section()
      .getByRole('button', { name: /^Money back/ })
      .waitFor()
    expect(mara.problems).toEqual([])
  })
})
