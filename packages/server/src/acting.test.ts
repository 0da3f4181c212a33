import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HandoffSettings } from '@baton/core'
import { WebSettings } from '@baton/core/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting, ActingContact, Via } from './acting.ts'
import { addMessage } from './actions/add-message.ts'
import { addNote } from './actions/add-note.ts'
import { assignHandoff } from './actions/assign-handoff.ts'
import { cancelHandoff } from './actions/cancel-handoff.ts'
import { changeHandoffSettings } from './actions/change-handoff-settings.ts'
import { claimHandoff } from './actions/claim-handoff.ts'
import { createChannel } from './actions/create-channel.ts'
import { createTeammate } from './actions/create-teammate.ts'
import { createWorkspace } from './actions/create-workspace.ts'
import { openConversation } from './actions/open-conversation.ts'
import { reassignHandoff } from './actions/reassign-handoff.ts'
import { releaseHandoff } from './actions/release-handoff.ts'
import { requestHandoff } from './actions/request-handoff.ts'
import { resolveHandoff } from './actions/resolve-handoff.ts'
import { returnHandoff } from './actions/return-handoff.ts'
import { takeover } from './actions/takeover.ts'
import { undoHandoff } from './actions/undo-handoff.ts'
import type { Deps } from './deps.ts'
import { readEnv } from './env.ts'
import { openRuntime, type Runtime } from './runtime.ts'
import { insertContact } from './store/contacts.ts'
import { openMemoryDatabase } from './testing/memory-database.ts'

const data = mkdtempSync(join(tmpdir(), 'baton-acting-'))
let runtime: Runtime
let deps: Deps
let workspaceId: string
let channelId: string
/** A teammate who acts from Slack. */
let mara: Acting & { teammateId: string }
/** A person in Slack who matches no teammate. */
let guest: Acting
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

beforeAll(async () => {
  const env = readEnv({ BATON_DATA: data, LOG_LEVEL: 'error', PORT: '0' })
  runtime = await openRuntime({ env, log, database: await openMemoryDatabase() })
  deps = runtime.deps
  await deps.store.transaction(async (tx) => {
    workspaceId = await createWorkspace(deps, tx, 'Hazel & Co')
    const channel = { kind: 'web' as const, name: 'Site', settings: WebSettings.parse({}) }
    channelId = (await createChannel(deps, tx, { workspaceId, channel })).id
    const teammate = { name: 'Mara Lind', email: 'mara@example.com', role: 'teammate' as const }
    const { id } = await createTeammate(deps, tx, { workspaceId, ...teammate, passwordHash: null })
    const author = { kind: 'teammate' as const, id, name: teammate.name, role: teammate.role }
    mara = { workspaceId, author, via: 'slack', teammateId: id }
  })
  guest = { workspaceId, author: { kind: 'teammate', id: null, name: 'Ida (Slack)', role: 'teammate' }, via: 'slack' }
})
afterAll(async () => {
  await runtime.close()
  rmSync(data, { recursive: true, force: true })
})

const system = (via: 'rule' | 'timer'): Acting => ({ workspaceId, author: { kind: 'system' }, via })

/** Creates a contact with a conversation. */
async function visit() {
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
  return { visitor, conversationId }
}

/** Creates a contact whose handoff waits in the queue. */
async function waiting() {
  const { visitor, conversationId } = await visit()
  await addMessage(deps, visitor, { conversationId, text: 'Where is my parcel?' })
  const { handoff } = await requestHandoff(deps, visitor, { conversationId })
  return { visitor, conversationId, handoffId: handoff.id }
}
const conversation = async (id: string) => (await deps.store.conversation({ workspaceId }, id)).conversation
const last = async (conversationId: string) =>
  (await deps.store.events({ workspaceId }, { conversationId, limit: 1 })).at(-1)

const desks: Via[] = ['slack', 'zendesk', 'sms']
test.each(desks)('by %s a teammate claims, replies, notes, returns and resolves without a credential', async (via) => {
  const { visitor, conversationId, handoffId } = await waiting()
  const acting = { ...mara, via }
  const claimed = await claimHandoff(deps, acting, handoffId)
  expect(claimed).toMatchObject({ status: 'acknowledged', assignee: { name: 'Mara Lind', via } })

  const { created } = await addMessage(deps, acting, { conversationId, text: 'It arrives today.', clientId: 'slack-1' })
  expect(created).toBe(true)
  const again = await addMessage(deps, acting, { conversationId, text: 'It arrives today.', clientId: 'slack-1' })
  expect(again.created).toBe(false)
  await deps.store.transaction((tx) => addNote(deps, acting, { conversationId, text: 'Courier called.', tx }))
  expect(await last(conversationId)).toMatchObject({ type: 'note.created', actor: { kind: 'teammate' } })

  const returned = await returnHandoff(deps, acting, { handoffId, brief: 'The parcel arrives today.' })
  expect(returned).toMatchObject({ status: 'resolved', endReason: 'returned_to_assistant' })

  const { handoff } = await requestHandoff(deps, visitor, { conversationId })
  await claimHandoff(deps, acting, handoff.id)
  const resolved = await resolveHandoff(deps, acting, { handoffId: handoff.id })
  expect(resolved).toMatchObject({ status: 'resolved', endReason: 'resolved' })
  expect((await conversation(conversationId)).status).toBe('closed')
})

