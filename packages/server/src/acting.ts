import { type Actor, AppError, type Assignee, type ChannelKind, invalidField, type Role } from '@baton/core'

/** A teammate with the fields that actions need. */
export interface TeammateRef {
  id: string
  name: string
  role: Role
}

/** The author of an action. A teammate without a row (someone in a desk who matches no teammate) has `id: null`. */
export type ActingAuthor =
  | { kind: 'contact'; id: string; name: string | null; channelId: string }
  | { kind: 'teammate'; id: string | null; name: string; role: Role }
  | { kind: 'api'; id: string; name: string }
  | { kind: 'system' }

/** Where teammates work outside the console. */
export type DeskKind = 'slack' | 'zendesk'
/**
 * The way an action came in. A rule or a timer acts as the system, or in the name of a teammate to whom it gives a
 * conversation.
 */
export type Via = 'console' | 'widget' | 'api' | 'rule' | 'timer' | ChannelKind | DeskKind

/**
 * Who acts, in which workspace and through what. Contains no credential, so that a request, a click in a desk, an email
 * reply, a rule and a timer call the same actions. Only `http/` knows how a request was authenticated.
 */
export interface Acting<Author extends ActingAuthor = ActingAuthor> {
  workspaceId: string
  author: Author
  via: Via
}
export type ActingContact = Acting<Extract<ActingAuthor, { kind: 'contact' }>>

/** Returns whether a contact acts. */
export const isContact = (acting: Acting): acting is ActingContact => acting.author.kind === 'contact'

/** What a reader may see: the workspace, or for a contact only their own conversations. */
export interface Reach {
  workspaceId: string
  contactId?: string
}

/** One conversation of one workspace. */
export interface ConversationRef {
  workspaceId: string
  conversationId: string
}

/** Returns what the author may see. */
export function reachOf({ workspaceId, author }: Pick<Acting, 'workspaceId' | 'author'>): Reach {
  return author.kind === 'contact' ? { workspaceId, contactId: author.id } : { workspaceId }
}

/** Returns the id of the acting teammate; null for everyone else and for a teammate without a row. */
export function teammateIdOf({ author }: Pick<Acting, 'author'>): string | null {
  return author.kind === 'teammate' ? author.id : null
}

/**
 * Returns the role of a teammate who signed in to the console; null for everyone else. An API key gains no rights by
 * naming a teammate.
 */
export function ownRoleOf({ author, via }: Pick<Acting, 'author' | 'via'>): Role | null {
  return via === 'console' && author.kind === 'teammate' ? author.role : null
}

/**
 * Returns the acting teammate. Throws `forbidden` for one who can only read and for anyone who is no teammate; an API
 * key must name one, else `invalid`.
 */
export function actingTeammate({ author }: Pick<Acting, 'author'>): Extract<ActingAuthor, { kind: 'teammate' }> {
  if (author.kind === 'teammate') {
    if (author.role === 'viewer') throw new AppError('forbidden', `${author.name} can only read.`)
    return author
  }
  if (author.kind !== 'api')
    throw new AppError('forbidden', 'Only a teammate can do this. Assign the conversation to a teammate instead.')
  throw invalidField(
    'X-Teammate',
    'Name the teammate who does this. Send the header X-Teammate with a teammate’s id or email.',
  )
}

/** Returns a teammate as the holder of a handoff that this act gives them, with who gives it unless they take it. */
export function holderOf({ id, name }: { id: string | null; name: string }, acting: Acting): Assignee {
  const { via, author } = acting
  const takes = author.kind === 'teammate' && author.id === id
  // A rule or a timer gives a conversation away; the teammate then answers in the console.
  const holder = { id, name, via: via === 'rule' || via === 'timer' ? 'console' : via }
  return takes ? holder : { ...holder, by: actorOf(acting) }
}

/** Returns the author as the log names them. */
export function actorOf({ author }: Pick<Acting, 'author'>): Actor {
  const { kind } = author
  if (kind === 'system') return { kind }
  return {
    kind,
    ...(author.id === null ? {} : { id: author.id }),
    ...(author.name ? { name: author.name } : {}),
  }
}
