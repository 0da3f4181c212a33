import type { Article } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Field, fieldError, Input, TextArea } from '../../ui/form.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { lines } from './schema-form.tsx'
import { useChange } from './use-list.tsx'

const path = '/v1/knowledge/articles'

export function ArticlePage() {
  const { id = 'new' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({ queryKey: [path, id], queryFn: () => api.get<Article>(`${path}/${id}`), enabled: id !== 'new' })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  if (id !== 'new' && !data) return <Skeleton />
  return <Form key={data?.updatedAt ?? 'new'} saved={data ?? null} />
}

function Form({ saved }: { saved: Article | null }) {
  const [title, setTitle] = useState(saved?.title ?? '')
  const [body, setBody] = useState(saved?.body ?? '')
  const [questions, setQuestions] = useState(saved?.questions.join('\n') ?? '')
  const navigate = useNavigate()
  const back = () => navigate({ to: '/settings/knowledge' })
  const save = useChange(() => (saved ? api.patch(`${path}/${saved.id}`, { title, body, questions: lines(questions) }) : api.post(path, { title, body, questions: lines(questions) })), {
    touches: [path],
    done: 'Saved. The assistant knows it from now on.',
    after: back,
  })
  const remove = useChange(() => api.delete(`${path}/${saved?.id}`), { touches: [path], done: 'Deleted', after: back })
  return (
    <Page wide title={saved ? 'Article' : 'New article'}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(undefined)
        }}
      >
        <Field label="Title" error={fieldError(save.error, 'title')}>
          {(ids) => <Input {...ids} required maxLength={300} autoFocus={!saved} value={title} onChange={({ target }) => setTitle(target.value)} />}
        </Field>
        <div className="grid gap-4 min-[1000px]:grid-cols-2">
          <Field label="Text" hint="Markdown: **bold**, lists, links." error={fieldError(save.error, 'body')}>
            {(ids) => <TextArea {...ids} required rows={14} maxLength={100_000} value={body} onChange={({ target }) => setBody(target.value)} />}
          </Field>
          <div>
            <p className="mb-1 font-medium">As customers read it</p>
            <div className="min-h-24 rounded-lg border border-assistant-line bg-assistant-soft px-3 py-2">
              <Markdown text={body} />
            </div>
          </div>
        </div>
        <Field label="How customers ask" hint="One question per line. It helps the assistant to find this article." error={fieldError(save.error, 'questions')}>
          {(ids) => <TextArea {...ids} value={questions} onChange={({ target }) => setQuestions(target.value)} />}
        </Field>
        <div className="flex justify-between">
          {saved ? (
            <Button kind="quiet" onClick={() => (confirm(`Delete “${saved.title}”?`) ? remove.mutate(undefined) : undefined)}>
              Delete
            </Button>
          ) : (
            <span />
          )}
          <div className="flex gap-2">
            <Button onClick={back}>Cancel</Button>
            <Button kind="primary" type="submit" disabled={save.isPending}>
              Save
            </Button>
          </div>
        </div>
      </form>
    </Page>
  )
}
