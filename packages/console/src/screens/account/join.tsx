import type { Invite } from '@baton/core/api'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { at } from '../../base.ts'
import { noteSignedIn } from '../../live/signed-in.ts'
import { Button } from '../../ui/button.tsx'
import { Field, fieldError, Input, Refused } from '../../ui/form.tsx'
import { Door } from './door.tsx'

interface Preview {
  workspace: { name: string }
  email: string | null
  role: string
  purpose: Invite['purpose']
}

/** Opens a link: for the first owner, an invitation or a new password. */
export function Join() {
  const { token } = useParams({ strict: false })
  const { data, error } = useQuery({
    queryKey: ['invite', token],
    queryFn: () => api.get<Preview>(`/v1/invites/${token}/preview`),
    retry: false,
  })
  if (error) {
    return (
      <Door title="This link does not work" note={error.message}>
        <a href={at('/sign-in')} className="text-human underline">
          Go to the sign-in page
        </a>
      </Door>
    )
  }
  return data ? <Form token={token ?? ''} preview={data} /> : null
}

function Form({ token, preview }: { token: string; preview: Preview }) {
  const { purpose, workspace } = preview
  const [name, setName] = useState('')
  const [email, setEmail] = useState(preview.email ?? '')
  const [password, setPassword] = useState('')
  const join = useMutation({
    mutationFn: () => {
      noteSignedIn(null)
      return api.post(`/v1/invites/${token}/accept`, purpose === 'reset' ? { password } : { name, email, password })
    },
    onSuccess: () => location.assign(at(purpose === 'owner' ? '/start' : '/')),
  })
  const titles = {
    owner: `Welcome! ${workspace.name} is yours.`,
    invite: `Join ${workspace.name}`,
    reset: 'Choose a new password',
  }
  const notes = {
    owner: 'Create your account. Two minutes later, a conversation is handed to you.',
    invite: `You were invited as ${preview.role}.`,
    reset: preview.email ?? '',
  }
  return (
    <Door title={titles[purpose]} note={notes[purpose]}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          join.mutate()
        }}
      >
        {purpose === 'reset' ? null : (
          <>
            <Field
              label="Your name"
              hint="Customers see this name when you join."
              error={fieldError(join.error, 'name')}
            >
              {(ids) => (
                <Input
                  {...ids}
                  autoComplete="name"
                  required
                  autoFocus
                  maxLength={80}
                  value={name}
                  onChange={({ target }) => setName(target.value)}
                />
              )}
            </Field>
            <Field label="Email" error={fieldError(join.error, 'email')}>
              {(ids) => (
                <Input
                  {...ids}
                  type="email"
                  autoComplete="username"
                  required
                  disabled={preview.email !== null}
                  value={email}
                  onChange={({ target }) => setEmail(target.value)}
                />
              )}
            </Field>
          </>
        )}
        <Field label="Password" hint="At least 10 characters." error={fieldError(join.error, 'password')}>
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
        <Refused
          why={
            join.error && !['name', 'email', 'password'].some((field) => fieldError(join.error, field))
              ? join.error.message
              : null
          }
        />
        <Button kind="primary" type="submit" disabled={join.isPending} className="!h-9 w-full">
          {purpose === 'reset' ? 'Save and sign in' : 'Join'}
        </Button>
      </form>
    </Door>
  )
}
