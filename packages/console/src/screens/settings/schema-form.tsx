import { useState } from 'react'
import { Input, Switch, TextArea } from '../../ui/form.tsx'
import { Segments } from '../../ui/segments.tsx'
import { listTrouble } from './list-trouble.ts'

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
  enum?: string[]
  anyOf?: Schema[]
  default?: unknown
  format?: string
  maximum?: number
  minimum?: number
  maxLength?: number
  maxItems?: number
  /** Whether the value can be written but is never returned. */
  secret?: boolean
  /** Whether a trigger's value is the team's own at every level. */
  everyLevel?: boolean
  /** What a list of topics or rules holds. */
  rules?: 'topic' | 'rule'
  /** Whether a trigger fires on a request for a person. */
  isRequest?: boolean
}

/** Returns the schema of the property at `path`; an empty schema if there is none. */
export function readSchema(schema: Schema, path: string[]): Schema {
  return path.reduce<Schema>((at, key) => at.properties?.[key] ?? {}, schema)
}

/** Draws one value of a trigger: a number, a choice, a switch, or a list with an entry per line. */
export function SchemaField({
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
  if (schema.type === 'boolean') {
    return (
      <div className="flex items-center justify-between gap-3">
        <span>{label}</span>
        <Switch label={label} checked={value === true} disabled={disabled} onChange={onChange} />
      </div>
    )
  }
  if (schema.enum)
    return (
      <div>
        <p className="mb-1 text-xs text-muted">{described(schema)}</p>
        <Segments
          label={label}
          options={schema.enum.map((one) => ({ value: one, title: one.charAt(0).toUpperCase() + one.slice(1) }))}
          value={String(value)}
          disabled={disabled}
          onChange={onChange}
        />
      </div>
    )
  return (
    <label className="block">
      <span className="mb-1 block text-xs text-muted">{described(schema)}</span>
      {schema.type === 'array' ? (
        <LinesField schema={schema} value={value} disabled={disabled} onChange={onChange} />
      ) : (
        <NumberOrText schema={schema} value={value} disabled={disabled} onChange={onChange} />
      )}
    </label>
  )
}

/** Edits a list with an entry per line. A list that is too long stays in the field, with a sentence below it. */
function LinesField({ schema, value, onChange, disabled }: Parameters<typeof SchemaField>[0]) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const entries: unknown[] = Array.isArray(value) ? value : []
  return (
    <>
      <TextArea
        // Drawn again when the value changes elsewhere, as after a discard.
        key={entries.join('\n')}
        rows={Math.min(8, entries.length + 1)}
        disabled={disabled}
        aria-invalid={trouble !== null}
        defaultValue={entries.join('\n')}
        onBlur={({ target }) => {
          const entered = lines(target.value)
          const found = listTrouble(entered, schema)
          setTrouble(found)
          if (!found) onChange(entered)
        }}
      />
      <span role="alert" className="mt-1 block text-xs text-failed empty:hidden">
        {trouble}
      </span>
    </>
  )
}

function NumberOrText({ schema, value, onChange, disabled }: Parameters<typeof SchemaField>[0]) {
  // What is typed stays as it is until the field is left: “-0.” is on the way to a number.
  const [typed, setTyped] = useState<string | null>(null)
  const isNumber = schema.type === 'number' || schema.type === 'integer'
  return (
    <Input
      type={isNumber ? 'number' : 'text'}
      className={isNumber ? '!w-20' : ''}
      step={schema.type === 'number' ? 0.1 : undefined}
      min={schema.minimum}
      max={schema.maximum}
      disabled={disabled}
      value={typed ?? String(value ?? '')}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(isNumber ? (target.value === '' ? null : Number(target.value)) : target.value)
      }}
    />
  )
}

const described = ({ title = '', description }: Schema) => (description ? `${title} · ${description}` : title)

/** Returns the lines of a text, trimmed, without empty lines and duplicates. */
export const lines = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
