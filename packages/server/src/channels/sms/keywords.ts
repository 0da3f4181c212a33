export type Keyword = 'stop' | 'start' | 'help'

/**
 * What a whole message asks of the line itself. `optOutType` is what Twilio's Advanced Opt-Out found, in any language; it
 * wins. A bare “yes” is an ordinary answer to a question, so it opts in only when Twilio says so.
 */
export function keywordOf(body: string, optOutType: string | null): Keyword | null {
  return optOutTypes.get(optOutType?.trim().toUpperCase() ?? '') ?? (body.length > longest ? null : words.get(bare(body))) ?? null
}

/** A message of one word, with room for spaces and exclamation marks. */
const longest = 100

const optOutTypes = new Map<string, Keyword>([
  ['STOP', 'stop'],
  ['START', 'start'],
  ['HELP', 'help'],
])

const words = new Map<string, Keyword>([
  ...['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'].map((word) => [word, 'stop'] as const),
  ...['START', 'UNSTOP'].map((word) => [word, 'start'] as const),
  ...['HELP', 'INFO'].map((word) => [word, 'help'] as const),
])

function bare(body: string): string {
  return body
    .replace(/[\s\p{P}]+$/u, '')
    .trimStart()
    .toUpperCase()
}
