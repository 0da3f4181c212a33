import { segmentsOf } from '@baton/core/channels/segments'

/** Shows how many SMS a text is sent as. */
export function SmsCost({ text }: { text: string }) {
  const { characters, segments } = segmentsOf(text.trim())
  if (segments === 0) return null
  return (
    <span className="me-auto ps-1 text-xs text-muted tabular-nums" title="Number of SMS that this message is sent as">
      {characters} {characters === 1 ? 'character' : 'characters'} · {segments}{' '}
      {segments === 1 ? 'segment' : 'segments'}
    </span>
  )
}
