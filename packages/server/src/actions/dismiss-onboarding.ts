import type { Deps } from '../deps.ts'
import { markOnboardingDismissed } from '../store/workspaces.ts'

/** Hides the getting-started list for the whole workspace. */
export function dismissOnboarding({ store }: Pick<Deps, 'store'>, workspaceId: string): Promise<void> {
  return markOnboardingDismissed(store.pool, workspaceId)
}
