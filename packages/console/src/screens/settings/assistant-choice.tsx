import type { Assistant } from '@baton/core/api'
import { Field, Select } from '../../ui/form.tsx'
import { useItems } from './use-list.tsx'

/** Asks which assistant answers on a channel. An empty value means the workspace's first assistant. */
export function AssistantChoice({
  value,
  onChange,
  error = null,
}: {
  value: string
  onChange: (id: string) => void
  error?: string | null
}) {
  const assistants = useItems<Assistant>('/v1/assistants')
  const first = assistants.data?.items[0]
  return (
    <Field label="Assistant" hint="Who answers here." error={error}>
      {(ids) => (
        <Select {...ids} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">The first one{first ? `: ${first.name}` : ''}</option>
          {assistants.data?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
