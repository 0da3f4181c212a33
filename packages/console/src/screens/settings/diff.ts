import type { Rule } from '@baton/core'
import { localeName } from '../inbox/locale.ts'
import { ruleChanges } from './rules/rule-words.ts'
import { readSchema, type Schema } from './schema-form.tsx'

/** Returns the labels of the settings that differ, as the settings pages show them: `Keywords › Phrases`. */
export function changedLabels(schema: Schema, before: unknown, after: unknown): string[] {
  return [
    ...new Set(
      changedPaths(before, after).flatMap((path) => {
        const [old, next] = [valueAt(before, path), valueAt(after, path)]
        const { rules } = readSchema(schema, path)
        return rules && Array.isArray(old ?? []) && Array.isArray(next)
          ? ruleChanges(rules, asRules(old), asRules(next))
          : [changeOf(schema, path, next)]
      }),
    ),
  ]
}

// Settings that were saved are checked by the server.
const asRules = (list: unknown) => (list ?? []) as Rule[]

/** Names a changed setting. A switch with its new state, so that “On” never stands for switching off. */
function changeOf(schema: Schema, path: string[], value: unknown): string {
  const label = labelOf(schema, path)
  return typeof value === 'boolean' ? `${label.replace(/ › On$/, '')}: ${value ? 'on' : 'off'}` : label
}

/** Returns the value at a path; undefined if there is none. */
export const valueAt = (from: unknown, path: string[]): unknown =>
  path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), from)

/** Returns the value of every setting before anyone has changed one. */
export function defaultsOf({ properties, default: value }: Schema): unknown {
  return properties
    ? Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, defaultsOf(each)]))
    : value
}

function changedPaths(before: unknown, after: unknown, path: string[] = []): string[][] {
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changedPaths(before[key], after[key], [...path, key]),
    )
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [path]
}

/** The parts of a path that the pages do not show. */
const folders = ['advanced', 'triggers']

function labelOf(schema: Schema, path: string[]): string {
  const labels: string[] = []
  let at: Schema = schema
  for (const key of path) {
    const own = at.properties?.[key]
    // Settings per language are a record; a setting of an older version may be gone from the schema.
    const label = own?.title ?? (at.additionalProperties ? localeName(key) : null) ?? key.replaceAll('_', ' ')
    if (!folders.includes(key)) labels.push(label)
    at = own ?? (isRecord(at.additionalProperties) ? at.additionalProperties : {})
  }
  return labels.join(' › ') || 'Everything'
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
