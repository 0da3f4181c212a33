import { WebhookSettings } from '@baton/core/assistants/webhook'
import { z } from 'zod'
import { readLimited } from '../outbound/read-limited.ts'
import { signedHeaders } from '../signing.ts'
import type { AnswerInput, AnswerOutput, AssistantAdapter } from './assistant.ts'
import { wished } from './clean-output.ts'
import { clean } from './sentences.ts'

const mostBytes = 1024 * 1024
const mostMessages = 10

/** An invalid source is dropped; the answer stays. */
const BotSource = z
  .object({
    articleId: z.string().max(60).nullish(),
    title: z.string(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullish()
      .catch(null),
  })
  .transform(({ articleId, title, url }) => ({ articleId: articleId ?? null, title, ...(url ? { url } : {}) }))
  .nullable()
  .catch(null)
const BotSources = z
  .array(BotSource)
  .nullish()
  .transform((sources) => (sources ?? []).flatMap((source) => source ?? []))
const BotMessage = z.union([
  z.string().transform((text) => ({ text, sources: [] })),
  z.object({ text: z.string(), sources: BotSources }),
])

/** Any truthy `handoff` asks for a person; a text is its reason. */
const Wish = z
  .unknown()
  .optional()
  .transform((wish) => {
    if (!wish) return null
    const { data = {} } = z
      .looseObject({ reason: z.string().nullish().catch(null), summary: z.string().nullish().catch(null) })
      .safeParse(wish)
    return wished(typeof wish === 'string' ? { reason: wish } : data)
  })

/** The bot's response. Unknown fields are allowed, because the bot's framework may add some. */
const BotAnswer = z
  .object({ messages: z.array(BotMessage.nullable()).nullish(), handoff: Wish })
  .refine(({ messages, handoff }) => messages || handoff, 'It contains neither messages nor handoff.')

/**
 * Asks an external bot with a signed POST. The bot answers at once, or responds with 202 and posts its answer later.
 */
export const webhook: AssistantAdapter = {
  async answer(input) {
    const settings = WebhookSettings.parse(input.settings)
    const response = await ask(settings, input)
    if (response.status === 202)
      return { text: null, say: '', confidence: 0, sources: [], failed: false, laterWithin: settings.lateSeconds }
    const body = await readLimited(response, mostBytes)
    if (!response.ok) throw new Error(`The bot returned ${response.status}.`)
    return outputOf(parse(body))
  },
}

function parse(body: string): z.output<typeof BotAnswer> {
  const { data, error } = BotAnswer.safeParse(JSON.parse(body))
  if (error) throw new Error(`The bot’s answer cannot be read. ${error.issues.map(({ message }) => message).join(' ')}`)
  return data
}

/**
 * Sends the request, and once more after a server error or a failed connection. Both have the same `webhook-id`, so
 * that the bot can recognise the second.
 */
async function ask({ url, secret }: z.output<typeof WebhookSettings>, input: AnswerInput): Promise<Response> {
  const at = new Date()
  const { conversation } = input
  const body = JSON.stringify({
    type: 'message.answer',
    timestamp: at.toISOString(),
    data: {
      conversationId: conversation?.id ?? null,
      messageId: conversation?.messageId ?? null,
      ownerEpoch: conversation?.ownerEpoch ?? null,
      text: input.question,
      history: input.history.map(({ author, text }) => ({ author, text })),
      contact: conversation?.contact ?? null,
      assistant: input.assistant,
      brief: input.brief,
    },
  })
  const id = conversation ? `answer_${conversation.messageId}` : `test_${at.getTime()}`
  const once = () =>
    input.fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: input.signal,
      body,
      headers: { 'content-type': 'application/json', ...signedHeaders(secret ?? '', { id, at, body }) },
    })
  try {
    const first = await once()
    if (first.status < 500) return first
    await first.body?.cancel()
  } catch (error) {
    if (input.signal.aborted) throw error
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  return once()
}

function outputOf({ messages, handoff }: z.output<typeof BotAnswer>): AnswerOutput {
  const [first, ...more] = (messages ?? [])
    .flatMap((message) => message ?? [])
    .map(({ text, sources }) => ({ text: clean(text).trim(), sources }))
    .filter(({ text }) => text !== '')
    .slice(0, mostMessages)
  return {
    text: first?.text ?? null,
    say: first?.text ?? '',
    confidence: first ? 1 : 0,
    sources: first?.sources ?? [],
    failed: !first && !handoff,
    ...(more.length > 0 ? { more } : {}),
    ...(handoff ? { handoff } : {}),
  }
}
