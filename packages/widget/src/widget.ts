import type { WidgetConfig } from '@baton/core/api'
import type { Emitter } from './emitter.ts'
import { createHost, type Host, hostName } from './host.ts'
import { createLauncher } from './launcher.ts'
import { chooseLocale, directionOf } from './locale.ts'
import { personOf } from './person.ts'
import type { BootOptions } from './public-api.ts'
import type { Panel, StartPanel } from './seam.ts'
import { clearStorage, clearTab, onOtherTab, type Storage, storageOf } from './storage.ts'

export interface Widget {
  setOpen(open: boolean): void
  toggle(): void
  /** Calls `act` when the panel is loaded. */
  withPanel(act: (panel: Panel) => void): void
  identify(token: string): void
  reset(): void
  /**
   * Takes the options of a page that boots again, as every visit of a client-side router may. Returns false when the
   * widget has to be made again, because it would look different.
   */
  update(options: BootOptions): boolean
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
  const { token } = options
  const { locale, language } = chooseLocale([options.locale, document.documentElement.lang], navigator.languages)
  const launcher = createLauncher(language, {
    toggle: () => widget.toggle(),
    near: () => void startPanel().catch(() => launcher.fail()),
  })
  let storage: Storage = storageOf(token, personOf(options.user?.token))
  let host: Host | null = null
  let panel: Promise<Panel> | null = null
  let mount: HTMLElement | null = null
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
    const query = `token=${encodeURIComponent(token)}&locale=${encodeURIComponent(locale)}`
    const config = await fetchConfig(`${base}v1/widget/config?${query}`, () => gone)
    if (gone || !config) return null
    host = createHost(options, { locale, direction: directionOf(language) })
    host.setAccent(config.accent)
    show()
    host.root.append(launcher.button)
    // On a phone the panel would cover the page that the visitor has just gone to.
    wake({ mayOpen: !matchMedia('(max-width: 479px)').matches })
    return { host, config }
  }

  /** Shows what this person left here: an open panel, or how much is unread. */
  function wake({ mayOpen = true, quiet = true } = {}): void {
    if (mayOpen && storage.tab.get('open')) setOpen(true, quiet)
    else if (storage.get('session') !== null || storage.keys('out.').length > 0)
      whenIdle(() => {
        if (!gone) void loadPanel()
      })
  }

  function loadPanel(): Promise<Panel | null> {
    panel ??= makePanel()
    const mine = panel
    return mine.catch((error: unknown) => {
      if (mine !== panel) return null
      panel = null
      open = loading = false
      show()
      launcher.fail()
      console.warn('Baton: the chat panel could not be loaded.', error)
      return null
    })
  }

  async function makePanel(): Promise<Panel> {
    const own = storage
    const [stage, begin] = await Promise.all([ready, startPanel()])
    if (!stage || gone || own !== storage) throw new Error('The widget is not on the page.')
    const place = document.createElement('div')
    place.className = 'mount'
    stage.host.root.prepend(place)
    mount = place
    return begin({
      mount: place,
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

  function endPanel(): void {
    storage.close()
    void panel?.then(
      (made) => made.destroy(),
      () => undefined, // The panel failed to load, so there is nothing to remove.
    )
    mount?.remove()
    panel = null
  }

  /** Begins again as the person that the options name. Nothing of the one before stays on the page. */
  function become(): void {
    const writing = host?.root.querySelector(':focus-within')
    endPanel()
    storage = storageOf(token, personOf(options.user?.token))
    open = loading = false
    unread = 0
    show()
    wake({ quiet: !writing })
  }

  function setOpen(wanted: boolean, quiet = false): void {
    if (wanted === open) return
    open = wanted
    if (open) {
      storage.tab.set('open', '1')
      returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null
    } else storage.tab.remove('open')
    loading = open
    show()
    const loaded = loadPanel()
    const wished = panel
    void loaded.then((made) => {
      if (gone || wished !== panel) return
      loading = false
      show()
      made?.setOpen(open, quiet)
      if (made) emitter.emit(wanted ? 'open' : 'close', undefined)
      if (!wanted && !quiet) giveBackFocus()
    })
  }

  const forgetPerson = () => {
    delete options.user
    become()
  }
  const stopListening = onOtherTab(token, {
    storage: () => storage,
    reset() {
      clearTab(token)
      forgetPerson()
    },
    changed() {
      if (panel) widget.withPanel((made) => made.changed())
      else wake()
    },
  })

  const widget: Widget = {
    setOpen: (wanted) => setOpen(wanted),
    toggle: () => setOpen(!open),
    withPanel(act) {
      void loadPanel().then((made) => {
        if (made && !gone) act(made)
      })
    },
    identify(identity) {
      const same = personOf(identity) === personOf(options.user?.token)
      options.user = { token: identity }
      if (!same) become()
      else if (panel) widget.withPanel((made) => made.identify(identity))
    },
    reset() {
      clearStorage(token)
      forgetPerson()
    },
    update(next) {
      if (looks(next) !== looks(options)) return false
      const { user, onHandoff, container } = next
      Object.assign(options, { onHandoff, container })
      host?.place()
      if (user) widget.identify(user.token)
      else if (options.user) forgetPerson()
      return true
    },
    destroy() {
      gone = true
      stopListening()
      endPanel()
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

/** Returns what a widget is made of once and for all. */
const looks = ({ token, locale, theme, side, offset, accent }: BootOptions) =>
  JSON.stringify([token, locale, theme, side, offset, accent])

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
