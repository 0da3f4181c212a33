import { GoLiveStep, Onboarding, OnboardingStep } from '@baton/core/api'
import { z } from 'zod'
import { dismissOnboarding } from '../../actions/dismiss-onboarding.ts'
import { sampleName } from '../../actions/first-start.ts'
import type { Deps } from '../../deps.ts'
import { readOnboarding } from '../../store/onboarding.ts'
import { forReaders, forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'

const tags = ['Workspace']

/** Registers the routes for the getting-started list. */
export function onboardingRoutes(app: App, deps: Deps) {
  const { store, env } = deps

  app.get(
    '/v1/onboarding',
    {
      config: { access: forReaders },
      schema: { summary: 'The steps from zero to a handed-off conversation', tags, response: { 200: Onboarding } },
    },
    async ({ acting }) => {
      const { token, dismissed, goLive, ...done } = await readOnboarding(store.pool, acting.workspaceId, {
        sampleName,
        publicUrl: env.publicUrl,
      })
      const isLive = { ...goLive, address: !isPrivate(env.publicUrl) }
      return {
        steps: OnboardingStep.options.map((id) => ({ id, done: done[id] })),
        goLive: GoLiveStep.options.map((id) => ({ id, done: isLive[id] })),
        demoUrl: `${env.publicUrl}/demo`,
        snippet: token && `<script async src="${env.publicUrl}/widget.js" data-token="${token}"></script>`,
        dismissed,
      }
    },
  )

  app.post(
    '/v1/onboarding/dismiss',
    {
      config: { access: forTeammates },
      schema: { summary: 'Hide the steps for the whole workspace', tags, response: { 204: z.null() } },
    },
    async ({ acting }, reply) => {
      await dismissOnboarding(deps, acting.workspaceId)
      return reply.status(204).send(null)
    },
  )
}

/** Returns whether only this machine or this network can open an address. */
function isPrivate(address: string): boolean {
  const { hostname } = new URL(address)
  return (
    /^localhost$|^[^.]+$|\.(?:localhost|local|internal|lan)$/.test(hostname) ||
    /^(?:0|10|127)(?:\.\d+){3}$|^(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2}$/.test(hostname) ||
    /^\[(?:::1?|f[cde].*)\]$/.test(hostname)
  )
}
