import type { HandoffSettings } from '@baton/core'
import type { Suggestions as Answer } from '@baton/core/api'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Lightbulb } from 'lucide-react'
import { api, queryClient } from '../../api.ts'
import { triggerLook } from '../../triggers/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/page.tsx'
import { toast } from '../../ui/toast.tsx'
import { saveHandoff } from './save-handoff.ts'
import { readSchema, type Schema } from './schema-form.tsx'
import { effectWords } from './suggestion-words.ts'
import { changesOf } from './use-draft.ts'

type Suggestion = Answer['items'][number]

/** How long the undo of a suggestion is offered, in milliseconds. The history keeps every version after that. */
const undoMs = 10_000

/** Shows the values that agree better with the team's marks, and their past effect. Nothing applies by itself. */
export function MarkSuggestions({ mayChange, schema }: { mayChange: boolean; schema: Schema }) {
  const { data } = useQuery({
    queryKey: ['settings', 'suggestions'],
    queryFn: () => api.get<Answer>('/v1/settings/handoff/suggestions'),
  })
  const use = useMutation({
    mutationFn: async ({ trigger, suggested }: Suggestion) => {
      const before = await api.get<HandoffSettings>('/v1/settings/handoff')
      const after = await api.post<HandoffSettings>('/v1/settings/handoff/suggestions/apply', { trigger, suggested })
      return changesOf(after, before)
    },
    onSuccess: (back) => {
      queryClient.invalidateQueries({ queryKey: ['settings'] })
      const undo = () =>
        saveHandoff(back).then(() => queryClient.invalidateQueries({ queryKey: ['settings'] }), toast.failed)
      setTimeout(toast.undo('In force from the next message on.', undo), undoMs)
    },
    onError: toast.failed,
  })
  if (!data) return null
  const { items, marks, marksNeeded } = data
  return (
    <section aria-labelledby="suggestions" className="mt-10">
      <h2 id="suggestions" className="font-semibold">
        Suggestions from your team’s marks
      </h2>
      {items.length === 0 ? (
        <p className="mt-1 text-muted">{noneWords(marks, marksNeeded)}</p>
      ) : (
        <>
          <p className="mt-1 mb-3 text-muted">
            From the scores of past messages. A suggestion applies only when you use it, as a new version.
          </p>
          <Card className="divide-y divide-line">
            {items.map((one) => (
              <div key={one.trigger} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
                <Lightbulb className="text-waiting" />
                <div className="min-w-56 flex-1">
                  <p className="font-medium">{titleOf(one, schema)}</p>
                  {effectWords(one.effect).map((sentence) => (
                    <p key={sentence} className="text-xs text-muted">
                      {sentence}
                    </p>
                  ))}
                </div>
                {mayChange ? (
                  <Button disabled={use.isPending} onClick={() => use.mutate(one)}>
                    Use
                  </Button>
                ) : null}
              </div>
            ))}
          </Card>
        </>
      )}
    </section>
  )
}

/** Returns a suggestion in a line: `Frustration · Sensitivity: low instead of medium`. */
function titleOf({ trigger, setting, now, suggested }: Suggestion, schema: Schema): string {
  const { title } = readSchema(schema, ['advanced', 'triggers', trigger, setting])
  const name = triggerLook(trigger)?.name ?? trigger
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} · ${title ?? setting}: ${suggested} instead of ${now}`
}

/** Says why nothing is suggested. */
function noneWords(marks: number, needed: number): string {
  if (marks === 0)
    return (
      'None yet. Mark handoffs as unnecessary or right, and messages as missed, in the inbox. ' +
      `From ${needed} marks about one trigger on, a better value is suggested here.`
    )
  const known = marks === 1 ? 'There is 1 mark' : `There are ${marks} marks`
  return `None now. ${known}. A value is suggested where ${needed} marks about one trigger agree better with it.`
}
