import { z } from 'zod'

/** Not asked about a message: it is the answer that says so (`core/answered`). */
export const assistantDecision = {
  title: 'The assistant says so',
  settings: z
    .strictObject({
      enabled: z
        .boolean()
        .default(true)
        .meta({ title: 'On', description: 'Hand off when the assistant says that it cannot resolve this.' }),
      watching: z
        .boolean()
        .default(false)
        .meta({ title: 'Only watch', description: 'Decide and log, but let the assistant go on.' }),
    })
    .prefault({})
    .meta({ title: 'The assistant says so', description: 'A language model or your own bot asks for a person.' }),
}
