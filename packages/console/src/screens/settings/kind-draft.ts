import type { Schema } from './schema-form.tsx'

/** The values of a settings form as they are typed. `null` removes a secret. */
export type KindDraft = Record<string, string | null>
type Settings = Record<string, unknown>

/** How the form asks for one field of a settings schema. */
export interface KindField {
  name: string
  title: string
  description: string | undefined
  input: 'text' | 'url' | 'number' | 'secret'
  required: boolean
  nullable: boolean
  integer: boolean
  fallback: string
  minimum: number | undefined
  maximum: number | undefined
  maxLength: number | undefined
}

/** Returns the fields of a settings schema, in its order. */
export function fieldsIn(schema: Schema): KindField[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const inner = field.anyOf?.find(({ type }) => type !== 'null') ?? field
    const isNumber = inner.type === 'number' || inner.type === 'integer'
    return {
      name,
      title: field.title ?? name,
      description: field.description,
      input: field.secret ? 'secret' : isNumber ? 'number' : inner.format === 'uri' ? 'url' : 'text',
      required: schema.required?.includes(name) === true,
      nullable: field.anyOf?.some(({ type }) => type === 'null') === true,
      integer: inner.type === 'integer',
      fallback: textOf(field.default),
      minimum: inner.minimum,
      maximum: inner.maximum,
      maxLength: inner.maxLength,
    }
  })
}

/** Returns the draft of saved settings, or of the defaults. Secrets start empty, because the API never returns them. */
export function draftOf(fields: KindField[], saved?: Settings): KindDraft {
  return Object.fromEntries(
    fields.map(({ name, input, fallback }) => [name, input === 'secret' ? '' : saved ? textOf(saved[name]) : fallback]),
  )
}

/**
 * Converts a draft to the API's settings. Sends a secret only if it was typed or removed. An emptied field becomes null
 * or its default.
 */
export function settingsOfDraft(fields: KindField[], draft: KindDraft): Settings {
  return Object.fromEntries(
    fields.flatMap(({ name, input, nullable, fallback }): [string, unknown][] => {
      const value = draft[name] ?? null
      if (input === 'secret') return value === '' ? [] : [[name, value]]
      const text = (value ?? '').trim() || (nullable ? '' : fallback)
      if (text === '') return [[name, nullable ? null : '']]
      return [[name, input === 'number' ? Number(text) : text]]
    }),
  )
}

/** Returns the name of the API's field that tells whether a secret is set: `apiKey` → `hasApiKey`. */
export const hasName = (name: string) => `has${name.charAt(0).toUpperCase()}${name.slice(1)}`

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
