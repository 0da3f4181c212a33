import type { Assistant, AssistantAnswer } from '@baton/core/api'
import { useMutation, useQuery } from '@tanstack/react-query'
import { CircleAlert, Hand, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/form.tsx'
import { Markdown } from '../../ui/markdown.tsx'
import { SourceLink } from '../../ui/source-link.tsx'
import { outcomeWords } from './outcome-words.ts'

/** Tests a message with the saved settings and the first assistant. */
export function TryMessage() {
  const [text, setText] = useState('Can I please speak to a real person?')
  const { data: assistants } = useQuery({
    queryKey: ['assistants'],
    queryFn: () => api.get<{ items: Assistant[] }>('/v1/assistants'),
  })
  const id = assistants?.items[0]?.id
  const ask = useMutation({
    mutationFn: () => api.post<AssistantAnswer>(`/v1/assistants/${id}/answer`, { question: text }),
  })
  return (
    <section>
      <h2 className="mb-2 font-semibold">Try a message</h2>
      <TextArea aria-label="A message" rows={3} value={text} onChange={({ target }) => setText(target.value)} />
      <Button className="mt-2" disabled={!id || text.trim() === '' || ask.isPending} onClick={() => ask.mutate()}>
        Try
      </Button>
      <div aria-live="polite" className="mt-3">
        {ask.error ? <p className="text-failed">{ask.error.message}</p> : null}
        {ask.data ? <AnswerOutcome answer={ask.data} /> : null}
      </div>
    </section>
  )
}

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
