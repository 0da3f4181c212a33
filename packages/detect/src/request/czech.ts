import { any, wording } from './wording.ts'

const strict =
  '(?:člověk(?:em|a|u)?|lidmi|lidi|osob(?:ou|a|u|y)|operátor(?:em|a|ovi|ka|kou|ku)?|pracovník(?:em|a)?|zaměstnan(?:cem|ec|ce)|poradc(?:em|e)|poradce|agent(?:em|a)|zástupc(?:em|e|i)|konzultant(?:em|a)|specialist(?:ou|a|u)|vedoucí(?:m|ho)?|manažer(?:em|a)|technik(?:em|a|ovi|y)?|inženýr(?:em|a)?|mechanik(?:em|a)?|právník(?:em|a)?|lékař(?:em|e)?|účetní(?:m)?|montér(?:em|a)?|opravář(?:em|e)?|instalatér(?:em|a)?|šéf(?:em|a|ovou|ovi)?|ředitel(?:em|e|ku)?|doktor(?:em|a|ka|kou|ku)?|sestr(?:a|ou|u|y|ička|ičkou)|lékárník(?:em|a)?|recepční(?:m|ho)?|obsluh(?:a|ou|u)|majitel(?:em|e)?|odborník(?:em|a)?|správc(?:em|e)|kolegy|kolegyn(?:í|i|ě)|poradkyn(?:í|i)|kolega|kolegou|kolegovi|asistent(?:em|kou)|živým|prodejcem|nadřízen(?:ým|ého|ému))(?! (?:řekl|slíbil|účet|pole|říkal|, který mi)(?= ))'
const someone =
  '(?:(?:někdo|někoho|někým|někomu|kdokoliv|jeden|jedna|kdokoli) (?:z (?:vás|vašich [^ ,]+|vašeho [^ ,]+|týmu|firmy|kolegů)|od vás|u vás)|někým|někdo|někoho|někomu|nekym|nekdo|nekoho|kýmkoliv|jedním z vás)'
const team =
  '(?:(?:zákaznick(?:ou|á|ý|ým|ého|é) (?:podpor(?:ou|a|u|y)|servis(?:em|u)?|link(?:ou|a|u|y)|centr[^ ,]+)|technick(?:ou|á) podpor(?:ou|a|u)|podpor(?:ou|a|u|y)|oddělení(?:m)?|infolink(?:ou|a|u)|recepc(?:í|i|e)|linku podpory|helpdesk(?:em)?))'
const who = `(?:${someone}|${strict}|${team})`
const kind =
  '(?:(?:s|se|na|k|ke|od|nějak(?:ým|ého|ou|ý)|skutečn(?:ým|ou|ého|ý|á|á)|živ(?:ým|ou|ého|ý|á|ýho|ej|ejm)|nějak(?:ýho|ej|ejm)|opravdov(?:ým|ou|ého|ý)|reáln(?:ým|ou|ého)|jin(?:ým|ou|ého)|vaš(?:ím|eho|í)|lidsk(?:ým|ou|ého)|normáln(?:ím|ího)|kompetentn[^ ,]+|z vás|pravým) ){0,4}'
const talk =
  '(?:mluvit|promluvit|popovídat|hovořit|bavit|pobavit|chatovat|spojit|spojení|spoj|spojte|kontakt(?:ovat)?|přepojit|přepojte|přepoj|komunikovat|psát|řešit|zkontaktovat|poradit|domluvit|pokecat|rozhovor)'
const please =
  '(?:prosím|mě|mne|mi|nás|hned|teď|přímo|se|radši|raději|tady|telefonicky|o tom|už|konečně|bych|to|ihned|osobně|okamžitě)'
const want =
  '(?:chci|chtěl(?:a)?|potřebuji|potřebuju|přeji si|žádám|požaduji|dejte|dej|mohu|můžu|mohl(?:a)?|lze|rád|ráda|radši|raději|prosím|sežeňte|zavolejte|hledám|dá se|mohli|preferuji|je možné)'
const bot =
  '(?:(?:chat ?)?bot(?:em|y|a|u)?|robot(?:em|y|a)?|stroj(?:em|i)?|počítač(?:em)?|umělou inteligencí|ai|automat(?:em|y)?|virtuálním asistentem)'
