import type { Me } from '@baton/core/api'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { basePath } from '../../base.ts'
import { noteSignedIn } from '../../live/signed-in.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Input, Refused } from '../../ui/form.tsx'
import { Door } from './door.tsx'
import { nextPage } from './next-page.ts'

export function SignIn() {
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
