import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'

/** How the console shows a kind of channel. Its pages are loaded on first use. */
export interface ChannelLook {
  Icon: LucideIcon
  /** The short title shown next to a name: “SMS”. */
  title: string
  /** Whether a message that the contact has received can still be deleted, as core declares it. */
  deletes: boolean
  /** The card on the "New channel" page. */
  card: { title: string; what: string }
  /** Returns what tells channels of this kind apart, such as the phone number, from the settings. */
  detail?(settings: Record<string, unknown>): string | null
  /** The form for a new channel. */
  NewPage: ComponentType
  /** The settings page of a saved channel, which `useChannel` loads. */
  Page: ComponentType<{ id: string }>
  /** Shown in the composer: what it costs to send the text. */
  Cost?: ComponentType<{ text: string }>
}
