import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAiStream, startStub } from '../packages/server/src/testing/model-stub.ts'
import { startTwilioMock, type TwilioMock } from '../packages/server/src/testing/twilio-mock.ts'
import { becomeOwner, chromiumPath, launch, person, type RunningServer, startServer, visitor } from './browser.ts'
import { faultsOf, widthOver } from './faults.ts'

const publicUrl = 'http://desk.example'
const answer = ['It takes three days. ', 'To Austria it takes five. ', 'We send you a link.']
const customer = '+4915112345678'

/** A folder for screenshots of every new screen. Unset: none are taken. */
const shots = process.env['BATON_SHOTS']
if (!chromiumPath) console.log('No Chromium found: the tests of assistants and SMS in the browser are left out.')

describe.runIf(chromiumPath)('any model, and SMS, set up in the browser', () => {
  let browser: Browser
  let server: RunningServer
  let stub: Awaited<ReturnType<typeof startStub>>
  let twilio: TwilioMock
  let mara: Awaited<ReturnType<typeof person>>
  let inboundUrl = ''
  /** The stub ends its answer when this is resolved. */
  let mayEnd = Promise.resolve()

  beforeAll(async () => {
    ;[browser, stub, twilio] = await Promise.all([launch(), startStub(), startTwilioMock()])
    process.env['BATON_PUBLIC_URL'] = publicUrl
    process.env['BATON_ALLOW_PRIVATE_URLS'] = [stub.host, new URL(twilio.url).host].join()
    server = await startServer()
    delete process.env['BATON_PUBLIC_URL']
    delete process.env['BATON_ALLOW_PRIVATE_URLS']
    mara = await person(browser)
    await becomeOwner(mara.page, { ...server, ownerLink: server.ownerLink.replace(publicUrl, server.url) })
    await mara.page.evaluate(() => localStorage.setItem('baton:prefs', JSON.stringify({ theme: 'light', asked: true })))
  })
  afterAll(async () => {
    await browser.close()
    await Promise.all([server.stop(), stub.close(), twilio.close()])
  })

  const goTo = (path: string) => mara.page.goto(`${server.url}/${path}`)
  const press = (name: string | RegExp, role: 'button' | 'link' = 'button') =>
    mara.page.getByRole(role, { name }).click()

  test('a language model is set up and tried, and its answer grows until a person takes over', async () => {
    const { page } = mara
    const model = stub.place(() => openAiStream(answer, [], { before: () => mayEnd }))
    await goTo('settings/assistants')
    await press('New assistant', 'link')
    await press(/Language model/, 'link')
    await page.getByLabel('Name').fill('Robin')
    await press('Ollama')
    expect(await page.getByLabel('Base URL').inputValue()).toBe('http://127.0.0.1:11434/v1')
    await page.getByText('BATON_ALLOW_PRIVATE_URLS=127.0.0.1:11434').waitFor()
    await page.getByLabel('Model', { exact: true }).fill('stub-1')
    await page.getByLabel('API key').fill('sk-secret-1')

    // What the server refuses stands at its field.
    await page.getByLabel('Base URL').fill('ftp://models.example/v1')
    await press('Create assistant')
    await page.getByText('An address looks like https://').waitFor()
    expect(await page.getByLabel('Base URL').getAttribute('aria-invalid')).toBe('true')
    await expect
      .poll(() => page.getByLabel('Base URL').evaluate((field) => field === document.activeElement))
      .toBe(true)
    await page.getByLabel('Base URL').fill(model.url)
    await press('Create assistant')
    await page.getByRole('heading', { name: 'Robin' }).waitFor()
    await page.getByRole('button', { name: 'Replace the API key' }).waitFor()
    expect(await page.content()).not.toContain('sk-secret-1')

    await page.getByLabel('Question').fill('How long does shipping take to Austria?')
    await press('Ask')
    await page.getByText(/Answers(, \d+ % sure)?$/).waitFor()
    await page.getByText('To Austria it takes five.').waitFor()
    await page.getByLabel('Question').fill('Can I talk to a human please?')
    await press('Ask')
    await page.getByText('Would hand off: asked for a person').waitFor()
    await expect.poll(() => inView(page.getByLabel('Question'))).toBe(true)
    expect(model.asked[0]?.headers['authorization']).toBe('Bearer sk-secret-1')
    await picture('playground')

    // It answers on the website.
    await goTo('settings/channels')
    await page
      .getByRole('main')
      .last()
      .getByRole('link', { name: /Web chat/ })
      .first()
      .click()
    await page.getByLabel('Assistant', { exact: true }).selectOption({ label: 'Robin' })
    await press('Save')
    await page.getByText('Saved').waitFor()

    const jana = await person(browser, { viewport: { width: 1100, height: 800 } })
    const chat = visitor(jana.page, server.url)
    await chat.open()
    let end = () => {}
    const hold = () => {
      mayEnd = new Promise((resolve) => {
        end = resolve
      })
    }
    hold()
    await chat.say('How long does shipping take to Austria?')
    await chat.log().getByText('To Austria it takes five.').waitFor()
    expect(await chat.log().getByText('We send you a link.').count()).toBe(0)
    await goTo('inbox/assistant')
    await page.getByTestId('row').first().click()
    await page.locator('.growing').getByText('To Austria it takes five.').waitFor()
    await picture('growing')
    end()
    await chat.log().getByText('We send you a link.').waitFor()
    await page.locator('.growing').waitFor({ state: 'detached' })
    expect(await page.locator('[data-bubble]').last().getAttribute('title')).toBe('stub-1 · 120 in · 30 out tokens')

    // Taken over in the middle: what was said stays, what follows is never said.
    hold()
    await chat.say('And how long to Hungary?')
    await page.locator('.growing').waitFor()
    await press(/Take over/)
    await page.getByText('interrupted').waitFor()
    await chat.log().getByText('interrupted').waitFor()
    end()
    await page.getByText('Mara Lind took over').waitFor()
    expect(await chat.log().getByText('We send you a link.').count()).toBe(1)
    await page.getByRole('tab', { name: 'Why' }).click()
    // The explanation says which message it is about; the verbs stay on one line.
    const why = page.getByRole('complementary', { name: 'Conversation details' })
    await why.getByText('“And how long to Hungary?”').waitFor()
    await why.getByText('Not handed off. The assistant answered.').waitFor()
    expect(
      await page.locator('section[aria-label="Conversation"] header').evaluate((header) => header.clientHeight),
    ).toBeLessThan(60)
    await picture('taken-over')
    await press(/^Resolve/)
    await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click()
    expect([...jana.problems, ...mara.problems]).toEqual([])
  })

  test('a bot of one’s own gets its signing secret once, and a new one when asked', async () => {
    const { page } = mara
    await goTo('settings/assistants/new/webhook')
    await page.getByLabel('Name').fill('Hook')
    await page.getByLabel('Address of your bot').fill('https://bot.example/answer')
    await press('Create assistant')
    const secret = page.getByRole('dialog').getByText(/^whsec_/)
    const first = await secret.textContent()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Hook' }).waitFor()
    expect(await page.content()).not.toContain(first)
    await press('Renew secret')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Renew' }).click()
    await secret.waitFor()
    expect(await secret.textContent()).not.toBe(first)
    await page.keyboard.press('Escape')
  })

  test('what was typed is not lost: by a switch, another tab, a server out of reach or a stray press', async () => {
    const { page, offline } = mara
    await goTo('settings/channels')
    await page
      .locator('main')
      .last()
      .getByRole('link', { name: /Web chat/ })
      .first()
      .click()
    const name = page.getByLabel('Name', { exact: true })
    const save = page.getByRole('button', { name: 'Save', exact: true })
    await name.fill('Shop')

    // What is saved at once leaves alone what is only typed, and a secret stays until it was copied.
    await page.getByRole('switch', { name: 'Allow human handoff' }).click()
    await page.getByText('Saved').first().waitFor()
    await press('Create a secret')
    await page.getByText('it is not shown again').waitFor()
    await page.getByText('A secret is set.').waitFor()
    await page.getByText('it is not shown again').waitFor()
    expect(await name.inputValue()).toBe('Shop')

    // Another field is saved in another tab.
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByLabel('Greeting').fill('Hello there')
    await other.getByRole('button', { name: 'Save', exact: true }).click()
    await other.getByText('Saved').waitFor()
    await other.close()

    await offline(true)
    await save.click()
    await page.getByRole('alert').getByText('No connection to the server').waitFor()
    await offline(false)

    const elsewhere = page.locator('nav[aria-label="Settings"]').getByRole('link', { name: 'Knowledge' })
    await elsewhere.click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Knowledge')
    await save.click()
    await page.getByRole('heading', { name: 'Shop' }).waitFor()
    expect([await name.inputValue(), await page.getByLabel('Greeting').inputValue()]).toEqual(['Shop', 'Hello there'])
    // The focus is where it was, and nothing keeps one here any more.
    expect(await save.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.getByRole('switch', { name: 'Allow human handoff' }).click()
    await elsewhere.click()
    await page.getByRole('heading', { name: 'Knowledge' }).waitFor()

    // An import that was begun is there again, with a folder's files by their path inside.
    await press('Import')
    await page.getByLabel('Folder to import').setInputFiles(join(import.meta.dirname, '../docs'))
    await page.getByText(/2 .png/).waitFor()
    await page.getByRole('dialog').getByText('decisions/', { exact: false }).first().waitFor()
    await page.getByRole('tab', { name: 'Questions and answers' }).click()
    await page.getByLabel('One article per line').fill('{"question": "Kept?"}')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press('Import')
    expect(await page.getByLabel('One article per line').inputValue()).toBe('{"question": "Kept?"}')
    await page.getByRole('tab', { name: 'Files', exact: true }).click()
    await page.getByRole('button', { name: /Import \d+ files/ }).waitFor()
    await page.keyboard.press('Escape')
    expect(mara.problems).toEqual([])
  })

  test('a text line is connected, tested and used: the answer leaves as SMS and its delivery shows', async () => {
    const { page } = mara
    await goTo('settings/channels')
    await press('New channel', 'link')
    await press(/SMS \(Twilio\)/, 'link')
    await page.getByLabel('Name').fill('Text line')
    await page.getByLabel('Account SID').fill('AC1')
    await page.getByLabel('Auth token').fill(twilio.authToken)
    await page.getByLabel('Number', { exact: true }).fill('+1 500 555 0006')
    await page.getByText('Advanced').click()
    await page.getByLabel('API address').fill(twilio.url)
    await press('Create channel')
    await page.getByText('An account SID is AC and 32 hexadecimal digits').waitFor()
    await page.getByLabel('Account SID').fill(twilio.accountSid)
    await press('Create channel')
    await page.getByRole('heading', { name: 'Text line' }).waitFor()
    inboundUrl = (await page.getByText(`${publicUrl}/v1/inbound/`).textContent()) ?? ''

    await press('Test connection')
    await page.getByText(/go nowhere/).waitFor()
    await picture('sms-problems')
    if (twilio.incomingNumber) twilio.incomingNumber.sms_url = inboundUrl
    await press('Test connection')
    await page.getByText('It works').waitFor()
    await page.getByText(/is not encrypted/).waitFor()

    expect(await post(twilio.message(customer, 'Can I talk to a human please?'))).toBe(200)
    await goTo('inbox/queue')
    await page.getByTestId('row').getByText(customer).click()
    await page.getByRole('log').getByText('Can I talk to a human please?').waitFor()
    await page.getByRole('textbox', { name: 'Reply' }).fill('Hello, this is Mara. What is it about?')
    await page.getByText('38 characters · 1 segment').waitFor()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => twilio.sent.map(({ to, body }) => ({ to, body })))
      .toContainEqual({ to: customer, body: 'Hello, this is Mara. What is it about?' })
    const said = page.locator('[data-seq]').filter({ hasText: 'this is Mara' })
    await said.getByText('Sent').waitFor()
    await report('this is Mara', 'delivered')
    await said.getByText('Delivered', { exact: true }).waitFor()

    await page.getByRole('textbox', { name: 'Reply' }).fill('Grüße aus Łódź 😀')
    await page.getByText('16 characters · 1 segment').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => twilio.sent.some(({ body }) => body.startsWith('Grüße'))).toBe(true)
    await report('Grüße', 'undelivered', { ErrorCode: '30005' })
    await page.getByText(/Not delivered: The contact’s number is unknown/).waitFor()

    await post(twilio.message(customer, 'STOP'))
    await page.getByText('The customer opted out of messages (STOP)', { exact: true }).waitFor()
    await page.getByText(/Messages are not delivered until/).waitFor()
    await picture('sms-thread')
    await post(twilio.message(customer, 'START'))
    await page.getByText('The customer opted in again').waitFor()
    await page.getByText(/Messages are not delivered until/).waitFor({ state: 'detached' })
    expect(mara.problems).toEqual([])
  })

  test('the new screens pass WCAG 2.2 AA checks in light and dark and never scroll sideways', async () => {
    const { page } = mara
    const ids = await page.evaluate(async () => {
      const read = async (path: string): Promise<{ items: { id: string; kind: string }[] }> =>
        (await fetch(path)).json()
      const [assistants, channels] = await Promise.all([read('/v1/assistants'), read('/v1/channels')])
      const of = (list: { items: { id: string; kind: string }[] }, kind: string) =>
        list.items.find((one) => one.kind === kind)?.id
      return {
        model: of(assistants, 'openai-compatible'),
        webhook: of(assistants, 'webhook'),
        sms: of(channels, 'sms'),
        web: of(channels, 'web'),
      }
    })
    const paths = [
      'settings/assistants',
      'settings/assistants/new',
      'settings/assistants/new/openai-compatible',
      'settings/assistants/new/webhook',
      `settings/assistants/${ids.model}`,
      `settings/assistants/${ids.webhook}`,
      'settings/channels',
      'settings/channels/new',
      'settings/channels/new/web',
      'settings/channels/new/sms',
      `settings/channels/${ids.sms}`,
      `settings/channels/${ids.web}`,
      'settings/handoff',
      'inbox/all',
    ]
    expect(Object.values(ids).filter(Boolean)).toHaveLength(4)
    const found: string[] = []
    for (const path of paths) {
      await goTo(path)
      await page.getByRole('heading', { level: 1 }).last().waitFor()
      if (path.startsWith('inbox')) {
        await page.getByTestId('row').filter({ hasText: customer }).click()
        await page.getByRole('log').getByText('opted in again').waitFor()
      }
      const name = path
        .replace(ids.model ?? '?', 'model')
        .replace(ids.webhook ?? '?', 'webhook')
        .replace(ids.sms ?? '?', 'sms-page')
        .replace(ids.web ?? '?', 'web-page')
        .replaceAll('/', '-')
      found.push(...(await faultsOf(page, path)))
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await page.evaluate(() => new Promise(requestAnimationFrame))
        expect(await widthOver(page), `${path} at ${width}`).toBeLessThanOrEqual(0)
        await picture(`${name}-${width}`)
      }
    }
    expect(found).toEqual([])
    expect(mara.problems).toEqual([])
  })

  test('where nobody outside can reach the server, the page of a text line says so', async () => {
    const at = await startServer()
    const { page } = await person(browser)
    await becomeOwner(page, at)
    await page.goto(`${at.url}/settings/channels/new/sms`)
    await page.getByLabel('Account SID').fill(twilio.accountSid)
    await page.getByLabel('Auth token').fill(twilio.authToken)
    await page.getByLabel('Number', { exact: true }).fill(twilio.number)
    await page.getByRole('button', { name: 'Create channel' }).click()
    await page.getByText(`Twilio cannot reach ${new URL(at.url).host}.`).waitFor()
    await picture('sms-local', page)
    await page.close()
    await at.stop()
  })

  /** Twilio calls us; the HTTP status of our answer. */
  async function post(params: Parameters<TwilioMock['signed']>[1]): Promise<number> {
    const { headers, body } = twilio.signed(inboundUrl, params)
    const { status } = await fetch(inboundUrl.replace(publicUrl, server.url), { method: 'POST', headers, body })
    return status
  }
  const inView = (field: Locator) => field.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)
  const report = (text: string, status: string, more = {}) =>
    post(twilio.status(twilio.sent.find(({ body }) => body.includes(text))?.sid ?? '', status, more))
  const picture = async (name: string, page: Page = mara.page) =>
    shots ? page.screenshot({ path: join(shots, `${name}.png`) }) : undefined
})
