import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createApiKey } from './actions/create-api-key.ts'
import { createInvite } from './actions/create-invite.ts'
import { createOwnerLink } from './actions/create-owner-link.ts'
import { createWorkspace } from './actions/create-workspace.ts'
import { importArticles } from './actions/import-articles.ts'
import { backupUsage } from './backup/commands.ts'
import type { Deps } from './deps.ts'
import { readPath } from './knowledge/import/read-path.ts'
import type { Client } from './store/client.ts'
import { findOwnerByEmail } from './store/teammates.ts'
import { findWorkspace } from './store/workspaces.ts'

const usage = `Usage: npm run baton -- <command>

  workspace create NAME   create another workspace and print its owner link and an admin API key
  owner-link [EMAIL]      print a one-time link: for a new owner, or a new password for the owner with EMAIL
  import PATH [--workspace NAME]
                          articles from a folder, or from one Markdown, HTML, text, .jsonl or .zip file;
                          what was imported before is updated
${backupUsage}`

/** Runs a command of the command line, for work that must be possible when nobody can sign in. */
export async function runCommand(deps: Deps, [noun, ...rest]: string[]): Promise<void> {
  if (noun === 'workspace' && rest[0] === 'create' && rest[1]) return makeWorkspace(deps, rest.slice(1).join(' '))
  if (noun === 'owner-link') return ownerLink(deps, rest[0])
  if (noun === 'import' && rest[0]) return importPath(deps, rest)
  console.log(usage)
  if (noun !== 'help' && noun !== '--help') process.exitCode = 1
}

async function makeWorkspace(deps: Deps, name: string) {
  await deps.store.transaction(async (tx) => {
    const workspaceId = await createWorkspace(deps, tx, name)
    const { key } = await createApiKey(deps, tx, { workspaceId, name: 'First key', scope: 'admin' })
    console.log(`Workspace  ${name} (${workspaceId})`)
    console.log(`Owner link ${await createOwnerLink(deps, tx, workspaceId)}`)
    console.log(`API key    ${key}`)
  })
}

async function ownerLink(deps: Deps, email: string | undefined) {
  await deps.store.transaction(async (tx) => {
    if (email) return console.log(await resetLink(deps, tx, email))
    const workspace = await findWorkspace(tx)
    if (!workspace) throw new Error('There is no workspace yet. Start the server once.')
    console.log(await createOwnerLink(deps, tx, workspace.id))
  })
}

async function resetLink(deps: Deps, tx: Client, email: string) {
  const owner = await findOwnerByEmail(tx, email)
  if (!owner) throw new Error(`There is no owner with the email ${email}.`)
  const { url } = await createInvite(deps, tx, {
    workspaceId: owner.workspaceId,
    purpose: 'reset',
    email: owner.email,
    role: 'owner',
    teammateId: owner.id,
  })
  return url
}

async function importPath(deps: Deps, words: string[]) {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { workspace: { type: 'string' } },
  })
  const [path = ''] = positionals
  if (positionals.length !== 1) throw new Error(`Give one folder or file: ${usage}`)
  const workspace = await findWorkspace(deps.store.pool, values.workspace ?? null)
  if (!workspace)
    throw new Error(
      values.workspace
        ? `There is no workspace named “${values.workspace}”.`
        : 'There is no workspace yet. Start the server once.',
    )
  // npm runs scripts in the project's folder. INIT_CWD is the folder in which the user typed the path.
  const { created, updated, unchanged, problems, problemCount, leftOut } = await importArticles(
    deps,
    workspace.id,
    await readPath(resolve(process.env['INIT_CWD'] ?? '', path)),
  )
  console.log(
    `${workspace.name}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${problemCount} not imported`,
  )
  const kinds = Object.entries(leftOut ?? {}).map(([ending, count]) => `${count} ${ending}`)
  if (kinds.length > 0) console.log(`  Left out, because they hold no text: ${kinds.join(', ')}`)
  for (const { where, message } of problems) console.error(`  ${where}: ${message}`)
  if (problemCount > problems.length) console.error(`  … and ${problemCount - problems.length} more`)
  if (problemCount > 0) process.exitCode = 1
}
