import { privateHostPort } from '../screens/settings/private-address.ts'
import { CopyBox } from './copy.tsx'

/** Shows the snippet for a website, with a warning where visitors cannot reach the address in it. */
export function SnippetBox({ text }: { text: string }) {
  const address = /src="([^"]*)"/.exec(text)?.[1] ?? ''
  const unreachable = privateHostPort(address)
  return (
    <>
      {unreachable ? (
        <p role="note" className="mb-2 rounded-lg border border-line-strong bg-raised px-3 py-2">
          <strong>Only for trying.</strong> Visitors of your website cannot reach <code>{unreachable}</code>. Start the
          server with <code>BATON_PUBLIC_URL</code> set to its public address, and copy the snippet then.
        </p>
      ) : null}
      <CopyBox text={text} label="the snippet" />
    </>
  )
}
