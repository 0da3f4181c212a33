import { createEmitter } from './emitter.ts'
import type { MethodName, Methods } from './public-api.ts'
import type { StartPanel } from './seam.ts'
import { createWidget, type Widget } from './widget.ts'

/** The file name of the panel, with a hash of its content. The build replaces this constant. */
declare const PANEL_FILE: string

type Baton = ((method: MethodName, ...rest: unknown[]) => unknown) &
  Methods & {
    q?: ArrayLike<unknown>[]
    /** Takes the token of another script element with the widget. */
    bootFromScript?: (token: string | undefined) => void
  }

declare global {
  interface Window {
    Baton?: Baton
  }
}

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null
const base = new URL('.', script?.src || location.href).href
const emitter = createEmitter()
let widget: Widget | null = null
let runningToken: string | null = null
let panelCode: Promise<StartPanel> | null = null

const methods: Methods = {
  boot(options) {
    if (!options?.token)
      throw new TypeError('Baton: boot needs a token, for example Baton("boot", { token: "pub_…" }).')
    if (widget?.update(options)) return
    widget?.destroy()
    widget = createWidget({ ...options }, { base, emitter, startPanel })
    runningToken = options.token
  },
  on: (name, listener) => emitter.on(name, listener),
  open: () => booted().setOpen(true),
  close: () => booted().setOpen(false),
  toggle: () => booted().toggle(),
  identify: ({ token }) => booted().identify(token),
  reset: () => booted().reset(),
  destroy() {
    widget?.destroy()
    widget = runningToken = null
  },
  requestHuman() {
    booted().setOpen(true)
    booted().withPanel((panel) => panel.requestHuman())
  },
  collect: (values) => booted().withPanel((panel) => panel.collect(values)),
}

/** Boots from a script's `data-token`. One page has one widget, however often its script is included. */
function bootFromScript(token: string | undefined): void {
  if (!token || token === runningToken) return
  if (widget) console.warn(`Baton: the page has a widget already. The script with the token ${token} was left out.`)
  else methods.boot({ token })
}

/**
 * Installs `window.Baton`, runs the calls queued before the script loaded, and boots from the script's `data-token`.
 * Does not install a second time: client-side routers run a script in the body at every visit.
 */
function install(): void {
  const token = script?.dataset['token']
  if (window.Baton?.bootFromScript) {
    window.Baton.bootFromScript(token)
    return
  }
  const waiting = [...(window.Baton?.q ?? [])]
  const call = (method: unknown, ...rest: unknown[]): unknown => {
    const run: unknown =
      typeof method === 'string' && Object.hasOwn(methods, method) ? Reflect.get(methods, method) : null
    if (typeof run !== 'function')
      throw new TypeError(`Baton: there is no method “${method}”. Known: ${Object.keys(methods).join(', ')}.`)
    return run(...rest)
  }
  window.Baton = Object.assign(call, methods, { bootFromScript })
  for (const [method, ...rest] of waiting.map((entry) => Array.from(entry))) {
    try {
      call(method, ...rest)
    } catch (error) {
      reportError(error)
    }
  }
  bootFromScript(token)
}

function booted(): Widget {
  if (!widget) throw new Error('Baton: call Baton("boot", { token }) first.')
  return widget
}

/** Loads the panel once, on first use. Its address comes from the script's own, so the page sets no base URL. */
function startPanel(): Promise<StartPanel> {
  panelCode ??= import(new URL(`widget/${PANEL_FILE}`, base).href).then(
    (module: { start: StartPanel }) => module.start,
    (error: unknown) => {
      panelCode = null
      throw error
    },
  )
  return panelCode
}

install()
