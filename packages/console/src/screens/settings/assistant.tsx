import type { Assistant, AssistantAnswer } from '@baton/core/api'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Field, Input, Switch, TextArea } from '../../ui/form.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Outcome } from './try-message.tsx'
import { useChange } from './use-list.tsx'

export function AssistantPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({ queryKey: ['/v1/assistants', id], queryFn: () => api.get<Assistant>(`/v1/assistants/${id}`) })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  return data ? <Form key={data.updatedAt} saved={data} /> : <Skeleton />
}

function Form({ saved }: { saved: Assistant }) {
  const [name, setName] = useState(saved.name)
  const [instructions, setInstructions] = useState(saved.instructions)
  const navigate = useNavigate()
  const touches = ['/v1/assistants']
  const save = useChange((change: Partial<Assistant>) => api.patch(`/v1/assistants/${saved.id}`, change), { touches, done: 'Saved' })
  const remove = useChange(() => api.delete(`/v1/assistants/${saved.id}`), { touches, done: 'Deleted', after: () => navigate({ to: '/settings/assistants' }) })
  return (
    <Page
      title={saved.name}
      description={
        saved.kind === 'builtin'
          ? 'Answers from your articles and names its source. Needs no model, no network and no key.'
          : 'Baton calls nothing: your own program reads events and posts answers over the API.'
      }
    >
      <Card className="mb-6 flex items-center gap-3 px-4 py-3">
        <div className="flex-1">
          <p className="font-medium">Allow human handoff</p>
          <p className="text-muted">Off: who asks for a person here is declined, honestly.</p>
        </div>
        <Switch label="Allow human handoff" checked={saved.allowHandoff} onChange={(allowHandoff) => save.mutate({ allowHandoff })} />
      </Card>
      <h2 className="mb-3 font-semibold">Configure</h2>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ name, instructions })
        }}
      >
        <Field label="Name" hint="Customers see it.">
          {(ids) => <Input {...ids} required maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field label="Instructions" hint="For assistants with a language model. The built-in one says what your articles say, whatever stands here.">
          {(ids) => <TextArea {...ids} maxLength={10_000} value={instructions} onChange={({ target }) => setInstructions(target.value)} />}
        </Field>
        <div className="flex justify-between">
          <Button kind="quiet" onClick={() => (confirm(`Delete ${saved.name}?`) ? remove.mutate(undefined) : undefined)}>
            Delete
          </Button>
          <Button kind="primary" type="submit" disabled={(name === saved.name && instructions === saved.instructions) || save.isPending}>
            Save
          </Button>
        </div>
      </form>
      {saved.kind === 'builtin' ? <Playground id={saved.id} /> : null}
    </Page>
  )
}

interface Turn {
  question: string
  answer: AssistantAnswer
}

/** Ask it as a customer would; nothing is written. */
function Playground({ id }: { id: string }) {
  const [question, setQuestion] = useState('')
  const [turns, setTurns] = useState<Turn[]>([])
  const history = turns.flatMap(({ question: asked, answer }) => [{ author: 'contact', text: asked }, ...(answer.answer ? [{ author: 'assistant', text: answer.answer }] : [])])
  const ask = useMutation({
    mutationFn: (text: string) => api.post<AssistantAnswer>(`/v1/assistants/${id}/answer`, { question: text, history: history.slice(-20) }),
    onSuccess: (answer, text) => {
      setTurns([...turns, { question: text, answer }])
      setQuestion('')
    },
  })
  return (
    <section className="mt-10">
      <h2 className="mb-3 flex items-center justify-between font-semibold">
        Playground{' '}
        {turns.length > 0 ? (
          <Button kind="quiet" onClick={() => setTurns([])}>
            Start over
          </Button>
        ) : null}
      </h2>
      <div className="flex flex-col gap-3" aria-live="polite">
        {turns.map(({ question: asked, answer }, i) => (
          <div key={i} className="flex flex-col gap-2">
            <p className="w-fit rounded-lg bg-hover px-3 py-1.5" dir="auto">
              {asked}
            </p>
            <div className="ms-8">
              <Outcome answer={answer} />
            </div>
          </div>
        ))}
      </div>
      {ask.error ? (
        <p role="alert" className="mt-2 text-failed">
          {ask.error.message}
        </p>
      ) : null}
      <form
        className="mt-3 flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (question.trim()) ask.mutate(question.trim())
        }}
      >
        <Input aria-label="Question" placeholder="How long does shipping take?" value={question} onChange={({ target }) => setQuestion(target.value)} />
        <Button type="submit" className="!h-8" disabled={ask.isPending}>
          Ask
        </Button>
      </form>
    </section>
  )
}
