import type { Channel } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { ErrorFace } from '../../ui/empty.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SmsChannelPage } from './sms-channel.tsx'
import { WebChannelPage } from './web-channel.tsx'

/** What every channel has where an assistant answers in text. */
interface AnsweringView {
  allowHandoff: boolean
  assistantId: string | null
}
interface WebView extends AnsweringView {
  allowedOrigins: string[]
  accent: string
  greeting: string | null
  identity: { required: boolean; hasSecret: boolean }
}
export interface SmsView extends AnsweringView {
  accountSid: string
  hasAuthToken: boolean
  from: string
  messagingServiceSid: string | null
  optOutReplies: 'twilio' | 'baton'
  helpText: string | null
  apiBaseUrl: string
}
type Bare = Omit<Channel, 'kind' | 'settings'>
export type WebChannel = Bare & { kind: 'web'; settings: WebView }
export type SmsChannel = Bare & { kind: 'sms'; settings: SmsView }

/** One channel, each kind on a page of its own. */
export function ChannelPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({
    queryKey: ['/v1/channels', id],
    queryFn: () => api.get<WebChannel | SmsChannel>(`/v1/channels/${id}`),
  })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  if (!data) return <Skeleton />
  return data.kind === 'sms' ? <SmsChannelPage key={id} saved={data} /> : <WebChannelPage key={id} saved={data} />
}
