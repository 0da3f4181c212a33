import { AppError, HandoffSettings, levels } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import { actorOf } from '../../caller.ts'
import type { Deps } from '../../deps.ts'
import { readHandoffSettings, writeHandoffSettings } from '../../store/settings.ts'
import { forAdmins, forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'

const tags = ['Settings']
const Version = z.strictObject({ n: api.Int4Text.min(1) })

export function settingsRoutes(app: App, { store }: Deps) {
  app.get(
    '/v1/settings/handoff',
    {
      config: { access: forReaders },
      schema: { summary: 'When the assistant steps aside', tags, response: { 200: HandoffSettings } },
    },
    async ({ caller }) => (await readHandoffSettings(store.pool, caller.workspaceId)).settings,
  )

  app.put(
    '/v1/settings/handoff',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Change all of it; every change is a version',
        tags,
        body: HandoffSettings,
        response: { 200: HandoffSettings },
      },
    },
    async ({ caller, body }) => {
      await writeHandoffSettings(store, caller.workspaceId, body, actorOf(caller).name ?? null)
      return body
    },
  )

  app.get(
    '/v1/settings/handoff/schema',
    {
      config: { access: forReaders },
      schema: {
        summary: 'JSON Schema with titles, for a form',
        tags,
        response: { 200: z.record(z.string(), z.unknown()) },
      },
    },
    async () => ({
      ...z.toJSONSchema(HandoffSettings, { io: 'input' }),
      'x-levels': Object.entries(levels).map(([level, { title, description, values }]) => ({
        level: Number(level),
        title,
        description,
        values,
      })),
    }),
  )

  app.get(
    '/v1/settings/handoff/versions',
    {
      config: { access: forReaders },
      schema: {
        summary: 'Who changed what, newest first',
        tags,
        querystring: api.PageQuery,
        response: { 200: api.page(api.SettingsVersion) },
      },
    },
    async ({ caller, query }) => {
      const { rows } = await store.pool.query<{ version: number; at: Date; by_name: string | null; settings: unknown }>(
        `select version, at, by_name, settings from settings_versions where workspace_id = $1 and kind = 'handoff' order by version desc limit 5000`,
        [caller.workspaceId],
      )
      return slicePage(
        rows.map(({ version, at, by_name, settings }) => ({ version, at: at.toISOString(), by: by_name, settings })),
        query,
        ({ version }) => String(version),
      )
    },
  )

  app.post(
    '/v1/settings/handoff/versions/:n/restore',
    {
      config: { access: forAdmins },
      schema: { summary: 'Make an old version the newest', tags, params: Version, response: { 200: HandoffSettings } },
    },
    async ({ caller, params }) => {
      const { rows } = await store.pool.query<{ settings: unknown }>(
        `select settings from settings_versions where workspace_id = $1 and kind = 'handoff' and version = $2`,
        [caller.workspaceId, params.n],
      )
      if (!rows[0]) throw new AppError('not_found', 'There is no such version.')
      const settings = HandoffSettings.parse(rows[0].settings)
      await writeHandoffSettings(store, caller.workspaceId, settings, actorOf(caller).name ?? null)
      return settings
    },
  )
}
