import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { CopyBox } from '../../ui/copy.tsx'
import { Field, fieldError, Input, restOfError, Switch } from '../../ui/form.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { AssistantChoice } from './assistant-choice.tsx'
import type { SmsChannel } from './channel.tsx'
import { Check } from './channel-check.tsx'
import { privateHostPort } from './private-address.ts'
import { SmsFields, smsDraftOf, smsFieldNames, smsSettingsOf } from './sms-fields.tsx'
import { useChange } from './use-list.tsx'

const path = '/v1/channels'

/** A text line over Twilio: the address to paste there, its settings, and whether it works. */
export function SmsChannelPage({ saved }: { saved: SmsChannel }) {
  const navigate = useNavigate()
  const allow = useChange((allowHandoff: boolean) => api.patch(`${path}/${saved.id}`, { settings: { allowHandoff } }), { touches: [path], done: 'Saved' })
  const remove = useChange(() => api.delete(`${path}/${saved.id}`), { touches: [path], done: 'Closed', after: () => navigate({ to: '/settings/channels' }) })
  return (
    <Page title={saved.name} description={`SMS over Twilio, ${saved.settings.from}`}>
      <Webhook url={saved.inboundUrl ?? ''} number={saved.settings.from} />
      <Card className="mb-6 flex items-center gap-3 px-4 py-3">
        <div className="flex-1">
          <p className="font-medium">Allow human handoff</p>
          <p className="text-muted">Off: who asks for a person by SMS is declined, honestly.</p>
        </div>
        <Switch label="Allow human handoff" checked={saved.settings.allowHandoff} onChange={(on) => allow.mutate(on)} />
      </Card>
      <Form key={saved.updatedAt} saved={saved} onClose={() => remove.mutate(undefined)} />
      <Check id={saved.id} action="Test connection" works="It works: Twilio knows the account and the number, and calls us." />
    </Page>
  )
}

/** Where Twilio must call us, and how to tell it. */
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
        <p role="note" className="mt-3 rounded-lg border border-waiting-line bg-waiting-soft px-3 py-2 [overflow-wrap:anywhere]">
          <span className="font-medium text-waiting">Twilio cannot reach {local}.</span> Start the server with BATON_PUBLIC_URL, the https address under which the internet knows it; for a trial a
          tunnel will do.
        </p>
      ) : null}
    </section>
  )
}

function Form({ saved, onClose }: { saved: SmsChannel; onClose: () => void }) {
  const [name, setName] = useState(saved.name)
  const [start] = useState(() => smsDraftOf(saved.settings))
  const [draft, setDraft] = useState(start)
  const [assistantId, setAssistantId] = useState(saved.settings.assistantId ?? '')
  const save = useChange(() => api.patch(`${path}/${saved.id}`, { name, settings: { ...smsSettingsOf(draft), assistantId: assistantId || null } }), {
    touches: [path],
    done: 'Saved',
    atField: true,
  })
  const unchanged = name === saved.name && assistantId === (saved.settings.assistantId ?? '') && JSON.stringify(draft) === JSON.stringify(start)
  const rest = restOfError(save.error, [...smsFieldNames, 'settings.assistantId'])
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(undefined)
      }}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="Name" hint="Your team sees it." error={fieldError(save.error, 'name')}>
          {(ids) => <Input {...ids} required maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <AssistantChoice value={assistantId} onChange={setAssistantId} error={fieldError(save.error, 'settings.assistantId')} />
      </div>
      <SmsFields draft={draft} onChange={setDraft} error={save.error} hasToken={saved.settings.hasAuthToken} />
      {rest ? (
        <p role="alert" className="text-failed">
          {rest}
        </p>
      ) : null}
      <div className="flex justify-between">
        <Button kind="quiet" onClick={() => (confirm(`Close ${saved.name}? What customers text to ${saved.settings.from} no longer arrives here; conversations stay.`) ? onClose() : undefined)}>
          Close this channel
        </Button>
        <Button kind="primary" type="submit" disabled={unchanged || save.isPending}>
          Save
        </Button>
      </div>
    </form>
  )
}
