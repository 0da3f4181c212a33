import type { Handoff } from './model.ts'

/** What a deletion changed: a message, and what the handoffs of its conversation tell. */
export interface Redaction {
  message: { id: string; seq: number }
  handoffs: readonly Pick<Handoff, 'id' | 'summary' | 'summaryParts' | 'brief'>[]
}
type Json = Record<string, unknown>

/**
 * Returns a stored response of the message's conversation as it would be sent now: the message without its words, also
 * where it is the last one of the conversation, and handoffs with what they tell now. They are found by their ids; no
 * other text changes. Returns `body` itself when it holds none of them.
 */
export function redactResponse(body: unknown, redaction: Redaction): unknown {
  if (typeof body !== 'object' || body === null) return body
  if (Array.isArray(body)) {
    const items = body.map((item) => redactResponse(item, redaction))
    return items.some((item, i) => item !== body[i]) ? items : body
  }
  const own = redactObject(body as Json, redaction)
  const fields = Object.entries(own).map(([name, value]) => [name, redactResponse(value, redaction)] as const)
  return fields.some(([name, value]) => value !== own[name]) ? Object.fromEntries(fields) : own
}

/** Returns one object without the words, not looking into what it holds except for the preview of the last message. */
function redactObject(body: Json, { message, handoffs }: Redaction): Json {
  if (body['id'] === message.id && body['text']) {
    const { sources: _, ...rest } = body
    return { ...rest, text: '' }
  }
  const last = body['lastMessage'] as Json | null | undefined
  if (last?.['seq'] === message.seq && last['text'])
    return { ...body, lastMessage: { ...last, text: '', deleted: true } }
  const handoff = handoffs.find(({ id }) => id === body['id'])
  if (!handoff) return body
  const { summary, summaryParts, brief } = handoff
  return {
    ...body,
    ...('summary' in body ? { summary } : {}),
    ...('summaryParts' in body ? { summaryParts } : {}),
    // A response from before the end of the handoff has no brief, and gets none.
    ...(body['brief'] ? { brief } : {}),
  }
}
