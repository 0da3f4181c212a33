import { z } from 'zod'
import { deleteMessage } from '../../actions/delete-message.ts'
import { deleteNote } from '../../actions/delete-note.ts'
import type { Deps } from '../../deps.ts'
import { forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'

const MessageParams = z.strictObject({ id: z.string().max(60), messageId: z.string().max(60) })
const NoteParams = z.strictObject({ id: z.string().max(60), noteId: z.string().max(60) })
const tags = ['Conversations']

/** Registers the routes that delete a message or a note. */
export function deletionRoutes(app: App, deps: Deps) {
  app.delete(
    '/v1/conversations/:id/messages/:messageId',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Delete a message of the team or the assistant',
        description:
          'Removes its words for good. The customer sees that a message was deleted. A message that has or may have ' +
          'left by SMS cannot be taken back (`conflict`); one that has not left yet never leaves. Teammates delete ' +
          'their own messages, owners and admins anyone’s.',
        tags,
        params: MessageParams,
        response: { 204: z.null() },
      },
    },
    async ({ acting, params }, reply) => {
      await deleteMessage(deps, acting, { conversationId: params.id, messageId: params.messageId })
      return reply.status(204).send(null)
    },
  )

  app.delete(
    '/v1/conversations/:id/notes/:noteId',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Delete a note',
        description: 'Teammates delete their own notes, owners and admins anyone’s.',
        tags,
        params: NoteParams,
        response: { 204: z.null() },
      },
    },
    async ({ acting, params }, reply) => {
      await deleteNote(deps, acting, { conversationId: params.id, noteId: params.noteId })
      return reply.status(204).send(null)
    },
  )
}
