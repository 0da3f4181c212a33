import { customerText } from '@baton/client/customer-text'
import { memo } from 'react'

/** Draws what a customer wrote: addresses can be followed and code is shown as code. Everything else is plain text. */
export const CustomerText = memo(function CustomerText({ text }: { text: string }) {
  return (
    <div className="prose-message whitespace-pre-wrap">
      {customerText(text).map((piece, key) => {
        if (typeof piece === 'string') return piece
        if (piece.kind === 'link')
          return (
            <span key={key}>
              <a href={piece.href} dir="ltr" target="_blank" rel="noopener noreferrer nofollow">
                {piece.text}
              </a>
              {piece.host ? <bdi className="text-waiting"> (leads to {piece.host})</bdi> : null}
            </span>
          )
        return piece.block ? (
          <pre key={key} dir="ltr">
            <code>{piece.text}</code>
          </pre>
        ) : (
          <code key={key} dir="auto">
            {piece.text}
          </code>
        )
      })}
    </div>
  )
})
