import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { becomeOwner, chromiumPath, launch, person, type RunningServer, startServer, visitor } from './browser.ts'

/** Everything below a path, behind a reverse proxy that takes the path off and keeps its own name to itself. */
describe.runIf(chromiumPath)('behind a proxy that serves Baton below a path', () => {
  let browser: Browser
  let server: RunningServer
  let proxy: Server
  let url: string
  beforeAll(async () => {
    proxy = createServer((from, to) => {
      const { host: _, ...headers } = from.headers
      if (!from.url?.startsWith('/support/chat/')) return to.writeHead(404).end('not Baton')
      from.pipe(
        request(server.url + from.url.slice('/support/chat'.length), { method: from.method, headers }, (answer) => {
          to.writeHead(answer.statusCode ?? 500, answer.headers)
          answer.pipe(to)
        }),
      )
    })
    proxy.on('upgrade', (from, socket) => {
      const { hostname, port } = new URL(server.url)
      const inner = connect(Number(port), hostname, () => {
        const headers = Object.entries(from.headers).map(([name, value]) => `${name}: ${value}`)
        inner.write(`GET ${from.url?.replace('/support/chat', '')} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
        inner.pipe(socket).pipe(inner)
      })
      for (const one of [socket, inner]) one.on('error', () => undefined)
    })
    proxy.listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/support/chat`
    ;[browser, server] = await Promise.all([launch(), startServer({ BATON_PUBLIC_URL: url })])
  })
  afterAll(async () => {
    await browser?.close()
    proxy?.closeAllConnections()
    proxy?.close()
    await server?.stop()
  })

  test('console, live updates, demo page and widget work, also after a reload', async () => {
    expect(server.ownerLink).toContain(`${url}/join/`)
    const owner = await person(browser)
    await becomeOwner(owner.page, server)
    await owner.page.goto(`${url}/inbox/queue`)
    await owner.page.reload()
    expect(await owner.page.getByRole('link', { name: 'Inbox' }).first().getAttribute('href')).toContain(
      '/support/chat/',
    )

    const customer = await person(browser)
    const shop = visitor(customer.page, url)
    await shop.open()
    await shop.say('Can I talk to a human?')
    await owner.page.getByText('Can I talk to a human?').first().waitFor()
    expect([...owner.problems, ...customer.problems]).toEqual([])
  })
})
