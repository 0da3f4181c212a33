import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { apiKey, type RunningServer } from './browser.ts'

/** The secret with which the shop signs who its visitors are. */
const secret = 'a signing secret that is long enough for HS256'

/** A shop on a plain http host name, which is no secure context, with the widget of a server on another such name. */
export interface Site {
  /** The public token of the shop's channel. */
  token: string
  /** The address of the widget's script. */
  script: string
  /** Serves a page. Returns its address. */
  page(path: string, html: string, headers?: Record<string, string>): string
  /** Calls the server as the shop's own program. */
  api(method: string, path: string, body?: unknown): Promise<Record<string, never>>
  /** Returns everything that visitors have written on the channel, with the customer's id and the conversation. */
  said(): Promise<{ by: string | null; text: string; conversation: string }[]>
  close(): Promise<void>
}

/** Signs who a visitor is, as the shop's own server would. */
export const identityOf = (sub: string) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'HS256' })}.${part({ sub, name: sub, exp: Math.floor(Date.now() / 1000) + 3600 })}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

export async function openSite(server: RunningServer): Promise<Site> {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>()
  const web = createServer(({ url }, response) => {
    const page = pages.get((url ?? '').replace(/[?#].*/, ''))
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers })
    response.end(page?.html)
  })
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  const { port } = web.address() as AddressInfo

  const api: Site['api'] = async (method, path, body) => {
    const answer = await fetch(`${server.url}/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const channel = await api('POST', 'channels', {
    kind: 'web',
    name: `Shop ${port}`,
    settings: { identity: { secret } },
  })
  return {
    token: channel['token'] ?? '',
    script: `http://chat.test:${new URL(server.url).port}/widget.js`,
    page(path, html, headers = {}) {
      pages.set(path, { html, headers })
      return `http://shop.test:${port}${path}`
    },
    api,
    async said() {
      const all: { by: string | null; text: string; conversation: string }[] = []
      const list = await api('GET', `conversations?view=all&limit=100&channelId=${channel['id']}`)
      for (const { id, contact } of list['items'] as unknown as {
        id: string
        contact: { externalId: string | null }
      }[]) {
        const log = await api('GET', `conversations/${id}/events?limit=200`)
        for (const { message } of log['items'] as unknown as { message?: { author: string; text: string } }[])
          if (message?.author === 'contact') all.push({ by: contact.externalId, text: message.text, conversation: id })
      }
      return all
    },
    close: async () => void web.close(),
  }
}
