import { Rules } from '../rule.ts'
import { findRule } from './find-rule.ts'
import { trigger } from './trigger.ts'

export const rule = trigger({
  title: 'Your rules',
  description: 'A message matches a rule that you wrote in your own words.',
  whenOn: 'Hand off when a message matches one of the rules.',
  settings: {
    rules: Rules.default([]).meta({
      title: 'Rules',
      description: 'The first rule that matches gives the reason.',
      everyLevel: true,
      rules: 'rule',
    }),
  },
  levels: { 1: {} },
  gap: 'based_on_instructions',
  lookAtMessage: (asked, { rules }, detectors) => findRule(asked, rules, detectors),
})
