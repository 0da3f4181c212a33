import type { ApiKey } from '@baton/core/api'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { at } from '../../base.ts'
import { ask } from '../../ui/ask.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyBox } from '../../ui/copy.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field, Input, Select } from '../../ui/form.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { Ago } from '../../ui/time.tsx'
import { Items, useChange, useItems } from './use-list.tsx'

const path = '/v1/api-keys'

export function ApiKeysPage() {
  const list = useItems<ApiKey>(path)
  const [making, setMaking] = useState(false)
  const [key, setKey] = useState<string | null>(null)
  const revoke = useChange((id: string) => api.delete(`${path}/${id}`), { touches: [path], done: 'Revoked' })
  async function askAndRevoke(id: string, name: string) {
    if (await ask({ title: `Revoke ${name}?`, text: 'Programs that use it stop working.', action: 'Revoke' }))
      revoke.mutate(id)
  }
  return (
    <Page
      title="API keys"
      description={
        <>
          For your own programs.{' '}
          <a href={at('/docs')} target="_blank" rel="noreferrer" className="text-human underline">
            The API ↗
          </a>
        </>
      }
      action={
        <Button kind="primary" onClick={() => setMaking(true)}>
          New key
        </Button>
      }
    >
      <Items
        query={list}
        empty={
          <Empty icon={<KeyRound />} title="No keys yet">
            Create a key for your programs. You choose what it can do.
          </Empty>
        }
      >
        {(items) => (
          <Rows>
            {items.map(({ id, name, scope, hint, lastUsedAt, revokedAt }) => (
              <li key={id} className={`flex flex-wrap items-center gap-3 px-4 py-2.5 ${revokedAt ? 'bg-sunken' : ''}`}>
                <KeyRound className="text-faint" />
                <div className="min-w-40 flex-1">
                  <p className="font-medium">
                    {name} <span className="font-mono text-xs font-normal text-muted">…{hint}</span>
                  </p>
                  <p className="text-muted">
                    {scope} ·{' '}
                    {lastUsedAt ? (
                      <>
                        last used <Ago at={lastUsedAt} />
                      </>
                    ) : (
                      'never used'
                    )}
                  </p>
                </div>
                {revokedAt ? (
                  <span className="text-xs text-muted">Revoked</span>
                ) : (
                  <Button kind="quiet" onClick={() => askAndRevoke(id, name)}>
                    Revoke
                  </Button>
                )}
              </li>
            ))}
          </Rows>
        )}
      </Items>
      <New open={making} onClose={() => setMaking(false)} onKey={setKey} />
      <DialogFrame
        open={key !== null}
        onClose={() => setKey(null)}
        kept
        title="Your new key"
        description="Copy it now. It is not shown again."
      >
        <CopyBox text={key ?? ''} label="the key" />
      </DialogFrame>
    </Page>
  )
}

function New({ open, onClose, onKey }: { open: boolean; onClose: () => void; onKey: (key: string) => void }) {
  const [name, setName] = useState('')
  const [scope, setScope] = useState('write')
  const make = useChange(() => api.post<ApiKey>(path, { name, scope }), {
    touches: [path],
    after: ({ key }) => {
      onClose()
      onKey(key ?? '')
    },
  })
  return (
    <DialogFrame open={open} onClose={onClose} title="New key">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate(undefined)
        }}
      >
        <Field label="Name" hint="Where the key is used.">
          {(ids) => (
            <Input
              {...ids}
              autoFocus
              required
              maxLength={80}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field label="Permissions">
          {(ids) => (
            <Select {...ids} value={scope} onChange={({ target }) => setScope(target.value)}>
              <option value="read">Read</option>
              <option value="write">Read and write conversations</option>
              <option value="admin">Everything an admin can do</option>
            </Select>
          )}
        </Field>
        <Button kind="primary" type="submit" disabled={make.isPending}>
          Create key
        </Button>
      </form>
    </DialogFrame>
  )
}
