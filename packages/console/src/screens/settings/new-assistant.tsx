import type { Assistant } from '@baton/core/api'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { assistantLooks, isAssistantKind } from '../../assistants/index.ts'
import { ErrorFace } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type AssistantChange, AssistantForm } from './assistant-form.tsx'
import { ChoiceCards } from './choice-cards.tsx'
import { ShownOnce } from './shown-once.tsx'
import { useKind } from './use-kind.ts'
import { useChange } from './use-list.tsx'

/** Shows the kinds of assistant, one card each. */
export function NewAssistantPage() {
  return (
    <Page
      back={{ to: '/settings/assistants', title: 'Assistants' }}
      title="New assistant"
      description="Who should answer? With each of them, Baton notices when a customer asks for a person."
    >
      <ChoiceCards
        choices={Object.entries(assistantLooks).map(([kind, words]) => ({
          ...words,
          to: '/settings/assistants/new/$kind',
          params: { kind },
        }))}
      />
    </Page>
  )
}

/** Shows the form for a new assistant of the chosen kind. */
export function NewAssistantOfKindPage() {
  const { kind = '' } = useParams({ strict: false })
  return isAssistantKind(kind) ? <OfKind key={kind} kind={kind} /> : <NewAssistantPage />
}

function OfKind({ kind }: { kind: Assistant['kind'] }) {
  const { fields, error, refetch } = useKind(kind)
  const [made, setMade] = useState<Assistant | null>(null)
  const navigate = useNavigate()
  const leave = (id: string) => navigate({ to: '/settings/assistants/$id', params: { id }, ignoreBlocker: true })
  const make = useChange((given: AssistantChange) => api.post<Assistant>('/v1/assistants', { kind, ...given }), {
    touches: ['/v1/assistants'],
    done: 'Created',
    atField: true,
    after: (assistant) => (assistant.signingSecret ? setMade(assistant) : leave(assistant.id)),
  })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  if (!fields) return <Skeleton />
  const { title, what } = assistantLooks[kind]
  return (
    <Page back={{ to: '/settings/assistants/new', title: 'New assistant' }} title={title} description={what}>
      <AssistantForm
        kind={kind}
        fields={fields}
        action="Create assistant"
        busy={make.isPending || made !== null}
        error={make.error}
        onSave={(given) => make.mutate(given)}
      />
      <ShownOnce secret={made?.signingSecret ?? null} onClose={() => (made ? leave(made.id) : undefined)} />
    </Page>
  )
}
