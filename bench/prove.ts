import { openOnServer } from '../packages/server/src/testing/databases.ts'
import { killUnderLoad } from '../packages/server/src/testing/kill.ts'

/** `npm run prove -- 100` kills a server under load 100 times with SIGKILL, on each database that is available. */
const kills = Number(process.argv[2] ?? 20)
if (!Number.isInteger(kills) || kills < 1) throw new Error('Say how many kills: npm run prove -- 100')

const reports: Record<string, Awaited<ReturnType<typeof killUnderLoad>>> = {
  embedded: await killUnderLoad({ kills }),
}
const url = process.env['DATABASE_URL']
if (url) {
  const database = await openOnServer(url)
  reports['PostgreSQL'] = await killUnderLoad({
    kills,
    ...(database.url ? { databaseUrl: database.url } : {}),
  })
  await database.close()
} else console.log('Without DATABASE_URL: the embedded database only.')

console.table(reports)
const broken = Object.values(reports).some(({ lost, doubled, undone }) => lost + doubled + undone > 0)
process.exit(broken ? 1 : 0)
