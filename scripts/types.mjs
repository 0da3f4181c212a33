import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// Checks every package at once. What the last run found is kept, so that only what has changed is checked again.
const root = fileURLToPath(new URL('..', import.meta.url))
const codes = await Promise.all(
  [
    'packages/core',
    'packages/detect',
    'packages/client',
    'packages/server',
    'packages/console',
    'packages/widget',
    'packages/sdk',
    'e2e',
  ].map(
    (folder) =>
      new Promise((done) =>
        spawn(
          process.execPath,
          [
            'node_modules/typescript/bin/tsc',
            ...['-p', `${folder}/tsconfig.json`],
            ...['--incremental', '--tsBuildInfoFile', `node_modules/.cache/types/${folder.replace('/', '-')}.json`],
          ],
          { cwd: root, stdio: 'inherit' },
        ).on('exit', done),
      ),
  ),
)
process.exit(codes.some((code) => code !== 0) ? 1 : 0)
