import type { SmsSettings } from '@baton/core/channels/sms'
import { Field, fieldError, Input, Select, TextArea } from '../../ui/form.tsx'
import { SecretInput } from '../../ui/secret-input.tsx'
import type { CommonView, SavedChannel } from '../use-channel.ts'

export interface SmsView extends CommonView {
  accountSid: string
  hasAuthToken: boolean
  from: string
  messagingServiceSid: string | null
  optOutReplies: SmsSettings['optOutReplies']
  helpText: string | null
  apiBaseUrl: string
}
export type SmsChannel = SavedChannel<SmsView>

/** The settings of an SMS channel as they are typed. */
export interface SmsDraft {
  accountSid: string
  authToken: string
  from: string
  messagingServiceSid: string
  optOutReplies: string
  helpText: string
  apiBaseUrl: string
}

/** Returns the draft of saved settings, or of a new channel. The auth token starts empty. */
export const smsDraftOf = (saved?: SmsView): SmsDraft => ({
  accountSid: saved?.accountSid ?? '',
  authToken: '',
  from: saved?.from ?? '',
  messagingServiceSid: saved?.messagingServiceSid ?? '',
  optOutReplies: saved?.optOutReplies ?? 'twilio',
  helpText: saved?.helpText ?? '',
  apiBaseUrl: saved?.apiBaseUrl ?? 'https://api.twilio.com',
})

/**
 * Converts a draft to the API's settings. Includes the auth token only if it was typed. Removes spaces from the number.
 */
export function smsSettingsOf(draft: SmsDraft) {
  return {
    accountSid: draft.accountSid.trim(),
    ...(draft.authToken ? { authToken: draft.authToken.trim() } : {}),
    from: draft.from.replace(/[\s()/-]/g, ''),
    messagingServiceSid: draft.messagingServiceSid.trim() || null,
    optOutReplies: draft.optOutReplies,
    helpText: draft.helpText.trim() || null,
    apiBaseUrl: draft.apiBaseUrl.trim() || 'https://api.twilio.com',
  }
}

const names = [
  'accountSid',
  'authToken',
  'from',
  'messagingServiceSid',
  'optOutReplies',
  'helpText',
  'apiBaseUrl',
] as const
export const smsFieldNames = ['name', ...names.map((name) => `settings.${name}`)]

/** Draws the fields of an SMS channel: the Twilio account and who answers STOP, START and HELP. */
export function SmsFields({
  draft,
  onChange,
  error,
  saved,
}: {
  draft: SmsDraft
  onChange: (part: Partial<SmsDraft>) => void
  error: unknown
  saved?: SmsChannel
}) {
  const set = (name: keyof SmsDraft) => (value: string) => onChange({ [name]: value })
  const wrong = (name: keyof SmsDraft) => fieldError(error, `settings.${name}`)
  const plain = { spellCheck: false, autoComplete: 'off' }
  return (
    <>
      <Field label="Account SID" hint="On the start page of the Twilio console." error={wrong('accountSid')}>
        {(ids) => (
          <Input
            {...ids}
            {...plain}
            required
            placeholder="AC…"
            value={draft.accountSid}
            onChange={({ target }) => set('accountSid')(target.value)}
          />
        )}
      </Field>
      <Field
        label="Auth token"
        hint="Next to the SID. Verifies requests from Twilio and gives access to its API. It is not shown again."
        error={wrong('authToken')}
      >
        {(ids) => (
          <SecretInput
            key={saved?.updatedAt}
            ids={ids}
            label="auth token"
            saved={saved?.settings.hasAuthToken === true}
            required
            value={draft.authToken}
            onChange={(value) => set('authToken')(value ?? '')}
          />
        )}
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label="Number"
          hint="With country code, or your own short code. Customers write to it and get answers from it."
          error={wrong('from')}
        >
          {(ids) => (
            <Input
              {...ids}
              {...plain}
              type="tel"
              required
              placeholder="+4930123456"
              value={draft.from}
              onChange={({ target }) => set('from')(target.value)}
            />
          )}
        </Field>
        <Field
          label="Messaging service SID"
          hint="Only if you send through a messaging service."
          error={wrong('messagingServiceSid')}
        >
          {(ids) => (
            <Input
              {...ids}
              {...plain}
              placeholder="MG…"
              value={draft.messagingServiceSid}
              onChange={({ target }) => set('messagingServiceSid')(target.value)}
            />
          )}
        </Field>
      </div>
      <Field
        label="Who answers STOP, START and HELP"
        hint={
          draft.optOutReplies === 'twilio'
            ? 'Twilio does, unless opt-out handling is turned off for your account. Baton respects STOP and START ' +
              'either way.'
            : 'Choose this only if Twilio’s own opt-out handling is turned off. Otherwise customers get two replies.'
        }
        error={wrong('optOutReplies')}
      >
        {(ids) => (
          <Select {...ids} value={draft.optOutReplies} onChange={({ target }) => set('optOutReplies')(target.value)}>
            <option value="twilio">Twilio</option>
            <option value="baton">Baton</option>
          </Select>
        )}
      </Field>
      {draft.optOutReplies === 'baton' ? (
        <Field
          label="Reply to HELP"
          hint="Who you are and how to reach you, in at most 320 characters."
          error={wrong('helpText')}
        >
          {(ids) => (
            <TextArea
              {...ids}
              rows={2}
              maxLength={320}
              value={draft.helpText}
              onChange={({ target }) => set('helpText')(target.value)}
            />
          )}
        </Field>
      ) : null}
      <details open={wrong('apiBaseUrl') !== null || undefined}>
        <summary className="w-fit font-medium text-muted hover:text-text">Advanced</summary>
        <div className="mt-3">
          <Field
            label="API address"
            hint="Twilio’s, unless you use a proxy or a regional address."
            error={wrong('apiBaseUrl')}
          >
            {(ids) => (
              <Input
                {...ids}
                {...plain}
                type="url"
                placeholder="https://api.twilio.com"
                value={draft.apiBaseUrl}
                onChange={({ target }) => set('apiBaseUrl')(target.value)}
              />
            )}
          </Field>
        </div>
      </details>
    </>
  )
}
