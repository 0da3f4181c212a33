import type { Assistant } from '@baton/core/api'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { assistantLooks } from '../../assistants/index.ts'
import { linkLook } from '../../ui/button.tsx'
import { Face } from '../../ui/face.tsx'
import { Switch } from '../../ui/form.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { TroubleNote } from './trouble-note.tsx'
import { Items, useChange, useItems } from './use-list.tsx'

const path = '/v1/assistants'

export function AssistantsPage() {
  const list = useItems<Assistant>(path)
  const allow = useChange(
    ({ id, allowHandoff }: Pick<Assistant, 'id' | 'allowHandoff'>) => api.patch(`${path}/${id}`, { allowHandoff }),
    { touches: [path] },
  )
  return (
    <Page
      title="Assistants"
      description="Who answers first. Decide for each whether it may hand a conversation to a person."
      action={
        <Link to="/settings/assistants/new" className={linkLook('primary')}>
          New assistant
        </Link>
      }
    >
      <Items query={list}>
        {(items) => (
          <Rows>
            {items.map(({ id, name, kind, allowHandoff, trouble }) => (
              <li key={id} className="flex flex-wrap items-center gap-3 px-4 py-3">
                <Face name={name} kind="assistant" />
                <div className="min-w-40 flex-1">
                  <p className="font-medium">{name}</p>
                  <p className="text-muted">{assistantLooks[kind].title}</p>
                  <TroubleNote trouble={trouble} />
                </div>
                <div className="flex items-center gap-3 max-sm:w-full max-sm:ps-9">
                  <span className="text-xs text-muted">Allow human handoff</span>
                  <Switch
                    label={`Allow human handoff: ${name}`}
                    checked={allowHandoff}
                    onChange={(on) => allow.mutate({ id, allowHandoff: on })}
                  />
                  <Link
                    to="/settings/handoff"
                    hash={id}
                    aria-label={`Configure the handoff of ${name}`}
                    className={`${linkLook()} ms-auto`}
                  >
                    Configure
                  </Link>
                  <Link
                    to="/settings/assistants/$id"
                    params={{ id }}
                    aria-label={`Edit ${name}`}
                    className={linkLook()}
                  >
                    Edit
                  </Link>
                </div>
              </li>
            ))}
          </Rows>
        )}
      </Items>
    </Page>
  )
}
