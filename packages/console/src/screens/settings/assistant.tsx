import type { Assistant } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api, queryClient } from '../../api.ts'
import { assistantLooks } from '../../assistants/index.ts'
import { ask } from '../../ui/ask.tsx'
import { Button, linkLook } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Switch } from '../../ui/form.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type AssistantChange, AssistantForm } from './assistant-form.tsx'
import type { KindField } from './kind-draft.ts'
import { Playground } from './playground.tsx'
import { ShownOnce } from './shown-once.tsx'
import { useKind } from './use-kind.ts'
import { useChange } from './use-list.tsx'

const path = '/v1/assistants'

export function AssistantPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({
    queryKey: [path, id],
    queryFn: () => api.get<Assistant>(`${path}/${id}`),
  })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  return data ? <OfKind key={id} saved={data} /> : <Skeleton />
}

function OfKind({ saved }: { saved: Assistant }) {
  const { fields, error, refetch } = useKind(saved.kind)
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  return fields ? <Settings saved={saved} fields={fields} /> : <Skeleton />
}

function Settings({ saved, fields }: { saved: Assistant; fields: KindField[] }) {
  const navigate = useNavigate()
  const touches = [path]
  const allow = useChange((allowHandoff: boolean) => api.patch(`${path}/${saved.id}`, { allowHandoff }), {
    touches,
    done: 'Saved',
  })
  const save = useChange((change: AssistantChange) => api.patch<Assistant>(`${path}/${saved.id}`, change), {
    touches,
    done: 'Saved',
    atField: true,
    after: (next) => queryClient.setQueryData([path, saved.id], next),
  })
  const remove = useChange(() => api.delete(`${path}/${saved.id}`), {
    touches,
    done: 'Deleted',
    after: () => navigate({ to: '/settings/assistants', ignoreBlocker: true }),
  })
  async function askAndRemove() {
    if (
      await ask({
        title: `Delete ${saved.name}?`,
        text: 'Its channels switch to the first assistant. Its messages stay.',
        action: 'Delete',
      })
    )
      remove.mutate(undefined)
  }
  const { title, what, signingSecret, callsNothing } = assistantLooks[saved.kind]
  return (
    <Page
      back={{ to: '/settings/assistants', title: 'Assistants' }}
      title={saved.name}
      description={`${title}. ${what}`}
    >
      <Card className="mb-6 flex items-center gap-3 px-4 py-3">
        <div className="flex-1">
          <p className="font-medium">Allow human handoff</p>
          <p className="text-muted">Off: requests for a person are declined with a clear sentence.</p>
        </div>
        <Link to="/settings/handoff" hash={saved.id} className={linkLook()}>
          Configure
        </Link>
        <Switch label="Allow human handoff" checked={saved.allowHandoff} onChange={(on) => allow.mutate(on)} />
      </Card>
      <h2 className="mb-3 font-semibold">How it answers</h2>
      <AssistantForm
        kind={saved.kind}
        fields={fields.filter(({ name }) => name !== signingSecret)}
        saved={saved}
        action="Save"
        busy={save.isPending}
        error={save.error}
        onSave={(change, settle) => save.mutate(change, { onSuccess: settle })}
      >
        <Button kind="quiet" disabled={remove.isPending} onClick={askAndRemove}>
          Delete
        </Button>
      </AssistantForm>
      {signingSecret ? <SigningSecret saved={saved} setting={signingSecret} /> : null}
      {callsNothing ? null : <Playground assistantId={saved.id} />}
    </Page>
  )
}

/** Renews the signing secret and shows the new one once. The old secret stops working at that moment. */
function SigningSecret({ saved, setting }: { saved: Assistant; setting: string }) {
  const [secret, setSecret] = useState<string | null>(null)
  const renew = useChange(() => api.patch<Assistant>(`${path}/${saved.id}`, { settings: { [setting]: null } }), {
    touches: [path],
    after: ({ signingSecret }) => setSecret(signingSecret ?? null),
  })
  async function askAndRenew() {
    if (
      await ask({
        title: 'Renew the signing secret?',
        text: 'Your bot refuses Baton’s requests until it has the new secret.',
        action: 'Renew',
      })
    )
      renew.mutate(undefined)
  }
  return (
    <section className="mt-10">
      <h2 className="font-semibold">Signing secret</h2>
      <p className="mt-1 mb-3 text-muted">
        Proves to your bot that a request comes from Baton. A secret is set and cannot be shown again.
      </p>
      <Button disabled={renew.isPending} onClick={askAndRenew}>
        Renew secret
      </Button>
      <ShownOnce secret={secret} onClose={() => setSecret(null)} />
    </section>
  )
}
