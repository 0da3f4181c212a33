import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faceColours } from './ui/face-colour.ts'

const styles = readFileSync(new URL('styles.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = (styles.split('@theme inline')[0] ?? '').split('[data-theme="dark"] {')
const colours = (part: string) =>
  Object.fromEntries([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})\b/g)].map(([, name = '', hex = '']) => [name, hex]))
const themes: [string, Record<string, string>][] = [
  ['light', colours(light)],
  ['dark', { ...colours(light), ...colours(dark) }],
]

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(themes)('the %s theme is readable (AA)', (_name, colour) => {
  const readable = (ink: string, ground: string) =>
    expect(contrast(colour[ink] ?? ink, colour[ground] ?? ''), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)

  it('every ink on every ground', () => {
    const grounds = ['bg', 'panel', 'raised', 'sunken', 'hover', 'selected', 'note']
    const softs = ['waiting-soft', 'human-soft', 'assistant-soft', 'done-soft', 'failed-soft']
    for (const ink of ['text', 'muted', 'faint', 'waiting', 'human', 'assistant', 'done', 'failed'])
      for (const ground of [...grounds, ...softs]) readable(ink, ground)
  })

  it('filled buttons and badges', () => {
    readable('accent-text', 'accent')
    readable('#ffffff', 'failed-solid')
    readable('#ffffff', 'note-solid')
    readable('#ffffff', 'shade')
    readable('note-text', 'note-line')
    readable('#3b2300', 'waiting-solid')
  })

  it('faces in every colour', () => {
    for (let i = 0; i < faceColours; i++) readable(`face-ink-${i}`, `face-${i}`)
  })
})
