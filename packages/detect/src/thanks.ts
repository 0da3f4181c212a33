import { cutNormalised, fold } from './fold.ts'
import { findWhole } from './mood.ts'

/** Words of thanks, agreement and goodbye, a line for each of our languages. */
const said = [
  'thanks thank thx ty tysm tnx cheers ok okay k great perfect super nice cool awesome bye goodbye appreciate appreciated lovely wonderful excellent fine alright solved good',
  'danke dankeschön dank klar super prima tschüss tschau wiedersehen gut merci',
  'gracias vale perfecto genial adiós estupendo chao entendido listo agradezco bien',
  'merci parfait super génial nickel entendu revoir accord',
  'obrigado obrigada tchau perfeito valeu brigado brigada obg vlw ótimo maravilha beleza agradeço entendi',
  'grazie ciao arrivederci perfetto ottimo ringrazio bene',
  'bedankt dank dankjewel dankuwel doei prima top super',
  'dziękuję dzięki super świetnie dobrze jasne rozumiem widzenia',
  'teşekkürler teşekkür sağol sağolun sağ eyvallah tamam süper harika anladım görüşürüz',
  'شكرا تمام مشكور مشكورة تسلم تسلمي السلامة ممتاز يسلمو يسلموا متشكر متشكرة اوكي حسنا العافية خلاص',
  'धन्यवाद शुक्रिया ठीक बढ़िया थैंक्स थैंक ओके अलविदा shukriya dhanyavad dhanyawad theek thik',
  'спасибо благодарю пока отлично супер хорошо понятно ясно ок окей спс пасиб спасибочки свидания признателен',
  'дякую добре гаразд бувайте чудово побачення',
  'tack toppen perfekt děkuji díky nashledanou shledanou',
]

/** Words that may come with them. */
const beside = [
  'you u much so very a lot for your the help all it that s is was have day again once more many got done works now see ya later take care really',
  'vielen herzlichen besten tausend sehr schön schönen guten tag abend noch wochenende alles auf ihnen dir euch für die ihre deine hilfe das hat geholfen bis dann',
  'muchas muchísimas mil hasta luego pronto todo claro buen día por su tu la ayuda muy amable te se lo que tenga igualmente',
  'beaucoup bien bonne journée soirée au grand mille c est gentil pour votre ton aide d à bientôt infiniment très vous toi',
  'muito muita mesmo até logo mais pela sua ajuda bom boa dia tarde noite tá certo',
  'mille tante molte per l aiuto gentile gentilissimo buona giornata serata va tutto chiaro la vi ti',
  'je wel u hartelijk voor de hulp fijne dag avond tot ziens goed',
  'bardzo serdecznie wielkie za pomoc do miłego dnia pa wszystko',
  'ederim ederiz çok ol olun iyi günler akşamlar hoşça kal yardımınız için kolay gelsin',
  'جزيلا لك لكم كثيرا يعطيك الله مع على المساعدة الف طيب حلو بارك فيك',
  'बहुत आपका आपकी है अच्छा यू मदद के लिए जी bahut bohot aapka hai accha acha ji madad ke liye',
  'большое огромное вам тебе за помощь до всего доброго хорошего дня все очень дуже щиро допомогу до',
  'så mycket för hjälpen hej då bra tusen moc za pomoc na mějte se hezký den',
]

const setOf = (lists: string[]) => new Set(fold(lists.join(' ')).split(' '))
const thanks = setOf(said)
const company = setOf([...said, ...beside])

const spaceless =
  /^(?:[\s!！。.,，、~～]|ok|okay|好的?|好吧|行|嗯+|太好了|太棒了|非常|十分|多|太|真是|万分|谢谢?(?:你|您|啦|了|大家|帮助|帮忙)*|謝謝(?:你|您|啦|了)*|感谢(?:您|你)?(?:的)?(?:帮助|支持)?|感謝(?:您|你)?(?:的)?(?:幫助)?|辛苦(?:了|你了|您了)|再见|再見|拜拜|没事了|沒事了|明白(?:了)?|知道了|收到|はい|どうも|本当に|ほんとに|大変|ありがとう(?:ございます|ございました|です)?|有難う(?:ございます|ございました)?|助かりました|助かります|感謝(?:します|いたします|です)|了解(?:です|しました)?|わかりました|分かりました|承知(?:しました|です)|失礼します|さようなら|お世話になりました|네|예|정말|너무|진짜|아주|대단히|감사(?:합니다|해요|드립니다|드려요)?|고마워(?:요)?|고맙습니다|땡큐|수고(?:하세요|하셨습니다|하셨어요|많으셨습니다)|안녕히 ?계세요|알겠습니다|알겠어요|좋아요|좋습니다|해결(?:됐어요|됐습니다|되었습니다)|도와주셔서|덕분에)+$/iu

/**
 * Returns whether a message only thanks, agrees or says goodbye, so that it needs no person. The lists are sure; the model
 * knows the words that they lack.
 */
export const isThanks = (text: string): boolean => isListed(text) || findWhole(text, 'thanks')

function isListed(text: string): boolean {
  const trimmed = cutNormalised(text, 200)
    .replace(/\p{Extended_Pictographic}|\ufe0f/gu, '')
    .trim()
  if (trimmed === '' || /[?？؟]/.test(trimmed)) return false
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(trimmed)) return spaceless.test(trimmed)
  const words = fold(trimmed).match(/[\p{L}\p{M}]+/gu) ?? []
  return (
    words.length > 0 &&
    words.length <= 8 &&
    words.some((word) => thanks.has(word)) &&
    words.every((word) => company.has(word))
  )
}
