import type { HandoffSettings } from '@baton/core'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/form.tsx'
import { changedLabels } from '../settings/diff.ts'
import type { Level } from '../settings/handoff-choices.ts'
import { keptDraft } from '../settings/kept-draft.ts'
import type { Schema } from '../settings/schema-form.tsx'

/** Chooses the draft: the live settings, a level, or what is edited on the settings page; and names its changes. */
export function DraftChoice({
  live,
  draft,
  schema,
  levels,
}: {
  live: HandoffSettings
  draft: HandoffSettings
  schema: Schema
  levels: Level[]
}) {
  const navigate = useNavigate()
  const changes = changedLabels(schema, live, draft).map((label) =>
    label === levelLabel ? `Level: ${titleOf(live, levels)} → ${titleOf(draft, levels)}` : label,
  )
  const level = draft.mode === 'level' && isLevelOnly(live, draft) ? `level ${draft.level}` : 'own'
  const chosen = changes.length === 0 ? 'live' : level
  function choose(value: string) {
    if (value === 'live') return keptDraft.set(null)
    const found = levels.find((one) => value === `level ${one.level}`)
    if (found) keptDraft.set({ mode: 'level', level: found.level })
  }
  return (
    <section aria-labelledby="draft" className="mt-5">
      <div className="mb-1.5 flex items-center gap-2">
        <h2 id="draft" className="flex-1 font-semibold">
          {changes.length === 0 ? 'Draft' : `Draft, ${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`}
        </h2>
        <Button kind="quiet" onClick={() => navigate({ to: '/settings/handoff' })}>
          Edit
        </Button>
      </div>
      <Field label="Try">
        {(ids) => (
          <Select {...ids} value={chosen} onChange={(event) => choose(event.target.value)}>
            <option value="live">The live settings</option>
            {levels
              .filter((one) => live.mode !== 'level' || live.level !== one.level)
              .map((one) => (
                <option key={one.level} value={`level ${one.level}`}>
                  Level {one.level}: {one.title}
                </option>
              ))}
            {chosen === 'own' ? <option value="own">Your draft from the settings</option> : null}
          </Select>
        )}
      </Field>
      {changes.length === 0 ? (
        <p className="mt-2 text-xs text-muted">
          No change yet. Choose a level, or edit the draft on the settings page and come back.
        </p>
      ) : (
        <ul className="mt-2 divide-y divide-line overflow-hidden rounded-lg border border-line bg-panel">
          {changes.map((change) => (
            <li key={change} className="px-2.5 py-1.5 [overflow-wrap:anywhere]">
              {change}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const levelLabel = 'Level'

/** Returns the name of a level or of an own choice. */
const titleOf = ({ mode, level }: HandoffSettings, levels: Level[]): string =>
  mode === 'advanced' ? 'Your own' : (levels.find((one) => one.level === level)?.title ?? String(level))

/** Returns whether nothing but the level differs. */
function isLevelOnly(live: HandoffSettings, draft: HandoffSettings): boolean {
  const { mode: _, level: __, ...rest } = draft
  const { mode: ___, level: ____, ...before } = live
  return JSON.stringify(rest) === JSON.stringify(before)
}
