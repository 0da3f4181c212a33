import type { Me, SignInState } from '@baton/core/api'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { basePath } from '../../base.ts'
import { noteSignedIn } from '../../live/signed-in.ts'
import { Button } from '../../ui/button.tsx'
import { CopyBox } from '../../ui/copy.tsx'
import { Field, Input, Refused } from '../../ui/form.tsx'
import { Door } from './door.tsx'
import { nextPage } from './next-page.ts'

/** Draws the sign-in page; until the server has an owner, the way to become one. */
export function SignIn() {
  const { data, isPending } = useQuery({
    queryKey: ['sign-in'],
    queryFn: () => api.get<SignInState>('/v1/sign-in'),
    retry: false,
  })
  if (isPending) return null
  return data?.possible === false ? <NoOwner /> : <Form />
}

function NoOwner() {
  return (
    <Door title="Baton has no owner yet" note="Nobody can sign in until someone becomes the owner.">
      <p>
        Open the link that the server printed in its terminal when it started. It makes you the owner, and works once.
      </p>
      <p className="mt-4 mb-1.5">Lost it? Each start prints a new link. Restart the server, or stop it and run:</p>
      <CopyBox text="npm run baton -- owner-link" label="the command" />
      <p className="mt-4 mb-1.5">With Docker, the link is in the log:</p>
      <CopyBox text="docker compose logs app" label="the command for Docker" />
    </Door>
  )
}

function Form() {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => {
      noteSignedIn(null)
      return api.post<Me>('/v1/session', { email, password })
    },
    onSuccess: (me) => {
      if (me.teammate) noteSignedIn({ workspaceId: me.workspace.id, teammateId: me.teammate.id })
      queryClient.setQueryData(['me'], me)
      location.assign(nextPage(location.search, location.origin, basePath))
    },
  })
  return (
    <Door title="Sign in to Baton" note="Where your team answers customers.">
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate()
        }}
      >
        <Field label="Email">
          {(ids) => (
            <Input
              {...ids}
              type="email"
              autoComplete="username"
              required
              autoFocus
              value={email}
              onChange={({ target }) => setEmail(target.value)}
            />
          )}
        </Field>
        <Field label="Password">
          {(ids) => (
            <Input
              {...ids}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        </Field>
        <Refused why={signIn.error?.message} />
        <Button kind="primary" type="submit" disabled={signIn.isPending} className="!h-9 w-full">
          Sign in
        </Button>
      </form>
      <p className="mt-4 text-xs text-muted">
        Forgot your password? An admin can create a link for you under Settings, Teammates.
      </p>
    </Door>
  )
}
