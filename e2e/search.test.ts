import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('search and the palette', () => {
  let stage: Stage
  let mara: Player
  let waiting: string
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
    const tom = await stage.teammate('Tom Ek')
    await tom.page.close()
    const one = async (name: string, text: string, email: string) => {
      const { id, handoffId } = await stage.waiting(name, text)
      await stage.api('POST', `handoffs/${handoffId}/claim`, { as: email })
      return { id, handoffId }
    }
    waiting = (await stage.waiting('Chloé Martin', 'My crème brûlée torch arrived broken')).id
    await one('Omar Haddad', 'The torch does not light', mara.email)
    await one('Ines Prado', 'A torch for my mother, please', tom.email)
    const { id, handoffId } = await one('Paul Roy', 'Do you repair a lamp?', mara.email)
    await stage.api('POST', `conversations/${id}/notes`, { as: mara.email, body: { text: 'Sent the torch manual' } })
    await stage.api('POST', `handoffs/${handoffId}/resolve`, { as: mara.email, body: {} })
    await mara.page.goto(`${stage.url}/inbox/queue`)
    await mara.page.getByTestId('row').first().waitFor()
  })
  afterAll(() => stage.close())
  const field = () => mara.page.getByRole('searchbox', { name: 'Search conversations' })
  const results = () => mara.page.getByLabel('Search results')
  const found = (name: string) => results().getByTestId('row').filter({ hasText: name })
  const palette = () => mara.page.getByPlaceholder('Find an action, a page or a conversation')

  test('a search from one view finds conversations of all, in groups, with the words marked', async () => {
    await mara.page.getByRole('button', { name: 'Search', exact: true }).click()
    await field().fill('torch')
    await found('Chloé Martin').waitFor()
    for (const name of ['Omar Haddad', 'Ines Prado', 'Paul Roy']) await found(name).waitFor()
    const headings = await results().getByRole('heading').allTextContents()
    expect(headings.map((text) => text.replace(/ · .*/, ''))).toEqual([
      'Needs a human',
      'Mine',
      'Resolved',
      'With other teammates',
    ])
    expect(await found('Omar Haddad').locator('mark').allTextContents()).toEqual(['torch'])
  })

  test('what only a note says is found, and shown to be a note', async () => {
    await found('Paul Roy').getByLabel('Note').waitFor()
    expect(await found('Paul Roy').locator('mark').allTextContents()).toEqual(['torch'])
    expect(await found('Omar Haddad').getByLabel('Note').count()).toBe(0)
  })

  test('a word without its accents finds the word with them', async () => {
    await field().fill('creme brulee')
    await expect.poll(() => found('Chloé Martin').locator('mark').allTextContents()).toEqual(['crème', 'brûlée'])
    expect(await results().getByTestId('row').count()).toBe(1)
  })

  test('a result opens the conversation, and the results stay', async () => {
    await found('Chloé Martin').click()
    await mara.page.waitForURL(`**/${waiting}`)
    await mara.page.getByRole('log').getByText('torch arrived broken').waitFor()
    await found('Chloé Martin').waitFor()
  })

  test('without a result it says where it looked', async () => {
    await field().fill('zeppelin')
    await mara.page.getByText('No conversation, note or contact holds “zeppelin”').waitFor()
  })

  test('Escape ends the search and shows the view again', async () => {
    await field().press('Escape')
    await field().waitFor({ state: 'detached' })
    await mara.page.getByLabel('Conversations', { exact: true }).getByTestId('row').first().waitFor()
  })

  test('the palette finds a page by its name, and Enter opens it', async () => {
    await mara.page.keyboard.press('ControlOrMeta+k')
    await palette().fill('api k')
    await mara.page.keyboard.press('Enter')
    await mara.page.waitForURL('**/settings/api-keys')
    await palette().waitFor({ state: 'detached' })
  })

  test('the palette searches all conversations from any page', async () => {
    await mara.page.keyboard.press('ControlOrMeta+k')
    await palette().fill('lamp')
    const items = mara.page.getByRole('dialog').getByRole('option')
    await items.last().getByText('Search all conversations for “lamp”').waitFor()
    await items.last().click()
    await found('Paul Roy').waitFor()
    expect(await field().inputValue()).toBe('lamp')
  })

  test('the palette runs an action on the open conversation', async () => {
    await mara.page.goto(`${stage.url}/inbox/queue/${waiting}`)
    await mara.page.getByRole('button', { name: 'Claim' }).waitFor()
    await mara.page.keyboard.press('ControlOrMeta+k')
    await palette().fill('claim')
    await mara.page.keyboard.press('Enter')
    await mara.page.getByRole('button', { name: 'Resolve' }).waitFor()
  })

  test('Escape closes the palette and gives the focus back, with what was typed', async () => {
    const reply = mara.page.getByRole('textbox', { name: 'Reply' })
    await reply.fill('Half a sen')
    await mara.page.keyboard.press('ControlOrMeta+k')
    await palette().waitFor()
    await mara.page.keyboard.press('Escape')
    await palette().waitFor({ state: 'detached' })
    await expect.poll(() => reply.evaluate((element) => element === document.activeElement)).toBe(true)
    await mara.page.keyboard.type('tence')
    expect(await reply.inputValue()).toBe('Half a sentence')
    expect(mara.problems).toEqual([])
  })
})
