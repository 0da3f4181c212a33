import { maxTextLength } from '@baton/core/api'
import { WebSettings } from '@baton/core/channels'
import type { Channel, Problem } from '../channel.ts'

/** Chat on a web page. It comes in by the contact's own credential and goes out over the live socket: nothing to receive or send here. */
export const web: Channel<typeof WebSettings> = {
  title: 'Web chat',
  settings: WebSettings,
  limits: { text: maxTextLength },
  identity: 'external',
  async check({ allowedOrigins, identity }) {
    const problems: Problem[] = []
    if (allowedOrigins.length === 0)
      problems.push({
        severity: 'warning',
        message: 'Any website may show this widget. List your own sites under “Allowed origins”.',
      })
    for (const origin of allowedOrigins) {
      if (origin.startsWith('http:') && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(origin))
        problems.push({
          severity: 'warning',
          message: `${origin} is not encrypted, so others can read messages on the way. Use https.`,
        })
    }
    if (!identity.required)
      problems.push({
        severity: 'warning',
        message: 'Visitors are not signed in, so the names and email addresses they enter are not verified.',
      })
    return problems
  },
}
