import type { Unsent } from './unsent.ts'

/** The most bytes that browsers send after a page has closed. */
const mostBytes = 60_000

/** Returns what an outbox does when its page closes. */
export function closing({
  own,
  nextIn,
  storeLast,
  change,
}: {
  own(): Unsent[]
  nextIn(conversationId: string): Unsent | undefined
  storeLast(one: Unsent): boolean
  change(clientId: string, by: Partial<Unsent>): void
}) {
  /** Later words of a conversation would overtake earlier ones. */
  const isNext = ({ conversationId, clientId }: Unsent) => nextIn(conversationId)?.clientId === clientId
  return {
    /** Sends the first words of each conversation. The tab that inherits all of it finds out what was stored. */
    send(): void {
      let room = mostBytes
      for (const one of own().filter((other) => !other.stored && !other.late && isNext(other))) {
        const bytes = new TextEncoder().encode(one.text).length
        if (bytes > room || !storeLast(one)) continue
        room -= bytes
        change(one.clientId, { state: 'waiting', tried: true })
      }
    },
    /** Returns whether held replies would stay behind. */
    holdsBack: () => own().some((one) => one.state === 'held' && !isNext(one)),
  }
}
