import type { Pool, PoolClient } from 'pg'

/** Runs queries: the pool, or the connection of an open transaction. */
export type Client = Pick<Pool | PoolClient, 'query'>
