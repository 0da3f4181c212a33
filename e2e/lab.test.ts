import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { faultsOf, widthOver } from './faults.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('Trigger Lab', () => {
  let stage: Stage
  let mara: Player
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
    await stage.conversation('Jana Weber', 'I want to talk to a human')
    await stage.conversation('Kim Lee', 'This is ridiculous, nothing works and I am really angry!')
    await stage.conversation('Ola Berg', 'How long does shipping take?')
  })
  afterAll(() => stage.close())
  const button = (name: string | RegExp) => mara.page.getByRole('button', { name, exact: true })
  const field = (name: string) => mara.page.getByLabel(name, { exact: true })

  test('before the first run the screen says what to do', async () => {
    await mara.page.goto(`${stage.url}/inbox/needs`)
    await mara.page.getByRole('link', { name: 'Trigger Lab' }).click()
    await mara.page.getByText('No run yet').waitFor()
    await mara.page.getByText('No change yet.').waitFor()
    expect(await faultsOf(mara.page, 'lab, empty')).toEqual([])
  })

  test('a level is tried on stored conversations, and a number opens what is behind it', async () => {
    await field('Try').selectOption('level 0')
    await mara.page.getByText('Draft, 1 change').waitFor()
    await button('Run').click()
    await mara.page.getByRole('heading', { name: /fewer handoffs? in 3 conversations/ }).waitFor()
    await button('Asks for a person, no longer: 1').click()
    const list = mara.page.getByRole('complementary')
    await list.getByText('Jana Weber').waitFor()
    await list.getByText('“I want to talk to a human”').waitFor()
    await list.getByText(/Live: handed off at message 1, asked for a person\. Draft: not handed off\./).waitFor()
    expect(await list.getByText('Ola Berg').count()).toBe(0)
    await mara.page.getByRole('table', { name: /Handoffs that begin in each hour/ }).waitFor()
    expect(await faultsOf(mara.page, 'lab')).toEqual([])
    for (const width of [390, 760, 1024, 1440]) {
      await mara.page.setViewportSize({ width, height: 800 })
      await mara.page.evaluate(() => new Promise(requestAnimationFrame))
      expect(await widthOver(mara.page), `at ${width}`).toBeLessThanOrEqual(0)
    }
    await list.getByRole('link', { name: 'Open conversation' }).click()
    await mara.page.getByRole('log').getByText('I want to talk to a human').waitFor()
    await mara.page.goBack()
    // The run is still there.
    await mara.page.getByRole('heading', { name: /fewer handoffs? in 3 conversations/ }).waitFor()
  })

  test('pasted conversations are tried, and a mistake names its line', async () => {
    await mara.page.getByRole('radio', { name: 'Import' }).check({ force: true })
    await button('Run').click()
    await mara.page.getByText('Choose a file or paste conversations first.').waitFor()
    await field('Or paste').fill('conversation,author,text\na,robot,Hello')
    await button('Run').click()
    await mara.page
      .getByRole('alert')
      .getByText(/^Line 2: /)
      .waitFor()
    await field('Or paste').fill('conversation,author,text\na,contact,Hello\na,contact,"A human, please"')
    await button('Run').click()
    await mara.page.getByRole('heading', { name: '1 fewer handoff in 1 conversation' }).waitFor()
    await mara.page.getByRole('complementary').getByText('“A human, please”').waitFor()
  })

  test('a long run can be cancelled', async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, i) => `c${i % 3000},contact,I am waiting for order ${i} in Oslo and it is late`,
    )
    const buffer = Buffer.from(['conversation,author,text', ...rows].join('\n'))
    await mara.page.locator('input[type=file]').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer })
    await mara.page.getByText('old.csv').waitFor()
    await button('Run').click()
    await button('Cancel').click()
    await mara.page.getByText('was cancelled').waitFor()
    await button('Run').waitFor()
  })

  test('the draft of the settings page is tried and applied', async () => {
    await button('Edit').click()
    await mara.page.waitForURL('**/settings/handoff')
    await mara.page.getByRole('radio', { name: /Balanced/ }).check({ force: true })
    await button('Try in Trigger Lab').click()
    await mara.page.getByText('Draft, 1 change').waitFor()
    expect(await field('Try').inputValue()).toBe('level 2')
    await mara.page.getByRole('radio', { name: 'All', exact: true }).check({ force: true })
    await button('Run').click()
    await mara.page.getByRole('heading', { name: /in 3 conversations/ }).waitFor()
    // What others save after the run stays in force.
    const now = await stage.api<{ officeHours: object }>('GET', 'settings/handoff')
    const officeHours = { ...now.officeHours, enabled: true, timeZone: 'Europe/Oslo' }
    await stage.api('PUT', 'settings/handoff', { body: { ...now, officeHours } })
    await button('Apply').click()
    await mara.page.getByRole('alertdialog').getByRole('button', { name: 'Apply' }).click()
    await mara.page.getByText('Saved. Applies from the next message on.').waitFor()
    expect(await stage.api('GET', 'settings/handoff')).toMatchObject({ level: 2, officeHours })
    await mara.page.getByText('No change yet.').waitFor()
    expect(mara.problems).toEqual([])
  })
})
