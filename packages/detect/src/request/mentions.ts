// What carries wording of its own: an advertisement, a button, a page, a field.
const carriers =
  '(?:ads?|advert(?:isement)?s?|banner|button|link|(?:web ?)?(?:page|site)|app|menu|option|tab|label|field|slogan|sign|article|faq|e-?mail|leaflet|' +
  'werbung|anzeige|knopf|schaltfläche|seite|menü|menüpunkt|feld|brief|anuncio|publicidad|botón|enlace|página|campo|opción|correo|pub|publicité|bouton|lien|champ|courriel|' +
  'anúncio|botão|opção|pubblicità|pulsante|bottone|tasto|pagina|voce|opzione|advertentie|reclame|knop|veld|optie|reklam[aęiy]?|przycisk|stron[aiy]e?|pol[eu]|opcj[aęi]|' +
  'düğme(?:si)?|buton(?:u)?|sayfa(?:sı)?|alan(?:ı)?|seçenek|inzerát|tlačítko|odkaz|stránka|annons(?:en)?|knapp(?:en)?|länk(?:en)?|fält(?:et)?|' +
  'реклам[аеуы]|кнопк[аеиу]|ссылк[аеиу]|страниц[аеуы]|пол[ея]|пункт|إعلان|اعلان|زر|رابط|صفحة|خانة|विज्ञापन|बटन|लिंक|पेज|広告|ボタン|リンク|ページ|欄|广告|廣告|按钮|按鈕|链接|页面|광고|버튼|링크|페이지|칸|란)'
const quote = '["“”„«»「『]'
const quoted = `${quote}[^"“”„«»「」『』\\n]{1,120}["“”«»」』]`

const before = new RegExp(
  `((?<![\\p{L}\\p{M}])${carriers}(?![\\p{sc=Latin}\\p{sc=Cyrillic}])[^"“”„«»「『\\n.!?]{0,25})${quoted}`,
  'giu',
)
const after = new RegExp(
  `${quoted}([ \\p{sc=Hiragana}的은는이가]{0,3}${carriers}(?![\\p{sc=Latin}\\p{sc=Cyrillic}]))`,
  'giu',
)

/** Quoted words, with the ones before them; not those addressed to us. Single marks count where they are no apostrophes. */
const anyQuoted = new RegExp(
  `([^"“”„«»「」『』\\n]{0,30})(?:${quoted}|(?<!\\p{L})['‘][^'‘’\\n]{3,120}['’](?!\\p{L}))(?! ?(?:to|at) you(?!\\p{L}))`,
  'giu',
)
/** Who quotes themselves asks again: I keep saying “talk to a human”. */
const ownWords = new RegExp(
  '(?<!\\p{L})(?:i|ich|yo|je|j|eu|io|ik|ja|я|انا|أنا)(?!\\p{L}).{0,12}?' +
    '(?:sa(?:y|id)|writ|wrote|typ|ask|told|repeat|want|need|cho|pick|select|sag|schr|geschr|gesagt|wähl|möcht|' +
    'dij|dig|escrib|quier|elij|di[st]|écri|veux|disse|fal|escrev|quer|dett|scri|voglio|zei|zeg|kies|wil|' +
    'napisa|powiedzia|сказ|пишу|напис|قلت|كتب)\\S*(?: you| ihnen| dir)?[\\s:,]*$|(?:قلت|كتبت)[\\s:]*$',
  'iu',
)
/** Letters around a quotation from which the message is about it. Fewer are a courtesy: “connect me to a human” please. */
const enoughAround = 8
const letters = /\p{L}/gu

/**
 * Returns a text without the words it quotes: from a button, a page or an advertisement, or as a phrase of three words
 * and more inside another sentence. Who asks about those asks for nobody.
 */
export function withoutMentions(text: string): string {
  if (!/["“”„«»「『]|(?<!\p{L})['‘]/u.test(text)) return text
  const bare = text.replace(before, '$1…').replace(after, '…$1')
  const around = bare.replace(anyQuoted, '$1').match(letters)?.length ?? 0
  if (around < enoughAround) return bare
  return bare.replace(anyQuoted, (all: string, lead: string) => {
    const words = all.slice(lead.length)
    const isPhrase = /\S\s+\S+\s+\S/u.test(words) || (words.match(unspaced)?.length ?? 0) > 4
    return isPhrase && !ownWords.test(lead) ? `${lead}…` : all
  })
}

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu
