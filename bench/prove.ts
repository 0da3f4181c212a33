import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOnServer } from '../packages/server/src/testing/databases.ts'
import {
  dropsConnections,
  hangs,
  killsDatabase,
  locksRows,
  restartsDatabase,
} from '../packages/server/src/testing/faults.ts'
import { killUnderLoad, strikeUnderLoad } from '../packages/server/src/testing/kill.ts'
import { ownPostgres, postgresPrograms } from '../packages/server/src/testing/own-postgres.ts'

/**
 * `npm run prove -- 100` lets every fault of docs/reliability.md strike a server under load, 100 times each (faults of
 * PostgreSQL a fifth of that), on each database that is available. Each row has a control, which must fail.
 */
const times = Number(process.argv[2] ?? 20)
if (!Number.isInteger(times) || times < 1) throw new Error('Say how many times: npm run prove -- 100')
const few = Math.ceil(times / 5)

type Report = Awaited<ReturnType<typeof killUnderLoad>> & { exits?: number; refused?: number }
const reports: Record<string, Report> = {}
const controls: Record<string, Report> = {}
async function prove(name: string, run: () => Promise<Report>, into = reports) {
  console.log(`${name} …`)
  into[name] = await run()
}

await prove('server killed, embedded', () => killUnderLoad({ kills: times }))
await prove('server restarted, embedded', () => killUnderLoad({ kills: few, signal: 'SIGTERM' }))
await prove('control: a store that forgets', () => killUnderLoad({ kills: 2, forget: true }), controls)

const url = process.env['DATABASE_URL']
if (url) {
  const on = async (run: (databaseUrl: string) => Promise<Report>) => {
    const database = await openOnServer(url)
    return run(database.url ?? '').finally(database.close)
  }
  await prove('server killed, PostgreSQL', () => on((databaseUrl) => killUnderLoad({ kills: times, databaseUrl })))
  await prove('server restarted, PostgreSQL', () =>
    on((databaseUrl) => killUnderLoad({ kills: few, databaseUrl, signal: 'SIGTERM' })),
  )
  for (const [name, fault] of Object.entries({ 'connections dropped': dropsConnections, 'database hangs': hangs }))
    await prove(name, () =>
      on(async (databaseUrl) => {
        const { url: through, close, ...strikes } = await fault(databaseUrl)
        return strikeUnderLoad(strikes, { strikes: few, databaseUrl: through }).finally(close)
      }),
    )
  await prove('rows locked', () =>
    on((databaseUrl) => strikeUnderLoad(locksRows(databaseUrl), { strikes: few, databaseUrl })),
  )
  await prove(
    'control: a server that ends',
    () =>
      on((databaseUrl) =>
        strikeUnderLoad(
          {
            strike: async (server) => {
              server.kill('SIGKILL')
              await new Promise((resolve) => server.once('exit', resolve))
            },
          },
          { strikes: 1, databaseUrl },
        ),
      ),
    controls,
  )
} else console.log('Without DATABASE_URL: the embedded database only.')

const programs = postgresPrograms()
if (programs) {
  for (const [name, fault] of Object.entries({
    'database killed': killsDatabase,
    'database restarted': restartsDatabase,
  })) {
    const database = await ownPostgres(programs)
    await prove(name, () =>
      strikeUnderLoad(fault(database), { strikes: few, databaseUrl: database.url }).finally(database.close),
    )
  }
  // The control: a database without a log on disk forgets what it has acknowledged.
  const folder = mkdtempSync(join(tmpdir(), 'baton-prove-'))
  const database = await ownPostgres(programs, folder)
  await prove(
    'control: a database that does not sync',
    () =>
      strikeUnderLoad(killsDatabase(database, { forget: true }), { strikes: 1, databaseUrl: database.url }).finally(
        database.close,
      ),
    controls,
  )
  rmSync(folder, { recursive: true, force: true })
} else console.log('Without PostgreSQL’s programs (initdb): it is not killed.')

console.table(reports)
console.log('The controls, each of which must have found something:')
console.table(controls)
const faultsOf = ({ lost, doubled, undone, exits = 0 }: Report) => lost + doubled + undone + exits
const broken = Object.values(reports).filter((report) => faultsOf(report) > 0).length
const blind = Object.values(controls).filter((report) => faultsOf(report) === 0).length
console.log(broken + blind === 0 ? 'Passed.' : `Failed: ${broken} faults found, ${blind} controls found nothing.`)
process.exit(broken + blind > 0 ? 1 : 0)
