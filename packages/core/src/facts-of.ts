import type { Conversation } from './model.ts'
import type { Fact, Facts } from './rule.ts'
import type { ownFacts } from './rule-facts.ts'

/** Where facts come from. */
export interface FactSources {
  contact: Pick<Conversation['contact'], 'attributes' | 'locale' | 'verified' | 'page' | 'email' | 'phone'>
  channel: Pick<Conversation['channel'], 'kind' | 'name'>
}

/**
 * Returns what the conditions of rules may read about a message and who wrote it. The contact's own attributes come
 * under their names; a name of ours wins over an attribute of the same name, because contacts may choose theirs.
 */
export function factsOf(
  { contact, channel }: FactSources,
  { text, language }: { text: string; language: string | null },
): Facts {
  const attributes = Object.entries(contact.attributes).flatMap(([name, value]): [string, Fact][] => {
    const fact = factIn(value)
    return fact === undefined ? [] : [[name, fact]]
  })
  const own: Record<keyof typeof ownFacts, Fact> = {
    channel: channel.kind,
    channelName: channel.name,
    language: language ?? contact.locale?.slice(0, 2).toLowerCase() ?? null,
    verified: contact.verified,
    page: contact.page,
    email: contact.email,
    phone: contact.phone,
    messageLength: text.length,
  }
  return { ...Object.fromEntries(attributes), ...own }
}

/** Returns an attribute as a fact; undefined for what a condition cannot compare. */
function factIn(value: unknown): Fact | undefined {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Fact
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined
}
