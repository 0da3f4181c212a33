import { Icon } from './icons.tsx'
import { waitInWords } from './times.ts'
import type { ViewProps } from './view.ts'

/** Shows the place in the queue and the expected wait if they are known, and a button that returns to the assistant. */
export function Waiting({ state, words, client, draft }: ViewProps) {
  const { owner, handoff } = state.thread
  if (owner !== 'queue' || (handoff && state.hiddenHandoff === handoff.id)) return null
  const { place } = state
  return (
    <section class="wait arrive">
      <p class="place" role="status">
        <Icon name="hourglass" size={16} />
        {place
          ? words.place(place.position, place.waitSeconds === null ? null : waitInWords(place.waitSeconds, words))
          : words.told}
      </p>
      <p class="sees">{words.seesAll}</p>
      <button
        type="button"
        class="link"
        disabled={state.busy === 'cancel'}
        onClick={() => {
          client.cancel()
          draft.focusAfterClick()
        }}
      >
        {words.keepAssistant}
      </button>
    </section>
  )
}
