import { createBaton } from '@baton/sdk'

const { BATON_URL = 'http://127.0.0.1:3000', BATON_KEY = '', BATON_CHANNEL } = process.env
const baton = createBaton({ url: BATON_URL, apiKey: BATON_KEY })

// --- yours
async function think(question, { contact }) {
  return `Hello ${contact.name ?? 'there'}, you said: ${question}`
}
// ---

async function answer(id) {
  const conversation = await baton.conversations.get(id)
  const { owner, ownerEpoch, channel } = conversation
  if (owner !== 'assistant' || (BATON_CHANNEL && channel.id !== BATON_CHANNEL)) return
  const questions = await unanswered(id)
  if (questions.length === 0) return
  const text = await think(questions.map((question) => question.text).join('\n'), conversation)
  // If a handoff started while we were thinking, Baton refuses this with owner_changed and sends nothing to the
  // contact.
  const upTo = questions.at(-1).seq
  const said = await baton.conversations.say(id, {
    text,
    as: 'assistant',
    ownerEpoch,
    answers: upTo,
    clientId: `answer-${upTo}`,
  })
  covers.set(said.id, upTo)
  console.log(`${id}: ${text}`)
}

/** Maps the id of each answer to the seq it answers up to. The contact may write more while we are thinking. */
const covers = new Map()

/** Returns the messages of the contact that have no answer yet. */
async function unanswered(id) {
  const { items } = await baton.conversations.log(id, { limit: 50 })
  const said = items.flatMap(({ type, seq, message }) => (type === 'message.created' ? [{ ...message, seq }] : []))
  const others = said.filter(({ author, notice }) => author !== 'contact' && notice !== 'returned')
  const answered = Math.max(0, ...others.map(({ id, seq }) => covers.get(id) ?? seq))
  return said.filter(({ author, seq }) => author === 'contact' && seq > answered)
}

/** Handles each conversation one step at a time, so that two quick messages get one answer. */
const looks = new Map()
function look({ id }) {
  const turn = (looks.get(id) ?? Promise.resolve())
    .then(() => answer(id))
    .catch((error) => console.error(`${id}: ${error.message}`))
    .finally(() => looks.get(id) === turn && looks.delete(id))
  looks.set(id, turn)
}

/** Answers what contacts wrote while this process was not connected. */
async function catchUp() {
  console.log(`Connected to ${BATON_URL}`)
  for (let cursor; ; ) {
    const { items, next } = await baton.conversations.list({ view: 'assistant', limit: 200, cursor })
    for (const conversation of items) look(conversation)
    if (!next) return
    cursor = next
  }
}

baton.live({ onQueue: look, onReady: catchUp })
