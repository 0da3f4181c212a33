import { Hand } from 'lucide-react'
import type { TriggerLook } from './trigger-look.ts'

export const explicitRequest: TriggerLook = {
  icon: <Hand />,
  reason: 'Asked for a person',
  name: 'asks for a person',
  whenOff: 'Asked once, then handed off',
  whenForbidden: 'Declined, in clear words',
  withoutQuote: 'Pressed “Talk to a person”.',
}
