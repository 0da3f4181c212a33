import { text as textOf } from 'node:stream/consumers'
import { listening } from './against.ts'

/**
 * Starts a server that streams `/chat/completions`: it calls the tool when an invoice is mentioned, else says one
 * sentence.
 */
export function modelStub() {
  return listening(async (incoming, outgoing) => {
    const asked = await textOf(incoming)
    const tool = {
      index: 0,
      id: 'call_1',
      type: 'function',
      function: { name: 'request_handoff', arguments: '{"reason":"The customer wants an invoice changed."}' },
    }
    const calls = asked.includes('invoice')
    const deltas = calls
      ? [{ role: 'assistant', tool_calls: [tool] }]
      : [{ role: 'assistant', content: 'On its ' }, { content: 'way.' }]
    outgoing.writeHead(200, { 'content-type': 'text/event-stream' })
    const chunk = (delta: object, finish: string | null) =>
      outgoing.write(
        `data: ${JSON.stringify({
          id: 'c',
          object: 'chat.completion.chunk',
          created: 1,
          model: 'm',
          choices: [{ index: 0, delta, finish_reason: finish }],
        })}\n\n`,
      )
    for (const delta of deltas) chunk(delta, null)
    chunk({}, calls ? 'tool_calls' : 'stop')
    outgoing.end('data: [DONE]\n\n')
  })
}
