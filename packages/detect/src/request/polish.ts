import { polishAsides } from './asides.ts'
import { any, wording } from './wording.ts'

const strict =
  '(?:człowiek(?:iem|a|owi)?|czlowiekim|ludźmi|ludzi|osob[aąęy]|konsultant(?:em|ka|ką|a|owi|kę|ami|ów)?|pracownik(?:iem|a|owi|ami)?|pracownic[ąęa]|agent(?:em|a|owi|ką)?|przedstawiciel(?:em|a|ką|owi)?|dorad(?:ca|cą|cę|cy)|operator(?:em|a|owi|ką|ka|ami)?|kierownik(?:iem|a|owi)?|menedżer(?:em|a|owi)?|manager(?:em|a)?|specjalist[aąęy]|technik(?:iem|a|owi)?|inżynier(?:em|a)?|księgow(?:ą|ym|ego|ej|a|y)|mechanik(?:iem|a)?|monter(?:em|a)?|instalator(?:em|a)?|hydraulik(?:iem|a)?|elektryk(?:iem|a)?|lekarz(?:em|a)?|prawnik(?:iem|a)?|serwisant|fachow(?:cem|iec|ca)|szefow[ąaęe]j?|koledze|ekspert(?:em|a)|przełożon(?:ym|ego|y|ą|emu)|szef(?:em|a)?|członkiem zespołu|właściciel(?:em|a|ką)?|dyrektor(?:em|a)?|sprzedawc[ąęa]|asystent(?:em|a) (?:ludzkim)|obsługując[^ ,]+|serwisant(?:em|a)|koleg[ąęa]|opiekun(?:em|a)?|supervisor(?:em|a)?|spec(?:em|a|owi)?|doktor(?:em|a|ka|ką)?|pielęgniark(?:a|ą|i|ę)|położn(?:a|ą)|farmaceut(?:a|ą|y|ka|ką)|rejestrator(?:ka|ką)|koordynator(?:em|a|ka|ką)?|kierownicz(?:ka|ką|kę)|decydent(?:em|a)?|kimś (?:żywym|decyzyjnym)|kogoś decyzyjnego|ludzki(?:m|ego)|pan(?:em|ią)|supportem)(?! (?:powiedział|obiecał|mówił|pole|plan|konto|limit|który mi|która mi|z wczoraj)(?= )|a? (?:powiedziała|obiecała)(?= ))'
const someone =
  '(?:(?:ktoś|ktos|kogoś|kimś|któreś|któryś|któraś|ktokolwiek|jeden|jedna|którykolwiek) (?:z (?:was|państwa|waszych [^ ,]+|waszego [^ ,]+|twoich [^ ,]+|pana|firmy)|od (?:was|państwa|ciebie)|u (?:was|państwa)|z (?:obsługi|biura|banku|sklepu|serwisu|recepcji|rejestracji|działu [^ ,]+))|kimś|ktoś|kogoś|komuś|ktokolwiek|kims|ktos|kogos|kimkolwiek|ktorymś z was|jednym z was)'
const team =
  '(?:(?:obsług(?:ą|i|a|ę)|biur(?:o|em|a)|dział(?:em|u)?|zesp(?:ołem|ołu|ół)|centrum|wsparci(?:em|a|e)|pomoc(?:ą|y)?|działem)(?: (?:obsługi|klienta|techniczn[^ ,]+|sprzedaży|reklamacji|konsumenta|księgow[^ ,]+))*|supportem|support|infolini(?:ą|a|ę|i)|recepcj(?:ą|i|ę)|helpdesk(?:iem)?|konsultacj(?:ę|a))'
const who = `(?:${someone}|${strict}|${team})`
const kind =
  '(?:(?:z|ze|do|na|o|jakimś|jakiegoś|jakiś|jakąś|jakaś|prawdziw(?:ym|ą|ego|y|a|ej|ymi)|żyw(?:ym|ą|ego|y|a|ej)|realn(?:ym|ą|ego)|innym|inną|innego|waszym|waszego|państwa|twoim|kompetentn(?:ym|ą)|normaln(?:ym|ą|ego)|ludzk(?:im|ą|iego)|odpowiedni(?:m|ą)|kontakt|w|jednym|którymś|czyjąś|człowiekiem|a nie|mojego|moim|swoim|waszą|ludzkim) ){0,5}'
const talk =
  '(?:(?:po)?rozmawia[ćcł]?[^ ,]{0,2}|rozmowy|rozmow[ęa]|rozmawiam|pogada[ćc]|gada[ćc]|pomówić|mówić|skontaktować|skontaktowac|kontaktować|kontakt(?:u|em|uj)?|połączyć|polaczyc|połączeni[ae]|połącz(?:cie)?|czat(?:ować|u)?|pisać|popisać|skonsultować|porozumieć|omówić|połączony|połączona|przełącz(?:yć|enie)?|rozmaw)'
const please =
  '(?:proszę|prosze|się|sie|teraz|od razu|natychmiast|bezpośrednio|mi|mnie|nas|o tym|o|telefonicznie|już|tylko|wreszcie|po prostu|szybko|pilnie|tutaj|jednak|najlepiej|osobiście|w tej sprawie|w końcu|dziś|na żywo)'
const want =
  '(?:chcę|chce|chciał(?:bym|abym|am|em)?|chcial(?:bym|abym)?|potrzebuj[ęe]|potrzebny|potrzebna|poproszę|poprosze|proszę|prosze|wolę|wole|wolał(?:bym|abym)|żądam|domagam się|szukam|dajcie|daj|dać|czy (?:mogę|moge|mógłbym|mogłabym|można|mozna|możesz|możecie|mogę prosić)|mogę|moge|muszę|życzę sobie|oczekuję|wymagam|zawołaj|wezwij|zawołajcie|mógłbym|mogłabym|można|da się|preferuję|chcemy|wezwać|zamawiam)'
