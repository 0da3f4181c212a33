import type { z } from 'zod'

/** A secret that a channel or an assistant cannot work without. */
export interface NeededSecret<S extends z.ZodType> {
  /** The setting's path, such as `identity.secret`. */
  setting: string
  /** Why it is needed, for the person who omitted it. */
  why: string
  /** Returns whether these settings need the secret; always needed when omitted. */
  when?(settings: z.output<S>): boolean
}

/**
 * What channels and assistants of a kind declare about their settings. A field marked `secret` is stored encrypted and
 * never returned.
 */
export interface KindOfSettings<S extends z.ZodType> {
  title: string
  settings: S
  needs: NeededSecret<S>[]
  /** Secrets that are sent to the host in the setting `address`. When the host changes, they must be entered again. */
  sends: { secrets: string[]; address: string } | null
}

/** Returns the settings schemas of all kinds or triggers, under the same names. */
export function settingsByName<T extends Record<string, { settings: unknown }>>(
  kinds: T,
): { [K in keyof T]: T[K]['settings'] } {
  return Object.fromEntries(Object.entries(kinds).map(([kind, { settings }]) => [kind, settings])) as {
    [K in keyof T]: T[K]['settings']
  }
}

/** Returns the names in a record, in its order. */
export function namesOf<T extends object>(kinds: T): (keyof T & string)[] {
  return Object.keys(kinds) as (keyof T & string)[]
}
