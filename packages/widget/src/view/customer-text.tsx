import { customerText } from '@baton/client/customer-text'

/** Draws what the visitor wrote: addresses can be followed and code is shown as code. Everything else is plain text. */
export function CustomerText({ text }: { text: string }) {
  return (
    <>
      {customerText(text).map((piece) => {
        if (typeof piece === 'string') return piece
        if (piece.kind === 'link')
          return (
            <>
              <a href={piece.href} dir="ltr" target="_blank" rel="noopener noreferrer nofollow">
                {piece.text}
              </a>
              {piece.host ? ` (${piece.host})` : null}
            </>
          )
        return piece.block ? (
          <pre dir="ltr">
            <code>{piece.text}</code>
          </pre>
        ) : (
          <code dir="auto">{piece.text}</code>
        )
      })}
    </>
  )
}
