import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** Shows that a list is empty, why, and what to do. */
export function Empty({ icon, title, children }: { icon?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div
      className="flex flex-col items-center gap-2 px-6 py-12 text-center text-muted [&>svg]:!size-6
      [&>svg]:text-faint"
    >
      {icon}
      <p className="font-medium text-text">{title}</p>
      {children ? <div className="max-w-[44ch]">{children}</div> : null}
    </div>
  )
}

/** Shows that loading failed, with the error's message and a button to try again. */
export function ErrorFace({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-6 py-12 text-center">
      <p className="font-medium">This could not be loaded</p>
      <p className="max-w-[48ch] text-muted">{error instanceof Error ? error.message : 'Something went wrong.'}</p>
      {retry ? <Button onClick={retry}>Try again</Button> : null}
    </div>
  )
}
