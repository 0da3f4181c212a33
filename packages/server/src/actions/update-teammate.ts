import { AppError } from '@baton/core'
import type { Teammate, UpdateTeammate } from '@baton/core/api'
import { verify } from '@node-rs/argon2'
import type { z } from 'zod'
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { endSessions, hashPassword, teammateOf } from './people.ts'

type Change = z.output<typeof UpdateTeammate>

/** One's own name and password; role and access of anybody by an admin. A workspace never loses its last owner. */
export function updateTeammate(deps: Deps, caller: Caller, id: string, change: Change): Promise<Teammate> {
  const own = caller.kind === 'teammate' && (id === 'me' || id === caller.teammate.id)
  const teammateId = own ? caller.teammate.id : id
  const isAdmin =
    caller.kind === 'api_key' || (caller.kind === 'teammate' && ['admin', 'owner'].includes(caller.teammate.role))
  const isOwner = caller.kind === 'teammate' && caller.teammate.role === 'owner'
  if (!own && !isAdmin) throw new AppError('forbidden', 'Only admins change other teammates.')
  if ((change.role !== undefined || change.disabled !== undefined) && !isAdmin)
    throw new AppError('forbidden', 'Only admins change roles and access.')
  if (change.password !== undefined && !own)
    throw new AppError('forbidden', 'Nobody sets somebody else’s password: send a reset link.')

  return deps.store.transaction(async (tx) => {
    const { workspaceId } = caller
    // Owners are locked together, so that two at once cannot remove the last two.
    await tx.query(
      `select id from teammates where workspace_id = $1 and (role = 'owner' or id = $2) order by id for update`,
      [workspaceId, teammateId],
    )
    const { rows } = await tx.query('select * from teammates where workspace_id = $1 and id = $2', [
      workspaceId,
      teammateId,
    ])
    const before = rows[0]
    if (!before) throw new AppError('not_found', 'There is no such teammate.')
    const touchesOwner =
      (before.role === 'owner' || change.role === 'owner') &&
      (change.role !== undefined || change.disabled !== undefined)
    if (touchesOwner && !isOwner) throw new AppError('forbidden', 'Only an owner makes or changes owners.')
    if (before.role === 'owner' && ((change.role && change.role !== 'owner') || change.disabled))
      await checkOtherOwner(tx, workspaceId, teammateId)
    if (
      change.password !== undefined &&
      !(await verify(before.password_hash ?? '', change.currentPassword ?? '').catch(() => false))
    ) {
      throw new AppError('invalid', 'currentPassword: this is not your current password.', {
        errors: [{ field: 'currentPassword', message: 'This is not your current password.' }],
      })
    }

    const { rows: after } = await tx.query(
      `update teammates set name = coalesce($3, name), role = coalesce($4, role), password_hash = coalesce($5, password_hash),
         disabled_at = case when $6::boolean is null then disabled_at when $6 then coalesce(disabled_at, now()) end
       where workspace_id = $1 and id = $2 returning *`,
      [
        workspaceId,
        teammateId,
        change.name ?? null,
        change.role ?? null,
        change.password === undefined ? null : await hashPassword(change.password),
        change.disabled ?? null,
      ],
    )
    if (change.disabled) await endSessions(deps, tx, workspaceId, teammateId)
    // Whoever knew the old password may be in already; only the one who has just proved that he knows it stays.
    else if (change.password !== undefined) await endSessions(deps, tx, workspaceId, teammateId, caller.credential)
    return teammateOf(after[0])
  })
}

async function checkOtherOwner(tx: { query: Deps['store']['pool']['query'] }, workspaceId: string, id: string) {
  const { rows } = await tx.query(
    `select 1 from teammates where workspace_id = $1 and role = 'owner' and disabled_at is null and id <> $2`,
    [workspaceId, id],
  )
  if (rows.length === 0) throw new AppError('conflict', 'This is the last owner: make somebody else owner first.')
}
