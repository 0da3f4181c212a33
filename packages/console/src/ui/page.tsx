import type { ReactNode } from 'react'

/** A settings page: a title, what it is for, one thing to do, and the rest. */
export function Page({ title, description, action, children, wide = false }: { title: string; description?: ReactNode; action?: ReactNode; children: ReactNode; wide?: boolean }) {
  return (
    <div className={`mx-auto px-5 py-8 ${wide ? 'max-w-5xl' : 'max-w-2xl'}`}>
      <header className="mb-6 flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          {description ? <p className="mt-1 text-muted">{description}</p> : null}
        </div>
        {action}
      </header>
      {children}
    </div>
  )
}

export function Card({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`rounded-lg border border-line bg-panel ${className}`}>{children}</div>
}

/** Rows under each other with hairlines between. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line rounded-lg border border-line">{children}</ul>
}
