import type { Channel } from '@baton/core/api'
import { Link, useNavigate } from '@tanstack/react-router'
import { Globe } from 'lucide-react'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { Items, useChange, useItems } from './use-list.tsx'

const path = '/v1/channels'

export function ChannelsPage() {
  const list = useItems<Channel>(path)
  const navigate = useNavigate()
  const make = useChange(() => api.post<Channel>(path, { kind: 'web', name: 'New web chat' }), { touches: [path], after: ({ id }) => navigate({ to: '/settings/channels/$id', params: { id } }) })
  return (
    <Page
      title="Web chat"
      description="One channel per website: its snippet, its look, who may show it."
      action={
        <Button kind="primary" disabled={make.isPending} onClick={() => make.mutate(undefined)}>
          New web chat
        </Button>
      }
    >
      <Items
        query={list}
        empty={
          <Empty icon={<Globe />} title="No web chat yet">
            Make one to get its snippet.
          </Empty>
        }
      >
        {(items) => (
          <Rows>
            {items.map(({ id, name, settings }) => (
              <li key={id}>
                <Link to="/settings/channels/$id" params={{ id }} className="flex items-center gap-3 px-4 py-3 hover:bg-hover">
                  <Globe className="text-faint" />
                  <span className="flex-1 font-medium">{name}</span>
                  <span className="text-xs text-muted">{settings['allowHandoff'] === false ? 'No human handoff' : 'Human handoff allowed'}</span>
                </Link>
              </li>
            ))}
          </Rows>
        )}
      </Items>
    </Page>
  )
}
