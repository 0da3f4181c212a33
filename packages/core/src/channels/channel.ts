import { z } from 'zod'
import type { KindOfSettings } from '../kind.ts'
import type { Author, IdentityKind } from '../model.ts'

/** The settings of every channel where an assistant answers in text. */
export const commonSettings = {
  allowHandoff: z.boolean().default(true).meta({ title: 'Allow human handoff' }),
  assistantId: z
    .string()
    .nullable()
    .default(null)
    .meta({ title: 'Assistant', description: 'Who answers here. Empty: the workspace’s first assistant.' }),
}

/** Parses these settings out of any channel's settings. */
export const CommonSettings = z.object(commonSettings)
export type CommonSettings = z.infer<typeof CommonSettings>

/** The facts about a kind of channel. The code that talks to its vendor is in the server. */
export interface ChannelDeclaration<S extends z.ZodType = z.ZodType> extends KindOfSettings<S> {
  /** The kind of identity that the channel proves for a sender. */
  identity: IdentityKind
  /**
   * The contact's field to write to when they have never written on this channel; null: such a contact cannot be
   * reached.
   */
  fallbackAddress: Exclude<IdentityKind, 'external'> | null
  /** Whether websites embed this channel with a public token. */
  hasToken: boolean
  /** Whether messages must be sent to a vendor. Without a vendor, live updates are enough. */
  delivers: boolean
  /** Whether a message that the contact has already received can still be deleted on their side. */
  deletes: boolean
  limits: {
    /** The maximum length of one part, in UTF-16 units. */
    text: number
  }
  /** Returns the text as it is sent. When omitted, the text is sent as written. */
  format?(message: { author: Author; text: string }): string
}

/** Returns the declaration unchanged, with its types inferred. */
export function channel<S extends z.ZodType>(declaration: ChannelDeclaration<S>): ChannelDeclaration<S> {
  return declaration
}
