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

/** A text without the words it quotes from a button, a page or an advertisement: whoever asks about those asks for nobody. */
export function withoutMentions(text: string): string {
  if (!/["“”„«»「『]/.test(text)) return text
  return text.replace(before, '$1…').replace(after, '…$1')
}
