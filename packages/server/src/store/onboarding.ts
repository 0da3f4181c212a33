import type { GoLiveStep, OnboardingStep } from '@baton/core/api'
import type { Client } from './client.ts'

/** The finished steps between trying and real visitors. */
export type GoLive = Record<Exclude<GoLiveStep, 'address'>, boolean>

/** The finished steps of getting started, whether the list is hidden, and the token of the oldest web channel. */
export interface OnboardingFacts extends Record<OnboardingStep, boolean> {
  goLive: GoLive
  dismissed: boolean
  token: string | null
}

/** Returns which steps a workspace has finished. */
export async function readOnboarding(
  client: Client,
  workspaceId: string,
  { sampleName, publicUrl }: { sampleName: string; publicUrl: string },
): Promise<OnboardingFacts> {
  const { rows } = await client.query<OnboardingFacts>(
    `with web as (select settings from channels where workspace_id = $1 and deleted_at is null and token is not null)
     select exists (select 1 from articles where workspace_id = $1) as knowledge,
            exists (select 1 from sessions where workspace_id = $1 and kind = 'contact') as widget,
            exists (select 1 from messages where workspace_id = $1 and author = 'contact') as conversation,
            exists (select 1 from handoffs where workspace_id = $1) as handoff,
            exists (select 1 from handoffs where workspace_id = $1 and acknowledged_at is not null) as claim,
            (select count(*) from teammates where workspace_id = $1) > 1
              or exists (select 1 from invites where workspace_id = $1 and purpose = 'invite') as team,
            json_build_object(
              'name', exists (select 1 from workspaces where id = $1 and name <> $2),
              'look', exists (select 1 from web where settings->>'greeting' is not null
                or settings->>'accent' <> '#2f5d50'),
              'samples', exists (select 1 from articles where workspace_id = $1)
                and not exists (select 1 from articles where workspace_id = $1 and starts_with(source, '#sample/')),
              'origins', exists (select 1 from web where jsonb_array_length(settings->'allowedOrigins') > 0),
              'visitor', exists (select 1 from contacts where workspace_id = $1 and page is not null
                and not starts_with(page, $3) and page !~ '^https?://[^/]+/demo([/?#]|$)')) as "goLive",
            exists (select 1 from workspaces where id = $1 and onboarding_dismissed_at is not null) as dismissed,
            (select token from channels where workspace_id = $1 and deleted_at is null and token is not null
             order by created_at limit 1) as token`,
    [workspaceId, sampleName, publicUrl],
  )
  if (!rows[0]) throw new Error('A query without a from clause always returns a row.')
  return rows[0]
}
