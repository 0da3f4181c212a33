import type { Channel } from '@baton/core/api'
import { Link } from '@tanstack/react-router'
import { Globe } from 'lucide-react'
import { channelLookOf } from '../../channels/index.ts'
import { linkLook } from '../../ui/button.tsx'
import { ChannelIcon, channelTitle } from '../../ui/channel-icon.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { TroubleNote } from './trouble-note.tsx'
import { Items, useItems } from './use-list.tsx'

export function ChannelsPage() {
  const list = useItems<Channel>('/v1/channels')
  return (
    <Page
      title="Channels"
      description="Where customers write to you: websites with the widget, phone numbers for SMS."
      action={
        <Link to="/settings/channels/new" className={linkLook('primary')}>
          New channel
        </Link>
      }
    >
      <Items
        query={list}
        empty={
          <Empty icon={<Globe />} title="No channel yet">
            Create a web chat to get its snippet, or connect a phone number.
          </Empty>
        }
      >
        {(items) => (
          <Rows>
            {items.map(({ id, kind, name, settings, trouble }) => (
              <li key={id}>
                <Link
                  to="/settings/channels/$id"
                  params={{ id }}
                  className="flex items-center gap-3 px-4 py-3 hover:bg-hover"
                >
                  <ChannelIcon kind={kind} className="text-faint" />
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{name}</span>
                    <span className="block text-muted">
                      {[channelTitle(kind), channelLookOf(kind)?.detail?.(settings)].filter(Boolean).join(' · ')}
                    </span>
                    <TroubleNote trouble={trouble} />
                  </span>
                  <span className="text-xs text-muted">
                    {settings['allowHandoff'] === false ? 'No human handoff' : 'Human handoff allowed'}
                  </span>
                </Link>
              </li>
            ))}
          </Rows>
        )}
      </Items>
    </Page>
  )
}
