import type { Article } from '@baton/core/api'
import { plainText } from '@baton/core/plain-text'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorFace } from '../../ui/empty.tsx'
import { Input } from '../../ui/form.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Ago } from '../../ui/time.tsx'
import { ImportDialog } from './import.tsx'

export function KnowledgePage() {
  const [q, setQ] = useState('')
  const [importing, setImporting] = useState(false)
  const list = useInfiniteQuery({
    queryKey: ['/v1/knowledge/articles', 'list', q],
    queryFn: ({ pageParam }) =>
      api.get<{ items: Article[]; next: string | null }>(`/v1/knowledge/articles?limit=50${q ? `&q=${encodeURIComponent(q)}` : ''}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const add = (
    <div className="flex gap-2">
      <Button onClick={() => setImporting(true)}>Import</Button>
      <Link to="/settings/knowledge/$id" params={{ id: 'new' }} className="inline-flex h-7 items-center rounded-md bg-accent px-2.5 font-medium text-accent-text hover:brightness-110">
        New article
      </Link>
    </div>
  )
  return (
    <Page title="Knowledge" description="What the assistant knows. It answers with your words and names the article." action={add}>
      <Input type="search" aria-label="Search articles" placeholder="Search" value={q} onChange={({ target }) => setQ(target.value)} className="mb-3" />
      {list.error ? (
        <ErrorFace error={list.error} retry={() => list.refetch()} />
      ) : list.isPending ? (
        <Skeleton />
      ) : items.length === 0 ? (
        <Empty icon={<BookOpen />} title={q ? 'Nothing found' : 'No articles yet'}>
          {q ? `No article has “${q}” in it.` : 'Write down the ten questions customers ask most, one article each, or import what you have.'}
        </Empty>
      ) : (
        <Rows>
          {items.map(({ id, title, body, updatedAt }) => (
            <li key={id}>
              <Link to="/settings/knowledge/$id" params={{ id }} className="flex items-center gap-3 px-4 py-2.5 hover:bg-hover">
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
        <Button className="mx-auto mt-3" onClick={() => list.fetchNextPage()}>
          Show more
        </Button>
      ) : null}
      <ImportDialog open={importing} onClose={() => setImporting(false)} />
    </Page>
  )
}
