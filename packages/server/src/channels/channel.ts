import type { DeliveryStatus, Locale } from '@baton/core'
import type { z } from 'zod'

/**
 * Where contacts are. A channel translates between a vendor and us; it decides nothing and stores nothing: duplicates,
 * contacts, conversations, retries live once, in actions and the outbox. An ability is the presence of its method.
 */
export interface Channel<S extends z.ZodType = z.ZodType> {
  title: string
  settings: S
  /** The most characters (UTF-16 units) of one part. */
  limits: { text: number }
  /** The kind of identity that the vendor proves of a sender. */
  identity: 'external' | 'email' | 'phone'
  /**
   * What a vendor's request says. `request.url` is the public address the vendor called, its body the raw one.
   * Throws AppError `bad_signature` (401) or `invalid` (400); no `inbound` for events that are not for us (2xx).
   */
  receive?(request: Request, settings: z.output<S>): Promise<Received>
  /** The parts of a text, each within the limit. */
  split?(text: string): string[]
  /** Sends one part; the vendor's id for it. Throws a DeliveryError that says whether trying again can help. */
  send?(part: Outbound, settings: z.output<S>, io: ChannelIo): Promise<{ id: string }>
  /** Tests the connection. Returns what is wrong and how to fix it. */
  check?(settings: z.output<S>, io: ChannelIo & { inboundUrl: string }): Promise<Problem[]>
}

export interface ChannelIo {
  fetch: typeof fetch
}

export interface Received {
  inbound: Inbound[]
  response?: Response
}

/** What can come in, with the vendor's ids. */
export type Inbound =
  | { type: 'message'; id: string; from: string; text: string; name?: string }
  /** How one of our parts fares; `id` is what `send` returned. */
  | { type: 'status'; id: string; status: DeliveryStatus; reason?: string }
  | Aside

/**
 * What is kept in the conversation without a decision. `optOut`: the sender opts out, or in again (`onlyIfOut`: the word
 * means this only from a sender who has opted out, else it is an ordinary message). `help`: the sender asks who this is.
 * `unreadable`: only a picture, or a blank message.
 */
export type Aside = ({ type: 'optOut'; out: boolean; onlyIfOut: boolean } | { type: 'help' | 'unreadable' }) & {
  id: string
  from: string
  /** What the sender wrote, or the names of files that came without text. */
  text: string
  /** The keyword reply; none if the vendor has already replied. */
  answers?: Answers
}

/** One sentence by language; who reads none of them reads English. */
export type Answers = { en: string } & Partial<Record<Locale, string>>

export interface Outbound {
  /** Ours: the message and its part, the same at every attempt. */
  id: string
  to: string
  text: string
  /** Where the vendor may report how the part fares. */
  statusUrl: string
}

export interface Problem {
  severity: 'error' | 'warning'
  message: string
}

/** A part that the vendor did not take. The message is shown to teammates. */
export class DeliveryError extends Error {
  /** Trying again cannot help: a wrong number, an opted-out contact. */
  readonly permanent: boolean

  constructor(message: string, { permanent, cause }: { permanent: boolean; cause?: unknown }) {
    super(message, { cause })
    this.name = 'DeliveryError'
    this.permanent = permanent
  }
}
