import { ascii, cutNormalised, fold } from './fold.ts'

/** Scripts that identify a language, most specific first: a text in an earlier one may also use the later ones. */
const scripts: [RegExp, string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Devanagari}/gu, 'hi'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Greek}/gu, 'el'],
]

/** Languages that share a script, told apart by letters or words that the other does not have. */
const siblings: Record<string, [RegExp, string][]> = {
  ar: [
    [/[ٹڈڑےں]/, 'ur'],
    [/[پچژگکی]|(?<!\p{L})(?:است|این|برای|می)(?!\p{L})/u, 'fa'],
  ],
  ru: [[/[іїєґ]|(?<!\p{L})(?:що|як|мене|дякую|будь|або|коли|потрібно|хочу з)(?!\p{L})/u, 'uk']],
}

/** Common words of a language and letters it uses; a word that several languages have counts less for each. */
const languages: Record<string, { words: string; letters?: RegExp }> = {
  en: {
    words:
      'the and is are you my i it what how do can to of for with have this not please where when does was your need want a an me about tell in on at if would could there any get know hello hi thanks thank am been will they from help good morning order account password refund cancel card delivery invoice which why who',
  },
  de: {
    words:
      'der die das und ist ich nicht mein meine wie wo wann kann ein eine einen mit bitte sie für auf habe wurde möchte noch dem den zu mir mich es was wer warum aber danke hallo guten tag schon wir ihr sind nach auch kein keine bei von im hat ihre gibt kam an nun paket bestellung konto geld rechnung passwort wieder können kündigen stornieren lieferung vergessen',
    letters: /[äöüß]/,
  },
  es: {
    words:
      'el la los las que de mi es y como donde cuando puedo un una con por favor para esta mucho tengo quiero no hola gracias buenos dias se me su del al pero si porque necesito mis hay ya lo hace muy usted pedido estoy quien cancelar cuenta dinero contraseña tarjeta cambiar pago factura llega ayuda tiene hacer sobre',
    letters: /[ñ¿¡]/,
  },
  fr: {
    words:
      'le la les est et je mon ma ne pas comment ou quand puis un une avec vous pour des du que bonjour merci ce ai de au sur dans mes votre il elle suis j l d c qu mais nous quel quelle y bonsoir salut svp veux annuler commande compte abonnement voudrais remboursement colis facture livraison mot passe cette pourquoi besoin aide',
    letters: /[çèêàùœîô]/,
  },
  pt: {
    words:
      'o a os as que de meu minha é e como onde quando posso um uma com por favor para não nao esta eu você voce quero olá ola obrigado obrigada do da no na em se mas preciso ao foi são sao tem muito bom dia oi boa tarde pedido estou pra pode ajudar conta encomenda senha reembolso cancelar entrar consigo dinheiro cartão fatura seu sua',
    letters: /[ãõ]/,
  },
  it: {
    words:
      'il la i le che di mio mia è e come dove quando posso un una con per non sono vorrei ciao grazie della questo ho si mi del al nel gli lo ma anche buongiorno perche perché c quanto ordine avete ancora salve da sto conto pacco rimborso cambiare annullare fattura voglio sono dov posso aiuto questa',
    letters: /[èòù]/,
  },
  nl: {
    words:
      'de het een en is ik niet mijn hoe waar wanneer kan met voor op heb van wil graag dit dat jullie te aan je u er wat bestelling bedankt hallo dank goedemorgen geen naar ook nog maar bij kunt deze wordt mij zijn pakket rekening wachtwoord opzeggen annuleren factuur levering terug geld abonnement',
    letters: /ij/,
  },
  pl: {
    words:
      'nie jest i w na się sie moje moj jak gdzie kiedy mogę moge to z do proszę prosze czy chcę chce mam dzień dobry dziękuję dziekuje cześć co ale za że ze od po mi ja jestem zamówienie paczka dla o jaki jaka konto hasło zwrot faktura anulować zalogować pieniądze dostawa',
    letters: /[ąćęłńśźż]/,
  },
  tr: {
    words:
      'bir ve bu ne nasıl nasil nerede için icin benim değil degil mi istiyorum lütfen lutfen var yok ile merhaba teşekkürler tesekkurler selam da de çok cok ben siz siparişim siparisim zaman kadar ama daha mı mu olarak nedir iyi günler hangi hesabımı hesap şifre iade iptal para kargo fatura nerde neden ben',
    letters: /[ğışİ]/,
  },
  sv: {
    words:
      'jag och är ar inte det att en ett min mitt hur var när nar kan med på pa för hej tack vill ni har som till av om vad är mig den så',
    letters: /å/,
  },
  cs: {
    words:
      'je na se to že ze a v jsem jak kde kdy mohu můžu muzu prosím prosim děkuji dekuji dobrý den ahoj chci moje můj objednávka mi si ale co za pro mám mam bych',
    letters: /[ěřů]/,
  },
  hi: {
    words:
      'hai mera meri mere kya nahi nhi hain kaise kab mujhe chahiye karna karni se ko ka ki ke hoon kar raha aap kahan namaste shukriya dhanyavad kyun kyu abhi bhai bhi toh',
  },
}

const lists = Object.entries(languages).map(([language, { words, letters }]) => ({
  language,
  list: new Set(fold(words).split(' ')),
  letters,
}))
const shared = new Map<string, number>()
for (const { list } of lists) for (const word of list) shared.set(word, (shared.get(word) ?? 0) + 1)

/**
 * Returns the language of a text as a BCP 47 primary tag (`en`), or null when the text is too short to tell. Hindi in
 * Latin letters is `hi`.
 */
export function detectLanguage(text: string): string | null {
  const sample = cutNormalised(text, 2_000).toLowerCase()
  if (ascii.test(sample)) return ofLatin(sample)
  const latin = sample.match(/\p{sc=Latin}/gu)?.length ?? 0
  for (const [script, language] of scripts) {
    const found = sample.match(script)?.length ?? 0
    // A brand name or a link in another script does not make it that language.
    if (found >= 2 && found * 3 >= latin)
      return siblings[language]?.find(([letters]) => letters.test(sample))?.[1] ?? language
  }
  return ofLatin(sample)
}

function ofLatin(sample: string): string | null {
  const said = fold(sample.replace(/(?:https?:|www\.)\S+|\S+@\S+/g, ' ')).match(/\p{L}+/gu) ?? []
  if (said.length === 0) return null
  const scored = lists.map(({ language, list, letters }) => {
    const known = said.reduce((sum, word) => sum + (list.has(word) ? 1 / (shared.get(word) ?? 1) : 0), 0)
    return { language, score: known + (letters?.test(sample) ? 0.7 : 0) }
  })
  scored.sort((a, b) => b.score - a.score)
  const [first, second] = scored
  if (!first || first.score < (said.length < 4 ? 1 : 1.5)) return null
  return first.score - (second?.score ?? 0) >= 0.4 ? first.language : null
}
