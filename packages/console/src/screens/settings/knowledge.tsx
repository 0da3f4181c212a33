import type { Article } from '@baton/core/api'
import { plainText } from '@baton/core/plain-text'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BookOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { Button, linkLook } from '../../ui/button.tsx'
import { Empty, ErrorFace } from '../../ui/empty.tsx'
import { Input } from '../../ui/form.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Ago } from '../../ui/time.tsx'
import { ImportDialog } from './import.tsx'
import { useChange } from './use-list.tsx'

export function KnowledgePage() {
  const [typed, setTyped] = useState('')
  const q = useSettled(typed.trim())
  const [importing, setImporting] = useState(false)
  const list = useInfiniteQuery({
    queryKey: ['/v1/knowledge/articles', 'list', q],
    queryFn: ({ pageParam }) =>
      api.get<{ items: Article[]; next: string | null }>(
        `/v1/knowledge/articles?limit=50${q ? `&q=${encodeURIComponent(q)}` : ''}` +
          (pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  // Of a long list only the first page is loaded, so the list does not tell whether there are samples.
  const steps = useQuery({
    queryKey: ['onboarding'],
    queryFn: () => api.get<{ goLive: { id: string; done: boolean }[] }>('/v1/onboarding'),
  })
  const hasSamples = steps.data?.goLive.some(({ id, done }) => id === 'samples' && !done) ?? false
  const removeSamples = useChange(() => api.delete('/v1/knowledge/samples'), {
    touches: ['/v1/knowledge/articles', 'onboarding'],
    done: 'The sample articles are deleted',
  })
  const add = (
    <div className="flex gap-2">
      <Button onClick={() => setImporting(true)}>Import</Button>
      <Link to="/settings/knowledge/$id" params={{ id: 'new' }} className={linkLook('primary')}>
        New article
      </Link>
    </div>
  )
  return (
    <Page
      title="Knowledge"
      description="What the assistant knows. It answers from these articles and names them."
      action={add}
    >
      <Input
        type="search"
        aria-label="Search articles"
        placeholder="Search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        className="mb-3"
      />
      {hasSamples && items.length > 0 ? (
        <div className="mb-3 flex flex-wrap items-center gap-3 rounded-lg border border-line bg-panel px-4 py-2.5">
          <p className="min-w-48 flex-1 text-muted">
            The articles marked <strong>Sample</strong> describe a shop that does not exist. Delete them before real
            visitors come.
          </p>
          <Button disabled={removeSamples.isPending} onClick={() => removeSamples.mutate(undefined)}>
            Delete samples
          </Button>
        </div>
      ) : null}
      {list.error ? (
        <ErrorFace error={list.error} retry={() => list.refetch()} />
      ) : list.isPending ? (
        <Skeleton />
      ) : items.length === 0 ? (
        <Empty icon={<BookOpen />} title={q ? 'Nothing found' : 'No articles yet'}>
          {q
            ? `No article contains “${q}”.`
            : 'Write down the ten questions customers ask most, one article each, or import what you have.'}
        </Empty>
      ) : (
        <Rows>
          {items.map(({ id, title, body, sample, updatedAt }) => (
            <li key={id}>
              <Link
                to="/settings/knowledge/$id"
                params={{ id }}
                className="flex items-center gap-3 px-4 py-2.5 hover:bg-hover"
              >
                <BookOpen className="text-faint" />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{title}</span>
                  <span className="block truncate text-muted">{plainText(body.slice(0, 400))}</span>
                </span>
                {sample ? <span className="rounded-md bg-hover px-1.5 py-0.5 text-xs text-muted">Sample</span> : null}
                <Ago at={updatedAt} className="text-xs text-muted" inLink />
              </Link>
            </li>
          ))}
        </Rows>
      )}
      {list.hasNextPage ? (
        <div className="mt-3 flex justify-center">
          <Button disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {list.isFetchingNextPage ? 'Loading…' : 'Show more'}
          </Button>
        </div>
      ) : null}
      <ImportDialog open={importing} onClose={() => setImporting(false)} />
    </Page>
  )
}

/** Returns the text after a pause in typing, so that not every letter causes a request. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 150)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
