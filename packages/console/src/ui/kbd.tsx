import type { ReactNode } from 'react'

export function Kbd({ children, onAccent = false }: { children: ReactNode; onAccent?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`hidden rounded border px-1 text-[11px] leading-4 font-medium sm:inline
        ${onAccent ? 'border-white/30 text-white/90' : 'border-line text-faint'}`}
    >
      {children}
    </span>
  )
}
