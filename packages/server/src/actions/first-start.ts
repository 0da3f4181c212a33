import type { Deps } from '../deps.ts'
import { hashPassword } from '../passwords.ts'
import { takeLock } from '../store/locks.ts'
import { hasOwner } from '../store/teammates.ts'
import { findWorkspace, readWorkspace } from '../store/workspaces.ts'
import { createApiKey } from './create-api-key.ts'
import { createOwnerLink } from './create-owner-link.ts'
import { createTeammate } from './create-teammate.ts'
import { createWorkspace } from './create-workspace.ts'

/** The name of the first workspace, until its owner gives it another one. */
export const sampleName = 'Hazel & Co'

/**
 * Makes an empty installation usable: creates a workspace, and the owner and API key that the environment names.
 * Without an owner it returns a one-time link; each start creates a new link until one is used. Processes that start at
 * the same time create one workspace.
 */
export async function firstStart(deps: Deps): Promise<{ ownerLink: string | null }> {
  const { BATON_OWNER_EMAIL: email, BATON_OWNER_PASSWORD: password, BATON_API_KEY: token } = deps.env
  return deps.store.transaction(async (tx) => {
    await takeLock(tx, 'firstStart')
    const workspaceId = (await findWorkspace(tx))?.id ?? (await createWorkspace(deps, tx, sampleName))
    const owned = await hasOwner(tx, workspaceId)
    if (!owned && email && password)
      await createTeammate(deps, tx, {
        workspaceId,
        name: nameOf(email) ?? (await readWorkspace(tx, workspaceId)).name,
        email,
        role: 'owner',
        passwordHash: await hashPassword(password),
      })
    if (token) await createApiKey(deps, tx, { workspaceId, name: 'BATON_API_KEY', scope: 'admin', token })
    return { ownerLink: owned || email !== undefined ? null : await createOwnerLink(deps, tx, workspaceId) }
  })
}

/** Mailboxes that belong to a task and not to a person. */
const mailboxes =
  /^(?:owner|admin\w*|root|info|hello|hi|contact|support|help\w*|team|office|mail|sales|service|me|test)\b/i

/** Returns the name that an address tells, such as “Mara Lind” of mara.lind@…, or null. Customers read it. */
function nameOf(email: string): string | null {
  const words = (email.split('@')[0] ?? '').split(/[^\p{L}]+/u).filter((word) => word !== '')
  const [first] = words
  if (!first || mailboxes.test(first)) return null
  return words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join(' ')
}
