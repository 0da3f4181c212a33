import type { ReactNode } from 'react'

/** Draws one centred line between the messages. `below` stands under it. */
export function ThreadLine({
  children,
  below,
  muted = false,
  title,
}: {
  children: ReactNode
  below?: ReactNode
  muted?: boolean
  title?: string
}) {
  return (
    <div className="my-1.5">
      <div
        title={title}
        className={`flex items-center gap-3 text-xs ${muted ? 'text-faint' : 'text-muted'} before:h-px
          before:min-w-4 before:flex-1 before:bg-line after:h-px after:min-w-4 after:flex-1 after:bg-line`}
      >
        <span className="max-w-[80%] text-center [overflow-wrap:anywhere] [&_svg]:me-1 [&_svg]:inline">{children}</span>
      </div>
      {below}
    </div>
  )
}
