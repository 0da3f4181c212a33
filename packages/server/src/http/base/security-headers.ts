import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import type { App } from './app-types.ts'

const consolePolicy = (own: string) =>
  `default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src ` +
  `'self' data:; connect-src 'self' ${own}; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; ` +
  `object-src 'none'`

/**
 * Returns the policy of the demo page: the strictest that a customer's page may have, because the widget must work
 * there.
 */
export const demoPolicy = (publicUrl: string) =>
  `default-src 'none'; script-src 'self'; connect-src 'self' ${ownAddresses(publicUrl)}; style-src 'self'; ` +
  `img-src 'self' data:; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'; frame-ancestors ` +
  `'none'`

/**
 * Returns the server's own addresses for a policy. Never taken from the Host header, which the client chooses. Older
 * browsers do not count a WebSocket to the same host as 'self', so it is named.
 */
function ownAddresses(publicUrl: string): string {
  const { origin, hostname, port } = new URL(publicUrl)
  const names = ['127.0.0.1', 'localhost'].includes(hostname) ? ['127.0.0.1', 'localhost'] : []
  const origins = new Set([origin, ...names.map((name) => `http://${name}${port && `:${port}`}`)])
  return [...origins].flatMap((own) => [own, own.replace(/^http/, 'ws')]).join(' ')
}

/** The features of a device that no page of ours uses. */
const noDevices = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer']
  .concat(['microphone', 'midi', 'payment', 'serial', 'usb'])
  .map((feature) => `${feature}=()`)
  .join(', ')

const isPage = ({ url, routeOptions }: FastifyRequest) =>
  routeOptions.url !== undefined && !/^\/(?:v1|healthz|readyz)\b/.test(url)

/**
 * Sets the security headers. The console's primitives position elements by style attributes, so inline styles are
 * allowed; scripts are only our own files.
 */
export function securityHeaders(app: App, { env }: Deps) {
  const policy = consolePolicy(ownAddresses(env.publicUrl))
  app.addHook('onRequest', async (request, reply) => {
    reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'strict-origin-when-cross-origin')
      .header('x-frame-options', 'DENY')
      .header('x-permitted-cross-domain-policies', 'none')
      .header('x-dns-prefetch-control', 'off')
      .header('permissions-policy', noDevices)
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-embedder-policy', 'require-corp')
      // Other sites' pages may call the widget's routes, and load its files (see `staticFiles`).
      .header('cross-origin-resource-policy', request.routeOptions.config.cors ? 'cross-origin' : 'same-origin')
    // What the API returns is for the one who asked. A route may say otherwise.
    if (!isPage(request)) reply.header('cache-control', 'no-store')
    if (env.publicUrl.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000')
  })
}
