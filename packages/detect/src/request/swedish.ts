import { any, wording } from './wording.ts'

const strict =
  '(?:människ(?:a|or)|person(?:er|en)?|medarbetare|handläggare|agent(?:er)?|operatör(?:er)?|rådgivare|representant(?:er)?|kundtjänst ?medarbetare|kollega|chef(?:en)?|specialist|expert|tekniker(?:n)?|ingenjör|mekaniker|montör|hantverkare|läkare|jurist|advokat|ekonom|rörmokare|elektriker|din chef|er chef|support ?medarbetare|säljare|ansvarig|levande person|kundrådgivare|teamledare|sköterska(?:n)?|sjuksköterska(?:n)?|doktor(?:n)?|sekreterare(?:n)?|receptionist(?:en)?)(?! (?:har|hade|sa|sade|konto|fält|plan|som hjälpte)(?= ))'
const someone =
  '(?:(?:någon|nån|en|ett|vem som helst) (?:av|hos|från|på) (?:er|ditt [^ ,]+|era [^ ,]+|dina [^ ,]+|ert [^ ,]+|er [^ ,]+|dem)|någon(?! (?:har|annan (?:har|använder)))|nån|nagon|en av er)'
const team =
  '(?:kund ?(?:tjänst|service|support|tjänsten|supporten)|support(?:en)?|teknisk support|avdelning(?:en)?|receptionen|ert team|teamet|personal(?:en)?|helpdesk|försäljning)'
const who = `(?:${someone}|${strict}|${team})`
const kind =
  '(?:(?:en|ett|den|det|med|till|riktig(?:t|a)?|verklig|mänsklig|levande|annan|er|era|av|från|i|på|på er|fysisk|äkta|behörig|ens|någon) ){0,5}'
const talk =
  '(?:prata|tala|snacka|chatta|pratar|talar|kontakt|komma i kontakt|få kontakt|diskutera|skriva|samtala|kommunicera|få prata|få tala|kopplas|bli kopplad|ta kontakt|ringa|koppla)'
const please =
  '(?:verkligen|faktiskt|idag|tack|snälla|nu|direkt|gärna|bara|istället|mig|oss|vidare|upp|genast|fram|över|helst|här|också|lite)'
const want =
  '(?:vill(?: ha)?|behöver|skulle vilja(?: ha)?|önskar|kräver|ge mig|ge oss|hämta|skicka|föredrar|söker|kan jag få|får jag|kan man få|kan jag|jag måste|hellre|ber om)'
const bot =
  '(?:(?:chatt? ?)?bot(?:ar|ten|en)?|robot(?:ar|en)?|maskin(?:er|en)?|dator(?:n)?|ai|virtuell assistent|automatiska? svar)'
const dept =
  '(?:ekonomi(?:avdelningen|n)?|bokföring(?:en)?|redovisning(?:en)?|faktura(?:avdelningen|enheten|teamet)?|fakturering(?:en)?|teknik(?:avdelningen|en)?|tekniska avdelningen|reklamation(?:er|savdelningen|en)?|skade(?:avdelningen|reglering(?:en)?)?|sälj(?:avdelningen|et)?|försäljning(?:en|savdelningen)?|retur(?:er|avdelningen)?|lager(?:et)?|logistik(?:en)?|juridik(?:avdelningen|en)?|inkasso|lån(?:e)?avdelningen|kredit(?:er|avdelningen)?|ledningen|verkstad(?:en)?|växel(?:n)?|hr|personalavdelningen|[^ ,]{3,}avdelningen|garanti(?:avdelningen)?)'
const whoever = '(?:den|de|dem|personen|någon|nån)(?: ,)? (?:som|ansvarig|ansvariga)'
const look =
  '(?:titta(?:r|de|t)?|kolla(?:r|de|t)?|kika(?:r|de)?|granska(?:r|de)?|läs(?:a|er|te)?|gå(?:r)? igenom|hantera(?:r|de)?|ta(?:r)? (?:över|hand|tag|itu)|ring(?:a|er|de)?|kontakta(?:r|de)?|hör(?:a|er|de)? av|hjälp(?:a|er|te)?|förklara(?:r|de)?|svara(?:r|de)?|besluta(?:r)?|bestämma|bestämmer|lös(?:a|er|te)?|avgör(?:a)?|hoppa(?:r)? in|ansluta(?:r)?|kom(?:ma|mer)? in|prata(?:r)?|skriv(?:a|er)|bedöm(?:a|er)?|återkomm?(?:a|er)?|sköt(?:a|er))'

