import { expect, test } from 'vitest'
import type { SummaryPiece } from './model.ts'
import { redactHandoff } from './redact.ts'
import { summarise } from './summary.ts'
import { plainDetectors } from './testing/plain-detectors.ts'

const told = (answer: string, brief: string | null = null) => {
  const { text, parts, facts } = summarise(
    {
      reason: 'keyword',
      language: 'en',
      brief,
      messages: [
        { seq: 1, author: 'contact', text: 'When does order 4711 arrive?' },
        { seq: 2, author: 'assistant', text: answer, failed: false },
      ],
    },
    plainDetectors,
  )
  return { summary: text, summaryParts: { ...parts, facts }, brief: null as string | null }
}
const long = `The code of the door is 9137. ${'It opens the yard as well. '.repeat(20)}`.trim()

test.each([
  ['a short answer', 'The code is 9137.'],
  ['an answer over several lines', 'The code\nis 9137.'],
  ['an answer that the summary cuts', long],
])('%s leaves the summary, its parts and its facts', (_, answer) => {
  const before = told(answer)
  expect(JSON.stringify(before)).toContain('9137')
  const after = redactHandoff(before, answer)
  expect(JSON.stringify(after)).not.toContain('9137')
  expect(after.summary).toContain('When does order 4711 arrive?')
  expect(after.summaryParts.facts?.tried).toEqual([{ kind: 'said', text: '…' }] satisfies SummaryPiece[])
})

test('what a teammate wrote leaves the brief, and the summary that begins with it', () => {
  const secret = 'The code is 9137.'
  for (const brief of [`Hello!\n${secret}`, `${secret}\nHello!`, secret]) {
    const after = redactHandoff({ ...told('No idea', brief), brief }, secret)
    expect(JSON.stringify(after)).not.toContain('9137')
    expect(after.brief?.includes('Hello!')).toBe(brief.includes('Hello!'))
  }
})

test('a brief that was cut within the message ends before it', () => {
  const brief = `Hello!\n${long}`.slice(0, 120)
  expect(redactHandoff({ ...told('No idea', brief), brief }, long)).toMatchObject({ brief: 'Hello!\n…' })
  expect(JSON.stringify(redactHandoff(told('No idea', `Hello!\n${long}`), long))).not.toContain('9137')
})

test('a handoff that does not quote the message stays as it is, also where a short word is a part of others', () => {
  const before = { ...told('Yesterday we shipped it.', 'Yes, sir'), brief: 'Yes, sir' }
  expect(redactHandoff(before, 'Yes')).toBe(before)
  expect(redactHandoff(before, '')).toBe(before)
})

test('a summary that someone wrote freely loses a long message', () => {
  const summary = 'They were told: The code of the door is 9137. Now they ask again.'
  expect(redactHandoff({ summary }, 'The code of the door is 9137.').summary).toBe(
    'They were told: … Now they ask again.',
  )
})
