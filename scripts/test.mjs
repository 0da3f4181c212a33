import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildMissing } from './build.mjs'

// Everything: what is built, what is thought, what happens at once, what a person sees.
const root = fileURLToPath(new URL('..', import.meta.url))
await buildMissing()
const report = join(tmpdir(), `baton-tests-${process.pid}.json`)
const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`]
const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })

const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = JSON.parse(readFileSync(report, 'utf8'))
rmSync(report)
if (!process.env['DATABASE_URL']) console.log('Without DATABASE_URL: the tests that need a PostgreSQL server were left out.')
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(status ?? 1)
