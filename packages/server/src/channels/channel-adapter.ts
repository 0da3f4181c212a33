import type { DeliveryStatus, Locale } from '@baton/core'
import type { ChannelProblem } from '@baton/core/api'

/**
 * The code that talks to the vendor of one kind of channel. It translates; it decides nothing and stores nothing. Facts
 * about the kind (settings, limits, formatting, address) are declared in core/channels. A kind can do what it has a
 * method for: if its messages go out over the live socket, it has no `send`.
 */
export interface ChannelAdapter<S = never> {
  /**
   * Reads a vendor's request. `request.url` is the public address that the vendor called, the body is the raw one.
   * Throws AppError `bad_signature` (401) or `invalid` (400). Returns no `inbound` for events that are not for us
   * (2xx).
   */
  receive?(request: Request, settings: S): Promise<ReceivedRequest>
  /** Splits a text into parts, each within the limit. */
  split?(text: string): string[]
  /** Sends one part; returns the vendor's id. Throws a DeliveryError that says whether trying again can help. */
  send?(part: Outbound, settings: S, io: ChannelIo): Promise<{ id: string }>
  /** Tests the connection. Returns what is wrong and how to fix it. */
  check?(settings: S, io: ChannelIo & { inboundUrl: string }): Promise<ChannelProblem[]>
}

export interface ChannelIo {
  fetch: typeof fetch
}

export interface ReceivedRequest {
  inbound: Inbound[]
  response?: Response
}

/** What a vendor can send, with the vendor's ids. */
export type Inbound =
  | { type: 'message'; id: string; from: string; text: string; name?: string }
  /** The delivery status of one of our parts. `id` is what `send` returned. */
  | { type: 'status'; id: string; status: DeliveryStatus; reason?: string }
  | Aside

/**
 * A message that stays in the conversation without a decision. `optOut`: the sender wants no more messages, or wants
 * them again. With `onlyIfOut` it counts only if the sender has opted out; otherwise it is an ordinary message. `help`:
 * the sender asks who this is. `unreadable`: a message without text, such as a picture. `automatic`: the sender is a
 * machine, which gets no reply: two machines that answer each other never stop.
 */
export type Aside = (
  | { type: 'optOut'; out: boolean; onlyIfOut: boolean }
  | { type: 'help' | 'unreadable' | 'automatic' }
) & {
  id: string
  from: string
  /** What the sender wrote, or what came instead of words. */
  text: string
  /** The channel's own reply; omitted where the vendor has replied. */
  reply?: Localized
}

/** One text per language. English is used for every missing language. */
export type Localized = { en: string } & Partial<Record<Locale, string>>

export interface Outbound {
  /** Our id for the message and its part, the same at every attempt. */
  id: string
  to: string
  text: string
  /** The address where the vendor reports the delivery status. */
  statusUrl: string
}

/** A part that the vendor did not accept. The message is shown to teammates. */
export class DeliveryError extends Error {
  /** Trying again cannot help: a wrong number, an opted-out contact. */
  readonly permanent: boolean
  /** Nobody knows whether the vendor has taken it: the request was sent, and its response was lost. */
  readonly mayHaveLeft: boolean

  constructor(
    message: string,
    { permanent, mayHaveLeft = false, cause }: { permanent: boolean; mayHaveLeft?: boolean; cause?: unknown },
  ) {
    super(message, { cause })
    this.name = 'DeliveryError'
    this.permanent = permanent
    this.mayHaveLeft = mayHaveLeft
  }
}
