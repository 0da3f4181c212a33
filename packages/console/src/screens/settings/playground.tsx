import type { AssistantAnswer } from '@baton/core/api'
import { maxTextLength } from '@baton/core/text-limits'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/form.tsx'
import { useInView } from '../../ui/use-in-view.ts'
import { AnswerOutcome } from './answer-outcome.tsx'

interface Turn {
  question: string
  answer: AssistantAnswer
}

/** Asks the assistant as a customer would. Nothing is saved. */
export function Playground({ assistantId }: { assistantId: string }) {
  const [question, setQuestion] = useState('')
  const [turns, setTurns] = useState<Turn[]>([])
  const history = turns.flatMap(({ question: asked, answer }) => [
    { author: 'contact', text: asked },
    ...(answer.answer ? [{ author: 'assistant', text: answer.answer }] : []),
  ])
  const ask = useMutation({
    mutationFn: (text: string) =>
      api.post<AssistantAnswer>(`/v1/assistants/${assistantId}/answer`, {
        question: text,
        history: history.slice(-20),
      }),
    onSuccess: (answer, text) => {
      setTurns([...turns, { question: text, answer }])
      setQuestion('')
    },
  })
  const foot = useInView<HTMLFormElement>(turns.length + Number(ask.isPending) / 2)
  return (
    <section className="mt-10">
      <div className="mb-3 flex min-h-7 items-center justify-between">
        <h2 className="font-semibold">Playground</h2>
        {turns.length > 0 ? (
          <Button kind="quiet" onClick={() => setTurns([])}>
            Start over
          </Button>
        ) : null}
      </div>
      <div className="flex flex-col gap-3" aria-live="polite">
        {turns.map(({ question: asked, answer }, i) => (
          <div key={i} className="flex flex-col gap-2">
            <Asked text={asked} />
            <div className="ms-8">
              <AnswerOutcome answer={answer} />
            </div>
          </div>
        ))}
        {ask.isPending ? (
          <>
            <Asked text={ask.variables} />
            <p className="ms-8 text-muted">Asking…</p>
          </>
        ) : null}
      </div>
      {ask.error ? (
        <p role="alert" className="mt-2 text-failed">
          {ask.error.message}
        </p>
      ) : null}
      <form
        ref={foot}
        className="mt-3 flex scroll-mb-4 gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (question.trim()) ask.mutate(question.trim())
        }}
      >
        <Input
          aria-label="Question"
          placeholder="How long does shipping take?"
          maxLength={maxTextLength}
          value={question}
          onChange={({ target }) => setQuestion(target.value)}
        />
        <Button type="submit" className="!h-8" disabled={ask.isPending}>
          Ask
        </Button>
      </form>
    </section>
  )
}

const Asked = ({ text }: { text: string }) => (
  <p className="w-fit rounded-lg bg-hover px-3 py-1.5 break-words" dir="auto">
    {text}
  </p>
)
