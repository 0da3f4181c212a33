import type { HandoffSettings } from '@baton/core'
import type { TriedHandoff } from '@baton/core/api'
import { namesOf } from '@baton/core/kind'
import { useQuery } from '@tanstack/react-query'
import { Hand, Sparkles } from 'lucide-react'
import { useId, useState } from 'react'
import { api } from '../../api.ts'
import { channelLooks } from '../../channels/index.ts'
import { wordsIn } from '../../triggers/rule-in.ts'
import { Input, Select, TextArea } from '../../ui/form.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import { factTitle } from './rules/rule-words.ts'
import { lines } from './schema-form.tsx'
import { factsAskedIn, triedWords } from './tried-words.ts'
import { TriggerScores } from './trigger-scores.tsx'
import { useSettled } from './use-settled.ts'

/** Shows what a message would lead to with the settings on this page, saved or not. */
export function TryMessage({ settings }: { settings: HandoffSettings }) {
  const [text, setText] = useState('This is the third time I explain this. Can I please speak to a real person?')
  const [before, setBefore] = useState('')
  const [channel, setChannel] = useState<string>(namesOf(channelLooks)[0] ?? '')
  const [facts, setFacts] = useState<Record<string, string>>({})
  const id = useId()
  const asked = factsAskedIn(settings)
  const request = useSettled({
    settings,
    text,
    history: lines(before).map((said) => ({ author: 'contact', text: said })),
    facts: { channel, ...Object.fromEntries(asked.flatMap((fact) => (facts[fact] ? [[fact, facts[fact]]] : []))) },
  })
  const { data, error } = useQuery({
    queryKey: ['settings', 'try', request],
    queryFn: () => api.post<TriedHandoff>('/v1/settings/handoff/try', request),
    enabled: request.text.trim() !== '',
    placeholderData: (last) => last,
    retry: false,
  })
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-semibold">
        Try a message
      </h2>
      <TextArea
        aria-label="A message"
        dir="auto"
        rows={3}
        maxLength={10_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div aria-live="polite" className="mt-2">
        {error ? <p className="text-failed">{error.message}</p> : null}
        {data && !error && text.trim() !== '' ? <Outcome tried={data} text={request.text} /> : null}
      </div>
      <details className="mt-3 text-xs">
        <summary className="cursor-pointer text-muted hover:text-text">What was before, and who writes</summary>
        <div className="mt-2 flex flex-col gap-2">
          <label className="block">
            <span className="mb-1 block text-muted">Earlier messages of the customer, one per line</span>
            <TextArea rows={2} dir="auto" value={before} onChange={({ target }) => setBefore(target.value)} />
          </label>
          <label className="block">
            <span className="mb-1 block text-muted">Channel</span>
            <Select value={channel} onChange={({ target }) => setChannel(target.value)}>
              {namesOf(channelLooks).map((kind) => (
                <option key={kind} value={kind}>
                  {channelLooks[kind].title}
                </option>
              ))}
            </Select>
          </label>
          {asked.map((fact) => (
            <label key={fact} className="block">
              <span className="mb-1 block text-muted">{factTitle(fact)}</span>
              <Input
                value={facts[fact] ?? ''}
                maxLength={200}
                placeholder={fact === 'verified' ? 'true or false' : 'Not known'}
                onChange={({ target }) => setFacts({ ...facts, [fact]: target.value })}
              />
            </label>
          ))}
        </div>
      </details>
      <p className="mt-3 text-xs text-muted">
        With the settings on this page, also before you save. Nothing is sent and nothing counts. Not tried here: office
        hours, whether the channel and its assistant may hand off, and what an answer leads to.
      </p>
    </section>
  )
}

function Outcome({ tried, text }: { tried: TriedHandoff; text: string }) {
  const verdict = tried.triggers.find(({ trigger }) => trigger === tried.reason)
  const handsOff = tried.outcome === 'handoff'
  const words = verdict ? wordsIn(verdict) : []
  return (
    <>
      <div
        className={`rounded-lg border p-3 [overflow-wrap:anywhere]
          ${handsOff ? 'border-waiting-line bg-waiting-soft' : 'border-line bg-sunken'}`}
      >
        <p className={`flex items-center gap-1.5 font-medium ${handsOff ? 'text-waiting' : ''}`}>
          {handsOff ? <Hand className="shrink-0" /> : <Sparkles className="shrink-0" />} {triedWords(tried)}
        </p>
        {handsOff ? (
          <p className="mt-1 line-clamp-6">
            <MarkedText text={text} words={words.length > 0 ? words : tried.quote ? [tried.quote] : []} />
          </p>
        ) : null}
      </div>
      <TriggerScores triggers={tried.triggers} reason={handsOff ? tried.reason : null} />
    </>
  )
}
