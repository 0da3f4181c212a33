import { markdown } from '../markdown.ts'
import type { Item } from '../thread.ts'
import { Face } from './face.tsx'
import { clockTime } from './times.ts'
import type { ViewProps } from './view.ts'

/** Draws a message of `system`. Not as a bubble, except a notice of no known kind. */
export function Notice({ item, words }: { item: Item & { kind: 'message' } } & Pick<ViewProps, 'words'>) {
  const { message, at, person } = item
  switch (message.notice) {
    case 'joined':
      return (
        <div class="joined arrive">
          {person && <Face person={person} size="large" />}
          <p dir="auto">{message.text}</p>
        </div>
      )
    case 'handoff':
      return (
        <>
          <p class="turnline">
            <span>
              {words.handed}, {clockTime(at, words)}
            </span>
          </p>
          <div class="said" dir="auto">
            {message.text}
          </div>
        </>
      )
    case 'passed':
    case 'released':
    case 'waiting':
    case 'back':
    case 'returned':
      return (
        <p class="turnline wrap">
          <span dir="auto">{message.text}</span>
        </p>
      )
    default:
      return (
        <div class="turn theirs">
          <div class="bubble system text" dir="auto">
            {markdown(message.text)}
          </div>
        </div>
      )
  }
}

export function ClosedLine({ name, words }: { name: string | null } & Pick<ViewProps, 'words'>) {
  return (
    <p class="turnline wrap">
      <span dir="auto">{name ? words.closedBy(name) : words.closed}</span>
    </p>
  )
}
