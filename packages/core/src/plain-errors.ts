import { z } from 'zod'

type Issue = z.core.$ZodRawIssue

// Zod's own messages are written for programmers: “Too small: expected string to have >=1 characters”. Ours are read by
// API clients and by teammates. A message that a schema gives itself comes first.
z.config({ customError: plainMessage })

/** Returns the sentence about one mistake: it names the field and says what to send. */
export function plainMessage(issue: Issue): string {
  const path = issue.path ?? []
  const field = fieldName(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(issue.keys, path)
    case 'invalid_key':
      return `The name “${start(String(path.at(-1) ?? ''))}” is not possible here: it must be ${rule(issue.issues[0])}.`
    default:
      if (isMissing(issue)) return `${field} is required.`
      return (issue.code === 'invalid_union' && messageInside(issue)) || `${field} must be ${rule(issue)}.`
  }
}

type Union = Extract<Issue | z.core.$ZodIssue, { code: 'invalid_union' }>

/** Returns what is wrong inside an object that may have several shapes: about the shape that fits best. */
function messageInside({ errors }: Union): string | undefined {
  if (errors.some((issues) => issues.some(({ path }) => path.length === 0))) return undefined
  return errors.toSorted((a, b) => a.length - b.length)[0]?.[0]?.message
}

/** Returns a field in words: `settings.accountSid` → `Account SID`, `urls.2` → `Item 3 of urls`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'The request'
  if (typeof last === 'number') {
    const list = path.findLast((part) => typeof part !== 'number')
    return list === undefined ? `Item ${last + 1}` : `Item ${last + 1} of ${fieldWords(String(list))}`
  }
  // A client's own name, such as a key of `attributes`.
  if (!/^\w{1,60}$/.test(String(last))) return `“${start(String(last))}”`
  const name = fieldWords(String(last))
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const abbreviations = /\b(?:api|id|jwt|sid|url)\b/g

/** Returns a name as words: `accountSid` → `account SID`. Names of environment variables stay as they are. */
export function fieldWords(name: string): string {
  if (/^[A-Z0-9_]+$/.test(name)) return name
  const apart = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ')
  return apart.trim().replace(abbreviations, (word) => word.toUpperCase())
}

function unknownFields(keys: string[], path: readonly PropertyKey[]): string {
  const named = keys.slice(0, 5).map((key) => `“${start(key)}”`)
  const all = keys.length > 5 ? `${named.join(', ')} and ${keys.length - 5} more` : listed(named, 'and')
  const where = path.length === 0 ? '' : ` of ${fieldWords(String(path.at(-1)))}`
  return keys.length === 1
    ? `${all} is not a known field${where}. Remove it.`
    : `${all} are not known fields${where}. Remove them.`
}

/** Returns whether a field was left out, or is an empty text where some text is needed. */
function isMissing(issue: Issue): boolean {
  if (issue.code === 'too_small') return issue.origin === 'string' && issue.minimum === 1
  return issue.input === undefined && issue.code !== 'custom' && (issue.path ?? []).length > 0
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  never: 'left out',
}

const formats: Record<string, string> = {
  email: 'an email address, such as name@example.com',
  url: 'a web address, such as https://example.com',
  datetime: 'a time, such as 2026-01-31T09:00:00Z',
}

/** For what no schema should use without its own message. */
const unclear = 'something else'

/** Returns what a value must be, as it follows “must be”. */
function rule(issue: Issue | z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? unclear
    case 'invalid_value':
      return listed(issue.values.map(shown), 'or')
    case 'invalid_format':
      return formats[issue.format] ?? unclear
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`
    case 'too_small':
      return size(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin)
    case 'too_big':
      return size(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin)
    case 'invalid_union':
      return oneOf(issue)
    default:
      return unclear
  }
}

function size(how: string, limit: number | bigint, of: string): string {
  const amount = `${how} ${limit.toLocaleString('en')}`
  if (of === 'string') return `${amount} ${limit === 1 ? 'character' : 'characters'}`
  return of === 'array' || of === 'set' ? `a list of ${amount} ${limit === 1 ? 'item' : 'items'}` : amount
}

/** Returns what a value of several possible kinds must be: what each kind asks of the value itself. */
function oneOf(issue: Union): string {
  if ('options' in issue && Array.isArray(issue.options)) return listed(issue.options.map(shown), 'or')
  const own = issue.errors.flatMap((issues) => issues.filter(({ path }) => path.length === 0).slice(0, 1))
  return own.length > 0 ? listed([...new Set(own.map(rule))], 'or') : unclear
}

/** Returns a value as it is sent; texts in quotes. */
const shown = (value: unknown) => (typeof value === 'string' ? `“${value}”` : String(value))

/** Joins the parts of a list: `a, b or c`. */
const listed = (parts: string[], word: 'and' | 'or') =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`

/** Returns the start of a name that a client made up. */
const start = (name: string) => (name.length > 40 ? `${name.slice(0, 40).toWellFormed()}…` : name)
