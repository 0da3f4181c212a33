import { defineConfig } from 'vitest/config'

const shared = { pool: 'forks' as const, maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000 }

/** What talks through real servers, waits for time-outs or tries a whole set: too long for the inner loop. */
const long = [
  'packages/sdk/src/*.test.ts',
  'packages/server/src/bus/outage.test.ts',
  'packages/server/src/channels/sms/sms.prism.test.ts',
  'packages/server/src/http/{answers-edge,assistants,bad-input,conformance,injection,knowledge-import,later-answers,malformed,opting-out,text-messages}.test.ts',
  'packages/server/src/knowledge/import/{page,zip}.test.ts',
  'packages/server/src/sets.test.ts',
  'packages/server/src/store/embedded.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['packages/**/src/**/*.test.ts'],
          exclude: ['**/*.pg.test.ts', '**/node_modules/**', ...long],
        },
      },
      { test: { ...shared, name: 'long', include: long } },
      // Storage, races and several processes: on the embedded database, and on PostgreSQL where DATABASE_URL names one.
      {
        test: {
          ...shared,
          name: 'concurrency',
          include: ['packages/server/src/**/*.pg.test.ts'],
          testTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
