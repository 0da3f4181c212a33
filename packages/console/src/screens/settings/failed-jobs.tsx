import type { Job } from '@baton/core/api'
import { Link } from '@tanstack/react-router'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { ApiError, api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { Ago } from '../../ui/time.tsx'
import { jobWords } from './job-words.ts'
import { failedJobsPath, useFailedJobs } from './use-failed-jobs.ts'
import { Items, useChange } from './use-list.tsx'

export function FailedJobsPage() {
  const { query, mayRead, count } = useFailedJobs()
  const replay = useChange(replayAll, { touches: [failedJobsPath], done: 'Running again' })
  if (!mayRead)
    return (
      <Page title="Failed jobs">
        <Empty icon={<TriangleAlert />} title="Only admins see failed jobs">
          Ask an admin if a message is missing.
        </Empty>
      </Page>
    )
  return (
    <Page
      title="Failed jobs"
      description="Work that failed at every attempt. Fix the cause, then run it again."
      action={
        count > 1 ? (
          <Button
            kind="primary"
            disabled={replay.isPending}
            onClick={() => replay.mutate(query.data?.items.map(({ id }) => id) ?? [])}
          >
            Run all {count} again
          </Button>
        ) : null
      }
    >
      <Items
        query={query}
        empty={
          <Empty icon={<CircleCheck />} title="No failed jobs">
            Work that fails is tried again for about half an hour before it appears here.
          </Empty>
        }
      >
        {(items) => (
          <Rows>
            {items.map((job) => (
              <Row key={job.id} job={job} busy={replay.isPending} onReplay={() => replay.mutate([job.id])} />
            ))}
          </Rows>
        )}
      </Items>
    </Page>
  )
}

function Row({ job, busy, onReplay }: { job: Job; busy: boolean; onReplay: () => void }) {
  const { kind, attempts, error, conversation, deadSince } = job
  const { title, text } = jobWords(kind)
  return (
    <li className="flex flex-wrap items-start gap-3 px-4 py-3">
      <TriangleAlert className="mt-0.5 text-failed" />
      <div className="min-w-40 flex-1 [overflow-wrap:anywhere]">
        <p className="font-medium">
          {title}
          {deadSince ? <Ago at={deadSince} className="ms-2 text-xs font-normal text-muted" /> : null}
        </p>
        <p className="text-muted">{text}</p>
        <p className="mt-1 text-xs text-muted">
          {attempts} attempts{error ? `. The last one failed: ${error}` : '.'}
        </p>
        {conversation ? (
          <Link
            to="/inbox/$view/$conversationId"
            params={{ view: 'all', conversationId: conversation.id }}
            className="mt-1 inline-block text-human underline"
          >
            Open the conversation{conversation.contact ? ` with ${conversation.contact}` : ''}
          </Link>
        ) : null}
      </div>
      <Button disabled={busy} onClick={onReplay}>
        Run again
      </Button>
    </li>
  )
}

/** Replays the jobs one after another, oldest first, so that jobs of one conversation keep their order. */
async function replayAll(ids: string[]) {
  for (const id of ids.toReversed())
    await api.post(`/v1/jobs/${id}/replay`).catch((error: unknown) => {
      // Another teammate has already replayed it.
      if (!(error instanceof ApiError && error.status === 404)) throw error
    })
}
