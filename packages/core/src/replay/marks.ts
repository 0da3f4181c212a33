import type { Mark } from '../marks.ts'

/** What the team says about a conversation: its handoff was right, unnecessary or missing. */
export interface ConversationMark {
  conversationId: string
  label: Mark['label']
}

/** Of the marked conversations: how many handoffs were right, and how many of the right ones happened; null: none. */
export interface Precision {
  precision: number | null
  recall: number | null
}

export interface MarkQuality {
  marks: number
  live: Precision
  draft: Precision
}

type Side = 'live' | 'draft'

/** Returns a judge of both settings by the team's marks. Conversations without a mark do not count. */
export function judgeMarks(marks: readonly ConversationMark[]) {
  const wanted = new Map(marks.map(({ conversationId, label }) => [conversationId, label !== 'unnecessary']))
  const found = { live: { right: 0, wrong: 0 }, draft: { right: 0, wrong: 0 } }
  let seen = 0
  let needed = 0

  function precisionOf({ right, wrong }: { right: number; wrong: number }): Precision {
    const all = right + wrong
    return { precision: all === 0 ? null : right / all, recall: needed === 0 ? null : right / needed }
  }

  return {
    add(conversationId: string, handedOff: Record<Side, boolean>) {
      const isNeeded = wanted.get(conversationId)
      if (isNeeded === undefined) return
      seen++
      if (isNeeded) needed++
      for (const side of ['live', 'draft'] as const) if (handedOff[side]) found[side][isNeeded ? 'right' : 'wrong']++
    },
    quality(): MarkQuality | null {
      return seen === 0 ? null : { marks: seen, live: precisionOf(found.live), draft: precisionOf(found.draft) }
    },
  }
}
