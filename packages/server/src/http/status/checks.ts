import type { Check, CheckName } from '@baton/core/api'
import type { StatusFacts } from '../../store/status.ts'

interface Surroundings {
  embedded: boolean
  /** How long the database took to respond. */
  databaseMs: number
  diskFullSince: Date | null
  busIsHealthy: boolean
}

/** A database that takes longer than this makes everybody wait. */
const slowMs = 1_000

/** Says in words what was found, the most important first. */
export function checksOf(
  facts: StatusFacts,
  { embedded, databaseMs, diskFullSince, busIsHealthy }: Surroundings,
): Check[] {
  const { open, ownerless, overdue, overdueSince, dead, deadSince } = facts
  return [
    ownerless > 0
      ? check('owners', 'failed', { text: `${ownerless} of ${counted(open, 'open conversation')} have no owner.` })
      : check('owners', 'ok', { text: `Every open conversation (${open}) has an owner or a place in the queue.` }),
    check('database', databaseMs > slowMs ? 'degraded' : 'ok', {
      text: `${embedded ? 'The embedded database' : 'PostgreSQL'} responds in ${Math.ceil(databaseMs)} ms.`,
    }),
    diskFullSince
      ? check('disk', 'failed', {
          text: 'The disk of the database is full, so nothing can be saved. Free some space; work goes on by itself.',
          since: diskFullSince,
        })
      : check('disk', 'ok', { text: 'There is space on the disk of the database.' }),
    busIsHealthy
      ? check('bus', 'ok', { text: 'Live updates arrive at once.' })
      : check('bus', 'degraded', {
          text: 'The bus between processes does not respond: live updates from others take up to five seconds.',
        }),
    check('work', overdue > 0 ? 'degraded' : 'ok', {
      text: overdue > 0 ? `${counted(overdue, 'job')} should have run already.` : 'Nothing is overdue.',
      since: overdueSince,
    }),
    check('failed_jobs', dead > 0 ? 'failed' : 'ok', {
      text: dead > 0 ? `${counted(dead, 'job')} failed at every attempt.` : 'No job failed for good.',
      since: deadSince,
    }),
    ...(['assistant', 'channel'] as const).flatMap((kind) => troublesOf(facts, kind)),
  ]
}

function troublesOf({ troubles }: StatusFacts, kind: 'assistant' | 'channel'): Check[] {
  const name = `${kind}s` as const
  const found = troubles.filter((trouble) => trouble.kind === kind)
  if (found.length === 0) return [check(name, 'ok', { text: `No ${kind} is in trouble.` })]
  return found.map((trouble) =>
    check(name, 'failed', { text: `“${trouble.name}” does not respond: ${trouble.reason}`, since: trouble.since }),
  )
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

function check(
  name: CheckName,
  state: Check['state'],
  { text, since = null }: { text: string; since?: Date | null },
): Check {
  return { name, state, text, since: since?.toISOString() ?? null }
}
