import { type Actor, AppError, type Assignee, type ChannelKind, type Role } from '@baton/core'

/** A teammate as actions need to know them. */
export interface TeammateRef {
  id: string
  name: string
  role: Role
}

/** Who an action is done by. A teammate without a row (someone in a desk that no teammate matches) has `id: null`. */
export type ActingAuthor =
  | { kind: 'contact'; id: string; name: string | null; channelId: string }
  | { kind: 'teammate'; id: string | null; name: string; role: Role }
  | { kind: 'api'; id: string; name: string }
  | { kind: 'system' }

/** Where teammates work outside the console. */
export type DeskKind = 'slack' | 'zendesk'
/** What an action came through. `rule` and `timer` are ours: the author is `system`. */
export type Via = 'console' | 'widget' | 'api' | 'rule' | 'timer' | ChannelKind | DeskKind

/**
 * Who acts, in which workspace and through what. Holds no credential: a request, a click in a desk, an email reply, a
 * rule and a timer reach the same actions with it. How a request proved who it is stays in `http/`.
 */
export interface Acting<Author extends ActingAuthor = ActingAuthor> {
  workspaceId: string
  author: Author
  via: Via
}
export type ActingContact = Acting<Extract<ActingAuthor, { kind: 'contact' }>>

export const isContact = (acting: Acting): acting is ActingContact => acting.author.kind === 'contact'

/** What a read may see: the workspace, and for a contact only their own conversations. */
export interface Reach {
  workspaceId: string
  contactId?: string
}

export function reachOf({ workspaceId, author }: Pick<Acting, 'workspaceId' | 'author'>): Reach {
  return author.kind === 'contact' ? { workspaceId, contactId: author.id } : { workspaceId }
}

/** The id of the teammate who acts; null for everyone else and for a teammate without a row. */
export function teammateIdOf({ author }: Pick<Acting, 'author'>): string | null {
  return author.kind === 'teammate' ? author.id : null
}

/** The role of a teammate who signed in; null for everyone else. An API key gains no rights by naming a teammate. */
export function ownRoleOf({ author, via }: Pick<Acting, 'author' | 'via'>): Role | null {
  return via === 'console' && author.kind === 'teammate' ? author.role : null
}

/** The teammate who acts. Refuses everyone else: an API key must name one. */
export function actingTeammate({ author }: Pick<Acting, 'author'>): Extract<ActingAuthor, { kind: 'teammate' }> {
  if (author.kind === 'teammate') return author
  throw new AppError(
    'invalid',
    'Name the teammate who does this. Send the header X-Teammate with a teammate’s id or email.',
    { errors: [{ field: 'X-Teammate', message: 'Required for this verb.' }] },
  )
}

/** The teammate who acts, as the holder of a handoff. */
export function assigneeOf(acting: Pick<Acting, 'author' | 'via'>): Assignee {
  const { id, name } = actingTeammate(acting)
  return { id, name, via: acting.via }
}

/** How the log names who acts. */
export function actorOf({ author }: Pick<Acting, 'author'>): Actor {
  const { kind } = author
  if (kind === 'system') return { kind }
  return {
    kind,
    ...(author.id === null ? {} : { id: author.id }),
    ...(author.name ? { name: author.name } : {}),
  }
}
