import type { z } from 'zod'

/** A secret that a channel or an assistant cannot work without. */
export interface NeededSecret<S extends z.ZodType> {
  /** The setting, nested with a dot: `identity.secret`. */
  setting: string
  /** Why it is needed, for the person who left it out. */
  why: string
  /** Only under these settings; always when left out. */
  when?(settings: z.output<S>): boolean
}

/**
 * What channels and assistants of a kind declare about their settings. A field marked `secret` is sealed and never
 * returned.
 */
export interface KindOfSettings<S extends z.ZodType> {
  title: string
  settings: S
  needs: NeededSecret<S>[]
  /**
   * Secrets that are sent to the host in `address`. When that changes to another host, they have to be entered again.
   */
  sends: { secrets: string[]; address: string } | null
}

/** Copies a field of every declaration into a record under the same names. */
export function settingsByKind<T extends Record<string, { settings: unknown }>>(
  kinds: T,
): { [K in keyof T]: T[K]['settings'] } {
  return Object.fromEntries(Object.entries(kinds).map(([kind, { settings }]) => [kind, settings])) as {
    [K in keyof T]: T[K]['settings']
  }
}

/** The kinds in the order of their list. */
export function namesOf<T extends object>(kinds: T): (keyof T & string)[] {
  return Object.keys(kinds) as (keyof T & string)[]
}
