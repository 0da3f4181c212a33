import { AppError } from '@baton/core'
import type { PoolClient } from 'pg'
import type { TeammateRef } from '../caller.ts'

/** An active teammate of this workspace; somebody else's id is as unknown as a made-up one. */
export async function teammateById(
  tx: Pick<PoolClient, 'query'>,
  workspaceId: string,
  id: string,
): Promise<TeammateRef> {
  const { rows } = await tx.query<TeammateRef>(
    'select id, name, role from teammates where workspace_id = $1 and id = $2 and disabled_at is null',
    [workspaceId, id],
  )
  const teammate = rows[0]
  if (!teammate)
    throw new AppError('invalid', 'There is no such teammate.', {
      errors: [{ field: 'teammateId', message: 'There is no such teammate.' }],
    })
  if (teammate.role === 'viewer')
    throw new AppError('invalid', `${teammate.name} can only read; choose somebody who can answer.`)
  return teammate
}
