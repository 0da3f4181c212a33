import { AlertDialog } from 'radix-ui'
import { useRef, useSyncExternalStore } from 'react'
import { linkLook } from './button.tsx'
import { frameLook } from './dialog-frame.tsx'
import { useReturnFocus } from './use-return-focus.ts'

interface Question {
  title: string
  /** The consequence of a yes. */
  text: string
  /** The label of the button that confirms. */
  action: string
  /** The label of the button that does not confirm. Defaults to “Cancel”. */
  stay?: string
}
type Open = Question & { answer: (yes: boolean) => void }

let open: Open | null = null
const listeners = new Set<() => void>()

/** Asks before an action that cannot be undone. Resolves to true only if the confirm button is pressed. */
export const ask = (question: Question) =>
  new Promise<boolean>((answer) => {
    open?.answer(false)
    show({ ...question, answer })
  })

function show(next: Open | null) {
  open = next
  for (const listener of [...listeners]) listener()
}

function close(yes: boolean) {
  const asked = open
  show(null)
  asked?.answer(yes)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Draws the open question. Enter confirms it and Esc does not. Rendered once for the whole app. */
export function AskHost() {
  const asked = useSyncExternalStore(subscribe, () => open)
  const giveBack = useReturnFocus(asked !== null)
  const confirm = useRef<HTMLButtonElement>(null)
  return (
    <AlertDialog.Root open={asked !== null} onOpenChange={(next) => (next ? undefined : close(false))}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-[60] bg-black/30" />
        <AlertDialog.Content
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            confirm.current?.focus()
          }}
          onCloseAutoFocus={giveBack}
          className={`${frameLook} z-[60] max-w-md`}
        >
          <AlertDialog.Title className="text-[15px] font-semibold [overflow-wrap:anywhere]">
            {asked?.title}
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-1 whitespace-pre-line text-muted [overflow-wrap:anywhere]">
            {asked?.text}
          </AlertDialog.Description>
          <div className="mt-4 flex justify-end gap-2">
            <AlertDialog.Cancel className={linkLook()}>{asked?.stay ?? 'Cancel'}</AlertDialog.Cancel>
            <AlertDialog.Action
              ref={confirm}
              className={linkLook('danger')}
              onClick={() => close(true)}
              // The key that opened the question may still be down.
              onKeyDown={(event) => (event.repeat ? event.preventDefault() : undefined)}
            >
              {asked?.action}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
