import type { ConversationEvent } from '@baton/core'
import type { ReactNode } from 'react'
import { Boundary } from '../../ui/boundary.tsx'

/** Shows the plain text of an entry that fails to render. The other entries stay. */
export function EntryBoundary({ item, children }: { item: ConversationEvent; children: ReactNode }) {
  return (
    <Boundary
      of={item}
      fallback={
        <div data-seq={item.seq} className="my-1 max-w-[72ch] rounded-lg border border-line-strong px-3 py-1.5">
          <p className="break-words whitespace-pre-wrap" dir="auto">
            {textOf(item)}
          </p>
          <p role="note" className="text-xs text-muted">
            This entry could not be shown as usual. This is its plain text.
          </p>
        </div>
      }
    >
      {children}
    </Boundary>
  )
}

function textOf(item: ConversationEvent): string {
  if (item.type === 'message.created') return item.message.text
  if (item.type === 'note.created') return item.note.text
  return item.type
}
