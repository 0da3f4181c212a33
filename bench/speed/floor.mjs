import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, start } from './process.mjs'
import { createRequests, openSocket } from './requests.mjs'

/**
 * Returns the floor: the least that a chat message costs in Node (POST, one statement in PostgreSQL, push to a socket),
 * without accounts, permissions, log or jobs. It lies outside the repository; null where it is missing.
 */
export function floorAt(folder, root) {
  if (!existsSync(join(folder, 'chat-floor.mjs'))) return null
  return {
    name: 'floor',
    async start(database) {
      // A copy that finds this project's packages.
      const copy = mkdtempSync(join(tmpdir(), 'baton-floor-'))
      cpSync(folder, copy, { recursive: true, filter: (path) => !path.includes('node_modules') })
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
      const port = await freePort()
      const server = await start(['chat-floor.mjs'], {
        cwd: copy,
        env: { ...process.env, NODE_ENV: 'production', PORT: String(port), PG_URL: database.url, MODE: 'tx' },
        ready: /^up /m,
      })
      return {
        pid: server.pid,
        async connect(onText) {
          const requests = createRequests(port)
          const socket = await openSocket(`ws://127.0.0.1:${port}/agent`, ({ text }) => onText(text))
          return {
            visitor: async (i) => (text) => requests.call('POST', `/m/${i + 1}`, { body: { text } }),
            close() {
              socket.close()
              requests.close()
            },
          }
        },
        async stop() {
          await server.stop()
          rmSync(copy, { recursive: true, force: true })
        },
      }
    },
  }
}
