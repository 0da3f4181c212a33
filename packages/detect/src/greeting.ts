import { cutNormalised, fold } from './fold.ts'
import { findWhole } from './mood.ts'

/** Greetings, one language per line, folded before they are compared. `to` lists who a greeting may be for. */
const greetings = [
  'hi|hello|hey|hiya|heya|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|hi there|hello there|hey there|sup|helo|hii',
  'hallo|hallochen|guten (?:tag|morgen|abend)|moin(?: moin)?|servus|gruss gott|gruezi|tach|na',
  'hola|holi|buen(?:os|as) (?:dias|tardes|noches)|buenas|buen dia|que tal|saludos|muy buenas',
  'bonjour|bonsoir|salut|coucou|bjr|slt|bsr|rebonjour',
  'ola|oi|oie|opa|bom dia|boa tarde|boa noite|e ai|tudo bem|tudo bom|ola a todos',
  'ciao|salve|buongiorno|buonasera|buon pomeriggio|buondi',
  'hoi|dag|goedemorgen|goedemiddag|goedenavond|goedendag|goeiemorgen|goede (?:morgen|middag|avond)|hee',
  'czesc|witam|witajcie|siema|dzien dobry|dobry wieczor|hejka|dobry',
  'merhaba|merhabalar|selam|selamlar|slm|mrb|gunaydin|iyi (?:gunler|aksamlar|geceler)|selamun aleykum|selamlarimla|alo',
  'hej|hejsan|tjena|god (?:morgon|kvall|dag)|halla|ahoj|cau|dobry den|dobre rano|dobry vecer|zdravim',
  'مرحبا|مرحبتين|هلا|هلا والله|اهلا(?: وسهلا| و سهلا)?|هاي|السلام عليكم(?: ورحمه الله)?(?: وبركاته)?|سلام عليكم|سلام|صباح (?:الخير|النور)|مساء (?:الخير|النور)|الو|يا هلا|ازيك|ازيكم',
  'नमस्ते|नमस्कार|हैलो|हेलो|हाय|प्रणाम|राम राम|सुप्रभात|शुभ प्रभात|namaste|namaskar|pranam|ram ram',
  'привет(?:ик|ствую)?|здравствуй(?:те)?|здрасьте|здрасте|доброе утро|добрыи (?:день|вечер)|доброго (?:дня|вечера|времени суток)|хаи|приветствую|ку|здарова|алло|всем привет',
  'вітаю|привіт|доброго ранку|добрыи ранок|добрии (?:день|вечір|ранок)|здоровенькі були',
]
const to =
  '(?:there|all|everyone|everybody|team|guys|folks|sir|madam|dear|support|friend|again|bot|zusammen|alle|allerseits|liebes|leute|ihr|team|nochmal|a todos|todos|equipo|amigos?|amigas?|que tal|tout le monde|a tous|madame|monsieur|l equipe|a vous|pessoal|gente|galera|tudo bem|tudo bom|a tutti|tutti|ragazzi|iedereen|allemaal|samen|wszystkim|panstwu|herkese|arkadaslar|hocam|nasilsin(?:iz)?|alla|vsem|vsichni|جميعا|بكم|يا شباب|شباب|اخي|كيف حالك|كيفكم|जी|सर|मैडम|दोस्तों|ji|sir|bhai|всем|ребята|коллеги|девушки|вам|how are you|how are u|wie geht s|wie geht es (?:dir|ihnen)|como estas?|ca va|come va|come stai|como vai)'
let spaced: RegExp | undefined
/** Made at the first use: compiling it takes as long as a thousand messages. */
const spacedGreeting = () =>
  (spaced ??= new RegExp(`^(?:(?:${greetings.map(fold).join('|')})(?: |$)(?:${to}(?: |$))*)+$`, 'u'))

const spaceless =
  /^(?:[\s!！。.,，、~～?？👋😊]|(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|はじめまして|初めまして|どうも|やあ|もしもし|ハロー|お疲れ様です|お世話になっております|お世話になります)|(?:你们?好(?:啊|呀)?|您好|大家好|哈喽|哈囉|嗨|嘿|喂|早上好|早安|早|上午好|中午好|下午好|晚上好|晚安|在吗|在嗎|在么|在不在|你們好|hi|hello)|(?:안녕(?:하세요|하십니까|하신가요)?|여보세요|하이|헬로|반갑습니다|반가워요|좋은 ?(?:아침|하루|저녁)(?:입니다|이에요)?|저기요|ㅎㅇ|수고하세요))+$/iu

/**
 * Returns whether a message only greets, so that a greeting is answer enough. The lists are sure; the model knows the
 * greetings that they lack.
 */
export const isGreeting = (text: string): boolean => isListed(text) || findWhole(text, 'greeting')

function isListed(text: string): boolean {
  const trimmed = cutNormalised(text.trim(), 200)
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(trimmed)) return spaceless.test(trimmed)
  const said = fold(trimmed)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim()
  return said !== '' && said.length <= 80 && spacedGreeting().test(said)
}
