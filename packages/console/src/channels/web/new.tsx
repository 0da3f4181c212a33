import { useDraft } from '../../screens/settings/use-draft.ts'
import { useUnsaved } from '../../screens/settings/use-unsaved.ts'
import { fieldError, restOfError } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { ChannelName, NewChannelFoot, newChannelBack, useMakeChannel } from '../new-parts.tsx'

/** Shows the form for a new web chat. Only a name is needed; everything else has a default. */
export function NewWebPage() {
  const { draft, changed, set } = useDraft({ name: 'Web chat' })
  const make = useMakeChannel()
  useUnsaved(changed && !make.isPending)
  return (
    <Page
      back={newChannelBack}
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
        <ChannelName
          value={draft.name}
          onChange={(name) => set({ name })}
          hint="For example the website’s name. Only your team sees it."
          error={fieldError(make.error, 'name')}
        />
        <NewChannelFoot error={restOfError(make.error, ['name'])} busy={make.isPending} />
      </form>
    </Page>
  )
}
