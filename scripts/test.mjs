import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildMissing } from './build.mjs'

// Runs the test projects in groups, one after the other. In parallel, the browser and the concurrency tests would slow
// each other down on a small machine.
const groups = [['unit', 'detect', 'long'], ['concurrency'], ['browser']]
const root = fileURLToPath(new URL('..', import.meta.url))
await buildMissing()
const total = { passed: 0, failed: 0, skipped: 0 }
let worst = 0
for (const projects of groups) {
  const report = join(tmpdir(), `baton-tests-${process.pid}-${projects[0]}.json`)
  const vitest = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BATON_BUILT: '1' },
  })
  worst = Math.max(worst, status ?? 1)
  if (!existsSync(report)) {
    console.error(`${projects.join(', ')}: ended before they could report.`)
    worst ||= 1
    continue
  }
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  total.passed += numPassedTests
  total.failed += numFailedTests
  total.skipped += numPendingTests
}

if (!process.env['DATABASE_URL']) console.log('Without DATABASE_URL: tests that need a PostgreSQL server were skipped.')
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(worst)
