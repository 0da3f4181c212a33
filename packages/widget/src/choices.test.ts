import { describe, expect, it, vi } from 'vitest'
import { secondsOf } from './api.ts'
import { contrast, onAccent, type Rgb } from './colour.ts'
import { createEmitter } from './emitter.ts'
import { chooseLocale, directionOf, languages } from './locale.ts'
import { loadWords } from './strings/load.ts'
import { dayName, waitInWords } from './view/times.ts'

describe('choices', () => {
  it('speaks the first language that it knows, in the visitor’s own writing of times', () => {
    expect(chooseLocale([undefined, 'de-AT', 'en'])).toEqual({ locale: 'de-AT', language: 'de' })
    expect(chooseLocale(['pt_BR'])).toEqual({ locale: 'pt-BR', language: 'pt' })
    expect(chooseLocale(['ja', '', null, 'ar-EG'])).toEqual({ locale: 'ar-EG', language: 'ar' })
    expect(chooseLocale(['not a tag', 'xx'])).toEqual({ locale: 'en', language: 'en' })
    expect(chooseLocale(['en'], ['de', 'en-GB', 'en'])).toEqual({ locale: 'en-GB', language: 'en' })
    expect(chooseLocale(['en-US'], ['en-GB'])).toEqual({ locale: 'en-GB', language: 'en' })
    expect(chooseLocale(['pt-BR'], ['de-DE'])).toEqual({ locale: 'pt-BR', language: 'pt' })
    expect(chooseLocale([null], ['ja', 'fr-CH'])).toEqual({ locale: 'fr-CH', language: 'fr' })
    expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
  })

  it('puts readable text on any accent', () => {
    for (let red = 0; red < 256; red += 15) {
      for (let green = 0; green < 256; green += 15) {
        for (let blue = 0; blue < 256; blue += 15) {
          const accent: Rgb = [red, green, blue]
          const text: Rgb = onAccent(accent) === '#ffffff' ? [255, 255, 255] : [0, 0, 0]
          expect(contrast(accent, text)).toBeGreaterThanOrEqual(4.5)
        }
      }
    }
  })

  it.each(languages)('has every sentence in %s', async (language) => {
    const words = await loadWords(language, language)
    const english = await loadWords('en', 'en')
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort())
    for (const [key, value] of Object.entries(words)) if (typeof value === 'string') expect(value, key).not.toBe('')
    expect(words.place(2, waitInWords(150, words))).toMatch(/2|٢/)
    expect(words.place(2, null)).not.toMatch(/null|3|minut/i)
  })

  it('says places and waits the English way, and nothing it does not know', async () => {
    const words = await loadWords('en', 'en')
    expect(words.place(2, waitInWords(150, words))).toBe('You are 2nd in line, about 3 minutes')
    expect(words.place(1, null)).toBe('You are next')
    expect(words.place(11, null)).toBe('You are 11th in line')
    expect(words.place(23, waitInWords(20, words))).toBe('You are 23rd in line, about a minute')
    expect(waitInWords(2 * 3600, words)).toBe('2 hours')
  })

  it('names days as people do', async () => {
    const words = await loadWords('en-GB', 'en')
    const now = new Date(2026, 10, 21, 0, 10)
    expect(dayName(new Date(2026, 10, 21, 0, 5).toISOString(), now, words)).toBe('Today')
    expect(dayName(new Date(2026, 10, 20, 23, 59).toISOString(), now, words)).toBe('Yesterday')
    expect(dayName(new Date(2026, 10, 16).toISOString(), now, words)).toContain('16 November')
  })

  it('reads both forms of Retry-After', () => {
    const now = Date.parse('2026-01-01T00:00:00Z')
    expect(secondsOf('7', now)).toBe(7)
    expect(secondsOf('Thu, 01 Jan 2026 00:00:09 GMT', now)).toBe(9)
    expect(secondsOf('soon', now)).toBeNull()
    expect(secondsOf(null, now)).toBeNull()
  })

  it('lets a page’s listener fail alone, and stop listening', () => {
    const report = vi.fn()
    const heard = vi.fn()
    const emitter = createEmitter(report)
    emitter.on('unread', () => {
      throw new Error('the page’s own')
    })
    const off = emitter.on('unread', heard)
    emitter.emit('unread', { count: 1 })
    off()
    emitter.emit('unread', { count: 2 })
    expect(heard).toHaveBeenCalledExactlyOnceWith({ count: 1 })
    expect(report).toHaveBeenCalledTimes(2)
  })
})
