import type { Deps } from '../deps.ts'
import { removeSamples } from '../store/articles.ts'

/** Deletes the sample articles that came with the workspace. Articles that a teammate changed stay. */
export function deleteSamples({ store }: Pick<Deps, 'store'>, workspaceId: string): Promise<void> {
  return removeSamples(store.pool, workspaceId)
}
