import type { HandoffSettings } from '@baton/core'
import type { Deps } from '../deps.ts'
import { insertSettingsVersion } from '../store/settings.ts'

export interface HandoffSettingsChange {
  workspaceId: string
  settings: HandoffSettings
  /** The name that the list of versions shows. */
  byName: string | null
}

/** Puts new handoff settings in force, as the next version. */
export function changeHandoffSettings(
  { store }: Pick<Deps, 'store'>,
  { workspaceId, ...version }: HandoffSettingsChange,
): Promise<void> {
  return store.transaction((tx) => insertSettingsVersion(tx, workspaceId, version))
}
