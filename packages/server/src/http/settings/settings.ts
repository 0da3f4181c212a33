import { HandoffSettings, levels } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import { changeHandoffSettings } from '../../actions/change-handoff-settings.ts'
import { actorOf, type Caller } from '../../caller.ts'
import type { Deps } from '../../deps.ts'
import { listSettingsVersions, readHandoffSettings, readSettingsVersion } from '../../store/settings.ts'
import { forAdmins, forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'

const tags = ['Settings']
const Version = z.strictObject({ n: api.Int4Text.min(1) })

export function settingsRoutes(app: App, deps: Deps) {
  const { store } = deps
  const change = (caller: Caller, settings: HandoffSettings) =>
    changeHandoffSettings(deps, {
      workspaceId: caller.workspaceId,
      settings,
      byName: actorOf(caller).name ?? null,
    })

  app.get(
    '/v1/settings/handoff',
    {
      config: { access: forReaders },
      schema: { summary: 'The handoff settings in force', tags, response: { 200: HandoffSettings } },
    },
    async ({ caller }) => (await readHandoffSettings(store.pool, caller.workspaceId)).settings,
  )

  app.put(
    '/v1/settings/handoff',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Replace the handoff settings; every change is a version',
        tags,
        body: HandoffSettings,
        response: { 200: HandoffSettings },
      },
    },
    async ({ caller, body }) => {
      await change(caller, body)
      return body
    },
  )

  app.get(
    '/v1/settings/handoff/schema',
    {
      config: { access: forReaders },
      schema: {
        summary: 'The JSON Schema of the handoff settings, with titles for a form',
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
        summary: 'List the versions of the handoff settings, newest first',
        tags,
        querystring: api.PageQuery,
        response: { 200: api.page(api.SettingsVersion) },
      },
    },
    async ({ caller, query }) => {
      return slicePage(await listSettingsVersions(store.pool, caller.workspaceId), query, ({ version }) =>
        String(version),
      )
    },
  )

  app.post(
    '/v1/settings/handoff/versions/:n/restore',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Restore an old version as the newest',
        tags,
        params: Version,
        response: { 200: HandoffSettings },
      },
    },
    async ({ caller, params }) => {
      const settings = await readSettingsVersion(store.pool, caller.workspaceId, params.n)
      await change(caller, settings)
      return settings
    },
  )
}
