import type { Article } from '@baton/core/api'
import { plainText } from '@baton/core/plain-text'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
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
          {items.map(({ id, title, body, updatedAt }) => (
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
                <Ago at={updatedAt} className="text-xs text-faint" />
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
