import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSettings } from '@baton/core/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Acting, ActingContact } from './acting.ts'
import { addMessage } from './actions/add-message.ts'
import { addNote } from './actions/add-note.ts'
import { cancelHandoff } from './actions/cancel-handoff.ts'
import { claimHandoff } from './actions/claim-handoff.ts'
import { createChannel } from './actions/create-channel.ts'
import { createTeammate } from './actions/create-teammate.ts'
import { createWorkspace } from './actions/create-workspace.ts'
import { openConversation } from './actions/open-conversation.ts'
import { requestHandoff } from './actions/request-handoff.ts'
import { resolveHandoff } from './actions/resolve-handoff.ts'
import { returnHandoff } from './actions/return-handoff.ts'
import { undoHandoff } from './actions/undo-handoff.ts'
import type { Deps } from './deps.ts'
import { readEnv } from './env.ts'
import { openRuntime, type Runtime } from './runtime.ts'
import { insertContact } from './store/contacts.ts'
import { openEmbedded } from './store/embedded.ts'

const data = mkdtempSync(join(tmpdir(), 'baton-acting-'))
let runtime: Runtime
let deps: Deps
let workspaceId: string
let channelId: string
let mara: Acting
/** A person in Slack who matches no teammate. */
let guest: Acting
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

beforeAll(async () => {
  const env = readEnv({ BATON_DATA: data, LOG_LEVEL: 'error', PORT: '0' })
  runtime = await openRuntime({ env, log, database: await openEmbedded(null) })
  deps = runtime.deps
  await deps.store.transaction(async (tx) => {
    workspaceId = await createWorkspace(deps, tx, 'Hazel & Co')
    const channel = { kind: 'web' as const, name: 'Site', settings: WebSettings.parse({}) }
    channelId = (await createChannel(deps, tx, { workspaceId, channel })).id
    const teammate = { name: 'Mara Lind', email: 'mara@example.com', role: 'teammate' as const }
    const { id } = await createTeammate(deps, tx, { workspaceId, ...teammate, passwordHash: null })
    mara = { workspaceId, author: { kind: 'teammate', id, name: teammate.name, role: teammate.role }, via: 'slack' }
  })
  guest = { workspaceId, author: { kind: 'teammate', id: null, name: 'Ida (Slack)', role: 'teammate' }, via: 'slack' }
})
afterAll(async () => {
  await runtime.close()
  rmSync(data, { recursive: true, force: true })
})

/** Creates a contact whose handoff waits in the queue. */
async function waiting() {
  const { visitor, conversationId } = await deps.store.transaction(async (tx) => {
    const id = deps.newId('con')
    await insertContact(tx, workspaceId, id)
    const visitor: ActingContact = {
      workspaceId,
      author: { kind: 'contact', id, name: null, channelId },
      via: 'widget',
    }
    return { visitor, conversationId: (await openConversation(deps, visitor, { tx })).id }
  })
  await addMessage(deps, visitor, { conversationId, text: 'Where is my parcel?' })
  const { handoff } = await requestHandoff(deps, visitor, { conversationId })
  return { visitor, conversationId, handoffId: handoff.id }
}
const conversation = async (id: string) => (await deps.store.conversation({ workspaceId }, id)).conversation
const last = async (conversationId: string) =>
  (await deps.store.events({ workspaceId }, { conversationId, limit: 1 })).at(-1)

test('a teammate claims, replies, writes a note, returns and resolves from Slack without a credential', async () => {
  const { visitor, conversationId, handoffId } = await waiting()
  const claimed = await claimHandoff(deps, mara, handoffId)
  expect(claimed).toMatchObject({ status: 'acknowledged', assignee: { name: 'Mara Lind', via: 'slack' } })

  const { created } = await addMessage(deps, mara, { conversationId, text: 'It arrives today.', clientId: 'slack-1' })
  expect(created).toBe(true)
  const again = await addMessage(deps, mara, { conversationId, text: 'It arrives today.', clientId: 'slack-1' })
  expect(again.created).toBe(false)
  await deps.store.transaction((tx) => addNote(deps, mara, { conversationId, text: 'Courier called.', tx }))
  expect(await last(conversationId)).toMatchObject({ type: 'note.created', actor: { kind: 'teammate' } })

  const returned = await returnHandoff(deps, mara, { handoffId, brief: 'The parcel arrives today.' })
  expect(returned).toMatchObject({ status: 'resolved', endReason: 'returned_to_assistant' })

  const { handoff } = await requestHandoff(deps, visitor, { conversationId })
  await claimHandoff(deps, mara, handoff.id)
  const resolved = await resolveHandoff(deps, mara, { handoffId: handoff.id })
  expect(resolved).toMatchObject({ status: 'resolved', endReason: 'resolved' })
  expect((await conversation(conversationId)).status).toBe('closed')
})

test('a timer cancels a waiting handoff as the system', async () => {
  const { conversationId, handoffId } = await waiting()
  const timer: Acting = { workspaceId, author: { kind: 'system' }, via: 'timer' }
  expect(await cancelHandoff(deps, timer, handoffId)).toMatchObject({
    status: 'cancelled',
    endReason: 'unclaimed_timeout',
  })
  expect(await conversation(conversationId)).toMatchObject({ owner: 'assistant', status: 'open' })
  expect(await last(conversationId)).toMatchObject({ type: 'message.created', message: { notice: 'returned' } })
})

test('a person without a teammate’s row claims by replying, and a teammate takes over from them', async () => {
  const { conversationId, handoffId } = await waiting()
  await addMessage(deps, guest, { conversationId, text: 'I am looking.', clientId: '1' })
  const held = await conversation(conversationId)
  expect(held).toMatchObject({ owner: 'teammate', assignee: { id: null, name: 'Ida (Slack)', via: 'slack' } })
  expect((await claimHandoff(deps, guest, handoffId)).acknowledgedAt).toBe(held.handoff?.acknowledgedAt)
  expect((await claimHandoff(deps, mara, handoffId)).assignee?.name).toBe('Mara Lind')
  await expect(claimHandoff(deps, guest, handoffId)).rejects.toMatchObject({ code: 'already_claimed' })
})

test('a person without a teammate’s row undoes their own claim only', async () => {
  const { handoffId } = await waiting()
  await claimHandoff(deps, guest, handoffId)
  const other: Acting = { ...guest, author: { kind: 'teammate', id: null, name: 'Jon (Slack)', role: 'teammate' } }
  await expect(undoHandoff(deps, other, handoffId)).rejects.toMatchObject({ code: 'conflict' })
  expect((await undoHandoff(deps, guest, handoffId)).status).toBe('pending')
})

test('the system writes no message and claims nothing', async () => {
  const { conversationId, handoffId } = await waiting()
  const rule: Acting = { workspaceId, author: { kind: 'system' }, via: 'rule' }
  await expect(addMessage(deps, rule, { conversationId, text: 'Hello' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(claimHandoff(deps, rule, handoffId)).rejects.toMatchObject({ code: 'invalid' })
})

test('a contact acts in their own conversations only', async () => {
  const { conversationId } = await waiting()
  const { visitor } = await waiting()
  await expect(addMessage(deps, visitor, { conversationId, text: 'Let me in' })).rejects.toMatchObject({
    code: 'not_found',
  })
})
