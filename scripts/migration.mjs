import { spawnSync } from 'node:child_process'
import { existsSync, symlinkSync, unlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// `node scripts/migration.mjs NAME` writes the migration for changes in the schema. The generator is in the project's
// node_modules and expects drizzle-orm there, but npm installs that in the server's.
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const name = process.argv[2]
if (!name) throw new Error('Say what changes: node scripts/migration.mjs opt-outs')
const link = at('node_modules/drizzle-orm')
const missing = !existsSync(link)
if (missing) symlinkSync('../packages/server/node_modules/drizzle-orm', link)
try {
  process.exitCode =
    spawnSync('npx', ['drizzle-kit', 'generate', '--name', name], { cwd: at('packages/server'), stdio: 'inherit' })
      .status ?? 1
} finally {
  if (missing) unlinkSync(link)
}
