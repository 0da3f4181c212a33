import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError, invites } from '@baton/core'
import fastifyStatic from '@fastify/static'
import { channelSwitches } from '../../actions/allowed-switches.ts'
import type { Deps } from '../../deps.ts'
import { channelByToken, findDemoToken, webSettings } from '../../store/channels.ts'
import { readHandoffSettings } from '../../store/settings.ts'
import type { App } from '../base/app-types.ts'
import { basePathOf, below } from '../base/base-path.ts'
import { demoPolicy } from '../base/security-headers.ts'
import { isScreen } from './screens.ts'

/** Returns the `packages` folder, for sources and bundle alike. */
function root(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'packages')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'packages')
}

/** Serves the console, the widget and the demo page from the server's own port. */
export async function staticFiles(app: App, deps: Deps) {
  const packages = root()
  const base = basePathOf(deps.env)
  const consoleDist = join(packages, 'console/dist')
  const widgetDist = join(packages, 'widget/dist')
  const demo = join(packages, 'widget/demo')

  if (existsSync(widgetDist)) {
    await app.register(async (scope) => {
      // Any website may load the widget.
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
      })
      await scope.register(fastifyStatic, {
        root: widgetDist,
        prefix: '/',
        decorateReply: false,
        wildcard: false,
        cacheControl: false,
        setHeaders: (reply, path) => {
          reply.setHeader(
            'cache-control',
            path.endsWith('/widget.js') ? 'public, max-age=300' : 'public, max-age=31536000, immutable',
          )
        },
      })
    })
  }
  if (existsSync(demo)) {
    await app.register(fastifyStatic, {
      root: demo,
      prefix: '/demo/',
      decorateReply: false,
      wildcard: false,
      index: false,
      globIgnore: ['index.html'],
    })
    app.get('/demo', { schema: { hide: true } }, async (_request, reply) =>
      reply
        .header('content-security-policy', demoPolicy(deps.env.publicUrl))
        .type('text/html')
        .send(below(base, await demoPage(deps, join(demo, 'index.html')))),
    )
  }
  const index = join(consoleDist, 'index.html')
  if (!existsSync(index)) return
  await app.register(fastifyStatic, {
    root: consoleDist,
    prefix: '/',
    decorateReply: false,
    wildcard: false,
    index: false,
    globIgnore: ['index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      )
    },
  })
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (!isScreen(path)) throw new AppError('not_found', `There is nothing at ${path}.`)
    return reply
      .header('cache-control', 'no-cache')
      .type('text/html')
      .send(below(base, await readFile(index, 'utf8')))
  })
}

async function demoPage({ store }: Deps, file: string): Promise<string> {
  const token = await findDemoToken(store.pool)
  if (!token) throw new AppError('not_found', 'There is no web channel to show: create one under Settings, Channels.')
  const channel = await channelByToken(store.pool, token)
  const switches = await channelSwitches(store.pool, channel.workspace_id, webSettings(channel))
  const { settings } = await readHandoffSettings(store.pool, channel.workspace_id)
  const page = (await readFile(file, 'utf8')).replaceAll('__TOKEN__', token)
  return page.replaceAll('__ASKING__', invites(switches, settings) ? 'yes' : 'no')
}
