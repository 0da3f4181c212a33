import { type Conversation, type Snippet, searchWords, snippetOf } from '@baton/core'
import type { Found } from '@baton/core/api'
import type { Pool } from 'pg'
import { containing } from './like.ts'
import { contactWords } from './search-words.ts'

/** A text that is in more messages than this is common: reading from the newest conversation finds matches soon. */
const mostFound = 3_000

/** A search as SQL: its patterns, and a condition that a searched text holds all of them. */
export interface Search {
  words: string[]
  patterns: string[]
  /** Returns the condition for `text`, an expression made by `search_text`. `first` numbers the first pattern. */
  holds(text: string, first: number): string
}

/** Returns the search for what a teammate typed. Without a word it finds nothing. */
export function searchFor(q: string): Search {
  const words = searchWords(q)
  return {
    words,
    patterns: words.map(containing),
    holds: (text, first) => words.map((_, i) => `${text} like $${first + i}`).join(' and ') || 'false',
  }
}

/** The messages and notes of `c` that a search may read. Contacts do not find notes. */
const messageWords = 'search_text(s.text)'
const noteWords = 'search_text(n.text)'

/** Returns the condition that conversation `c` holds the search, for reading conversations one by one. */
export function holdsSearch(search: Search, { first, notes }: { first: number; notes: boolean }): string {
  return `(exists (select 1 from contacts t where t.workspace_id = c.workspace_id and t.id = c.contact_id
      and ${search.holds(contactWords('t.'), first)})
    or exists (select 1 from messages s where s.workspace_id = c.workspace_id and s.conversation_id = c.id
      and not s.discarded and not s.streaming and ${search.holds(messageWords, first)})
    ${
      notes
        ? `or exists (select 1 from notes n where n.workspace_id = c.workspace_id and n.conversation_id = c.id
      and ${search.holds(noteWords, first)})`
        : ''
    })`
}

/**
 * Returns the ids of conversations whose messages, notes or contact hold the search, or whose id or contact id it is.
 * Uses the trigram indexes; null when there are too many.
 */
export async function conversationsWith(pool: Pool, workspaceId: string, q: string): Promise<string[] | null> {
  const search = searchFor(q)
  const { rows } = await pool.query<{ said: string[]; noted: string[]; people: string[] }>(
    `select array(select conversation_id from messages s where workspace_id = $1 and not discarded and not streaming
        and ${search.holds(messageWords, 4)} limit $2) as said,
      array(select conversation_id from notes n where workspace_id = $1 and ${search.holds(noteWords, 4)}
        limit $2) as noted,
      array(select c.id from contacts t join conversations c on c.workspace_id = t.workspace_id and c.contact_id = t.id
        where t.workspace_id = $1 and (${search.holds(contactWords('t.'), 4)} or t.id = $3) limit $2) as people`,
    [workspaceId, mostFound + 1, q, ...search.patterns],
  )
  const { said = [], noted = [], people = [] } = rows[0] ?? {}
  if ([said, noted, people].some(({ length }) => length > mostFound)) return null
  return [...new Set([...said, ...noted, ...people, q])]
}

/** Returns, for each conversation of a page, where the search was found: contact, newest message, newest note. */
export async function readFound(
  pool: Pool,
  workspaceId: string,
  { q, conversations }: { q: string; conversations: Conversation[] },
): Promise<Found[]> {
  const search = searchFor(q)
  const { rows } = await pool.query<{ id: string; said: { seq: number; text: string } | null; noted: string | null }>(
    `select c.id,
      (select jsonb_build_object('seq', s.seq, 'text', s.text) from messages s
        where s.workspace_id = $1 and s.conversation_id = c.id and not s.discarded and not s.streaming
          and ${search.holds(messageWords, 3)} order by s.seq desc limit 1) as said,
      (select n.text from notes n where n.workspace_id = $1 and n.conversation_id = c.id
          and ${search.holds(noteWords, 3)} order by n.at desc limit 1) as noted
     from unnest($2::text[]) as c(id)`,
    [workspaceId, conversations.map(({ id }) => id), ...search.patterns],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return conversations.map((conversation) => {
    const { said, noted } = byId.get(conversation.id) ?? {}
    const inMessage = said ? snippetOf(said.text, search.words) : null
    const inNote = noted ? snippetOf(noted, search.words) : null
    const { name, email, phone, externalId } = conversation.contact
    const inContact = [name, email, phone, externalId].flatMap((text) => snippetIn(text, search.words))
    return {
      conversation,
      message: said && inMessage ? { seq: said.seq, ...inMessage } : null,
      note: inNote,
      contact: inContact[0] ?? null,
    }
  })
}

/** A field of a contact may hold only one of the searched words. */
function snippetIn(text: string | null | undefined, words: string[]): Snippet[] {
  const found = text ? words.map((word) => snippetOf(text, [word])) : []
  return found.flatMap((snippet) => snippet ?? [])
}
