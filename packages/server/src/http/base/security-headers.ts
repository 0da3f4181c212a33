import type { Deps } from '../../deps.ts'
import type { App } from './app-types.ts'

const console =
  `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: ` +
  `blob:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'; form-action ` +
  `'self'; object-src 'none'`

/**
 * Returns the policy of the demo page: the strictest that a customer's page may have, because the widget must work
 * there.
 */
export const demoPolicy = (host: string) =>
  `default-src 'none'; script-src ${host}; connect-src ${host} ${host.replace(/^http/, 'ws')}; style-src ${host}; ` +
  `img-src ${host} data:; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'; frame-ancestors ` +
  `'none'`

/**
 * Sets the security headers. The console's primitives position elements by style attributes, so inline styles are
 * allowed; scripts are only our own files.
 */
export function securityHeaders(app: App, { env }: Deps) {
  app.addHook('onRequest', async (_request, reply) => {
    reply
      .header('content-security-policy', console)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'strict-origin-when-cross-origin')
      .header('x-frame-options', 'DENY')
      .header('cross-origin-resource-policy', 'cross-origin')
    if (env.publicUrl.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000')
  })
}