const put =
  '(?:(?:prze|po|s)?łącz(?:yć|ycie|cie|ony|enie|a|y)?|(?:prze|po)lacz(?:yc|cie|enie)?|przekieruj(?:cie)?|przekierowa[ćc]|przekierowanie|przekaż(?:cie)?|przekaza[ćc]|przekaz|przeka[zż]anie|skieruj(?:cie)?|skierować|eskaluj|przenieś(?:cie)?|oddaj(?:cie)?|skontaktuj(?:cie)?|daj(?:cie)?|przerzuć|odeślij|przełączenie|zamień)'
const bot =
  '(?:(?:chat ?|czat ?)?bot(?:em|a|y|ami|ów|owi)?|robot(?:em|a|ami|y)?|maszyn(?:ą|a|y|ami)|komputer(?:em|a)?|automat(?:em|u|ami)?|ai|sztuczn(?:ą|ej|a) inteligencj(?:ą|i|a)|wirtualn(?:ym|y|ą) asystent(?:em|ką)?|programem|algorytmem)'
const serve =
  '(?:zadzwoni(?:ć|ł|li)?|zadzwonic|oddzwoni(?:ć|ł)?|skontaktowa(?:ć|ł)?|pomó(?:c|gł)|pomoc|przejąć|przejął|odpisać|odpowiedzie(?:ć|ał)?|odezwa(?:ć|ł)|zając|zająć|zajął|napisać|porozmawiać|obsłuży(?:ć|ł)|wytłumaczyć|wyjaśnić|sprawdzić|spojrzeć|podejść)'
const dept =
  '(?:księgowoś(?:ć|ci|cią)|rozlicze(?:nia|ń)|fakturowani[ae]|finans(?:e|ami|ów)|windykacj(?:a|ą|ę|i)|sprzedaż(?:y|ą)?|reklamacj(?:e|i|ami)|serwis(?:em|u)?|dział(?:em|u|owi)?(?: [^ ,]+){0,2}|technik[ąa]|zwrot(?:y|ów|ami)|logistyk(?:a|ą|ę)|kadr(?:y|ami)|prawn(?:y|ym)|kredyt(?:y|ów)|szkod(?:y|ami)|magazyn(?:em|u)?|sekretariat(?:em|u)?|rejestracj(?:ą|ę|i)|gabinet(?:em|u)?|pokojem lekarskim|aptek(?:ą|ę|i)|placówk(?:ą|ę|i)|oddział(?:em|u)|przychodni(?:ą|ę)|dyrekcj(?:a|ą|ę|i)|kierownictw(?:o|em)|warsztat(?:em|u)?)'
const whoever =
  '(?:tej osoby|temu|tego|tym|tej|osobie|osoby|osobą|komuś|kogoś|kimś)(?: ,)? (?:kto|która|który|co|odpowiedzialn[^ ,]+|zajmując[^ ,]+|od [^ ,]+|z)'
const look =
  '(?:zerkn(?:ąć|ął|ęła|ie)|spojrz(?:eć|ał|ała|y)|popatrz(?:eć|ył|y)|obejrze[ćl]|obejrzał|sprawdzi(?:ć|ł|ła)?|zobaczy(?:ć|ł|ła)?|przejrze[ćl]|przejrzał|przeczyta(?:ć|ł|ła)?|zaj(?:ąć|ął|ęła|mie)|zajmie się|przej(?:ąć|ął|mie)|rozpatrzy(?:ć|ł)?|wyjaśni(?:ć|ł)?|zadzwoni(?:ć|ł|ła)?|oddzwoni(?:ć|ł|ła)?|skontaktuje|skontaktowa(?:ć|ł|ła)|odezw(?:ie|ać|ał)|odezwać|pomo(?:że|c)|pomóc|pomógł|odpisa(?:ć|ł)|odpisze|odpowie|odpowiedzieć|zdecyduje|zdecydował|wytłumaczy(?:ć|ł)?|dołączy(?:ć|ł)?|włączy(?:ć|ł)?|porozmawia(?:ć|ł)?|interweniował|napisze|napisał)'

const callMe = (form: string) =>
  `(?:(?:do mnie|ze mną|mi|mnie|do nas|z nami) (?:[^ ,]+ ){0,3}?${form}|${form} (?:[^ ,]+ ){0,2}?(?:do mnie|ze mną|mi|do nas|z nami))`
const wishFor =
  '(?:proszę|prosze|poproszę|poprosze|prosić|prośba|chcę|chce|chciał(?:bym|abym)|wolę|wolał(?:bym|abym)|żądam|domagam się|czekam|oczekuję|liczę)'
// Whoever names one of these conditions means the bot, here and now.
const whenHeFails =
  '(?! (?:[^ ,]+ ){0,2}?(?:umie(?:sz|cie)|możesz|możecie|potrafi(?:sz|cie)|rozumie(?:sz|cie)|wie(?:sz|cie)|pomoże(?:sz|cie)|ktoś|da się|macie))'

