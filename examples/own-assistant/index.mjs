// An assistant of your own over the API (Node 22, for its WebSocket). In the console make an assistant of the kind “your own, over the API” and an API key, then:
//   BATON_URL=http://127.0.0.1:3000 BATON_KEY=bk_… node examples/own-assistant/index.mjs
const { BATON_URL = 'http://127.0.0.1:3000', BATON_KEY = '' } = process.env

const api = async (method, path, body) => {
  const response = await fetch(`${BATON_URL}${path}`, {
    method,
    headers: { authorization: `Bearer ${BATON_KEY}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

/** Your part. */
const think = async (question) => `You said: ${question}`

const socket = new WebSocket(`${BATON_URL.replace(/^http/, 'ws')}/v1/live`)
socket.onopen = () => socket.send(JSON.stringify({ type: 'auth', token: BATON_KEY }))
socket.onmessage = async ({ data }) => {
  const frame = JSON.parse(data)
  if (frame.type === 'ready') socket.send(JSON.stringify({ type: 'watch_queue' }))
  if (frame.type !== 'queue.changed') return
  const { id, owner, ownerEpoch, lastMessage } = frame.item
  if (owner !== 'assistant' || lastMessage?.author !== 'contact') return
  // The epoch is the fence: if a person was asked for meanwhile, this answers 409 owner_changed and reaches nobody.
  const { status, body } = await api('POST', `/v1/conversations/${id}/messages`, { text: await think(lastMessage.text), as: 'assistant', ownerEpoch, clientId: `answer-${lastMessage.seq}` })
  console.log(id, status, body.detail ?? body.id)
}
