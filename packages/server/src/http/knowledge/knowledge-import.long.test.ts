import { createServer, type Server } from 'node:http'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
let site: Server
let host = ''
let connections = 0
let shipping = 'Two days.'

beforeAll(async () => {
  site = createServer((request, response) => {
    const html = (text: string) => response.writeHead(200, { 'content-type': 'text/html' }).end(text)
    switch (request.url) {
      case '/shipping':
        return html(`<title>Shipping | Shop</title><nav>Home</nav><main><h1>Shipping</h1><p>${shipping}</p></main>`)
      case '/endless': {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = () => {
          while (!response.destroyed && response.write('<p>for ever</p>'.repeat(1000)));
        }
        response.on('drain', more)
        return more()
      }
      case '/inside':
        return response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()
      case '/picture':
        return response.writeHead(200, { 'content-type': 'image/png' }).end('png')
      default:
        response.writeHead(404).end('nothing')
    }
  })
  site.on('connection', () => connections++)
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const address = site.address()
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  server = await createTestServer({ env: { BATON_ALLOW_PRIVATE_URLS: host } })
})
afterAll(async () => {
  await server.close()
  site.close().closeAllConnections()
})

async function send(
  type: string,
  payload: string | Uint8Array,
  { headers = server.home.mara, query = '' }: { headers?: Record<string, string>; query?: string } = {},
) {
  const response = await server.app.inject({
    method: 'POST',
    url: `/v1/knowledge/import${query}`,
    headers: { ...headers, 'content-type': type },
    payload: Buffer.from(payload),
  })
  return { status: response.statusCode, body: response.json() }
}
const pages = (urls: string[], headers?: Record<string, string>) =>
  send('application/json', JSON.stringify({ urls }), headers ? { headers } : {})
const articles = async (headers = server.home.key) =>
  (await server.call('GET', '/v1/knowledge/articles?limit=200', { headers })).body.items
const bodyOf = async (title: string) =>
  (await articles()).find((article: { title: string }) => article.title === title)?.body
const ask = async (question: string) => {
  const { body } = await server.call('GET', '/v1/assistants', { headers: server.home.key })
  return (
    await server.call('POST', `/v1/assistants/${body.items[0].id}/answer`, {
      body: { question },
      headers: server.home.key,
    })
  ).body
}

test('imported articles are stored, importing again creates no duplicates, and a change is stored', async () => {
  const lines = (days: number) =>
    `{"title":"Zebra returns","body":"Zebras go back within ${days} days.","questions":["Can I return a ` +
    `zebra?"]}\n{"title":"Zebra food","body":"Grass."}\n`
  expect(await send('application/x-ndjson', lines(30))).toEqual({
    status: 200,
    body: { created: 2, updated: 0, unchanged: 0, problems: [], problemCount: 0 },
  })
  expect((await ask('Can I return a zebra?')).answer).toContain('30 days')
  const before = await articles()
  expect((await send('application/jsonl; charset=utf-8', lines(30))).body).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 2,
  })
  expect(await articles()).toEqual(before)
  expect((await send('application/x-ndjson', lines(60))).body).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
  expect((await articles()).length).toBe(before.length)
  expect((await ask('Can I return a zebra?')).answer).toContain('60 days')
})

test('a broken line, file or page does not stop the rest of the import', async () => {
  const jsonl = await send('application/x-ndjson', '{"title":"A","body":"a"}\n{"title":\n{"title":"C","body":"c"}')
  expect(jsonl.body).toMatchObject({
    created: 2,
    problems: [{ where: 'Line 2', message: 'This is not valid JSON.' }],
    problemCount: 1,
  })

  const zip = await send(
    'application/zip',
    zipSync({ 'help/d.md': strToU8('# D\n\nd'), 'help/empty.md': strToU8(''), 'x.png': strToU8('png') }),
  )
  expect(zip.body).toMatchObject({ created: 1, problems: [{ where: 'help/empty.md' }] })

  const web = await pages([
    `http://${host}/shipping`,
    `http://${host}/gone`,
    `http://${host}/endless`,
    `http://${host}/picture`,
    `http://${host}/inside`,
    'http://10.1.2.3/',
    'nonsense',
  ])
  expect(web.status).toBe(200)
  expect(web.body).toMatchObject({ created: 1, problemCount: 6 })
  expect(
    web.body.problems.map(({ where, message }: { where: string; message: string }) => [
      where.replace(`http://${host}`, ''),
      message,
    ]),
  ).toEqual([
    ['/gone', 'The site returned 404 Not Found.'],
    ['/endless', 'The response is larger than 5 MB.'],
    ['/picture', expect.stringContaining('image/png')],
    ['/inside', expect.stringContaining('BATON_ALLOW_PRIVATE_URLS=169.254.169.254:80')],
    ['http://10.1.2.3/', expect.stringContaining('BATON_ALLOW_PRIVATE_URLS=10.1.2.3:80')],
    ['nonsense', expect.stringContaining('not a web address')],
  ])
  expect(await bodyOf('Shipping')).toBe('Two days.')
  shipping = 'Three days.'
  expect((await pages([`http://${host}/shipping`])).body).toMatchObject({ created: 0, updated: 1 })
  expect(await bodyOf('Shipping')).toBe('Three days.')
})

