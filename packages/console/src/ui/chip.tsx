import type { ReactNode } from 'react'

const tones = {
  plain: 'bg-hover text-muted',
  waiting: 'bg-waiting-soft text-waiting',
  human: 'bg-human-soft text-human',
  assistant: 'bg-assistant-soft text-assistant',
  done: 'bg-done-soft text-done',
  failed: 'bg-failed-soft text-failed',
}
export type Tone = keyof typeof tones

export function Chip({ tone = 'plain', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span
      title={title}
      className={`inline-flex h-5 shrink-0 items-center gap-1 rounded-full px-1.5 text-xs font-medium
        whitespace-nowrap [&_svg]:size-3 [&_svg]:stroke-[2.25] ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
