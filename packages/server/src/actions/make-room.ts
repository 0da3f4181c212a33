import { AppError } from '@baton/core'
import type { PoolClient } from 'pg'
import type { ActingContact } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { openConversationsOf } from '../store/conversations.ts'
import { takeLock } from '../store/locks.ts'
import { close } from './open-and-close.ts'

/** The open conversations that a visitor may have, with the one that they are about to open. */
const mostOpen = 5

/**
 * Closes a visitor's empty conversations before they open another one, and the least recent ones of the assistant where
 * there are too many. A message reopens a closed conversation, so nothing is lost. Throws `conflict` when people or the
 * queue have them all.
 */
export async function makeRoom(deps: Pick<Deps, 'store'>, tx: PoolClient, { workspaceId, author }: ActingContact) {
  await takeLock(tx, 'conversationsOf', `${workspaceId} ${author.id}`)
  const open = await openConversationsOf(tx, workspaceId, author.id)
  const [empty, used] = [open.filter(isEmpty), open.filter((conversation) => !isEmpty(conversation))]
  const surplus = Math.max(0, used.length + 1 - mostOpen)
  const idle = used.filter(({ owner }) => owner === 'assistant').reverse()
  if (idle.length < surplus)
    throw new AppError(
      'conflict',
      'You have several open conversations with the team already. Continue in one of them.',
    )
  for (const { id } of [...empty, ...idle.slice(0, surplus)])
    await deps.store.unitIn(tx, { reach: { workspaceId }, conversationId: id }, (unit) => {
      if (unit.conversation.owner === 'assistant') close(unit, { kind: 'system' })
    })
}

const isEmpty = ({ owner, empty }: { owner: string; empty: boolean }) => empty && owner === 'assistant'
