import { expect, test } from 'vitest'
import { outcomeWords } from './outcome-words.ts'

const answer = { answer: null, confidence: 0, sources: [], wouldHandOff: false, reason: null }

test.each([
  [
    'an answer',
    { ...answer, answer: 'Three days.', confidence: 0.876 },
    { look: 'answer', title: 'Answers, 88 % sure', why: null },
  ],
  [
    'an answer that rests on no article',
    { ...answer, answer: 'Three days.' },
    { look: 'answer', title: 'Answers', why: null },
  ],
  [
    'a request for a person',
    { ...answer, wouldHandOff: true, reason: 'explicit_request' },
    { look: 'handoff', title: 'Would hand off: asked for a person', why: null },
  ],
  [
    'the assistant’s own wish',
    { ...answer, wouldHandOff: true, reason: 'assistant_decision: a refund needs a person' },
    {
      look: 'handoff',
      title: 'Would hand off: assistant cannot help',
      why: 'In its own words: “a refund needs a person”',
    },
  ],
  [
    'a promise',
    { ...answer, wouldHandOff: true, reason: 'It promises a person (“soon”).' },
    { look: 'handoff', title: 'Would hand off', why: 'It promises a person (“soon”).' },
  ],
  [
    'a failure',
    { ...answer, reason: 'It failed. The customer would be told that there is no answer: 401' },
    { look: 'failed', title: 'No answer', why: expect.stringContaining('401') },
  ],
  [
    'a later answer',
    { ...answer, reason: 'It answers later (within 60 seconds).' },
    { look: 'none', title: 'No answer yet', why: 'It answers later (within 60 seconds).' },
  ],
  ['ignorance', answer, { look: 'none', title: 'Says that it does not know', why: null }],
])('%s', (_, given, expected) => expect(outcomeWords(given)).toEqual(expected))
