import type { ComponentType, ReactNode } from 'react'

/** How a kind of assistant is shown. */
export interface AssistantLook {
  title: string
  /** What it is for, in one line. */
  what: string
  icon: ReactNode
  /** It writes in its own words, so it can be told how. */
  instructed?: true
  /** Its secrets may be taken away again. */
  removableSecrets?: true
  /** The setting that holds a signing secret: Baton makes it, shows it once and renews it. */
  signingSecret?: string
  /** Baton calls nothing, so it cannot be tried here. */
  callsNothing?: true
  /** What stands under a field of the form, by the setting's name. */
  below?: Record<string, ComponentType<{ value: string; onPick: (value: string) => void }>>
}
