import type { ChannelProblem } from '@baton/core/api'
import type { WebSettings } from '@baton/core/channels/web'
import type { ChannelAdapter } from '../channel-adapter.ts'

/** The adapter of the web chat. There is no vendor, so it receives and sends nothing. */
export const web: ChannelAdapter<WebSettings> = {
  async check({ allowedOrigins, identity }) {
    const problems: ChannelProblem[] = []
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
