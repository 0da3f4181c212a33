import type { Author } from '@baton/core'
import { Sparkles } from 'lucide-react'

/** Draws the initials of a person or the icon of the assistant. */
export function Face({
  name,
  kind = 'contact',
  size = 24,
}: {
  name: string
  kind?: Exclude<Author, 'system'>
  size?: 20 | 24 | 28
}) {
  const tone = {
    contact: 'bg-selected text-muted',
    assistant: 'bg-assistant-soft text-assistant',
    teammate: 'bg-human-soft text-human',
  }[kind]
  const box = { 20: 'size-5 text-[9px]', 24: 'size-6 text-[10px]', 28: 'size-7 text-[11px]' }[size]
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full font-semibold [&_svg]:!size-3.5 ${box} ${tone}`}
    >
      {kind === 'assistant' ? <Sparkles /> : initials(name)}
    </span>
  )
}

function initials(name: string): string {
  // Many phone numbers start with the same digits, so use the last two.
  if (/^\+\d+$/.test(name)) return name.slice(-2)
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}
