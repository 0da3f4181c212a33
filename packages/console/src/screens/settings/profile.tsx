import { useState, useSyncExternalStore } from 'react'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { prefs } from '../../live/prefs.ts'
import { Button } from '../../ui/button.tsx'
import { Field, fieldError, Input, Switch } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { Announcements } from './announcements.tsx'
import { useChange } from './use-list.tsx'

export function ProfilePage() {
  const { me } = useSession()
  const [name, setName] = useState(me.name)
  const [currentPassword, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const rename = useChange(() => api.patch('/v1/teammates/me', { name }), {
    touches: ['me', '/v1/teammates'],
    done: 'Saved',
  })
  const change = useChange(() => api.patch('/v1/teammates/me', { currentPassword, password }), {
    touches: [],
    done: 'Password changed',
    after: () => {
      setCurrent('')
      setPassword('')
    },
  })
  return (
    <Page title="Profile" description={me.email}>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          rename.mutate(undefined)
        }}
      >
        <div className="flex-1">
          <Field label="Your name" hint="Customers see this name when you join.">
            {(ids) => (
              <Input {...ids} required maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />
            )}
          </Field>
        </div>
        <Button kind="primary" type="submit" className="mb-5 !h-8" disabled={name === me.name || rename.isPending}>
          Save
        </Button>
      </form>
      <Announcements />
      <Replies />
      <h2 className="mt-8 mb-3 font-semibold">Password</h2>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate(undefined)
        }}
      >
        <Field label="Current password" error={fieldError(change.error, 'currentPassword')}>
          {(ids) => (
            <Input
              {...ids}
              type="password"
              autoComplete="current-password"
              required
              value={currentPassword}
              onChange={({ target }) => setCurrent(target.value)}
            />
          )}
        </Field>
        <Field label="New password" hint="At least 10 characters." error={fieldError(change.error, 'password')}>
          {(ids) => (
            <Input
              {...ids}
              type="password"
              autoComplete="new-password"
              required
              minLength={10}
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        </Field>
        <Button type="submit" className="w-fit" disabled={change.isPending}>
          Change password
        </Button>
      </form>
    </Page>
  )
}

/** The preferences about writing, kept on this device. */
function Replies() {
  const { holdReplies } = useSyncExternalStore(prefs.subscribe, prefs.get)
  const label = 'Hold replies for 5 seconds so that they can be taken back'
  return (
    <>
      <h2 className="mt-8 mb-3 font-semibold">Replies</h2>
      <div className="flex items-center justify-between gap-4">
        <div>
          <p>{label}</p>
          <p className="text-xs text-muted">On this device. Notes are not held: only your team sees them.</p>
        </div>
        <Switch label={label} checked={holdReplies} onChange={(on) => prefs.set({ holdReplies: on })} />
      </div>
    </>
  )
}
