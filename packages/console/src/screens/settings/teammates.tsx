import type { Role } from '@baton/core'
import type { Invite, Teammate } from '@baton/core/api'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyBox } from '../../ui/copy.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Face } from '../../ui/face.tsx'
import { Field, Input, Select } from '../../ui/form.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { Ago } from '../../ui/time.tsx'
import { Items, useChange, useItems } from './use-list.tsx'

const people = '/v1/teammates'
const invites = '/v1/invites'
const roles: Record<Role, string> = { owner: 'Owner', admin: 'Admin', teammate: 'Teammate', viewer: 'Viewer' }

export function TeammatesPage() {
  const { me } = useSession()
  const list = useItems<Teammate>(people)
  const [inviting, setInviting] = useState(false)
  const [link, setLink] = useState<string | null>(null)
  const isAdmin = me.role === 'admin' || me.role === 'owner'
  const change = useChange(
    ({ id, ...rest }: { id: string; role?: string; disabled?: boolean }) => api.patch(`${people}/${id}`, rest),
    { touches: [people, invites, 'teammates'], done: 'Saved' },
  )
  const reset = useChange((id: string) => api.post<Invite>(`${people}/${id}/reset`), {
    touches: [invites],
    after: ({ url }) => setLink(url),
  })
  return (
    <Page
      title="Teammates"
      description={
        'Viewers can read. Teammates can also answer. Admins can also change settings. ' + 'Owners can do everything.'
      }
      action={
        isAdmin ? (
          <Button kind="primary" onClick={() => setInviting(true)}>
            Invite
          </Button>
        ) : null
      }
    >
      <Items query={list}>
        {(items) => (
          <Rows>
            {items.map(({ id, name, email, role, disabledAt }) => (
              <li key={id} className={`flex flex-wrap items-center gap-3 px-4 py-2.5 ${disabledAt ? 'bg-sunken' : ''}`}>
                <Face name={name} id={id} kind="teammate" />
                <div className="min-w-40 flex-1">
                  <p className="font-medium">
                    {name} {id === me.id ? <span className="font-normal text-muted">you</span> : null}
                  </p>
                  <p className="text-muted">
                    {email}
                    {disabledAt ? ' · no access' : ''}
                  </p>
                </div>
                {isAdmin ? (
                  <Select
                    aria-label={`Role of ${name}`}
                    className="!w-32"
                    value={role}
                    onChange={({ target }) => change.mutate({ id, role: target.value })}
                  >
                    {Object.entries(roles).map(([value, title]) => (
                      <option key={value} value={value} disabled={value === 'owner' && me.role !== 'owner'}>
                        {title}
                      </option>
                    ))}
                  </Select>
                ) : (
                  <span className="text-muted">{roles[role]}</span>
                )}
                {isAdmin ? (
                  <Menu
                    trigger={
                      <Button kind="quiet" icon aria-label={`More about ${name}`}>
                        ⋯
                      </Button>
                    }
                  >
                    <MenuItem onSelect={() => reset.mutate(id)}>Create a password link</MenuItem>
                    <MenuItem danger={!disabledAt} onSelect={() => change.mutate({ id, disabled: !disabledAt })}>
                      {disabledAt ? 'Restore access' : 'Remove access'}
                    </MenuItem>
                  </Menu>
                ) : null}
              </li>
            ))}
          </Rows>
        )}
      </Items>
      {isAdmin ? <OpenLinks /> : null}
      <InviteDialog open={inviting} onClose={() => setInviting(false)} onLink={setLink} />
      <DialogFrame
        open={link !== null}
        onClose={() => setLink(null)}
        title="The link"
        description="Send it any way you like. It works once, expires after seven days, and is not shown again."
      >
        <CopyBox text={link ?? ''} label="the link" />
      </DialogFrame>
    </Page>
  )
}

/** Lists every link that lets people in, until it is used, so that it can be withdrawn. */
function OpenLinks() {
  const list = useItems<Invite>(invites)
  const withdraw = useChange((id: string) => api.delete(`${invites}/${id}`), { touches: [invites], done: 'Withdrawn' })
  const items = list.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="mt-8">
      <h2 className="font-semibold">Open links</h2>
      <p className="mb-2 text-muted">A link ends when it is used, and with any change of password, role or access.</p>
      <Rows>
        {items.map(({ id, email, role, expiresAt, purpose }) => (
          <li key={id} className="flex items-center gap-3 px-4 py-2.5">
            <span className="flex-1">
              {email ?? 'Anyone with the link'}{' '}
              <span className="text-muted">
                · {purpose === 'reset' ? 'new password' : `joins as ${roles[role].toLowerCase()}`}
              </span>
            </span>
            <span className="text-xs text-muted">
              until <Ago at={expiresAt} />
            </span>
            <Button kind="quiet" onClick={() => withdraw.mutate(id)}>
              Withdraw
            </Button>
          </li>
        ))}
      </Rows>
    </section>
  )
}

function InviteDialog({
  open,
  onClose,
  onLink,
}: {
  open: boolean
  onClose: () => void
  onLink: (url: string | null) => void
}) {
  const [email, setEmail] = useState('')
  const [role, setRole] = useState('teammate')
  const invite = useChange(() => api.post<Invite>(invites, { email: email || null, role }), {
    touches: [invites],
    after: ({ url }) => {
      onClose()
      onLink(url)
    },
  })
  return (
    <DialogFrame open={open} onClose={onClose} title="Invite">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          invite.mutate(undefined)
        }}
      >
        <Field label="Email" hint="Optional. If set, only this address can join.">
          {(ids) => (
            <Input {...ids} type="email" autoFocus value={email} onChange={({ target }) => setEmail(target.value)} />
          )}
        </Field>
        <Field label="Role">
          {(ids) => (
            <Select {...ids} value={role} onChange={({ target }) => setRole(target.value)}>
              <option value="teammate">Teammate: answers customers</option>
              <option value="admin">Admin: also changes settings</option>
              <option value="viewer">Viewer: only reads</option>
            </Select>
          )}
        </Field>
        <Button kind="primary" type="submit" disabled={invite.isPending}>
          Create link
        </Button>
      </form>
    </DialogFrame>
  )
}
