import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { createHandoffTool } from '@baton/sdk/ai'
import { convertToModelMessages, hasToolCall, stepCountIs, streamText } from 'ai'
import { model } from './model.mjs'

const { ROUTE_TOKEN, PORT = '4001' } = process.env
if (!ROUTE_TOKEN)
  throw new Error(
    'ROUTE_TOKEN: choose a long random text and set the assistant’s Authorization header to “Bearer <that text>”.',
  )

const server = createServer(async (incoming, outgoing) => {
  if (incoming.headers.authorization !== `Bearer ${ROUTE_TOKEN}`) return outgoing.writeHead(401).end()
  try {
    const { messages } = await json(incoming)
    // --- yours
    const result = streamText({
      model,
      system: 'You help the customers of a small shop. Be brief. Ask for a person when you cannot help.',
      messages: await convertToModelMessages(messages),
      // Baton finds this tool call in the stream and hands off, so `onHandoff` has nothing to do.
      tools: { request_handoff: createHandoffTool({ onHandoff: () => null }) },
      stopWhen: [hasToolCall('request_handoff'), stepCountIs(5)],
    })
    // ---
    await result.pipeUIMessageStreamToResponse(outgoing)
  } catch (error) {
    console.error(error)
    if (!outgoing.headersSent) outgoing.statusCode = 400
    outgoing.end()
  }
})
server.listen(Number(PORT), '127.0.0.1', () => console.log(`Listening on http://127.0.0.1:${server.address().port}`))
