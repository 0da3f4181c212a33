import { expect, test } from 'vitest'
import { type SummaryInput, summarise as summariseWith } from './summary.ts'
import { labelledParts } from './summary-words.ts'
import { plainDetectors } from './testing/plain-detectors.ts'

const summarise = (input: SummaryInput) => summariseWith(input, plainDetectors)

const said = (...texts: [author: 'contact' | 'assistant' | 'teammate', text: string, source?: string][]) =>
  texts.map(([author, text, source], i) => ({
    seq: i + 1,
    author,
    text,
    ...(source ? { sources: [{ title: source }] } : {}),
  }))

test('says what the contact wants in their own words, what was tried and what is open', () => {
  const messages = said(
    ['contact', 'Hello'],
    ['contact', 'Where is my order 4711? It was due yesterday.'],
    ['assistant', 'It takes 2–3 days', 'Shipping times'],
    ['contact', 'That does not help, the number is wrong'],
    ['contact', 'Can I talk to a human?'],
  )
  const { text, parts } = summarise({ reason: 'explicit_request', language: 'en', messages })
  expect(parts).toEqual({
    wants: 'Where is my order 4711? It was due yesterday.',
    tried: 'The assistant answered from “Shipping times”.',
    open: 'That does not help, the number is wrong',
  })
  expect(text).toContain('4711')
})

test('is never empty: a bare request, a button before any message, nothing but emoji', () => {
  for (const messages of [said(['contact', 'human please']), [], said(['contact', '👍'])]) {
    const { text, parts } = summarise({ reason: 'explicit_request', language: null, messages })
    for (const part of [text, ...Object.values(parts)]) expect(part.trim()).not.toBe('')
  }
})

test('is written in the contact’s language and notices their mood', () => {
  const { text, sentiment } = summarise({
    reason: 'explicit_request',
    language: 'de',
    messages: said(['contact', 'Das ist jetzt das dritte Mal. Unfassbar! Bestellung 99812']),
  })
  expect(text).toContain('Anliegen:')
  expect(sentiment).toBe('angry')
})

test('an answer without an article is summarized in its own words; a failed one is not an answer', () => {
  const messages = (failed: boolean) => [
    { seq: 1, author: 'contact' as const, text: 'Can I change the address of order 4711?' },
    { seq: 2, author: 'assistant' as const, text: 'Only before it has left our house.', failed },
  ]
  expect(summarise({ reason: 'explicit_request', language: 'en', messages: messages(false) }).parts.tried).toBe(
    'The assistant answered “Only before it has left our house.”',
  )
  expect(summarise({ reason: 'failed_answers', language: 'en', messages: messages(true) }).parts).toMatchObject({
    tried: 'The assistant found no answer.',
    open: 'Can I change the address of order 4711?',
  })
})

test('the order is fixed: what is wanted, what was tried (earlier handoffs first), what is open', () => {
  const { text, parts } = summarise({
    reason: 'explicit_request',
    language: 'en',
    messages: said(
      ['contact', 'Where is my order 4711?'],
      ['assistant', 'It takes 2–3 days', 'Shipping times'],
      ['assistant', 'You get a link', 'Tracking'],
      ['contact', 'The link does not work'],
      ['contact', 'I need it before Friday'],
    ),
    previous: { id: 'hof_1', brief: 'Sent a new link.' },
  })
  // The contact reads the text. The brief is for the team, so it is in the parts only.
  expect(text).toBe(
    'Wants: Where is my order 4711? ' +
      'Tried: The assistant answered from “Shipping times”, “Tracking”. ' +
      'Open: I need it before Friday',
  )
  expect(parts.tried).toBe('Earlier: Sent a new link. The assistant answered from “Shipping times”, “Tracking”.')
})

test('of many answers the last three articles are named, in order, or else the last answer', () => {
  const answers = (texts: string[], source?: (text: string) => string) =>
    summarise({
      reason: 'explicit_request',
      language: 'en',
      messages: [
        { seq: 1, author: 'contact', text: 'Where is my order 4711?' },
        ...texts.map((text, i) => ({
          seq: i + 2,
          author: 'assistant' as const,
          text,
          failed: false,
          ...(source ? { sources: [{ title: source(text) }] } : {}),
        })),
      ],
    }).parts.tried
  expect(answers(['A', 'B', 'C', 'D'], (text) => `Article ${text}`)).toBe(
    'The assistant answered from “Article B”, “Article C”, “Article D”.',
  )
  expect(answers(['It left on Monday.', 'It comes on Friday.'])).toBe('The assistant answered “It comes on Friday.”')
})

test('of two messages that say as much, the earlier one is what is wanted and the later one is open', () => {
  const { parts } = summarise({
    reason: 'explicit_request',
    language: 'en',
    messages: said(['contact', 'The blue lamp flickers'], ['contact', 'The red lamp is silent']),
  })
  expect(parts).toMatchObject({ wants: 'The blue lamp flickers', open: 'The red lamp is silent' })
})

test('a teammate reads labels and fixed sentences in their own language, and the customer’s words as they are', () => {
  const { parts, facts } = summarise({
    reason: 'explicit_request',
    language: 'de',
    messages: said(['contact', 'Wo ist meine Bestellung 4711?'], ['assistant', 'Hier', 'Versand']),
    previous: { id: 'hof_1', brief: 'Neuer Link geschickt.' },
  })
  expect(parts.tried).toBe('Vorher: Neuer Link geschickt. Antwort des Assistenten aus “Versand”.')
  expect(labelledParts({ ...parts, facts }, 'en')).toEqual([
    ['Wants', 'Wo ist meine Bestellung 4711?'],
    ['Tried', 'Earlier: Neuer Link geschickt. The assistant answered from “Versand”.'],
    ['Open', 'Asked for a person.'],
  ])
  expect(labelledParts({ wants: 'a', tried: 'b', open: 'c' }, 'fr')[0]).toEqual(['Demande', 'a'])
})

test('what an earlier handoff settled is not wanted again, unless nothing was said since', () => {
  const messages = said(
    ['contact', 'How long does shipping to Austria take, for order 4711?'],
    ['teammate', 'Three days.'],
    ['contact', 'When do I get my refund? Thanks!'],
  )
  const of = (settledSeq: number) => summarise({ reason: 'explicit_request', language: 'en', messages, settledSeq })
  expect(of(2)).toMatchObject({ parts: { wants: 'When do I get my refund? Thanks!' }, sentiment: 'neutral' })
  expect(of(3).parts.wants).toBe('How long does shipping to Austria take, for order 4711?')
})
