import { noticeTexts } from '@baton/core/texts'
import { describe, expect, test } from 'vitest'
import { launcherStrings } from '../../widget/src/launcher-strings.ts'
import { languages } from '../../widget/src/locale.ts'
import { loadWords } from '../../widget/src/strings/load.ts'
import { phrases } from './assistants/phrases.ts'
import { keywordReplies } from './channels/sms/keyword-replies.ts'

/** Every text that Baton ships for customers, by language and key. A language uses one register and one variety. */
type Sentences = Record<string, string>

/** Calls functions with placeholders, so that the variables show up in the text. */
const asText = (value: unknown): string =>
  typeof value === 'function' ? String(value('{0}', '{1}')) : typeof value === 'string' ? value : ''

const named = (source: string, texts: object): Sentences =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [`${source}.${key}`, asText(value)]))

async function sentencesIn(language: (typeof languages)[number]): Promise<Sentences> {
  const { locale: _, direction: __, ...widget } = await loadWords(language, language)
  return {
    ...named('notice', noticeTexts[language]),
    ...named('widget', widget),
    ...named('launcher', launcherStrings[language]),
    ...named('assistant', phrases[language]),
    ...Object.fromEntries(
      Object.entries(keywordReplies).map(([key, byLanguage]) => [`sms.${key}`, byLanguage[language]]),
    ),
  }
}

const word = (alternatives: string) => new RegExp(`(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`, 'iu')

/** Forms that belong to another register or variety than the one chosen. */
const foreign: Record<(typeof languages)[number], RegExp[]> = {
  en: [word('he|his|him|himself|agents?|bots?|whoever|somebody')],
  de: [word('du|dich|dir|dein(?:e|en|em|er|es)?|euch|euer|eure'), /\b(?:schreib|frag|versuch|melde dich)\b/iu],
  es: [
    word('tú|tu|tus|te|ti|contigo|eres|estás|puedes|quieres|tienes|vuelvas|vosotros|os|vuestr[oa]s?'),
    word('escribe|pregúntame|cuéntame|inicia|inténtalo|añade|vale|ordenador'),
  ],
  fr: [word('tu|te|toi|ton|ta|tes|écris|pose|demande-moi|réessaie|connecte-toi')],
  pt: [
    word('equipas?|avisámos|utilizador(?:es)?|telemóvel|ecrã|contacto|connosco|tu|te|teu|tua|vós|passá-lo|dizê-lo'),
    word('estou a \\p{L}+r|a escrever|a continuar|a certeza|juntou-se|por ler|de as receber|registo|ficheiros?'),
  ],
  ar: [word('اسأل|اسألني|اكتب|أضف|حاول|راسلنا|سجّل|سجل|أخبرني|انضمي|متصل|أرسل'), word('أنتِ|أنتَ|عزيزي|عزيزتي')],
}

/** Marks that are wrong in the language. French needs a no-break space before high punctuation; SMS texts have none. */
const misplaced: Partial<Record<(typeof languages)[number], RegExp>> = {
  es: /(?:^|[.!?…] )[^¿¡.!?]*[?!]/u,
  fr: /[^\u00a0\u202f][;!?»]|[^\u00a0\u202f\d]:(?!\/)/u,
  ar: /[,;?]/u,
}

const variablesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe.each(languages)('in %s', (language) => {
  test('customers read every sentence that they read in English, with the same variables', async () => {
    const [here, english] = [await sentencesIn(language), await sentencesIn('en')]
    expect(Object.keys(english).length).toBeGreaterThan(70)
    expect(Object.keys(here).sort()).toEqual(Object.keys(english).sort())
    for (const [key, text] of Object.entries(here)) {
      expect(text.trim(), key).not.toBe('')
      expect(variablesOf(text), key).toEqual(variablesOf(english[key] ?? ''))
    }
  })

  test('no sentence leaves the register and the variety chosen for the language', async () => {
    const sentences = Object.entries(await sentencesIn(language))
    expect(
      sentences.filter(([, text]) => foreign[language].some((pattern) => pattern.test(text))).map(([key]) => key),
    ).toEqual([])
  })

  test('marks stand as the language sets them', async () => {
    const sentences = Object.entries(await sentencesIn(language))
    const pattern = misplaced[language]
    expect(sentences.filter(([, text]) => pattern?.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([])
    expect(sentences.filter(([, text]) => / {2}|\.\.\.|"/.test(text)).map(([key]) => key)).toEqual([])
  })
})

test('control: the checks find the slips they are for', () => {
  expect(foreign.es.some((pattern) => pattern.test('Inténtalo de nuevo.'))).toBe(true)
  expect(foreign.es.some((pattern) => pattern.test('Puedes hablar con una persona.'))).toBe(true)
  expect(foreign.pt.some((pattern) => pattern.test('Avisámos a equipa.'))).toBe(true)
  expect(foreign.de.some((pattern) => pattern.test('Kann ich dir helfen?'))).toBe(true)
  expect(foreign.ar.some((pattern) => pattern.test('اكتب رسالة'))).toBe(true)
  expect(misplaced.es?.test('Hola. Puedo ayudarle?')).toBe(true)
  expect(misplaced.fr?.test('Bonjour !')).toBe(true)
})
