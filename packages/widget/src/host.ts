import { onAccent, rgbOf } from './colour.ts'
import type { BootOptions } from './public-api.ts'
import css from './styles/launcher.css'

/**
 * The widget's element in the page: a shadow root that uses adopted style sheets only, so that it works under a strict
 * content security policy.
 */
export interface Host {
  root: HTMLElement
  adopt(css: string): void
  setAccent(accent: string): void
  remove(): void
}

export const hostName = 'baton-widget'

/** Adds the widget's element to the page. Follows the system's light or dark theme unless the options set one. */
export function createHost(options: BootOptions, { locale, direction }: { locale: string; direction: string }): Host {
  const element = document.createElement(hostName)
  const shadow = element.attachShadow({ mode: 'open' })
  const root = document.createElement('div')
  root.className = 'root'
  root.lang = locale
  root.dir = direction
  root.dataset['side'] = options.side ?? 'end'
  if (options.offset !== undefined) element.style.setProperty('--baton-offset', `${options.offset}px`)
  const adopt = (text: string) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
  }
  adopt(css)
  shadow.append(root)

  const dark = matchMedia('(prefers-color-scheme: dark)')
  const setTheme = () => {
    root.dataset['theme'] = options.theme === 'dark' || (options.theme !== 'light' && dark.matches) ? 'dark' : 'light'
  }
  setTheme()
  dark.addEventListener('change', setTheme)
  document.body.append(element)

  return {
    root,
    adopt,
    setAccent(accent) {
      const wished = options.accent ?? getComputedStyle(element).getPropertyValue('--baton-accent').trim()
      const colour = rgbOf(wished) ? wished : accent
      root.style.setProperty('--accent', colour)
      root.style.setProperty('--on-accent', onAccent(rgbOf(colour) ?? [47, 93, 80]))
    },
    remove() {
      dark.removeEventListener('change', setTheme)
      element.remove()
    },
  }
}

/** Waits for `document.body`: a script in `<head>` runs before the body exists. */
export function whenBody(): Promise<void> {
  if (document.body) return Promise.resolve()
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }))
}
