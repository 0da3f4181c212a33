import { randomBytes } from 'node:crypto'
import { AppError, type AssistantKindName } from '@baton/core'
import type { Assistant, CreateAssistant, UpdateAssistant } from '@baton/core/api'
import { assistantSettings } from '@baton/core/assistants'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { keepSecretsHome, openSealed, seal } from '../sealed-settings.ts'
import { type AssistantRow, assistantOf, readAssistant } from '../store/assistants.ts'

/** A new assistant; a webhook without a signing secret of its own gets one, told in this answer only. */
export async function createAssistant(
  deps: Pick<Deps, 'newId' | 'secrets'>,
  tx: PoolClient,
  workspaceId: string,
  given: z.output<typeof CreateAssistant>,
): Promise<Assistant> {
  const { settings, sealed, signingSecret } = sealedSettings(deps, given.kind, given.settings, {
    plain: {},
    sealed: null,
  })
  const { rows } = await tx.query<AssistantRow>(
    'insert into assistants (workspace_id, id, name, kind, allow_handoff, instructions, settings, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8) returning *',
    [
      workspaceId,
      deps.newId('ast'),
      given.name,
      given.kind,
      given.allowHandoff,
      given.instructions,
      JSON.stringify(settings),
      sealed,
    ],
  )
  return shown(deps, rows, signingSecret)
}

/** Changes what is given; everything else stays, secrets too. A webhook's `secret: null` renews it. */
export function updateAssistant(
  deps: Deps,
  workspaceId: string,
  id: string,
  given: z.output<typeof UpdateAssistant>,
): Promise<Assistant> {
  return deps.store.transaction(async (tx) => {
    const before = await readAssistant(tx, workspaceId, id, { lock: true })
    keepSecretsHome(deps.secrets, before, given.settings ?? {}, ['apiKey', 'authorization'])
    const { settings, sealed, signingSecret } = sealedSettings(deps, before.kind, given.settings ?? {}, {
      plain: before.settings,
      sealed: before.sealed,
    })
    const { rows } = await tx.query<AssistantRow>(
      `update assistants set name = coalesce($3, name), allow_handoff = coalesce($4, allow_handoff), instructions = coalesce($5, instructions), settings = $6, sealed = $7, updated_at = now()
       where workspace_id = $1 and id = $2 returning *`,
      [
        workspaceId,
        id,
        given.name ?? null,
        given.allowHandoff ?? null,
        given.instructions ?? null,
        JSON.stringify(settings),
        sealed,
      ],
    )
    return shown(deps, rows, signingSecret)
  })
}

function shown({ secrets }: Pick<Deps, 'secrets'>, rows: AssistantRow[], signingSecret: string | null): Assistant {
  const row = rows[0]
  if (!row) throw new AppError('not_found', 'There is no such assistant.')
  return { ...assistantOf(secrets, row), ...(signingSecret ? { signingSecret } : {}) }
}

/** The settings after a change, checked by the schema of their kind, with the secrets apart. */
function sealedSettings(
  { secrets }: Pick<Deps, 'secrets'>,
  kind: AssistantKindName,
  given: Record<string, unknown>,
  before: { plain: Record<string, unknown>; sealed: string | null },
) {
  const schema: z.ZodObject = assistantSettings[kind]
  const { settings: parsed } = z.object({ settings: schema }).parse({ settings: { ...before.plain, ...given } })
  const { plain, sealed } = seal(secrets, schema, parsed, before.sealed)
  const kept = openSealed(secrets, {}, sealed)
  if (kind === 'anthropic' && !kept['apiKey']) {
    throw new AppError('invalid', 'settings.apiKey: Anthropic answers nobody without an API key.', {
      errors: [{ field: 'settings.apiKey', message: 'Required.' }],
    })
  }
  if (kind !== 'webhook' || kept['secret']) return { settings: plain, sealed, signingSecret: null }
  const signingSecret = `whsec_${randomBytes(24).toString('base64')}`
  return {
    settings: plain,
    sealed: seal(secrets, schema, { ...plain, secret: signingSecret }, sealed).sealed,
    signingSecret,
  }
}
