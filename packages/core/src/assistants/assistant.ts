import { z } from 'zod'
import type { KindOfSettings } from '../kind.ts'

/** The facts about a kind of assistant. The code that calls it is in the server. */
export interface AssistantDeclaration<S extends z.ZodObject = z.ZodObject> extends KindOfSettings<S> {
  /** What it does; follows its name in the API reference. */
  what: string
  /** The setting that receives a new signing secret when it is omitted. Baton shows the secret once. */
  signingSecret?: string
  /** Answers only with text from the team's articles, so a promise in an answer is the team's own. */
  quotesArticles?: true
}

/** Returns the declaration unchanged, with its types inferred. */
export function assistant<S extends z.ZodObject>(declaration: AssistantDeclaration<S>): AssistantDeclaration<S> {
  return declaration
}

export const HttpUrl = z
  .url({ protocol: /^https?$/, error: 'An address looks like https://bot.example/answer.' })
  .max(2000)
  .refine((url) => !/^https?:\/\/[^/?#]*@/.test(url), 'Leave the user name and password out of the address.')

export const ModelKey = z.string().trim().min(1).max(500).nullish()

/** Returns the schema of a time limit in seconds, with this default. */
export const timeout = (seconds: number) =>
  z.int().min(1).max(120).default(seconds).meta({
    title: 'Time limit in seconds',
    description: 'After that, the answer counts as failed and the customer is told that there is no answer.',
  })

/** The settings that all language models share. */
export const model = {
  timeoutSeconds: timeout(30),
  maxOutputTokens: z.int().min(16).max(8000).default(800).meta({ title: 'Maximum answer length in tokens' }),
  temperature: z
    .number()
    .min(0)
    .max(2)
    .nullable()
    .default(null)
    .meta({ title: 'Temperature', description: 'Leave empty for the model’s own default.' }),
}