export const swedish = wording({
  script: 'latin',
  common: 'jag|att|med|en|ett|och|kan|vill|inte|mig|är|någon|prata|till|det|ni|som|finns|vem|om|på|har|nån|er',
  people: `${who}|${dept}|${whoever}|vem|vilken|ingen|koppla|hellre|${bot}|ring mig|ringa (?:upp )?mig|uppringd|koppla mig|bli kopplad`,
  keys: 'människa medarbetare handläggare kundtjänst operatör',
  ask: [
    `(?:${want} )?${talk} (?:${please} )*(?:med|till) ${any(3)}?${who}`,
    `${want} (?:${please} )*(?:(?:hjälp|kontakt|svar) (?:av|från|med) )?(?:prata |tala )?${kind}(?:${strict}|${someone}|kundtjänst|mänsklig (?:hjälp|kontakt|support))(?! (?:till|på) (?:bokningen|kontot))`,
    `(?:koppla|kopplad|vidarebefordra|skicka|flytta|eskalera|sätt|överför|hänvisa) (?:(?:${please}|samtalet|ärendet|chatten|i kontakt|detta) )*(?:till|med) ${any(3)}?${who}`,
    `(?:kan|kunde|skulle|låt|be|vill att|att) (?:${please} )*${kind}(?:${someone}|${strict}) (?:(?:mig|kan|kunna|hos er|från er|på|er|snälla|där|ert team|hos|från|kundtjänst|supporten) ){0,4}(?:ringa|ringer|kontakta|kontaktar|hjälpa mig på|ta över|tar över|höra av sig|svara mig|titta på)`,
    `(?:finns|är|har ni|finns det) (?:det |där )?${kind}(?:${who}) (?:${any(3)}?)(?:jag kan|som kan|man kan|att prata med|att tala med|tillgänglig|ledig|online|på plats)`,
    `(?:finns det|har ni) (?:någon |en )?(?:riktig |levande )?(?:människa|person)(?= (?:här|där|tack) | $| ,)`,
    `(?:hur|var) (?:kan|kommer|når|får|pratar|kontaktar) (?:jag|man) (?:${please} )*(?:i kontakt (?:med )?|tag på |kontakta |prata med |med )?${kind}(?:${strict}|${someone}|kundtjänst)`,
    `(?:(?<=^ )|, |snälla |kan (?:ni|du) |vill att (?:ni|du) |gärna |vänligen )(?:ring(?:er|a)? (?:upp )?mig|bli uppringd|koppla mig(?= (?:vidare|tack|nu)| $))`,
    `(?:vill|kan jag) (?:gärna )?bli (?:uppringd|kopplad|kontaktad)`,
    `${kind}(?:${strict}) (?:tack|nu|snälla|istället)(?= | $)`,
    `vem (?:av er |hos er |där |på er [^ ,]+ )?(?:kan|får|ska|bör|skulle) (?:jag|man|vi|hon|han|min [^ ,]+)(?: (?:kunna|få|vända|mig|lämpligen|gå))* (?:${talk}|prata|tala|vända mig|klaga|förklara|ringa)(?: (?:med|till))?`,
    `(?:koppla|kopplad|kopplas|skicka|flytta|sätt|hänvisa|prata|tala|kontakt|komma)(?: (?:mig|oss|vidare|upp|gärna|tack|över|i kontakt|direkt))* (?:med|till) (?:er |ert |någon på )?${dept}`,
    `(?:kan|kunde|skulle|låt|be|vill att|att|får|snälla|om|så att|se till att|ska|hoppas|gärna)(?: (?:att|inte|kanske|snälla|det|du|ni|en av|ju))* ${kind}(?:(?:någon|nån|en) (?:av|hos|från|på) (?:er|ditt|era|dina|ert|dem)(?: [^ ,]+)?|${strict}) (?:(?:mig|kan|kunna|kunde|hos|er|från|på|snälla|där|här|ert|team|vill|ville|att|gärna|ska|se|med|skulle|vilja|också|även) ){0,5}?${look}`,
    `(?:tacksam|glad|bra|skönt|uppskatta(?:r)?|trevligt|fint|bättre|kräver|vill|önskar|helst|hellre|föredrar|hoppas|förväntar mig|ser gärna|det vore|kanon)(?: (?:det|vore|skulle|jag|mig|,|mycket))* (?:om|att) (?:det |ni låter |ni kan låta |få )?${kind}(?:${strict}|${someone}) (?:[^ ,]+ ){0,4}?${look}`,
    `(?:skicka|ge|koppla|vidarebefordra|lämna|flytta|eskalera|överlämna|för|sätt|hänvisa)(?: (?:det|detta|mig|mitt [^ ,]+|min [^ ,]+|ärendet|över|vidare|gärna|tack|i kontakt|fram))* (?:till|med|åt) ${whoever}`,
    `(?:hämta|ropa på|ring|kalla på|skicka|få hit|ta hit|sätt på|ge mig|plocka in|koppla in|ta in)(?: (?:hit|in|nu|genast|snälla|fram))* (?:din|er|en|ditt|ert|nån|någon|en riktig) (?:chef|chefen|ansvarig|människa|tekniker|kollega|medarbetare|handläggare|person|arbetsledare|överordnad)`,
    `(?:det här|detta|det|mitt ärende|min fråga|här) (?:måste|behöver|borde|kräver|ska|bör)(?: [^ ,]+){0,4} (?:en |av en )(?:riktig |levande )?(?:människa|person|medarbetare|handläggare|tekniker|expert|specialist)`,
    `(?:hellre|helst|föredrar|bättre)(?: (?:att|vill|jag|ha|få|prata|ta|det|göra|med|av|bli|hjälpt))* (?:en |med en |av en )(?:riktig |levande |verklig )?(?:människa|person|medarbetare|handläggare|kollega)`,
    `(?:vill|skulle vilja|föredrar|hellre|behöver|måste)(?: [^ ,]+){0,5} (?:förklara|berätta|diskutera|ta|lösa|gå igenom|ha att göra|att göra|säga|reda ut)(?: (?:det|detta|allt|saken|direkt))* (?:för|med) ${any(2)}?(?:${strict}|${someone})`,
    `(?:kö|kön|väntelistan)(?: (?:till|för|hos|efter))* ${any(2)}?(?:${strict}|${someone})|(?:väntar|vänta)(?: (?:gärna|jag|på|tills|kvar))* ${kind}(?:människa|handläggare|medarbetare|rådgivare|person)(?= $| ,| blir)`,
    `(?:någon|nån)(?: ,)? som (?:verkligen |faktiskt |kan |vet |förstår |fattar |begriper )+(?:det här|detta|vad|mig|hjälpa|saken|[^ ,]+)?|(?:någon|nån) (?:levande|mänsklig|riktig|verklig|kunnig|vettig)`,
    `(?:finns|är|sitter|jobbar)(?: (?:det|där|någon|nån))* (?:någon|nån) (?:levande|riktig|mänsklig|verklig|av kött)`,
    `(?:ja|ok|okej|visst|absolut|gärna)(?: (?:tack|gärna|snälla|,|gör det))* (?:koppla|överför|flytta)(?: (?:mig|vidare|fram|upp|över))+`,
    `(?:kontakta|ring|nå) mig (?:via|på|per) (?:telefon|mobil|mitt|mobilen|nummer)|(?:boka|tid|möte|samtal) (?:[^ ,]+ )?med (?:en|er|någon) ?${any(1)}(?:${strict}|(?=av ))`,
    `(?:koppla|ta|plocka|bjud) in (?:en |någon |er )(?:riktig |levande )?(?:människa|kollega|medarbetare|person|chef|tekniker)`,
    // Whom to call or to turn to.
    `(?:vem|vart|till vem|vem till) (?:kan|ska|bör|måste|får)? ?(?:jag |vänder jag )?(?:mig )?(?:ringa|vända mig(?: till)?|ringer jag|vänder jag mig(?: till)?|kontakta|prata med|till)(?: (?:då|nu|om det här|om detta|hos er))*(?= $| ,)`,
    // Word order turned round.
    `(?:med )?${kind}(?:${strict}|${someone}) (?:vill|behöver|måste|önskar|skulle) jag (?:${please} )*(?:prata|tala|ha|vilja prata|vilja tala|snacka|träffa)?(?: med)?(?= $| ,| tack| nu| idag)`,
    // Someone is to call me, whatever they are called: not the one who brings the parcel, not whenever something happens.
    `(?:kan|kunde|skulle|låt|be|får|ska|vill ni be|säg till) (?:(?:nån|någon|en|ett|er|din|ert)(?: [^ ,]+){0,4}|(?!(?:ni|du|jag|man|budet|chauffören|föraren|kuriren|ringa|prata) )[^ ,]+n)(?<!(?:bud|kurir|föraren|chauffören|budet|appen)) (?:kunna |vilja |snälla |att |också |gärna )*(?:ring(?:a|er)?(?: upp)?|kontakta(?:r)?|höra? av sig till|skriva till) (?:mig|oss)(?! (?:[^ ,]+ )?(?:när|om|innan))`,
    `(?:svar|hjälp|återkoppling) (?:från|av) (?:(?:nån|någon) som|en (?:riktig |levande |verklig )?(?:människa|person|medarbetare|handläggare))`,
    `(?:kan|kunde|skulle) (?:nån|någon|en (?:människa|kollega|medarbetare)) (?:${please} )*(?:ta över|hoppa in|kolla på det|titta på det)`,
  ],
  refuse: `(?:(?<!varför )(?:inte|ej|ingen|aldrig|utan|slipper|istället för|hellre än|innan)(?: (?:vill|att|behöver|nödvändigt|med|bli|till|ha|jag|en|prata|behov|av|vara|mig)){0,5}|(?:om|när) (?:jag|man)(?: [^ ,]+){0,2}|måste jag|varför (?:måste|ska) jag|igår|redan|tack för att|hur många${any(2)})`,
  refuseAfter: '(?:ingen|inga|inte(?! (?:med|en)(?= ))|behövs inte|igår|förra veckan)',
  told: [
    `(?:är|pratar|chattar|talar|om) (?:du|jag|det|det här|detta|ni)(?: (?:en|ett|verkligen|med|riktig|faktiskt|nu|här|bara|mänsklig|levande|är|egentligen))* (?:människa|person|bot|robot|maskin|någon|ai|dator|mänsklig|chatbot)(?! (?:som kan|tillgänglig|jag kan))(?: eller(?: [^ ,]+){0,4})?`,
    `(?:min|mitt|mina|vår|vårt|våra|hans|hennes) (?:[^ ,]+ )?(?:chef|kollega|rådgivare|handläggare|medarbetare|agent|vän|team|mäklare)`,
    `(?:er|den|en|din|ert) (?:[^ ,]+ )?(?:medarbetare|kollega|person|agent|handläggare|människa|kundtjänst|rådgivare|tekniker) (?:har|hade|sa|som|lovade|var|gav|hjälpte|jag pratade|igår|ringde)(?: [^ ,]+){0,8}`,
    `(?:pratade|talade|chattade|pratat|talat|ringde|ringt) (?:[^ ,]+ )?(?:med|till) ${any(3)}?${who}(?: [^ ,]+){0,4}`,
    `(?:per person|(?:för|hur många|\\d+|två|tre|fyra|fem|flera|många) (?:personer|människor|anställda)|lägga till (?:en |ett |fler |ny )*(?:person(?:er)?|medarbetare|kollega|agent)|bjuda in [^ ,]+ [^ ,]+|någon (?:har|annan (?:har|använder))(?: [^ ,]+){0,4}|mänskliga rättigheter|kontaktperson)`,
    `(?:öppettider|telefonnummer|nummer|adress|e ?post|mejl|telefontider|tider)(?: [^ ,]+){0,2} (?:till|för|hos) (?:[^ ,]+ ){0,2}?(?:${who})`,
    `(?:när|hur länge|vilken tid|var|vem|vad) (?:är|öppnar|stänger|har|ligger|gör|betyder) (?:[^ ,]+ ){0,3}?(?:${team}|personen|person)(?: [^ ,]+){0,4}`,
    `(?:tack för|fråga min|frågar min|pratar med min)[^,]*`,
    `(?:annan|andra|yngre) (?:person|människa)(?: [^ ,]+){0,3}|tekniker(?:n)? (?:var|har|kom|sa|igår)(?: [^ ,]+){0,6}|någon (?:tog|stal|har)(?: [^ ,]+){0,4}`,
  ],
  alone: [
    `(?:(?:hej|ja|nej ,|snälla|tack|jag vill) ,? ?)*${kind}(?:människa|person|medarbetare|agent|operatör|handläggare|kundtjänst|rådgivare|någon|support|kundsupport|chef|representant)(?: (?:tack|nu|snälla|direkt|prata))*`,
    'ring mig|ring upp mig|koppla mig|koppla mig vidare|prata med (?:människa|någon|person)',
    `(?:(?:hej|ja|tack|nej|snälla|jag|vill|ha|till|med|hellre|helst|en|ett) )*(?:riktig |levande |mänsklig )?(?:människa|person|medarbetare|handläggare|assistent|kollega|${dept})(?: (?:tack|snälla|nu|gärna|hellre|tacksamt))+`,
    `(?:(?:ja|ok|okej|visst|absolut|gärna|tack|snälla) )+(?:koppla|överför)(?: (?:mig|vidare|fram|upp|över|tack))+`,
  ],
  tired: [
    `(?:inte|aldrig|slippa|hatar|trött på|sluta|istället för|ingen)(?: (?:vill|att|längre|mer))* ${any(2)}?(?:prata|tala|chatta|diskutera|skriva|snacka) (?:med )?(?:[^ ,]+ ){0,2}?${bot}`,
    `(?:vill inte ha|ingen|inte en|inte någon|trött på) (?:[^ ,]+ ){0,1}?${bot}(?= (?:tack|snälla|utan) | $| ,)`,
    `(?:finns|är|sitter|jobbar)(?: (?:det|där|här))* (?:ingen|inga|inte (?:någon|en enda))(?: (?:enda|riktig|riktiga|levande|verklig|mänsklig))* (?:människa|människor|person|medarbetare|levande)`,
    `(?<!var )(?:är|finns|sitter|jobbar)(?: (?:det|där|här|verkligen))* (?:ingen|inte (?:någon|nån))(?: (?:där|här|hos er|alls))* (?:som|jag) (?:kan |får |vill |faktiskt |verkligen )*(?:kolla|titta|hjälpa|prata|lyssna|läsa|läser|svara|ta|förklara|ringa)`,
    `(?:nog|inga|sluta|trött på|slut|bara|inte fler)(?: (?:med|fler|av|era|de här|på|såna|skicka|mer))* (?:(?:standard|auto|robot|bot|mall)(?: ?svar(?:en)?)|automatiska svar|länkar)(?: [^ ,]+){0,4}(?: ,)? (?:[^ ,]+ ){0,6}?(?:människa|någon|nån|person|medarbetare)`,
  ],
  around: [
    '(?:det )?är (?:mycket )?bråttom|omgående|så snart som möjligt|hej|hallå|tack|snälla|nu|genast|direkt|idag|bara|äntligen|gärna|ok|okej|då|ingen där|ingen|jag vill(?: ha)?|ge mig|fort|snabbt|please|igen|va fan|fan',
    '(?:chat ?)?bot(?:ar|ten|en)?|robot(?:ar|en)?|maskin|inte (?:du|dig|med dig)|(?:ingen|inga|inte fler|inte en) (?:fler )?(?:bot(?:ar)?|robot(?:ar)?|länkar|maskin(?:er)?|standardsvar|mallsvar|ai)',
  ],
  later: [
    // A condition about the matter, never about the one asked.
    `(?:om|när|ifall|skulle) (?!(?:du|ni|någon|nån|möjligt|det går|det är möjligt|det här|detta|saken|mitt|min) )${any(10)}(?:igen|imorgon|i morgon|fortfarande|(?:på|till|senast|innan) (?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|helgen)|nästa|ännu en gång|inte kommer|inte kommit|inte funkar|inte fungerar)`,
    `(?:om|när|ifall) (?:det här|detta|det|den|mitt [^ ,]+|min [^ ,]+|jag) ${any(8)}(?:igen|imorgon|fortfarande|nästa|(?:på|till|senast|innan) (?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag))`,
    `(?:om|när|ifall) (?!(?:du|ni|någon|nån) )${any(10)}(?:, )?(?:så |då )?(?:kommer jag|ska jag|tänker jag|ber jag)`,
    'nästa gång|kanske (?:[^ ,]+ ){0,4}?senare|senare kanske|inte än|(?:testar|provar|försöker)(?: (?:det|jag|själv))* först|först (?:testa|prova)',
  ],
})
