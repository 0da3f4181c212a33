export type Keyword = 'stop' | 'start' | 'help'

/**
 * Returns the command when the whole message is one to the channel itself, such as STOP. `optOutType` is what Twilio's
 * Advanced Opt-Out found, in any language; it wins. HELP counts only without punctuation, as Twilio answers it: “Help?”
 * is a question to us.
 */
export function keywordOf(body: string, optOutType: string | null): Keyword | null {
  const found = optOutTypes.get(optOutType?.trim().toUpperCase() ?? '')
  if (found || body.length > longest) return found ?? null
  return optingWords.get(bare(body)) ?? helpWords.get(body.trim().toUpperCase()) ?? null
}

/** The longest message that can be one word, with room for spaces and exclamation marks. */
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

function bare(body: string): string {
  return body
    .replace(/[\s\p{P}]+$/u, '')
    .trimStart()
    .toUpperCase()
}
