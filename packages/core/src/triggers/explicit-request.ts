import { z } from 'zod'
import { detectExplicitRequest } from '../detect/explicit-request.ts'
import { trigger } from './trigger.ts'

export const explicitRequest = trigger({
  title: 'Asks for a person',
  settings: z
    .strictObject({
      enabled: z
        .boolean()
        .default(true)
        .meta({ title: 'On', description: 'Hand off when a customer asks for a person.' }),
      watching: z
        .boolean()
        .default(false)
        .meta({ title: 'Only watch', description: 'Decide and log, but let the assistant go on.' }),
    })
    .prefault({})
    .meta({
      title: 'Asks for a person',
      description: 'The customer asks for a person, in any of the supported wordings.',
    }),
  look({ message }) {
    return detectExplicitRequest(message.text)
  },
})
