import { AppError, HandoffSettings, type Suggestion, suggestionsFrom, withSuggestion } from '@baton/core'
import { type Acting, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { listJudgements } from '../store/marks.ts'
import { insertSettingsVersion, lockWorkspace, readHandoffSettings } from '../store/settings.ts'

/**
 * Puts a suggestion in force, as the next version of the handoff settings. Throws `conflict` if it is not suggested any
 * more.
 */
export function applySuggestion(
  { store }: Pick<Deps, 'store'>,
  acting: Acting,
  wanted: Pick<Suggestion, 'trigger' | 'suggested'>,
): Promise<HandoffSettings> {
  return store.transaction(async (tx) => {
    await lockWorkspace(tx, acting.workspaceId)
    const { settings } = await readHandoffSettings(tx, acting.workspaceId)
    const suggestion = suggestionsFrom(settings, await listJudgements(tx, acting.workspaceId)).find(
      ({ trigger, suggested }) => trigger === wanted.trigger && suggested === wanted.suggested,
    )
    if (!suggestion)
      throw new AppError('conflict', 'This is not suggested any more: marks or settings have changed. Reload the page.')
    const changed = HandoffSettings.parse(withSuggestion(settings, suggestion))
    const byName = actorOf(acting).name ?? null
    await insertSettingsVersion(tx, acting.workspaceId, { settings: changed, byName })
    return changed
  })
}
