import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// Runs the unit tests, and the detectors' tests when packages/detect differs from main.
const root = fileURLToPath(new URL('..', import.meta.url))
const projects = ['unit', ...(detectHasChanged() ? ['detect'] : [])]
const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project])]
process.exit(spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status)

/**
 * Returns whether packages/detect differs from where the branch left main. On main itself, only uncommitted changes and
 * new files count.
 */
function detectHasChanged() {
  const base = git('merge-base', 'HEAD', 'origin/main') || git('merge-base', 'HEAD', 'main') || 'HEAD'
  return (
    git('diff', '--name-only', base, '--', 'packages/detect') !== '' ||
    git('status', '--porcelain', '--', 'packages/detect') !== ''
  )
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}
