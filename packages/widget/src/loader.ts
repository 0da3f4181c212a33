import { createEmitter } from './emitter.ts'
import type { MethodName, Methods } from './public-api.ts'
import type { StartPanel } from './seam.ts'
import { createWidget, type Widget } from './widget.ts'

/** The file name of the panel, with a hash of its content. The build replaces this constant. */
declare const PANEL_FILE: string

type Baton = ((method: MethodName, ...rest: unknown[]) => unknown) & Methods & { q?: ArrayLike<unknown>[] }

declare global {
  interface Window {
    Baton?: Baton
  }
}

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null
const base = new URL('.', script?.src || location.href).href
const emitter = createEmitter()
let widget: Widget | null = null
let panelCode: Promise<StartPanel> | null = null

const methods: Methods = {
  boot(options) {
    if (!options?.token)
      throw new TypeError('Baton: boot needs a token, for example Baton("boot", { token: "pub_…" }).')
    widget?.destroy()
    widget = createWidget({ ...options }, { base, emitter, startPanel })
  },
  on: (name, listener) => emitter.on(name, listener),
  open: () => booted().setOpen(true),
  close: () => booted().setOpen(false),
  toggle: () => booted().toggle(),
  identify: ({ token }) => booted().identify(token),
  reset: () => booted().reset(),
  destroy() {
    widget?.destroy()
    widget = null
  },
  requestHuman() {
    booted().setOpen(true)
    booted().withPanel((panel) => panel.requestHuman())
  },
  collect: (values) => booted().withPanel((panel) => panel.collect(values)),
}

/**
 * Installs `window.Baton`, runs the calls queued before the script loaded, and boots from the script's `data-token`.
 */
function install(): void {
  const waiting = [...(window.Baton?.q ?? [])]
  const call = (method: unknown, ...rest: unknown[]): unknown => {
    const run: unknown =
      typeof method === 'string' && Object.hasOwn(methods, method) ? Reflect.get(methods, method) : null
    if (typeof run !== 'function')
      throw new TypeError(`Baton: there is no method “${method}”. Known: ${Object.keys(methods).join(', ')}.`)
    return run(...rest)
  }
  window.Baton = Object.assign(call, methods)
  for (const [method, ...rest] of waiting.map((entry) => Array.from(entry))) {
    try {
      call(method, ...rest)
    } catch (error) {
      reportError(error)
    }
  }
  const token = script?.dataset['token']
  if (token && !widget) methods.boot({ token })
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
