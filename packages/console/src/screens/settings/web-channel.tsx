import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { CopyBox } from '../../ui/copy.tsx'
import { Field, fieldError, Input, Switch, TextArea } from '../../ui/form.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { AssistantChoice } from './assistant-choice.tsx'
import type { WebChannel } from './channel.tsx'
import { Check } from './channel-check.tsx'
import { lines } from './schema-form.tsx'
import { useChange } from './use-list.tsx'

const path = '/v1/channels'

/** A website: its snippet, its look, who may show it. */
export function WebChannelPage({ saved }: { saved: WebChannel }) {
  const { settings } = saved
  const [name, setName] = useState(saved.name)
  const [origins, setOrigins] = useState(settings.allowedOrigins.join('\n'))
  const [accent, setAccent] = useState(settings.accent)
  const [greeting, setGreeting] = useState(settings.greeting ?? '')
  const [assistantId, setAssistantId] = useState(settings.assistantId ?? '')
  const navigate = useNavigate()
  const save = useChange((change: { name?: string; settings?: object }) => api.patch(`${path}/${saved.id}`, change), { touches: [path], done: 'Saved' })
  const remove = useChange(() => api.delete(`${path}/${saved.id}`), { touches: [path], done: 'Closed', after: () => navigate({ to: '/settings/channels' }) })
  const originError = save.error && !fieldError(save.error, 'name') ? String(save.error) : null
  return (
    <Page
      title={saved.name}
      description="Web chat"
      action={
        <a href="/demo" target="_blank" rel="noreferrer" className="inline-flex h-7 items-center rounded-md border border-line-strong px-2.5 font-medium hover:bg-hover">
          Demo page ↗
        </a>
      }
    >
      <section className="mb-8">
        <h2 className="mb-2 font-semibold">Snippet</h2>
        <p className="mb-2 text-muted">Paste it into your page, before the end of the body.</p>
        <CopyBox text={`<script async src="${location.origin}/widget.js" data-token="${saved.token}"></script>`} label="the snippet" />
      </section>
      <Card className="mb-6 flex items-center gap-3 px-4 py-3">
        <div className="flex-1">
          <p className="font-medium">Allow human handoff</p>
          <p className="text-muted">Off: who asks for a person on this website is declined, honestly.</p>
        </div>
        <Switch label="Allow human handoff" checked={settings.allowHandoff} onChange={(allowHandoff) => save.mutate({ settings: { allowHandoff } })} />
      </Card>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ name, settings: { allowedOrigins: lines(origins), accent, greeting: greeting.trim() || null, assistantId: assistantId || null } })
        }}
      >
        <Field label="Name" error={fieldError(save.error, 'name')}>
          {(ids) => <Input {...ids} required maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field label="Allowed origins" hint="One per line, such as https://shop.example. Empty: any website may show this widget." error={originError}>
          {(ids) => <TextArea {...ids} rows={3} placeholder="https://shop.example" value={origins} onChange={({ target }) => setOrigins(target.value)} />}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Accent colour">
            {(ids) => (
              <div className="flex gap-2">
                <input
                  type="color"
                  aria-label="Pick a colour"
                  value={accent}
                  onChange={({ target }) => setAccent(target.value)}
                  className="h-8 w-10 rounded-md border border-line-strong bg-panel p-0.5"
                />
                <Input {...ids} pattern="#[0-9a-fA-F]{6}" value={accent} onChange={({ target }) => setAccent(target.value)} />
              </div>
            )}
          </Field>
          <AssistantChoice value={assistantId} onChange={setAssistantId} />
        </div>
        <Field label="Greeting" hint="The first line a visitor reads. Empty: ours, in the visitor’s language.">
          {(ids) => <TextArea {...ids} rows={2} maxLength={500} value={greeting} onChange={({ target }) => setGreeting(target.value)} />}
        </Field>
        <div className="flex justify-between">
          <Button kind="quiet" onClick={() => (confirm(`Close ${saved.name}? Pages that carry its snippet stop showing the widget; conversations stay.`) ? remove.mutate(undefined) : undefined)}>
            Close this channel
          </Button>
          <Button kind="primary" type="submit" disabled={save.isPending}>
            Save
          </Button>
        </div>
      </form>
      <Identity saved={saved} onSave={(identity) => save.mutate({ settings: { identity } })} />
      <Check id={saved.id} />
    </Page>
  )
}

/** Customers who are signed in on the website are known here, on any device. */
function Identity({ saved, onSave }: { saved: WebChannel; onSave: (identity: { required?: boolean; secret?: string }) => void }) {
  const [fresh, setFresh] = useState<string | null>(null)
  const { required, hasSecret } = saved.settings.identity
  function generate() {
    const secret = [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    setFresh(secret)
    onSave({ secret })
  }
  return (
    <section className="mt-10">
      <h2 className="font-semibold">Signed-in customers</h2>
      <p className="mt-1 mb-3 text-muted">
        Your server signs who the visitor is (JWT, HS256: sub, exp, email, name); the page passes it as user.token. {hasSecret ? 'A secret is set.' : 'No secret yet.'}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={generate}>{hasSecret ? 'Replace the secret' : 'Make a secret'}</Button>
        <span className="ms-auto text-muted">Only signed-in customers</span>
        <Switch label="Only signed-in customers" checked={required} disabled={!hasSecret} onChange={(on) => onSave({ required: on })} />
      </div>
      {fresh ? (
        <div className="mt-3">
          <p className="mb-2 font-medium text-waiting">Copy it now: it is never shown again.</p>
          <CopyBox text={fresh} label="the secret" />
        </div>
      ) : null}
    </section>
  )
}
