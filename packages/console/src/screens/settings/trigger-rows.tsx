import { ChevronDown, ListFilter } from 'lucide-react'
import { useId, useState } from 'react'
import { triggerLook } from '../../triggers/index.ts'
import { Select } from '../../ui/form.tsx'
import { type Schema, SchemaField } from './schema-form.tsx'

type Values = Record<string, unknown>

/** Draws one row per trigger: what it does, On, Watching or Off, and its values, which open below. */
export function TriggerRows<V extends Record<string, Values>>({
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
      {Object.entries(schema.properties ?? {}).map(([name, trigger]) => (
        <TriggerRow
          key={name}
          name={name}
          schema={trigger}
          values={value[name] ?? {}}
          disabled={disabled}
          onChange={(change, field) => onChange({ ...value, [name]: { ...value[name], ...change } }, [name, field])}
        />
      ))}
    </ul>
  )
}

function TriggerRow({
  name,
  schema,
  values,
  onChange,
  disabled,
}: {
  name: string
  schema: Schema
  values: Values
  onChange: (change: Values, field: string) => void
  disabled: boolean
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const look = triggerLook(name)
  const title = schema.title ?? name
  const state = values['enabled'] === false ? 'off' : values['watching'] === true ? 'watching' : 'on'
  const properties = Object.entries(schema.properties ?? {})
  const fields = properties.filter(([field, { rules }]) => field !== 'enabled' && field !== 'watching' && !rules)
  const summary = (look?.summary ?? look?.does)?.(values)
  const head = (
    <>
      <span className="block font-medium">
        {title}
        {fields.length > 0 ? (
          <ChevronDown className={`ms-1 inline !size-3.5 text-faint ${open ? 'rotate-180' : ''}`} />
        ) : null}
      </span>
      <span className="block text-xs text-muted [overflow-wrap:anywhere]">{summary ?? schema.description}</span>
    </>
  )
  return (
    <li className="px-4">
      <div className="flex min-h-13 items-center gap-3 py-2">
        <span className="self-start pt-0.5 text-muted">{look?.icon ?? <ListFilter />}</span>
        {fields.length > 0 ? (
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            title={schema.description}
            className="min-w-0 flex-1 text-start"
            onClick={() => setOpen(!open)}
          >
            {head}
          </button>
        ) : (
          <div className="min-w-0 flex-1" title={schema.description}>
            {head}
          </div>
        )}
        {properties.some(([, { rules }]) => rules) ? (
          <a href="#topics-and-rules" className="text-xs text-human underline">
            Edit<span className="sr-only"> {title}</span>
          </a>
        ) : null}
        <StateSelect
          label={title}
          state={state}
          disabled={disabled}
          onChange={(change) => onChange(change, 'enabled')}
        />
      </div>
      {open && fields.length > 0 ? (
        <div id={id} className="flex flex-col gap-3 ps-7 pb-4">
          <p className="text-muted">{schema.description}</p>
          {fields.map(([field, inner]) => (
            <SchemaField
              key={field}
              schema={inner}
              value={values[field]}
              disabled={disabled}
              onChange={(next) => onChange({ [field]: next }, field)}
            />
          ))}
        </div>
      ) : null}
    </li>
  )
}

/** Draws the choice between on, watching and off, of a trigger, a topic or a rule. */
export function StateSelect({
  label,
  state,
  onChange,
  disabled,
}: {
  label: string
  state: 'on' | 'watching' | 'off'
  onChange: (change: { enabled: boolean; watching: boolean }) => void
  disabled: boolean
}) {
  return (
    <Select
      aria-label={`${label}: on, watching or off`}
      className="!w-32 shrink-0"
      disabled={disabled}
      value={state}
      onChange={({ target }) => onChange({ enabled: target.value !== 'off', watching: target.value === 'watching' })}
    >
      <option value="on">● On</option>
      <option value="watching">○ Watching</option>
      <option value="off">Off</option>
    </Select>
  )
}
