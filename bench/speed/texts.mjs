import { createHmac, randomUUID } from 'node:crypto'
import http from 'node:http'

const authToken = 'a token for the load test'
const accountSid = `AC${'0'.repeat(32)}`
const number = '+15005550006'
const newSid = () => `SM${randomUUID().replaceAll('-', '')}`

/** Starts a vendor on this machine that accepts every reply. Its text messages are signed as Twilio signs them. */
export async function createTexts() {
  const vendor = http.createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ sid: newSid() }))
    })
  })
  await new Promise((resolve) => vendor.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${vendor.address().port}`
  return {
    host,
    /** Creates the channel. Returns a function that makes one visitor of it: their conversation and how they send. */
    async channel(call, admin) {
      const settings = { accountSid, authToken, from: number, apiBaseUrl: `http://${host}` }
      const channel = await call('POST', '/v1/channels', {
        body: { kind: 'sms', name: 'Load', settings },
        headers: admin,
      })
      const text = (from, words) => {
        const form = { AccountSid: accountSid, Body: words, From: from, MessageSid: newSid(), NumMedia: '0' }
        Object.assign(form, { SmsStatus: 'received', To: number })
        const signed = Object.entries(form).reduce((all, [name, value]) => all + name + value, channel.inboundUrl)
        return call('POST', new URL(channel.inboundUrl).pathname, {
          body: new URLSearchParams(form).toString(),
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'x-twilio-signature': createHmac('sha1', authToken).update(signed).digest('base64'),
          },
        })
      }
      return async (i) => {
        const from = `+491${10_000_000 + i}`
        await text(from, 'I want to talk to a human')
        const { items } = await call('GET', `/v1/conversations?q=${encodeURIComponent(from)}`, { headers: admin })
        return { id: items[0].id, send: (words) => text(from, words) }
      }
    },
    close: () => vendor.close(),
  }
}
