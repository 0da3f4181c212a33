import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface ChoiceOfKind {
  title: string
  what: string
  icon: ReactNode
  to: string
  params?: Record<string, string>
}

/** Draws one card per kind, with a line about its purpose. */
export function ChoiceCards({ choices }: { choices: ChoiceOfKind[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {choices.map(({ title, what, icon, to, params = {} }) => (
        <li key={title}>
          <Link
            to={to}
            params={params}
            className="flex h-full gap-3 rounded-lg border border-line px-4 py-3 hover:border-line-strong
              hover:bg-hover"
          >
            <span className="mt-0.5 text-muted">{icon}</span>
            <span className="min-w-0">
              <span className="block font-medium">{title}</span>
              <span className="block text-muted">{what}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
