import { z } from 'zod'
import type { KindOfSettings } from '../kind.ts'
import type { Segments } from './segments.ts'

/** The settings of every channel where an assistant answers in text. */
export const answering = {
  allowHandoff: z.boolean().default(true).meta({ title: 'Allow human handoff' }),
  assistantId: z
    .string()
    .nullable()
    .default(null)
    .meta({ title: 'Assistant', description: 'Who answers here. Empty: the workspace’s first assistant.' }),
}

/** Reads these settings from those of any channel. */
export const AnsweringSettings = z.object(answering)
export type AnsweringSettings = z.infer<typeof AnsweringSettings>

/** Everything about a kind of channel that is a fact, not code that talks to a vendor. */
export interface ChannelDeclaration<S extends z.ZodType = z.ZodType> extends KindOfSettings<S> {
  /** The kind of identity that the channel proves of a sender. */
  identity: 'external' | 'email' | 'phone'
  /** The field of the contact that is written to when they have never written from this channel; null: nobody is. */
  fallbackAddress: 'email' | 'phone' | null
  /** Pages show this channel with a public token. */
  hasToken: boolean
  /** Messages have to be sent to the vendor; without a vendor live updates are enough. */
  delivers: boolean
  limits: {
    /** The most UTF-16 units of one part. */
    text: number
  }
  /** The text as it is sent; as it was written when left out. */
  format?(message: { author: string; text: string }): string
  composer: {
    /** How many hours after the contact's last message free text may be sent; null: always. */
    windowHours: number | null
    /** A message has a subject line. */
    subject: boolean
    /** What a text costs, where messages are billed in segments. */
    segments?(text: string): Segments
  }
}

/** Gives a declaration its types. */
export function channel<S extends z.ZodType>(declaration: ChannelDeclaration<S>): ChannelDeclaration<S> {
  return declaration
}
