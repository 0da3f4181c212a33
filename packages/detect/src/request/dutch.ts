import { dutchAsides } from './asides.ts'
import { ofColleagues } from './colleagues.ts'
import { any, wording } from './wording.ts'

const thing =
  '(?! (?:heeft|had|hebben|zei|vertelde|beloofde|was|waren|account|veld|plan|limiet|rol|toevoegen|uitnodigen|verwijderen|wijzigen|aanmelden|inhuren|worden|die mij hielp)(?= ))'
const strict = `(?:mens(?:en)?|menselijk(?:e|s)?|perso(?:on|nen)|(?:klantenservice ?)?medewerk(?:er|ers|ster)|agent(?:en)?|operat(?:or|ors)|adviseurs?|vertegenwoordigers?|collega s|collega|leidinggevende|eigenaar|directeur|[^ ,]*manager|specialisten|specialist|expert|monteurs?|technici|technicus|ingenieur|boekhouder|arts|dokter|advocaat|loodgieter|elektricien|installateur|mecanicien|levende ziel|menselijke (?:assistent|collega|hulp)|baas|chef|supervisor|verkoper|consulent|persoonlijk iemand|hulpverlener|baliemedewerker|contactpersoon|helpdeskmedewerker|supportmedewerker|servicemedewerker|teamleider|man|vrouw|assistent|assistente|huisarts|tandarts|verpleegkundige|secretaresse|moderator|admin|gm|verantwoordelijke|volwassene|jurist|verpleegster|[^ ,]*behandelaar|deskundige|teamlid)${thing}`
const someone =
  '(?:(?:iemand|een|één|eentje|wie|ene) (?:van (?:jullie|u|uw [^ ,]+|je [^ ,]+|de [^ ,]+|het [^ ,]+)|bij jullie|uit (?:jullie|uw) [^ ,]+)|iemand(?! (?:heeft|anders (?:heeft|gebruikt)))|iemant|imand|iemnd|iemad|een van jullie|één van jullie|wie dan ook)'
const team =
  '(?:klanten ?(?:service|dienst|contact|support)|(?:technische |live )?(?:support|helpdesk|ondersteuning|chat)|team|afdeling|receptie|verkoop|facturatie|administratie|service ?desk|service|personeel|[^ ,]+administratie|balie|magazijn|expeditie)'
const who = `(?:${someone}|${strict}|${team})`
const kind =
  '(?:(?:een|n|de|het|met|aan|naar|echte?|levende?|werkelijke|menselijk(?:e)?|andere?|jullie|uw|je|van|bij|bevoegde?|vriendelijke?|alsjeblieft|graag|gewoon|echt|ervaren|in|mijn|persoonlijke|vlees en bloed|vaste|bekwame) ){0,5}'
const talk =
  '(?:spreken|spreek|praten|praat|chatten|chat|bellen|bel|overleggen|schrijven|communiceren|contact|verbinden|verbind|verbonden|doorverbinden|doorverbonden|in gesprek|gesprek|telefoneren|verder|kletsen|babbelen|contacteren|te maken|spreke|appen|verdergaan)'
const please =
  '(?:wel|es|ff|effe|effen|echt|alsjeblieft|alstublieft|aub|ajb|graag|nu|direct|meteen|even|gewoon|liever|eens|toch|snel|persoonlijk|mij|me|ons|hier|ook|telefonisch|eindelijk|maar|nog|rechtstreeks|willen|kunnen|vandaag|zo snel mogelijk|over dit|hierover|dan|te)'
const want =
  '(?:wil|wilt|willen|zou|graag|heb|nodig|zoek|eis|verzoek|vraag|wens|geef|geeft|haal|stuur|regel|roep|krijg|kan ik|mag ik|kunnen we|kan je|zou ik|hebben|prefereer|voorkeur voor|verlang|wou|kun je|kunt u|behoefte aan|wacht op)'
const put =
  '(?:verbind(?:en|t)?|door ?verbind(?:en|t)?|doorverbonden|door ?schakel(?:en|t)?|schakel|verwijs|doorverwijzen|doorsturen|doorgestuurd|stuur|zet|zetten|breng|overdragen|overgedragen|draag|escaleer|escaleren|door ?geven|geef|koppel|overzetten|overschakelen|doorzetten)'
const reach =
  '(?:bellen|terugbellen|belt|contacteren|contact opnemen|opnemen|helpen met|overnemen|overneemt|meekijken|kijken|schrijven|spreken|mailen|reageren|te woord staan|oppakken|antwoorden|bereiken|benaderen|helpen|helpt|kijkt|opbellen|bijstaan)'
const bot =
  '(?:(?:chat ?)?bots?|robots?|machines?|computers?|ai|virtuele assistent|automatische [^ ,]+|kunstmatige intelligentie|automaat|algoritme|programma)'
const dept =
  '(?:boekhouding|facturatie(?:afdeling)?|financiële (?:afdeling|administratie)|administratie|verkoop(?:afdeling)?|technische (?:dienst|afdeling)|techniek|klachten(?:afdeling|dienst)?|schade(?:afdeling)?|retour(?:afdeling|en)?|debiteuren(?:afdeling)?|incasso|logistiek|magazijn|verzending|expeditie|hypotheken|leningen|kredieten|juridische (?:afdeling|dienst)|directie|garantie(?:afdeling)?|personeelszaken|hr|inkoop|planning|reserveringen|opzeg(?:afdeling|gingen)|werkplaats|fraude(?:afdeling|desk)?|[^ ,]{3,}afdeling|afdeling [^ ,]+)'
