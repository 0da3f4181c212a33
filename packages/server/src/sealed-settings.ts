import { invalidField } from '@baton/core'
import type { KindOfSettings } from '@baton/core/kind'
import { fieldWords } from '@baton/core/plain-errors'
import { z } from 'zod'
import type { SecretBox } from './secrets.ts'

/**
 * Settings whose schema may mark fields as `secret` (at most one level deep: `identity.secret`). Secrets are stored
 * encrypted and never returned: a reader gets `hasApiKey` instead of `apiKey`.
 */
export type Settings = Record<string, unknown>

export interface Sealed {
  settings: Settings
  sealed: string | null
}

/**
 * Separates the secrets in `settings` from the rest and adds them to the secrets in `sealed`. A secret that is left out
 * keeps its value; null removes it.
 */
export function seal(secrets: SecretBox, schema: z.ZodType, { settings, sealed }: Sealed): Sealed {
  const kept = new Map(Object.entries(openAll(secrets, sealed)))
  let plain = settings
  for (const path of secretPaths(schema)) {
    const given = at(plain, path)
    plain = without(plain, path)
    if (typeof given === 'string') kept.set(path, given)
    else if (given === null) kept.delete(path)
  }
  return { settings: plain, sealed: kept.size === 0 ? null : secrets.seal(JSON.stringify(Object.fromEntries(kept))) }
}

/** Returns the settings with their secrets, for the code that uses them. */
export function openSealed(secrets: SecretBox, { settings, sealed }: Sealed): Settings {
  return Object.entries(openAll(secrets, sealed)).reduce((whole, [path, secret]) => put(whole, path, secret), settings)
}

/** Returns the settings as readers see them: `hasApiKey` instead of `apiKey`. */
export function shownSettings(secrets: SecretBox, schema: z.ZodType, { settings, sealed }: Sealed): Settings {
  const kept = openAll(secrets, sealed)
  return secretPaths(schema).reduce(
    (shown, path) =>
      put(
        without(shown, path),
        path.replace(/\w+$/, (name) => `has${name.charAt(0).toUpperCase()}${name.slice(1)}`),
        kept[path] !== undefined,
      ),
    settings,
  )
}

/**
 * Throws `invalid` when a change of the address would send a stored secret to another host. The caller must enter the
 * secret again; otherwise an admin who cannot read the secret could send it to their own server.
 */
export function keepSecretsHome(
  secrets: SecretBox,
  { before, given, sends }: { before: Sealed; given: Settings; sends: KindOfSettings<z.ZodType>['sends'] },
): void {
  if (!sends) return
  const kept = Object.keys(openAll(secrets, before.sealed)).find(
    (name) => sends.secrets.includes(name) && given[name] === undefined,
  )
  const [was, is] = [originOf(before.settings[sends.address]), originOf(given[sends.address])]
  if (!kept || was === null || is === null || was === is) return
  throw invalidField(
    `settings.${kept}`,
    `Enter the ${fieldWords(kept)} again, or send null to remove it: the address changes to another host.`,
  )
}

/** Throws `invalid` when the settings lack a secret that their kind needs. */
export function refuseMissingSecrets<S extends z.ZodType>(
  secrets: SecretBox,
  { settings, sealed }: Sealed,
  { needs, settings: schema }: Pick<KindOfSettings<S>, 'needs' | 'settings'>,
): void {
  const kept = openAll(secrets, sealed)
  const missing = needs.find(
    ({ setting, when }) => kept[setting] === undefined && (when?.(schema.parse(settings)) ?? true),
  )
  if (missing) throw invalidField(`settings.${missing.setting}`, missing.why)
}

const originOf = (value: unknown) => (typeof value === 'string' && URL.canParse(value) ? new URL(value).origin : null)

const Opened = z.record(z.string(), z.string())
const openAll = (secrets: SecretBox, sealed: string | null) =>
  sealed === null ? {} : Opened.parse(JSON.parse(secrets.open(sealed)))

function secretPaths(schema: z.ZodType): string[] {
  return fieldsOf(schema).flatMap(([name, field]) =>
    isSecret(field) ? [name] : secretPaths(field).map((path) => `${name}.${path}`),
  )
}

/** Returns the fields of an object schema, even of an optional one. */
function fieldsOf(schema: z.ZodType): [string, z.ZodType][] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]): [string, z.ZodType][] =>
      field instanceof z.ZodType ? [[name, field]] : [],
    )
  if (schema instanceof z.ZodPrefault || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    const inner = schema.unwrap()
    return inner instanceof z.ZodType ? fieldsOf(inner) : []
  }
  return []
}

const isSecret = (field: z.ZodType) =>
  z.looseObject({ secret: z.boolean().optional() }).parse(field.meta() ?? {}).secret === true

const Nested = z.record(z.string(), z.unknown()).catch({})

function at(settings: Settings, path: string): unknown {
  const [head = '', ...rest] = path.split('.')
  return rest.length === 0 ? settings[head] : at(Nested.parse(settings[head]), rest.join('.'))
}

function put(settings: Settings, path: string, value: unknown): Settings {
  const [head = '', ...rest] = path.split('.')
  return { ...settings, [head]: rest.length === 0 ? value : put(Nested.parse(settings[head]), rest.join('.'), value) }
}

function without(settings: Settings, path: string): Settings {
  const [head = '', ...rest] = path.split('.')
  const { [head]: inner, ...others } = settings
  if (rest.length === 0) return others
  return inner === undefined ? settings : { ...others, [head]: without(Nested.parse(inner), rest.join('.')) }
}
