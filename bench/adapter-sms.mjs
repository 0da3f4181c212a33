// Text messages for an open-loop load driver, signed as Twilio signs them; see adapter.mjs.
// Start the server with BATON_API_KEY, BATON_RATE_LIMIT=off and BATON_ALLOW_PRIVATE_URLS=127.0.0.1:18999.
import { createHmac, randomUUID } from 'node:crypto'
import http from 'node:http'
import { admin, connect } from './client.mjs'

const authToken = 'a token for the load test'
const accountSid = `AC${'0'.repeat(32)}`
const number = '+15005550006'
const vendorPort = 18_999
const newSid = () => `SM${randomUUID().replaceAll('-', '')}`

export async function batonSms({ port, onAgent: onTeammate }) {
  const vendor = http.createServer((request, response) => {
    request
      .resume()
      .on('end', () =>
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ sid: newSid() })),
      )
  })
  await new Promise((done) => vendor.listen(vendorPort, '127.0.0.1', done))
  const { call, own, close } = await connect(port, onTeammate)
  const settings = { accountSid, authToken, from: number, apiBaseUrl: `http://127.0.0.1:${vendorPort}` }
  const channel = await call('POST', '/v1/channels', { kind: 'sms', name: `Load ${Date.now()}`, settings }, admin)
  const { pathname } = new URL(channel.inboundUrl)
  const text = (from, body) => {
    const form = {
      AccountSid: accountSid,
      Body: body,
      From: from,
      MessageSid: newSid(),
      NumMedia: '0',
      SmsStatus: 'received',
      To: number,
    }
    const signed = Object.entries(form).reduce((all, [name, value]) => all + name + value, channel.inboundUrl)
    return call('POST', pathname, new URLSearchParams(form).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': createHmac('sha1', authToken).update(signed).digest('base64'),
    })
  }
  const first = 10_000_000 + (Date.now() % 80_000_000)
  return {
    async visitor(i) {
      const from = `+491${first + i}`
      await text(from, 'I want to talk to a human')
      const { items } = await call('GET', `/v1/conversations?q=${encodeURIComponent(from)}`, undefined, admin)
      await own(items[0].id)
      return { send: (words) => text(from, words) }
    },
    close() {
      close()
      vendor.close()
    },
  }
}
