import type { Schema } from './schema-form.tsx'

/** What stands in a form of settings: every field as it is typed; `null` takes a secret away. */
export type Draft = Record<string, string | null>
type Settings = Record<string, unknown>

/** How a field of a settings schema is asked for. */
export interface Asked {
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

/** The fields of a settings schema, in its order. */
export function askedBy(schema: Schema): Asked[] {
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

/** The form of what is saved, or of a new one with its defaults. Secrets begin empty: nobody can read them. */
export function draftOf(fields: Asked[], saved?: Settings): Draft {
  return Object.fromEntries(
    fields.map(({ name, input, fallback }) => [name, input === 'secret' ? '' : saved ? textOf(saved[name]) : fallback]),
  )
}

/**
 * Converts a draft to the API's settings. A secret is sent only if it was typed. An emptied field becomes null or its
 * default.
 */
export function settingsOf(fields: Asked[], draft: Draft): Settings {
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

/** The name under which the API tells whether there is a secret: `apiKey` → `hasApiKey`. */
export const hasName = (name: string) => `has${name.charAt(0).toUpperCase()}${name.slice(1)}`

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
