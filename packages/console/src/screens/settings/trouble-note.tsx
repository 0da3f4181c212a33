import type { Trouble } from '@baton/core/api'
import { Ago } from '../../ui/time.tsx'

/** Says that an assistant or a vendor does not respond, since when, and why. Shows nothing while it does. */
export function TroubleNote({ trouble }: { trouble: Trouble | null }) {
  if (!trouble) return null
  return (
    <span role="status" className="block text-failed">
      Does not respond: {trouble.reason} <Ago at={trouble.since} className="ms-1 text-xs text-muted" />
    </span>
  )
}