export const polish = wording({
  script: 'latin',
  common:
    'z|ze|chcę|proszę|czy|nie|do|się|mnie|kimś|jak|mogę|na|jest|mi|o|chciałbym|ktoś|to|w|i|poproszę|od|potrzebuję|mam|może|dajcie|daj',
  people: `${who}|${dept}|z kim|do kogo|kogo|nikogo|nikt|przełączyć|połącz|łączcie|przekieruj|oddzwo[^ ,]+|zadzwo[^ ,]+|${whoever}|${bot}|zadzwoń(?:cie)?|oddzwoń(?:cie)?|zadzwonić|oddzwonić|oddzwonienie|przełącz|połącz mnie|połączcie|kto|ktoś|ludzie|obsługa|niech|kontakt[^ ,]*|telefoniczn[^ ,]*|o telefon|telefon od|(?:(?:za|od|prze)?dzwo|skontakt|odezw)[^ ,]*`,
  keys: 'człowiek człowiekiem konsultant konsultantem konsultanta pracownik pracownikiem rozmawiać porozmawiać operatorem przedstawicielem',
  ask: [
    `(?:${want} )?${talk} (?:${please} )*(?:z|ze|do|na) (?:${any(3)})?${who}`,
    `(?:z|ze) ${kind}${who} (?:${please} )*${talk}`,
    `${want} (?:${please} )*(?:(?:o )?(?:kontakt(?:u)?|pomoc(?:y)?|rozmow(?:ę|y|e)|połączenie|połączenia|przełączenie|przekierowanie|telefon|odpowiedź|wsparcie|interwencję|skontaktowanie) (?:z|ze|od|do|na) )?${kind}(?:${strict}|${someone}|pomocy człowieka)(?! (?:do rezerwacji|do konta|w rezerwacji))`,
    `${put} (?:(?:${please}|rozmowę|czat|tę|sprawę|ten|to|moją|mój|do) )*(?:z|ze|do|na)? ?${any(2)}?${who}`,
    `(?:czy |niech |żeby |aby |by |niechże |, |proszę |prosze )(?:może |mógłby |moze |moglby |proszę |mi |do |mnie |się |ze mną |ktoś )*${kind}(?:${someone}|${strict}) (?:(?:może|mógłby|moze|moglby|z|do|mnie|mi|się|sie|ze|mną|od|was|państwa|zespołu|firmy|tam|w|tej|sprawie|by|proszę|obsługi|klienta|tym|to|tę|rozmowę|w tym) ){0,7}${serve}`,
    `(?:może|mógłby|mogłaby|niech|chcę|chciałbym|chciałabym|proszę|wolałbym|poproszę)(?: ,)? (?:żeby |aby |by |o to )?(?:do mnie |mi |ze mną |się |mnie )*(?:zadzwonił |oddzwonił |skontaktował (?:się )?)?(?:ze mną |do mnie )?(?:ktoś|${kind}${strict})(?: ${any(3)}?)?${serve}?`,
    `(?:jest|czy jest|czy macie|macie|są|znajdzie się|ma tu) (?:tam |tu |u was |jakiś |może |dostępny |dostępna |wolny |obecnie )*${kind}(?:${someone}|${strict})(?= $)|(?:jest|macie|są) (?:tam |tu |u was |jakiś )*${kind}(?:${someone}|${strict})(?: (?:tam|tu|z kim|, z|, kto|,|kto|kto może|dostępny|dostępna|do rozmowy|online|u was|wolny|z którym|z którą|żywy|prawdziwy|w zespole)){1,4}`,
    `(?:jest|czy jest|są) (?:tu |tam )?(?:jakiś |jakaś )?(?:żywy |prawdziwy |prawdziwa )?(?:człowiek|konsultant)(?= (?:tu|tam|proszę) | $| ,)`,
    `(?:jak|gdzie|kiedy) (?:(?:mogę|moge|można|mozna|się|sie|mam|uzyskać|mógłbym|powinienem) )*(?:porozmawiać|skontaktować|połączyć|dodzwonić|znaleźć|rozmawiać|kontakt|pogadać|zadzwonić)(?: się)? (?:z|ze|do|kontakt z)? ?${any(3)}?${who}`,
    `(?:(?<=^ )|, |proszę |prosze |czy (?:możecie|możesz|mogą państwo|może pan|mogliby państwo|ktoś może) |możecie |niech ktoś |poproszę |chcę ,? ?(?:żebyście|żeby ktoś) |pilnie )(?:o )?(?:do mnie |mi |pilnie )*(?:zadzwoń(?:cie)?|oddzwoń(?:cie)?|zadzwonić|oddzwonić|oddzwonienie|telefon(?= od| $)|o kontakt telefoniczny|kontakt telefoniczny|zadzwonili|zadzwoni)(?: do mnie)?(?! do (?:taxi|banku|was))`,
    `(?:połącz|połączcie|przełącz|przełączcie|polacz|przelacz) (?:mnie|nas|mi)(?= (?:proszę|teraz|już|z) | $| ,)`,
    `${kind}(?:${strict}) (?:proszę|prosze|teraz|natychmiast|już)(?= | $)`,
    `(?:pomoc|wsparcie|kontakt|obsługa|obsługi) (?:człowieka|ludzk(?:a|i|ie|iej)|konsultanta|od człowieka|z człowiekiem|przez człowieka)`,
    `(?:obsłużony|obsłużona|obsługiwany|obsługiwana) przez ${kind}${who}`,
    `(?:eskaluj|eskalować|eskalujcie) (?:to|tę|sprawę|zgłoszenie|do)`,
    `(?:z kim|do kogo|kogo|u kogo|komu) (?:tam |u was |od was |z was )?(?:mogę|moge|mógłbym|mogłabym|można|mozna|możemy|mam|powinienem|powinnam|może)(?: (?:się|sie|o|tym|ja|moja|u|was|tu|tam|w|tej|sprawie|osobiście|bezpośrednio|zwrócić))* (?:${talk}|zwrócić|pogadać|zgłosić osobiście|wyjaśnić|dzwonić|zapytać|opowiedzieć)?(?: (?:u was|osobiście|telefonicznie|o |w ))?(?<! (?:mogę|moge|mam|można))(?<! się)`,
    `(?:z|ze|do|na|w) (?:waszą |waszym |państwa |tym )?${dept} (?:${please} )*(?:poproszę|proszę|połączyć|porozmawiać|rozmawiać|przełączyć)`,
    `(?:połącz|polacz|łącz|przełącz|przelacz|przekieruj|przekaż|skieruj|daj|dajcie|połączyć|przełączyć|przekierować|skontaktować|skontaktuj|rozmawiać|porozmawiać|gadać|pogadać|mówić)(?:cie|my)?(?: (?:mnie|nas|mi|proszę|się|od razu|bezpośrednio|tę|sprawę|rozmowę|teraz|kontakt))* (?:z|ze|do|na) (?:waszą |waszym |tym |panią z |panem z |kimś z )?${dept}`,
    `(?:czy |niech |żeby |aby |by |, |proszę |prosze |chcę |chciałbym |gdyby |jeśli |jeżeli |, żeby |wolę |prośba )(?:może |mógłby |mogłaby |moze |moglby |mógłbym |proszę |mi |do mnie |do |mnie |się |ze mną |ze |mną |tam |tu |tym |też |nie )*${kind}(?:${someone}|${strict}) (?:(?:może|mógłby|mogłaby|moze|moglby|zechciałby|mi|mnie|się|sie|ze|mną|do|na|od|z|was|by|to|tę|tym|tu|w|moją|mój|moje|okiem|rzucić|raz|jeszcze|proszę|sprawę|zamówienie|koniecznie|osobiście|do mnie) ){0,8}?(?:${look}|rzucić okiem)`,
    `(?:wdzięczn[ya]|miło|fajnie|dobrze|super|najlepiej|lepiej|wolał(?:bym|abym)|cieszył(?:bym|abym)|chciał(?:bym|abym)|żądam|proszę|chcę|oczekuję|wymagam|poproszę|przydałoby się|zależy mi)(?: (?:było|byłoby|by|bym|się|bardzo|mi|,|o|to))* (?:,? ?)(?:gdyby |jakby |żeby |aby |by |jeśli |że |o to )(?: ?)(?:się |mi |ze mną |do mnie |na to |to |mnie |tym )*${kind}(?:${someone}|${strict}) (?:[^ ,]+ ){0,6}?${look}`,
    `niech (?:[^ ,]+ ){0,3}?${kind}(?:${strict}|${someone}|z biura|stamtąd) (?:[^ ,]+ ){0,5}?${look}`,
    `(?:przekaż(?:cie)?|przekazać|przekierujcie|oddaj(?:cie)?|wyślij(?:cie)?|prześlij(?:cie)?|dajcie|daj|skierujcie|skieruj|przekieruj|połącz(?:cie)?|zgłoś(?:cie)?)(?: (?:to|mnie|moją|mój|moje|sprawę|tę|zgłoszenie|proszę|ten|temat|mi|do|z|dalej|reklamację))* (?:z |do |ze )?${whoever}`,
    `(?:zawołaj|zawołajcie|wezwij|wezwijcie|przyprowadź|dawaj|dawajcie|dajcie|daj|poproś|poproście|sprowadź|ściągnij|ściągnijcie|dzwoń po|zawołać|wołaj|poprosić|mogę prosić)(?: (?:mi|tu|no|już|teraz|natychmiast|swojego|swoją|waszego|jakiegoś|jakąś|twojego|o|wreszcie|w końcu|pan|pani|mnie|żywego|żywą|prawdziwego))* (?:szef(?:a|ową|owa)?|kierownik(?:a|czkę)?|człowieka|czlowieka|ludzi|pracownik(?:a|ów)?|przełożon(?:ego|ą)|konsultant(?:a|kę)?|manager(?:a)?|menedżera|dyrektor(?:a|kę)?|technika|kogoś|kogos|koleg[ęi]|koleżankę|osobę|żywego|operatora)(?! (?:powiedział|który mi))`,
    `(?:to|tę sprawę|moją sprawę|sprawę|to wszystko|tutaj|tu) (?:musi|powinien|powinna|powinno|potrzebuje|wymaga|potrzeba|trzeba|może tylko)(?: [^ ,]+){0,3} (?:człowiek(?:a|owi)?|prawdziwy człowiek|pracownik(?:a)?|konsultant(?:a)?|ktoś (?:żywy|prawdziwy|od was|z was|kto)|specjalist[ayę]|osob[ay]|technika?)`,
    `(?:chcę|chce|chciał(?:bym|abym)|wolę|wole|wolał(?:bym|abym)|potrzebuję|żądam|proszę)(?: ,)?(?: (?:żeby|aby|by))?(?: [^ ,]+){0,6} (?:wyjaśnić|wytłumaczyć|opowiedzieć|powiedzieć|omówić|załatwić|przedyskutować|obgadać|mieć do czynienia|rozwiązać|ustalić|pokazać|zgłosić)(?: (?:to|tę|sprawę|wszystko|osobiście|bezpośrednio))* (?:z |ze |u )?${kind}(?:${strict}|${someone})`,
    `(?:mieć|miała|miał) do czynienia z ${kind}(?:${strict}|${someone})`,
    `(?:potrzebn[ya]|przydał(?:by)?|przydałaby|przyda|potrzeba|brakuje|trzeba)(?: (?:mi|nam|jest|wam|się|tu|pilnie|tylko|już))* ${kind}(?:${strict})`,
    `(?:człowiek|żywy człowiek|konsultant|pracownik|ktoś żywy|operator) (?:jest |mi jest |mi |wam |nam )*(?:potrzebny|potrzebna|tu potrzebny|potrzebni)`,
    `(?:wolę|wole|wolał(?:bym|abym)|lepiej|raczej|najlepiej|już)(?: (?:jednak|chyba|żeby|z|być|obsłużony|przez|od))* ${kind}(?:człowiek(?:a|iem)?|żywym|człowieka|konsultant(?:a|em)?|pracownik(?:a|iem)?|osob[ęą])(?= $| ,| niż| od was| proszę| dziękuję| zamiast)`,
    `(?:kolejk(?:i|ę|a)|kolejce)(?: (?:do|na|oczekujących|z))* ${any(3)}?(?:${strict}|${someone})`,
    `(?:poczekam|czekam|zaczekam|mogę poczekać|mogę czekać)(?: (?:na|chętnie|aż|ile|trzeba|do|, aż|zwolni|się|aż zwolni się))* ${kind}(?:człowieka|konsultant(?:a|kę)?|pracownika|operatora|kogoś|konsultant|doradcę|osobę)(?= $| ,| żywego)`,
    `(?:kogoś|kogos|ktoś|kimś|komuś)(?: ,)? (?:kto |co |, kto )(?:się |to |mi |naprawdę |na tym |tu |w końcu )*(?:zna|rozumie|ogarnia|wie|potrafi|pomoże|myśli|decyduje|zrozumie|pomóc)`,
    `(?:kogoś|kogos|komuś|kimś|ktoś) (?:żywego|prawdziwego|ludzkiego|prawdziwemu|prawdziwym|kompetentnego|mądrego|rozumnego|myślącego|żywy)(?! (?:zwierz|dinozaur))`,
    `(?:poprosić|poproś|poproście|zapytać|niech pan poprosi|proszę poprosić)(?: (?:pan|pani|o|swojego|swoją|jakiegoś|jakąś))* ${kind}(?:kolegę|koleżankę|kogoś|szefa|kierownika|pracownika|konsultanta|technika|specjalistę) (?:[^ ,]+ ){0,3}?(?:o kontakt|żeby|aby|by|o telefon|o pomoc|, żeby|, aby|do czatu)`,
    `(?:tak|ok|dobrze|jasne|dobra|no|okej|chętnie)(?: (?:proszę|poproszę|prosze|chcę|to|,|bardzo))* (?:połącz(?:cie|yć)?|przełącz(?:cie|yć)?|przekieruj(?:cie)?|łącz(?:cie|yć)?|(?:mnie|nas) (?:połączyć|przełączyć|przekierować)|polacz|przelacz)(?= $| ,| proszę| mnie| nas| już| mi| z| teraz)`,
    `(?:proszę o|prośba o|poproszę o|chcę|chciałbym|umówić|umówcie) (?:mnie na )?(?:kontakt telefoniczny|rozmowę telefoniczną|telefon zwrotny|spotkanie z|rozmowę z|kontakt ze mną)(?: (?:kimś|konsultantem|[^ ,]+))?`,
    `(?:skontaktujcie się|proszę się skontaktować|proszę o skontaktowanie się|kontaktujcie się) (?:proszę )?ze mną`,
    `(?:żeby|aby|by|niech|gdyby|chcę żeby)(?: (?:się|sie|tym|mną|to|moją|moim|mój|do|mnie|ze|mi|na))* ${look} (?:[^ ,]+ ){0,3}?${kind}(?:człowiek|pracownik|konsultant|doradca|specjalista|kierownik|technik|ktoś|ekspert|operator)(?: [^ ,]+)?`,
    `(?:z|ze) ${kind}${who} (?:${please} |chcę |chce |chciał(?:bym|abym) |muszę |mogę |wolę )+${talk}`,
    `(?:liczyć na|czekam na|proszę o|poproszę o|prosić o|oczekuję na|oczekuję) (?:telefon|kontakt|rozmowę|odpowiedź|pomoc|wiadomość|oddzwonienie) (?:od|z|ze strony|przez) ${any(2)}?(?:${strict}|${someone})`,
    `(?:z|ze) ${kind}${who} (?:[^ ,]+ ){0,3}?(?:chcę|chce|chciał(?:bym|abym)|muszę|wolę|żądam|proszę|poproszę)(?: [^ ,]+){0,2}? ${talk}`,
    `${wishFor}(?: [^ ,]+){0,3}? (?:kontakt|tel|telefon|rozmow[ęy]|odpowiedź|odpowiedzi|połączenie|maila?|wiadomość|oddzwonienie)(?: [^ ,]+){0,2}? (?:od|z|ze|ze strony) (?:[^ ,]+ ){0,2}?(?:${strict}|${someone}|${dept})`,
    `(?:przekazani[ea]|przekierowani[ea]|eskalacj[ęai]|skierowani[ea]|przełączenie) (?:[^ ,]+ ){0,4}?(?:${strict}|${dept}|kogoś|człowieka)`,
    `(?:z kim|do kogo|komu|u kogo|na kogo|kogo) (?:[^ ,]+ ){0,4}?(?:(?:po)?rozmawiać|(?:po)?gadać|(?:za|po)?dzwonić|zwrócić|(?:na)?pisać|skontaktować|łączyć|zgłosić się|pytać|dogadać)(?= )`,
    `kto (?:u was |od was |z was |tam |tu |mi |tym |to )*(?:może|mógłby|mogłaby|zechce|potrafi)(?: [^ ,]+){0,3}? (?:przejąć|zająć|oddzwonić|zadzwonić|spojrzeć|zerknąć|rzucić okiem|wyjaśnić to ze mną)`,
    `(?:czy|może|mógłby|mogłaby|mogliby|dałoby się|da się|proszę|można|czy można prosić)(?: ,)? (?:(?!kurier|listonosz|dostawca)[^ ,]+ ){0,6}?${callMe('(?:(?:za|od|prze)?dzwonić|skontaktować|odezwać)')}`,
    `(?:niech|żeby|aby|by|gdyby|proszę by)(?: (?:się|też))? (?:(?!kurier|listonosz|dostawca)[^ ,]+ ){0,5}?${callMe('(?:(?:za|od)?dzwoni(?:ł|ła|li)?|skontaktuje|skontaktował[ai]?|odezwie|odezwał[ai]?)')}`,
    `(?:można|mogę|chciał(?:bym|abym)|chcę)(?: [^ ,]+)? (?:prosić o|poprosić o) (?:telefon|oddzwonienie|kontakt)(?! do)`,
    `(?:nie|zamiast) (?:ty|ciebie|z tobą|bot[^ ,]*|robot[^ ,]*|automat[^ ,]*|maszyn[^ ,]*)(?: ,)? (?:tylko |ale |a |lecz |po prostu |poproszę |proszę |chcę |daj |dajcie )*${kind}(?:${strict}|${someone})`,
    `(?:szefa|kierownika|człowieka|konsultanta|przełożonego|operatora|kogoś żywego) (?:mi |tu |no |poproszę |proszę )*(?:dawaj|dawajcie|daj|dajcie|wołaj|zawołaj|poproszę)`,
    `(?:z|ze) ${kind}${who} (?:ja )?(?:po)?pros(?:zę|ze)`,
    `(?:jest|ma) (?:tam |tu )(?:kto|ktoś|jakiś)(?: [^ ,]+)? (?:żywy|prawdziwy|przytomny|kompetentny)|gdzie (?:ja )?mam (?:za)?dzwonić`,
    `niech (?:[^ ,]+ ){0,3}?(?:(?:za|od)dzwoni|(?:się )?(?:odezwie|skontaktuje)|odpisze|podejdzie|przejmie)(?: (?:się|do mnie|ze mną|mi))*`,
    `${wishFor}(?: [^ ,]+){0,2}? (?:o )?(?:pilny |szybki |bezpośredni )?(?:kontakt (?:telefoniczny|mailowy|ze mną|osobisty)|oddzwonienie|zwrotny telefon|telefon zwrotny)`,
    `gdzie (?:są|jest|macie) (?:wasi |tu |jacyś |jakiś |jakichś |żywi )*(?:ludzie|ludzi|człowiek|konsultanci|konsultant|obsługa|kierownik)(?= $| ,)`,
    `(?:jest|siedzi) (?:tam|tu|u was) (?:kto|ktoś|jakiś [^ ,]+) (?:żywy|prawdziwy|normalny|przytomny|rozumny|myślący)`,
    `(?:(?:za|od)dzwoni|odezwie się|skontaktuje się) (?:(?:do mnie|ze mną|mi|w końcu|dziś|dzisiaj|jutro) )*(?:ktoś|${strict})|(?:ktoś|${strict}) (?:(?:w końcu|dziś|dzisiaj|jutro|od was|z was) )*(?:do mnie|mi) (?:[^ ,]+ )?(?:za|od)dzwoni(?= )`,
    `(?:połączy[ćc]|przełączyć|przekierować|zawołać|wezwać|(?:po)?prosić|(?:po)?rozmawiać|pogadać|skontaktować|rozmow[aę]) (?:[^ ,]+ ){0,5}?(?:${strict}|(?:kimś|kogoś|kims|kogos) (?:z|ze|od) [^ ,]+)`,
    `(?:powinien|powinna|musi|ma) (?:[^ ,]+ ){0,2}?(?:obejrzeć|przejrzeć|${look}) (?:[^ ,]+ ){0,2}?(?:ktoś|człowiek|pracownik|specjalista)`,
    `(?:odezwijcie|odezwij|odpowiedzcie|odpiszcie)(?: się)? (?:ktoś|ktokolwiek|ludzie)|(?:ludzie|ktoś|ktokolwiek)(?: ,)? (?:odezwijcie|odezwij|odpowiedzcie|odpiszcie)`,
    `(?:proszę|prosze|prosiłbym|prosiłabym) o (?:[^ ,]+ )?kontakt(?= $| ,)`,
  ],
  refuse: `(?:(?<!dlaczego )(?<!czemu )(?:nie|nigdy|bez|zamiast|ani|żadn(?:ego|ej|ym|ą)|zanim|niepotrzebne)(?: (?:chcę|chce|potrzebuję|potrzebuje|trzeba|ma|potrzeby|muszę|musi|musisz|musicie|mnie|mi|się|sie|konieczne|konieczności|jest|z|ze|do|na|rozmawiać|chciałbym|chciałabym|być|żadnego|żadnej|po|co|prosiłem|prosiłam|o|zamierzam|życzę|sobie|teraz|warto|sensu|proszę|mam|ochoty|żeby|żebyś|łączyć|kontaktu|przełączać|rozmowy|z nikim)){0,6}|(?:jeśli|jeżeli|gdy|kiedy|czy gdy)(?! nie (?:umie|moż|potraf|rozum|wie|pomo))(?: [^ ,]+){0,3}|(?:czy )?(?:muszę|trzeba|koniecznie)(?: (?:koniecznie|się|w tym celu))*(?<!(?: ja|, ) muszę)|(?:dlaczego|czemu|po co) (?:muszę|mam)|ilu ${any(2)}|wczoraj|już|dziękuję za|dzięki za|udało mi się|właśnie)`,
  refuseAfter: `(?:nie (?:jest|chcę|muszę|potrzebuję|trzeba|będzie)|nikim|nikt|żadn[^ ,]+|wczoraj|w zeszłym tygodniu|nie(?= $| ,))`,
  told: [
    ...polishAsides,
    `(?:(?:czy|jesteś|jest|jestes|to|pan|pani|rozmawiam|piszę|czatuję|ty|rozmawiasz|sprawdzić|wiedzieć|pan jest|pani jest)(?= )(?: (?:ty|pan|pani|to|jesteś|jestes|jest|rozmawiam|piszę|ja|tu|z|ze|prawdziwym|prawdziwą|żywym|prawdziwy|prawdziwa|naprawdę|w ogóle|żywy|żywą|aby|na pewno|serio|może|tylko|teraz|faktycznie|realny|realną))* (?:człowiekiem|człowiek|osobą|bot(?:em)?|robot(?:em)?|maszyną|konsultantem|kimś|ai|czlowiekiem|prawdziwy|chatbot(?:em)?|automatem))(?! (?:proszę|, z|z kim|kto|dostępny|teraz|natychmiast|a nie))(?: czy(?: [^ ,]+){0,4})?`,
    `(?:moj(?:ego|emu|im|ą|a|ej)|mój|nasz(?:ego|ym|a|ą)?|moi|swo(?:jego|im|ją|jej|jemu)) (?!sprawę|problem|zgłoszenie)(?:[^ ,]+ )?(?:szef(?:a|em|owi)?|kierownik(?:a|iem)?|menedżer(?:a|em)?|koleg(?:a|ą|ę)|pracownik(?:a|iem)?|doradc(?:a|ą|y)|przełożon[^ ,]+|agent(?:a|em)?|zesp[^ ,]+|asystent[^ ,]*|mąż|żon[^ ,]+)`,
    `(?:wasz|ten|ta|pan|pani|jeden|jakiś|państwa|poprzedni|wasza) (?:[^ ,]+ )?(?:konsultant(?:ka)?|pracowni(?:k|ca)|osoba|agent|operator(?:ka)?|doradca|człowiek|przedstawiciel|kierownik)(?: (?:z|ze) [^ ,]+(?: [^ ,]+)?)? (?:,? ?(?:powiedział(?:a)?|mówił(?:a)?|obiecał(?:a)?|był(?:a)?|z (?:którym|którą|wczoraj)|który|która|mi|nie|pomógł|twierdził(?:a)?|dał|na zdjęciu|w reklamie|wczoraj))(?: [^ ,]+){0,8}`,
    `(?:rozmawiał(?:em|am)|gadał(?:em|am)|pisał(?:em|am)|kontaktował(?:em|am)|dzwonił(?:em|am)|rozmawialiśmy|skontaktował(?:em|am))(?: się)?(?: [^ ,]+){0,3}? (?:z|ze|do) ${any(3)}?${who}(?: [^ ,]+){0,5}`,
    `(?:na|za|dla|ile|ilu|\\d+|dwóch|trzech|dwie|trzy|cztery|pięć|dodatkow[^ ,]+|drug[^ ,]+|więcej|kilka|wiele|wszystkie|jedną|jedna|innej|inną|inna|inne) (?:\\d+ )?(?:osob(?:ę|y|a|ie|ą)|osób|osobom|ludzi|pracowników|konsultantów)(?! (?:która|, która|z obsługi|proszę|z waszego))(?: [^ ,]+){0,3}`,
    `(?:dodać|dodac|zaprosić|usunąć|zmienić|zatrudnić|zostać|wpisać|zarejestrować|podać|zgłosić|zablokować|przypisać) (?:dane |imię |nową |nowego |drugą |kolejną |jako |inną |swojego |mojego )*(?:osob[ęyą]|pracownik[^ ,]*|agent[^ ,]*|konsultant[^ ,]*|kogoś|użytkownika|kierownik[^ ,]*|przedstawiciel[^ ,]*|doradc[^ ,]+)(?: [^ ,]+){0,2}`,
    `(?:ktoś|ktos) (?:ukradł|użył|inny (?:używa|się|ma)|włamał|zalogował|używa|się (?:włamał|zalogował|podszywa)|mi (?:ukradł|powiedział))(?: [^ ,]+){0,4}`,
    `(?:agent(?:em|a)?|doradc[^ ,]+|osob[aąęy]|pracownik(?:iem|a)?) (?:nieruchomości|podróży|ubezpieczeniow[^ ,]+|podatkow[^ ,]+|kontaktow[^ ,]+|fizyczn[^ ,]+|prawn[^ ,]+|biura podróży|niepełnosprawn[^ ,]+)|praw(?:a|ach|om|ami)? człowieka`,
    `(?:numer|(?<!o )telefon|adres|e ?mail|mail|godziny|godzin|strona|formularz|dane)(?: [^ ,]+){0,3}? (?:do|dla|na)? ?(?:[^ ,]+ )?(?:${team}|konsultanta|biura)(?: [^ ,]+){0,4}`,
    `(?:kiedy|do której|od której|w jakich godzinach|gdzie|o której|ile|kto|co|jak długo|czym) (?:(?:jest|są|czynne|czynna|czynny|działa|pracuje|pracują|godziny|otwarte|znaczy|różni|to|się|oznacza|dostępna) )*(?:${team}|konsultanci|pracownicy|osoba|przedstawicielem|pole)(?: [^ ,]+){0,6}`,
    `(?:czy )?(?:biuro|infolinia|obsługa klienta|dział [^ ,]+|wasza infolinia) (?:jest|działa|pracuje|czynn[^ ,]+|klienta)(?: [^ ,]+){0,6}`,
    `(?:pieniądze|pieniędzy|przelew|paczkę|zamówienie|prezent|środki|konto|bilet|kwotę|zł)(?: [^ ,]+){0,3} (?:do|na|dla|komuś) (?:[^ ,]+ ){0,2}?(?:osoby|kogoś|osobę|znajomego|innej)?`,
    `czy (?:muszę|trzeba|należy|powinienem|koniecznie) [^,]*`,
    `(?:zapytam|spytam|skonsultuję|muszę zapytać|porozmawiam z)(?: się)?(?: z)? (?:moj|swoj|szef|kierown|żon|męż)[^,]*`,
    `(?:jak|niczym) (?:prawdziwy |żywy )?człowiek`,
    `(?:dziękuję|dzięki|dziekuje) (?:bardzo )?za (?:połączenie|przełączenie|rozmow|przekierow|pomoc)[^,]*`,
    `(?:ile (?:kosztuje|trwa|się czeka|płacę|wynosi)|koszt|cena|opłat[aęy])(?: [^ ,]+){0,4}? ${who}(?: [^ ,]+){0,3}`,
    `(?:kurier|listonosz|dostawc)[^ ,]*(?: (?!niech|proszę|ktoś|żeby)[^ ,]+){0,3}? (?:(?:za|od)?dzwoni|skontakt)[^ ,]*(?: [^ ,]+){0,2}`,
    `w razie (?:[^ ,]+ ){1,3}?(?:, )?proszę o kontakt`,
  ],
  alone: [
    `(?:(?:dzień dobry|tak|nie ,|proszę|cześć|ok|witam|chcę|tylko|wolę) ,? ?)*${kind}(?:człowiek(?:iem|a)?|konsultant(?:em|ka|a)?|operator(?:a|em)?|pracownik(?:a|iem)?|agent(?:a)?|osoba|doradca|doradcę|przedstawiciel|obsługa klienta|kierownik(?:a)?|żywy człowiek|infolinia|biuro obsługi klienta|kontakt z konsultantem|kontakt z człowiekiem|specjalista|ktoś żywy|wsparcie|pomoc techniczna|osobę)(?: (?:proszę|prosze|teraz|już|natychmiast|dziękuję|pilnie|żywy|na żywo|obsługi|klienta))*`,
    '(?:rozmowa|kontakt|czat|rozmawiać|porozmawiać|połączenie|połącz) z (?:człowiekiem|konsultantem|pracownikiem|operatorem|doradcą|kimś|osobą)',
    'zadzwoń do mnie|zadzwońcie do mnie|proszę o telefon|oddzwońcie|proszę o kontakt|czat na żywo|połącz mnie|przekieruj mnie|przełącz mnie|proszę mnie połączyć',
    `(?:(?:dzień dobry|tak|proszę|poproszę|chcę|z|do|o|na|połączenie|prosze) )*${dept}(?: (?:proszę|poproszę|prosze|dziękuję|teraz|już|pilnie))+`,
    `(?:(?:dzień dobry|tak|proszę|poproszę|chcę|lepiej|raczej|wolę|to|już|daj|dajcie|dawaj|asystent|z) )*(?:żyw(?:y|ego|ą)|prawdziw(?:y|ego|ą|a)|jakiś|jakiegoś)? ?(?:człowiek(?:a|iem)?|konsultant(?:a|em|ka|kę)?|pracownik(?:a)?|asystent(?:a)? (?:ludzki|człowiek)|ludzki (?:asystent|konsultant)|osob[aę]|operator(?:a)?|doradc[aęą])(?: (?:proszę|poproszę|prosze|dziękuję|dzięki|teraz|już|pilnie|żywy))*`,
    `(?:(?:tak|ok|dobrze|jasne|dobra|no|proszę|poproszę|chętnie|to) )+(?:mnie )?(?:połącz(?:cie|yć)?|przełącz(?:cie|yć)?|przekieruj(?:cie)?|łącz(?:cie|yć)?)(?: (?:mnie|proszę|z|kimś|konsultantem|już|teraz))*`,
    '(?:(?:to|no|więc|proszę) )*(?:zadzwoń|oddzwoń)(?:cie)?(?: (?:do mnie|proszę|teraz|zaraz|jutro))*',
  ],
  tired: [
    `(?:nie|dość|mam dosyć|nigdy|zamiast|przestań|koniec|nienawidzę|bez|męczy|dosyć)(?: (?:chcę|chce|będę|zamierzam|mam|ochoty|chciałbym|chciałabym|lubię|już|więcej|mi|się|mnie|życzę|sobie|po|co))* (?:${any(2)})?(?:(?:po)?rozmawia(?:ć|c|m)|rozmów|rozmowy|gada(?:ć|nia)|pisa(?:ć|nia)|dyskutować|rozmawiania|kontaktu|rozmawiac|mieć do czynienia|czatować) (?:z|ze) (?:[^ ,]+ ){0,2}?${bot}`,
    `z (?:[^ ,]+ ){0,2}?${bot} (?:nie|rozmawiać nie)`,
    `nie (?:chcę|chce|potrzebuję|lubię) (?:[^ ,]+ ){0,1}?${bot}(?= (?:proszę|chcę|tylko|ale) | $| ,)`,
    `(?:dość|dosyć|stop|żadnych|nie|wyłącz|wyłączcie|zatrzymaj|koniec z) (?:tego |tych |ten |tym |z )*${bot}(?= (?:proszę|chcę) | $| ,)`,
    `(?:nie ma|nie macie|brak|nie siedzi|nie pracuje)(?: (?:tam|tu|u was|w ogóle|naprawdę|żadnego|żadnej|ani jednego|już))* (?:nikogo|nikt|człowieka|osoby|ludzi|kogoś)?(?: (?:żywego|prawdziwego|człowieka|ludzi|ludzkiego|z krwi i kości|normalnego))+`,
    `nie ma (?:tam|tu|u was) (?:żadnego |żadnych )?(?:człowieka|ludzi|konsultanta)`,
    `nie (?:interesuje|obchodzi) mnie (?:[^ ,]+ ){0,2}?${bot}`,
  ],
  around: [
    'nie (?:ty|z tobą|bot[^ ,]*|robot[^ ,]*|automat[^ ,]*|maszyn[^ ,]*)|(?:chat|czat)?bot(?:a|y|ów)?|robot(?:a|y|ów)?|(?:dość|dosyć|koniec|stop)(?: (?:tych |tego )?(?:bot[^ ,]*|automat[^ ,]*|linków|szablonów))?',
    'dzień dobry|witam|hej|halo|cześć|ej|no|proszę|prosze|poproszę|poprosze|pilnie|pilne|natychmiast|teraz|już|zaraz|szybko|wreszcie|w końcu|kurde|kurwa|cholera|ile można|błagam|po prostu|(?:chcę|chce|dajcie|daj|dawaj|dawajcie)(?: (?:mi|tu))?',
  ],
  later: [
    `(?:jeśli|jeżeli|jak|gdyby|gdy|kiedy)${whenHeFails}(?: [^ ,]+){0,6}? (?:jutro|znowu|znów|ponownie|jeszcze raz|nadal|dalej|do (?:jutra|poniedziałku|wtorku|środy|czwartku|piątku|soboty|niedzieli|końca|wieczora)|za tydzień|następnym)`,
    `(?:jeśli|jeżeli|jak|gdyby|gdy|kiedy)${whenHeFails}(?: [^ ,]+){1,8}?(?: ,)? (?:to |wtedy |i |tak )*(?:będę|zadzwonię|zażądam|porozmawiam|napiszę|pójdę|zgłoszę|skontaktuję|zawołam|będziemy)`,
    '(?:następnym razem|kiedy indziej|może później|potem|później)(?: [^ ,]+){0,3}? (?:zadzwonię|poproszę|napiszę|będę|porozmawiam|skontaktuję)',
  ],
})
