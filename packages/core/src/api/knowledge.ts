import { z } from 'zod'
import { Timestamp } from '../model.ts'
import { short } from './base.ts'

export const Article = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  questions: z.array(z.string()),
  sample: z.boolean().meta({ description: 'Came with the workspace, and nobody has changed it' }),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Article = z.infer<typeof Article>
/** The fields of an article, without defaults: an update must not change fields that it omits. */
const articleFields = z.strictObject({
  title: short(300),
  body: z
    .string()
    .trim()
    .min(1, 'Write the text of the article.')
    .max(100_000, 'The text of an article has at most 100,000 characters.')
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'The text is not valid Unicode.')
    .meta({ description: 'Markdown' }),
  questions: z.array(short(500)).max(50).meta({ description: 'How customers ask for it' }),
})
export const CreateArticle = articleFields.extend({ questions: articleFields.shape.questions.default([]) })
export const UpdateArticle = articleFields.partial()

/**
 * Web pages to import. Files are sent as the raw body instead. An invalid address is reported
 * as a problem; the other pages are still imported.
 */
export const ImportArticles = z.strictObject({
  urls: z.array(short(2000)).min(1, 'Give at least one address.').max(100, 'At most 100 addresses at once.'),
})
export const ImportQuery = z.strictObject({
  name: short(300).optional().meta({
    description: 'For a single file: its name, such as returns.md. A later import with this name updates the article',
  }),
})
export const ImportOutcome = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  problems: z
    .array(z.object({ where: z.string(), message: z.string() }))
    .meta({ description: 'What could not be imported, by file, line or address; the first 100' }),
  problemCount: z.int(),
  leftOut: z.record(z.string(), z.int()).optional().meta({
    description: 'How many files of a zip hold no text to read, such as pictures, by the ending of their names',
  }),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>
