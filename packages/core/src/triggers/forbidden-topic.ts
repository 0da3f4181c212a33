import { Rules } from '../rule.ts'
import { findRule } from './find-rule.ts'
import { trigger } from './trigger.ts'

export const forbiddenTopic = trigger({
  title: 'Forbidden topics',
  description: 'The customer writes about a topic that the assistant must leave to people.',
  whenOn: 'Hand off when a message is about one of the topics.',
  settings: {
    topics: Rules.default([]).meta({
      title: 'Topics',
      description: 'What only people may answer, even outside office hours.',
      everyLevel: true,
      rules: 'topic',
    }),
  },
  levels: { 1: {} },
  gap: 'prohibited_topic',
  evenWhenClosed: true,
  lookAtMessage: (asked, { topics }, detectors) => findRule(asked, topics, detectors),
})
