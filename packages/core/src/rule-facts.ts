/**
 * The facts that Baton knows itself, with their names on screen. The attributes that a site sets for a contact, such as
 * `plan`, are facts under their own names.
 */
export const ownFacts = {
  channel: 'Kind of channel',
  channelName: 'Name of the channel',
  language: 'Language',
  verified: 'Verified',
  page: 'Page',
  email: 'Email',
  phone: 'Phone',
  messageLength: 'Length of the message',
} as const
