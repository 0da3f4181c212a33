import { Globe } from 'lucide-react'
import { lazy } from 'react'
import type { ChannelLook } from '../channel-look.ts'

export const web: ChannelLook = {
  Icon: Globe,
  title: 'Web chat',
  deletes: true,
  card: { title: 'Web chat', what: 'A widget on your website: one snippet to paste.' },
  NewPage: lazy(async () => ({ default: (await import('./new.tsx')).NewWebPage })),
  Page: lazy(async () => ({ default: (await import('./page.tsx')).WebChannelPage })),
}
