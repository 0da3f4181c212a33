import type { ServerResponse } from 'node:http'
import { PassThrough } from 'node:stream'
import { AppError, invalidField } from '@baton/core'
import * as api from '@baton/core/api'
import type { FastifyBaseLogger, FastifyError, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { simulate } from '../../actions/simulate.ts'
import type { Deps } from '../../deps.ts'
import { forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { errorHandler, sendProblem } from '../base/problem.ts'

const mostBytes = 50 * 1024 * 1024
const lines = 'application/x-ndjson'

/** Registers Trigger Lab: handoff settings tried on past conversations. Needs no Idempotency-Key: it writes nothing. */
export async function simulationRoutes(app: App, deps: Deps) {
  await app.register(async (scope) => {
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, body, done) => done(null, body),
    )
    // The body is validated where it is parsed: in the simulation's own thread.
    scope.setValidatorCompiler(() => (data: unknown) => ({ value: data }))
    const onError = errorHandler(deps)

    scope.withTypeProvider<ZodTypeProvider>().post(
      '/v1/simulations',
      {
        config: { access: forTeammates, bodyMs: 5 * 60_000, work: () => 20 },
        schema: {
          summary: 'Try handoff settings on past conversations',
          description:
            'Replays conversations under a draft of the handoff settings and under those in force, and returns how ' +
            'they differ. Deterministic; calls no model and writes nothing. `conversations` is a list, a file ' +
            '(`format`, `text`), or a choice of stored ones. With `Accept: application/x-ndjson` progress and ' +
            'results come in lines: `progress`, `results`, and at last `done` or `failed`. Closing the request ' +
            'cancels. One at a time per workspace, else 409. At most 50 MB and 20,000 conversations.',
          tags: ['Settings'],
          body: api.Simulate,
          response: { 200: api.SimulationOutcome },
        },
        errorHandler: (error, request, reply) => {
          const refusal = refusalOf(error)
          return refusal ? sendProblem(reply, ...refusal) : onError(error, request, reply)
        },
      },
      async (request, reply: FastifyReply) => {
        const { workspaceId } = request.acting
        const body: unknown = request.body
        if (!Buffer.isBuffer(body)) throw invalidField('conversations', 'Say which conversations: send a JSON body.')
        const asked = { workspaceId, body: new Uint8Array(body), signal: leaving(reply.raw) }
        if (!request.headers.accept?.includes(lines)) {
          const outcome = await simulate(deps, asked)
          return reply.type('application/json').send(outcome)
        }
        const stream = new PassThrough()
        const write = (line: string) => {
          if (!stream.destroyed) stream.write(line)
        }
        // Until the request is accepted, an error is the response. After that, it is the last line.
        await new Promise<void>((accept, refuse) => {
          let begun = false
          const onAccepted = () => {
            begun = true
            accept()
          }
          const failed = (error: unknown) => {
            if (!begun) return refuse(error)
            write(`${JSON.stringify({ type: 'failed', detail: sentenceOf(error, request.log) })}\n`)
            stream.end()
          }
          simulate(deps, { ...asked, onAccepted, onLine: write }).then(() => stream.end(), failed)
        })
        return reply.type(lines).header('cache-control', 'no-store').send(stream)
      },
    )
  })
}

/** Returns a signal that is aborted when the client leaves before it has the answer. */
function leaving(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) controller.abort(new AppError('unavailable', 'The simulation was cancelled.'))
  })
  return controller.signal
}

/** Returns what went wrong after the response has begun. What is unexpected is logged, and tells nothing. */
function sentenceOf(error: unknown, log: FastifyBaseLogger): string {
  if (error instanceof AppError) return error.message
  log.error({ err: error }, 'simulation failed')
  return 'Something went wrong on the server. Run it again.'
}

function refusalOf({ code }: FastifyError): [AppError, number] | null {
  if (code !== 'FST_ERR_CTP_BODY_TOO_LARGE') return null
  return [new AppError('too_large', 'A simulation takes at most 50 MB. Import the conversations in parts.'), 413]
}
