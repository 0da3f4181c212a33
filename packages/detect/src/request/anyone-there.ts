import { inWords } from './wording.ts'

const hello =
  '(?:hello|hi|hey|hallo|hola|holaa?|bonjour|allo|ola|oi|ciao|pronto|hoi|halo|czesc|alo|привет|алло|ау|مرحبا|الو|السلام عليكم)'
const asked = [
  '(?:(?:is |are )?(?:there )?(?:any ?one|any ?body|some ?one|some ?body|any1)(?: (?:even|actually|still|really|else))*(?: (?:there|here|home|around|alive|listening|online|awake|at all|out|in|available|reading(?: this)?))+|any ?one|any ?body)',
  '(?:ist )?(?:da |hier |dort )?(?:jemand|irgendwer|irgendjemand|wer|keiner|niemand)(?: (?:da|hier|dort|zu hause|online|erreichbar|anwesend))+|(?:ist )?(?:da|hier|dort) (?:jemand|wer|keiner|niemand)',
  '(?:no )?(?:hay |ay )(?:alguien|nadie)(?: (?:ahi|aqui|alli|en linea|conectado|disponible))*|alguien (?:ahi|aqui)',
  '(?:(?:est ce qu )?(?:il )?(?:n )?y a(?: t il)? |ya )?(?:quelqu un|personne)(?: (?:ici|la|en ligne|disponible))*',
  '(?:(?:nao )?(?:tem|ha) )(?:alguem|ninguem)(?: (?:ai|aqui|online|disponivel|por))*|alguem(?: (?:ai|aqui|online|por))*',
  '(?:non )?(?:c e|ce) (?:qualcuno|nessuno)(?: (?:qui|li|in linea|disponibile))*|qualcuno (?:qui|li|c e|in linea)',
  '(?:is )?(?:er |daar |hier )?(?:iemand|niemand)(?: (?:daar|hier|aanwezig|online|thuis))+|is (?:er|daar|hier) iemand',
  '(?:czy )?(?:jest (?:tam |tu )?(?:ktos|kto)|ktos (?:tam|tu|jest))(?: (?:tam|tu|obecny))*',
  '(?:(?:тут|там|здесь) )?(?:есть )?(?:тут |там |здесь )?(?:кто(?: то| нибудь)? (?:есть|тут|там|здесь|живои|на связи)|кто нибудь)|есть (?:тут |там )?кто(?: (?:то|нибудь|живои|тут|там))*',
  '(?:هل )?(?:من|يوجد|هناك|في|فيه|اكو|كاين) (?:احد|حد|حدا|شخص)(?: (?:هنا|هناك|موجود|متواجد|معي|يرد))*|(?:احد|حد|حدا) (?:هنا|موجود)',
  '(?:orada |burada )?(?:kimse|biri|birisi) (?:var mi|yok mu|orada mi)|(?:ar det |ar )?nagon (?:dar|har)|(?:je )?(?:tam|tu) nekdo',
  '(?:だれか|誰か)(?:います|いません)か|有人(?:在)?(?:吗|嗎|么|在)|(?:거기 ?)?누구 ?(?:있어요|계세요|없나요|계신가요)|कोई है(?: क्या)?|koi hai(?: kya)?',
]
const whole = new RegExp(
  `^ (?:${hello} (?:, )?)*(?:${asked.join('|')}) (?:, )?(?:${hello} |please |bitte |por favor |svp )*$`,
  'u',
)

/** Returns whether a message asks nothing but whether anyone is there. */
export const asksWhoIsThere = (text: string): boolean => text.length <= 80 && whole.test(inWords(text).normalize('NFC'))
