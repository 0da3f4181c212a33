import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildMissing } from './build.mjs'

// The server restarts on a change. Vite serves the console on 5173 and proxies other requests to the server.
await buildMissing()
const root = fileURLToPath(new URL('..', import.meta.url))
const children = [
  spawn('npx', ['tsx', 'watch', 'packages/server/src/main.ts'], { cwd: root, stdio: 'inherit' }),
  spawn('npx', ['vite'], { cwd: `${root}packages/console`, stdio: 'inherit' }),
]
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => children.map((child) => child.kill(signal)))
