import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('two teammates and the same conversation', () => {
  let stage: Stage
  let mara: Player
  let tom: Player
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
    tom = await stage.teammate('Tom Ek')
  })
  afterAll(() => stage.close())
  const open = async ({ page }: Player, id: string, view = 'all') => {
    await page.goto(`${stage.url}/inbox/${view}/${id}`)
    await thread({ page }).waitFor()
  }
  const thread = ({ page }: Pick<Player, 'page'>) => page.getByRole('log')
  const button = ({ page }: Player, name: string) => page.getByRole('button', { name })
  const more = async (player: Player, item: string) => {
    await button(player, 'More').click()
    await player.page.getByRole('menuitem', { name: item }).click()
  }
  const pick = async ({ page }: Player, name: string) => {
    await page.getByLabel('Find a teammate').fill(name)
    await page.getByRole('dialog').getByRole('option', { name }).click()
  }

  test('assigned to a colleague, it appears in their list without a reload, and they take it', async () => {
    const { id } = await stage.waiting('Omar Haddad', 'My parcel is lost')
    await tom.page.goto(`${stage.url}/inbox/mine`)
    await tom.page.getByText('You have no conversations').waitFor()
    await open(mara, id)
    await button(mara, 'Assign').click()
    await pick(mara, 'Tom Ek')
    await thread(mara).getByText('Mara Lind assigned it to Tom Ek').waitFor()
    await open(tom, id)
    await button(tom, 'Claim').click()
    await thread(mara)
      .getByText(/Tom Ek (claimed|took|joined|has)/)
      .first()
      .waitFor()
    await tom.page.goto(`${stage.url}/inbox/mine`)
    await tom.page.getByTestId('row').filter({ hasText: 'Omar Haddad' }).waitFor()
    expect(await stage.api('GET', `conversations/${id}`)).toMatchObject({ assignee: { name: 'Tom Ek' } })
  })

  test('taken over from a colleague, it is no longer theirs, and they see who has it', async () => {
    const { id, handoffId } = await stage.waiting('Ines Prado', 'I was charged twice')
    await stage.api('POST', `handoffs/${handoffId}/claim`, { as: tom.email })
    await open(tom, id)
    await button(tom, 'Resolve').waitFor()
    await open(mara, id)
    await mara.page.getByText('Tom Ek has this conversation and has it open.').waitFor()
    await button(mara, 'Take over').first().click()
    await button(mara, 'Resolve').waitFor()
    await button(tom, 'Resolve').waitFor({ state: 'detached' })
    await button(tom, 'Take over').first().waitFor()
  })

  test('a claim that is undone lets the customer wait again, at the same place', async () => {
    const { id } = await stage.waiting('Lena Vogt', 'Where is order 4711?')
    await open(mara, id)
    await button(mara, 'Claim').click()
    await button(mara, 'Resolve').waitFor()
    await mara.page.getByRole('listitem').filter({ hasText: 'Claimed' }).getByRole('button', { name: 'Undo' }).click()
    await button(mara, 'Claim').waitFor()
    await thread(mara).getByText('Mara Lind undid the claim').waitFor()
    expect(await stage.api('GET', `conversations/${id}`)).toMatchObject({ owner: 'queue', assignee: null })
  })

  test('a note appears at the colleague’s at once', async () => {
    const { id } = await stage.waiting('Paul Roy', 'Can you change my address?')
    await open(tom, id)
    await open(mara, id)
    await mara.page.getByRole('tab', { name: 'Note' }).click()
    await mara.page.getByRole('textbox', { name: 'Note' }).fill('Moved last week, see order 4712')
    await button(mara, 'Add note').click()
    await thread(tom).getByText('Moved last week, see order 4712').waitFor()
    expect(await thread(mara).getByText('Moved last week, see order 4712').count()).toBe(1)
    expect(await stage.api('GET', `conversations/${id}`)).toMatchObject({ owner: 'queue' })
  })

  test('released, it waits for everybody; cancelled, it is the assistant’s', async () => {
    const { id, handoffId } = await stage.waiting('Sara Holm', 'The mug is broken')
    await stage.api('POST', `handoffs/${handoffId}/claim`, { as: mara.email })
    await open(tom, id)
    await open(mara, id)
    await more(mara, 'Release to the queue')
    await button(tom, 'Claim').waitFor()
    // The release has opened the next conversation.
    await open(mara, id)
    await more(tom, 'Cancel the handoff')
    await button(mara, 'Take over').waitFor()
    await thread(mara).getByText('Tom Ek cancelled the handoff').waitFor()
    expect(await stage.api('GET', `conversations/${id}`)).toMatchObject({ owner: 'assistant' })
  })

  test('reopened by a colleague, it is theirs; the page of the one who resolved it follows', async () => {
    const { id, handoffId } = await stage.waiting('Ben Moor', 'Do you ship to Norway?')
    await stage.api('POST', `handoffs/${handoffId}/claim`, { as: mara.email })
    await stage.api('POST', `handoffs/${handoffId}/resolve`, { as: mara.email, body: {} })
    await open(mara, id)
    await open(tom, id)
    await button(tom, 'Reopen').first().click()
    await thread(mara).getByText('Tom Ek reopened the conversation').waitFor()
    await button(mara, 'Reopen').waitFor({ state: 'detached' })
    expect(await stage.api('GET', `conversations/${id}`)).toMatchObject({ status: 'open' })
  })

  test('of two who claim at once one wins, and the other is told who', async () => {
    const { id } = await stage.waiting('Ada Byrne', 'Can I talk to a human please?')
    await open(mara, id)
    await open(tom, id)
    // Tom clicks while Mara's claim is on its way: Tom's request leaves when Mara's is answered.
    const won = mara.page.waitForResponse('**/claim')
    await tom.page.route('**/claim', async (route) => {
      await won
      await route.continue()
    })
    await Promise.all([button(tom, 'Claim').click(), tom.page.waitForRequest('**/claim')])
    await button(mara, 'Claim').click()
    await tom.page.getByText(/Mara Lind claimed this first/).waitFor()
    await button(tom, 'Take over').first().waitFor()
    expect(await stage.api('GET', `conversations/${id}`)).toMatchObject({ assignee: { name: 'Mara Lind' } })
    await tom.page.unroute('**/claim')
    expect([...mara.problems, ...tom.problems]).toEqual([])
  })
})
