/** Returns what a Twilio error code means, in one sentence for teammates. */
export function reasonOf(code: number | string): string {
  return reasons.get(Number(code)) ?? `Twilio error ${code}`
}

/** Returns whether we have a sentence for this code. */
export function isKnown(code: number): boolean {
  return reasons.has(code)
}

/** From Twilio's error dictionary, in our words. */
const reasons = new Map<number, string>([
  [20005, 'The Twilio account is not active. See the Twilio console.'],
  [21211, 'The contact’s phone number is not valid.'],
  [21408, 'Twilio is not allowed to send to this country. Turn it on under “Geo permissions” in the Twilio console.'],
  [21606, 'The sending number cannot send SMS to this contact or is not in this Twilio account.'],
  [21608, 'This is a Twilio trial account: it sends only to numbers verified in the Twilio console.'],
  [21609, 'Twilio cannot use the status address. Set BATON_PUBLIC_URL to this server’s public address.'],
  [21610, 'The contact opted out with STOP. They can opt in again by sending START.'],
  [21611, 'Too many messages are waiting on the sending number.'],
  [21612, 'No route from the sending number to the contact’s number.'],
  [21614, 'The contact’s number is not a mobile number that takes SMS.'],
  [21617, 'The message is longer than the 1,600 characters that Twilio takes.'],
  [21659, 'The sending number is not a Twilio number of this account.'],
  [21660, 'The sending number belongs to another Twilio account.'],
  [21704, 'The messaging service has no number to send from. Add one in the Twilio console.'],
  [21910, 'The contact’s address is of another kind than the sending number.'],
  [30001, 'The message waited too long in Twilio’s queue. Send it again later.'],
  [30002, 'The Twilio account was suspended before the message left.'],
  [30003, 'The contact’s phone could not be reached: switched off, without signal, or out of service.'],
  [30004, 'The contact or their carrier blocks this message.'],
  [30005, 'The contact’s number is unknown or no longer in service.'],
  [30006, 'The contact’s number is a landline, or its carrier cannot be reached.'],
  [30007, 'Twilio or the carrier filtered the message as unwanted or against its rules.'],
  [30008, 'The carrier gave no reason why the message was not delivered.'],
  [30022, 'More messages went to the USA than the sending number’s registration allows.'],
  [30032, 'The sending toll-free number is not verified yet. Verify it in the Twilio console.'],
  [
    30034,
    'The sending number is not registered for business messaging in the USA (A2P 10DLC). Register it in the Twilio ' +
      'console.',
  ],
])
