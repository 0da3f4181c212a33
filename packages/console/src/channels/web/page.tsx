import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { at } from '../../base.ts'
import { AssistantChoice } from '../../screens/settings/assistant-choice.tsx'
import { Check } from '../../screens/settings/channel-check.tsx'
import { EndSessions } from '../../screens/settings/end-sessions.tsx'
import { lines } from '../../screens/settings/schema-form.tsx'
import { useDraft } from '../../screens/settings/use-draft.ts'
import { useChange } from '../../screens/settings/use-list.tsx'
import { useUnsaved } from '../../screens/settings/use-unsaved.ts'
import { ask } from '../../ui/ask.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyBox } from '../../ui/copy.tsx'
import { Field, fieldError, Input, Refused, restOfError, Switch, TextArea } from '../../ui/form.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { SnippetBox } from '../../ui/snippet-box.tsx'
import { type CommonView, type SavedChannel, useChannel } from '../use-channel.ts'

const path = '/v1/channels'

interface WebView extends CommonView {
  allowedOrigins: string[]
  accent: string
  greeting: string | null
  identity: { required: boolean; hasSecret: boolean }
}
type WebChannel = SavedChannel<WebView>

/** Shows a web chat: its snippet, its settings and the secret for signed-in customers. */
export function WebChannelPage({ id }: { id: string }) {
  const saved = useChannel<WebView>(id)

  const { settings } = saved
  const { draft, changes, changed, set, settle } = useDraft({
    name: saved.name,
    allowedOrigins: settings.allowedOrigins.join('\n'),
    accent: settings.accent,
    greeting: settings.greeting ?? '',
    assistantId: settings.assistantId ?? '',
  })
  const navigate = useNavigate()
  const patch = (change: { name?: string; settings?: object }) => api.patch<WebChannel>(`${path}/${saved.id}`, change)
  const after = (next: WebChannel) => queryClient.setQueryData([path, saved.id], next)
  const save = useChange(patch, { touches: [path], done: 'Saved', atField: true, after })
  const change = useChange(patch, { touches: [path], done: 'Saved', after })
  const remove = useChange(() => api.delete(`${path}/${saved.id}`), {
    touches: [path],
    done: 'Closed',
    after: () => navigate({ to: '/settings/channels', ignoreBlocker: true }),
  })
  const wrong = (name: string) => fieldError(save.error, `settings.${name}`)
  const rest = restOfError(save.error, [
    'name',
    'settings.allowedOrigins',
    'settings.accent',
    'settings.greeting',
    'settings.assistantId',
  ])
  useUnsaved(changed)
  function saveChanges() {
    const { name, allowedOrigins, accent, greeting, assistantId } = draft
    const all = {
      allowedOrigins: lines(allowedOrigins),
      accent,
      greeting: greeting.trim() || null,
      assistantId: assistantId || null,
    }
    const changed = Object.fromEntries(Object.entries(all).filter(([field]) => field in changes))
    save.mutate({ ...('name' in changes ? { name } : {}), settings: changed }, { onSuccess: () => settle(draft) })
  }
  async function askAndClose() {
    if (
      await ask({
        title: `Close ${saved.name}?`,
        text: 'Pages with its snippet stop showing the widget. Conversations stay.',
        action: 'Close the channel',
      })
    )
      remove.mutate(undefined)
  }
  return (
    <Page
      back={{ to: '/settings/channels', title: 'Channels' }}
      title={saved.name}
      description="Web chat"
      action={
        <a
          href={at('/demo')}
          target="_blank"
          rel="noreferrer"
          className="inline-flex h-7 items-center rounded-md border border-line-strong px-2.5 font-medium
            hover:bg-hover"
        >
          Demo page ↗
        </a>
      }
    >
      <section className="mb-8">
        <h2 className="mb-2 font-semibold">Snippet</h2>
        <p className="mb-2 text-muted">Paste it into your page before the end of the body.</p>
        <SnippetBox
          text={`<script async src="${location.origin}${at('/widget.js')}" data-token="${saved.token}"></script>`}
        />
      </section>
      <Card className="mb-6 flex items-center gap-3 px-4 py-3">
        <div className="flex-1">
          <p className="font-medium">Allow human handoff</p>
          <p className="text-muted">Off: requests for a person on this website are declined with a clear sentence.</p>
        </div>
        <Switch
          label="Allow human handoff"
          checked={settings.allowHandoff}
          onChange={(allowHandoff) => change.mutate({ settings: { allowHandoff } })}
        />
      </Card>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          saveChanges()
        }}
      >
        <Field label="Name" error={fieldError(save.error, 'name')}>
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
        <Field
          label="Allowed origins"
          hint="One per line, such as https://shop.example. Leave empty to allow any website."
          error={wrong('allowedOrigins')}
        >
          {(ids) => (
            <TextArea
              {...ids}
              rows={3}
              placeholder="https://shop.example"
              value={draft.allowedOrigins}
              onChange={({ target }) => set({ allowedOrigins: target.value })}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Accent colour" hint="A # and six digits, such as #2f5d50." error={wrong('accent')}>
            {(ids) => (
              <div className="flex gap-2">
                <input
                  type="color"
                  aria-label="Pick a colour"
                  value={draft.accent}
                  onChange={({ target }) => set({ accent: target.value })}
                  className="h-8 w-10 rounded-md border border-line-strong bg-panel p-0.5"
                />
                <Input
                  {...ids}
                  pattern="#[0-9a-fA-F]{6}"
                  value={draft.accent}
                  onChange={({ target }) => set({ accent: target.value })}
                />
              </div>
            )}
          </Field>
          <AssistantChoice
            value={draft.assistantId}
            onChange={(assistantId) => set({ assistantId })}
            error={wrong('assistantId')}
          />
        </div>
        <Field
          label="Greeting"
          hint="The first line a visitor reads. Leave empty for the default in their language."
          error={wrong('greeting')}
        >
          {(ids) => (
            <TextArea
              {...ids}
              rows={2}
              maxLength={500}
              value={draft.greeting}
              onChange={({ target }) => set({ greeting: target.value })}
            />
          )}
        </Field>
        <Refused why={rest} />
        <div className="flex justify-between">
          <Button kind="quiet" disabled={remove.isPending} onClick={askAndClose}>
            Close this channel
          </Button>
          <Button kind="primary" type="submit" disabled={!changed || save.isPending}>
            Save
          </Button>
        </div>
      </form>
      <Identity
        saved={saved}
        onSave={(identity, done) => change.mutate({ settings: { identity } }, done ? { onSuccess: done } : {})}
      />
      <EndSessions id={saved.id} name={saved.name} />
      <Check id={saved.id} />
    </Page>
  )
}