describe('a timer', () => {
  const timer = () => system('timer')

  test('cancels a waiting handoff, but not one that a teammate holds', async () => {
    const { conversationId, handoffId } = await waiting()
    expect(await cancelHandoff(deps, timer(), handoffId)).toMatchObject({
      status: 'cancelled',
      endReason: 'unclaimed_timeout',
    })
    expect(await conversation(conversationId)).toMatchObject({ owner: 'assistant', status: 'open' })
    expect(await last(conversationId)).toMatchObject({ type: 'message.created', message: { notice: 'returned' } })

    const held = await waiting()
    await claimHandoff(deps, mara, held.handoffId)
    await expect(cancelHandoff(deps, timer(), held.handoffId)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('releases what a silent teammate holds, and returns or resolves it', async () => {
    const { conversationId, handoffId } = await waiting()
    await claimHandoff(deps, mara, handoffId)
    expect(await releaseHandoff(deps, timer(), handoffId)).toMatchObject({ status: 'pending', assignee: null })
    expect(await deps.store.events({ workspaceId }, { conversationId, limit: 2 })).toMatchObject([
      { type: 'handoff.released', actor: { kind: 'system' } },
      { type: 'message.created', message: { notice: 'released' } },
    ])
    expect(await returnHandoff(deps, timer(), { handoffId })).toMatchObject({ endReason: 'returned_to_assistant' })

    const held = await waiting()
    await claimHandoff(deps, mara, held.handoffId)
    expect(await resolveHandoff(deps, timer(), { handoffId: held.handoffId })).toMatchObject({ endReason: 'resolved' })
    expect((await conversation(held.conversationId)).status).toBe('closed')
  })

  test('requests a person only with a reason', async () => {
    const { conversationId } = await visit()
    await expect(requestHandoff(deps, timer(), { conversationId })).rejects.toMatchObject({
      code: 'invalid',
      extra: { errors: [{ field: 'reason' }] },
    })
    expect((await conversation(conversationId)).handoff).toBeNull()
    const { handoff } = await requestHandoff(deps, timer(), { conversationId, reason: 'unproductive' })
    expect(handoff.reason).toBe('unproductive')
  })
})

describe('a rule', () => {
  const rule = () => system('rule')

  test('requests a person as a rule and gives the handoff to a teammate, who answers in the console', async () => {
    const { conversationId } = await visit()
    const { handoff } = await requestHandoff(deps, rule(), { conversationId, rule: 'A refund over 500 euros' })
    expect(handoff).toMatchObject({ reason: 'rule', rule: 'A refund over 500 euros' })
    const { teammateId } = mara
    const to = { handoffId: handoff.id, teammateId }
    const assignee = { id: teammateId, name: 'Mara Lind', via: 'console' }
    expect(await assignHandoff(deps, rule(), to)).toMatchObject({ status: 'pending', assignee })
    expect(await last(conversationId)).toMatchObject({ type: 'handoff.assigned', actor: { kind: 'system' } })

    await claimHandoff(deps, guest, handoff.id)
    expect(await reassignHandoff(deps, rule(), to)).toMatchObject({ status: 'acknowledged', assignee })
  })

  test('claims and replies in the name of a teammate', async () => {
    const { conversationId, handoffId } = await waiting()
    const named: Acting = { ...mara, via: 'rule' }
    const assignee = { id: mara.teammateId, name: 'Mara Lind', via: 'console' }
    expect(await claimHandoff(deps, named, handoffId)).toMatchObject({ status: 'acknowledged', assignee })
    await addMessage(deps, named, { conversationId, text: 'I will look today.' })
    expect(await last(conversationId)).toMatchObject({ message: { author: 'teammate', name: 'Mara Lind' } })
  })

  test('requests nothing where handing off is switched off', async () => {
    const { conversationId } = await visit()
    const settings = HandoffSettings.parse({ level: 0 })
    await changeHandoffSettings(deps, { workspaceId, settings, byName: null })
    await expect(requestHandoff(deps, rule(), { conversationId })).rejects.toMatchObject({ code: 'handoff_disabled' })
    await changeHandoffSettings(deps, { workspaceId, settings: HandoffSettings.parse({}), byName: null })
  })
})

test.each(['rule', 'timer'] as const)(
  'a reply of a %s is one message of the system and claims nothing',
  async (via) => {
    const { conversationId, handoffId } = await waiting()
    const before = await conversation(conversationId)
    const reply = { conversationId, text: 'Thank you for waiting.', clientId: 'minute-2' }
    expect((await addMessage(deps, system(via), reply)).created).toBe(true)
    expect((await addMessage(deps, system(via), reply)).created).toBe(false)
    expect(await last(conversationId)).toMatchObject({
      type: 'message.created',
      actor: { kind: 'system' },
      message: { author: 'system', text: 'Thank you for waiting.' },
    })
    const after = await conversation(conversationId)
    expect(after).toMatchObject({ owner: 'queue', ownerEpoch: before.ownerEpoch, lastSeq: before.lastSeq + 1 })

    for (const act of [claimHandoff, undoHandoff])
      await expect(act(deps, system(via), handoffId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(takeover(deps, system(via), conversationId)).rejects.toMatchObject({
      message: expect.stringContaining('Assign the conversation to a teammate'),
    })
  },
)

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

test('a contact acts in their own conversations only', async () => {
  const { conversationId } = await waiting()
  const { visitor } = await waiting()
  await expect(addMessage(deps, visitor, { conversationId, text: 'Let me in' })).rejects.toMatchObject({
    code: 'not_found',
  })
})