const whoever = '(?:degene|diegene|wie|de persoon|de collega|de medewerker|iemand)(?: ,)? (?:die|over|verantwoordelijk)'
const look =
  '(?:kijken|kijkt|bekijken|bekijkt|nakijken|nakijkt|meekijken|meekijkt|controleren|controleert|checken|checkt|lezen|leest|doornemen|doorneemt|oppakken|oppakt|overnemen|overneemt|behandelen|behandelt|helpen|helpt|bellen|belt|terugbellen|terugbelt|contacteren|contacteert|opneemt|opnemen|uitleggen|uitlegt|beslissen|beslist|antwoorden|antwoordt|ingrijpen|ingrijpt|regelen|regelt|meldt|melden|oplossen|oplost|meedenken|meelezen|beoordelen|beoordeelt|bemoeien|aansluiten|aanschuiven|bijspringen|inspringen|reageren|reageert)'

export const dutch = wording({
  script: 'latin',
  common:
    'ik|een|met|de|het|wil|niet|mij|kan|iemand|graag|van|naar|je|u|aub|spreken|jullie|er|dit|me|geen|is|die|daar|wie|nog|maar',
  people: `${who}|${dept}|niemand|met wie|tegen wie|aan wie|wie kan|wie kunnen|wie mag|doorverbinden|${whoever}|${bot}|bel(?:t)? (?:me|mij)|terugbellen|teruggebeld|gebeld|doorverbinden|verbind (?:me|mij)|terugbelverzoek|escaleer|belletje|telefoontje|bellen|telefonisch|wie (?:kan|moet)|die wil ik|door te verbinden|zet (?:me|mij)`,
  keys: 'medewerker persoon iemand klantenservice collega',
  ask: [
    ofColleagues.nl,
    `(?:met|aan|tegen|naar) ${any(4)}?${who} (?:(?:${please}|van (?:de |het )?[^ ,]+(?: [^ ,]+)?|in plaats van [^ ,]+ [^ ,]+|worden|aan de telefoon|kunnen|willen|uit [^ ,]+) ){0,4}${talk}`,
    `${talk} (?:${please} )*(?:over [^ ,]+ [^ ,]+ )?(?:door )?(?:met|aan|tegen|naar) ${any(4)}?${who}`,
    `${want} (?:(?:ik|we|u|jij|je|${please}) )*(?:(?:hulp|contact|assistentie|steun|ondersteuning|antwoord) (?:van|met) )?${kind}(?:${strict}|${someone}|klantenservice|menselijk contact|menselijke hulp)(?! (?:mee|toevoegen|toe te voegen|aan (?:de|mijn|het) (?:reservering|account|boeking)))`,
    `${kind}(?:${who}) (?:${please} )*(?:spreken|te spreken|aan de lijn|aan de telefoon|nodig|bereiken|contacteren|hebben|bellen|te pakken krijgen|krijgen)`,
    `${put} (?:(?:${please}|u|je|jullie|door|mij|me|ons|het gesprek|deze chat|dit|dit gesprek|deze|mijn vraag|mijn zaak|de chat|in contact|gesprek|worden|te worden) )*(?:door )?(?:met|naar|aan|over naar) ${any(3)}?${who}`,
    `(?:met|naar|aan) ${any(3)}?${who} (?:${please} )*(?:worden |te )*${put}`,
    `(?:kan|kunnen|zou|wil|laat|kunt u|kun je|mag|dat|of) (?:(?:u|je|er|${please}) )*${kind}(?:${someone}|${strict}|jullie team) (?:(?:mij|me|ons|${please}|van|jullie|het|dit|de|even|contact|met|terug|team|bedrijf|klantenservice|naar|mijn|zaak|probleem|kunnen|verder|hiernaar|iets|chat|gesprek|een|menselijk|op) ){1,6}(?:${reach})`,
    `(?:kan|kunnen|zou) (?:er )?${kind}(?:${someone}|${strict}) (?:(?:mij|me|ons) )?(?:${please} )*(?:terug)?(?:bellen|contacteren|helpen aan de telefoon|overnemen)`,
    `(?:kan|zou|kunnen) (?:mij|me) (?:${please} )*(?:${someone}|${kind}${strict}) (?:${please} )*(?:bellen|terugbellen|contacteren)`,
    `(?:is|zijn|werkt|zit|heb je|hebben jullie|hebt u|is er|zijn er) (?:er )?(?:hier |misschien |ook |nog |toevallig |ergens |bij jullie )*${kind}(?:${who}) (?:${any(3)}?)(?:met wie|waarmee|die (?:mij|me|kan|wel|het|dit|ik)|beschikbaar|aanwezig|bereikbaar|aan wie|om mee te (?:praten|spreken|chatten)|online|vrij|te spreken|om te (?:spreken|praten))`,
    `(?:is er|zijn er|heb je|hebben jullie) (?:hier |ook |nog )*${kind}(?:mens|echt persoon|echte persoon|medewerker|echte mensen)(?= (?:hier|aanwezig|aub|daar) | $| ,)`,
    `(?:hoe|waar|wanneer) (?:kan|kom|krijg|bereik|spreek|neem|vind|contacteer|kunnen|moet) (?:ik|we|je) (?:${please} )*(?:contact (?:opnemen )?(?:met )?)?(?:in contact (?:met )?)?(?:met )?${kind}(?:${strict}|${someone}|klantenservice)(?! (?:toevoegen|uitnodigen|verwijderen|toe))`,
    `(?:(?<=^ )|, |graag |kunt u |kun je |kunnen jullie |wil je |wilt u |kan u |alsjeblieft |wil |willen jullie |zouden jullie |laat iemand )(?:alsjeblieft |aub )?(?:bel(?:t)? (?:me|mij)(?: (?:terug|op))?(?! (?:als|zodra|wanneer) (?:het|de|hij|ze|mijn) )|(?:me|mij) (?:${please} )*(?:terug ?)?bellen|teruggebeld worden|gebeld worden|worden (?:terug)?gebeld|(?:me|mij) (?:${please} )*doorverbinden|doorverbonden worden)`,
    `(?:verbind|schakel|zet) (?:me|mij|ons) (?:${please} )*door(?= (?:aub|alsjeblieft|nu|met|naar) | $| ,)`,
    `(?:terugbelverzoek|graag teruggebeld|graag gebeld|bel mij|bel me terug|terugbellen (?:aub|graag))`,
    `(?:door|van) ${kind}(?:${strict}) (?:${please} )*(?:geholpen|gebeld|bediend|te woord gestaan|teruggebeld|hulp|contact)(?: worden)?`,
    `(?:geholpen|gebeld|teruggebeld|bediend|te woord gestaan) (?:${please} )*(?:worden )?door ${kind}${who}`,
    `${kind}(?:${strict}) (?:${please} )*(?:aub|alsjeblieft|alstublieft|graag|nu|nodig|spreken|gewenst|ipv bot)(?= | $)`,
    `(?:escaleer|escaleren) (?:dit|mijn|het|deze|naar)`,
    `(?:praten|spreken|spreken te) (?:met )?(?:mens|medewerker|iemand|persoon)`,
    `(?:(?:met|tegen|aan|bij) wie|wie) (?:van jullie |bij jullie |daar |hier )?(?:kan|kunnen|mag|moet|zou|kon) (?:ik|we|mijn [^ ,]+|zij|hij|ze)(?: [^ ,]+){0,7}? (?:${talk}|terecht|wenden|aanspreken|benaderen|uitleggen)`,
    `(?:naar|met|aan) (?:de |het |jullie |uw |iemand van (?:de )?)?${dept} (?:${please} )*(?:doorverbinden|doorverbonden|verbinden|spreken|praten|graag|overzetten|door|bellen|aub)`,
    `(?:verbind(?:en|t)?|schakel|zet|geef|breng|koppel|stuur|spreken met|praten met|spreek|verbindt)(?: (?:me|mij|ons|door|u|maar|even|graag|alstublieft|alsjeblieft|aub|over|direct|in contact|dan))* (?:met |naar |aan )?(?:de |het |jullie |uw |iemand van (?:de )?)?${dept}`,
    `(?:kan|kunnen|kun|kunt|zou|zouden|mag|wil|willen|wilt|laat|vraag|dat|of|als|zodat|ervoor zorgen dat|moet|graag)(?: (?:u|je|jij|jullie|er|ook|misschien|even|alstublieft|alsjeblieft|aub|mij|me|dat|ik|eens|dit|hier|fijn|een keer|,|dan))* ${kind}(?:(?:een|één|iemand|eentje) (?:van|uit|bij) (?:jullie|u|uw|je|de|het)(?: [^ ,]+)?|${strict}) (?:[^ ,]+ ){0,7}?${look}`,
    `(?:fijn|prettig|dankbaar|blij|graag|mooi|goed|handig|beter|liever|wil|wilt|willen|zou willen|waarderen|op prijs stellen|eis|verwacht|vraag|wens|hoop|zorg(?:en)? (?:ervoor|er voor)|regel|stellen)(?: (?:ik|het|vinden|zijn|ook|heel|er|zou|wel|even|,))* (?:als|dat|wanneer|indien) (?:er |ook |even |hier |mij |me )*${kind}(?:${strict}|${someone}) (?:[^ ,]+ ){0,8}?${look}`,
    `(?:stuur|geef|zet|speel|verbind|leg|breng|schuif|draag|doorsturen|doorgeven|doorzetten|verwijs)(?: (?:het|dit|me|mij|mijn [^ ,]+|deze [^ ,]+|dit [^ ,]+|door|maar|even|graag|alsjeblieft|aub|voor|over|verder))* (?:naar|aan|met|bij) ${whoever}`,
    `(?:haal|roep|bel|stuur|pak|breng|trommel|geef|regel|zet)(?: (?:er|even|nu|maar|eens|gewoon|dan|me|mij|direct))* (?:je|uw|jullie|een|de|n|mij een|me een) ${any(1)}?(?:baas|chef|manager|leidinggevende|directeur|supervisor|collega|mens|medewerker|teamleider|monteur|technicus|adviseur)(?: (?:erbij|hierbij|er|bij|op|aan de lijn|hierheen|hier|in de chat|halen))?`,
    `(?:kunnen|kan|kun|kunt|wil|willen|zou|zouden)(?: (?:jullie|u|je|jij|er|even|niet))* (?:een|n|jouw|je|uw|jullie|iemand) ${any(1)}?(?:collega|mens|medewerker|leidinggevende|chef|baas|manager|monteur|adviseur|iemand) (?:[^ ,]+ ){0,3}?(?:bij halen|erbij halen|erbij roepen|bij betrekken|inschakelen|laten (?:bellen|kijken|reageren)|vragen|sturen|roepen|betrekken|op zetten|toevoegen aan (?:de|deze|dit) (?:chat|gesprek))`,
    `(?:dit|dat|mijn (?:zaak|probleem|geval|vraag|klacht)|het|hier) (?:moet|zou|hoort|vraagt|vereist|dient)(?: [^ ,]+){0,3} (?:een|door een|van een|om een) (?:echt |echte |levend )?(?:mens|persoon|medewerker|monteur|specialist|adviseur)`,
    `(?:wil|wilt|eis|vraag|zou|graag|liever|verlang|wens|moet)(?: [^ ,]+){0,6} (?:door) ${kind}(?:${strict}|${someone}) (?:[^ ,]+ ){0,3}?(?:behandeld|bekeken|beoordeeld|gelezen|nagekeken|geholpen|gecontroleerd|uitgelegd|opgelost|beantwoord|gebeld|afgehandeld|opgepakt)`,
    `(?:liever|bij voorkeur|beter|graag|toch) (?:toch |dan |gewoon |wel |door |maar )*(?:met |aan |van |naar )?(?:een |n |iemand |jullie )?(?:echt |echte |levend |gewoon )?(?:mens|medewerker|persoon|adviseur|collega|iemand (?:echt|van)|levend iemand)(?= $| ,| graag| dank| bedankt| te| spreken| uitleggen| bespreken| aub| alsjeblieft| regelen| doen| in plaats| dan)(?! dan (?:via|per|in) de app)`,
    `(?:met|aan|tegen) (?:een |n |iemand )?(?:echt |echte |levend )?(?:mens|medewerker|persoon|collega) (?:${please} )*(?:te maken|uitleggen|uit te leggen|vertellen|bespreken|te bespreken|regelen|afhandelen|voorleggen)`,
    `(?:wachtrij|rij|wachtlijst|wacht)(?: (?:voor|op|bij|naar|van))+ ${any(3)}?(?:${strict}|${someone})(?! (?:bij jullie medewerkers))`,
    `(?:ik )?(?:wacht|blijf wachten|blijf hangen|blijf aan de lijn)(?: (?:ik|wel|graag|gerust|even|tot|op|er|voor|gewoon|dan))* ${kind}(?:mens|medewerker|adviseur|collega|iemand)(?= $| ,| tijd| vrij| beschikbaar| is| er)`,
    `(?:is|zit|zijn|werkt|heb je|hebben jullie|hebt u)(?: (?:er|daar|hier|ook|nog|misschien|bij jullie|ergens|voor mij|wel))* (?:iemand|een (?:mens|persoon|levende ziel|levend wezen)|mensen|wie) ?(?:van vlees en bloed|echt|echts|levend|levends|menselijks|achter|die leeft|die me|die mij|aanwezig)`,
    `(?:iemand|een mens)(?: (?:van|bij) jullie)? (?:die )(?:er |het |me |mij |dit |wel |ook |echt |wat |verstand |van )*(?:verstand van heeft|verstand heeft|snapt|begrijpt|weet|kan helpen|kan uitleggen|kennis|heeft|mag beslissen)`,
    `(?:zet|geef|laat|heb|gun)(?: (?:je|er|me|mij|voor|dan|nu|gewoon|eens|maar))* (?:een|n) (?:echt |echte |levend )?mens(?: (?:op|maar|aan|erop|aub|los))?(?= $| ,| op| voor| in| die| aan)`,
    `(?:ja|ok|oké|prima|graag|doe maar|goed|jawel|is goed)(?: (?:graag|aub|maar|dan|hoor|alstublieft|alsjeblieft|,|dank))* (?:doorverbinden|verbind|doorschakelen|doorzetten|verbindt u|schakel)(?: (?:me|mij|ons|maar|door|graag|aub|dan))*`,
    `(?:schakel|betrek|roep|neem|haal|zet)(?: (?:er|even|aub|graag|nu|dan|maar))* (?:een|uw|je|jullie|iemand|n) ?${any(1)}(?:collega|mens|medewerker|leidinggevende|specialist|adviseur|iemand|monteur)? ?(?:in|erbij|bij|aan)(?= $| ,| aub)`,
    `(?:voorleggen|doorspelen|overdragen|overgeven|doorgeven) aan (?:een|uw|je|jullie|iemand|de) ?${any(1)}(?:${strict}|${someone})`,
    `(?:afspraak|gesprek|belafspraak|telefoongesprek|videogesprek) met (?:een|uw|jullie|iemand|de) ?${any(1)}(?:${strict}|(?=van ))`,
    `(?:neem|neemt|nemen)(?: (?:u|jullie|alstublieft|aub|graag|even))* (?:telefonisch )?contact (?:met )?(?:mij|me) (?:op|${any(1)})|neem (?:telefonisch )?contact (?:met (?:mij|me) )?op`,
    `(?:waarop|waarmee|waar|waarvoor|via wie|om) (?:ik |we |je )?(?:met )?${kind}(?:${someone}|${strict}) (?:[^ ,]+ ){0,2}?(?:kan|kunnen|te|mag) (?:spreken|bellen|bereiken|praten|chatten)`,
    `(?:kan|kun|wil|mag|zou)(?: (?:er|je|u|jullie|ook|misschien))* ${kind}(?:${someone}|${strict}) (?:[^ ,]+ ){0,2}?(?:komen|langskomen|meedoen|meepraten|in (?:deze|de) chat|het gesprek|deelnemen|erbij)`,
    `(?:doe mij|doe me|geef mij|geef|regel)(?: (?:maar|dan|gewoon|even|me|ff|effe|nu|eens|es))* ${kind}(?:${strict})`,
    `als (?:er )?(?:een|n) (?:echt )?(?:mens|persoon|medewerker|collega) (?:[^ ,]+ ){0,4}?${look}`,
    `contact (?:opnemen )?met (?:de |jullie |uw |het |een )*(?:${dept}|${strict}|${team})`,
    `(?:mag|kan|wil|zou|graag|kunnen|zou willen)(?: (?:ik|we|graag|dan|even|ook|vandaag|morgen))* (?:terug ?)?gebeld (?:worden)?`,
    `(?:te )?(?:spreken|praten|overleggen|bellen|chatten) (?:te )?(?:met|aan) (?:een|uw|jullie|de|iemand) (?:[^ ,]+ )?(?:verantwoordelijke|leidinggevende|mens|medewerker|persoon|collega|baas|adviseur)`,
    `door (?:een|iemand|jullie|uw) ?${any(1)}(?:medewerker|mens|persoon|collega|adviseur|monteur|specialist)? (?:${please} )*(?:terug ?)?(?:gebeld|geholpen|benaderd|gecontacteerd|bediend|bijgestaan)`,
    // Whom to call or to turn to.
    `(?:wie|bij wie|met wie|aan wie|waar) (?:kan|moet|mag|zal) ik (?:hierover |hiervoor |dan |nu |nou |even |daarvoor |me )*(?:bellen|terecht|wenden|contacteren|aanspreken|bereiken|praten)(?: (?:hierover|hiervoor|dan|nu|nou|daar|toe))*(?= $| ,)`,
    // Word order turned round.
    `(?:met )?${kind}(?:${strict}|${someone}) (?:wil|zou|moet|wens|eis|heb) ik (?:${please} )*(?:spreken|praten|hebben|nodig|graag|zien)`,
    // Someone is to call me, whatever they are called: not the one who brings the parcel, not whenever something happens.
    `(?:kan|kunnen|zou|wil|mag|laat|vraag|moet|zeg) (?:(?:mij|me|ons|er) )?(?:de|een|uw|jullie|je|iemand|een van jullie) (?!(?:bezorger|koerier|chauffeur|postbode|pakketbezorger|klant|ander) )${any(5)}?(?:(?:mij|me|ons|met mij|met me) ${any(5)}?)(?:terugbellen|bellen|opbellen|contacteren|terug te bellen|te bellen|contact opnemen|op(?:nemen)?)(?! (?:als|wanneer|zodra|voordat))`,
    `(?:kan|kunnen|zou|wil) (?:er )?(?:misschien |even )?(?:iemand|een (?:mens|medewerker|collega)) (?:${please} |anders )*(?:meekijken|overnemen|inspringen|erbij komen|hiernaar kijken|naar kijken)`,
    `laat (?:iemand|een [^ ,]+|de [^ ,]+|je [^ ,]+|jullie [^ ,]+) (?:van |uit |bij )?${any(3)}?(?:contact (?:met (?:me|mij|ons) )?op ?(?:te )?nemen|(?:met (?:me|mij|ons) )contact opnemen|(?:me|mij) (?:terug)?bellen|(?:er|hier)naar kijken|dit overnemen)`,
    `(?:contact (?:met (?:me|mij|ons) )?op(?:nemen| te nemen|neemt))(?: [^ ,]+){0,3} (?:door|namens) (?:een|iemand)|(?:iemand|een [^ ,]+) (?:van |uit )?${any(3)}?contact met (?:me|mij|ons) op(?:neemt|nemen)`,
    `(?:wil|mag|kan|moet|zou) (?:ik )?(?:hem|haar|die|diegene|degene|die persoon) (?:graag |even |nu |eens )*(?:spreken|hebben|aan de lijn)`,
    `(?:antwoord|reactie|hulp|bericht) van (?:iemand die|een (?:echt(?:e)? )?(?:mens|persoon|medewerker))`,
    `(?:haal|roep|zet|stuur) (?:er )?(?:eens |even |gewoon |nou |nu )*iemand (?:bij|erbij|op|van vlees)`,
    `(?:mag|kan|krijg) ik (?:${please} )*(?:een |n )?(?:collega|mens|medewerker|leidinggevende)(?: van (?:je|jou|u|jullie))?(?= $| ,| aub| spreken| graag)`,
    `dat (?:iemand|een (?:mens|medewerker|collega))(?: van jullie)? (?:dit|het|mijn [^ ,]+|de zaak|mij|me|de chat) (?:overneemt|oppakt|behandelt|belt|terugbelt|leest|bekijkt)`,
    // A call, as a thing to be made or waited for.
    `(?:geef|geven|doe|kan|kun|kunnen|kunt|wil|zou)(?: (?:iemand|je|u|jullie|er|een van jullie|een collega|me|mij|ons|even|aub))* (?:een )?(?:belletje|telefoontje|seintje per telefoon)(?: (?:geven|doen|plegen))?(?! (?:als|zodra|wanneer))`,
    `(?:ik )?(?:wacht|verwacht|zie|hoop)(?: (?:ik|op|graag|uit naar))* (?:jullie|uw|je|een) (?:telefoontje|belletje|oproep|telefonische reactie|terugbelletje)`,
    `(?:kunnen|kan|kun|kunt|zullen|mogen|mag|wil|liever|graag)(?: (?:we|wij|ik|je|u|jullie|dit|hierover|even|niet|misschien|het))* (?:me |mij |ons |elkaar )?(?:telefonisch (?:bespreken|contact|overleggen|spreken|uitleggen|afhandelen|helpen|geholpen)|(?:even )?bellen(?= $| ,| (?:aub|over|hierover|nu|vandaag|ipv)))`,
    `(?:leg|vertel|bespreek|regel|praat|doe)(?: (?:ik|het|dit|dat|hier))* (?:liever|het liefst)(?: (?:uit|het|dit))* (?:aan|met) (?:iemand|een mens|een (?:echt )?persoon|een medewerker)`,
    `(?:verzoek|vraag|zou|wilt|wil|kunt|graag|verzoeken)(?: [^ ,]+){0,7} (?:in contact (?:te )?brengen|door te verbinden|contact (?:met (?:mij|ons|me) )?op te nemen|te laten (?:terug)?bellen|(?:terug)?bellen door)(?: (?:met|door) [^ ,]+)?(?! (?:als|zodra))`,
    `(?:verzoek|vraag|zou|mag|wil|kan|graag)(?: [^ ,]+){0,4} met (?:een|iemand|één) (?:van (?:uw|jullie|je)|uit (?:uw|jullie))(?: [^ ,]+){1,2} (?:mogen |kunnen |willen )?(?:spreken|praten|bellen|overleggen)`,
    `(?:met|aan) (?:een|iemand|één|de) ?(?:van (?:uw|jullie|je) [^ ,]+|verantwoordelijke|bevoegde)(?: s)? (?:mogen |te |kunnen )?(?:spreken|praten|overleggen|verbinden)`,
    // Someone of yours by name, or by where he sits.
    `(?:mag|kan|wil|wou|zou)(?: (?:ik|we|graag|even|met))* (?:mevrouw|meneer|mevr|dhr|dokter|dr|juffrouw|professor|notaris|mr) (?:[^ ,]+ ){1,5}?(?:spreken|aan de (?:lijn|telefoon)|bellen)`,
    `(?:kun|kunt|kan|wil|mag)(?: (?:je|u|ik|jij))* (?:me|mij)? ?(?:[^ ,]+ )(?:van|uit) (?:de |het )?(?:${dept}|${team}|[^ ,]+) (?:geven|spreken|aan de lijn|doorgeven)`,
    `(?:[^ ,]+administratie|receptie|balie|directie|planning|magazijn|expeditie|[^ ,]+afdeling|secretariaat) (?:graag|aub|alstublieft|alsjeblieft|spreken)`,
    // A human, said with irony, in haste or with few words of the language.
    `(?:haal|roep|zoek|geef|stuur|bel|regel)(?: (?:er|me|mij|eens|even|nu|nou|maar))* (?:een|iemand) ?(?:volwassene|volwassen iemand|echt iemand|levend iemand|slim(?:mer)? iemand|met verstand|van vlees)(?: (?:bij|op|erbij))?`,
    `(?:waar (?:is|blijft|zit)) (?:die|je|uw|jullie|de) (?:leidinggevende|baas|chef|manager|medewerker|adviseur|teamleider)(?= $| ,| nou| dan| toch)`,
    `(?:die|hem|haar) wil ik (?:[^ ,]+ )?(?:spreken|aan de lijn|hebben)`,
    `(?:met |bij |aan )?wie (?:moet|kan|mag|zal) ik(?: (?:hierover|hiervoor|nu|dan|hier|nou))* (?:bellen|spreken|benaderen|aanspreken|contacteren)(?= $| ,)|wie (?:kan|wil|gaat) (?:me|mij|ons) (?:hier(?:mee|bij) )?(?:bellen|te woord staan|verder helpen aan de)`,
    `(?:zit|is|zijn)(?: (?:er|daar|hier|ook|een|nog))* (?:levend (?:wezen|iemand|persoon)|levende ziel|mens)(?: (?:achter|aan de andere kant|daar))`,
    `(?:mens|persoon|iemand) praten(?: (?:graag|met|mij|ik|aub))+|prate(?:n)? met (?:een |n )?(?:iemant|iemand|mens)`,
    `(?:zet|schakel|verbind|stuur) (?:me|mij|ons)(?: (?:nu|dan|maar|even|aub|gewoon))* door(?= $| ,| aub| naar| met| alsjeblieft)|(?:(?<=^ )|, )door (?:naar|met) (?:een |de |iemand )`,
    `(?:kan|kun|mag|wil)(?: (?:er|ook|even))* (?:een |n )?(?:admin|moderator|gm|collega|supervisor|beheerder|leidinggevende) (?:komen|langskomen|kijken|meekijken|joinen|erbij|helpen)`,
    `iemand (?:van|bij|uit) (?:jullie|u|uw [^ ,]+|de [^ ,]+) die (?:me|mij|ons) (?:[^ ,]+ ){0,2}?(?:bellen|bel(?:t)?|helpt|helpen|terugbelt)`,
    `(?:kan|wil|mag) (?:er )?(?:iemant|iemand|imand) (?:me|mij) (?:even )?bell?e(?:n)?`,
  ],
  refuse: `(?:(?<!waarom )(?:niet|geen|niemand|nooit|zonder|hoef|hoeft|hoeven|nee niet|in plaats van|vermijden|noch|liever niet|voordat|onnodig)(?: (?:te|met|dat|ik|om|mij|me|nodig|per|se|behoefte|aan|zin|in|een|de|wil|willen|worden|u|je|door|naar|contact|hoeft|hoef|niet|reden|direct|meteen|nu|bang|gevraagd|is|het|wilt|gesprek|graag|over|verder|verbonden)){0,6}|als (?:ik|je|u|er)(?: [^ ,]+){0,2}|moet ik(?: (?:echt|per se|hiervoor|daarvoor|nu|eerst|altijd|een|de|met|dan))*|waarom (?:moet|zou) (?:ik|je)|hoeveel(?: [^ ,]+){0,3}|wat kost(?: het)?(?: om)?|vroeger(?: [^ ,]+){0,4}|(?:chat|typ|mail) liever(?: [^ ,]+){0,3}|gisteren|bedankt|heb(?: net| al| gisteren| eerder)+|wanneer (?:is|zijn))`,
  refuseAfter: `(?:geen|niemand|niet(?! (?:met|een|alleen|langer)(?= ))|(?:is|hoeft|lijkt me) niet (?:nodig)?|gesproken|gehad|gisteren|vorige week|was (?:heel|erg|zeer|fijn))`,
  told: [
    ...dutchAsides,
    `(?:ben|bent|is|zijn|spreek|praat|chat|of|heb) (?:je|jij|u|ik|dit|het|dat|jullie|hier)(?: (?:een|wel|echt|echte|met|nu|eigenlijk|aan|het|te|praten|chatten|spreken|in gesprek|gewoon|daadwerkelijk|menselijk|hier|tegen|levend|soms|misschien|ik|je|spreek|praat|maak))* (?:mens|persoon|bot|robot|machine|medewerker|iemand|computer|menselijk|chatbot|ai|agent|echt)(?! (?:,? ?met wie|beschikbaar|die (?:mij|me|kan)|spreken|praten|bellen|aan de lijn))(?: (?:of|ben)(?: [^ ,]+){0,4})?`,
    `(?:mijn|onze|ons|zijn|haar) (?!probleem|vraag|zaak|account|bestelling)(?:[^ ,]+ )?(?:baas|chef|manager|collega s|collega|leidinggevende|medewerker(?:s)?|team|adviseur|makelaar|assistent|vriend|agent|werknemer|personeel|dokter|arts|huisarts|advocaat)(?! (?:van jullie))`,
    `(?<!door )(?<!door een )(?:de|een|uw|jullie|die|deze|dezelfde|vorige) (?:[^ ,]+ )?(?:medewerk(?:er|ster)|collega|persoon|adviseur|agent|monteur|man|vrouw|mens|verkoper|klantenservice|helpdesk|vertegenwoordiger)(?: (?:van|uit|in) [^ ,]+(?: [^ ,]+)?)? (?:heeft|had|zei|vertelde|beloofde|was|die|waarmee|met wie|gaf(?= )|hielp|van gisteren|belde|zou|is)(?: [^ ,]+){0,10}`,
    `(?:heb|hebben|had|ben|werd|hadden)(?: [^ ,]+){0,5} (?:met|van|door|aan) ${any(4)}?${who}(?: [^ ,]+){0,3}? (?:gesproken|gepraat|gechat|gebeld|geholpen|gekregen|gehoord|contact gehad|gehad|doorverbonden|verteld)`,
    `(?:heb|hebben|had)(?: [^ ,]+){0,5} (?:gesproken|gebeld|gechat|gepraat|gehad)`,
    `(?:per|voor|elke|met|hoeveel|maximaal|tot|extra|\\d+|een|twee|drie|vier|vijf|zes|acht|tien|meerdere|veel|sommige|alle|andere) (?:\\d+ |twee |drie |vier |vijf |extra |andere )?(?:personen|mensen|medewerkers|agenten|operators)|per persoon|(?:extra|tweede|nieuwe|andere) (?:persoon|medewerker) (?:toevoegen|aan|uitnodigen|op|toe)(?: [^ ,]+){0,3}`,
    `(?:persoon|medewerker|collega|agent|gebruiker|manager|contactpersoon)(?: [^ ,]+){0,4} (?:toevoegen|toe te voegen|uitnodigen|verwijderen|wijzigen|aanpassen|aannemen|(?<!ge[^ ,]{1,14} )worden|invullen|opgeven|inhuren)`,
    `iemand (?:anders (?:heeft|gebruikt|zijn)|heeft|gebruikt|is (?:ingelogd|binnen)|die (?:mijn|zich))(?: [^ ,]+){0,5}`,
    `(?:telefoonnummer|nummer|openingstijden|openingsuren|adres|e ?mail(?:adres)?|contactgegevens|tijden|uren|website|formulier|locatie|bereikbaarheid)(?: [^ ,]+){0,2}? (?:van|voor) (?:[^ ,]+ ){0,3}?(?:${who})(?: [^ ,]+){0,3}`,
    `(?:wanneer|tot hoe laat|hoe laat|vanaf|waar|hoe lang|wat|wie|op welke dagen|welk|welke|hoeveel) (?:(?:is|zijn|de|het|jullie|uw|een|werkt|kost|zit|doet|betekent|laat|verschil|tussen|nummer|heeft) )*(?:${team}|medewerkers?|persoon|vertegenwoordiger|manager)(?: [^ ,]+){0,6}`,
    `(?:is|zijn|heeft) (?:de|jullie|uw) (?:[^ ,]+ )?(?:${team}|medewerkers)(?: [^ ,]+){0,3}? (?:open|bereikbaar|beschikbaar|dicht|gesloten|geopend|aanwezig)(?: [^ ,]+){0,4}`,
    `(?:reis|vastgoed|verzekerings|belasting)(?:agent|adviseur|bureau|makelaar)|mensenrechten|menselijk(?:e)? (?:lichaam|fout)|contactpersoon (?:veld|wijzigen)`,
    `nodig (?:ik|je|we) [^,]* uit`,
    `(?:geld|euro|bedrag|pakket|bestelling|cadeau|betaling|ticket|rekening|abonnement|bestand)(?: [^ ,]+){0,3} (?:naar|aan|voor|op) (?:[^ ,]+ ){0,2}?(?:persoon|iemand|vriend|collega)(?: [^ ,]+){0,3}`,
    `(?:vraag|overleg|bespreek|ga)(?: [^ ,]+){0,3} (?:met|aan) (?:mijn|onze)[^,]*`,
    `(?:net als|zoals|als) een (?:echt )?(?:mens|persoon)`,
    `(?:bedankt|dank je(?: wel)?|dank u(?: wel)?|dankjewel) (?:voor|dat)(?: [^ ,]+){0,10}`,
    `liever (?:geen|niet)(?: [^ ,]+){0,4}`,
    `in de (?:wacht|wachtrij|rij) bij(?: [^ ,]+){0,3}`,
    `(?:had|heb|kreeg|sprak|hadden)(?: [^ ,]+){0,5} (?:medewerker|collega|iemand|dame|man|vrouw|persoon) (?:[^ ,]+ ){0,2}?aan de (?:lijn|telefoon)`,
    `(?:weet|kent|heeft) iemand(?: [^ ,]+){0,8}|kan iemand (?:anders|mij (?:vertellen|zeggen|uitleggen)|me (?:vertellen|zeggen|uitleggen))(?: [^ ,]+){0,8}`,
    `(?:geef|geven|gaf) (?:ik )?iemand (?:anders )?(?:een )?(?:machtiging|toegang|rechten|korting|cadeau)(?: [^ ,]+){0,5}`,
    `de medewerker aan de (?:telefoon|lijn|balie)(?: [^ ,]+){0,10}`,
  ],
  alone: [
    `(?:(?:hallo|ja|nee ,|hoi|aub|ok|goedemiddag|ik wil|liever|graag|gewoon) ,? ?)*${kind}(?:mens|medewerker|agent|operator|persoon|iemand(?: (?:van|uit|bij) (?:de |het |jullie )?[^ ,]+)?|klantenservice|leidinggevende|baas|manager|adviseur|helpdesk|support|klantendienst|live chat|menselijke medewerker|manager|supervisor|vertegenwoordiger|specialist|collega|leidinggevende|menselijke hulp)(?: (?:aub|alsjeblieft|alstublieft|ajb|graag|nu|spreken|nodig|svp|a u b|please|direct|snel|van vlees en bloed|bellen))*`,
    'doorverbinden|doorverbinden aub|bel me|bel mij|bel me terug|bel mij terug|terugbellen|verbind me door|verbind mij door|escaleren',
    `(?:(?:hallo|ja|graag|ik wil|de|het|naar|met|even) )*${dept}(?: (?:graag|aub|alstublieft|alsjeblieft|bedankt|nu|spreken))+`,
    `(?:(?:hallo|ja|nee|graag|liever|met|een|n|toch|dan|gewoon|doe|maar|echt|echte|aub|naar) )*(?:mens|medewerker|persoon|collega|adviseur|(?:menselijke|echte) (?:assistent|medewerker|collega|hulp|adviseur))(?: (?:graag|aub|a|a u|a u b|alstublieft|alsjeblieft|bedankt|nu|dank|u|je|wel|dankjewel|hoor|liever))*`,
    `(?:(?:ja|ok|oké|prima|graag|doe|maar|goed|aub) )+(?:doorverbinden|verbind|doorschakelen|schakel)(?: (?:me|mij|maar|door|graag|aub|dan|hoor))*`,
    `(?:(?:hallo|hey|joehoe) )*(?:is (?:er|daar|hier) iemand)(?: (?:daar|thuis|aanwezig))?`,
    `(?:de )?(?:receptie|balie|directie|secretariaat|[^ ,]+administratie) (?:graag|aub|alsjeblieft|alstublieft)`,
  ],
  tired: [
    `(?:niet|geen|nooit|haat|moe|zat|beu|stop|klaar|in plaats van|genoeg)(?: (?:meer|langer|ervan|van|om|zin|om|in|te|verder|steeds|het|zijn|praten|chatten))* (?:met|tegen|aan|van)? ?(?:[^ ,]+ ){0,3}?${bot}(?= (?:praten|spreken|chatten|te|aub|communiceren|overleggen|maar|ik|discussiëren|schrijven|meer|nodig|worden|geholpen) | $| ,)(?! (?:of|ben))`,
    `met (?:[^ ,]+ ){0,2}?${bot} (?:[^ ,]+ ){0,2}?(?:niet|nooit|geen)`,
    `(?:wil|hoef|wens) (?:[^ ,]+ ){0,2}?geen (?:[^ ,]+ ){0,2}?${bot}`,
    `(?:stop|zet uit|schakel uit|stop met) (?:de|die|deze) ${bot}`,
    `(?:is|zit|zijn|werkt|hebben jullie|heb je|loopt)(?: (?:er|daar|hier|dan|nou|bij jullie|eigenlijk))* (?:geen|niemand|geen enkel)(?: (?:enkel|echt|echte|levend|levende|gewoon))* ?(?:mens(?:en)?|persoon|menselijks|echts|van vlees en bloed|medewerker)`,
    `(?<!was )(?:is|zit|zijn|werkt|heb je|hebben jullie)(?: (?:er|daar|hier|dan|nou|bij jullie|echt))* (?:niemand|geen mens|geen enkele? (?:mens|medewerker)) (?:daar |bij jullie |meer |hier )*(?:die|om) ${any(4)}?(?:kan|wil|te|mag|gewoon)? ?${any(3)}?(?:kijken|helpen|spreken|praten|luisteren|lezen|oplossen|bellen|helpt|leest|luistert|snapt|begrijpt)`,
    `(?:genoeg|geen|stop met|klaar met|beu|zat|alleen maar|moe van)(?: (?:van|die|de|al|meer|dat|deze|jullie|nog|meer van))* (?:(?:standaard|automatische|voorgekauwde|bot|copy ?paste)(?: |)(?:antwoord(?:en)?|berichten|mails|teksten|reacties)?|linkjes|links)(?: meer)?(?: [^ ,]+){0,4}(?: ,)? (?:[^ ,]+ ){0,6}?(?:mens|iemand|medewerker|persoon|collega)(?! (?:heeft|had|zei))`,
  ],
  around: [
    '(?:het )?is (?:heel )?dringend|zo snel mogelijk|zsm|hallo|hoi|hey|aub|ajb|svp|alsjeblieft|alstublieft|nu|direct|meteen|snel|graag|gewoon|eindelijk|dank(?: je| u)?|bedankt|ok|oke|dan|pff|pf|jongens|man|niemand|ik wil|geef me|geef mij|doe maar|met spoed|dringend|liever|please|weer',
    '(?:chat ?)?bots?|robots?|machine|stomme|domme|niet (?:jij|u|met jou|met u)|jij niet|geen (?:bots?|robots?|chatbots?|machines?|computers?|ai|linkjes|links|faqs?|standaardantwoorden)(?: meer)?',
  ],
  later: [
    // A condition about the matter, never about the one asked.
    `(?:als|indien|mocht|zodra|wanneer) (?!(?:je|jij|u|jullie|iemand|er iemand|mogelijk|het (?:kan|mogelijk|lukt)|t kan) )${any(10)}(?:weer|nog steeds|morgen|overmorgen|opnieuw|nogmaals|nog een keer|volgende|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|eind)`,
    `(?:als|indien|mocht|zodra) (?!(?:je|jij|u|jullie|iemand) )${any(10)}(?:, )?(?:dan )?(?:vraag ik|zal ik|ga ik|zou ik|bel ik)`,
    '(?:de )?volgende keer|misschien (?:[^ ,]+ ){0,4}?(?:straks|later)|(?:straks|later) (?:[^ ,]+ )?misschien|nog niet|nu nog niet',
    'eerst (?:zelf |even |nog )*(?:proberen|kijken|testen)|(?:probeer|test|kijk) (?:ik )?(?:het |t )?(?:zelf )?(?:nog )?(?:eerst|even zelf)|voorlopig|voor nu',
  ],
})
