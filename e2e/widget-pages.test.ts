import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumPath, launch, type RunningServer, startServer } from './browser.ts'
import { identityOf, openSite, type Site } from './site.ts'

/** The widget on pages as people have them, all on plain http host names, where no secure context exists. */
describe.runIf(chromiumPath)('the widget on real pages', () => {
  let browser: Browser
  let server: RunningServer
  let site: Site
  let context: BrowserContext
  const faults: string[] = []
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(), startServer()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  beforeEach(async () => {
    site = await openSite(server)
    context = await browser.newContext({ locale: 'en-GB' })
    context.setDefaultTimeout(30_000)
    faults.length = 0
  })
  afterEach(async () => {
    await context.close()
    await site.close()
    expect(faults).toEqual([])
  })

  const tag = (more = '') => `<script async src="${site.script}" data-token="${site.token}" ${more}></script>`
  const boot = (options: object = {}) =>
    `<script>window.Baton ||= (...call) => { (window.Baton.q ||= []).push(call) }
    Baton('boot', ${JSON.stringify({ token: site.token, ...options })})</script>
    <script async src="${site.script}"></script>`
  const html = (head: string, body = '') =>
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
  async function visit(url: string, by = context): Promise<Page> {
    const page = await by.newPage()
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(url)
    return page
  }
  const open = (page: Page) => page.getByRole('button', { name: 'Open chat' }).click()
  const field = (page: Page) => page.locator('baton-widget').getByRole('textbox')
  const log = (page: Page) => page.locator('baton-widget').getByRole('log')
  async function say(page: Page, text: string) {
    await field(page).fill(text)
    await page.keyboard.press('Enter')
  }
  const sent = (page: Page, text: string) =>
    log(page).locator('.turn.mine:not(:has(.faded))', { hasText: text }).waitFor()
  const texts = async () => (await site.said()).map(({ text }) => text)
  /** Waits until the server has this many messages of visitors. */
  async function saidAll(count: number) {
    await expect.poll(texts).toHaveLength(count)
    return site.said()
  }

  test('sends where the browser has no secure context', async () => {
    const page = await visit(site.page('/', html(tag())))
    expect(await page.evaluate('[isSecureContext, typeof crypto.randomUUID, typeof navigator.locks]')).toEqual([
      false,
      'undefined',
      'undefined',
    ])
    await open(page)
    await say(page, 'hello from plain http')
    await sent(page, 'hello from plain http')
    expect(await texts()).toEqual(['hello from plain http'])
  })

  test('two tabs that write first at once make one conversation, and each shows what the other writes', async () => {
    const url = site.page('/', html(tag()))
    const [one, two] = [await visit(url), await visit(url)]
    for (const page of [one, two]) {
      await open(page)
      await field(page).fill(page === one ? 'from one' : 'from two')
    }
    await Promise.all([one, two].map((page) => field(page).press('Enter')))
    const said = await saidAll(2)
    expect(new Set(said.map(({ conversation }) => conversation)).size).toBe(1)
    for (const page of [one, two]) {
      await log(page).getByText('from one').waitFor()
      await log(page).getByText('from two').waitFor()
    }
  })

  test('an open second tab shows what the first tab begins', async () => {
    const url = site.page('/', html(tag()))
    const [one, two] = [await visit(url), await visit(url)]
    await open(two)
    await open(one)
    await say(one, 'only here')
    await log(two).getByText('only here').waitFor()
  })

  test('what one person could not send is never sent, and never shown, as another', async () => {
    const page = await visit(site.page('/ana', html(boot({ user: { token: identityOf('ana') } }))))
    await context.route('**/v1/**/messages', (route) => route.abort())
    await open(page)
    await say(page, 'a secret of ana')
    await field(page).fill('a draft of ana')
    await log(page).getByText('Will be sent when you are back online').waitFor()
    await context.unroute('**/v1/**/messages')
    await page.goto(site.page('/ben', html(boot({ user: { token: identityOf('ben') } }))))
    await open(page)
    await say(page, 'hello from ben')
    await sent(page, 'hello from ben')
    expect(await log(page).textContent()).not.toContain('secret')
    expect(await field(page).inputValue()).toBe('')
    expect(await site.said()).toMatchObject([{ by: 'ben', text: 'hello from ben' }])
    // A page without a user shows nothing of them, and the words are still there for Ana.
    await page.goto(site.page('/', html(tag())))
    await open(page)
    expect(await log(page).textContent()).not.toMatch(/secret|ben/)
    await page.goto(site.page('/ana', html(boot({ user: { token: identityOf('ana') } }))))
    const said = await saidAll(2)
    expect(said).toContainEqual(expect.objectContaining({ by: 'ana', text: 'a secret of ana' }))
  })

  test('reset() empties the other tabs', async () => {
    const url = site.page('/', html(boot({ user: { token: identityOf('rosa') } })))
    const [one, two] = [await visit(url), await visit(url)]
    await open(one)
    await say(one, 'for my eyes only')
    await sent(one, 'for my eyes only')
    await open(two)
    await log(two).getByText('for my eyes only').waitFor()
    await field(two).fill('half a thought')
    await one.evaluate("Baton('reset')")
    await log(two).waitFor({ state: 'hidden' })
    await open(two)
    expect(await log(two).textContent()).not.toContain('eyes')
    expect(await field(two).inputValue()).toBe('')
    await say(two, 'somebody else')
    const said = await saidAll(2)
    expect(said).toContainEqual(expect.objectContaining({ by: null, text: 'somebody else' }))
  })

  test('signing in while waiting for a person keeps the conversation', async () => {
    const page = await visit(site.page('/', html(tag())))
    await open(page)
    await say(page, 'my parcel is broken')
    await sent(page, 'my parcel is broken')
    await page.evaluate("Baton('requestHuman')")
    await page.getByRole('dialog').getByText('Finding someone for you').waitFor()
    await field(page).fill('half a thought')
    await page.evaluate(`Baton('identify', { token: '${identityOf('sina')}' })`)
    await expect.poll(async () => (await site.said())[0]?.by).toBe('sina')
    await log(page).getByText('my parcel is broken').waitFor()
    await page.getByRole('dialog').getByText('Finding someone for you').waitFor()
    expect(await field(page).inputValue()).toBe('half a thought')
    await say(page, 'I have signed in')
    const said = await saidAll(2)
    expect(new Set(said.map(({ conversation }) => conversation)).size).toBe(1)
  })

  test('one page has one widget, however often and with whatever token the script is there', async () => {
    const first = tag().replace('async', '')
    const twice = html(first + tag(), `${tag()}<script async src="${site.script}" data-token="pub_other"></script>`)
    const page = await visit(site.page('/', twice))
    await open(page)
    await say(page, 'once')
    await sent(page, 'once')
    expect(await page.evaluate("document.querySelectorAll('baton-widget').length")).toBe(1)
    expect(await texts()).toEqual(['once'])
  })

  test('answers come by polling where the socket throws, is missing or is forbidden by a policy', async () => {
    const throws = 'window.WebSocket = class { constructor() { throw new DOMException("refused", "SecurityError") } }'
    const policy = { 'content-security-policy': 'connect-src http://chat.test:*' }
    const pages = [
      site.page('/throws', html(`<script>${throws}</script>${tag()}`)),
      site.page('/missing', html(`<script>delete window.WebSocket</script>${tag()}`)),
      site.page('/forbidden', html(tag()), policy),
    ]
    await Promise.all(
      pages.map(async (url) => {
        const visitor = await browser.newContext({ locale: 'en-GB' })
        const page = await visit(url, visitor)
        await open(page)
        await say(page, `written on ${url}`)
        await sent(page, `written on ${url}`)
        const [first] = (await site.said()).filter(({ text }) => text.endsWith(url))
        const path = `conversations/${first?.conversation}`
        const { ownerEpoch } = await site.api('GET', path)
        await site.api('POST', `${path}/messages`, { text: 'by polling', as: 'assistant', ownerEpoch })
        await log(page).getByText('by polling').waitFor()
        await page.getByText('Reconnecting').waitFor({ state: 'hidden' })
        await visitor.close()
      }),
    )
  })

  test.each(['head', 'body'])(
    'a router that exchanges the body, script in the %s: one widget, open, no leak',
    async (at) => {
      const count = `<script>
      window.live = { sockets: new Set(), timers: new Set(), listeners: 0 }
      const { setTimeout: set, clearTimeout: clear, WebSocket: Socket } = window
      window.setTimeout = (act, ms, ...rest) => {
        const id = set(() => { live.timers.delete(id); typeof act === 'function' && act(...rest) }, ms)
        live.timers.add(id)
        return id
      }
      window.clearTimeout = (id) => { live.timers.delete(id); clear(id) }
      window.WebSocket = class extends Socket {
        constructor(url) {
          super(url)
          live.sockets.add(this)
          this.addEventListener('close', () => live.sockets.delete(this))
        }
      }
      const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        if (this === window || this === document || this instanceof MediaQueryList) {
          live.listeners++
          options?.signal?.addEventListener('abort', () => live.listeners--)
        }
        return add.call(this, type, listener, options)
      }
      EventTarget.prototype.removeEventListener = function (type, listener, options) {
        if (this === window || this === document || this instanceof MediaQueryList) live.listeners--
        return remove.call(this, type, listener, options)
      }</script>`
      const script = boot({ locale: 'en' })
      const page = await visit(site.page('/', html(count + (at === 'head' ? script : ''), at === 'body' ? script : '')))
      await open(page)
      await say(page, 'before the visits')
      await sent(page, 'before the visits')
      await field(page).fill('half a thought')
      const counts = () => page.evaluate<number[]>('[live.sockets.size, live.timers.size, live.listeners]')
      await expect.poll(counts).toEqual([1, expect.any(Number), expect.any(Number)])
      const [, timers = 0, listeners = 0] = await counts()
      await page.evaluate(
        `(async () => {
        for (let visit = 0; visit < 50; visit++) {
          const body = document.createElement('body')
          body.innerHTML = ${JSON.stringify(at === 'body' ? script : '')}
          for (const old of body.querySelectorAll('script')) {
            const fresh = document.createElement('script')
            for (const { name, value } of old.attributes) fresh.setAttribute(name, value)
            fresh.textContent = old.textContent
            old.replaceWith(fresh)
          }
          document.body.replaceWith(body)
          await new Promise((done) => setTimeout(done, 20))
        }
      })()`.replace('</script>', '<\\/script>'),
      )
      expect(await page.evaluate("document.querySelectorAll('baton-widget').length")).toBe(1)
      expect(await field(page).inputValue()).toBe('half a thought')
      await log(page).getByText('before the visits').waitFor()
      // What leaks stays: fifty visits would leave fifty of it.
      const more = async () => {
        const now = await counts()
        return [(now[0] ?? 0) > 1, (now[1] ?? 0) > timers + 3, (now[2] ?? 0) > listeners + 3]
      }
      await expect.poll(more).toEqual([false, false, false])
      await say(page, 'after the visits')
      await sent(page, 'after the visits')
    },
  )

  test('a page that removes and boots the widget at every visit leaves nothing behind', async () => {
    const page = await visit(site.page('/', html(boot())))
    await open(page)
    await say(page, 'hello')
    await sent(page, 'hello')
    const sockets: string[] = []
    page.on('websocket', (socket) => {
      sockets.push('open')
      socket.on('close', () => sockets.pop())
    })
    for (let visit = 0; visit < 50; visit++) {
      await page.evaluate(`Baton('destroy'); Baton('boot', { token: '${site.token}' })`)
      if (visit % 10 === 0) await log(page).getByText('hello', { exact: true }).waitFor()
    }
    await log(page).getByText('hello', { exact: true }).waitFor()
    await expect.poll(() => sockets.length).toBe(1)
    expect(await page.evaluate("document.querySelectorAll('baton-widget').length")).toBe(1)
  })

  test('a plain navigation keeps the panel open and the draft, without taking the focus', async () => {
    const page = await visit(site.page('/one', html(tag(), '<a href="/two">next</a>')))
    site.page('/two', html(tag(), '<input autofocus>'))
    await open(page)
    await field(page).fill('half a thought')
    await page.getByText('next').click()
    await page.waitForURL('**/two')
    await field(page).waitFor()
    expect(await field(page).inputValue()).toBe('half a thought')
    expect(await page.evaluate('document.activeElement.localName')).toBe('input')
    await page.getByRole('dialog').getByRole('button', { name: 'Close chat' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('the shortcuts of a page leave alone what is typed', async () => {
    const shortcuts = `<script>
      document.addEventListener('keydown', (event) => {
        if (!/^(input|textarea)$/i.test(event.target.tagName)) { event.preventDefault(); window.swallowed = true }
      })
      addEventListener('keydown', (event) => {
        if (!/^(input|textarea)$/i.test(event.target.tagName) && !event.target.isContentEditable) event.preventDefault()
      }, true)</script>`
    const page = await visit(site.page('/', html(shortcuts + tag())))
    await open(page)
    await field(page).pressSequentially('jk/ hello')
    expect(await field(page).inputValue()).toBe('jk/ hello')
    expect(await page.evaluate('window.swallowed')).toBeUndefined()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('the visitor can write while a modal dialog or a focus trap is open', async () => {
    const page = await visit(
      site.page(
        '/',
        html(
          boot({ container: 'dialog[open]' }),
          `<dialog><input></dialog><div id="trap"><input></div><script>
            window.trap = () => document.addEventListener('focusin', ({ target }) => {
              if (!document.querySelector('#trap').contains(target)) document.querySelector('#trap input').focus()
            })</script>`,
        ),
      ),
    )
    await open(page)
    await page.evaluate("document.querySelector('dialog').showModal()")
    await field(page).click()
    await page.keyboard.type('in the dialog')
    expect(await field(page).inputValue()).toBe('in the dialog')
    await page.evaluate("document.querySelector('dialog').close()")
    await page.evaluate('trap()')
    await field(page).click()
    await page.keyboard.type(' and after it')
    expect(await field(page).inputValue()).toBe('in the dialog and after it')
  })

  test('works where the browser keeps nothing, and before there is a body', async () => {
    const blocked = `<script>
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError') } })</script>`
    const page = await visit(site.page('/', html(blocked + tag().replace('async', ''))))
    await open(page)
    await say(page, 'kept nowhere')
    await sent(page, 'kept nowhere')
    expect(await texts()).toEqual(['kept nowhere'])
  })
})
