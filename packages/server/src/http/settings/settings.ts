import { HandoffSettings, levels } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import { type Acting, actorOf } from '../../acting.ts'
import { changeHandoffSettings } from '../../actions/change-handoff-settings.ts'
import { tryHandoff, tryRule } from '../../actions/try-handoff.ts'
import type { Deps } from '../../deps.ts'
import { listSettingsVersions, readHandoffSettings, readSettingsVersion } from '../../store/settings.ts'
import { forAdmins, forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'

const tags = ['Settings']
const Version = z.strictObject({ n: api.Int4Text.min(1) })

/** Registers the routes for the handoff settings and their versions. */
export function settingsRoutes(app: App, deps: Deps) {
  const { store } = deps
  const change = (acting: Acting, settings: HandoffSettings) =>
    changeHandoffSettings(deps, {
      workspaceId: acting.workspaceId,
      settings,
      byName: actorOf(acting).name ?? null,
    })

  app.get(
    '/v1/settings/handoff',
    {
      config: { access: forReaders },
      schema: { summary: 'The handoff settings in force', tags, response: { 200: HandoffSettings } },
    },
    async ({ acting }) => (await readHandoffSettings(store.pool, acting.workspaceId)).settings,
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
    async ({ acting, body }) => {
      await change(acting, body)
      return body
    },
  )

  app.post(
    '/v1/settings/handoff/try',
    {
      config: { access: forReaders },
      schema: {
        summary: 'Try a message on a draft of the settings; writes nothing and asks no language model',
        tags,
        body: api.TryHandoff,
        response: { 200: api.TriedHandoff },
      },
    },
    ({ acting, body }) => tryHandoff(deps, acting.workspaceId, body),
  )

  app.post(
    '/v1/settings/handoff/rules/try',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Try a topic or a rule on texts; writes nothing',
        tags,
        body: api.TryRule,
        response: { 200: api.RuleScores },
      },
    },
    async ({ body }) => tryRule(body),
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
    async ({ acting, query }) => {
      return slicePage(await listSettingsVersions(store.pool, acting.workspaceId), query, ({ version }) =>
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
    async ({ acting, params }) => {
      const settings = await readSettingsVersion(store.pool, acting.workspaceId, params.n)
      await change(acting, settings)
      return settings
    },
  )
}
