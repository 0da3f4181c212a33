import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'

const ticksPerSecond = 100
const startMs = 30_000
const stopMs = 15_000

/** Starts a Node program and waits until its output matches `ready`. Returns the match with the process. */
export async function start(args, { cwd, env, ready }) {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let ended = false
  const exit = new Promise((resolve) =>
    child.once('exit', () => {
      ended = true
      resolve()
    }),
  )
  const found = await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${args.at(-1)} ${why}:\n${output.slice(-2_000)}`))
    const late = setTimeout(() => fail('did not start in time'), startMs)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-20_000)
        const match = ready.exec(output)
        if (!match) return
        clearTimeout(late)
        resolve(match)
      })
    exit.then(() => fail('ended'))
  })
  return {
    pid: child.pid,
    found,
    /** Asks the process to end, and kills it after fifteen seconds. */
    async stop() {
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), stopMs)
      await exit
      clearTimeout(kill)
      if (!ended) throw new Error(`${args.at(-1)} did not end`)
    },
  }
}

/** Returns the CPU seconds that a process has used so far, all its threads together. */
export function cpuSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Returns the resident memory of a process in megabytes. */
export function residentMegabytes(pid) {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1_024
}

/**
 * Returns the CPU seconds of the PostgreSQL processes that serve `database`; NaN if it does not run on this machine.
 */
export function databaseCpuSeconds(database) {
  const seconds = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return command.startsWith('postgres:') && command.includes(` ${database} `) ? [cpuSeconds(pid)] : []
      } catch {
        return []
      }
    })
  return seconds.length > 0 ? seconds.reduce((sum, one) => sum + one, 0) : Number.NaN
}

/** Returns a port on loopback that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
