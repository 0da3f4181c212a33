import type { ConversationEvent, ExplainedDecision } from '@baton/core'
import { Ban, Hand, Hourglass, Sparkles, UserRound } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { lineOf, repeatedIn } from './decision-words.ts'
import { useDecisions } from './decisions.tsx'
import { markIcons } from './mark-box.tsx'
import { markNames } from './mark-words.ts'
import { canMark, markOf, useMarks } from './use-marks.ts'

/** Shows under a customer message in one quiet line what was decided about it. The button explains it. */
export function DecisionLine({ item, conversationId }: { item: ConversationEvent; conversationId: string }) {
  const { list, shown, chosen, explain } = useDecisions()
  const decision = list.find(({ seq }) => seq === item.seq)
  const repeated = useMemo(() => repeatedIn(list), [list])
  if (!shown || repeated.has(item.seq)) return null
  // Holds the place of a line that is still to come, so that nothing jumps.
  if (!decision) return <p className="h-[18px]" />
  const { what, closest } = lineOf(decision)
  return (
    <div
      className={`ms-8 mt-0.5 flex min-h-[18px] flex-wrap items-center gap-x-1.5 text-xs leading-[18px]
        ${chosen === item.seq ? 'text-text' : 'text-muted'}`}
    >
      <span className="[&_svg]:!size-3 [&_svg]:inline [&_svg]:align-[-2px]">
        {iconOf(decision)} {what} {closest ? <span className="tabular-nums">{closest}</span> : null}
      </span>
      {decision.outcome === 'not_asked' ? null : (
        <button
          type="button"
          data-why={item.seq}
          aria-expanded={chosen === item.seq}
          aria-label={`Why: ${what}${closest ? ` ${closest}` : ''}`}
          onClick={() => explain(item.seq)}
          className="rounded font-medium text-human hover:underline"
        >
          Why
        </button>
      )}
      <QuickMark decision={decision} conversationId={conversationId} />
    </div>
  )
}

/** Shows the mark on a decision. Without one, offers the most likely mark while the pointer is on the message. */
function QuickMark({ decision, conversationId }: { decision: ExplainedDecision; conversationId: string }) {
  const { busy, mayMark, markHandoff, markMessage } = useMarks(conversationId)
  const mark = markOf(decision)
  if (mark)
    return (
      <Chip tone={mark.label === 'right' ? 'done' : 'waiting'}>
        {markIcons[mark.label]} {markNames[mark.label]}
      </Chip>
    )
  if (!mayMark || !canMark(decision)) return null
  const { handoff, seq } = decision
  const label = handoff ? 'unnecessary' : 'missed'
  return (
    <button
      type="button"
      disabled={busy}
      onClick={() => (handoff ? markHandoff(handoff.id, 'unnecessary') : markMessage(seq, 'missed'))}
      className="flex items-center gap-1 rounded px-1 text-faint opacity-0 group-hover:opacity-100 hover:bg-hover
        hover:text-text focus-visible:opacity-100 [&_svg]:!size-3"
    >
      {markIcons[label]} Mark as {label}
    </button>
  )
}

/** Returns the icon of what happened. */
export function iconOf({ outcome, amended }: ExplainedDecision): ReactNode {
  if (outcome === 'handoff' || amended?.outcome === 'handoff') return <Hand />
  switch (outcome) {
    case 'declined':
      return <Ban />
    case 'not_asked':
      return <UserRound />
    case 'undecided':
      return <Hourglass />
    default:
      return <Sparkles />
  }
}
