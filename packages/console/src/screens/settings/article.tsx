import type { Article } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { ask } from '../../ui/ask.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Field, fieldError, Input, Refused, restOfError, TextArea } from '../../ui/form.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { lines } from './schema-form.tsx'
import { useDraft } from './use-draft.ts'
import { useChange } from './use-list.tsx'
import { useUnsaved } from './use-unsaved.ts'

const path = '/v1/knowledge/articles'

export function ArticlePage() {
  const { id = 'new' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({
    queryKey: [path, id],
    queryFn: () => api.get<Article>(`${path}/${id}`),
    enabled: id !== 'new',
  })
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  if (id !== 'new' && !data) return <Skeleton />
  return <Form key={id} saved={data ?? null} />
}

function Form({ saved }: { saved: Article | null }) {
  const { draft, changes, changed, set } = useDraft({
    title: saved?.title ?? '',
    body: saved?.body ?? '',
    questions: saved?.questions.join('\n') ?? '',
  })
  const navigate = useNavigate()
  const back = () => navigate({ to: '/settings/knowledge', ignoreBlocker: true })
  const write = () => {
    const { questions, ...said } = saved ? changes : draft
    const article = { ...said, ...(questions === undefined ? {} : { questions: lines(questions) }) }
    return saved ? api.patch(`${path}/${saved.id}`, article) : api.post(path, article)
  }
  const save = useChange(write, {
    touches: [path],
    done: 'Saved. The assistant uses it from now on.',
    atField: true,
    after: back,
  })
  const rest = restOfError(save.error, ['title', 'body', 'questions'])
  useUnsaved(changed)
  async function askAndRemove() {
    if (
      await ask({
        title: `Delete “${saved?.title}”?`,
        text: 'The assistant stops using it from the next question on.',
        action: 'Delete',
      })
    )
      remove.mutate(undefined)
  }
  const remove = useChange(() => api.delete(`${path}/${saved?.id}`), { touches: [path], done: 'Deleted', after: back })
  return (
    <Page wide back={{ to: '/settings/knowledge', title: 'Knowledge' }} title={saved ? 'Article' : 'New article'}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(undefined)
        }}
      >
        <Field label="Title" error={fieldError(save.error, 'title')}>
          {(ids) => (
            <Input
              {...ids}
              required
              maxLength={300}
              autoFocus={!saved}
              value={draft.title}
              onChange={({ target }) => set({ title: target.value })}
            />
          )}
        </Field>
        <div className="grid gap-4 min-[1000px]:grid-cols-2 [&>*]:min-w-0">
          <Field label="Text" hint="Markdown: **bold**, lists, links." error={fieldError(save.error, 'body')}>
            {(ids) => (
              <TextArea
                {...ids}
                required
                rows={14}
                maxLength={100_000}
                value={draft.body}
                onChange={({ target }) => set({ body: target.value })}
              />
            )}
          </Field>
          <div>
            <p className="mb-1 font-medium">As customers see it</p>
            <div
              dir="auto"
              className="max-h-[70dvh] min-h-24 overflow-auto rounded-lg border border-assistant-line
                bg-assistant-soft px-3 py-2 [overflow-wrap:anywhere]"
            >
              {draft.body.trim() ? (
                <Markdown text={draft.body} />
              ) : (
                <p className="text-muted">Your text appears here.</p>
              )}
            </div>
          </div>
        </div>
        <Field
          label="How customers ask"
          hint="One question per line. This helps the assistant find the article."
          error={fieldError(save.error, 'questions')}
        >
          {(ids) => (
            <TextArea {...ids} value={draft.questions} onChange={({ target }) => set({ questions: target.value })} />
          )}
        </Field>
        <Refused why={rest} />
        <div className="flex justify-between">
          {saved ? (
            <Button kind="quiet" disabled={remove.isPending} onClick={askAndRemove}>
              Delete
            </Button>
          ) : (
            <span />
          )}
          <div className="flex gap-2">
            <Button onClick={() => navigate({ to: '/settings/knowledge' })}>Cancel</Button>
            <Button kind="primary" type="submit" disabled={!changed || save.isPending}>
              Save
            </Button>
          </div>
        </div>
      </form>
    </Page>
  )
}
