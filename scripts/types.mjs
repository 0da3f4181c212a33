import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

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
        spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', `${folder}/tsconfig.json`], {
          cwd: root,
          stdio: 'inherit',
        }).on('exit', done),
      ),
  ),
)
process.exit(codes.some((code) => code !== 0) ? 1 : 0)
