import type { Assistant } from '@baton/core/api'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field, fieldError, Input, restOfError, TextArea } from '../../ui/form.tsx'
import { assistantKinds } from './assistant-kinds.tsx'
import { BaseUrlPresets } from './base-url-presets.tsx'
import { type Asked, draftOf, settingsOf } from './kind-draft.ts'
import { KindFields } from './kind-fields.tsx'

/** What the form gives back, as the API takes it. */
export interface AssistantChange {
  name: string
  instructions?: string
  settings: Record<string, unknown>
}

/** Name, what its kind asks for, and what it is told: for a new assistant and for a saved one. */
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
  fields: Asked[]
  saved?: Assistant
  action: string
  busy: boolean
  error: unknown
  onSave: (change: AssistantChange) => void
  /** Stands at the start of the last line. */
  children?: ReactNode
}) {
  const [name, setName] = useState(saved?.name ?? '')
  const [instructions, setInstructions] = useState(saved?.instructions ?? '')
  const [start] = useState(() => draftOf(fields, saved?.settings))
  const [draft, setDraft] = useState(start)
  const { instructed } = assistantKinds[kind]
  const unchanged = saved !== undefined && name === saved.name && instructions === saved.instructions && JSON.stringify(draft) === JSON.stringify(start)
  const rest = restOfError(error, ['name', 'instructions', ...fields.map((field) => `settings.${field.name}`)])
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ name, ...(instructed ? { instructions } : {}), settings: settingsOf(fields, draft) })
      }}
    >
      <Field label="Name" hint="Customers see it." error={fieldError(error, 'name')}>
        {(ids) => <Input {...ids} autoFocus={!saved} required maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />}
      </Field>
      <KindFields
        fields={fields}
        draft={draft}
        onChange={setDraft}
        error={error}
        saved={saved?.settings ?? {}}
        removable={kind === 'openai-compatible' || kind === 'ai-sdk-url'}
        below={kind === 'openai-compatible' ? { baseUrl: <BaseUrlPresets value={draft['baseUrl'] ?? ''} onPick={(baseUrl) => setDraft({ ...draft, baseUrl })} /> } : {}}
      />
      {instructed ? (
        <Field label="Instructions" hint="How it should speak, and what it must never do. It answers from your articles in any case." error={fieldError(error, 'instructions')}>
          {(ids) => <TextArea {...ids} maxLength={10_000} value={instructions} onChange={({ target }) => setInstructions(target.value)} />}
        </Field>
      ) : null}
      {rest ? (
        <p role="alert" className="text-failed">
          {rest}
        </p>
      ) : null}
      <div className="flex items-center justify-between gap-3">
        {children}
        <Button kind="primary" type="submit" className="ms-auto" disabled={unchanged || busy}>
          {action}
        </Button>
      </div>
    </form>
  )
}
