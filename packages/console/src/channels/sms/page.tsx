import { useNavigate } from '@tanstack/react-router'
import { api, queryClient } from '../../api.ts'
import { AssistantChoice } from '../../screens/settings/assistant-choice.tsx'
import { Check } from '../../screens/settings/channel-check.tsx'
import { privateHostPort } from '../../screens/settings/private-address.ts'
import { useDraft } from '../../screens/settings/use-draft.ts'
import { useChange } from '../../screens/settings/use-list.tsx'
import { useUnsaved } from '../../screens/settings/use-unsaved.ts'
import { ask } from '../../ui/ask.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyBox } from '../../ui/copy.tsx'
import { Field, fieldError, Input, Refused, restOfError, Switch } from '../../ui/form.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { useChannel } from '../use-channel.ts'
import { type SmsChannel, SmsFields, type SmsView, smsDraftOf, smsFieldNames, smsSettingsOf } from './fields.tsx'

const path = '/v1/channels'

/** Shows an SMS channel: the address to paste into Twilio, the settings and a connection test. */
export function SmsChannelPage({ id }: { id: string }) {
  const saved = useChannel<SmsView>(id)

  const navigate = useNavigate()
  const allow = useChange((allowHandoff: boolean) => api.patch(`${path}/${saved.id}`, { settings: { allowHandoff } }), {
    touches: [path],
    done: 'Saved',
  })
  const remove = useChange(() => api.delete(`${path}/${saved.id}`), {
    touches: [path],
    done: 'Closed',
    after: () => navigate({ to: '/settings/channels', ignoreBlocker: true }),
  })
  return (
    <Page
      back={{ to: '/settings/channels', title: 'Channels' }}
      title={saved.name}
      description={`SMS over Twilio, ${saved.settings.from}`}
    >
      <Webhook url={saved.inboundUrl ?? ''} number={saved.settings.from} />
      <Card className="mb-6 flex items-center gap-3 px-4 py-3">
        <div className="flex-1">
          <p className="font-medium">Allow human handoff</p>
          <p className="text-muted">Off: requests for a person by SMS are declined with a clear sentence.</p>
        </div>
        <Switch label="Allow human handoff" checked={saved.settings.allowHandoff} onChange={(on) => allow.mutate(on)} />
      </Card>
      <Form saved={saved} onClose={() => remove.mutate(undefined)} />
      <Check
        id={saved.id}
        action="Test connection"
        works="It works. Twilio accepts the account and the number, and calls this server."
      />
    </Page>
  )
}

/** Shows the address that Twilio must call and how to set it there. Warns if Twilio cannot reach it. */
function Webhook({ url, number }: { url: string; number: string }) {
  const local = privateHostPort(url)
  return (
    <section className="mb-8">
      <h2 className="mb-2 font-semibold">In the Twilio console</h2>
      <ol className="mb-3 list-decimal ps-5 text-muted">
        <li>Open Phone Numbers, Active numbers, and choose {number}.</li>
        <li>Under “A message comes in” choose Webhook, HTTP POST, and paste the address below.</li>
        <li>Save there, then test the connection at the end of this page.</li>
      </ol>
      <CopyBox text={url} label="the address for Twilio" />
      {local ? (
        <p
          role="note"
          className="mt-3 rounded-lg border border-waiting-line bg-waiting-soft px-3 py-2 [overflow-wrap:anywhere]"
        >
          <span className="font-medium text-waiting">Twilio cannot reach {local}.</span> Start the server with
          BATON_PUBLIC_URL set to its public https address. For a trial, use a tunnel.
        </p>
      ) : null}
    </section>
  )
}

function Form({ saved, onClose }: { saved: SmsChannel; onClose: () => void }) {
  const { draft, changes, changed, set, settle } = useDraft({
    name: saved.name,
    assistantId: saved.settings.assistantId ?? '',
    ...smsDraftOf(saved.settings),
  })
  const save = useChange((change: object) => api.patch<SmsChannel>(`${path}/${saved.id}`, change), {
    touches: [path],
    done: 'Saved',
    atField: true,
    after: (next) => queryClient.setQueryData([path, saved.id], next),
  })
  useUnsaved(changed)
  function saveChanges() {
    const settings = Object.entries({ ...smsSettingsOf(draft), assistantId: draft.assistantId || null }).filter(
      ([name]) => name in changes,
    )
    save.mutate(
      { ...('name' in changes ? { name: draft.name } : {}), settings: Object.fromEntries(settings) },
      { onSuccess: () => settle(draft) },
    )
  }
  async function askAndClose() {
    const text = `Texts to ${saved.settings.from} no longer arrive here. Conversations stay.`
    if (await ask({ title: `Close ${saved.name}?`, text, action: 'Close the channel' })) onClose()
  }
  const rest = restOfError(save.error, [...smsFieldNames, 'settings.assistantId'])
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        saveChanges()
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Name" hint="Only your team sees it." error={fieldError(save.error, 'name')}>
          {(ids) => (
            <Input
              {...ids}
              required
              maxLength={80}
              value={draft.name}
              onChange={({ target }) => set({ name: target.value })}
            />
          )}
        </Field>
        <AssistantChoice
          value={draft.assistantId}
          onChange={(assistantId) => set({ assistantId })}
          error={fieldError(save.error, 'settings.assistantId')}
        />
      </div>
      <SmsFields draft={draft} onChange={set} error={save.error} saved={saved} />
      <Refused why={rest} />
      <div className="flex justify-between">
        <Button kind="quiet" onClick={askAndClose}>
          Close this channel
        </Button>
        <Button kind="primary" type="submit" disabled={!changed || save.isPending}>
          Save
        </Button>
      </div>
    </form>
  )
}
