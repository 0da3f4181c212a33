import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

export interface Running {
  /** Returns the output so far, of both streams. */
  said(): string
  /** Waits for matching output. Resolves with the first group, or the whole match. */
  line(pattern: RegExp): Promise<string>
  exited: Promise<number | null>
  stop(): Promise<void>
}

/** Runs a file of the repository in Node, as a developer would. */
export function run(file: string, env: Record<string, string>): Running {
  const flags = Number(process.versions.node.split('.')[0]) < 22 ? ['--experimental-websocket'] : []
  const child: ChildProcess = spawn(process.execPath, [...flags, file], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      said += data
      for (const look of waiting) look()
    })
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    said: () => said,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new Error(`${file} has not said ${pattern} within 20 seconds, but:\n${said}`)),
          20_000,
        )
        const look = () => {
          const match = pattern.exec(said)
          if (!match) return
          clearTimeout(late)
          waiting.delete(look)
          resolve(match[1] ?? match[0])
        }
        waiting.add(look)
        look()
      }),
    exited,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill()
      await exited
    },
  }
}
