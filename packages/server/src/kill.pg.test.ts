import { expect, test } from 'vitest'
import { onServer, openOnServer } from './testing/databases.ts'
import { killUnderLoad } from './testing/kill.ts'

test('killed five times under load, the embedded database loses and doubles nothing acknowledged', async () => {
  const report = await killUnderLoad({ kills: 5 })
  console.log('embedded:', report)
  expect(report.acknowledged).toBeGreaterThan(100)
  expect(report).toMatchObject({ lost: 0, doubled: 0, undone: 0 })
})

test('the control: a store that forgets at each kill is found out', async () => {
  const report = await killUnderLoad({ kills: 2, forget: true })
  expect(report.lost).toBeGreaterThan(0)
})

test.runIf(onServer)('killed five times under load, PostgreSQL loses nothing and doubles nothing', async () => {
  const database = await openOnServer(process.env['DATABASE_URL'] ?? '')
  const report = await killUnderLoad({ kills: 5, ...(database.url ? { databaseUrl: database.url } : {}) })
  await database.close()
  console.log('PostgreSQL:', report)
  expect(report.acknowledged).toBeGreaterThan(100)
  expect(report).toMatchObject({ lost: 0, doubled: 0, undone: 0 })
})
