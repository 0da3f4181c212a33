import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('articles and API keys', () => {
  let stage: Stage
  let mara: Player
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
  })
  afterAll(() => stage.close())
  const field = (name: string) => mara.page.getByLabel(name, { exact: true })
  const button = (name: string) => mara.page.getByRole('button', { name, exact: true })
  const dialog = () => mara.page.getByRole('alertdialog')
  const article = (title: string) => mara.page.getByRole('link', { name: title })

  test('a new article answers the next question of a customer', async () => {
    await mara.page.goto(`${stage.url}/settings/knowledge`)
    await mara.page.getByRole('link', { name: 'New article' }).click()
    await field('Title').fill('Engraving')
    await field('Text').fill('We engrave mugs with up to **20 letters** within two days.')
    await field('How customers ask').fill('Can you engrave a mug?\nDo you print names on mugs?')
    await mara.page.locator('strong').getByText('20 letters').waitFor()
    await button('Save').click()
    await article('Engraving').waitFor()
    const jana = await stage.visitor()
    await jana.say('Can you engrave a mug?')
    await jana.log().getByText('20 letters').waitFor()
    await jana.page.close()
  })

  test('an edited article keeps its questions', async () => {
    await article('Engraving').click()
    await field('Text').fill('We engrave mugs with up to 30 letters.')
    await button('Save').click()
    await article('Engraving').click()
    // The page begins with what it knew, until the server has answered.
    await expect.poll(() => field('Text').inputValue()).toBe('We engrave mugs with up to 30 letters.')
    expect(await field('How customers ask').inputValue()).toBe('Can you engrave a mug?\nDo you print names on mugs?')
  })

  test('a page with unsaved changes asks before it is left', async () => {
    await field('Text').fill('Half a thou')
    await button('Cancel').click()
    await dialog().getByText('Leave without saving?').waitFor()
    await dialog().getByRole('button', { name: 'Stay' }).click()
    expect(await field('Text').inputValue()).toBe('Half a thou')
    await mara.page.getByRole('link', { name: /^Inbox/ }).click()
    await dialog().getByRole('button', { name: 'Leave' }).click()
    await mara.page.waitForURL('**/inbox/**')
    await mara.page.goto(`${stage.url}/settings/knowledge`)
    await article('Engraving').getByText('30 letters').waitFor()
  })

  test('a deleted article is gone, and the assistant answers from it no more', async () => {
    await article('Engraving').click()
    await button('Delete').click()
    await dialog().getByText('Delete “Engraving”?').waitFor()
    await dialog().getByRole('button', { name: 'Cancel' }).click()
    await button('Delete').click()
    await dialog().getByRole('button', { name: 'Delete' }).click()
    await mara.page.waitForURL('**/settings/knowledge')
    await article('Shipping times').waitFor()
    await article('Engraving').waitFor({ state: 'detached' })
    const jana = await stage.visitor()
    await jana.say('Can you engrave a mug?')
    // The answer to a later question follows the one to the first.
    await jana.log().getByRole('button', { name: 'This helped' }).first().waitFor()
    expect(await jana.log().getByText('letters').count()).toBe(0)
    await jana.page.close()
  })

  test('an API key is shown once, works, and ends when it is revoked', async () => {
    await mara.page.goto(`${stage.url}/settings/api-keys`)
    await button('New key').click()
    await field('Name').fill('Shop system')
    await field('Permissions').selectOption('read')
    await button('Create key').click()
    await mara.page.getByText('Copy it now. It is not shown again.').waitFor()
    const key = (await mara.page.getByRole('dialog').locator('code').textContent()) ?? ''
    expect(key).toMatch(/^bk_/)
    await button('Close').click()
    await mara.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await mara.page.content()).not.toContain(key)
    await mara.page.reload()
    const row = mara.page.getByRole('listitem').filter({ hasText: 'Shop system' })
    await row.getByText('never used').waitFor()
    await row.getByText(key.slice(-4)).waitFor()
    expect(await mara.page.content()).not.toContain(key)

    const call = async (method: string) =>
      (
        await fetch(`${stage.url}/v1/conversations`, {
          method,
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          ...(method === 'POST' ? { body: JSON.stringify({ contact: { name: 'Jana' } }) } : {}),
        })
      ).status
    expect([await call('GET'), await call('POST')]).toEqual([200, 403])
    await mara.page.reload()
    await row.getByText('last used').waitFor()
    await row.getByRole('button', { name: 'Revoke' }).click()
    await dialog().getByText('Revoke Shop system?').waitFor()
    await dialog().getByRole('button', { name: 'Revoke' }).click()
    await row.getByText('Revoked').waitFor()
    expect(await call('GET')).toBe(401)
    expect(mara.problems).toEqual([])
  })
})
