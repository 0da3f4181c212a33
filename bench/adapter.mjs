// Baton for an open-loop load driver: `setup(o) -> { visitor(i) -> { send(text) }, close() }`, `o.onAgent(text)` for each message the teammate sees.
// Start the server with BATON_API_KEY and BATON_RATE_LIMIT=off.
import { admin, connect } from './client.mjs'

export async function baton({ port, onAgent: onTeammate }) {
  const { call, own, close } = await connect(port, onTeammate)
  const { items } = await call('GET', '/v1/channels', undefined, admin)
  return {
    async visitor() {
      const session = await call('POST', '/v1/widget/sessions', { token: items[0].token }, {})
      const headers = { authorization: `Bearer ${session.token}` }
      const { id } = await call('POST', '/v1/conversations', {}, headers)
      await own(id)
      return { send: (text) => call('POST', `/v1/conversations/${id}/messages`, { text }, headers) }
    },
    close,
  }
}
