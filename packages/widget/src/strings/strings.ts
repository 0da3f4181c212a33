/** Every text of the widget itself. The team's own texts come from the server. */
export interface Strings {
  dialog(name: string): string
  log: string
  close: string
  assistant: string
  answersAtOnce: string
  finding: string
  told: string
  hereNow(name: string): string
  write: string
  addAnything: string
  writeTo(person: string): string
  send: string
  talk: string
  asking: string
  /** `wait` is a duration in words ("3 minutes"), or null if it is not known. */
  place(position: number, wait: string | null): string
  underAMinute: string
  seesAll: string
  keepAssistant: string
  handed: string
  sending: string
  offline: string
  sent: string
  read: string
  willRead: string
  failed: string
  again: string
  edit: string
  tooMany: string
  reconnecting: string
  closedBy(name: string): string
  closed: string
  typing(name: string): string
  writing: string
  helped: string
  notHelped: string
  thanks: string
  sources: string
  earlier: string
  newMessages: string
  today: string
  yesterday: string
  tooLong(limit: string): string
  left(count: string): string
  signIn: string
  trouble: string
  nobody: string
  deleted: string
  interrupted: string
}
