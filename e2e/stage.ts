import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { apiKey, launch, person, type RunningServer, startServer, visitor } from './browser.ts'

const password = 'a long enough password'

/** A server with an owner, and people made through the API: quicker than clicking. */
export interface Stage {
  server: RunningServer
  browser: Browser
  url: string
  /** Calls the API with the admin key, or as the teammate with this email. Throws for a refusal. */
  api<T = Record<string, unknown>>(method: string, path: string, options?: { body?: object; as?: string }): Promise<T>
  /** Opens a console of its own, signed in. The first teammate is the owner, the others are invited. */
  teammate(name: string, options?: BrowserContextOptions): Promise<Player>
  /** Opens the widget on the demo page. */
  visitor(options?: BrowserContextOptions): Promise<Player & ReturnType<typeof visitor>>
  /** Opens a conversation in which the customer has said `texts`. Returns its id. */
  conversation(name: string, ...texts: string[]): Promise<string>
  /** Opens a conversation that waits for a teammate. Returns the ids of both. */
  waiting(name: string, ...texts: string[]): Promise<{ id: string; handoffId: string }>
  close(): Promise<void>
}

export interface Player {
  page: Page
  problems: string[]
  email: string
}

/** Starts a server and a browser. `more` is added to the server's environment. */
export async function openStage(more: Record<string, string> = {}): Promise<Stage> {
  const [browser, server] = await Promise.all([launch(), startServer(more)])
  const { url } = server
  const call = async (method: string, path: string, { body, headers = {} }: { body?: object; headers?: object }) => {
    const response = await fetch(`${url}/v1/${path}`, {
      method,
      headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return { response, json: text ? JSON.parse(text) : null }
  }
  const api: Stage['api'] = async (method, path, { body, as } = {}) => {
    const headers = { authorization: `Bearer ${apiKey}`, ...(as ? { 'x-teammate': as } : {}) }
    return (await call(method, path, { headers, ...(body ? { body } : {}) })).json
  }

  let hasOwner = false
  async function linkFor(): Promise<string> {
    if (hasOwner) return (await api<{ url: string }>('POST', 'invites', { body: { role: 'teammate' } })).url
    hasOwner = true
    return server.ownerLink
  }

  const stage: Stage = {
    server,
    browser,
    url,
    api,
    async teammate(name, options) {
      const email = `${name.split(' ')[0]?.toLowerCase()}@hazel.example`
      const token = (await linkFor()).split('/join/')[1]
      const { response } = await call('POST', `invites/${token}/accept`, {
        body: { name, email, password },
        headers: { origin: url },
      })
      const [cookie = ''] = response.headers.getSetCookie()
      const [key = '', value = ''] = cookie.split(/[=;]/)
      const { page, problems } = await person(browser, options)
      await page.context().addCookies([{ name: key, value: decodeURIComponent(value), url }])
      await page.context().addInitScript(() => {
        const kept = localStorage.getItem('baton:prefs') ?? '{}'
        localStorage.setItem('baton:prefs', JSON.stringify({ asked: true, ...JSON.parse(kept) }))
      })
      return { page, problems, email }
    },
    async visitor(options) {
      const { page, problems } = await person(browser, options)
      const chat = visitor(page, url)
      await chat.open()
      return { page, problems, email: '', ...chat }
    },
    async conversation(name, ...texts) {
      const { id } = await api<{ id: string }>('POST', 'conversations', { body: { contact: { name } } })
      for (const text of texts) await api('POST', `conversations/${id}/messages`, { body: { text, as: 'contact' } })
      return id
    },
    async waiting(name, ...texts) {
      const id = await stage.conversation(name, ...texts)
      const { id: handoffId } = await api<{ id: string }>('POST', `conversations/${id}/handoffs`, { body: {} })
      return { id, handoffId }
    },
    async close() {
      await browser.close()
      await server.stop()
    },
  }
  return stage
}
