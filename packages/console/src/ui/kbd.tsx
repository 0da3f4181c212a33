import { keyNames } from '../shell/platform.ts'

/** Draws a key or a combination, written with a Mac's signs, as the machine names it. */
export function Kbd({ children, onAccent = false }: { children: string; onAccent?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`hidden rounded border px-1 text-[11px] leading-4 font-medium sm:inline
        ${onAccent ? 'border-white/30 text-white/90' : 'border-line text-faint'}`}
    >
      {keyNames(children).shown}
    </span>
  )
}
