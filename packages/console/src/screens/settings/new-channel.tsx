import type { Channel } from '@baton/core/api'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { Field, fieldError, Input, Refused, restOfError } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { ChoiceCards } from './choice-cards.tsx'
import { SmsFields, smsDraftOf, smsFieldNames, smsSettingsOf } from './sms-fields.tsx'
import { useDraft } from './use-draft.ts'
import { useChange } from './use-list.tsx'
import { useUnsaved } from './use-unsaved.ts'

const path = '/v1/channels'
const kinds = { to: '/settings/channels/new', title: 'New channel' }

/** Where customers can be. */
export function NewChannelPage() {
  return (
    <Page
      back={{ to: '/settings/channels', title: 'Channels' }}
      title="New channel"
      description="Where do your customers write?"
    >
      <ChoiceCards
        choices={[
          {
            title: 'Web chat',
            what: 'A widget on your website: one snippet to paste.',
            icon: <ChannelIcon kind="web" />,
            to: '/settings/channels/new/web',
          },
          {
            title: 'SMS (Twilio)',
            what: 'A phone number of your Twilio account: customers text it, your team answers here.',
            icon: <ChannelIcon kind="sms" />,
            to: '/settings/channels/new/sms',
          },
        ]}
      />
    </Page>
  )
}

/** A website needs a name only; everything else has a default. */
export function NewWebPage() {
  const { draft, changed, set } = useDraft({ name: 'Web chat' })
  const make = useMake()
  useUnsaved(changed && !make.isPending)
  return (
    <Page
      back={kinds}
      title="Web chat"
      description="A widget on your website. The next page has its snippet and its look."
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate({ kind: 'web', name: draft.name })
        }}
      >
        <Name
          value={draft.name}
          onChange={(name) => set({ name })}
          hint="For example the website’s name. Only your team sees it."
          error={fieldError(make.error, 'name')}
        />
        <Foot error={restOfError(make.error, ['name'])} busy={make.isPending} />
      </form>
    </Page>
  )
}

/** A text line needs what Twilio gave. */
export function NewSmsPage() {
  const { draft, changed, set } = useDraft({ name: 'SMS', ...smsDraftOf() })
  const make = useMake()
  useUnsaved(changed && !make.isPending)
  return (
    <Page
      back={kinds}
      title="SMS (Twilio)"
      description="Keep the Twilio console open. The next page shows the address to paste there."
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate({ kind: 'sms', name: draft.name, settings: smsSettingsOf(draft) })
        }}
      >
        <Name
          value={draft.name}
          onChange={(name) => set({ name })}
          hint="Only your team sees it."
          error={fieldError(make.error, 'name')}
        />
        <SmsFields draft={draft} onChange={set} error={make.error} />
        <Foot error={restOfError(make.error, smsFieldNames)} busy={make.isPending} />
      </form>
    </Page>
  )
}

function useMake() {
  const navigate = useNavigate()
  return useChange((given: { kind: string; name: string; settings?: object }) => api.post<Channel>(path, given), {
    touches: [path],
    atField: true,
    after: ({ id }) => navigate({ to: '/settings/channels/$id', params: { id }, ignoreBlocker: true }),
  })
}

function Name({
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

function Foot({ error, busy }: { error: string | null; busy: boolean }) {
  return (
    <>
      <Refused why={error} />
      <Button kind="primary" type="submit" className="self-end" disabled={busy}>
        Create channel
      </Button>
    </>
  )
}