const dept =
  '(?:účetní(?:m|ho)?(?: oddělení(?:m)?)?|účtárn(?:a|u|ou|y)|fakturac(?:e|i|í)|oddělení(?:m)?(?: [^ ,]+){0,2}|reklamac(?:e|i|í|emi)|obchod(?:ní)?(?: oddělení(?:m)?)?|technick(?:é|ým|ou) (?:oddělení(?:m)?|podporu)|sklad(?:em|u)?|logistik(?:a|u|ou)|právní(?:m)?(?: oddělení(?:m)?)?|servis(?:em|u)?|vymáhání(?:m)?|hypoték[^ ,]+|úvěr[^ ,]+|vedení(?:m)?|prodej(?:em|e)?|expedic[^ ,]+|ordinac(?:e|i|í)|pobočk(?:a|ou|u)|recepc(?:e|i|í)|lékárn(?:a|ou|u)|pojistn[^ ,]+)'
const whoever =
  '(?:tomu|tím|toho|tím|těm|někomu|někoho|někým|osobě|člověku)(?: ,)? (?:kdo|který|která|co|odpovědn[^ ,]+|zodpovědn[^ ,]+|kompetentn[^ ,]+|z)'
const look =
  '(?:podívat|podívá|podíval(?:a)?|mrknout|mrkne|kouknout|koukne|prohlédnout|prohlédne|prohlédl(?:a)?|zkontrolovat|zkontroluje|zkontroloval|přečíst|přečte|přečetl|vyřešit|vyřeší|vyřešil|převzít|převezme|převzal(?:a)?|zavolat|zavolá|zavolal(?:a)?|ozvat|ozve|ozval(?:a)?|kontaktovat|kontaktuje|kontaktoval(?:a)?|pomoct|pomoci|pomůže|pomohl(?:a)?|vysvětlit|vysvětlí|vysvětlil(?:a)?|odpovědět|odpoví|odpověděl|rozhodnout|rozhodne|rozhodl|posoudit|posoudí|posoudil|připojit|připojí|přidat se|promluvit|promluvil|napsat|napíše|napsal|věnovat|věnoval|vzít|vzal|spojit|spojí|spojil|mluvit|postarat|postará)'

const callMe = (form: string) =>
  `(?:(?:mi|mně|mě|mne|mnou|nám|námi) (?:[^ ,]+ ){0,4}?${form}|${form} (?:[^ ,]+ ){0,2}?(?:mi|mně|se mnou|nám))`
// Whoever names one of these conditions means the bot, here and now.
const whenHeFails =
  '(?! (?:[^ ,]+ ){0,2}?(?:umíš|umíte|můžeš|můžete|nemůžeš|nemůžete|neumíš|neumíte|nevíš|nevíte|nerozumí|nepomůže|někdo|to jde|máte))'

