import { cutText } from '@baton/core/cut-text'
import type { AnswerOutput } from './assistant.ts'
import { clean } from './sentences.ts'

const longest = 10_000

/**
 * Makes the output of a model or a bot safe to store and show: no null bytes, no lone surrogates, nothing of unlimited
 * length.
 */
export function cleanOutput(output: AnswerOutput): AnswerOutput {
  const { handoff, more, sources } = output
  return {
    ...output,
    say: cutText(clean(output.say), longest),
    sources: cleanSources(sources),
    ...(more
      ? {
          more: more.map(({ text, sources }) => ({
            text: cutText(clean(text), longest),
            sources: cleanSources(sources),
          })),
        }
      : {}),
    ...(handoff ? { handoff: { ...wished(handoff), ...(handoff.toLast ? { toLast: true } : {}) } } : {}),
  }
}

const cleanSources = (sources: AnswerOutput['sources']) =>
  sources.slice(0, 20).map((source) => ({ ...source, title: cutText(clean(source.title), 300) }))

/** Completes a request for a person: it always has a reason, and an empty summary is dropped. */
export function wished({
  reason,
  summary,
}: {
  reason?: string | null | undefined
  summary?: string | null | undefined
}): NonNullable<AnswerOutput['handoff']> {
  const why = cutText(clean(reason ?? '').trim(), 500)
  const what = cutText(clean(summary ?? '').trim(), 4000)
  return { reason: why || 'The assistant asked for a person.', ...(what ? { summary: what } : {}) }
}
