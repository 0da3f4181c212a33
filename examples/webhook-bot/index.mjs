import { createServer } from 'node:http'
import { createBotHandler, toNodeListener } from '@baton/sdk/webhook'

// --- yours
async function answer({ text, contact }) {
  if (/refund/i.test(text))
    return {
      messages: ['A colleague will look at that with you.'],
      handoff: { reason: 'Refunds are decided by people.', summary: text },
    }
  return { messages: [`Hello ${contact?.name ?? 'there'}, you said: ${text}`] }
}
// ---

const server = createServer(toNodeListener(createBotHandler(process.env.BATON_WEBHOOK_SECRET ?? '', answer)))
server.listen(Number(process.env.PORT ?? 4000), '127.0.0.1', () =>
  console.log(`Listening on http://127.0.0.1:${server.address().port}`),
)
