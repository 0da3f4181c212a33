const scripts: [RegExp, string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Devanagari}/gu, 'hi'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
]

/** Words that are common in one of these languages and rare in the others, with letters that give it away. */
const languages: Record<string, { words: string; letters: RegExp }> = {
  en: {
    words: 'the and is are you my i it what how do can to of for with have this not please where when does was your need want a an me about tell in on at if would could there any get know',
    letters: /(?!)/,
  },
  de: { words: 'der die das und ist ich nicht mein meine wie wo wann kann ein eine mit bitte sie für auf habe wurde möchte noch dem den zu', letters: /[äöüß]/ },
  es: { words: 'el la los las que de mi es y cómo dónde cuándo puedo un una con por favor para está qué mucho tengo quiero no hola', letters: /[ñ¿¡áíóú]/ },
  fr: { words: 'le la les est et je mon ma ne pas comment où quand puis un une avec vous pour des du que bonjour merci c’est ai', letters: /[çèêàùœîô]/ },
  pt: { words: 'o a os as que de meu minha é e como onde quando posso um uma com por favor para não está eu você quero olá obrigado', letters: /[ãõçêáâ]/ },
  it: { words: 'il la i le che di mio mia è e come dove quando posso un una con per non sono vorrei ciao grazie della questo', letters: /[èàòù]/ },
  nl: { words: 'de het een en is ik niet mijn hoe waar wanneer kan met voor op heb van wil graag dit dat jullie', letters: /ij/ },
  pl: { words: 'nie jest i w na się moje jak gdzie kiedy mogę to z do proszę czy chcę mam dzień', letters: /[ąćęłńśźż]/ },
  tr: { words: 'bir ve bu ne nasıl nerede için benim değil mi istiyorum lütfen var yok ile', letters: /[ğışçö]/ },
}
const words = Object.entries(languages).map(([language, { words: list, letters }]) => ({ language, list: new Set(list.split(' ')), letters }))

/** The language of a text as a BCP 47 primary tag (`en`), or null when it is too short to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 2_000).toLowerCase()
  for (const [script, language] of scripts) {
    if ((sample.match(script)?.length ?? 0) >= 2) return language
  }
  const said = sample.match(/[\p{L}\p{M}'’]+/gu) ?? []
  if (said.length < 2) return null
  const scored = words.map(({ language, list, letters }) => ({ language, score: said.filter((word) => list.has(word)).length + (letters.test(sample) ? 1 : 0) }))
  scored.sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && first.score > 1 && first.score > (second?.score ?? 0) ? first.language : null
}
