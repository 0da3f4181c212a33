import { defineConfig } from 'vitest/config'

const shared = { pool: 'forks' as const, maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'unit', include: ['packages/**/src/**/*.test.ts'], exclude: ['**/*.pg.test.ts', '**/node_modules/**'] } },
      // Storage, races and several processes: on the embedded database, and on PostgreSQL where DATABASE_URL names one.
      { test: { ...shared, name: 'concurrency', include: ['packages/server/src/**/*.pg.test.ts'], testTimeout: 240_000, fileParallelism: false } },
      { test: { ...shared, name: 'browser', include: ['e2e/**/*.test.ts'], testTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
