import type { Workspace } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Field, Input } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useChange } from './use-list.tsx'

type Named = z.infer<typeof Workspace>

export function WorkspacePage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['/v1/workspace'],
    queryFn: () => api.get<Named>('/v1/workspace'),
  })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  return data ? <Form key={data.name} saved={data} /> : <Skeleton />
}

function Form({ saved }: { saved: Named }) {
  const { me } = useSession()
  const [name, setName] = useState(saved.name)
  const save = useChange(() => api.patch('/v1/workspace', { name }), {
    touches: ['/v1/workspace', 'me'],
    done: 'Saved',
  })
  return (
    <Page title="Workspace" description="Customers see its name in the widget’s header.">
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(undefined)
        }}
      >
        <div className="flex-1">
          <Field label="Name of the workspace">
            {(ids) => (
              <Input
                {...ids}
                required
                maxLength={80}
                disabled={me.role !== 'owner'}
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
        </div>
        <Button kind="primary" type="submit" className="!h-8" disabled={name === saved.name || save.isPending}>
          Save
        </Button>
      </form>
      {me.role === 'owner' ? null : <p className="mt-3 text-muted">Only an owner can rename the workspace.</p>}
    </Page>
  )
}
