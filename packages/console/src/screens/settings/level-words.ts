import type { Advanced } from '@baton/core'
import { canAsk } from '@baton/core/can-ask'
import { triggerLook } from '../../triggers/index.ts'
import type { Schema } from './schema-form.tsx'

/** One row of the levels table: what is compared, and what each choice does about it. */
export interface LevelRow {
  title: string
  cell: string
  /** Whether the table shows it even where the choices do the same. */
  always?: true
}

const advice = {
  0: 'Nobody answers here. Customers are told so.',
  1: 'People are around most of the day. Start here.',
  2: 'A small team that wants fewer and clearer handoffs.',
  3: 'Few people, and articles that answer most questions.',
  own: 'You know which of these help and which do not.',
} as const

/** Returns in words what a choice does, row by row. The rows are the same for every choice. */
export function levelRows(
  values: Advanced,
  { schema, button, choice }: { schema: Schema; button: boolean; choice: keyof typeof advice },
): LevelRow[] {
  const rows = Object.keys(values.triggers).map((name) => ({
    title: schema.properties?.[name]?.title ?? name.replaceAll('_', ' '),
    cell: isRequestIn(schema)(name) ? requestCell(values, name) : cellOf(values, name),
    ...(isRequestIn(schema)(name) ? { always: true as const } : {}),
  }))
  return [
    ...rows,
    {
      title: 'Asks what it is about',
      cell: values.enabled && values.requireProblemStatement ? 'Once, if not said' : '–',
    },
    { title: '“Talk to a person” button', cell: button && canAsk(values, isRequestIn(schema)) ? 'Shown' : 'Hidden' },
    { title: adviceTitle, cell: advice[choice], always: true },
  ]
}

/** The row that helps to choose. It is the last one. */
export const adviceTitle = 'Which should I pick?'

/**
 * Returns the rows that the table of levels shows for each choice, and the titles of those that it leaves out because
 * every choice after the first, which hands nothing off, does the same.
 */
export function comparedRows(choices: readonly LevelRow[][]): { rows: LevelRow[][]; same: string[] } {
  const [, ...rest] = choices
  const differs = ({ always }: LevelRow, at: number) => always || new Set(rest.map((rows) => rows[at]?.cell)).size > 1
  const shown = (choices[0] ?? []).map(differs)
  return {
    rows: choices.map((rows) => rows.filter((_, at) => shown[at])),
    same: (choices[0] ?? []).filter((_, at) => !shown[at]).map(({ title }) => title),
  }
}

/** Returns the titles of the rows in which a choice differs from another one. The advice does not count. */
export const differingRows = (own: readonly LevelRow[], other: readonly LevelRow[]): string[] =>
  own.filter(({ title, cell }, at) => title !== adviceTitle && other[at]?.cell !== cell).map(({ title }) => title)

const isRequestIn = (schema: Schema) => (name: string) => schema.properties?.[name]?.isRequest === true

function cellOf({ enabled, triggers }: Advanced, name: string): string {
  const { whenForbidden = '–', whenOff = '–', does } = triggerLook(name) ?? {}
  const values = Object.entries(triggers).find(([known]) => known === name)?.[1]
  if (!enabled || !values) return whenForbidden
  if (!values.enabled) return whenOff
  return values.watching ? 'Only watched' : (does?.(values) ?? 'At once')
}

/** A request is granted at once only where nobody is asked first what it is about. */
function requestCell(values: Advanced, name: string): string {
  const cell = cellOf(values, name)
  return values.requireProblemStatement ? cell.replace(/^At once/, 'Once it is said what it is about') : cell
}

/** Returns in a sentence what these settings do when a customer asks for a person. */
export function requestWords(values: Advanced, schema: Schema): string {
  const name = Object.keys(values.triggers).find(isRequestIn(schema))
  if (!name) return ''
  const cell = requestCell(values, name).replace(/^(At once|Once)/, (start) => `Handed off ${start.toLowerCase()}`)
  return `When a customer asks for a person: ${cell.charAt(0).toLowerCase()}${cell.slice(1)}.`
}

/** Returns what the draft does. Says so where it is not what is saved and in force. */
export const planned = (now: string, draft: string): string => (now === draft ? draft : `After saving: ${draft}`)
