import type { Channel } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { api } from '../../api.ts'
import { channelLookOf } from '../../channels/index.ts'
import { Empty, ErrorFace } from '../../ui/empty.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** Shows the settings page of one channel, by its kind. */
export function ChannelPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({
    queryKey: ['/v1/channels', id],
    queryFn: () => api.get<Channel>(`/v1/channels/${id}`),
  })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  if (!data) return <Skeleton />
  const look = channelLookOf(data.kind)
  if (!look) return <Empty title="This page is older than the channel">Reload the page to see its settings.</Empty>
  return (
    <Suspense fallback={<Skeleton />}>
      <look.Page key={id} id={id} />
    </Suspense>
  )
}
