/** Creates a filter that removes `[1]`-style marks from streamed text and remembers which were used. */
export function createCitations() {
  const used = new Set<number>()
  let held = ''
  const take = (text: string) =>
    text.replace(/ ?\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\](?!\()/g, (_, numbers: string) => {
      for (const number of numbers.split(',')) used.add(Number(number))
      return ''
    })
  return {
    used,
    /** Returns the part of the text so far that can be shown. Holds back a mark that may be incomplete. */
    push(piece: string): string {
      const text = held + piece
      const open = /(?: ?\[[\d,\s]*\]?| )$/.exec(text)
      held = open ? text.slice(open.index) : ''
      return take(open ? text.slice(0, open.index) : text)
    },
    end(): string {
      const rest = take(held)
      held = ''
      return rest
    },
  }
}
