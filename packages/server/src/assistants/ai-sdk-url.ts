import { AiSdkUrlSettings } from '@baton/core/assistants'
import { DefaultChatTransport, type UIMessage, type UIMessageChunk } from 'ai'
import { z } from 'zod'
import type { AnswerInput, AnswerOutput } from './assistant.ts'
import { wished } from './clean-output.ts'
import { turnsOf } from './model/prompt.ts'

/** An existing AI SDK chat route (`/api/chat`): asked as its own web page would ask, read as a UI-message stream. */
export async function answerFromChatRoute(input: AnswerInput): Promise<AnswerOutput> {
  const { url, authorization } = AiSdkUrlSettings.parse(input.settings)
  const transport = new DefaultChatTransport({ api: url, fetch: input.fetch, headers: { ...(authorization ? { authorization } : {}) } })
  const chunks = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: input.conversation?.id ?? 'playground',
    messageId: undefined,
    messages: messagesOf(input),
    abortSignal: input.signal,
  })
  return read(chunks, input)
}

function messagesOf(input: AnswerInput): UIMessage[] {
  return turnsOf(input).map(({ role, content }, i) => ({ id: `m${i}`, role, parts: [{ type: 'text', text: content }] }))
}

const Wish = z.looseObject({ reason: z.string().nullish().catch(null), summary: z.string().nullish().catch(null) }).catch({ reason: null, summary: null })

async function read(chunks: ReadableStream<UIMessageChunk>, { onText }: AnswerInput): Promise<AnswerOutput> {
  let text = ''
  let handoff: AnswerOutput['handoff']
  for await (const chunk of chunks) {
    switch (chunk.type) {
      case 'text-delta':
        text += chunk.delta
        onText(chunk.delta)
        break
      case 'text-end':
        // Two texts of one answer are two paragraphs.
        onText('\n\n')
        break
      case 'tool-input-available':
        if (/^request_?handoff$/i.test(chunk.toolName)) handoff = wished(Wish.parse(chunk.input))
        break
      case 'error':
        throw new Error(`The chat route reported an error: ${chunk.errorText}`)
      case 'abort':
        throw new Error('The chat route stopped its answer.')
    }
  }
  const failed = text.trim() === '' && !handoff
  return { text: failed ? null : text, say: '', confidence: failed ? 0 : 1, sources: [], failed, ...(handoff ? { handoff } : {}) }
}
