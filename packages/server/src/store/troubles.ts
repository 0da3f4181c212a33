import type { Client } from './client.ts'

/** Something outside that jobs wait for. */
export interface Dependency {
  workspaceId: string
  kind: 'assistant' | 'channel'
  id: string
}

const tables = { assistant: 'assistants', channel: 'channels' }

/** Records that an assistant or a channel does not respond, or with null that it does again. */
export async function setTrouble(
  client: Client,
  { workspaceId, kind, id }: Dependency,
  reason: string | null,
): Promise<void> {
  await client.query(
    `update ${tables[kind]} set trouble = case when $3::text is null then null
       else jsonb_build_object('reason', $3::text,
         'since', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
     end
     where workspace_id = $1 and id = $2 and (trouble is null) = ($3::text is not null)`,
    [workspaceId, id, reason],
  )
}
