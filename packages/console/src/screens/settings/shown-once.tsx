import { Button } from '../../ui/button.tsx'
import { CopyBox } from '../../ui/copy.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'

/** Shows a new signing secret. It cannot be shown again. */
export function ShownOnce({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  return (
    <DialogFrame
      open={secret !== null}
      onClose={onClose}
      kept
      title="Signing secret"
      description={
        'Copy it into your bot now. It is not shown again. ' + 'Baton signs every request with it (Standard Webhooks).'
      }
    >
      <CopyBox text={secret ?? ''} label="the signing secret" />
      <div className="mt-3 flex justify-end">
        <Button kind="primary" onClick={onClose}>
          I have copied it
        </Button>
      </div>
    </DialogFrame>
  )
}