test('a private address that is not allowed is not requested', async () => {
  const closed = await createTestServer()
  const before = connections
  const answer = await closed.call('POST', '/v1/knowledge/import', {
    body: { urls: [`http://${host}/shipping`, `http://localhost:${host.split(':')[1]}/`] },
    headers: closed.home.mara,
  })
  expect(answer.body).toMatchObject({ created: 0, problemCount: 2 })
  expect(answer.body.problems[0].message).toContain(`BATON_ALLOW_PRIVATE_URLS=${host}`)
  expect(connections).toBe(before)
  await closed.close()
})

test('a megabyte of Markdown becomes several articles, and a shorter version removes the lost parts', async () => {
  const chapters = (n: number) =>
    [
      '# Handbook',
      ...Array.from({ length: n }, (_, i) => '## Chapter ' + `${i + 1}\n\n${'Words and words. '.repeat(1000)}`),
    ].join('\n\n')
  const file = (n: number) => send('text/markdown', chapters(n), { query: '?name=handbook.md' })
  expect((await file(60)).body).toMatchObject({ created: 12, problemCount: 0 })
  const parts = () =>
    articles().then((all) => all.filter(({ title }: { title: string }) => title.startsWith('Handbook')).length)
  expect(await parts()).toBe(12)
  expect((await file(60)).body).toMatchObject({ created: 0, updated: 0, unchanged: 12 })
  expect((await file(7)).body).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
  expect(await parts()).toBe(2)
})

test('an import never changes an article that a teammate wrote', async () => {
  await server.call('POST', '/v1/knowledge/articles', {
    body: { title: 'By hand', body: 'mine' },
    headers: server.home.mara,
  })
  expect((await send('text/markdown', '# By hand\n\nfrom a file', { query: '?name=by-hand.md' })).body).toMatchObject({
    created: 1,
  })
  expect(
    (await articles())
      .filter(({ title }: { title: string }) => title === 'By hand')
      .map(({ body }: { body: string }) => body),
  ).toEqual(expect.arrayContaining(['mine', 'from a file']))
})

test('two concurrent imports of the same articles both succeed without duplicates', async () => {
  const lines = (word: string, order: number) =>
    Array.from({ length: 400 }, (_, i) =>
      JSON.stringify({ title: `Pair ${order > 0 ? i : 399 - i}`, body: word }),
    ).join('\n')
  const both = await Promise.all([
    send('application/jsonl', lines('one', 1)),
    send('application/jsonl', lines('two', -1)),
  ])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(both.reduce((sum, { body }) => sum + body.created, 0)).toBe(400)
  const { rows } = await server.runtime.deps.store.pool.query(
    `select count(*)::int as n, count(distinct title)::int as titles from articles where title like 'Pair %'`,
  )
  expect(rows[0]).toEqual({ n: 400, titles: 400 })
})

test('the first hundred problems are returned, and the number of all', async () => {
  const { body } = await send('application/jsonl', 'x\n'.repeat(150))
  expect(body.problems).toHaveLength(100)
  expect(body.problemCount).toBe(150)
})

test('forty megabytes of broken lines end the import, not the server, and others are answered meanwhile', async () => {
  const sending = send('application/jsonl', Buffer.alloc(40 * 1024 * 1024, 'x\n'))
  const { body } = await sending
  expect(body.problemCount).toBe(1_001)
  expect(body.problems[0]).toEqual({ where: 'Line 1000', message: expect.stringContaining('stopped here') })
  expect((await ask('Can I return a zebra?')).answer).toContain('60 days')
})

