import { Problem } from '@baton/core/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
// biome-ignore lint/suspicious/noExplicitAny: a whole OpenAPI document, looked into by what each test expects
let document: any
beforeAll(async () => {
  server = await createTestServer()
  document = (await server.call('GET', '/openapi.json')).body
})
afterAll(() => server.close())

type Operation = {
  summary?: string
  responses: Record<string, { description: string; content?: Record<string, { schema: { $ref?: string } }> }>
}
const operations = () =>
  Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, method, path, operation })),
  )

test('the document is OpenAPI 3.1 and every reference in it leads somewhere', () => {
  expect(document).toMatchObject({
    openapi: expect.stringMatching(/^3\.1\./),
    info: { title: 'Baton', version: expect.any(String) },
    components: { schemas: { Problem: { type: 'object' } } },
  })
  const references: string[] = []
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === '$ref' && typeof inner === 'string') references.push(inner)
      walk(inner)
    }
  }
  walk(document)
  expect(references.length).toBeGreaterThan(200)
  for (const reference of new Set(references)) {
    const [root, ...steps] = reference.split('/')
    expect(root, reference).toBe('#')
    expect(
      steps.reduce((at, step) => at?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], document),
      reference,
    ).toBeDefined()
  }
})

test('every operation has a summary, an answer that is described, and says how it refuses', () => {
  const api = operations().filter(({ path }) => path.startsWith('/v1/'))
  expect(api.length).toBeGreaterThan(45)
  for (const { name, method, operation } of api) {
    expect(operation.summary, name).toBeTruthy()
    expect(
      Object.keys(operation.responses).some((status) => status.startsWith('2')),
      name,
    ).toBe(true)
    for (const status of ['400', '401', '403', '404', '429', 'default', ...(method === 'get' ? [] : ['409'])]) {
      expect(operation.responses[status], `${name} ${status}`).toMatchObject({
        description: expect.any(String),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      })
    }
    for (const { description } of Object.values(operation.responses)) expect(description, name).toBeTruthy()
  }
})

test('a refusal has what the document promises', async () => {
  const { required } = document.components.schemas.Problem
  expect(required).toEqual(['type', 'title', 'status', 'code', 'detail'])
  for (const refusal of [
    await server.call('GET', '/v1/me'),
    await server.call('GET', '/v1/conversations?limit=x', { headers: server.home.key }),
    await server.call('GET', '/v1/nothing'),
  ]) {
    expect(Object.keys(refusal.body)).toEqual(expect.arrayContaining(required))
    expect(() => Problem.parse(refusal.body)).not.toThrow()
  }
})

test('the reference page is drawn from it', async () => {
  const { body } = await server.call('GET', '/docs')
  expect(body).toContain('Answers 200, 400, 401, 403, 404, 429, default')
})
