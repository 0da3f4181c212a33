import type { Advanced, HandoffSettings } from '@baton/core'
import { valueAt } from './diff.ts'
import type { Choice } from './handoff-levels.tsx'
import { differingRows, levelRows } from './level-words.ts'
import { readSchema, type Schema } from './schema-form.tsx'

export interface Level {
  level: HandoffSettings['level']
  title: string
  description: string
  values: Advanced
}

/** Returns the values in force under some settings. */
export const valuesOf = ({ mode, level, advanced }: HandoffSettings, levels: Level[]): Advanced =>
  mode === 'advanced' ? advanced : (levels.find((one) => one.level === level)?.values ?? advanced)

/** Returns `values`, but with the fields marked `everyLevel` taken from `own`. */
export function withOwnValues<T extends Advanced['triggers']>(values: T, own: T, schema: Schema): T {
  const kept = Object.entries(values).map(([name, settings]) => [
    name,
    Object.fromEntries(
      Object.entries(settings).map(([field, value]) => [
        field,
        readSchema(schema, [name, field]).everyLevel ? valueAt(own, [name, field]) : value,
      ]),
    ),
  ])
  return { ...values, ...Object.fromEntries(kept) }
}

/** Returns the levels and the own choice as the table shows them. `schema` is that of the triggers. */
export function choicesOf(
  draft: HandoffSettings,
  { levels, schema, set }: { levels: Level[]; schema: Schema; set: (change: Partial<HandoffSettings>) => void },
): Choice[] {
  const { mode, button, advanced } = draft
  const rowsOf = (values: Advanced, choice: HandoffSettings['level'] | 'own') =>
    levelRows(
      { ...values, triggers: withOwnValues(values.triggers, advanced.triggers, schema) },
      { schema, button, choice },
    )
  const ready = levels.map(({ level, title, description, values }) => ({
    key: String(level),
    level,
    title,
    description,
    rows: rowsOf(values, level),
    changed: [],
    chosen: mode === 'level' && draft.level === level,
    pick: () => set({ mode: 'level', level }),
  }))
  const own = rowsOf(advanced, 'own')
  const chosen = mode === 'advanced'
  return [
    ...ready,
    {
      key: 'own',
      level: null,
      title: 'Your own',
      description: 'Switch and tune each trigger yourself.',
      rows: own,
      changed: chosen ? differingRows(own, ready.find(({ level }) => level === draft.level)?.rows ?? own) : [],
      chosen,
      pick: () => set({ mode: 'advanced' }),
    },
  ]
}
