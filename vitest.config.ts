import { defineConfig } from 'vitest/config'

/** The limits only end a run that hangs. `expect.poll` waits one second by default, too short for a busy machine. */
const shared = {
  pool: 'forks' as const,
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 60_000 } },
}

/** Tests that talk through real servers, wait for timeouts or try a whole set: too long for the inner loop. */
const long = 'packages/**/src/**/*.long.test.ts'

/** Whole sets of sentences. `npm run check` runs them only when packages/detect has changed. */
const detect = 'packages/detect/**/*.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          isolate: false,
          include: ['packages/**/src/**/*.test.ts', 'testing/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: ['**/*.pg.test.ts', '**/node_modules/**', long, detect],
        },
      },
      { test: { ...shared, name: 'long', include: [long] } },
      { test: { ...shared, name: 'detect', include: [detect] } },
      // Storage, races and several processes: on the embedded database, and on PostgreSQL where DATABASE_URL names one.
      {
        test: {
          ...shared,
          name: 'concurrency',
          include: ['packages/server/src/**/*.pg.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/one-browser.ts',
          testTimeout: 240_000,
        },
      },
    ],
  },
})
