import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { useReturnFocus } from './use-return-focus.ts'

/** The classes of a dialog: centred, or at the bottom of the screen on a phone. */
export const frameLook =
  'fixed inset-x-0 bottom-0 mx-auto max-h-[85dvh] w-full overflow-auto rounded-t-xl border border-line bg-raised ' +
  'p-4 shadow-raise sm:top-[15dvh] sm:bottom-auto sm:max-h-[70dvh] sm:rounded-xl'

/** Draws a dialog with a close button. With `kept`, a click outside does not close it. */
export function DialogFrame({
  open,
  onClose,
  title,
  description,
  children,
  width = 'max-w-md',
  kept = false,
}: {
  open: boolean
  onClose: () => void
  title: string
  description?: string
  children: ReactNode
  width?: string
  kept?: boolean
}) {
  const giveBack = useReturnFocus(open)
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onCloseAutoFocus={giveBack}
          onInteractOutside={(event) => (kept ? event.preventDefault() : undefined)}
          className={`${frameLook} z-50 ${width}`}
        >
          <Dialog.Title className="pe-8 text-[15px] font-semibold">{title}</Dialog.Title>
          {description ? <Dialog.Description className="mt-1 text-muted">{description}</Dialog.Description> : null}
          <div className="mt-3">{children}</div>
          {/* Last in the tab order, so that the content of the dialog comes first. */}
          <Dialog.Close asChild>
            <Button kind="quiet" icon aria-label="Close" className="absolute end-3 top-3">
              <X />
            </Button>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
