import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createAdminKey, createWorkspace, newOwnerLink } from './actions/first-start.ts'
import { importArticles } from './actions/import-articles.ts'
import { createInvite } from './actions/people.ts'
import type { Deps } from './deps.ts'
import { readPath } from './knowledge/import/read-path.ts'

const usage = `Usage: npm run baton -- <command>

  workspace create NAME   make another workspace; prints its owner link and an admin API key
  owner-link [EMAIL]      print a one-time link: for a new owner, or a new password for the owner with EMAIL
  import PATH [--workspace NAME]
                          articles from a folder of Markdown, or from one .md, .jsonl or .zip file; what was imported before is updated
`

/** The command line: what must work when nobody can sign in. */
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
    console.log(`Workspace  ${name} (${workspaceId})`)
    console.log(`Owner link ${await newOwnerLink(deps, tx, workspaceId)}`)
    console.log(`API key    ${await createAdminKey(deps, tx, workspaceId, 'First key')}`)
  })
}

async function ownerLink(deps: Deps, email: string | undefined) {
  await deps.store.transaction(async (tx) => {
    const { rows } = await tx.query<{ workspace_id: string; id: string; email: string }>(
      `select workspace_id, id, email from teammates where role = 'owner' and disabled_at is null and ($1::text is null or email = lower($1)) order by created_at limit 1`,
      [email ?? null],
    )
    const owner = rows[0]
    if (email && owner) {
      const invite = await createInvite(deps, tx, owner.workspace_id, {
        purpose: 'reset',
        email: owner.email,
        role: 'owner',
        teammateId: owner.id,
      })
      return console.log(invite.url)
    }
    if (email) throw new Error(`There is no owner with the e-mail ${email}.`)
    const { rows: workspaces } = await tx.query<{ id: string }>('select id from workspaces order by created_at limit 1')
    if (!workspaces[0]) throw new Error('There is no workspace yet: start the server once.')
    console.log(await newOwnerLink(deps, tx, workspaces[0].id))
  })
}

async function importPath(deps: Deps, words: string[]) {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { workspace: { type: 'string' } },
  })
  const [path = ''] = positionals
  if (positionals.length !== 1) throw new Error(`Give one folder or file: ${usage}`)
  const { rows } = await deps.store.pool.query<{ id: string; name: string }>(
    'select id, name from workspaces where $1::text is null or name = $1 or id = $1 order by created_at limit 1',
    [values.workspace ?? null],
  )
  if (!rows[0])
    throw new Error(
      values.workspace
        ? `There is no workspace named “${values.workspace}”.`
        : 'There is no workspace yet: start the server once.',
    )
  // npm runs its scripts in the project's folder; a path is meant from where it was typed.
  const { created, updated, unchanged, problems, problemCount } = await importArticles(
    deps,
    rows[0].id,
    await readPath(resolve(process.env['INIT_CWD'] ?? '', path)),
  )
  console.log(
    `${rows[0].name}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${problemCount} not imported`,
  )
  for (const { where, message } of problems) console.error(`  ${where}: ${message}`)
  if (problemCount > problems.length) console.error(`  … and ${problemCount - problems.length} more`)
  if (problemCount > 0) process.exitCode = 1
}
