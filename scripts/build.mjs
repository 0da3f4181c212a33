import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)

/** Build targets and their sources. A target is rebuilt if it is missing or older than its sources. */
const targets = [
  {
    name: 'server',
    made: 'packages/server/dist/main.js',
    from: ['packages/core/src', 'packages/detect/src', 'packages/server/src', 'package-lock.json'],
    make: buildServer,
  },
  {
    name: 'widget',
    made: 'packages/widget/dist/widget.js',
    from: [
      'packages/core/src',
      'packages/client/src',
      'packages/widget/src',
      'packages/widget/build.mjs',
      'packages/client/marked-lexer.mjs',
      'package-lock.json',
    ],
    make: buildWidget,
  },
  {
    name: 'console',
    made: 'packages/console/dist/index.html',
    from: [
      'packages/core/src',
      'packages/client/src',
      'packages/console/src',
      'packages/console/index.html',
      'packages/console/vite.config.ts',
      'package-lock.json',
    ],
    make: buildConsole,
  },
  {
    name: 'SDK',
    made: 'packages/sdk/dist/index.js',
    from: [
      'packages/core/src',
      'packages/client/src',
      'packages/sdk/src',
      'packages/sdk/build.mjs',
      'package-lock.json',
    ],
    make: buildFreshSdk,
  },
]

/**
 * Builds the targets that are missing or older than their sources. `all` builds every target; `quiet` prints nothing.
 */
export async function buildMissing({ all = false, quiet = false } = {}) {
  for (const { name, made, from, make } of targets) {
    if (!all && existsSync(at(made)) && statSync(at(made)).mtimeMs >= newest(from)) continue
    if (!quiet) console.log(`Building the ${name} …`)
    await make()
  }
}

async function buildServer() {
  // Loaded when something is built: `npm start` shares its process with the server.
  const { build } = await import('esbuild')
  rmSync(at('packages/server/dist'), { recursive: true, force: true })
  await build({
    entryPoints: {
      main: at('packages/server/src/main.ts'),
      'import-worker': at('packages/server/src/knowledge/import/worker.ts'),
      'simulation-worker': at('packages/server/src/simulations/worker.ts'),
    },
    outdir: at('packages/server/dist'),
    bundle: true,
    // Dynamic imports (language models, page readers) load on first use, not at start.
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
    // Only packages of this repository are bundled. Others stay in node_modules.
    plugins: [
      {
        name: 'packages',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path }) =>
            path.startsWith('@baton/') || path.startsWith('/') ? null : { path, external: true },
          ),
      },
    ],
  })
  cpSync(at('packages/detect/src/learned/signals.model'), at('packages/server/dist/signals.model'))
  cpSync(at('packages/server/src/store/migrations'), at('packages/server/dist/migrations'), { recursive: true })
}

function buildWidget() {
  run(process.execPath, [at('packages/widget/build.mjs')], root)
}

function buildConsole() {
  // The location depends on what else npm installed.
  const vite = createRequire(at('packages/console/package.json')).resolve('vite/package.json')
  run(process.execPath, [join(dirname(vite), 'bin/vite.js'), 'build', '--logLevel', 'warn'], at('packages/console'))
}

async function buildFreshSdk() {
  const { buildSdk } = await import('../packages/sdk/build.mjs')
  await buildSdk()
  // An unchanged build keeps its old time, so mark it as fresh.
  utimesSync(at('packages/sdk/dist/index.js'), new Date(), new Date())
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${args[0]} failed`)
}

function newest(paths) {
  let latest = 0
  for (const path of paths.map((path) => at(path))) {
    if (!existsSync(path)) continue
    const stat = statSync(path)
    if (!stat.isDirectory()) {
      latest = Math.max(latest, stat.mtimeMs)
      continue
    }
    for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) latest = Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
    }
  }
  return latest
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildMissing({ all: process.argv.includes('--all') })
