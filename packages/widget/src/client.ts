import { randomId } from '@baton/client/random-id'
import type { PublicConversation } from '@baton/core/model'
import type { PublicEvent } from '@baton/core/public'
import { createApi } from './api.ts'
import type { ClientContext } from './context.ts'
import { createSender } from './deliver.ts'
import { createHandoffs } from './handoffs.ts'
import { inTurn } from './in-turn.ts'
import { createContactLive } from './live.ts'
import type { Stage } from './seam.ts'
import { createSession, type Opened } from './session.ts'
import { initialState, reduce, type State } from './state.ts'
import { createStateStore } from './store.ts'
import { unreadOf } from './thread.ts'

/** The state and every action that the view uses. */
export interface WidgetClient {
  state(): State
  setOpen(open: boolean): void
  write(text: string): void
  again(clientId: string): void
  takeBack(clientId: string): void
  typing(on: boolean): void
  /** Marks the thread as read: the visitor sees its end. */
  sawEnd(): void
  earlier(): Promise<void>
  rate(messageId: string, helpful: boolean): void
  request(): void
  cancel(): void
  collect(values: Record<string, string>): void
  identify(token: string): void
  /** Another tab has begun, claimed or lost the conversation. */
  changed(): void
  stop(): void
}

const pageSize = 50

