import { Switch } from '../../ui/form.tsx'
import { Card } from '../../ui/page.tsx'

/** Draws a switch with its title and what it does. `label` names it where the title alone would not. */
export function SwitchRow({
  title,
  label = title,
  what,
  checked,
  disabled,
  onChange,
}: {
  title: string
  label?: string
  what: string | undefined
  checked: boolean
  disabled: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <Card className="mt-3 flex items-center gap-3 px-4 py-3">
      <div className="flex-1">
        <p className="font-medium">{title}</p>
        <p className="text-xs text-muted">{what}</p>
      </div>
      <Switch label={label} disabled={disabled} checked={checked} onChange={onChange} />
    </Card>
  )
}
