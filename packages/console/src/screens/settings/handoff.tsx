import type { Advanced, HandoffSettings } from '@baton/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../../live/context.tsx'
import { ask } from '../../ui/ask.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { changedLabels } from './diff.ts'
import { choicesOf, type Level, valuesOf, withOwnValues } from './handoff-choices.ts'
import { HandoffLevels } from './handoff-levels.tsx'
import { HandoffOff } from './handoff-off.tsx'
import { HandoffPlaces } from './handoff-places.tsx'
import { HandoffSaveBar } from './handoff-save-bar.tsx'
import { HandoffVersions } from './handoff-versions.tsx'
import { keptDraft } from './kept-draft.ts'
import { planned, requestWords } from './level-words.ts'
import { MarkSuggestions } from './mark-suggestions.tsx'
import { type Editing, isBegun, listsOf, troubleIn, withEdited, withLists } from './rules/rule-draft.ts'
import { RulesSection } from './rules/rules-section.tsx'
import { handoffSchema, handoffSettings, saveHandoff, showSaved } from './save-handoff.ts'
import { readSchema, type Schema } from './schema-form.tsx'
import { SwitchRow } from './switch-row.tsx'
import { TriggerRows } from './trigger-rows.tsx'
import { TryMessage } from './try-message.tsx'
import { changesOf, useDraft } from './use-draft.ts'
import { useUnsaved } from './use-unsaved.ts'

/** Shows when the assistant hands off. The form is drawn from the schema that also validates it. */
export function HandoffPage() {
  const settings = useQuery(handoffSettings)
  const schema = useQuery(handoffSchema)
  if (settings.error ?? schema.error)
    return <ErrorFace error={settings.error ?? schema.error} retry={() => settings.refetch()} />
  if (!settings.data || !schema.data) return <Skeleton />
  return <Form saved={settings.data} schema={schema.data} levels={schema.data['x-levels']} />
}

