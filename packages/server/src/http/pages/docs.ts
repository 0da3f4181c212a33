import { Problem } from '@baton/core/api'
import swagger from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { App } from '../base/app-types.ts'
import { referencePage } from './reference-page.ts'

/** Registers `/openapi.json`, built from the schemas that validate requests, and `/docs`, the same as a page. */
export async function docs(app: App, { env }: Deps) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Baton',
        version: '0.1.0',
        description:
          'Passes a live conversation from an AI to a human and back, without dropping it. The credential ' +
          'determines the workspace and the author. Errors are RFC 9457 problem documents with a `code`. Lists ' +
          'answer `{ items, next }`; send `next` as `cursor`. Creating POSTs take an `Idempotency-Key`.',
      },
      servers: [{ url: env.publicUrl }],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key (`bk_…`) or a widget session’s token (`ct_…`)',
          },
          cookie: { type: 'apiKey', in: 'cookie', name: 'baton_session', description: 'A teammate’s session' },
        },
      },
      security: [{ bearer: [] }, { cookie: [] }],
    },
    transform: (input) => {
      const transformed = jsonSchemaTransform(input)
      const { access } = input.route.config ?? {}
      const schema = transformed.schema
      if (!schema || input.schema?.hide) return transformed
      return {
        ...transformed,
        schema: {
          ...schema,
          ...(access === 'public' ? { security: [] } : {}),
          description: [schema.description, whoMay(access)].filter(Boolean).join('\n\n'),
        },
      }
    },
    transformObject: (input) => withProblems(jsonSchemaTransformObject(input)),
  })
  // Made once: both are large, and anyone may ask for them.
  const json = once(() => JSON.stringify(app.swagger()))
  const page = once(() => referencePage(app.swagger()))
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .type('application/json')
      .send(json()),
  )
  app.get('/docs', { schema: { hide: true } }, async (_request, reply) => reply.type('text/html').send(page()))
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const { $schema: _, ...problemSchema } = z.toJSONSchema(
  Problem.extend({ errors: z.array(z.object({ field: z.string(), message: z.string() })).optional() }),
)

/** The meaning of each error status. Every operation may return all of them, but a GET never returns 409. */
const refusals: Record<string, string> = {
  '400': 'The request is not valid. `errors` names the fields',
  '401': 'The credential is missing, invalid or revoked',
  '403': 'The credential does not allow this',
  '404': 'Not found, or you cannot access it',
  '409': 'Not possible now. `code` says why, extra fields give details',
  '429': 'Too many requests. Wait `Retry-After` seconds',
  default: 'Any other error',
}

const Document = z.looseObject({
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()).optional() }),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.unknown()) }))),
})

/** Adds the problem documents to the responses of every operation under `/v1/`. */
function withProblems<T extends object>(document: T): T {
  const { paths, components } = Document.parse(document)
  for (const [path, operations] of Object.entries(paths)) {
    if (!path.startsWith('/v1/')) continue
    for (const [method, operation] of Object.entries(operations))
      operation.responses = { ...problemsOf(method), ...operation.responses }
  }
  return {
    ...document,
    paths,
    components: { ...components, schemas: { ...components.schemas, Problem: problemSchema } },
  }
}

function problemsOf(method: string) {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    Object.entries(refusals).flatMap(([status, description]) =>
      status === '409' && method === 'get' ? [] : [[status, { description, content }]],
    ),
  )
}

function whoMay(access: unknown): string {
  if (access === 'public') return 'Access: anyone.'
  if (typeof access !== 'object' || access === null) return ''
  const who = [
    'role' in access ? `teammates from “${access.role}”` : null,
    'scope' in access ? `API keys from “${access.scope}”` : null,
    'contact' in access ? 'the contact' : null,
  ]
  return `Who: ${who.filter(Boolean).join(', ')}.`
}
