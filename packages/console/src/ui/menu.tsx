import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'

/** Draws a menu that opens below its trigger. A modal one would hide parts that can have the focus from readers. */
export function Menu({
  trigger,
  children,
  align = 'end',
}: {
  trigger: ReactNode
  children: ReactNode
  align?: 'start' | 'end'
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          className="z-50 max-h-[min(28rem,80dvh)] min-w-48 overflow-auto rounded-lg border border-line bg-raised
            p-1 shadow-raise"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export function MenuItem({
  children,
  onSelect,
  shortcut,
  danger = false,
  disabled = false,
  checked,
}: {
  children: ReactNode
  onSelect: () => void
  shortcut?: string
  danger?: boolean
  disabled?: boolean
  checked?: boolean
}) {
  return (
    <DropdownMenu.Item
      disabled={disabled}
      onSelect={onSelect}
      className={`flex h-7 items-center gap-2 rounded-md px-2 outline-none data-[disabled]:opacity-50
        data-[highlighted]:bg-hover ${danger ? 'text-failed' : ''}`}
    >
      {children}
      {checked === undefined ? null : <span className="ms-auto text-muted">{checked ? '✓' : ''}</span>}
      {shortcut ? (
        <span className="ms-auto">
          <Kbd>{shortcut}</Kbd>
        </span>
      ) : null}
    </DropdownMenu.Item>
  )
}

export const MenuLine = () => <DropdownMenu.Separator className="my-1 h-px bg-line" />
export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <DropdownMenu.Label className="px-2 py-1 text-xs text-muted">{children}</DropdownMenu.Label>
)
