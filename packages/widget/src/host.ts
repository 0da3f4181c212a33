import { onAccent, rgbOf } from './colour.ts'
import type { BootOptions } from './public-api.ts'
import css from './styles/launcher.css'

/**
 * The widget's place in the page: a shadow root with adopted style sheets only, so that the strictest policy allows it.
 */
export interface Host {
  root: HTMLElement
  adopt(css: string): void
  setAccent(accent: string): void
  remove(): void
}

export const hostName = 'baton-widget'

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

/** The script may stand in `<head>`, where there is no body yet. */
export function whenBody(): Promise<void> {
  if (document.body) return Promise.resolve()
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }))
}
