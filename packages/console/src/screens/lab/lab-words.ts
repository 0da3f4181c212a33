import type { SimulationResult, SimulationSummary } from '@baton/core/api'
import type { TriggerLook } from '../../triggers/trigger-look.ts'

type Totals = SimulationSummary['totals']

const numbers = new Intl.NumberFormat('en')
/** Returns a number as it is read: `3,912`. */
export const shownNumber = (value: number): string => numbers.format(value)
const counted = (value: number, one: string) => `${shownNumber(value)} ${value === 1 ? one : `${one}s`}`

/** Returns what a simulation found, in one sentence. */
export function headline({ live, draft, conversations, ...rest }: Totals): string {
  const where = `in ${counted(conversations, 'conversation')}`
  const differs = rest.new + rest.noLonger + rest.earlier + rest.later + rest.otherReason > 0
  if (!differs) return `Nothing changes ${where}`
  const more = draft - live
  if (more === 0) return `As many handoffs ${where}`
  return `${shownNumber(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} ${
    Math.abs(more) === 1 ? 'handoff' : 'handoffs'
  } ${where}`
}

/** Returns how the draft agrees with the team's marks: what it drops and adds. Empty without such marks. */
export function markWords(results: readonly Pick<SimulationResult, 'mark' | 'change'>[]): string {
  const count = (change: string, mark: string) =>
    results.filter((one) => one.change === change && one.mark === mark).length
  const dropped = [
    [count('no_longer', 'unnecessary'), 'marked unnecessary'],
    [count('no_longer', 'right'), 'marked right'],
  ] as const
  const added = [[count('new', 'missed'), 'marked missed']] as const
  const list = (parts: readonly (readonly [number, string])[]) =>
    parts.flatMap(([number, words]) => (number > 0 ? [`${shownNumber(number)} ${words}`] : [])).join(' and ')
  return [list(dropped) && `Drops ${list(dropped)}.`, list(added) && `Adds ${list(added)}.`].filter(Boolean).join(' ')
}

/** Returns by how many turns the draft is earlier or later: `by 2 turns`. */
export function turnsWords(average: number | null): string {
  if (average === null) return ''
  const turns = Math.round(average * 10) / 10
  return `by ${turns} ${turns === 1 ? 'turn' : 'turns'}`
}

export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Returns an hour of the week in words: `Monday 09–10`. */
function hourWords(hour: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${dayNames[Math.floor(hour / 24)]} ${two(hour % 24)}–${two((hour % 24) + 1)}`
}

/** Returns the hour with the most handoffs of the draft, compared with live; null without any. */
export function busiestWords({ live, draft }: SimulationSummary['load']): string | null {
  const most = Math.max(...draft)
  if (most === 0) return null
  const hour = draft.indexOf(most)
  const before = live[hour] ?? 0
  const instead = before === most ? 'as with the live settings' : `instead of ${shownNumber(before)}`
  return `Busiest: ${hourWords(hour)}, ${counted(most, 'handoff')} ${instead}.`
}

/** Returns what both settings say about the score of a result: `0.57 · live fires at 0.40, the draft at 0.60`. */
export function scoreWords(result: SimulationResult, look: TriggerLook | undefined): string | null {
  const missing = result.change === 'no_longer' || result.change === 'later'
  const shown = missing ? result.live : result
  const [evidence] = shown?.evidence ?? []
  if (!evidence) return null
  const { score, threshold } = evidence
  const measured = look?.measured
  const value = measured ? measured(score, threshold) : two(score)
  const [has, lacks] = missing ? ['live', 'the draft'] : ['the draft', 'live']
  const fires = measured ? `${has} hands off` : `${has} fires at ${two(threshold)}`
  if (!result.change) return measured ? value : `${value}, fires at ${two(threshold)}`
  return `${value} · ${fires}, ${otherwiseWords(result, lacks ?? '')}`
}

function otherwiseWords({ otherwise }: SimulationResult, side: string): string {
  if (!otherwise) return `${side} does not ask here`
  if (otherwise.verdict === 'off') return `${side} has it off`
  if (otherwise.verdict === 'fired' && otherwise.watching) return `${side} only watches`
  if (otherwise.outcome === 'confirm') return `${side} first asks what it is about`
  if (otherwise.outcome === 'declined') return `${side} declines`
  if (otherwise.verdict === 'fired') return `${side} may not hand off`
  return otherwise.threshold === null ? `${side} does not fire` : `${side} at ${two(otherwise.threshold)}`
}

const two = (value: number) => String(Math.round(value * 100) / 100)

/** Returns where a conversation is handed off: `handed off at message 3, frustrated`. `reason`: in words. */
export function placeWords(turn: number | undefined, reason: string): string {
  return `handed off at ${turn ? `message ${turn}` : 'the start'}, ${reason}`
}
