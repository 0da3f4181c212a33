import { onAccent, rgbOf } from './colour.ts'
import type { BootOptions } from './public-api.ts'
import css from './styles/launcher.css'

/**
 * The widget's element in the page: a shadow root that uses adopted style sheets only, so that it works under a strict
 * content security policy.
 */
export interface Host {
  root: HTMLElement
  /** Adds a style sheet, once. */
  adopt(css: string): void
  /** Moves the widget's element to where the options want it now. */
  place(): void
  setAccent(accent: string): void
  remove(): void
}

export const hostName = 'baton-widget'

/** Adds the widget's element to the page. Follows the system's light or dark theme unless the options set one. */
export function createHost(options: BootOptions, { locale, direction }: { locale: string; direction: string }): Host {
  const element = document.createElement(hostName)
  // A page's shortcuts leave out what is typed into a field. Those that catch keys before us see only this element.
  Object.defineProperty(element, 'isContentEditable', { value: true })
  const shadow = element.attachShadow({ mode: 'open' })
  const root = document.createElement('div')
  root.className = 'root'
  root.lang = locale
  root.dir = direction
  root.dataset['side'] = options.side ?? 'end'
  if (options.offset !== undefined) element.style.setProperty('--baton-offset', `${options.offset}px`)
  const adopted = new Set<string>()
  const adopt = (text: string) => {
    if (adopted.has(text)) return
    adopted.add(text)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
  }
  adopt(css)
  shadow.append(root)
  // The page's shortcuts do not fire while the visitor types, and its dialogs do not take the focus back.
  for (const type of ['keydown', 'keypress', 'keyup', 'focusin', 'focusout'])
    root.addEventListener(type, (event) => event.stopPropagation())

  const dark = matchMedia('(prefers-color-scheme: dark)')
  const setTheme = () => {
    root.dataset['theme'] = options.theme === 'dark' || (options.theme !== 'light' && dark.matches) ? 'dark' : 'light'
  }
  setTheme()
  dark.addEventListener('change', setTheme)

  /**
   * Places the element next to the body, not in it: routers exchange the body, and a script in the head runs before
   * there is one. In a modal dialog everything else is inert, so a page can name a container.
   */
  function place(): void {
    const { container } = options
    const wished = typeof container === 'string' ? document.querySelector(container) : container
    // A page that replaces its whole document has no root for a moment.
    const parent: Element | null = wished?.isConnected ? wished : document.documentElement
    if (parent && element.parentNode !== parent) parent.append(element)
  }
  const observer = new MutationObserver(place)
  const watch = () => {
    observer.observe(
      document,
      options.container
        ? { childList: true, subtree: true, attributes: true, attributeFilter: ['open', 'class', 'hidden'] }
        : { childList: true },
    )
    if (!options.container) observer.observe(document.documentElement, { childList: true })
  }
  place()
  watch()

  return {
    root,
    adopt,
    place() {
      observer.disconnect()
      place()
      watch()
    },
    setAccent(accent) {
      const wished = options.accent ?? getComputedStyle(element).getPropertyValue('--baton-accent').trim()
      const colour = rgbOf(wished) ? wished : accent
      root.style.setProperty('--accent', colour)
      root.style.setProperty('--on-accent', onAccent(rgbOf(colour) ?? [47, 93, 80]))
    },
    remove() {
      observer.disconnect()
      dark.removeEventListener('change', setTheme)
      element.remove()
    },
  }
}
