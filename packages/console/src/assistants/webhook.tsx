import { Webhook } from 'lucide-react'
import type { AssistantLook } from './assistant-look.ts'

export const webhook: AssistantLook = {
  title: 'Your own bot (webhook)',
  what: 'Baton sends your bot a signed request. The bot answers at once or later.',
  icon: <Webhook />,
  signingSecret: 'secret',
}
