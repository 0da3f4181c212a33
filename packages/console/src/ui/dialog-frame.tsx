import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'

/** A dialog in the middle, or a sheet at the foot of a phone. */
export function DialogFrame({
  open,
  onClose,
  title,
  description,
  children,
  width = 'max-w-md',
}: {
  open: boolean
  onClose: () => void
  title: string
  description?: string
  children: ReactNode
  width?: string
}) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={`fixed inset-x-0 bottom-0 z-50 mx-auto max-h-[85dvh] w-full overflow-auto rounded-t-xl border border-line bg-raised p-4 shadow-raise sm:top-[15dvh] sm:bottom-auto sm:rounded-xl ${width}`}
        >
          <Dialog.Title className="text-[15px] font-semibold">{title}</Dialog.Title>
          {description ? <Dialog.Description className="mt-1 text-muted">{description}</Dialog.Description> : null}
          <div className="mt-3">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
