import { createAdminKey, createWorkspace, newOwnerLink } from './actions/first-start.ts'
import { createInvite } from './actions/people.ts'
import type { Deps } from './deps.ts'

const usage = `Usage: npm run baton -- <command>

  workspace create NAME   make another workspace; prints its owner link and an admin API key
  owner-link [EMAIL]      print a one-time link: for a new owner, or a new password for the owner with EMAIL
`

/** The command line: what must work when nobody can sign in. */
export async function runCommand(deps: Deps, [noun, ...rest]: string[]): Promise<void> {
  if (noun === 'workspace' && rest[0] === 'create' && rest[1]) return makeWorkspace(deps, rest.slice(1).join(' '))
  if (noun === 'owner-link') return ownerLink(deps, rest[0])
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
      const invite = await createInvite(deps, tx, owner.workspace_id, { purpose: 'reset', email: owner.email, role: 'owner', teammateId: owner.id })
      return console.log(invite.url)
    }
    if (email) throw new Error(`There is no owner with the e-mail ${email}.`)
    const { rows: workspaces } = await tx.query<{ id: string }>('select id from workspaces order by created_at limit 1')
    if (!workspaces[0]) throw new Error('There is no workspace yet: start the server once.')
    console.log(await newOwnerLink(deps, tx, workspaces[0].id))
  })
}
