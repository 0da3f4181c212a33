import type { WidgetConfig } from '@baton/core/api'
import type { Emitter } from './emitter.ts'
import { createHost, type Host, hostName, whenBody } from './host.ts'
import { createLauncher } from './launcher.ts'
import { chooseLocale, directionOf } from './locale.ts'
import type { BootOptions } from './public-api.ts'
import type { Panel, StartPanel } from './seam.ts'
import { type Storage, storageOf } from './storage.ts'

export interface Widget {
  setOpen(open: boolean): void
  toggle(): void
  /** Calls `act` when the panel is loaded. */
  withPanel(act: (panel: Panel) => void): void
  identify(token: string): void
  reset(): void
  destroy(): void
}

/**
 * Boots one widget. Loads the configuration and shows the launcher now; loads the panel on first use, or when idle if
 * the visitor has a conversation here.
 */
export function createWidget(
  options: BootOptions,
  { base, emitter, startPanel }: { base: string; emitter: Emitter; startPanel: () => Promise<StartPanel> },
): Widget {
  const storage = storageOf(options.token)
  const { locale, language } = chooseLocale([options.locale, document.documentElement.lang, ...navigator.languages])
  const launcher = createLauncher(language, {
    toggle: () => widget.toggle(),
    near: () => void startPanel().catch(() => launcher.fail()),
  })
  let host: Host | null = null
  let panel: Promise<Panel> | null = null
  let open = false
  let loading = false
  let unread = 0
  let gone = false
  let returnTo: HTMLElement | null = null

  const show = () => {
    launcher.show({ open, loading, unread })
    host?.root.classList.toggle('is-open', open)
  }

  const ready = start()

  async function start(): Promise<{ host: Host; config: WidgetConfig } | null> {
    await whenBody()
    const query = `token=${encodeURIComponent(options.token)}&locale=${encodeURIComponent(locale)}`
    const config = await fetchConfig(`${base}v1/widget/config?${query}`, () => gone)
    if (gone || !config) return null
    host = createHost(options, { locale, direction: directionOf(language) })
    host.setAccent(config.accent)
    show()
    host.root.append(launcher.button)
    if (hasConversation(storage)) whenIdle(() => void loadPanel())
    return { host, config }
  }

  function loadPanel(): Promise<Panel | null> {
    panel ??= makePanel()
    return panel.catch((error: unknown) => {
      panel = null
      open = loading = false
      show()
      launcher.fail()
      console.warn('Baton: the chat panel could not be loaded.', error)
      return null
    })
  }

  async function makePanel(): Promise<Panel> {
    const [stage, begin] = await Promise.all([ready, startPanel()])
    if (!stage || gone) throw new Error('The widget is not on the page.')
    const mount = document.createElement('div')
    mount.className = 'mount'
    stage.host.root.prepend(mount)
    return begin({
      mount,
      base,
      options,
      config: stage.config,
      locale,
      language,
      storage,
      emitter,
      adopt: stage.host.adopt,
      onClose: () => widget.setOpen(false),
      onUnread(count) {
        unread = count
        show()
      },
    })
  }

  const widget: Widget = {
    setOpen(wanted) {
      if (wanted === open) return
      open = wanted
      if (open) returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null
      loading = open
      show()
      void loadPanel().then((made) => {
        loading = false
        if (gone) return
        show()
        made?.setOpen(open)
        if (made) emitter.emit(wanted ? 'open' : 'close', undefined)
        if (!wanted) giveBackFocus()
      })
    },
    toggle: () => widget.setOpen(!open),
    withPanel(act) {
      void loadPanel().then((made) => {
        if (made && !gone) act(made)
      })
    },
    identify(token) {
      options.user = { token }
      if (panel) widget.withPanel((made) => made.identify(token))
    },
    reset() {
      delete options.user
      for (const key of storage.keys('')) storage.remove(key)
      if (panel) widget.withPanel((made) => made.reset())
    },
    destroy() {
      gone = true
      void panel?.then(
        (made) => made.destroy(),
        () => undefined, // The panel failed to load, so there is nothing to remove.
      )
      host?.remove()
    },
  }

  /** Returns the focus to where it was before the panel opened, else to the launcher. */
  function giveBackFocus(): void {
    if (returnTo?.isConnected && returnTo.localName !== hostName && returnTo !== document.body) returnTo.focus()
    else launcher.button.focus()
  }

  return widget
}

const hasConversation = (storage: Storage) => storage.get('session') !== null || storage.keys('out.').length > 0

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 1000 })
  else setTimeout(act, 200)
}

/**
 * Fetches the configuration. Retries while the server is unreachable, overloaded or failing. Any other refusal (an
 * unknown token, a page that is not allowed) is final: it goes to the console for the page's author, and returns null.
 */
async function fetchConfig(url: string, gone: () => boolean): Promise<WidgetConfig | null> {
  for (let attempt = 0; !gone(); attempt++) {
    try {
      const answer = await fetch(url, { credentials: 'omit' })
      if (answer.ok) return await answer.json()
      if (answer.status < 500 && answer.status !== 429) {
        console.warn(`Baton: the widget is hidden: ${await answer.text()}`)
        return null
      }
    } catch (error) {
      if (attempt === 0) console.warn('Baton: the server cannot be reached. Trying again.', error)
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(60_000, 1000 * 2 ** attempt)))
  }
  return null
}
