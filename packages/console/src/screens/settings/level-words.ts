import type { Advanced } from '@baton/core'
import { triggerLook } from '../../triggers/index.ts'
import type { Schema } from './schema-form.tsx'

/** One row of the levels table: what is compared, and what each choice does about it. */
export interface LevelRow {
  title: string
  cell: string
}

const advice = {
  0: 'Nobody answers here. Customers are told so.',
  1: 'People are around most of the day. Start here.',
  own: 'You know which of these help and which do not.',
} as const

/** Returns in words what a choice does, row by row. The rows are the same for every choice. */
export function levelRows(
  { enabled, triggers }: Advanced,
  { schema, button, choice }: { schema: Schema; button: boolean; choice: keyof typeof advice },
): LevelRow[] {
  const rows = Object.entries(triggers).map(([name, values]): LevelRow => {
    const { whenForbidden = '–', whenOff = '–', does } = triggerLook(name) ?? {}
    const title = schema.properties?.[name]?.title ?? name.replaceAll('_', ' ')
    if (!enabled) return { title, cell: whenForbidden }
    if (!values.enabled) return { title, cell: whenOff }
    return { title, cell: values.watching ? 'Only watched' : (does?.(values) ?? 'At once') }
  })
  return [
    ...rows,
    { title: '“Talk to a person” button', cell: enabled && button ? 'Shown' : 'Hidden' },
    { title: 'Which should I pick?', cell: advice[choice] },
  ]
}
