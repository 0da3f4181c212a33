import { openSocket } from './requests.mjs'

const long = 'Where is my parcel with the blue mugs? '.repeat(300).slice(0, 10_000)

/**
 * The most expensive request that each public route allows, as one visitor of one address would send it. `prepare`
 * returns the function that sends it once.
 */
export const attacks = {
  'list 200 of 200 conversations': async (world) => {
    const visitor = await world.visitor({ conversations: 200 })
    return () => visitor.get('/v1/conversations?limit=200')
  },
  'search in own conversations': async (world) => {
    const visitor = await world.visitor({ conversations: 200 })
    return () => visitor.get('/v1/conversations?limit=200&q=mug')
  },
  'read 200 events of a long log': async (world) => {
    const visitor = await world.visitor({ messages: 400 })
    return () => visitor.get(`/v1/conversations/${visitor.id}/events?after=0&limit=200`)
  },
  'send the longest message': async (world) => {
    const visitor = await world.visitor()
    return () => visitor.post(`/v1/conversations/${visitor.id}/messages`, { text: long })
  },
  'open a conversation': async (world) => {
    const visitor = await world.visitor()
    return () => visitor.post('/v1/conversations', {})
  },
  'ask for a person and cancel': async (world) => {
    const visitor = await world.visitor()
    return async () => {
      const { id } = await visitor.post(`/v1/conversations/${visitor.id}/handoffs`, {})
      return visitor.post(`/v1/handoffs/${id}/cancel`, {})
    }
  },
  'start a session': async (world) => {
    const { call, token, address } = world.stranger()
    return () => call('POST', '/v1/widget/sessions', { body: { token }, headers: address })
  },
  'draw the closed widget': async (world) => {
    const { call, token, address } = world.stranger()
    return () => call('GET', `/v1/widget/config?token=${token}`, { headers: address })
  },
  'guess a password': async (world) => {
    const { call, address } = world.stranger()
    const headers = { ...address, origin: 'http://127.0.0.1', host: '127.0.0.1' }
    let guess = 0
    return () => call('POST', '/v1/session', { body: { email: `a${guess++}@example.com`, password: 'wrong' }, headers })
  },
  'look at a link': async (world) => {
    const { call, address } = world.stranger()
    return () => call('GET', '/v1/invites/made-up-made-up-made-up/preview', { headers: address })
  },
  'send a vendor’s webhook with a wrong signature': async (world) => {
    const { call, address, channelId } = world.stranger()
    return () => call('POST', `/v1/inbound/${channelId}`, { body: `From=${'1'.repeat(900_000)}`, headers: address })
  },
  'watch the whole log again and again': async (world) => {
    const visitor = await world.visitor({ messages: 400 })
    let socket = null
    let answered = () => undefined
    return async () => {
      socket ??= await visitor.socket(
        ({ type }) => (type === 'watching' ? answered('ok') : undefined),
        () => {
          socket = null
          answered(null)
        },
      )
      const done = new Promise((resolve) => {
        answered = resolve
      })
      socket?.send({ type: 'watch', conversationId: visitor.id, after: 0 })
      if ((await done) === null) throw new Error('refused')
    }
  },
}

/** Opens a visitor's socket. `onEnd` is called when the server closes it. */
export async function visitorSocket({ port, address, token }, { onFrame, onEnd }) {
  const socket = await openSocket(`ws://127.0.0.1:${port}/v1/live`, onFrame, { headers: address, onEnd })
  socket.send({ type: 'auth', token })
  return socket
}
