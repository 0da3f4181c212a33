import { randomBytes } from 'node:crypto'
import type { AssistantKindName } from '@baton/core'
import { assistants } from '@baton/core/assistants/index'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { openSealed, refuseMissingSecrets, type Sealed, type Settings, seal } from '../sealed-settings.ts'

export interface CheckedSettings extends Sealed {
  /** The signing secret, when this change created one. It is shown once. */
  signingSecret: string | null
}

/** Checks the settings after a change against the schema of their kind, and seals the secrets among them. */
export function checkAssistantSettings(
  { secrets }: Pick<Deps, 'secrets'>,
  kind: AssistantKindName,
  { given, before }: { given: Settings; before: Sealed },
): CheckedSettings {
  const declared = assistants[kind]
  const schema: z.ZodObject = declared.settings
  const checked = z.object({ settings: schema }).parse({ settings: { ...before.settings, ...given } })
  const parted = seal(secrets, schema, { settings: checked.settings, sealed: before.sealed })
  refuseMissingSecrets(secrets, parted, { needs: declared.needs, settings: schema })

  const { signingSecret: setting } = declared
  if (!setting || openSealed(secrets, parted)[setting]) return { ...parted, signingSecret: null }
  const signingSecret = `whsec_${randomBytes(24).toString('base64')}`
  return {
    ...seal(secrets, schema, { settings: { ...parted.settings, [setting]: signingSecret }, sealed: parted.sealed }),
    signingSecret,
  }
}
