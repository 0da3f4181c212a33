import { fires as reached } from '../verdicts.ts'
import { trigger } from './trigger.ts'

export const explicitRequest = trigger({
  title: 'Asks for a person',
  description: 'The customer asks for a person, in any supported language and wording.',
  whenOn: 'Hand off when a customer asks for a person.',
  settings: {},
  levels: { 1: {} },
  gap: 'user_requested_human_assistance',
  isRequest: true,
  lookAtMessage({ message, earlier }, { enabled }, detectors) {
    const finding = detectors.explicitRequest(message.text)
    if (!finding || enabled || !reached(finding)) return finding
    // Switched off, the assistant may ask once. A contact who insists gets a person.
    const insists = earlier.some(({ text }) => reached(detectors.explicitRequest(text)))
    return insists ? { ...finding, always: true } : finding
  },
})
