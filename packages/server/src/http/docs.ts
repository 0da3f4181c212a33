import swagger from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Deps } from '../deps.ts'
import type { App } from './app-types.ts'
import { referencePage } from './reference-page.ts'

/** `/openapi.json`, from the schemas that validate, and `/docs`, the same for reading. */
export async function docs(app: App, { env }: Deps) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Baton',
        version: '0.1.0',
        description:
          'Passes a live conversation from an AI to a human and back, without dropping it. The credential fixes the workspace and the author. Errors are RFC 9457 problem documents with a `code`. Lists answer `{ items, next }`; send `next` as `cursor`. Creating POSTs take an `Idempotency-Key`.',
      },
      servers: [{ url: env.publicUrl }],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'An API key (`bk_…`) or a widget session’s token (`ct_…`)' },
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
      return { ...transformed, schema: { ...schema, ...(access === 'public' ? { security: [] } : {}), description: [schema.description, whoMay(access)].filter(Boolean).join('\n\n') } }
    },
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => reply.header('access-control-allow-origin', '*').send(app.swagger()))
  app.get('/docs', { schema: { hide: true } }, async (_request, reply) => reply.type('text/html').send(referencePage(app.swagger())))
}

function whoMay(access: unknown): string {
  if (access === 'public') return 'Who: anybody.'
  if (typeof access !== 'object' || access === null) return ''
  const who = ['role' in access ? `teammates from “${access.role}”` : null, 'scope' in access ? `API keys from “${access.scope}”` : null, 'contact' in access ? 'the contact himself' : null]
  return `Who: ${who.filter(Boolean).join(', ')}.`
}
