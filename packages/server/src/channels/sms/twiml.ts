/** An answer to Twilio that sends nothing. */
export function silence(): Response {
  return twiml('<Response/>')
}

/** An answer to Twilio that sends one message back to who wrote. */
export function say(text: string): Response {
  return twiml(`<Response><Message>${escaped(text)}</Message></Response>`)
}

function twiml(content: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>${content}`, { headers: { 'content-type': 'text/xml; charset=utf-8' } })
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** XML has no way to write most control characters: they are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, entities['&'])
    .replace(/</g, entities['<'])
    .replace(/>/g, entities['>'])
    .replace(/"/g, entities['"'])
    .replace(/'/g, entities["'"])
}
