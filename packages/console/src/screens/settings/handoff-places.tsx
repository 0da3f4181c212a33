import type { Assistant, Channel } from '@baton/core/api'
import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { api } from '../../api.ts'
import { ChannelIcon, channelTitle } from '../../ui/channel-icon.tsx'
import { Face } from '../../ui/face.tsx'
import { Switch } from '../../ui/form.tsx'
import { Rows } from '../../ui/page.tsx'
import { Items, useChange, useItems } from './use-list.tsx'

/**
 * Draws the switch of each assistant and channel: both must allow a handoff. `says` is what the switches do now. A link
 * with an id after `#` leads to that row.
 */
export function HandoffPlaces({ mayChange, says }: { mayChange: boolean; says: string }) {
  const assistants = useItems<Assistant>('/v1/assistants')
  const channels = useItems<Channel>('/v1/channels')
  const allowAssistant = useChange(
    ({ id, on }: { id: string; on: boolean }) => api.patch(`/v1/assistants/${id}`, { allowHandoff: on }),
    { touches: ['/v1/assistants'] },
  )
  const allowChannel = useChange(
    ({ id, on }: { id: string; on: boolean }) => api.patch(`/v1/channels/${id}`, { settings: { allowHandoff: on } }),
    { touches: ['/v1/channels'] },
  )
  return (
    <section className="mt-8">
      <h2 className="font-semibold">Where it applies</h2>
      <p className="mt-1 mb-3 text-muted">{says}</p>
      <Items query={assistants}>
        {(items) => (
          <Rows>
            {items.map(({ id, name, allowHandoff }) => (
              <Place
                key={id}
                id={id}
                icon={<Face name={name} kind="assistant" />}
                name={
                  <Link to="/settings/assistants/$id" params={{ id }} className="hover:underline">
                    {name}
                  </Link>
                }
                kind="Assistant"
                on={allowHandoff}
                label={`Allow human handoff: ${name}`}
                disabled={!mayChange}
                onChange={(on) => allowAssistant.mutate({ id, on })}
              />
            ))}
          </Rows>
        )}
      </Items>
      <div className="mt-3">
        <Items query={channels}>
          {(items) => (
            <Rows>
              {items.map(({ id, name, kind, settings }) => (
                <Place
                  key={id}
                  id={id}
                  icon={<ChannelIcon kind={kind} className="m-1 text-muted" />}
                  name={
                    <Link to="/settings/channels/$id" params={{ id }} className="hover:underline">
                      {name}
                    </Link>
                  }
                  kind={channelTitle(kind)}
                  on={settings['allowHandoff'] !== false}
                  label={`Allow human handoff: ${name}`}
                  disabled={!mayChange}
                  onChange={(on) => allowChannel.mutate({ id, on })}
                />
              ))}
            </Rows>
          )}
        </Items>
      </div>
    </section>
  )
}

function Place({
  id,
  icon,
  name,
  kind,
  on,
  label,
  disabled,
  onChange,
}: {
  id: string
  icon: ReactNode
  name: ReactNode
  kind: string
  on: boolean
  label: string
  disabled: boolean
  onChange: (on: boolean) => void
}) {
  const asked = useRouterState({ select: ({ location }) => location.hash === id })
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!asked) return
    row.current?.scrollIntoView({ block: 'center' })
    row.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [asked])
  return (
    <li ref={row} id={id} className={`flex items-center gap-3 px-4 py-2.5 ${asked ? 'bg-human-soft' : ''}`}>
      {icon}
      <div className="min-w-0 flex-1">
        <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
        <p className="text-xs text-muted">{on ? `${kind} · may hand off` : `${kind} · never hands off`}</p>
      </div>
      <Switch label={label} disabled={disabled} checked={on} onChange={onChange} />
    </li>
  )
}
