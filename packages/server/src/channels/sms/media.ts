/** Returns a placeholder for each file of a message, such as “[Picture] [Video]”; empty when there are no files. */
export function filesOf(form: URLSearchParams): string {
  const count = Math.min(Math.trunc(Number(form.get('NumMedia')) || 0), most)
  return Array.from({ length: Math.max(count, 0) }, (_, i) => nameOf(form.get(`MediaContentType${i}`) ?? '')).join(' ')
}

/** Twilio sends at most ten. */
const most = 10

const names: [RegExp, string][] = [
  [/^image\//i, '[Picture]'],
  [/^video\//i, '[Video]'],
  [/^audio\//i, '[Audio]'],
  [/^text\/(x-)?vcard/i, '[Contact card]'],
]

function nameOf(type: string): string {
  return names.find(([pattern]) => pattern.test(type))?.[1] ?? '[File]'
}
