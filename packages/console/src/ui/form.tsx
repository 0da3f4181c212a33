import { Switch as RadixSwitch } from 'radix-ui'
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useEffect,
  useId,
} from 'react'
import { ApiError } from '../api.ts'

const box =
  'w-full rounded-md border border-line-strong bg-panel px-2.5 aria-[invalid=true]:border-failed disabled:opacity-60'

/** Draws a label, its field, and the server's error or else a hint. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode
}) {
  const id = useId()
  // Moves the focus to the first field with an error.
  useEffect(() => {
    const field = error ? document.getElementById(id) : null
    if (field && field.closest('form')?.querySelector('[aria-invalid="true"]') === field) field.focus()
  }, [id, error])
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-hint`, 'aria-invalid': Boolean(error) })}
      <div id={`${id}-hint`} className={`mt-1 text-xs empty:hidden ${error ? 'text-failed' : 'text-muted'}`}>
        {error ?? hint}
      </div>
    </div>
  )
}

export const Input = (props: InputHTMLAttributes<HTMLInputElement>) => (
  <input {...props} className={`h-8 ${box} ${props.className ?? ''}`} />
)
export const TextArea = (props: TextareaHTMLAttributes<HTMLTextAreaElement>) => (
  <textarea rows={4} {...props} className={`resize-y py-1.5 ${box} ${props.className ?? ''}`} />
)
export const Select = (props: SelectHTMLAttributes<HTMLSelectElement>) => (
  <select {...props} className={`h-8 ${box} ${props.className ?? ''}`} />
)

/** Shows an error that belongs to no field. Draws nothing without one. */
export function Refused({ why }: { why: string | null | undefined }) {
  return why ? (
    <p role="alert" className="text-failed">
      {why}
    </p>
  ) : null
}

export function Switch({
  label,
  checked,
  onChange,
  disabled = false,
}: {
  label: string
  checked: boolean
  onChange: (on: boolean) => void
  disabled?: boolean
}) {
  return (
    <RadixSwitch.Root
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      className="h-5 w-9 shrink-0 rounded-full border border-line-strong bg-selected p-px
        data-[state=checked]:border-transparent data-[state=checked]:bg-accent disabled:opacity-50"
    >
      <RadixSwitch.Thumb
        className="block size-4 rounded-full bg-white shadow transition-transform
        data-[state=checked]:translate-x-4 rtl:data-[state=checked]:-translate-x-4"
      />
    </RadixSwitch.Root>
  )
}

/** Returns the server's error for a field or a part of it; null if there is none. */
export function fieldError(error: unknown, name: string): string | null {
  if (!(error instanceof ApiError) || !Array.isArray(error.problem['errors'])) return null
  const found = error.problem['errors'].find(
    (one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      'field' in one &&
      typeof one.field === 'string' &&
      (one.field === name || one.field.startsWith(`${name}.`)),
  )
  return found && 'message' in found ? String(found.message) : null
}

/** Returns an error that belongs to none of these fields; null if one of them has an error. */
export function restOfError(error: unknown, fields: string[]): string | null {
  if (!error || fields.some((name) => fieldError(error, name) !== null)) return null
  return error instanceof Error ? error.message : 'That did not work. Try again.'
}
