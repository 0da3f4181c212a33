import { createWidgetClient } from './client.ts'
import { render } from './render.ts'
import type { StartPanel } from './seam.ts'
import { loadWords } from './strings/load.ts'
import panelCss from './styles/panel.css'
import threadCss from './styles/thread.css'
import { createDraft } from './view/draft.ts'
import { Panel } from './view/panel.tsx'
import { createScroll } from './view/scroll.ts'

/** Starts the panel. The script on the page calls this when the visitor first needs the panel. */
export const start: StartPanel = async (stage) => {
  const { mount, config, locale, language } = stage
  const words = await loadWords(locale, language)
  stage.adopt(panelCss + threadCss)

  let planned = false
  let gone = false
  const client = createWidgetClient(stage, plan)
  const draft = createDraft(client, { redraw: draw, kept: stage.storage.tab })
  const scroll = createScroll(client, plan)
  draw()

  /** Plans a redraw: one per frame, however many events arrive. A hidden page has no frames and uses a timer. */
  function plan(): void {
    if (planned || gone) return
    planned = true
    if (document.visibilityState === 'visible') requestAnimationFrame(draw)
    else setTimeout(draw, 100)
  }

  function draw(): void {
    planned = false
    if (gone) return
    const state = client.state()
    const { name, greeting, handoffButton } = config
    render(
      <Panel
        {...{
          state,
          client,
          words,
          draft,
          scroll,
          company: name,
          greeting,
          offersPerson: handoffButton,
          onClose: stage.onClose,
        }}
      />,
      mount,
    )
    draft.fit()
    scroll.settle(state)
  }

  const fitKeyboard = fitVisible(mount)
  const onVisible = () => plan()
  document.addEventListener('visibilitychange', onVisible)

  return {
    setOpen(open, quiet) {
      client.setOpen(open)
      draw()
      if (open && !quiet) draft.focus()
    },
    requestHuman: client.request,
    collect: client.collect,
    identify: client.identify,
    changed: client.changed,
    destroy() {
      gone = true
      draft.stop()
      client.stop()
      fitKeyboard.stop()
      document.removeEventListener('visibilitychange', onVisible)
      render(null, mount)
    },
  }
}

/** Fits the panel to the visible part of the page: a phone's keyboard covers a third of it and CSS cannot tell. */
function fitVisible(mount: HTMLElement): { stop(): void } {
  const seen = window.visualViewport
  const fit = () => {
    if (!seen) return
    mount.style.setProperty('--seen-height', `${seen.height}px`)
    mount.style.setProperty('--seen-top', `${seen.offsetTop}px`)
  }
  fit()
  seen?.addEventListener('resize', fit)
  seen?.addEventListener('scroll', fit)
  return {
    stop() {
      seen?.removeEventListener('resize', fit)
      seen?.removeEventListener('scroll', fit)
    },
  }
}