export const czech = wording({
  script: 'latin',
  common: 's|se|chci|mi|mě|prosím|je|na|někdo|může|bych|to|mluvit|někým|a|že|si',
  people: `${who}|${dept}|${whoever}|s kým|na koho|za kým|komu|nikdo|${bot}|zavolejte mi|zavolat|zpětn[éí] [^ ,]+|telefonát|(?:za)?vol(?:at|al|ej|ání)[^ ,]*|ozv[^ ,]*|kontakt[^ ,]*|přepojte|přepojit|spojte`,
  keys: 'člověkem operátorem operátora zákaznickou',
  ask: [
    `(?:${want} (?:${please} )*)?${talk} (?:${please} )*(?:s|se|na|k|ke) ${any(2)}?${who}`,
    `(?:s|se) ${kind}${who} (?:${please} )*${talk}`,
    `${want} (?:${please} )*(?:(?:pomoc|kontakt|spojení|rozhovor|odpověď) (?:od|s|se|na) )?${kind}(?:${strict}|${someone}|zákaznickou podporu)(?! (?:do rezervace|k účtu))`,
    `(?:přepoj(?:te|it|ení)?|spoj(?:te|it)?|předej(?:te)?|předat|přesměruj(?:te)?|přesměrovat|eskaluj(?:te)?|dejte|převeďte) (?:(?:${please}|hovor|chat|to|konverzaci) )*(?:na|s|se|k|ke) ${any(2)}?${who}`,
    `(?:může|mohl by|mohla by|ať|aby|kéž|mohl|nechte|prosím ,? ?aby) (?:mi |mě |se mi |se mnou |by |prosím )*${kind}(?:${someone}|${strict}) (?:(?:mi|mě|se|mnou|od|vás|z|podpory|prosím|to) ){0,4}(?:zavolat|zavolal|zavolá|kontaktovat|kontaktoval|pomoci|pomohl|převzít|ozvat|ozval|ozve|spojit|spojil|odpověděl)`,
    `(?:je|máte|najde se|je tam|je tu|jsou) (?:tam |tu |u vás |k dispozici )*${kind}(?:${someone}|${strict}) (?:${any(2)}?, )?(?:(?:s|se) k[^ ,]+|kdo|k dispozici|dostupný|který by|s kým|komu|online)`,
    `(?:jak|kde) (?:se |mohu |můžu |lze |mám )*(?:mluvit|promluvit|spojit|kontaktovat|dovolat|spojím|dostanu|zkontaktovat)(?: se)? (?:s|se|na|k|ke)? ?${any(2)}?${who}`,
    `(?:(?<=^ )|, |prosím |můžete |mohli byste |můžeš )(?:mi )?(?:prosím )?(?:zavolejte(?: mi)?|zavolej(?: mi)?|mi zavolat|zavolat mi|zavolat(?= $))`,
    `(?:přepojte|spojte) (?:mě|mne|nás)(?= (?:prosím|hned|teď)| $| ,)`,
    `${kind}(?:${strict}) (?:prosím|hned|okamžitě)(?= | $)`,
    `(?:s kým|na koho|za kým|komu|ke komu) (?:z vás |od vás |u vás |tam |se |to |tady )*(?:můžu|mohu|mám|lze|mohl bych|mohla bych|bych mohl|bych mohla|můžeme|může|mohla|mohl)(?: (?:se|to|o|tam|u|vás|osobně|bych|moje|přímo|moje matka))* (?:${talk}|obrátit|probrat|zavolat|vysvětlit|řešit|stěžovat)`,
    `(?:přepoj|spoj|předej|přesměruj|dej|převeď|mluvit|promluvit|chci|potřebuji|zavolej)[^ ,]*(?: (?:mě|mne|mi|nás|prosím|hned|se|na|s))* (?:na|s|se|k|do) (?:vaše |vaším |vaši )?${dept}`,
    `(?:může|mohl by|mohla by|mohli byste|můžete|ať|aby|nechť|kéž|mohl|mohla|kdyby|nemohl by|nemohla by|jestli|prosím ,? ?aby|řekněte|požádejte|chci ,? ?aby|nechte|požádat)(?: ,)? (?:se |na to |na |to |mi |mě |mnou |se mi |se mnou |by |prosím |tam |sem |mrknout |že )*${kind}(?:${someone}|${strict}) (?:(?:mi|mě|se|mnou|od|vás|z|podpory|prosím|to|na|by|moji|mou|můj|moje|objednávku|sem|osobně|ještě|jednou|mohl|mohla|o|,|aby|ať) ){0,7}?${look}`,
    `(?:ať|aby|nechť|může|mohl by|mohla by)(?: (?:mi|mě|se|mnou|prosím|na to|to|by))* ${look} (?:se mnou |mi )?${kind}(?:${someone}|${strict})`,
    `(?:rád|ráda|vděčn[ýá]|hezké|dobré|lepší|nejlepší|ocenil(?:a)?|uvítal(?:a)?|potřebuji|potřebuju|chci|chtěl(?:a)?|žádám|prosím|požaduji|přeji si|bylo by)(?: (?:by|bych|byl|byla|moc|velmi|,|dobré|fajn|lepší))* (?:,? ?)(?:kdyby |aby |ať |že )(?:se |mi |mě |na to |na |to |můj |moji )*(?:${look} )?${kind}(?:${strict}|${someone})(?: (?:[^ ,]+ ){0,5}?${look}|(?= $| ,))`,
    `(?:předej(?:te)?|předat|pošlete|přepošlete|přepojte|spojte|dejte|předejte|přesměrujte|přeposlat|přepojit|dej|sežeňte)(?: (?:mě|mi|to|můj|moji|moje|případ|reklamaci|s|na|prosím|k|dál))* ${whoever}`,
    `(?:zavolejte|zavolej|přiveď(?:te)?|sežeň(?:te)?|dej(?:te)?|pošli|pošlete|chci|přivolejte|vezměte)(?: (?:sem|mi|k telefonu|hned|svého|svou|vašeho|nějakého|si|prosím|sem hned|tvého|toho))* (?:šéfa|šéfovou|vedoucího|vedoucí|nadřízeného|manažera|ředitele|člověka|operátora|technika|kolegu|někoho živého|živého člověka)`,
    `(?:tohle|toto|to|můj případ|moje věc|tady) (?:musí|by měl|by měla|potřebuje|vyžaduje|chce|je potřeba)(?: [^ ,]+){0,3} (?:člověk(?:a)?|živý člověk|pracovník(?:a)?|odborník(?:a)?|technik(?:a)?|někdo (?:živý|od vás|z vás|kdo)|specialist[au])`,
    `(?:raději|radši|lépe|lepší|nejraději|chci|chtěl(?:a)?|potřebuji|potřebuju|preferuji|rád|ráda|lepší by bylo)(?: [^ ,]+){0,6} (?:vysvětlit|probrat|probral(?:a)?|vyřešit|řešit|řešil(?:a)?|povědět|říct|říci|domluvit|domluvil(?:a)?|jednat|jednal(?:a)?|mluvil(?:a)?|vyřídit|vyřídil(?:a)?|projednat|vysvětlil(?:a)?|dělat|mít co do činění)(?: [^ ,]+){0,3}? (?:s |se )?${kind}(?:${strict}|${someone})`,
    `(?:raději|radši|lepší|lépe|spíš) (?:s |se |bych |na )?(?:živ(?:ým|ého|ý) |skutečn(?:ým|ého) |nějak(?:ým|ého) )*(?:člověk(?:em|a)?|operátor(?:em|a)?|pracovník(?:em|a)?|někým živým|osob(?:ou|u))`,
    `(?:s|se) (?:živým|skutečným|opravdovým|vaším|někým|nějakým) (?:${any(1)})(?:kolegou|člověkem|pracovníkem|operátorem|živým|člověkem od vás)?(?: od vás| z vás)?(?= $| ,)`,
    `(?:frontě|fronty|frontu|pořadí)(?: (?:na|do|k|pro|čekajících))* ${any(2)}?(?:${strict}|${someone})|(?:počkám|čekám|vydržím)(?: [^ ,]+){0,2} (?:na|než) ${kind}(?:člověka|operátora|pracovníka|poradce|kolegu|někdo)`,
    `(?:někoho|někdo|někým|někomu)(?: ,)? (?:kdo |, kdo |co )(?:se |tomu |to |mi |opravdu |v tom |ví )*(?:rozumí|vyzná|ví|umí|pomůže|chápe|zná|rozhoduje|pomoct|žije)`,
    `(?:někoho|někým|někomu) (?:živého|živým|skutečného|skutečným|opravdového|kompetentního|lidského|rozumného)`,
    `(?:je|sedí|pracuje)(?: (?:tam|tu|tady|vůbec|u vás))* (?:někdo|nějaký) (?:živý|skutečný|opravdový|lidský)`,
    `(?:ano|ok|dobře|jasně|jo|klidně)(?: (?:prosím|tak|,))* (?:přepojte|spojte|přepoj|spoj|přesměrujte|přepojit|můžete mě (?:přepojit|spojit))`,
    `(?:aby|ať|kdyby)(?: (?:mě|mi|se|mnou|by|bych))* (?:kontaktoval|zavolal|ozval|navštívil|spojil|kontaktuje|zavolá|ozve)(?:a)?(?: (?:se|mi|mnou|od|vás))* ${any(2)}?(?:zástupce|poradce|technik|pracovník|kolega|člověk|specialista|někdo|operátor|manažer|vedoucí)`,
    `(?:kontaktujte mě|ozvěte se mi|spojte se se mnou|ozvěte se)(?: (?:prosím|telefonicky|dnes))*`,
    `(?:chci|chtěl bych|chtěla bych|potřebuji|potřebuju|raději) (?:to )?(?:vysvětlit|říct|popsat|probrat) (?:to )?(?:živému|skutečnému|vašemu|nějakému) [^ ,]+`,
    `(?:s|se) ${kind}${who} (?:[^ ,]+ ){0,3}?(?:chci|chtěl(?:a)?|potřebuju|potřebuji|musím)(?: [^ ,]+){0,2}? ${talk}`,
    `(?:prosím|prosil(?:a)?|poprosit|žádám|chci|chtěl(?:a)?|můžu|čekám|uvítal(?:a)?)(?: [^ ,]+){0,3}? (?:zpětn[éí] (?:volání|zavolání)|zavolání|telefonát|telefonický (?:kontakt|hovor)|(?:kontakt(?:ování)?|hovor|odpověď|spojení)(?: [^ ,]+){0,2}? (?:od|s|se|ze strany) ${any(2)}?(?:${strict}|${someone}|${dept}))`,
    `(?:s kým|na koho|komu|za kým|ke komu|koho) (?:[^ ,]+ ){0,4}?(?:mluvit|promluvit|řešit|(?:za)?volat|obrátit|kontaktovat|psát|napsat|bavit|spojit|domluvit)(?= )`,
    `(?:mohl[aoi]?|můžete|můžeš|může|nemohl[aoi]?|šlo|ať|aby|kdyby|kéž)(?: (?:by|bys|byste))? (?:(?!kurýr|řidič|doručovatel|pošťák)[^ ,]+ ){0,5}?${callMe('(?:za|z)?(?:vola(?:t|l[aio]?)|volá|ozva(?:t|l[aio]?)|ozve|kontaktova(?:t|l[aio]?)|kontaktuje|brnknout|spoji(?:t|l[aio]?))(?: (?:zpátky|zpět))?')}`,
    `(?:předání|předat|přesměrování|eskalac[ie]|postoupení) (?:[^ ,]+ ){0,4}?(?:nadřízen[^ ,]+|vedoucí[^ ,]*|${strict})`,
    `(?:odpověď|vyjádření|reakci) (?:[^ ,]+ )?(?:od )?(?:někoho|člověka|pracovníka|živého)(?: ,)?(?: kdo)?`,
    `(?:ne|místo|nechci) (?:ty|vy|tebe|s tebou|bot[^ ,]*|robot[^ ,]*|stroj[^ ,]*|automat[^ ,]*)(?: ,)? (?:ale |chci |dejte |dej |mi )*${kind}(?:${strict}|${someone})`,
    `sežeň(?:te)? (?:mi )?(?:tu |sem )?(?:${strict}|${someone})`,
    `(?:předej(?:te)?|předat|postupte|postoupit|eskalujte) (?:[^ ,]+ ){0,3}?(?:nadřízen[^ ,]+|vedoucí[^ ,]*|kompetentn[^ ,]+|někomu|kolegovi|${dept})`,
    `(?:zavolá|ozve se|kontaktuje|spojí se) (?:(?:mi|mě|nám|se mnou|konečně|dnes|zítra) )*(?:někdo|${strict})|(?:někdo|${strict}) (?:(?:mi|se|konečně|dnes|zítra|od vás|z vás) )*(?:zavolá|ozve)`,
    `(?:prosím|žádám)(?: [^ ,]+){0,2}? o (?:[^ ,]+ )?(?:telefonát|zavolání|kontakt(?:ování)?)(?= $| ,| na | od )`,
    `kdo (?:[^ ,]+ ){0,2}?(?:může|by mohl|mohl by) (?:[^ ,]+ ){0,2}?(?:zavolat|ozvat|převzít|mrknout|kontaktovat)`,
    `(?:mohl[ai]?|můžete|můžeš|šlo by|dá se|lze)(?: [^ ,]+){0,3}? (?:dát|sehnat|přivolat|pozvat|poslat|zavolat) (?:mi |sem |k telefonu )*(?:${strict}|${someone})`,
  ],
  refuse: `(?:(?<!proč )(?:nechci|nepotřebuji|nepotřebuju|nemusím|nemusíte|není|netřeba|nikdy|bez|místo|ne|nepřeji si|nechtěl bych|nežádám|nechte)(?: (?:mluvit|třeba|nutné|potřeba|s|se|mě|mi|žádného|žádnou|na|být|bych|potřeby|si|aby)){0,4}|pokud(?: [^ ,]+){0,2}|(?:musím|proč musím|je nutné)|kolik ${any(2)}|včera|děkuji za)`,
  refuseAfter: '(?:nechci|nepotřebuji|není (?:třeba|nutné|potřeba)|nikým|žádn[^ ,]+|včera|nemusíte|nespojujte)',
  told: [
    `(?:jsi|jste|je to|mluvím|píšu|to je|seš|zda|jestli) (?:ty |vy |tu |s |se |jsi |jste |mluvím |opravdu |skutečn[^ ,]+ |vůbec |živ[^ ,]+ |nějaký |jen |vlastně |teď |doopravdy )*(?:člověk(?:em)?|robot(?:em)?|bot(?:em)?|osoba|osobou|stroj(?:em)?|operátor(?:em)?|ai|někým|počítač|chatbot(?:em)?)(?! (?:, s|, kdo|k dispozici))(?: nebo(?: [^ ,]+){0,4})?`,
    `(?:můj|mého|mým|mému|moje|náš|našeho|naším|svého|svým) (?:[^ ,]+ )?(?:šéf(?:a|em)?|kolega|kolegou|kolegy|vedoucí[^ ,]*|manažer[^ ,]*|poradce|agent[^ ,]*|asistent[^ ,]*|tým)`,
    `(?:váš|ten|ta|jeden|vaše|pán|nějaký) (?:[^ ,]+ )?(?:operátor(?:ka)?|pracovník|pracovnice|člověk|osoba|kolega|poradce|technik|agent|zástupce) (?:,? ?(?:mi|řekl(?:a)?|slíbil(?:a)?|byl(?:a)?|který|se kterým|s kterým|včera|z |na ))(?: [^ ,]+){0,8}`,
    `(?:mluvil(?:a)?|psal(?:a)?|hovořil(?:a)?|volal(?:a)?) jsem (?:[^ ,]+ ){0,3}?(?:s|se|na) ${any(2)}?${who}(?: [^ ,]+){0,5}|(?:jsem|už jsem) (?:[^ ,]+ ){0,3}?(?:mluvil(?:a)?|psal(?:a)?|volal(?:a)?)[^,]*`,
    `(?:na|pro|kolik|\\d+|dvě|tři|čtyři|pět|další|více|jednu|jinou|jiné|druhou) (?:osob(?:u|y|a|ě)?|lidí|pracovníků)(?: [^ ,]+){0,2}|(?:přidat|pozvat|odebrat|změnit|zaměstnat|stát se) (?:[^ ,]+ ){0,2}?(?:osob[^ ,]*|pracovník[^ ,]*|operátor[^ ,]*|kolegu|agent[^ ,]*|člověka)|někdo (?:ukradl|použil|jiný|se přihlásil|mi)(?: [^ ,]+){0,3}|lidská práva|realitní[^ ,]* [^ ,]+|kontaktní osob[^ ,]+`,
    `(?:telefon(?:ní číslo)?|číslo|otevírací doba|adresa|e ?mail|provozní doba|hodiny)(?: [^ ,]+){0,2} (?:na )?(?:[^ ,]+ )?(?:${team})`,
    `(?:kdy|do kolika|od kolika|kde|kdo|co) (?:je|má|funguje|pracuje|otevírá|sídlí|znamená) (?:[^ ,]+ ){0,2}?(?:${team}|osoba)(?: [^ ,]+){0,4}`,
    `(?:zeptám se|poradím se)[^,]*|děkuji za [^,]*`,
    `(?:jiná|jiný|jiné|další|mladší) (?:osoba|osobu|člověk|někdo)(?: [^ ,]+){0,3}|(?:technik|pracovník|opravář) (?:tu |tam |u nás |včera |už |byl )+(?:[^ ,]+ ?){0,5}|někdo (?:mi )?(?:vzal|ukradl|sebral|napadl)(?: [^ ,]+){0,3}`,
    `(?:kolik (?:stojí|platím)|cena|poplatek)(?: [^ ,]+){0,4}? ${who}(?: [^ ,]+){0,3}`,
    `(?:kurýr|řidič|doručovatel|pošťák)[^ ,]*(?: [^ ,]+){0,3}? (?:(?:za)?vol[aá]|ozv|kontakt)[^ ,]*(?: [^ ,]+){0,2}|(?:aby|může|ať|mohl by)(?: (?:by|mi|mě))* (?:kurýr|řidič|doručovatel)(?: [^ ,]+){0,4}`,
  ],
  alone: [
    `(?:(?:dobrý den|ano|ne ,|prosím|ahoj|chci) ,? ?)*${kind}(?:člověk(?:a)?|operátor(?:a|ka)?|osoba|pracovník(?:a)?|živý člověk|zákaznická podpora|někdo|poradce|podpora|konzultant|živou osobu|vedoucí)(?: (?:prosím|hned|teď|okamžitě))*`,
    'zavolejte mi|zavolej mi|přepojte mě|spojte mě|(?:mluvit|spojit) s (?:člověkem|operátorem|někým)',
    `(?:(?:dobrý|den|ano|prosím|chci|na|s|raději|radši|lepší|jen|dejte|mi|ahoj) )*${kind}(?:živ(?:ý|ého|ým) )?(?:člověk(?:a|em)?|operátor(?:a|em|ka|ku)?|pracovník(?:a)?|kolega|kolegu|kolegou|lidský asistent|lidského asistenta|osob[au]|poradce|technik(?:a)?|šéfa)(?: (?:prosím|díky|děkuji|hned|teď|lepší))*`,
    `(?:(?:ano|ok|dobře|jasně|jo|prosím|tak) )+(?:přepojte|spojte|přepoj|spoj|přesměrujte)(?: (?:mě|mne|prosím|teď))*`,
    '(?:(?:tak|tedy|prosím|no) )*(?:mi )?(?:zavolejte|zavolej|ozvěte se)(?: (?:mi|prosím|hned|teď))*',
    '(?:živ(?:ou|á) )?obsluh[auy](?: prosím)?',
  ],
  tired: [
    `(?:nechci|nebudu|odmítám|nemám rád|místo|unavuje mě|nebaví mě|přestaňte)(?: (?:se|už|mluvit|bavit|psát|komunikovat|tady|dál))* (?:s|se) (?:[^ ,]+ ){0,2}?${bot}`,
    `(?:s|se) (?:[^ ,]+ ){0,1}?${bot} (?:[^ ,]+ ){0,2}?(?:nechci|nebudu|odmítám)`,
    `(?:žádný|žádné|nechci|dost|stop) (?:[^ ,]+ ){0,1}?${bot}(?= (?:prosím) | $| ,)`,
    `(?:není|nesedí|nepracuje|nemáte|nikdo)(?: (?:tam|tu|tady|u vás|vůbec|nikdo|někdo|žádný|žádná|žádného|jediný))* (?:živý|živého|skutečný|člověk|člověka|opravdový|lidi)`,
  ],
  around: [
    'ne (?:ty|vy|s tebou|bot[^ ,]*|robot[^ ,]*)|nechci (?:bot[^ ,]*|robot[^ ,]*|stroj)|(?:chat)?bot(?:a|y)?|robot(?:a|y)?|(?:dost|stačí)(?: (?:botů|robotů|automatů|odkazů))?',
    'dobrý den|ahoj|haló|hele|prosím|prosim|hned|teď|okamžitě|ihned|rychle|už|konečně|sakra|kurva|no|tak|nutně|živou|živá|chci|(?:dejte|dej)(?: (?:mi|sem))?',
  ],
  later: [
    `(?:pokud|jestli|jestliže|když|kdyby|až)${whenHeFails}(?: [^ ,]+){0,6}? (?:zítra|zase|znovu|opět|ještě jednou|pořád|do (?:zítřka|pondělí|úterý|středy|čtvrtka|pátku|soboty|neděle|konce|večera)|příště)`,
    `(?:pokud|jestli|jestliže|když|až)${whenHeFails}(?: [^ ,]+){1,8}?(?: ,)? (?:tak |pak |potom )*(?:budu|zavolám|požádám|napíšu|obrátím|promluvím|půjdu|ozvu|budeme)`,
    '(?:příště|později|potom|někdy jindy)(?: [^ ,]+){0,3}? (?:zavolám|požádám|napíšu|budu|promluvím|ozvu|obrátím)',
  ],
})
