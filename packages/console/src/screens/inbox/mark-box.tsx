import type { ExplainedDecision, Mark } from '@baton/core'
import { Link } from '@tanstack/react-router'
import { Check, Flag, ThumbsDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSession } from '../../live/context.tsx'
import { Button } from '../../ui/button.tsx'
import { Ago } from '../../ui/time.tsx'
import { markedBy, markNames } from './mark-words.ts'
import { canMark, markOf, useMarks } from './use-marks.ts'

export const markIcons: Record<Mark['label'], ReactNode> = {
  right: <Check />,
  unnecessary: <ThumbsDown />,
  missed: <Flag />,
}

const noted = '!border-waiting !bg-waiting-soft text-waiting'
const pressed: Record<Mark['label'], string> = {
  right: '!border-done !bg-done-soft text-done',
  unnecessary: noted,
  missed: noted,
}

/** Asks whether a decision was right, and says who answered. A second click takes the mark back. */
export function MarkBox({ decision, conversationId }: { decision: ExplainedDecision; conversationId: string }) {
  const { me } = useSession()
  const { busy, mayMark, markHandoff, markMessage } = useMarks(conversationId)
  const mark = markOf(decision)
  const { handoff, seq } = decision
  if (!canMark(decision) || (!mayMark && !mark)) return null
  const set = (label: Mark['label'] | null) =>
    handoff ? markHandoff(handoff.id, label === 'missed' ? null : label) : markMessage(seq, label && 'missed')
  const labels: Mark['label'][] = handoff ? ['right', 'unnecessary'] : ['missed']
  return (
    <section aria-labelledby="marks" className="rounded-lg border border-line-strong bg-raised p-3">
      <h3 id="marks" className="font-medium">
        {handoff ? 'Was this handoff right?' : 'Should this have been handed off?'}
      </h3>
      {mayMark ? (
        <div className="mt-2 flex gap-2">
          {labels.map((label) => (
            <Button
              key={label}
              disabled={busy}
              aria-pressed={mark?.label === label}
              onClick={() => set(mark?.label === label ? null : label)}
              className={`flex-1 ${mark?.label === label ? pressed[label] : ''}`}
            >
              {markIcons[label]} {markNames[label]}
            </Button>
          ))}
        </div>
      ) : null}
      {mark ? (
        <p className="mt-2 text-xs">
          {markedBy(mark, me.id)} <Ago at={mark.at} className="text-muted" />
          {mayMark ? (
            <>
              {' '}
              ·{' '}
              <button type="button" className="font-medium text-human hover:underline" onClick={() => set(null)}>
                Undo
              </button>
            </>
          ) : null}
        </p>
      ) : null}
      <p className="mt-2 text-xs text-muted">
        Marks lead to suggestions under{' '}
        <Link to="/settings/handoff" className="text-human underline">
          Handoff
        </Link>
        . They never change a setting by themselves.
      </p>
    </section>
  )
}
