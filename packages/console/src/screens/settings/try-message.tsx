import type { Assistant, AssistantAnswer } from '@baton/core/api'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Hand, Sparkles } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { reasonWords } from '../../live/views.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/form.tsx'
import { Markdown } from '../../ui/markdown.tsx'

/** What the saved settings make of a message. */
export function TryMessage() {
  const [text, setText] = useState('Can I please speak to a real person?')
  const { data: assistants } = useQuery({ queryKey: ['assistants'], queryFn: () => api.get<{ items: Assistant[] }>('/v1/assistants') })
  const id = assistants?.items[0]?.id
  const ask = useMutation({ mutationFn: () => api.post<AssistantAnswer>(`/v1/assistants/${id}/answer`, { question: text }) })
  return (
    <section>
      <h2 className="mb-2 font-semibold">Try a message</h2>
      <TextArea aria-label="A message" rows={3} value={text} onChange={({ target }) => setText(target.value)} />
      <Button className="mt-2" disabled={!id || text.trim() === '' || ask.isPending} onClick={() => ask.mutate()}>
        Try
      </Button>
      <div aria-live="polite" className="mt-3">
        {ask.error ? <p className="text-failed">{ask.error.message}</p> : null}
        {ask.data ? <Outcome answer={ask.data} /> : null}
      </div>
    </section>
  )
}

export function Outcome({ answer }: { answer: AssistantAnswer }) {
  if (answer.wouldHandOff) {
    return (
      <div className="rounded-lg border border-waiting-line bg-waiting-soft p-3">
        <p className="flex items-center gap-1.5 font-medium text-waiting">
          <Hand /> Would hand off: {reasonWords[answer.reason as keyof typeof reasonWords] ?? answer.reason}
        </p>
      </div>
    )
  }
  return (
    <div className="rounded-lg border border-assistant-line bg-assistant-soft p-3">
      <p className="mb-1 flex items-center gap-1.5 font-medium text-assistant">
        <Sparkles /> {answer.answer ? `Answers, ${Math.round(answer.confidence * 100)} % sure` : 'Says that it does not know'}
      </p>
      {answer.answer ? <Markdown text={answer.answer} /> : null}
      {answer.sources.length > 0 ? <p className="mt-1 text-xs text-muted">From {answer.sources.map(({ title }) => `“${title}”`).join(', ')}</p> : null}
      {answer.reason ? <p className="mt-1 text-xs text-muted">{answer.reason}</p> : null}
    </div>
  )
}
