import type { Check, CheckName, Status } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { api } from '../../api.ts'
import { useSession } from '../../live/context.tsx'
import { Empty, ErrorFace } from '../../ui/empty.tsx'
import { Page, Rows } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Ago } from '../../ui/time.tsx'

const titles: Record<CheckName, string> = {
  owners: 'Conversations',
  database: 'Database',
  disk: 'Disk',
  bus: 'Live updates',
  work: 'Background jobs',
  failed_jobs: 'Failed jobs',
  assistants: 'Assistants',
  channels: 'Channels',
}
/** The page where something can be done about it. */
const pages: Partial<Record<CheckName, string>> = {
  failed_jobs: '/settings/failed-jobs',
  assistants: '/settings/assistants',
  channels: '/settings/channels',
}
const looks = {
  ok: { icon: <CircleCheck className="text-done" />, words: 'Works' },
  degraded: { icon: <TriangleAlert className="text-waiting" />, words: 'Degraded' },
  failed: { icon: <CircleX className="text-failed" />, words: 'Failed' },
}

/** Says for every part of the installation whether it works. Checks again every minute. */
export function StatusPage() {
  const { me } = useSession()
  const mayRead = me.role === 'admin' || me.role === 'owner'
  const { data, error, refetch } = useQuery({
    queryKey: ['/v1/status'],
    queryFn: () => api.get<Status>('/v1/status'),
    enabled: mayRead,
    refetchInterval: 60_000,
    retry: false,
  })
  if (!mayRead)
    return (
      <Page title="Status">
        <Empty icon={<TriangleAlert />} title="Only admins see the status">
          Ask an admin if something does not work.
        </Empty>
      </Page>
    )
  // The last answer says nothing about now when the server cannot give a new one.
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  return (
    <Page title="Status" description={data ? <Summary {...data} /> : undefined}>
      {data ? (
        <Rows>
          {data.checks.map((check, i) => (
            <Row key={i} check={check} />
          ))}
        </Rows>
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}

function Summary({ checks, checkedAt }: Status) {
  const wrong = checks.filter(({ state }) => state !== 'ok').length
  const words =
    wrong === 0 ? 'Everything works.' : wrong === 1 ? 'One thing needs a look.' : `${wrong} things need a look.`
  return (
    <>
      <span role="status">{words}</span> Checked <Ago at={checkedAt} />.
    </>
  )
}

function Row({ check: { name, state, text, since } }: { check: Check }) {
  const { icon, words } = looks[state]
  const to = state === 'ok' ? undefined : pages[name]
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <span className="mt-0.5" role="img" aria-label={words} title={words}>
        {icon}
      </span>
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <p className="font-medium">
          {titles[name]}
          {since ? <Ago at={since} className="ms-2 text-xs font-normal text-muted" /> : null}
        </p>
        <p className="text-muted">{text}</p>
      </div>
      {to ? (
        <Link to={to} className="shrink-0 text-human underline">
          Open
        </Link>
      ) : null}
    </li>
  )
}
