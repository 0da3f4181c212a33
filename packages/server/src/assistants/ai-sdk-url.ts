import { AiSdkUrlSettings } from '@baton/core/assistants/ai-sdk-url'
import { parseJsonEventStream, type UIMessage } from 'ai'
import { z } from 'zod'
import type { AnswerInput, AnswerOutput } from './assistant.ts'
import { wished } from './clean-output.ts'
import { turnsOf } from './model/prompt.ts'

/** Asks an existing AI SDK chat route (`/api/chat`) as its own web page would, and reads the UI-message stream. */
export async function answerFromChatRoute(input: AnswerInput): Promise<AnswerOutput> {
  const { url, authorization } = AiSdkUrlSettings.parse(input.settings)
  const response = await input.fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: JSON.stringify({
      id: input.conversation?.id ?? 'playground',
      messages: messagesOf(input),
      trigger: 'submit-message',
    }),
    signal: input.signal,
  })
  if (!response.ok || !response.body) {
    await response.body?.cancel()
    throw new Error(`The chat route returned ${response.status}.`)
  }
  return read(response.body, input)
}

function messagesOf(input: AnswerInput): UIMessage[] {
  return turnsOf(input).map(({ role, content }, i) => ({ id: `m${i}`, role, parts: [{ type: 'text', text: content }] }))
}

const Wish = z
  .looseObject({ reason: z.string().nullish().catch(null), summary: z.string().nullish().catch(null) })
  .catch({ reason: null, summary: null })

/** The fields we read of a part. Unknown parts are skipped, because the route may use another version of the AI SDK. */
const Part = z.looseObject({
  type: z.string(),
  delta: z.string().optional().catch(undefined),
  toolName: z.string().optional().catch(undefined),
})

async function read(stream: ReadableStream<Uint8Array<ArrayBuffer>>, { onText }: AnswerInput): Promise<AnswerOutput> {
  let text = ''
  let known = false
  let handoff: AnswerOutput['handoff']
  const show = (piece: string) => {
    text += piece
    onText(piece)
  }
  for await (const parsed of parseJsonEventStream({ stream, schema: Part })) {
    if (!parsed.success) throw new Error('The chat route sent a part that does not belong to a UI-message stream.')
    const part = parsed.value
    known = true
    switch (part.type) {
      case 'text-start':
        // Two texts of one answer become two paragraphs.
        if (text !== '') show('\n\n')
        break
      case 'text-delta':
        show(part.delta ?? '')
        break
      // A call with invalid arguments is still a request for a person.
      case 'tool-input-available':
      case 'tool-input-error':
        if (/^request_?handoff$/i.test(part.toolName ?? '')) handoff = wished(Wish.parse(part['input']))
        break
      case 'error':
        throw new Error(`The chat route reported an error: ${String(part['errorText'])}`)
      case 'abort':
        throw new Error('The chat route stopped its answer.')
    }
  }
  if (!known) throw new Error('The chat route did not return a UI-message stream.')
  const failed = text.trim() === '' && !handoff
  return {
    text: failed ? null : text,
    say: '',
    confidence: failed ? 0 : 1,
    sources: [],
    failed,
    ...(handoff ? { handoff } : {}),
  }
}
