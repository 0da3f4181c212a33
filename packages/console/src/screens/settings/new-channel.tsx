import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { channelLookOf, channelLooks } from '../../channels/index.ts'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChoiceCards } from './choice-cards.tsx'

/** Shows the kinds of channel, one card each. */
export function NewChannelPage() {
  return (
    <Page
      back={{ to: '/settings/channels', title: 'Channels' }}
      title="New channel"
      description="Where do your customers write?"
    >
      <ChoiceCards
        choices={Object.entries(channelLooks).map(([kind, { card, Icon }]) => ({
          ...card,
          icon: <Icon aria-hidden />,
          to: '/settings/channels/new/$kind',
          params: { kind },
        }))}
      />
    </Page>
  )
}

/** Shows the form for a new channel of the chosen kind. */
export function NewChannelOfKindPage() {
  const { kind = '' } = useParams({ strict: false })
  const look = channelLookOf(kind)
  if (!look) return <NewChannelPage />
  return (
    <Suspense fallback={<Skeleton />}>
      <look.NewPage key={kind} />
    </Suspense>
  )
}
