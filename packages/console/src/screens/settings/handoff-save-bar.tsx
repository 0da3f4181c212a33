import { Button } from '../../ui/button.tsx'

/** Names the changes that are not saved, and saves or discards them. Draws nothing without a change. */
export function HandoffSaveBar({
  changes,
  disabled,
  onTry,
  onDiscard,
  onSave,
}: {
  changes: string[]
  disabled: boolean
  /** Tries the draft on past conversations. */
  onTry: () => void
  onDiscard: () => void
  onSave: () => void
}) {
  if (changes.length === 0) return null
  return (
    <div
      role="status"
      className="sticky bottom-4 z-10 mt-6 flex flex-wrap items-center gap-3 rounded-lg border border-line-strong
        bg-raised px-4 py-3 shadow-raise"
    >
      <p className="min-w-0 flex-1 truncate" title={changes.join(', ')}>
        {changes.length} {changes.length === 1 ? 'change' : 'changes'}, not saved:{' '}
        <span className="font-medium">{changes.join(', ')}</span>
      </p>
      <Button onClick={onTry}>Try in Trigger Lab</Button>
      <Button kind="quiet" onClick={onDiscard}>
        Discard
      </Button>
      <Button kind="primary" disabled={disabled} onClick={onSave}>
        Save
      </Button>
    </div>
  )
}