test('one page, text or component file is imported by its name and type', async () => {
  const sent = await Promise.all([
    send('text/html', '<title>A saved page</title><p>Saved.</p>', { query: '?name=help/saved' }),
    send('text/plain', 'A plain text\n\nPlain.', { query: '?name=plain.txt' }),
    send('text/markdown', 'import A from "a"\n\n# An MDX page\n\n<A>Inside.</A>', { query: '?name=page.mdx' }),
  ])
  expect(sent.map(({ body }) => body.created)).toEqual([1, 1, 1])
  expect(await Promise.all(['A saved page', 'A plain text', 'An MDX page'].map(bodyOf))).toEqual([
    'Saved.',
    'Plain.',
    'Inside.',
  ])
})

test('another workspace keeps its own article of the same name', async () => {
  const before = await articles(server.home.key)
  expect(
    (await send('application/jsonl', '{"title":"A","body":"theirs"}', { headers: server.abroad.mara })).body,
  ).toMatchObject({ created: 1 })
  expect(await articles(server.home.key)).toEqual(before)
})

test.each([
  ['a form', 'multipart/form-data; boundary=x', '--x--', 415, 'application/zip'],
  ['a table', 'text/csv', 'text', 415, 'text/markdown'],
  ['JSON without addresses', 'application/json', '{}', 400, 'urls'],
  ['no addresses', 'application/json', '{"urls":[]}', 400, 'at least one'],
  [
    'too many addresses',
    'application/json',
    JSON.stringify({ urls: Array(101).fill('https://shop.example') }),
    400,
    'At most 100',
  ],
  ['an unknown field', 'application/json', '{"urls":["https://shop.example"],"depth":3}', 400, 'depth'],
  ['broken JSON', 'application/json', '{"urls":', 400, 'JSON'],
  ['no zip', 'application/zip', 'hello', 400, 'not a zip'],
  ['a zip without text', 'application/zip', zipSync({ 'a.png': strToU8('x') }), 400, 'no Markdown'],
  [
    'a bomb',
    'application/zip',
    zipSync({ 'a.md': [new Uint8Array(60 * 1024 * 1024), { level: 9 }] }),
    400,
    'larger than 50 MB',
  ],
  ['Markdown without a name', 'text/markdown', '# A', 400, 'name'],
  [
    'more addresses than a megabyte',
    'application/json',
    JSON.stringify({ urls: ['x'.repeat(1_100_000)] }),
    413,
    '1 MB',
  ],
  ['more than 50 MB', 'application/jsonl', Buffer.alloc(50 * 1024 * 1024 + 1, 'x'), 413, '50 MB'],
] as const)('%s is refused with a reason', async (_, type, payload, status, words) => {
  const before = await articles()
  const answer = await send(type, payload)
  expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  expect(JSON.stringify(answer.body)).toContain(words)
  expect(await articles()).toEqual(before)
})

test('a viewer, a read key and a visitor cannot import', async () => {
  const { key, owner } = server.home
  const invited = await server.call('POST', '/v1/invites', {
    body: { role: 'viewer', email: 'vera@example.com' },
    headers: owner,
  })
  const token = new URL(invited.body.url).pathname.split('/').at(-1)
  const joined = await server.call('POST', `/v1/invites/${token}/accept`, {
    body: { name: 'Vera', password: 'a long enough password' },
    headers: { origin: 'http://console.test', host: 'console.test' },
  })
  const cookie = String([joined.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
  const viewer = { cookie, origin: 'http://console.test', host: 'console.test' }
  expect((await server.call('GET', '/v1/knowledge/articles', { headers: viewer })).status).toBe(200)
  const reading = await server.call('POST', '/v1/api-keys', { body: { name: 'r', scope: 'read' }, headers: key })
  const visitor = await server.visit()
  for (const headers of [viewer, { authorization: `Bearer ${reading.body.key}` }, visitor.headers]) {
    expect((await send('text/markdown', '# A\n\na', { headers, query: '?name=a.md' })).status).toBe(403)
    expect((await send('application/zip', 'hello', { headers })).status).toBe(403)
  }
})