/** Shows the secret with which a website identifies signed-in customers, so that they are recognised on any device. */
function Identity({
  saved,
  onSave,
}: {
  saved: WebChannel
  onSave: (identity: { required?: boolean; secret?: string }, done?: () => void) => void
}) {
  const [fresh, setFresh] = useState<string | null>(null)
  const { required, hasSecret } = saved.settings.identity
  async function generate() {
    if (
      hasSecret &&
      !(await ask({
        title: 'Replace the secret?',
        text:
          'Sessions that the old secret signed end now. Customers are not recognised until your server signs with ' +
          'the new one.',
        action: 'Replace',
      }))
    )
      return
    const secret = [...crypto.getRandomValues(new Uint8Array(32))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
    onSave({ secret }, () => setFresh(secret))
  }
  async function require(on: boolean) {
    const agreed =
      !on ||
      (await ask({
        title: 'Only signed-in customers?',
        text: 'The sessions of all other visitors end now.',
        action: 'Require a signed identity',
      }))
    if (agreed) onSave({ required: on })
  }
  return (
    <section className="mt-10">
      <h2 className="font-semibold">Signed-in customers</h2>
      <p className="mt-1 mb-3 text-muted">
        Your server signs who the visitor is (JWT, HS256: sub, exp, email, name); the page passes it as user.token. The
        session ends when it expires. {hasSecret ? 'A secret is set.' : 'No secret yet.'}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button onClick={generate}>{hasSecret ? 'Replace secret' : 'Create a secret'}</Button>
        <span className="flex items-center gap-3 text-muted">
          Only signed-in customers
          <Switch label="Only signed-in customers" checked={required} disabled={!hasSecret} onChange={require} />
        </span>
      </div>
      {fresh ? (
        <div className="mt-3">
          <p className="mb-2 font-medium text-waiting">Copy it now. It is not shown again.</p>
          <CopyBox text={fresh} label="the secret" />
        </div>
      ) : null}
    </section>
  )
}
