import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Kbd } from './kbd.tsx'

const kinds = {
  default: 'border-line-strong bg-raised hover:bg-hover',
  primary: 'border-transparent bg-accent text-accent-text hover:brightness-110',
  quiet: 'border-transparent text-muted hover:bg-hover hover:text-text',
  danger: 'border-transparent bg-failed-solid text-white hover:brightness-110',
}

const shape =
  'inline-flex h-7 shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap'

/** The look of a button for what leads somewhere. */
export const linkLook = (kind: keyof typeof kinds = 'default') => `${shape} px-2.5 ${kinds[kind]}`

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: keyof typeof kinds
  /** Only an icon: give it an `aria-label`. */
  icon?: boolean
  /** The key that does the same. */
  shortcut?: string
  children?: ReactNode
}

/** One that cannot be pressed now keeps the focus all the same: who has just saved by keyboard goes on from there. */
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
      {shortcut ? <Kbd onAccent={kind === 'primary'}>{shortcut}</Kbd> : null}
    </button>
  )
}
