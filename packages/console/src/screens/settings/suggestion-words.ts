import type { Suggestions } from '@baton/core/api'

type Effect = Suggestions['items'][number]['effect']

/** Returns what a suggestion would have changed, as sentences. Changes of zero are left out, losses never. */
export function effectWords({ unnecessaryFewer, neededLost, missedFound, of, unmarked }: Effect): string[] {
  const marked = [
    unnecessaryFewer === 0
      ? null
      : `${counted(Math.abs(unnecessaryFewer), 'unnecessary handoff')} ${sign(-unnecessaryFewer)}`,
    missedFound === 0
      ? null
      : `${counted(Math.abs(missedFound), 'missed handoff')} ${missedFound > 0 ? 'made' : 'missed again'}`,
    neededLost > 0 ? `${counted(neededLost, 'needed handoff')} lost` : 'no needed handoff lost',
  ].filter(Boolean)
  const changes = [
    unmarked.more > 0 ? `${counted(unmarked.more, 'handoff')} more` : null,
    unmarked.fewer > 0 ? `${counted(unmarked.fewer, 'handoff')} fewer` : null,
  ].filter(Boolean)
  const others = changes.length > 0 ? changes.join(', ') : 'no change'
  return [
    `In your ${counted(of, 'mark')}: ${marked.join(', ')}.`,
    ...(unmarked.of > 0 ? [`In ${counted(unmarked.of, 'other decision')} that nobody marked: ${others}.`] : []),
  ]
}

const sign = (change: number) => (change > 0 ? 'more' : 'fewer')
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
