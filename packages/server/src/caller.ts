import type { Actor, Role } from '@baton/core'

/** A teammate as far as actions need to know him. */
export interface TeammateRef {
  id: string
  name: string
  role: Role
}

/**
 * Who asks. The credential fixes the workspace, always, and the author; only an API key may name a teammate.
 * `credential` identifies it for rate limits, idempotency keys and revocation.
 */
export type Caller =
  | { kind: 'teammate'; workspaceId: string; credential: string; teammate: TeammateRef }
  | {
      kind: 'api_key'
      workspaceId: string
      credential: string
      key: { id: string; name: string; scope: 'read' | 'write' | 'admin' }
      actingAs: TeammateRef | null
    }
  | {
      kind: 'contact'
      workspaceId: string
      credential: string
      contactId: string
      contactName: string | null
      channelId: string
    }

/** What a read may see: the workspace, and for a contact only what is his. */
export interface Reach {
  workspaceId: string
  contactId?: string
}

export function reachOf(caller: Caller): Reach {
  return caller.kind === 'contact'
    ? { workspaceId: caller.workspaceId, contactId: caller.contactId }
    : { workspaceId: caller.workspaceId }
}

/** The human this caller acts as, if any. */
export function teammateOf(caller: Caller): TeammateRef | null {
  if (caller.kind === 'teammate') return caller.teammate
  return caller.kind === 'api_key' ? caller.actingAs : null
}

/** How the log names the caller. */
export function actorOf(caller: Caller): Actor {
  const teammate = teammateOf(caller)
  if (teammate) return { kind: 'teammate', id: teammate.id, name: teammate.name }
  if (caller.kind === 'contact')
    return { kind: 'contact', id: caller.contactId, ...(caller.contactName ? { name: caller.contactName } : {}) }
  return caller.kind === 'api_key' ? { kind: 'api', id: caller.key.id, name: caller.key.name } : { kind: 'system' }
}
