import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request that a stubbed provider or bot received. */
export interface ModelRequest {
  path: string
  headers: Record<string, string>
  body: string
}

/** A scripted response: raw pieces, written one by one with a pause between them. */
export interface Scripted {
  status?: number
  type?: string
  pieces?: string[]
  pauseMs?: number
  /** Whether the response never ends. */
  hang?: boolean
  /** Waits for this before the last piece. */
  before?: () => Promise<void>
}

type Script = (asked: ModelRequest) => Scripted

/**
 * Starts a real HTTP server with scripted responses. Each place uses one script per request and repeats the last one.
 */
export async function startStub() {
  const places = new Map<string, { scripts: Script[]; asked: ModelRequest[] }>()
  const server: Server = createServer((request, response) => {
    read(request)
      .then(async (body) => {
        const one: ModelRequest = {
          path: request.url ?? '',
          headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
          body,
        }
        const place = places.get(one.path.split('/')[1] ?? '')
        place?.asked.push(one)
        const script = place?.scripts[Math.min(place.asked.length, place.scripts.length) - 1]?.(one) ?? { status: 404 }
        response.writeHead(script.status ?? 200, {
          'content-type': script.type ?? 'text/event-stream',
          'x-vercel-ai-ui-message-stream': 'v1',
        })
        const pieces = script.pieces ?? []
        for (const [i, piece] of pieces.entries()) {
          if (i === pieces.length - 1) await script.before?.()
          response.write(piece)
          await new Promise((resolve) => setTimeout(resolve, script.pauseMs ?? 5))
        }
        if (!script.hang) response.end()
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    /** Adds a path with its own scripts. Returns its URL and the requests it received. */
    place(...scripts: Script[]) {
      const name = `p${places.size}`
      const asked: ModelRequest[] = []
      places.set(name, { scripts, asked })
      return { url: `http://127.0.0.1:${port}/${name}`, asked }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

const data = (value: unknown) => `data: ${typeof value === 'string' ? value : JSON.stringify(value)}\n\n`

/** Returns the stream of `/chat/completions`: text in deltas, then tool calls, then the token usage. */
export function openAiStream(
  deltas: string[],
  tools: { name: string; input: unknown }[] = [],
  more: Partial<Scripted> = {},
): Scripted {
  const chunk = (delta: object, finish: string | null = null) =>
    data({
      id: 'c1',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'stub',
      choices: [{ index: 0, delta, finish_reason: finish }],
    })
  return {
    ...more,
    pieces: [
      ...deltas.map((content) => chunk({ role: 'assistant', content })),
      ...tools.map(({ name, input }, index) =>
        chunk({
          tool_calls: [
            {
              index,
              id: `call_${index}`,
              type: 'function',
              function: { name, arguments: typeof input === 'string' ? input : JSON.stringify(input) },
            },
          ],
        }),
      ),
      [
        chunk({}, tools.length > 0 ? 'tool_calls' : 'stop'),
        data({
          id: 'c1',
          object: 'chat.completion.chunk',
          created: 1,
          model: 'stub',
          choices: [],
          usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
        }),
        data('[DONE]'),
      ].join(''),
    ],
  }
}

/** Returns the stream of Anthropic's `/messages`. */
export function anthropicStream(deltas: string[], tools: { name: string; input: unknown }[] = []): Scripted {
  const event = (type: string, body: object) => `event: ${type}\n${data({ type, ...body })}`
  return {
    pieces: [
      event('message_start', {
        message: {
          id: 'm1',
          type: 'message',
          role: 'assistant',
          content: [],
          model: 'stub',
          stop_reason: null,
          stop_sequence: null,
          usage: { input_tokens: 100, output_tokens: 1 },
        },
      }),
      ...(deltas.length > 0
        ? [event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } })]
        : []),
      ...deltas.map((text) => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } })),
      ...(deltas.length > 0 ? [event('content_block_stop', { index: 0 })] : []),
      ...tools.map(
        ({ name, input }, i) =>
          event('content_block_start', {
            index: i + 1,
            content_block: { type: 'tool_use', id: `t${i}`, name, input: {} },
          }) +
          event('content_block_delta', {
            index: i + 1,
            delta: { type: 'input_json_delta', partial_json: JSON.stringify(input) },
          }) +
          event('content_block_stop', { index: i + 1 }),
      ),
      event('message_delta', {
        delta: { stop_reason: tools.length > 0 ? 'tool_use' : 'end_turn', stop_sequence: null },
        usage: { output_tokens: 25 },
      }) + event('message_stop', {}),
    ],
  }
}

/** Returns the UI-message stream of an AI SDK chat route. */
export function uiStream(deltas: string[], tools: { name: string; input: unknown }[] = []): Scripted {
  return {
    pieces: [
      data({ type: 'start' }) + data({ type: 'start-step' }) + data({ type: 'text-start', id: '0' }),
      ...deltas.map((delta) => data({ type: 'text-delta', id: '0', delta })),
      data({ type: 'text-end', id: '0' }),
      ...tools.map(({ name, input }, i) =>
        data({ type: 'tool-input-available', toolCallId: `t${i}`, toolName: name, input }),
      ),
      data({ type: 'finish-step' }) + data({ type: 'finish' }) + data('[DONE]'),
    ],
  }
}