/** Connects session, outbox, live updates and handoffs to one store. */
export function createWidgetClient(stage: Stage, onChange: (state: State) => void): WidgetClient {
  const { storage, emitter, options } = stage
  const api = createApi(stage.base)
  const session = createSession(api, storage, {
    token: options.token,
    locale: stage.locale,
    identity: options.user?.token ?? null,
  })
  const store = createStateStore(reduce, initialState, (state, before) => {
    if (state.thread.items !== before.thread.items || state.read !== before.read) countUnread(state)
    onChange(state)
  })
  let unread = 0
  let making: ReturnType<ClientContext['conversation']> | null = null
  let resuming: Promise<unknown> | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let typingSaid = false
  let newKey: string | null = null
  let stopped = false

  const context: ClientContext = { stage, api, session, store, conversation, lost }
  const delivery = createSender(context)
  const handoffs = createHandoffs(context)
  const live = createContactLive(context, { onEvent, onUp: delivery.flush })

  function countUnread({ thread, read }: State): void {
    const count = unreadOf(thread.items, read)
    if (count === unread || stopped) return
    unread = count
    stage.onUnread(count)
    emitter.emit('unread', { count })
  }

  function onEvent(event: PublicEvent): void {
    handoffs.onEvent(event)
    if (event.type === 'message.created' && !event.message.streaming) tell(event.message.id)
    if (event.type === 'message.completed') tell(event.messageId)
  }

  function tell(messageId: string): void {
    const item = store.get().thread.items.find((each) => each.kind === 'message' && each.message.id === messageId)
    if (item?.kind !== 'message') return
    const { id, author, text, name, notice } = item.message
    emitter.emit('message', { id, author, text, ...(name ? { name } : {}), ...(notice ? { notice } : {}), at: item.at })
  }

  function conversation(): ReturnType<ClientContext['conversation']> {
    making ??= find().finally(() => {
      making = null
    })
    return making
  }

  /** Returns the current conversation, else the visitor's latest, else a new one. */
  async function find(): ReturnType<ClientContext['conversation']> {
    await resuming
    const bearer = session.bearer()
    const current = store.get().conversation
    if (bearer && current) return { ok: true, value: { bearer, conversation: current } }
    return inTurn(storage.name, make)
  }

  async function make(): ReturnType<ClientContext['conversation']> {
    const opened = await session.open(true)
    if (!opened.ok) return opened
    const latest = latestOf(opened.value.conversations)
    if (latest) return adopt(opened.value.bearer, latest)
    // Keeps the same key until a call succeeds, so that a lost response does not leave an empty conversation behind.
    newKey ??= randomId()
    const made = await api.createConversation(opened.value.bearer, newKey)
    if (!made.ok) return made
    newKey = null
    return show(opened.value.bearer, made.value, [])
  }

  /** Loads the latest messages of a conversation, shows them and follows it. */
  async function adopt(
    bearer: string,
    found: PublicConversation,
  ): Promise<Opened<{ bearer: string; conversation: PublicConversation }>> {
    const page = await api.events(bearer, found.id, { limit: pageSize })
    return page.ok ? show(bearer, found, page.value.items) : page
  }

  function show(
    bearer: string,
    found: PublicConversation,
    events: PublicEvent[],
  ): Opened<{ bearer: string; conversation: PublicConversation }> {
    store.dispatch({ type: 'conversation', conversation: found })
    store.dispatch({ type: 'history', events, hasEarlier: events.length >= pageSize })
    if (storage.get('conversation') !== found.id) storage.set('conversation', found.id)
    // On a device that never showed this conversation, its messages do not count as unread.
    const [id, read] = storage.get('read')?.split(' ') ?? []
    store.dispatch({ type: 'read', seq: id === found.id ? Number(read) : store.get().thread.log.lastSeq })
    if (!stopped) live.follow()
    handoffs.resumed(store.get().thread.handoff)
    return { ok: true, value: { bearer, conversation: found } }
  }

  /** Shows a returning visitor their conversation. Does not create a session for a visitor who never wrote. */
  function resume(attempt = 0): void {
    if (resuming || stopped) return
    store.dispatch({ type: 'set', changes: { busy: 'resume' } })
    resuming = resumeOnce(attempt).finally(() => {
      resuming = null
      if (store.get().busy === 'resume') store.dispatch({ type: 'set', changes: { busy: null } })
    })
  }

  async function resumeOnce(attempt: number): Promise<void> {
    const returning = session.bearer() !== null
    const opened = await session.open(false)
    if (opened.ok) {
      const latest = latestOf(opened.value.conversations)
      const adopted = latest && !store.get().conversation ? await adopt(opened.value.bearer, latest) : null
      if (!adopted || adopted.ok) return
    } else if (opened.status === 401) {
      console.warn(`Baton: ${opened.detail}`)
      if (!returning || options.user) store.dispatch({ type: 'set', changes: { trouble: 'signIn' } })
      return
    }
    clearTimeout(retry)
    if (stopped) return
    retry = setTimeout(() => resume(attempt + 1), Math.min(30_000, 2000 * 2 ** attempt))
  }

  /** Starts over after the bearer or the conversation is gone. Keeps unsent messages. */
  function lost(): void {
    live.stop()
    store.dispatch({ type: 'forget' })
    if (session.bearer()) resume()
  }

  function start(): void {
    delivery.restore()
    if (session.bearer()) resume()
  }
  start()

  return {
    state: store.get,
    setOpen(open) {
      store.dispatch({ type: 'set', changes: { open } })
      // Another tab or a sign-in may have created a session in the meantime.
      if (open && !store.get().conversation && (session.bearer() || options.user)) resume()
    },
    write: delivery.write,
    again: delivery.again,
    takeBack: delivery.takeBack,
    typing(on) {
      if (on || typingSaid) live.typing(on)
      typingSaid = on
    },
    sawEnd() {
      const { thread, read } = store.get()
      if (thread.log.lastSeq <= read) return
      storage.set('read', `${store.get().conversation?.id} ${thread.log.lastSeq}`)
      store.dispatch({ type: 'read', seq: thread.log.lastSeq })
      live.seen(thread.log.lastSeq)
    },
    async earlier() {
      const { conversation: current, thread, hasEarlier, busy } = store.get()
      const bearer = session.bearer()
      const before = thread.log.firstSeq
      if (!current || !bearer || before === null || !hasEarlier || busy) return
      store.dispatch({ type: 'set', changes: { busy: 'earlier' } })
      const page = await api.events(bearer, current.id, { before, limit: pageSize })
      store.dispatch({ type: 'set', changes: { busy: null } })
      if (page.ok)
        store.dispatch({ type: 'earlier', events: page.value.items, hasEarlier: page.value.items.length >= pageSize })
    },
    rate(messageId, helpful) {
      const { conversation: current } = store.get()
      const bearer = session.bearer()
      if (!current || !bearer) return
      void api.rate(bearer, current.id, { messageId, helpful }).then((answer) => {
        if (!answer.ok) store.dispatch({ type: 'set', changes: { trouble: 'trouble' } })
      })
    },
    request: () => void handoffs.request(),
    cancel: () => void handoffs.cancel(),
    collect: handoffs.collect,
    identify(token) {
      session.setIdentity(token)
      if (store.get().trouble !== 'signIn') return
      store.dispatch({ type: 'set', changes: { trouble: null } })
      resume()
    },
    changed() {
      if (storage.get('conversation') !== (store.get().conversation?.id ?? null)) lost()
    },
    stop() {
      stopped = true
      live.stop()
      delivery.stop()
      clearTimeout(retry)
    },
  }
}

const latestOf = (conversations: readonly PublicConversation[]): PublicConversation | null =>
  conversations.reduce<PublicConversation | null>(
    (latest, each) => (!latest || each.createdAt > latest.createdAt ? each : latest),
    null,
  )
