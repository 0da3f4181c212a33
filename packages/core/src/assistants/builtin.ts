import { z } from 'zod'
import { assistant } from './assistant.ts'

export const BuiltinSettings = z.strictObject({})

export const builtin = assistant({
  title: 'Built in, from your articles',
  what: 'answers from your articles',
  settings: BuiltinSettings,
  needs: [],
  sends: null,
  quotesArticles: true,
})
