import { Composer } from './composer.tsx'
import { Header } from './header.tsx'
import { Icon } from './icons.tsx'
import { Log } from './log.tsx'
import type { ViewProps } from './view.ts'
import { Waiting } from './waiting.tsx'

/** Draws the open widget. */
export function Panel(view: ViewProps) {
  const { state, words, client, draft, company, offersPerson, onClose } = view
  return (
    <div
      class="panel"
      part="panel"
      role="dialog"
      aria-modal={state.open && coversPage()}
      aria-label={words.dialog(company)}
      hidden={!state.open}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) {
          event.stopPropagation()
          onClose()
        }
        if (event.key === 'Tab' && coversPage()) keepInside(event, event.currentTarget)
      }}
    >
      <Header {...view} />
      {state.slow && state.link === 'down' && (
        <p class="link-line" role="status">
          {words.reconnecting}
        </p>
      )}
      <Log {...view} />
      <Waiting {...view} />
      {state.trouble && (
        <p class="trouble" role="alert">
          <Icon name="alert" size={14} />
          {words[state.trouble]}
        </p>
      )}
      <Composer {...view} />
      {offersPerson && state.thread.owner === 'assistant' && (
        <div class="foot">
          <button
            type="button"
            class="talk-to"
            disabled={state.busy === 'request'}
            onClick={() => {
              client.request()
              draft.focusAfterClick()
            }}
          >
            <Icon name="person" size={15} />
            {state.busy === 'request' ? words.asking : words.talk}
          </button>
        </div>
      )}
    </div>
  )
}

/** Returns whether the panel covers the whole page, as it does on a phone. */
const coversPage = (): boolean => matchMedia('(max-width: 479px)').matches

function keepInside(event: KeyboardEvent, panel: HTMLElement): void {
  const stops = [...panel.querySelectorAll<HTMLElement>('button:not([disabled]), textarea, a[href], [tabindex="0"]')]
  const [first, last] = [stops[0], stops.at(-1)]
  const root = panel.getRootNode()
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement
  const next = event.shiftKey && focused === first ? last : !event.shiftKey && focused === last ? first : null
  if (!next) return
  event.preventDefault()
  next.focus()
}
