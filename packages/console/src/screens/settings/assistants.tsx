import type { Assistant } from '@baton/core/api'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Face } from '../../ui/face.tsx'
import { Field, Input, Select, Switch } from '../../ui/form.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { Items, useChange, useItems } from './use-list.tsx'

const path = '/v1/assistants'
const kinds = { builtin: 'Built in: answers from your articles', api: 'Your own, over the API' }

export function AssistantsPage() {
  const list = useItems<Assistant>(path)
  const [making, setMaking] = useState(false)
  const allow = useChange(({ id, allowHandoff }: Pick<Assistant, 'id' | 'allowHandoff'>) => api.patch(`${path}/${id}`, { allowHandoff }), { touches: [path] })
  return (
    <Page
      title="Assistants"
      description="Who answers first. Each may, or may not, hand a conversation to a person."
      action={
        <Button kind="primary" onClick={() => setMaking(true)}>
          New assistant
        </Button>
      }
    >
      <Items query={list}>
        {(items) => (
          <Rows>
            {items.map(({ id, name, kind, allowHandoff }) => (
              <li key={id} className="flex flex-wrap items-center gap-3 px-4 py-3">
                <Face name={name} kind="assistant" />
                <div className="min-w-40 flex-1">
                  <p className="font-medium">{name}</p>
                  <p className="text-muted">{kinds[kind]}</p>
                </div>
                <span className="text-xs text-muted">Allow human handoff</span>
                <Switch label={`Allow human handoff: ${name}`} checked={allowHandoff} onChange={(on) => allow.mutate({ id, allowHandoff: on })} />
                <Link to="/settings/assistants/$id" params={{ id }} className="inline-flex h-7 items-center rounded-md border border-line-strong px-2.5 font-medium hover:bg-hover">
                  Configure
                </Link>
              </li>
            ))}
          </Rows>
        )}
      </Items>
      <New open={making} onClose={() => setMaking(false)} />
    </Page>
  )
}

function New({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Assistant['kind']>('builtin')
  const make = useChange(() => api.post(path, { name, kind }), { touches: [path], done: 'Made', after: onClose })
  return (
    <DialogFrame open={open} onClose={onClose} title="New assistant">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate(undefined)
        }}
      >
        <Field label="Name" hint="Customers see it.">
          {(ids) => <Input {...ids} autoFocus required maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field label="Kind">
          {(ids) => (
            <Select {...ids} value={kind} onChange={({ target }) => setKind(target.value === 'api' ? 'api' : 'builtin')}>
              {Object.entries(kinds).map(([value, title]) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button kind="primary" type="submit" disabled={make.isPending}>
          Make it
        </Button>
      </form>
    </DialogFrame>
  )
}
