import type { Conversation } from '@baton/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { VList, type VListHandle } from 'virtua'
import type { ViewName } from '../../live/views.ts'
import { ConversationRow } from './row.tsx'

/** A heading, or a conversation and what a search found in it. */
export type RowListEntry = string | { conversation: Conversation; found?: ReactNode }

/** How many rows before the end the next page is loaded, and the lowest height of a row in pixels. */
const rowsAhead = 20
const lowestRow = 56

/** Draws rows with headings. Only what is near the view is in the page, and the selected row, which stays in view. */
export function RowList({
  label,
  entries,
  view,
  selected,
  next = null,
  onNearEnd,
}: {
  label: string
  entries: RowListEntry[]
  view: ViewName
  selected: string | null
  /** Which row J opens, while the open conversation is not in the list. */
  next?: string | null
  onNearEnd: () => void
}) {
  const scroller = useRef<VListHandle>(null)
  const place = entries.findIndex((entry) => typeof entry !== 'string' && entry.conversation.id === selected)
  useEffect(() => {
    if (place >= 0) scroller.current?.scrollToIndex(place, { align: 'nearest' })
  }, [place])
  return (
    <VList
      ref={scroller}
      {...(place >= 0 ? { keepMounted: [place] } : {})}
      aria-label={label}
      className="px-2 pb-2"
      onScroll={(offset) => {
        if (offset > (entries.length - rowsAhead) * lowestRow) onNearEnd()
      }}
    >
      {entries.map((entry) =>
        typeof entry === 'string' ? (
          <h3 key={entry} className="px-3 pt-3 pb-1 text-xs font-medium text-muted">
            {entry}
          </h3>
        ) : (
          <ConversationRow
            key={entry.conversation.id}
            conversation={entry.conversation}
            view={view}
            selected={entry.conversation.id === selected}
            next={entry.conversation.id === next}
            {...(entry.found === undefined ? {} : { found: entry.found })}
          />
        ),
      )}
    </VList>
  )
}
