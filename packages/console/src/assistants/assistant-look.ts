import type { ComponentType, ReactNode } from 'react'

/** How the console shows a kind of assistant. */
export interface AssistantLook {
  title: string
  /** The purpose in one line. */
  what: string
  icon: ReactNode
  /** Whether the assistant takes instructions on how to write. */
  instructed?: true
  /** Whether saved secrets can be removed. */
  removableSecrets?: true
  /** The name of the setting that holds a signing secret. Baton creates it, shows it once and renews it. */
  signingSecret?: string
  /** Whether Baton calls nothing for this kind, so that there is no playground. */
  callsNothing?: true
  /** Components shown below the form's fields, by setting name. */
  below?: Record<string, ComponentType<{ value: string; onPick: (value: string) => void }>>
}
