import type { ReactNode } from 'react'
import { Logo } from '../../shell/logo.tsx'

/** Draws the frame of the sign-in and join pages. */
export function Door({ title, children, note }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <main className="grid min-h-full place-items-center p-4">
      <div className="w-full max-w-sm">
        <div className="mb-6 flex flex-col items-center gap-4 text-center">
          <Logo size={44} />
          <div>
            <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
            {note ? <p className="mt-1 text-muted">{note}</p> : null}
          </div>
        </div>
        <div className="rounded-xl border border-line bg-panel p-5 shadow-raise">{children}</div>
      </div>
    </main>
  )
}
