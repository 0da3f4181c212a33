import type { Rule } from '@baton/core'
import type { RuleScores } from '@baton/core/api'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { useSettled } from '../use-settled.ts'
import { cleaned } from './rule-draft.ts'

export interface RuleScore {
  score: number
  words: string[]
  matches: boolean
}

/** Returns how well each text is what a draft looks for; undefined while it is not known. */
export function useRuleScores(rule: Rule, texts: readonly string[]): (text: string) => RuleScore | undefined {
  // Only what the score depends on, so that nothing is asked again while the rest is typed.
  const { template, says, examples, counterexamples } = cleaned(rule)
  const written = [...new Set(texts.map((text) => text.trim()).filter(Boolean))].slice(0, 50)
  const request = useSettled({
    rule: { id: 'draft', name: 'Draft', template, says, examples, counterexamples },
    texts: written,
  })
  const looksForSomething =
    request.rule.template !== null || request.rule.says !== '' || request.rule.examples.length > 0
  const { data } = useQuery({
    queryKey: ['settings', 'try-rule', request],
    queryFn: async () => {
      const { threshold, scores } = await api.post<RuleScores>('/v1/settings/handoff/rules/try', request)
      return new Map(
        request.texts.map((text, at) => {
          const { score = 0, words = [] } = scores[at] ?? {}
          return [text, { score, words, matches: score >= threshold }]
        }),
      )
    },
    enabled: looksForSomething && request.texts.length > 0,
    placeholderData: (last) => last,
    retry: false,
  })
  return (text) => (looksForSomething ? data?.get(text.trim()) : undefined)
}
