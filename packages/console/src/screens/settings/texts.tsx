import type { HandoffSettings, Locale, Texts } from '@baton/core'
import { namesOf } from '@baton/core/kind'
import { noticeTexts } from '@baton/core/texts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ErrorFace } from '../../ui/empty.tsx'
import { Field, TextArea } from '../../ui/form.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { localeName } from '../inbox/locale.ts'
import { handoffSettings, saveHandoff, showSaved } from './save-handoff.ts'
import { changesOf, useDraft } from './use-draft.ts'
import { useUnsaved } from './use-unsaved.ts'

const locales = namesOf(noticeTexts)
const kinds: { kind: keyof Texts; title: string; hint: string }[] = [
  { kind: 'handoff', title: 'When the team is told', hint: 'Sent once per handoff.' },
  {
    kind: 'closed',
    title: 'When the team is told outside office hours',
    hint: '{opens} is replaced by the day and time when the team is back.',
  },
  {
    kind: 'collect',
    title: 'The same, where they are asked for an email address',
    hint: '{opens} is replaced by the day and time when the team is back.',
  },
  {
    kind: 'away',
    title: 'When the assistant goes on because nobody is there',
    hint: 'Sent once. {opens} is replaced by the day and time when the team is back.',
  },
  { kind: 'joined', title: 'When a person joins', hint: '{teammate} is replaced by their name.' },
  {
    kind: 'arrived',
    title: 'When a person joins before the customer has written',
    hint: '{teammate} is replaced by their name.',
  },
  {
    kind: 'passed',
    title: 'When a person passes the conversation on',
    hint: '{previous} is replaced by the name of the person who passes it on, {teammate} by that of the next one.',
  },
  {
    kind: 'released',
    title: 'When a person leaves and the customer waits again',
    hint: '{teammate} is replaced by their name.',
  },
  { kind: 'waiting', title: 'When an undo gives the request back to the team', hint: 'Sent after an undo.' },
  { kind: 'back', title: 'When an undo brings the person back', hint: '{teammate} is replaced by their name.' },
  {
    kind: 'returned',
    title: 'When the assistant is back',
    hint:
      '{teammate} is replaced by the name of the teammate who returned it, if there is one, and {invitation} by the ' +
      'next text, where a person can be asked for.',
  },
  { kind: 'invitation', title: 'How to ask for a person again', hint: 'Used where a text says {invitation}.' },
  { kind: 'declined', title: 'When no handoff is possible', hint: 'Only where handoffs are turned off.' },
  {
    kind: 'confirm',
    title: 'When the assistant asks once before it hands off',
    hint:
      'Where requests for a person are turned off, or where “Ask what it is about” is on and the customer wrote only ' +
      'that they want a person. The next request is granted.',
  },
]

/** Edits what customers read when the conversation changes hands, in each language. */
export function TextsPage() {
  const { data, error, refetch } = useQuery(handoffSettings)
  if (error) return <ErrorFace error={error} retry={() => refetch()} />
  return data ? <Form saved={data} /> : <Skeleton />
}

function Form({ saved }: { saved: HandoffSettings }) {
  const [locale, setLocale] = useState<Locale>('en')
  const { draft, changed, set: put, reset, settle } = useDraft(saved)
  const { texts } = draft
  useUnsaved(changed)
  const save = useMutation({
    mutationFn: (whole: HandoffSettings) => saveHandoff(changesOf(saved, whole)),
    onSuccess: (next, sent) => {
      showSaved(next)
      settle(sent)
      toast.done('Saved')
    },
    onError: toast.failed,
  })
  function set(kind: keyof Texts, text: string) {
    const { [kind]: _, ...rest } = texts[locale] ?? {}
    put({ texts: { ...texts, [locale]: text.trim() === '' ? rest : { ...rest, [kind]: text } } })
  }
  return (
    <Page
      title="Texts"
      description={
        'What customers read when the conversation changes hands. ' + 'Leave a field empty to use the default text.'
      }
    >
      <div role="tablist" aria-label="Language" className="mb-5 flex flex-wrap gap-1">
        {locales.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === locale}
            onClick={() => setLocale(one)}
            className={`h-7 rounded-md px-2.5
              ${one === locale ? 'bg-selected font-medium' : 'text-muted hover:bg-hover'}`}
          >
            {localeName(one)}
          </button>
        ))}
      </div>
      <div className="flex flex-col gap-5" dir={locale === 'ar' ? 'rtl' : 'ltr'}>
        {kinds.map(({ kind, title, hint }) => (
          <Field key={`${locale}-${kind}`} label={title} hint={hint}>
            {(ids) => (
              <TextArea
                {...ids}
                rows={2}
                maxLength={1000}
                placeholder={noticeTexts[locale][kind]}
                value={texts[locale]?.[kind] ?? ''}
                onChange={({ target }) => set(kind, target.value)}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="mt-6 flex justify-end gap-2">
        <Button kind="quiet" disabled={!changed} onClick={reset}>
          Discard
        </Button>
        <Button kind="primary" disabled={!changed || save.isPending} onClick={() => save.mutate(draft)}>
          Save
        </Button>
      </div>
    </Page>
  )
}
