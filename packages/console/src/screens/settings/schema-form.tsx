import { ListFilter } from 'lucide-react'
import { triggerLook } from '../../triggers/index.ts'
import { Input, Select, Switch, TextArea } from '../../ui/form.tsx'

/** The part of JSON Schema that our settings use. */
export interface Schema {
  type?: string
  title?: string
  description?: string
  properties?: Record<string, Schema>
  /** The schema of every value of a record. */
  additionalProperties?: Schema | boolean
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  default?: unknown
  format?: string
  maximum?: number
  minimum?: number
  maxLength?: number
  /** Whether the value can be written but is never returned. */
  secret?: boolean
  /** Whether a trigger's value is the team's own at every level. */
  everyLevel?: boolean
  /** Whether a trigger fires on a request for a person. */
  isRequest?: boolean
}

/** Returns the schema of the property at `path`; an empty schema if there is none. */
export function readSchema(schema: Schema, path: string[]): Schema {
  return path.reduce<Schema>((at, key) => at.properties?.[key] ?? {}, schema)
}

type Values = Record<string, unknown>
/** Draws one row per trigger from the schema: its description, On, Watching or Off, and its values. */
export function SchemaFields<V extends Record<string, Values>>({
  schema,
  value,
  onChange,
  disabled,
}: {
  schema: Schema
  value: V
  onChange: (next: V, path: string[]) => void
  disabled: boolean
}) {
  return (
    <ul className="divide-y divide-line">
      {Object.entries(schema.properties ?? {}).map(([name, trigger]) => {
        const values = value[name] ?? {}
        const set = (change: Values, field: string) =>
          onChange({ ...value, [name]: { ...values, ...change } }, [name, field])
        const state = values['enabled'] === false ? 'off' : values['watching'] === true ? 'watching' : 'on'
        const rest = Object.entries(trigger.properties ?? {}).filter(
          ([field]) => field !== 'enabled' && field !== 'watching',
        )
        return (
          <li key={name} className="px-4 py-3">
            <div className="flex items-start gap-3">
              <span className="mt-0.5 text-muted">{triggerLook(name)?.icon ?? <ListFilter />}</span>
              <div className="min-w-0 flex-1">
                <p className="font-medium">{trigger.title ?? name}</p>
                <p className="text-muted">{trigger.description}</p>
              </div>
              <Select
                aria-label={`${trigger.title ?? name}: on, watching or off`}
                className="!w-28"
                disabled={disabled}
                value={state}
                onChange={({ target }) =>
                  set({ enabled: target.value !== 'off', watching: target.value === 'watching' }, 'enabled')
                }
              >
                <option value="on">● On</option>
                <option value="watching">○ Watching</option>
                <option value="off">Off</option>
              </Select>
            </div>
            {state !== 'off' && rest.length > 0 ? (
              <div className="mt-3 grid gap-3 ps-7">
                {rest.map(([field, inner]) => (
                  <SchemaField
                    key={field}
                    schema={inner}
                    value={values[field]}
                    disabled={disabled}
                    onChange={(next) => set({ [field]: next }, field)}
                  />
                ))}
              </div>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

function SchemaField({
  schema,
  value,
  onChange,
  disabled,
}: {
  schema: Schema
  value: unknown
  onChange: (next: unknown) => void
  disabled: boolean
}) {
  const label = schema.title ?? ''
  const isNumber = schema.type === 'number' || schema.type === 'integer'
  if (schema.type === 'boolean') {
    return (
      <div className="flex items-center justify-between gap-3">
        <span>{label}</span>
        <Switch label={label} checked={value === true} disabled={disabled} onChange={onChange} />
      </div>
    )
  }
  return (
    <label className="block">
      <span className="mb-1 block text-xs text-muted">
        {label}
        {schema.description ? ` · ${schema.description}` : ''}
      </span>
      {schema.type === 'array' ? (
        <TextArea
          // Drawn again when the value changes elsewhere, as after a discard.
          key={Array.isArray(value) ? value.join('\n') : ''}
          rows={Math.min(8, (Array.isArray(value) ? value.length : 0) + 1)}
          disabled={disabled}
          defaultValue={Array.isArray(value) ? value.join('\n') : ''}
          onBlur={({ target }) => onChange(lines(target.value))}
        />
      ) : (
        <Input
          type={isNumber ? 'number' : 'text'}
          className={isNumber ? '!w-20' : ''}
          min={schema.minimum}
          max={schema.maximum}
          disabled={disabled}
          value={String(value ?? '')}
          onChange={({ target }) =>
            onChange(isNumber ? (target.value === '' ? null : Number(target.value)) : target.value)
          }
        />
      )}
    </label>
  )
}

/** Returns the lines of a text, trimmed, without empty lines and duplicates. */
export const lines = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
