import { trigger } from './trigger.ts'

export const explicitRequest = trigger({
  title: 'Asks for a person',
  description: 'The customer asks for a person, in any supported language and wording.',
  whenOn: 'Hand off when a customer asks for a person.',
  settings: {},
  levels: { 1: {} },
  gap: 'user_requested_human_assistance',
  isRequest: true,
  lookAtMessage({ message }, _settings, detectors) {
    return detectors.explicitRequest(message.text)
  },
})
