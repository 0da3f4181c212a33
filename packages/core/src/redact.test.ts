import { describe, expect, test } from 'vitest'
import type { Handoff } from './model.ts'
import { redactHandoffs } from './redact.ts'
import { briefFrom, type SummaryInput, summarise } from './summary.ts'
import { plainDetectors } from './testing/plain-detectors.ts'

type Told = Parameters<typeof redactHandoffs>[0][number]

/** Returns a handoff after one question and one answer; `brief` is that of the handoff before it. */
function told(answer: string, brief: string | null = null, more: Partial<Told> = {}): Told {
  const messages: SummaryInput['messages'] = [
    { seq: 1, author: 'contact', text: 'When does order 4711 arrive?' },
    { seq: 2, author: 'assistant', text: answer, failed: false },
  ]
  const previous = { id: 'hof_1', brief }
  const { text, parts, facts } = summarise({ reason: 'keyword', language: 'en', previous, messages }, plainDetectors)
  const told = { summary: text, summaryParts: { ...parts, facts }, brief: null, briefSeqs: null }
  return { id: 'hof_2', language: 'en', ...told, ...more }
}
const none = () => ''
const long = `The code of the door is 9137. ${'It opens the yard as well. '.repeat(20)}`.trim()

describe('the words of an answer leave the summary that quotes it, and its parts', () => {
  test.each([
    ['short', 'Code 9137.'],
    ['over several lines', 'The code\nis\n\n9137.'],
    ['cut by the summary', long],
  ])('when it is %s', (_, text) => {
    const before = told(text)
    expect(JSON.stringify(before)).toContain('9137')
    const [after] = redactHandoffs([before], { seq: 2, text }, none)
    expect(JSON.stringify(after)).not.toContain('9137')
    expect(after?.summary).toBe(
      'Wants: When does order 4711 arrive? Tried: The assistant answered “…” Open: When does order 4711 arrive?',
    )
    expect(after?.summaryParts.facts?.tried).toEqual([{ kind: 'said', text: '…', seq: 2 }])
  })

  test('and stay when another message with the same words is deleted', () => {
    expect(redactHandoffs([told('Code 9137.')], { seq: 9, text: 'Code 9137.' }, none)).toEqual([])
  })

  test('and a summary that someone wrote keeps its other words', () => {
    const [after] = redactHandoffs(
      [told('Code 9137.', null, { summary: 'They were told “Code 9137.” and ask again.' })],
      { seq: 2, text: 'Code 9137.' },
      none,
    )
    expect(after?.summary).toBe('They were told “…” and ask again.')
    const summary = 'They were told: The code of the door is 9137. Now they ask again.'
    const text = 'The code of the door is 9137.'
    expect(redactHandoffs([told(text, null, { summary })], { seq: 2, text }, none)[0]?.summary).toBe(
      'They were told: … Now they ask again.',
    )
  })
})

describe('the words of a teammate leave the brief that repeats them, and the next summary', () => {
  const said: Record<number, string> = { 4: 'Yes', 5: 'Yes, sir\nCode 9137.', 6: 'Bye' }
  const brief = briefFrom(Object.values(said))
  const first = told('No idea', null, { id: 'hof_1', brief, briefSeqs: [4, 5, 6] })
  const without = (seq: number, handoffs: Told[]) =>
    redactHandoffs(handoffs, { seq, text: said[seq] ?? '' }, (one) => (one === seq ? '' : (said[one] ?? '')))

  test('and no word of another message', () => {
    // The second handoff came first in the list: a contact who waited elsewhere keeps the earlier time.
    const handoffs = [told('No idea', brief), first]
    const [second, ended] = without(5, handoffs)
    expect(ended?.brief).toBe('Yes\n…\nBye')
    expect(second?.summaryParts.tried).toContain('Earlier: Yes … Bye. ')
    expect(second?.summary).toBe(handoffs[0]?.summary)
    expect(without(4, handoffs).map((one) => one.brief)).toEqual([null, '…\nYes, sir\nCode 9137.\nBye'])
  })

  test('and stay in a brief that someone wrote', () => {
    const own = { ...first, brief: 'Yes', briefSeqs: [] }
    expect(without(4, [own, told('No idea', 'Yes')])).toEqual([])
  })

  test('also where the brief was cut within the message', () => {
    const cut = { ...first, brief: `Yes\n${long}`.slice(0, 40), briefSeqs: [4, 5] }
    expect(redactHandoffs([cut], { seq: 5, text: long }, (seq) => (seq === 4 ? 'Yes' : ''))[0]?.brief).toBe('Yes\n…')
  })
})

describe('handoffs of an older version, which name no messages, are searched for the words', () => {
  const old = (handoff: Told): Told => {
    const facts = handoff.summaryParts.facts as NonNullable<Handoff['summaryParts']['facts']>
    const tried = facts.tried.map(({ kind, text }) => ({ kind, ...(text ? { text } : {}) }))
    return { ...handoff, summaryParts: { ...handoff.summaryParts, facts: { ...facts, tried } } }
  }

  test.each([
    ['a short answer', 'Code 9137.'],
    ['an answer that the summary cuts', long],
  ])('for %s', (_, text) => {
    for (const before of [
      old(told(text)),
      { ...told(text), summaryParts: { wants: '-', tried: `“${text}”`, open: '-' } },
    ])
      expect(JSON.stringify(redactHandoffs([before], { seq: 2, text }, none))).toMatch(/^((?!9137).)+$/)
  })

  test('for what a teammate wrote', () => {
    const text = 'Code 9137.'
    for (const brief of [`Hello!\n${text}`, `${text}\nHello!`, text]) {
      const [after] = redactHandoffs([{ ...old(told('No idea', brief)), brief }], { seq: 4, text }, none)
      expect(JSON.stringify(after)).not.toContain('9137')
      expect(after?.brief?.includes('Hello!')).toBe(brief.includes('Hello!'))
    }
    const brief = `Hello!\n${long}`
    const [after] = redactHandoffs(
      [{ ...old(told('No idea', brief)), brief: brief.slice(0, 120) }],
      { seq: 4, text: long },
      none,
    )
    expect(after?.brief).toBe('Hello!\n…')
    expect(JSON.stringify(after)).not.toContain('9137')
  })

  test('and stay as they are when a short word is a part of others', () => {
    const before = { ...old(told('Yesterday we shipped it.', 'Yes, sir')), brief: 'Yes, sir' }
    for (const text of ['Yes', '']) expect(redactHandoffs([before], { seq: 4, text }, none)).toEqual([])
  })
})
