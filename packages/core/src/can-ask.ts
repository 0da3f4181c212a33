import type { TriggerState } from './triggers/trigger.ts'

/**
 * Returns whether asking for a person works at once: a trigger for requests is on and does not only watch. `isRequest`
 * tells such triggers by name. The “Talk to a person” button is shown only then. Imports no schemas, for the console.
 */
export function canAsk(
  { enabled, triggers }: { enabled: boolean; triggers: Record<string, TriggerState> },
  isRequest: (name: string) => boolean,
): boolean {
  return enabled && Object.entries(triggers).some(([name, one]) => isRequest(name) && one.enabled && !one.watching)
}
