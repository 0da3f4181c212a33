import type { Presence } from '@baton/core'

/** Shows who is typing and which other teammates are viewing the conversation. */
export function TypingLine({ presence, contactName }: { presence: Presence[]; contactName: string }) {
  const typing = presence
    .filter((one) => one.typing)
    .map((one) =>
      one.kind === 'contact' ? contactName : one.kind === 'assistant' ? 'The assistant' : (one.name ?? 'A teammate'),
    )
  const viewing = presence
    .filter((one) => one.viewing && one.kind === 'teammate')
    .map((one) => one.name ?? 'A teammate')
  return (
    <div aria-live="off" className="flex h-5 items-center gap-2 text-xs text-muted">
      {typing.length > 0 ? (
        <>
          <span className="flex gap-0.5">
            {[0, 1, 2].map((i) => (
              <span key={i} className="dot size-1 rounded-full bg-muted" style={{ animationDelay: `${i * 0.15}s` }} />
            ))}
          </span>
          {typing.join(', ')} {typing.length > 1 ? 'are' : 'is'} typing
        </>
      ) : null}
      {viewing.length > 0 ? (
        <span className="ms-auto">
          {viewing.join(', ')} {viewing.length > 1 ? 'are' : 'is'} also here
        </span>
      ) : null}
    </div>
  )
}
