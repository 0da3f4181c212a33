import { jsonSchema, type Tool, tool } from 'ai'
import { BatonError } from './baton-error.ts'
import type { Baton } from './index.ts'

/** Why the model asks for a person, and what a teammate should know first. */
export interface HandoffInput {
  reason: string
  summary?: string
}

/** `message`: what the customer was told instead of the model's answer. */
export type HandoffOutput = { handedOff: true; message: string | null } | { handedOff: false; message: string }

/**
 * Hands off in Baton, or with your own `onHandoff`, which returns what the customer was told, if anything. If Baton
 * itself calls your AI SDK chat route, pass `onHandoff: () => null`: Baton reads the call of `request_handoff` in the
 * stream.
 */
export type HandoffToolSettings =
  | { baton: { handoffs: Pick<Baton['handoffs'], 'request'> }; conversationId: string }
  | { onHandoff: (input: HandoffInput) => Promise<string | null | undefined> | string | null | undefined }

/**
 * Creates a tool for the AI SDK that lets your model ask for a person. Name it `request_handoff`, and stop the model
 * there with `stopWhen: [hasToolCall('request_handoff')]`: after the handoff, nothing it says reaches the customer.
 *
 * @example
 * streamText({ model, messages, tools: { request_handoff: createHandoffTool({ baton, conversationId }) } })
 */
export function createHandoffTool(settings: HandoffToolSettings): Tool<HandoffInput, HandoffOutput> {
  return tool<HandoffInput, HandoffOutput>({
    description:
      'Hands the conversation to a person of the team. Use it when the customer asks for a person, when you cannot ' +
      'help or are not allowed to, or when the customer is upset. The customer is told automatically.',
    inputSchema,
    execute: async (input) => handOff(settings, input),
    toModelOutput: ({ output }) => ({
      type: 'text',
      value: output.handedOff ? silence(output.message) : output.message,
    }),
  })
}

const inputSchema = jsonSchema<HandoffInput>(
  {
    type: 'object',
    properties: {
      reason: { type: 'string', description: 'Why a person is needed, in one sentence.' },
      summary: {
        type: 'string',
        description:
          'For the person who takes over: what the customer wants, what was tried, what is open. In the language of ' +
          'the conversation.',
      },
    },
    required: ['reason'],
    additionalProperties: false,
  },
  {
    validate: (value) => {
      const input = inputOf(value)
      return input
        ? { success: true, value: input }
        : { success: false, error: new TypeError('reason: say in one sentence why a person is needed.') }
    },
  },
)

const longestSummary = 4000

async function handOff(settings: HandoffToolSettings, input: HandoffInput): Promise<HandoffOutput> {
  if ('onHandoff' in settings) return { handedOff: true, message: (await settings.onHandoff(input)) ?? null }
  try {
    const { customerMessage } = await settings.baton.handoffs.request(settings.conversationId, {
      reason: 'assistant_decision',
      summary: summaryOf(input),
    })
    return { handedOff: true, message: customerMessage }
  } catch (error) {
    if (error instanceof BatonError && error.code === 'handoff_disabled')
      return { handedOff: false, message: `No person is available right now. Help as well as you can. ${error.detail}` }
    throw error
  }
}

function silence(message: string | null): string {
  const told = message ? ` The customer was already told: “${message}”` : ''
  return `A person has been requested and takes over.${told} Stop now and write nothing more.`
}

/** Joins both, because a teammate reads one text: first what it is about, then why the model gave up. */
function summaryOf({ reason, summary }: HandoffInput): string {
  const text = [summary, reason].filter(Boolean).join('\n').replaceAll('\u0000', '')
  return text.slice(0, longestSummary).toWellFormed()
}

function inputOf(value: unknown): HandoffInput | null {
  if (
    typeof value !== 'object' ||
    value === null ||
    !('reason' in value) ||
    typeof value.reason !== 'string' ||
    !value.reason.trim()
  )
    return null
  return {
    reason: value.reason,
    ...('summary' in value && typeof value.summary === 'string' ? { summary: value.summary } : {}),
  }
}
