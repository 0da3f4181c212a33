import { outcomeOf, ruleThreshold, scoreRule, turnWithoutPerson } from '@baton/core'
import type { RuleScores, TriedHandoff, TryHandoff, TryRule } from '@baton/core/api'
import { detectLanguage } from '@baton/detect/language'
import { repeats } from '@baton/detect/repeat'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { detectors } from '../detectors.ts'
import { readHandoffSettings } from '../store/settings.ts'

/** Returns how well each text is what a draft of a topic or a rule looks for. */
export function tryRule({ rule, texts }: z.output<typeof TryRule>): RuleScores {
  const scores = texts.map((text) => {
    const { score, quote, words } = scoreRule(rule, text, detectors)
    return { score, words: words ?? (score >= ruleThreshold ? [quote] : []) }
  })
  return { threshold: ruleThreshold, scores }
}

/**
 * Returns what a message would lead to under a draft of the settings, or under those in force: the decision about a
 * message as `decideMessage` takes it, where the channel and the assistant allow handing off. Writes nothing and asks
 * no language model.
 */
export async function tryHandoff(
  { store }: Pick<Deps, 'store'>,
  workspaceId: string,
  { settings, text, history = [], facts = {} }: z.output<typeof TryHandoff>,
): Promise<TriedHandoff> {
  const earlier = history.flatMap((said, at) => (said.author === 'contact' ? [{ seq: at + 1, text: said.text }] : []))
  const answered = history.findLastIndex(({ author }) => author !== 'contact')
  const turn = turnWithoutPerson(
    {
      message: { seq: history.length + 1, text },
      earlier,
      answers: [],
      repeated: repeats(
        text,
        earlier.filter(({ seq }) => seq <= answered).map((one) => one.text),
      ),
      facts: { language: detectLanguage(text), messageLength: text.length, ...facts },
      allowed: { channel: true, assistant: true },
    },
    settings ?? (await readHandoffSettings(store.pool, workspaceId)).settings,
    detectors,
  )
  const cause = turn.speaker === 'handoff' ? turn : null
  return {
    ...outcomeOf(turn),
    rule: cause?.rule?.name ?? null,
    quote: cause?.evidence[0]?.quote ?? null,
    triggers: turn.triggers,
  }
}