function Form({ saved, schema, levels }: { saved: HandoffSettings; schema: Schema; levels: Level[] }) {
  const { me } = useSession()
  const navigate = useNavigate()
  const { draft, set, reset, settle } = useDraft(saved, keptDraft.get() ?? {})
  const [editing, setEditing] = useState<Editing | null>(null)
  const [opened, setOpened] = useState(0)
  const [tried, setTried] = useState(false)
  const mayChange = me.role === 'admin' || me.role === 'owner'
  const lists = listsOf(draft)
  const trouble = editing ? troubleIn(editing.rule) : null
  // What is open in the editor belongs to the draft: it is tried, named among the changes, and saved.
  const whole = editing && isBegun(editing) && !trouble ? withLists(draft, withEdited(lists, editing)) : draft
  const changes = changedLabels(schema, saved, whole)
  useUnsaved(changes.length > 0 || (editing !== null && isBegun(editing) && trouble !== null))
  const save = useMutation({
    mutationFn: (settings: HandoffSettings) => saveHandoff(changesOf(saved, settings)),
    onSuccess: (next, sent) => {
      settle(sent)
      keptDraft.set(null)
      openEditor(null)
      toast.done('Saved. Applies from the next message on.')
      showSaved(next)
    },
    onError: toast.failed,
  })
  function openEditor(next: Editing | null) {
    setEditing(next)
    setTried(false)
    setOpened((count) => count + 1)
  }
  /** Opens another one. What was open is kept in the draft; where that is impossible, asks before it is dropped. */
  async function openAnother(next: Editing) {
    if (!finishEditing({ dropEmpty: true })) {
      const drop = await ask({
        title: 'Drop what you entered?',
        text: `It cannot be kept as it is. ${trouble?.message ?? ''}`,
        action: 'Drop',
        stay: 'Go on editing',
      })
      if (!drop) return
    }
    openEditor(next)
  }
  /**
   * Puts what is open in the editor into the draft. Returns whether nothing keeps it from being saved. With
   * `dropEmpty`, a new one in which nothing was entered is left out.
   */
  function finishEditing({ dropEmpty }: { dropEmpty: boolean }): boolean {
    setTried(true)
    if (trouble && editing && !(dropEmpty && !isBegun(editing))) return false
    if (whole !== draft) set(whole)
    openEditor(null)
    return true
  }
  const values = valuesOf(draft, levels)
  const savedValues = valuesOf(saved, levels)
  const triggersSchema = readSchema(schema, ['advanced', 'triggers'])
  const triggers = withOwnValues(values.triggers, draft.advanced.triggers, triggersSchema)
  const setAdvanced = (change: Partial<Advanced>) => set({ advanced: { ...draft.advanced, ...change } })
  /** Changes the values in force. At a level, they become an own choice. */
  const setOwn = (change: Partial<Advanced>) => set({ mode: 'advanced', advanced: { ...values, triggers, ...change } })
  /** Applies a change of a trigger. Values marked `everyLevel` keep the chosen level. */
  const edit = (next: Advanced['triggers'], path: string[]) =>
    readSchema(triggersSchema, path).everyLevel
      ? setAdvanced({ triggers: withOwnValues(draft.advanced.triggers, next, triggersSchema) })
      : setOwn({ triggers: next })
  const choices = choicesOf(draft, { levels, schema: triggersSchema, set })
  const differing = choices.at(-1)?.changed.length ?? 0
  const begun = levels.find(({ level }) => level === draft.level)?.title ?? ''
  const asksFirst = readSchema(schema, ['advanced', 'requireProblemStatement'])

  return (
    <Page
      wide
      title="When should the assistant hand off?"
      description={`For all text channels. ${planned(
        requestWords(savedValues, triggersSchema),
        requestWords(values, triggersSchema),
      )}`}
    >
      <section aria-labelledby="level">
        <h2 id="level" className="font-semibold">
          Level
        </h2>
        <p className="mt-1 mb-3 text-muted">
          {draft.mode === 'level' ? (
            values.enabled ? (
              'Change a value below to make it your own choice.'
            ) : (
              'The assistant answers everything.'
            )
          ) : (
            <>
              {differing === 0 ? `Your own choice does the same as ${begun}. ` : null}
              {differing > 0 ? (
                <span className="text-human">
                  {differing === 1 ? `1 value differs from ${begun}. ` : `${differing} values differ from ${begun}. `}
                </span>
              ) : null}
              <button type="button" className="text-human underline" onClick={() => set({ mode: 'level' })}>
                Back to {begun}
              </button>
            </>
          )}
        </p>
        <HandoffLevels choices={choices} disabled={!mayChange} />
      </section>

      <div className="mt-8 grid gap-8 border-t border-line pt-6 min-[1200px]:grid-cols-[minmax(0,1fr)_18rem]">
        <section aria-labelledby="triggers">
          <h2 id="triggers" className="font-semibold">
            Triggers
          </h2>
          <p className="mt-1 mb-3 text-muted">
            Checked from top to bottom: the first that fires gives the reason. Watching decides and logs, but hands
            nothing off.
          </p>
          {values.enabled ? (
            <Card>
              <TriggerRows schema={triggersSchema} value={triggers} disabled={!mayChange} onChange={edit} />
            </Card>
          ) : (
            <HandoffOff settings={draft} says={planned(forceWords(savedValues), forceWords(values))} />
          )}
          {draft.mode === 'advanced' ? (
            <SwitchRow
              title="Hand off to people"
              what="The main switch. Off: requests are declined with a clear sentence."
              disabled={!mayChange}
              checked={draft.advanced.enabled}
              onChange={(enabled) => setAdvanced({ enabled })}
            />
          ) : null}
          {values.enabled ? (
            <>
              <SwitchRow
                title={asksFirst.title ?? ''}
                what={asksFirst.description}
                disabled={!mayChange}
                checked={values.requireProblemStatement}
                onChange={(requireProblemStatement) => setOwn({ requireProblemStatement })}
              />
              <SwitchRow
                title="“Talk to a person” button"
                label="Talk to a person button"
                what="Shown in the widget while the assistant answers."
                disabled={!mayChange}
                checked={draft.button}
                onChange={(button) => set({ button })}
              />
            </>
          ) : null}
        </section>
        <div>
          <TryMessage settings={whole} />
        </div>
      </div>

      <RulesSection
        lists={lists}
        editing={editing}
        opened={opened}
        trouble={tried ? trouble : null}
        notes={{ topic: noteOf(values, 'forbidden_topic'), rule: noteOf(values, 'rule') }}
        disabled={!mayChange}
        onChange={(next) => set(withLists(draft, next))}
        onOpen={openAnother}
        onEdit={setEditing}
        onCancel={() => openEditor(null)}
        onDone={() => finishEditing({ dropEmpty: false })}
      />

      <HandoffPlaces mayChange={mayChange} says={planned(placeWords(savedValues), placeWords(values))} />
      <HandoffSaveBar
        changes={changes}
        disabled={!mayChange || save.isPending}
        onTry={() => {
          if (!finishEditing({ dropEmpty: true })) return
          keptDraft.set(changesOf(saved, whole))
          navigate({ to: '/lab', ignoreBlocker: true })
        }}
        onDiscard={() => {
          reset()
          keptDraft.set(null)
          openEditor(null)
        }}
        onSave={() => {
          if (finishEditing({ dropEmpty: true })) save.mutate(whole)
        }}
      />
      {mayChange ? null : <p className="mt-4 text-muted">Only admins can change this.</p>}
      <MarkSuggestions mayChange={mayChange} schema={schema} />
      <HandoffVersions mayChange={mayChange} schema={schema} />
    </Page>
  )
}

/** Returns why a list of topics or rules hands nothing off, whatever is in it. */
function noteOf({ enabled, triggers }: Advanced, trigger: 'forbidden_topic' | 'rule'): string | null {
  if (!enabled) return 'With this choice nothing hands off, and these do not either.'
  if (!triggers[trigger].enabled) return 'This trigger is off, so none of these hands off.'
  return triggers[trigger].watching ? 'This trigger only watches, so none of these hands off.' : null
}

const forceWords = ({ enabled }: Advanced): string =>
  enabled ? '' : 'No trigger is in force. The assistant answers everything.'
const placeWords = ({ enabled }: Advanced): string =>
  enabled
    ? 'A conversation is handed off where its assistant and its channel both allow it.'
    : 'Nothing hands off. These switches count again as soon as something does.'
