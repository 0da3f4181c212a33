import { randomBytes } from 'node:crypto'
import { AppError, type AssistantKindName } from '@baton/core'
import { assistantSettings } from '@baton/core/assistants'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { openSealed, type Settings, seal } from '../sealed-settings.ts'

export interface CheckedSettings {
  settings: Settings
  sealed: string | null
  /** A signing secret that was created now, to be shown once. */
  signingSecret: string | null
}

/** Checks the settings after a change against the schema of their kind, and seals the secrets among them. */
export function checkAssistantSettings(
  { secrets }: Pick<Deps, 'secrets'>,
  kind: AssistantKindName,
  { given, before }: { given: Settings; before: { settings: Settings; sealed: string | null } },
): CheckedSettings {
  const schema: z.ZodObject = assistantSettings[kind]
  const { settings: parsed } = z.object({ settings: schema }).parse({ settings: { ...before.settings, ...given } })
  const { plain, sealed } = seal(secrets, schema, parsed, before.sealed)
  const kept = openSealed(secrets, {}, sealed)
  if (kind === 'anthropic' && !kept['apiKey']) {
    throw new AppError('invalid', 'settings.apiKey: Anthropic needs an API key.', {
      errors: [{ field: 'settings.apiKey', message: 'Required.' }],
    })
  }
  if (kind !== 'webhook' || kept['secret']) return { settings: plain, sealed, signingSecret: null }
  const signingSecret = `whsec_${randomBytes(24).toString('base64')}`
  const withSecret = seal(secrets, schema, { ...plain, secret: signingSecret }, sealed)
  return { settings: plain, sealed: withSecret.sealed, signingSecret }
}
