import { z } from 'zod'
import { assistants } from '../assistants/index.ts'
import { namesOf } from '../kind.ts'
import { AssistantKindName, Author, Source, Timestamp } from '../model.ts'
import { maxInstructionsLength } from '../text-limits.ts'
import { MessageText, short } from './base.ts'
import { Trouble } from './trouble.ts'

const AssistantSettings = z.record(z.string().max(60), z.unknown())
export const Assistant = z.object({
  id: z.string(),
  name: z.string(),
  kind: AssistantKindName,
  allowHandoff: z.boolean(),
  instructions: z.string(),
  settings: z
    .record(z.string(), z.unknown())
    .meta({ description: 'Settings of its kind. A secret is replaced by a flag, such as `hasApiKey`' }),
  signingSecret: z
    .string()
    .optional()
    .meta({ description: 'Webhook only, returned once: when it is created or renewed' }),
  trouble: Trouble.nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Assistant = z.infer<typeof Assistant>
export const CreateAssistant = z.strictObject({
  name: short(80),
  kind: AssistantKindName.default('builtin').meta({
    description: namesOf(assistants)
      .map((kind) => `\`${kind}\` ${assistants[kind].what}`)
      .join('; '),
  }),
  allowHandoff: z.boolean().default(true).meta({ title: 'Allow human handoff' }),
  instructions: z.string().max(maxInstructionsLength).default(''),
  settings: AssistantSettings.default({}).meta({ description: 'What its kind needs, see docs/bring-your-own.md' }),
})
export const UpdateAssistant = z
  .strictObject({
    name: short(80),
    allowHandoff: z.boolean(),
    instructions: z.string().max(maxInstructionsLength),
    settings: AssistantSettings,
  })
  .partial()
export const AskAssistant = z.strictObject({
  question: MessageText,
  history: z
    .array(z.strictObject({ author: Author.exclude(['system']), text: MessageText }))
    .max(50)
    .optional(),
})
export const AssistantAnswer = z.object({
  answer: z.string().nullable(),
  confidence: z.number(),
  sources: z.array(Source),
  wouldHandOff: z.boolean(),
  reason: z.string().nullable(),
})
export type AssistantAnswer = z.infer<typeof AssistantAnswer>
