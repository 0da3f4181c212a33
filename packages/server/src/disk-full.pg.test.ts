import { describe, expect, test } from 'vitest'
import { createDiskWatch } from './store/disk-watch.ts'
import { databases } from './testing/databases.ts'
import { createTestServer } from './testing/server.ts'

const quiet = { info() {}, warn() {}, error() {} }
const fails = Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' })

describe.each(databases)('a full disk, on $name', ({ open }) => {
  test('is a refusal in words, and work goes on at once when there is space again', async () => {
    const server = await createTestServer({ database: await open(), log: quiet, env: { LOG_LEVEL: 'silent' } })
    const { pool } = server.runtime.deps.store
    const { conversationId, headers } = await server.visit()
    const path = `/v1/conversations/${conversationId}/messages`
    const say = (text: string) => server.call('POST', path, { body: { text }, headers })
    // What PostgreSQL raises when it cannot make a file longer. Contacts' messages still fit, answers do not.
    const fullFor = (author: string) =>
      pool.query(`
        create or replace function no_space() returns trigger language plpgsql as $$
          begin raise exception 'could not extend file' using errcode = '53100'; end $$;
        drop trigger if exists no_space on messages;
        create trigger no_space before insert on messages for each row
          when (new.author = '${author}') execute function no_space()`)

    await fullFor('assistant')
    expect((await say('Hello')).status).toBe(201)
    const job = async () =>
      (await pool.query(`select attempts, last_error from jobs where kind = 'answer' and state = 'ready'`)).rows[0]
    await expect.poll(job, { timeout: 10_000 }).toMatchObject({ last_error: expect.stringContaining('extend') })
    await fullFor('contact')
    expect(await say('Hello?')).toMatchObject({
      status: 503,
      body: { code: 'unavailable', part: 'disk', detail: expect.stringContaining('full') },
    })
    await pool.query('drop trigger no_space on messages')
    expect((await say('Hello?')).status).toBe(201)
    const answers = async () =>
      (await pool.query(`select 1 from messages where author = 'assistant' and conversation_id = $1`, [conversationId]))
        .rowCount
    await expect.poll(answers, { timeout: 4_000 }).toBeGreaterThan(0)
    await server.close()
  })
})

test('a full disk is looked at again each time it is asked about, and only then', async () => {
  let full = true
  let looks = 0
  const disk = createDiskWatch({
    query: async () => {
      looks++
      if (full) throw fails
    },
  } as never)
  expect([await disk.fullSince(), looks]).toEqual([null, 0])
  disk.saw(new Error('Something else'))
  expect(await disk.fullSince()).toBeNull()
  disk.saw(fails)
  expect(await disk.fullSince()).toBeInstanceOf(Date)
  full = false
  expect([await disk.fullSince(), looks]).toEqual([null, 2])
  await disk.fullSince()
  expect(looks).toBe(2)
})
