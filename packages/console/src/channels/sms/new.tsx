import { useDraft } from '../../screens/settings/use-draft.ts'
import { useUnsaved } from '../../screens/settings/use-unsaved.ts'
import { fieldError, restOfError } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { ChannelName, NewChannelFoot, newChannelBack, useMakeChannel } from '../new-parts.tsx'
import { SmsFields, smsDraftOf, smsFieldNames, smsSettingsOf } from './fields.tsx'

/** Shows the form for a new SMS channel. */
export function NewSmsPage() {
  const { draft, changed, set } = useDraft({ name: 'SMS', ...smsDraftOf() })
  const make = useMakeChannel()
  useUnsaved(changed && !make.isPending)
  return (
    <Page
      back={newChannelBack}
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
        <ChannelName
          value={draft.name}
          onChange={(name) => set({ name })}
          hint="Only your team sees it."
          error={fieldError(make.error, 'name')}
        />
        <SmsFields draft={draft} onChange={set} error={make.error} />
        <NewChannelFoot error={restOfError(make.error, smsFieldNames)} busy={make.isPending} />
      </form>
    </Page>
  )
}
