import type { Locale, Rule } from '@baton/core'
import { namesOf } from '@baton/core/kind'
import { noticeTexts } from '@baton/core/texts'
import { useState } from 'react'
import { Field, Select, TextArea } from '../../../ui/form.tsx'
import { localeName } from '../../inbox/locale.ts'

const locales = namesOf(noticeTexts)

/** Edits what the customer reads when a topic or rule hands off, in each language. */
export function OwnMessage({
  message,
  onChange,
}: Pick<Rule, 'message'> & { onChange: (next: Rule['message']) => void }) {
  const [locale, setLocale] = useState<Locale>(locales.find((one) => message[one]) ?? 'en')
  return (
    <Field
      label="Own message"
      hint="Optional. Empty: the usual text. {position} and {wait} show the place in the queue and the expected wait."
    >
      {(ids) => (
        <div className="flex flex-col gap-2">
          <Select
            aria-label="Language of the own message"
            className="!w-44"
            value={locale}
            onChange={({ target }) => setLocale(locales.find((one) => one === target.value) ?? 'en')}
          >
            {locales.map((one) => (
              <option key={one} value={one}>
                {localeName(one)}
                {message[one] ? ' ·' : ''}
              </option>
            ))}
          </Select>
          <TextArea
            {...ids}
            rows={2}
            maxLength={1000}
            dir={locale === 'ar' ? 'rtl' : 'ltr'}
            placeholder={noticeTexts[locale].handoff}
            value={message[locale] ?? ''}
            onChange={({ target }) => onChange({ ...message, [locale]: target.value })}
          />
        </div>
      )}
    </Field>
  )
}
