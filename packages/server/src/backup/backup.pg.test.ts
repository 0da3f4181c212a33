import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { secretOf } from '../secrets.ts'
import { openEmbedded } from '../store/embedded.ts'
import { lastMigration, migrate, newestMigration } from '../store/migrate.ts'
import { databases, type TestDatabase } from '../testing/databases.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { readBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'baton-backup-'))
const at = new Date('2026-01-02T03:04:05Z')
const said = 'Line\u2028separator, "quotes", emoji 🏃 and \\ backslash\nnew line'
let files = 0
const newFile = () => join(folder, `${++files}.backup`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Databases without any table, as before the first start. */
const empty = databases.map(({ name, open }) => ({
  name,
  openEmpty: async (): Promise<TestDatabase> =>
    name === 'the embedded database' ? { ...(await openEmbedded(null)), url: null } : open(),
}))

describe.each(databases.map((database, i) => ({ ...database, ...empty[i] })))(
  'from $name',
  ({ open, openEmpty = open }) => {
    let source: TestDatabase
    let server: TestServer
    let secret: string
    let file: string
    let visitor: Awaited<ReturnType<TestServer['visit']>>

    beforeAll(async () => {
      source = await open()
      server = await createTestServer({ database: source, env: { DATABASE_URL: '' } })
      secret = secretOf(server.runtime.deps.env)
      visitor = await server.visit()
      await say(said)
      await server.call('POST', `/v1/conversations/${visitor.conversationId}/handoffs`, {
        headers: visitor.headers,
        body: {},
      })
      await server.settled()
      file = newFile()
      await writeBackup(source.pool, { file, at })
    })
    afterAll(async () => {
      await server.close()
    })
    const say = (text: string) =>
      server.call('POST', `/v1/conversations/${visitor.conversationId}/messages`, {
        headers: visitor.headers,
        body: { text },
      })
    const restoreInto = (target: TestDatabase, from = file, key = secret) =>
      restoreBackup(target.pool, { file: from, secret: key, place: 'The database' })

    const changed = (change: (text: string) => string) => {
      const name = newFile()
      writeFileSync(name, gzipSync(change(gunzipSync(readFileSync(file)).toString())))
      return name
    }
    /** A backup as another version would have written it. */
    const rewritten = (change: (head: Record<string, unknown>) => object) =>
      changed((text) => {
        const [head = '', ...rest] = text.trimEnd().split('\n').slice(0, -1)
        const lines = [JSON.stringify(change(JSON.parse(head))), ...rest].map((line) => `${line}\n`).join('')
        const sha256 = createHash('sha256').update(lines).digest('hex')
        return `${lines}${JSON.stringify({ end: true, rows: {}, sha256 })}\n`
      })

    test.each(empty)('to $name: the conversation is there and goes on', async ({ openEmpty: openTarget }) => {
      const target = await openTarget()
      const before = await server.call('GET', `/v1/conversations/${visitor.conversationId}/events`, {
        headers: visitor.headers,
      })
      expect(await restoreInto(target)).toMatchObject({ rows: { workspaces: 2, conversations: 1 }, broken: 0 })
      const again = await createTestServer({ database: target, env: { DATABASE_URL: '', BATON_SECRET: secret } })
      const call = (method: string, path: string, body?: unknown) =>
        again.call(method, `/v1/conversations/${visitor.conversationId}${path}`, { headers: visitor.headers, body })
      const after = await call('GET', '/events')
      expect(after.body).toEqual(before.body)
      expect(JSON.stringify(after.body)).toContain(JSON.stringify(said).slice(1, -1))
      expect((await call('POST', '/messages', { text: 'and on it goes' })).status).toBe(201)
      await again.settled()
      await again.close()
    })

    test('sign-ins of teammates and one-time links are not in it; visitors stay known', async () => {
      const target = await openEmpty()
      await restoreInto(target)
      const kinds = await target.pool.query('select distinct kind from sessions')
      expect(kinds.rows).toEqual([{ kind: 'contact' }])
      expect((await target.pool.query('select 1 from invites')).rows).toEqual([])
      await target.close()
    })

    test('a database that is in use is left as it is', async () => {
      const count = () => source.pool.query('select count(*)::int as n from events').then(({ rows }) => rows[0]?.n)
      const before = await count()
      await expect(restoreInto(source)).rejects.toThrow('is in use')
      expect(await count()).toBe(before)
    })

    test('another secret is refused, and nothing is stored', async () => {
      const target = await openEmpty()
      await expect(restoreInto(target, file, 'another secret, long enough')).rejects.toThrow('BATON_SECRET')
      expect((await target.pool.query('select 1 from workspaces')).rows).toEqual([])
      // The right one still works afterwards.
      await restoreInto(target)
      await target.close()
    })

    test('it shows one moment, although others write meanwhile', async () => {
      const during = newFile()
      const writing = Promise.all(Array.from({ length: 30 }, (_, i) => say(`while saving ${i}`)))
      await writeBackup(source.pool, { file: during, at })
      await writing
      await server.settled()
      const target = await openEmpty()
      // Restoring checks that no log has a gap and every row has arrived.
      await restoreInto(target, during)
      await target.close()
    })

    test('an older backup is brought up to date', async () => {
      const old = await openEmpty()
      const upTo = (await import('../store/migrations/meta/_journal.json', { with: { type: 'json' } })).default
        .entries[5]
      await migrate(old.pool, { upTo: upTo?.when ?? 0 })
      await old.pool.query(`insert into workspaces (id, name) values ('wsp_1', 'Old')`)
      const name = newFile()
      await writeBackup(old.pool, { file: name, at })
      const target = await openEmpty()
      expect(await restoreInto(target, name)).toMatchObject({ rows: { workspaces: 1 } })
      expect(await lastMigration(target.pool)).toBe(await newestMigration())
      await Promise.all([old.close(), target.close()])
    })

    test('tables of other programs stay out, and a gap that was there is named', async () => {
      await source.pool.query('create table their_things (id int)')
      await source.pool.query(
        `insert into conversations (workspace_id, id, contact_id, channel_id, reply_channel_id, last_seq)
       values ('wsp_x', 'cnv_gap', 'con_x', 'chn_x', 'chn_x', 3)`,
      )
      const name = newFile()
      await writeBackup(source.pool, { file: name, at })
      await source.pool.query(`delete from conversations where id = 'cnv_gap'`)
      const target = await openEmpty()
      expect(await restoreInto(target, name)).toMatchObject({ broken: 1 })
      await target.close()
    })

    test('a database with the tables of a newer version is named as such', async () => {
      const target = await openEmpty()
      await migrate(target.pool)
      const earlier = rewritten((head) => ({ ...head, migration: 1 }))
      await expect(restoreInto(target, earlier)).rejects.toThrow('newer version than the backup')
      await target.close()
    })

    describe('a file', () => {
      let target: TestDatabase
      beforeAll(async () => {
        target = await openEmpty()
      })
      afterAll(() => target.close())
      const bytes = (change: (all: Buffer) => Buffer) => {
        const name = newFile()
        writeFileSync(name, change(readFileSync(file)))
        return name
      }

      test('that is whole is said to be', async () => {
        expect((await readBackup(file)).rows).toMatchObject({ workspaces: 2 })
      })

      test.each<[string, () => string, string]>([
        ['cut off', () => bytes((all) => all.subarray(0, all.length - 40)), 'not a complete backup'],
        ['damaged', () => bytes((all) => Buffer.concat([all.subarray(0, 200), all.subarray(203)])), 'not a complete'],
        ['without its end', () => changed((text) => text.slice(0, text.lastIndexOf('{"end"'))), 'its end is missing'],
        ['changed by hand', () => changed((text) => text.replace('Hazel', 'Bazel')), 'its content has changed'],
        ['that is something else', () => changed(() => 'hello\n'), 'does not begin like one'],
        ['that is empty', () => changed(() => ''), 'its end is missing'],
        ['without compression', () => bytes(() => Buffer.from('{}')), 'not a complete backup'],
        ['of a newer version', () => changed((text) => text.replace('"format":1', '"format":2')), 'newer version'],
        ['of a newer schema', () => rewritten((head) => ({ ...head, migration: 99_999_999_999_999 })), 'newer version'],
        ['that is not there', () => join(folder, 'nothing'), 'There is no file'],
      ])('%s is refused before anything is stored', async (_, make, message) => {
        await expect(restoreInto(target, make())).rejects.toThrow(message)
        await expect(target.pool.query('select 1 from workspaces')).rejects.toThrow('workspaces')
      })

      test('that another backup is writing is left alone', async () => {
        const name = newFile()
        const both = await Promise.allSettled([1, 2].map(() => writeBackup(source.pool, { file: name, at })))
        expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        expect((await readBackup(name)).rows).toMatchObject({ workspaces: 2 })
      })

      test('is deleted when the database fails half-way', async () => {
        const name = newFile()
        const failing = await openEmpty()
        await expect(writeBackup(failing.pool, { file: name, at })).rejects.toThrow('drizzle')
        expect([existsSync(name), existsSync(`${name}.part`)]).toEqual([false, false])
        await failing.close()
      })
    })
  },
)
