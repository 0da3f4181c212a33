import type { DeliveryStatus, Locale } from '@baton/core'

/**
 * The code that talks to the vendor of one kind of channel. It translates; it decides nothing and stores nothing. What
 * is a fact about the kind (settings, limits, formatting, address) is declared in core/channels. An ability is the
 * presence of its method. A kind whose messages go out over the live socket has no `send`.
 */
export interface ChannelAdapter<S = never> {
  /**
   * Reads a vendor's request. `request.url` is the public address the vendor called, its body the raw one. Throws
   * AppError `bad_signature` (401) or `invalid` (400); no `inbound` for events that are not for us (2xx).
   */
  receive?(request: Request, settings: S): Promise<ReceivedRequest>
  /** Cuts a text into parts, each within the limit. */
  split?(text: string): string[]
  /** Sends one part; returns the vendor's id. Throws a DeliveryError that says whether trying again can help. */
  send?(part: Outbound, settings: S, io: ChannelIo): Promise<{ id: string }>
  /** Tests the connection: returns what is wrong and how to fix it. */
  check?(settings: S, io: ChannelIo & { inboundUrl: string }): Promise<Problem[]>
}

export interface ChannelIo {
  fetch: typeof fetch
}

export interface ReceivedRequest {
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
 * A message that stays in the conversation without a decision. `optOut`: the sender wants no more messages, or wants
 * them again (`onlyIfOut`: a word that means it only after opting out, else an ordinary message). `help`: the sender
 * asks who this is. `unreadable`: a picture alone, a blank.
 */
export type Aside = ({ type: 'optOut'; out: boolean; onlyIfOut: boolean } | { type: 'help' | 'unreadable' }) & {
  id: string
  from: string
  /** What the sender wrote, or what came instead of words. */
  text: string
  /** What the channel replies by itself; left out where the vendor has replied. */
  reply?: Localized
}

/** One text by language. English is for every language that is missing. */
export type Localized = { en: string } & Partial<Record<Locale, string>>

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
