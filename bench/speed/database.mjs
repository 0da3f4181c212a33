import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Creates an empty database on the server that `url` names; `drop` removes it. */
export async function freshDatabase(url) {
  const name = `baton_bench_${randomBytes(4).toString('hex')}`
  await run(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return { name, url: own.href, drop: () => run(url, `drop database if exists ${name} with (force)`) }
}

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
