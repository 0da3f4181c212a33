import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGuardedFetch } from '../../outbound/guarded-fetch.ts'
import { fetchPages } from './fetch-pages.ts'
import { createImportReader } from './import-reader.ts'

let server: Server
let host = ''
let open = 0
let most = 0

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    if (path.startsWith('/slow')) {
      most = Math.max(most, ++open)
      await new Promise((resolve) => setTimeout(resolve, 50))
      open--
    }
    if (path === '/never') return
    if (path === '/dripping') {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('<p>more</p>'), 20)
      response.on('close', () => clearInterval(timer))
      return
    }
    if (path === '/large')
      return response.writeHead(200, { 'content-type': 'text/html' }).end('x'.repeat(5 * 1024 * 1024 + 1))
    if (path === '/broken')
      return response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).end('short').destroy()
    if (path === '/moved') return response.writeHead(301, { location: '/folder/page' }).end()
    if (path.startsWith('/refresh'))
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<meta http-equiv="Refresh" content="0; URL='${path === '/refresh' ? 'folder/page' : path}'"><p>Moved.</p>`,
        )
    if (path === '/gone') return response.writeHead(410).end('gone')
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<h1>${path}</h1><p>Text, <a href="other">link</a></p>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
const importReader = createImportReader()
afterAll(async () => {
  await importReader.close()
  server.close().closeAllConnections()
})

const read = (paths: string[], timeoutMs?: number) =>
  fetchPages(
    paths.map((path) => (path.startsWith('/') ? `http://${host}${path}` : path)),
    { fetch: createGuardedFetch({ allowPrivate: [host] }), importReader, ...(timeoutMs ? { timeoutMs } : {}) },
  )

test('pages are read four at a time, each once, and keep the address they were asked for by', async () => {
  const { articles, problems } = await read([
    ...Array.from({ length: 12 }, (_, i) => `/slow/${i}`),
    '/slow/1#part',
    '/moved',
  ])
  expect(problems).toEqual([])
  expect(articles).toHaveLength(13)
  expect(articles.at(-1)).toEqual({
    title: '/folder/page',
    body: `Text, [link](http://${host}/folder/other)`,
    questions: [],
    source: `http://${host}/moved`,
  })
  expect(most).toBe(4)
})

test('what is wrong with one page is told by its address, and the others are read', async () => {
  const { articles, problems } = await read([
    '/a',
    '/gone',
    '/large',
    '/broken',
    'http://10.0.0.1/',
    'ftp://shop.example/',
    'shop.example',
    'http://127.0.0.1:4711/',
    '/b',
  ])
  expect(articles.map(({ title }) => title)).toEqual(['/a', '/b'])
  expect(
    Object.fromEntries(problems.map(({ where, message }) => [where.replace(`http://${host}`, ''), message])),
  ).toEqual({
    '/gone': 'The site returned 410 Gone.',
    '/large': 'The response is larger than 5 MB.',
    '/broken': expect.stringContaining('could not be'),
    'http://10.0.0.1/': expect.stringContaining('BATON_ALLOW_PRIVATE_URLS=10.0.0.1:80'),
    'ftp://shop.example/': expect.stringContaining('Use http or https'),
    'shop.example': expect.stringContaining('not a web address'),
    'http://127.0.0.1:4711/': expect.stringContaining('127.0.0.1:4711'),
  })
})

test('a page that never begins or never ends is given up in time', async () => {
  const began = performance.now()
  const { articles, problems } = await read(['/never', '/dripping', '/a'], 300)
  expect(performance.now() - began).toBeLessThan(20_000)
  expect(articles).toHaveLength(1)
  expect(problems.map(({ message }) => message)).toEqual(Array(2).fill('The page did not load within 0 seconds.'))
})

test('a page that only forwards is followed, and one that forwards to itself is named', async () => {
  const { articles, problems } = await read(['/refresh', '/refresh/again'])
  expect(articles).toMatchObject([{ title: '/folder/page', source: `http://${host}/refresh` }])
  expect(problems).toMatchObject([
    { where: `http://${host}/refresh/again`, message: expect.stringContaining('forwards') },
  ])
})
