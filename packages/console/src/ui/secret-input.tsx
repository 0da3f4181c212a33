import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'
import { Input } from './form.tsx'

/** Draws a secret, which is never shown: whether it is set, and a field to replace it. The value `null` removes it. */
export function SecretInput({
  ids,
  label,
  saved,
  value,
  onChange,
  required = false,
  removable = false,
}: {
  ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }
  label: string
  saved: boolean
  value: string | null
  onChange: (value: string | null) => void
  required?: boolean
  removable?: boolean
}) {
  const [replacing, setReplacing] = useState(false)
  const back = () => {
    setReplacing(false)
    onChange('')
  }
  if (saved && value === null) {
    return (
      <div className="flex min-h-8 items-center gap-2">
        <span className="flex-1 text-waiting">Removed when you save.</span>
        <Button id={ids.id} kind="quiet" aria-label={`Keep the ${label} `} onClick={back}>
          Keep
        </Button>
      </div>
    )
  }
  if (saved && !replacing && value === '' && !ids['aria-invalid']) {
    return (
      <div className="flex h-8 items-center gap-1 rounded-md border border-line ps-2.5 pe-0.5">
        <Check className="!size-3.5 text-done" />
        <span className="flex-1 ps-1 text-muted">Set</span>
        <Button id={ids.id} kind="quiet" aria-label={`Replace the ${label}`} onClick={() => setReplacing(true)}>
          Replace
        </Button>
        {removable ? (
          <Button kind="quiet" aria-label={`Remove the ${label}`} onClick={() => onChange(null)}>
            Remove
          </Button>
        ) : null}
      </div>
    )
  }
  return (
    <div className="flex items-center gap-1">
      <Input
        {...ids}
        type="password"
        autoComplete="new-password"
        spellCheck={false}
        autoFocus={replacing}
        required={required && !saved}
        maxLength={2000}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value)}
      />
      {saved ? (
        <Button kind="quiet" className="!h-8" aria-label={`Keep the old ${label}`} onClick={back}>
          Keep the old one
        </Button>
      ) : null}
    </div>
  )
}
