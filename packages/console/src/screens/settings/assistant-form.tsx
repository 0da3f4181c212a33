import type { Assistant } from '@baton/core/api'
import { maxInstructionsLength } from '@baton/core/text-limits'
import type { ReactNode } from 'react'
import { assistantLooks } from '../../assistants/index.ts'
import { Button } from '../../ui/button.tsx'
import { Field, fieldError, Input, Refused, restOfError, TextArea } from '../../ui/form.tsx'
import { draftOf, type KindField, settingsOfDraft } from './kind-draft.ts'
import { KindFields } from './kind-fields.tsx'
import { useDraft } from './use-draft.ts'
import { useUnsaved } from './use-unsaved.ts'

/** The values of the form as the API takes them. For a saved assistant only the changes. */
export interface AssistantChange {
  name?: string
  instructions?: string
  settings: Record<string, unknown>
}

/** Draws the form for a new or a saved assistant: name, settings of its kind and instructions. */
export function AssistantForm({
  kind,
  fields,
  saved,
  action,
  busy,
  error,
  onSave,
  children,
}: {
  kind: Assistant['kind']
  fields: KindField[]
  saved?: Assistant
  action: string
  busy: boolean
  error: unknown
  /** Called on submit. The caller calls `settle` when the change is saved. */
  onSave: (change: AssistantChange, settle: () => void) => void
  /** Shown at the start of the last line, left of the button. */
  children?: ReactNode
}) {
  const said = useDraft({ name: saved?.name ?? '', instructions: saved?.instructions ?? '' })
  const settings = useDraft(draftOf(fields, saved?.settings))
  const { name, instructions } = said.draft
  const { instructed, removableSecrets = false, below = {} } = assistantLooks[kind]
  const changed = said.changed || settings.changed
  useUnsaved(changed && !busy)
  const save = () => {
    const sent = { said: said.draft, settings: settings.draft }
    const asked = saved ? fields.filter((field) => field.name in settings.changes) : fields
    const change = saved ? said.changes : { name, ...(instructed ? { instructions } : {}) }
    onSave({ ...change, settings: settingsOfDraft(asked, settings.draft) }, () => {
      said.settle(sent.said)
      settings.settle(sent.settings)
    })
  }
  const rest = restOfError(error, ['name', 'instructions', ...fields.map((field) => `settings.${field.name}`)])
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field label="Name" hint="Customers see this name." error={fieldError(error, 'name')}>
        {(ids) => (
          <Input
            {...ids}
            autoFocus={!saved}
            required
            maxLength={80}
            value={name}
            onChange={({ target }) => said.set({ name: target.value })}
          />
        )}
      </Field>
      <KindFields
        fields={fields}
        draft={settings.draft}
        onChange={settings.set}
        error={error}
        saved={saved?.settings ?? {}}
        version={saved?.updatedAt}
        removable={removableSecrets}
        below={Object.fromEntries(
          Object.entries(below).map(([name, Below]) => [
            name,
            <Below key={name} value={settings.draft[name] ?? ''} onPick={(value) => settings.set({ [name]: value })} />,
          ]),
        )}
      />
      {instructed ? (
        <Field
          label="Instructions"
          hint="How the assistant should write, and what it must never do. It always answers from your articles."
          error={fieldError(error, 'instructions')}
        >
          {(ids) => (
            <TextArea
              {...ids}
              maxLength={maxInstructionsLength}
              value={instructions}
              onChange={({ target }) => said.set({ instructions: target.value })}
            />
          )}
        </Field>
      ) : null}
      <Refused why={rest} />
      <div className="flex items-center justify-between gap-3">
        {children}
        <Button kind="primary" type="submit" className="ms-auto" disabled={busy || (saved !== undefined && !changed)}>
          {action}
        </Button>
      </div>
    </form>
  )
}
