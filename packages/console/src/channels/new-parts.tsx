import type { Channel } from '@baton/core/api'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api.ts'
import { useChange } from '../screens/settings/use-list.tsx'
import { Button } from '../ui/button.tsx'
import { Field, Input, Refused } from '../ui/form.tsx'

const path = '/v1/channels'
export const newChannelBack = { to: '/settings/channels/new', title: 'New channel' }

/** Creates a channel and opens its page. */
export function useMakeChannel() {
  const navigate = useNavigate()
  return useChange((given: { kind: string; name: string; settings?: object }) => api.post<Channel>(path, given), {
    touches: [path],
    atField: true,
    after: ({ id }) => navigate({ to: '/settings/channels/$id', params: { id }, ignoreBlocker: true }),
  })
}

/** Draws the name field of a new channel. */
export function ChannelName({
  value,
  onChange,
  hint,
  error,
}: {
  value: string
  onChange: (name: string) => void
  hint: string
  error: string | null
}) {
  return (
    <Field label="Name" hint={hint} error={error}>
      {(ids) => (
        <Input
          {...ids}
          autoFocus
          required
          maxLength={80}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}

/** Draws the error of the form, if any, and the "Create channel" button. */
export function NewChannelFoot({ error, busy }: { error: string | null; busy: boolean }) {
  return (
    <>
      <Refused why={error} />
      <Button kind="primary" type="submit" className="self-end" disabled={busy}>
        Create channel
      </Button>
    </>
  )
}
