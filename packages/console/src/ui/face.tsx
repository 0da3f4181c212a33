import { initials } from '@baton/client/initials'
import type { Author } from '@baton/core'
import { Sparkles } from 'lucide-react'
import { faceColour } from './face-colour.ts'

const boxes = { 20: 'size-5 text-[9px]', 24: 'size-6 text-[10px]', 28: 'size-7 text-[11px]' }

/** Draws the initials of a person on a colour of their own, or the icon of the assistant. */
export function Face({
  name,
  id = null,
  kind = 'contact',
  size = 24,
}: {
  name: string
  /** The id that the colour follows from. Defaults to the name, for people who are known only by name. */
  id?: string | null | undefined
  kind?: Exclude<Author, 'system'>
  size?: keyof typeof boxes
}) {
  const look = `grid shrink-0 place-items-center rounded-full font-semibold [&_svg]:!size-3.5 ${boxes[size]}`
  if (kind === 'assistant')
    return (
      <span aria-hidden="true" className={`${look} bg-assistant-soft text-assistant`}>
        <Sparkles />
      </span>
    )
  const colour = faceColour(id ?? name)
  return (
    <span
      aria-hidden="true"
      data-face={colour}
      className={look}
      style={{ background: `var(--face-${colour})`, color: `var(--face-ink-${colour})` }}
    >
      {initials(name)}
    </span>
  )
}
