import type { AssistantAnswer } from '@baton/core/api'
import { CircleAlert, Hand, Sparkles } from 'lucide-react'
import { Markdown } from '../../ui/markdown.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import { outcomeWords } from './outcome-words.ts'

const looks = {
  answer: { box: 'border-assistant-line bg-assistant-soft', head: 'text-assistant', icon: <Sparkles /> },
  handoff: { box: 'border-waiting-line bg-waiting-soft', head: 'text-waiting', icon: <Hand /> },
  failed: { box: 'border-failed bg-failed-soft', head: 'text-failed', icon: <CircleAlert /> },
  none: { box: 'border-line bg-sunken', head: 'text-muted', icon: <Sparkles /> },
}

/** Shows the outcome of a test question: the answer, its sources and why. */
export function AnswerOutcome({ answer }: { answer: AssistantAnswer }) {
  const { look, title, why } = outcomeWords(answer)
  const { box, head, icon } = looks[look]
  return (
    <div className={`rounded-lg border p-3 [overflow-wrap:anywhere] ${box}`}>
      <p className={`flex items-center gap-1.5 font-medium ${head}`}>
        {icon} {title}
      </p>
      {answer.answer ? (
        <div className="mt-1" dir="auto">
          <Markdown text={answer.answer} />
        </div>
      ) : null}
      {answer.sources.length > 0 ? (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-xs">
          {answer.sources.map((source, i) => (
            <SourceLink key={i} source={source} />
          ))}
        </p>
      ) : null}
      {why ? <p className="mt-1 text-muted">{why}</p> : null}
    </div>
  )
}
