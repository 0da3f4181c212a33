import type { HandoffSettings } from '@baton/core'
import { noticeTexts } from '@baton/core/texts'
import { Link } from '@tanstack/react-router'
import { BellOff } from 'lucide-react'
import { Card } from '../../ui/page.tsx'

/** Says what holds while nothing may hand off, in the words that customers read. */
export function HandoffOff({ settings: { texts }, says }: { settings: HandoffSettings; says: string }) {
  return (
    <Card className="flex gap-3 border-waiting-line !bg-waiting-soft px-4 py-3">
      <BellOff className="mt-0.5 shrink-0 text-waiting" />
      <div>
        <p className="font-medium">{says}</p>
        <p className="mt-1 text-muted">
          A customer who asks for a person reads: “{texts.en?.declined ?? noticeTexts.en.declined}”{' '}
          <Link to="/settings/texts" className="text-human underline">
            Change this text
          </Link>
        </p>
        <p className="mt-1 text-muted">The “Talk to a person” button is hidden. Teammates can still take over.</p>
      </div>
    </Card>
  )
}
