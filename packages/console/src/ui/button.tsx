import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Kbd } from './kbd.tsx'

const kinds = {
  default: 'border-line-strong bg-raised hover:bg-hover',
  primary: 'border-transparent bg-accent text-accent-text hover:brightness-110',
  note: 'border-transparent bg-note-solid text-white hover:brightness-110',
  quiet: 'border-transparent text-muted hover:bg-hover hover:text-text',
  danger: 'border-transparent bg-failed-solid text-white hover:brightness-110',
}

const shape =
  'inline-flex h-7 shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap'

/** Returns the classes that make a link look like a button. */
export const linkLook = (kind: keyof typeof kinds = 'default') => `${shape} px-2.5 ${kinds[kind]}`

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: keyof typeof kinds
  /** Whether there is only an icon. Needs an `aria-label`. */
  icon?: boolean
  /** The key that does the same. */
  shortcut?: string
  children?: ReactNode
}

/**
 * Draws a button. A disabled one uses `aria-disabled` and keeps the focus, so that keyboard users do not lose their
 * place after a save.
 */
export function Button({
  kind = 'default',
  icon = false,
  shortcut,
  className = '',
  disabled = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={disabled || undefined}
      onClick={(event) => (disabled ? event.preventDefault() : onClick?.(event))}
      className={`${shape} aria-disabled:opacity-50 ${icon ? 'w-7' : 'px-2.5'} ${kinds[kind]} ${className}`}
      {...rest}
    >
      {children}
      {shortcut ? <Kbd onAccent={kind === 'primary' || kind === 'note'}>{shortcut}</Kbd> : null}
    </button>
  )
}
