import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'

/** Draws a settings page: a link back, title, description, one action and the content. */
export function Page({
  title,
  description,
  action,
  back,
  children,
  wide = false,
}: {
  title: string
  description?: ReactNode
  action?: ReactNode
  /** The list that this page belongs to. */
  back?: { to: string; title: string }
  children: ReactNode
  wide?: boolean
}) {
  return (
    <div className={`mx-auto px-5 py-8 ${wide ? 'max-w-6xl' : 'max-w-2xl'}`}>
      <header className="mb-6">
        {back ? (
          <Link to={back.to} className="mb-1 inline-flex h-6 items-center text-xs text-muted hover:text-text">
            <ChevronLeft className="-ms-1 !size-3.5 rtl:rotate-180" /> {back.title}
          </Link>
        ) : null}
        <div className="flex items-start gap-4">
          <h1 className="min-w-0 flex-1 text-xl font-semibold tracking-tight [overflow-wrap:anywhere]">{title}</h1>
          {action}
        </div>
        {description ? <p className="mt-1 text-muted">{description}</p> : null}
      </header>
      {children}
    </div>
  )
}

export function Card({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <div className={`rounded-lg border border-line bg-panel ${className}`}>{children}</div>
}

/** Draws rows with a line between them. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line rounded-lg border border-line">{children}</ul>
}
