import type { ReactNode } from 'react'
import { Field, fieldError, Input } from '../../ui/form.tsx'
import { SecretInput } from '../../ui/secret-input.tsx'
import { hasName, type KindDraft, type KindField } from './kind-draft.ts'
import { privateHostPort } from './private-address.ts'

/** Draws the fields of a kind's settings from its schema: texts and secrets in full width, numbers side by side. */
export function KindFields({
  fields,
  draft,
  onChange,
  error,
  saved = {},
  version,
  removable = false,
  below = {},
}: {
  fields: KindField[]
  draft: KindDraft
  onChange: (part: KindDraft) => void
  /** The error of the last save. Each part is shown at its field. */
  error: unknown
  /** The saved settings as the API returns them, with `has…` for each secret. */
  saved?: Record<string, unknown>
  /** The version of the saved settings. A new version resets the secret fields. */
  version?: string | undefined
  /** Whether a saved secret can be removed. */
  removable?: boolean
  /** Elements shown below the fields, by name. */
  below?: Record<string, ReactNode>
}) {
  const one = (field: KindField) => (
    <div key={field.name}>
      <Field label={field.title} hint={hintOf(field, draft)} error={fieldError(error, `settings.${field.name}`)}>
        {(ids) => {
          const set = (value: string | null) => onChange({ [field.name]: value })
          const value = draft[field.name] ?? null
          if (field.input === 'secret')
            return (
              <SecretInput
                key={version}
                ids={ids}
                label={field.title}
                saved={saved[hasName(field.name)] === true}
                value={value}
                onChange={set}
                removable={removable}
                required={field.required}
              />
            )
          return (
            <Input
              {...ids}
              {...limits(field)}
              value={value ?? ''}
              placeholder={field.fallback}
              onChange={({ target }) => set(target.value)}
            />
          )
        }}
      </Field>
      {below[field.name]}
    </div>
  )
  const numbers = fields.filter(({ input }) => input === 'number')
  return (
    <>
      {fields.filter(({ input }) => input !== 'number').map(one)}
      {numbers.length > 0 ? (
        <div className={`grid items-start gap-4 ${numbers.length === 3 ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}>
          {numbers.map(one)}
        </div>
      ) : null}
    </>
  )
}

function limits({ input, integer, minimum, maximum, maxLength, required }: KindField) {
  if (input === 'number') return { type: 'number', min: minimum, max: maximum, step: integer ? 1 : 'any', required }
  return { type: input, maxLength, required, spellCheck: false, autoComplete: 'off' }
}

function hintOf({ input, name, description }: KindField, draft: KindDraft): ReactNode {
  const found = input === 'url' ? privateHostPort(draft[name] ?? '') : null
  if (!found) return description
  return (
    <>
      A private address. The server can reach it only if it was started with{' '}
      <code className="rounded bg-hover px-1 font-mono">BATON_ALLOW_PRIVATE_URLS={found}</code>
    </>
  )
}
