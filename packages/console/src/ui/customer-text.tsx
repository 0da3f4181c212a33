import { customerText } from '@baton/client/customer-text'
import { memo } from 'react'
import { MarkedText } from './marked-text.tsx'

const none: string[] = []

/**
 * Draws what a customer wrote: addresses can be followed and code is shown as code. Everything else is plain text, in
 * which `words` are underlined.
 */
export const CustomerText = memo(function CustomerText({ text, words = none }: { text: string; words?: string[] }) {
  return (
    <div className="prose-message whitespace-pre-wrap">
      {customerText(text).map((piece, key) => {
        if (typeof piece === 'string')
          return words.length > 0 ? <MarkedText key={key} text={piece} words={words} /> : piece
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
