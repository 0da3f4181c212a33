import { z } from 'zod'
import { channels } from './channels/index.ts'
import { namesOf } from './kind.ts'
import { ruleTemplates } from './rule-templates.ts'
import { Locale } from './settings-locale.ts'

/** The value of one fact about a conversation, as conditions read it. */
export type Fact = string | number | boolean | string[] | null
/** The facts about a conversation by name: `channel`, `language`, `verified`, `page`, and the contact’s attributes. */
export type Facts = Readonly<Record<string, Fact>>

/** How a condition compares a fact with its value. */
export const Comparison = z.enum(['is', 'is_not', 'contains', 'at_least', 'at_most', 'known', 'unknown'])
export type Comparison = z.infer<typeof Comparison>

export const FactCondition = z
  .strictObject({
    fact: z.string().trim().min(1).max(60).meta({ title: 'Fact' }),
    comparison: Comparison.meta({ title: 'Comparison' }),
    value: z.string().trim().max(200).default('').meta({ title: 'Value' }),
  })
  .superRefine(({ fact, comparison, value }, context) => {
    if (comparison === 'known' || comparison === 'unknown') return
    if (value === '') context.addIssue({ code: 'custom', path: ['value'], message: `Enter a value for “${fact}”.` })
    else if ((comparison === 'at_least' || comparison === 'at_most') && numberIn(value) === null)
      context.addIssue({ code: 'custom', path: ['value'], message: `Enter a number for “${fact}”.` })
  })
export type FactCondition = z.infer<typeof FactCondition>

const sentence = z.string().trim().min(1).max(500)
const sentences = z.array(sentence).max(20).default([])

/**
 * A reason of the team’s own, in plain language. It matches when its sentence, its template or its examples fit the
 * message and every condition holds. Without any of the three, the conditions alone decide.
 */
export const Rule = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9_-]{1,40}$/, 'Use 1 to 40 small letters, digits, “-” or “_”.')
      .meta({ description: 'Stays the same when the rule is renamed; decisions and handoffs name it' }),
    name: z.string().trim().min(1).max(80).meta({ title: 'Name' }),
    enabled: z.boolean().default(true).meta({ title: 'On' }),
    watching: z.boolean().default(false).meta({ title: 'Watch only' }),
    template: z
      .enum(namesOf(ruleTemplates))
      .nullable()
      .default(null)
      .meta({ title: 'Template', description: 'A signal that comes with Baton' }),
    says: z.string().trim().max(300).default('').meta({
      title: 'The customer …',
      description: 'One sentence in your own words, such as “mentions a refund over 500 euros”',
    }),
    examples: sentences.meta({ title: 'Messages that match', description: 'One per line, as customers write' }),
    counterexamples: sentences.meta({ title: 'Messages that do not match', description: 'One per line' }),
    conditions: z.array(FactCondition).max(10).default([]).meta({ title: 'Only when' }),
    channels: z
      .array(z.enum(namesOf(channels)))
      .default([])
      .meta({ title: 'Channels', description: 'Empty: all' }),
    priority: z.int().min(0).max(3).nullable().default(null).meta({
      title: 'Priority',
      description: '0 low, 1 normal, 2 high, 3 urgent; empty: normal',
    }),
    message: z
      .partialRecord(Locale, z.string().trim().min(1).max(1000))
      .default({})
      .meta({ title: 'What the customer reads', description: 'Empty: the usual handoff text' }),
  })
  .superRefine(({ name, template, says, examples, conditions }, context) => {
    if (!template && says === '' && examples.length === 0 && conditions.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['says'],
        message:
          `“${name}” would match nothing. Say what the customer writes, start from a template, give an example, or ` +
          'add a condition.',
      })
  })
export type Rule = z.infer<typeof Rule>

/** A list of rules or topics. Each id stands once. */
export const Rules = z
  .array(Rule)
  .max(100)
  .superRefine((rules, context) => {
    const seen = new Set<string>()
    for (const [at, { id, name }] of rules.entries()) {
      if (seen.has(id))
        context.addIssue({ code: 'custom', path: [at, 'id'], message: `“${name}” has the id of another one: ${id}.` })
      seen.add(id)
    }
  })

/** Returns whether every condition holds. A fact that is not known fulfils only `unknown` and `is_not`. */
export function conditionsHold(conditions: readonly FactCondition[], facts: Facts): boolean {
  return conditions.every((condition) =>
    holds(condition, Object.hasOwn(facts, condition.fact) ? (facts[condition.fact] ?? null) : null),
  )
}

function holds({ comparison, value }: FactCondition, fact: Fact): boolean {
  const known = fact !== null && fact !== ''
  switch (comparison) {
    case 'known':
      return known
    case 'unknown':
      return !known
    case 'is_not':
      return !known || !same(fact, value)
    case 'is':
      return known && same(fact, value)
    case 'contains':
      return known && !Array.isArray(fact) ? plain(fact).includes(plain(value)) : known && same(fact, value)
    case 'at_least':
    case 'at_most': {
      const [left, right] = [numberOf(fact), numberIn(value)]
      if (left === null || right === null) return false
      return comparison === 'at_least' ? left >= right : left <= right
    }
  }
}

/** A list equals a value when it has it. */
const same = (fact: Fact, value: string): boolean =>
  Array.isArray(fact) ? fact.some((one) => plain(one) === plain(value)) : plain(fact) === plain(value)
const plain = (value: Fact): string => String(value).trim().toLowerCase()

const numberOf = (fact: Fact): number | null =>
  typeof fact === 'number' ? fact : typeof fact === 'string' ? numberIn(fact) : null

/**
 * Reads a number as people type it: `500`, `1.250,50`, `$1,250.50`, `0.125`. A single separator followed by three
 * digits groups them, as in `1.250`, unless they begin with 0. Returns null for a text with no number, or several.
 */
export function numberIn(text: string): number | null {
  const found = text.match(/-?\d[\d.,'’\u00a0\u202f]*(?: \d{3}(?!\d))*(?:[.,]\d+)?/g)
  if (found?.length !== 1) return null
  const digits = found[0].replace(/[\s'’\u00a0\u202f]/g, '').replace(/[.,]$/, '')
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const groups = last < 0 || (/[.,]\d{3}$/.test(digits) && !/^-?0[.,]/.test(digits) && !mixes(digits))
  const whole = groups ? digits : digits.slice(0, last)
  const number = Number(`${whole.replace(/[.,]/g, '')}${groups ? '' : `.${digits.slice(last + 1)}`}`)
  return Number.isFinite(number) ? number : null
}

const mixes = (digits: string): boolean => digits.includes('.') && digits.includes(',')
