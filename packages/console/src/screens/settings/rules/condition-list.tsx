import type { Comparison, FactCondition } from '@baton/core'
import { namesOf } from '@baton/core/kind'
import { ownFacts } from '@baton/core/rule-facts'
import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { channelLooks } from '../../../channels/index.ts'
import { useLive } from '../../../live/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Input, Select } from '../../../ui/form.tsx'
import { comparisonWords } from './rule-words.ts'

const most = 10
/** Attributes that shops and services often set. Those of the customers in the inbox come before them. */
const usualAttributes = ['plan', 'tags', 'orderValue', 'country', 'company']

/** Edits the conditions on facts. All of them must hold. */
export function ConditionList({
  conditions,
  onChange,
  error,
}: {
  conditions: readonly FactCondition[]
  onChange: (next: FactCondition[]) => void
  error: string | null
}) {
  const id = useId()
  const attributes = useAttributes()
  const set = (at: number, change: Partial<FactCondition>) =>
    onChange(conditions.map((one, i) => (i === at ? { ...one, ...change } : one)))
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-muted">Only if all of these hold</legend>
      <datalist id={id}>
        {attributes.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul className="flex flex-col gap-2">
        {conditions.map((condition, at) => (
          // A condition has no name of its own.
          <li key={at} className="flex flex-wrap items-center gap-2">
            <Condition
              condition={condition}
              attributeList={id}
              label={`Condition ${at + 1}`}
              onChange={(change) => set(at, change)}
            />
            <Button
              kind="quiet"
              icon
              aria-label={`Remove condition ${at + 1}`}
              onClick={() => onChange(conditions.filter((_, i) => i !== at))}
            >
              <X />
            </Button>
          </li>
        ))}
      </ul>
      {conditions.length < most ? (
        <Button
          kind="quiet"
          className={conditions.length > 0 ? 'mt-1' : '-ms-2.5'}
          onClick={() => onChange([...conditions, { fact: '', comparison: 'is', value: '' }])}
        >
          <Plus /> Add condition
        </Button>
      ) : null}
      <p role="alert" className="text-xs text-failed empty:hidden">
        {error}
      </p>
    </fieldset>
  )
}

function Condition({
  condition: { fact, comparison, value },
  label,
  attributeList,
  onChange,
}: {
  condition: FactCondition
  label: string
  attributeList: string
  onChange: (change: Partial<FactCondition>) => void
}) {
  const own = Object.hasOwn(ownFacts, fact)
  const choices = valuesOf(fact)
  return (
    <>
      <Select
        aria-label={`${label}: fact`}
        className="!w-52"
        value={own ? fact : ''}
        onChange={({ target }) => onChange(begin(target.value))}
      >
        <option value="">Attribute of the customer …</option>
        {namesOf(ownFacts).map((name) => (
          <option key={name} value={name}>
            {ownFacts[name]}
          </option>
        ))}
      </Select>
      {own ? null : (
        <Input
          aria-label={`${label}: attribute`}
          className="!w-32"
          list={attributeList}
          placeholder="plan"
          maxLength={60}
          value={fact}
          onChange={({ target }) => onChange({ fact: target.value })}
        />
      )}
      <Select
        aria-label={`${label}: comparison`}
        className="!w-32"
        value={comparison}
        onChange={({ target }) => onChange({ comparison: target.value as Comparison })}
      >
        {namesOf(comparisonWords).map((name) => (
          <option key={name} value={name}>
            {comparisonWords[name]}
          </option>
        ))}
      </Select>
      {comparison === 'known' || comparison === 'unknown' ? null : choices ? (
        <Select
          aria-label={`${label}: value`}
          className="!w-32"
          value={value}
          onChange={({ target }) => onChange({ value: target.value })}
        >
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.title}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          aria-label={`${label}: value`}
          className="!w-32"
          maxLength={200}
          placeholder={fact === 'language' ? 'en' : ''}
          value={value}
          onChange={({ target }) => onChange({ value: target.value })}
        />
      )}
    </>
  )
}

/** Returns a condition on another fact, with a value that can be saved where there is a choice. */
function begin(fact: string): FactCondition {
  return { fact, comparison: fact === 'messageLength' ? 'at_least' : 'is', value: valuesOf(fact)?.[0]?.value ?? '' }
}

/** Returns the values that a fact can have; null where it can be anything. */
function valuesOf(fact: string): { value: string; title: string }[] | null {
  if (fact === 'channel') return namesOf(channelLooks).map((kind) => ({ value: kind, title: channelLooks[kind].title }))
  if (fact === 'verified') return [true, false].map((one) => ({ value: String(one), title: one ? 'yes' : 'no' }))
  return null
}

/** Returns the names of the attributes that customers in the inbox have, and usual ones. */
function useAttributes(): string[] {
  const conversations = useLive((state) => state.conversations)
  const known = [...conversations.values()].slice(0, 200).flatMap(({ contact }) => Object.keys(contact.attributes))
  return [...new Set([...known, ...usualAttributes])].filter((name) => !Object.hasOwn(ownFacts, name)).slice(0, 50)
}
