import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'

/** How a kind of channel is shown. Pages are loaded when they are first opened. */
export interface ChannelLook {
  Icon: LucideIcon
  /** What it is called next to a name: “SMS”. */
  title: string
  /** The card on the page of new channels. */
  card: { title: string; what: string }
  /** What tells one channel of this kind from another, by its settings. */
  detail?(settings: Record<string, unknown>): string | null
  /** The form of a new channel. */
  NewPage: ComponentType
  /** The page of a saved channel, which `useChannel` reads. */
  Page: ComponentType<{ id: string }>
  /** Stands in the composer: what the text costs. */
  Cost?: ComponentType<{ text: string }>
}
