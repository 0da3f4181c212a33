export type Keyword = 'stop' | 'start' | 'help'

/** A command, and whether Twilio recognises it too: Twilio knows the bare words only. */
export interface FoundKeyword {
  keyword: Keyword
  byTwilio: boolean
}

/**
 * Returns the command when the whole message is one to the channel itself, such as STOP or “Stop please”. `optOutType`
 * is what Twilio's Advanced Opt-Out found, in any language; it wins. HELP counts only without punctuation, as Twilio
 * answers it: “Help?” is a question to us.
 */
export function keywordOf(body: string, optOutType: string | null): FoundKeyword | null {
  const found = optOutTypes.get(optOutType?.trim().toUpperCase() ?? '')
  if (found) return { keyword: found, byTwilio: true }
  if (body.length > longest) return null
  const exact = optingWords.get(bare(body)) ?? helpWords.get(body.trim().toUpperCase())
  if (exact) return { keyword: exact, byTwilio: true }
  const polite = unmistakable.get(withoutCourtesy(body))
  return polite ? { keyword: polite, byTwilio: false } : null
}

/** The longest message that can be a command, with room for spaces and exclamation marks. */
const longest = 100

const optOutTypes = new Map<string, Keyword>([
  ['STOP', 'stop'],
  ['START', 'start'],
  ['HELP', 'help'],
])

const optingWords = new Map<string, Keyword>([
  ...['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'].map(
    (word) => [word, 'stop'] as const,
  ),
  ...['START', 'UNSTOP', 'YES'].map((word) => [word, 'start'] as const),
])
const helpWords = new Map<string, Keyword>([
  ['HELP', 'help'],
  ['INFO', 'help'],
])

/** Commands that stay commands with a “please”. “Cancel please” may be about an order, “yes please” is an answer. */
const unmistakable = new Map<string, Keyword>([
  ...[
    ...['STOP', 'STOP ALL', 'STOPALL', 'UNSUBSCRIBE', 'UNSUBSCRIBE ME', 'OPT OUT', 'OPTOUT', 'OPT ME OUT'],
    ...['STOP STOP', 'STOP STOP STOP', 'STOP TEXTING', 'STOP TEXTING ME', 'STOP MESSAGING ME', 'STOP MESSAGES'],
    ...['STOP THESE MESSAGES', 'STOP THESE TEXTS', 'STOP TEXTS', 'STOP ALL MESSAGES', 'STOP SMS'],
  ].map((words) => [words, 'stop'] as const),
  ...['START', 'UNSTOP'].map((word) => [word, 'start'] as const),
])

/** “Please” and “thank you” in the six languages of our replies. */
const courtesy =
  /(?<!\p{L})(?:PLEASE|PLS|PLZ|KINDLY|THANKS|THANK YOU|THX|NOW|BITTE|DANKE|POR FAVOR|GRACIAS|S ?IL (?:VOUS|TE) PLA[IÎ]T|SVP|STP|MERCI|OBRIGAD[OA]|من فضلك|لو سمحت|رجاء|شكرا)(?!\p{L})/gu

function withoutCourtesy(body: string): string {
  const words = body.toUpperCase().replace(/[\s\p{P}]+/gu, ' ')
  return words.replace(courtesy, ' ').replace(/ {2,}/g, ' ').trim()
}

function bare(body: string): string {
  return body
    .replace(/[\s\p{P}]+$/u, '')
    .trimStart()
    .toUpperCase()
}
