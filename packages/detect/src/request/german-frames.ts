import { bot, dept, strict, talk, team } from './german-words.ts'
import { any } from './wording.ts'

// Wider frames: a wish, someone of theirs by whatever name, and what that one is to do.

const soul =
  '(?:admins?|mods?|moderator(?:en|in)?|gms?|gamemaster|spielleiter(?:in)?|erwachsene[nrm]?|(?:[^ ,]+)(?:leiter|berater|betreuer|beauftragte|bearbeiter|mitarbeiter|assistent|therapeut|pfleger|techniker|meister|arzt|ärztin|anwalt)(?:in|n|s|r|en)?|pflegekraft|schwester|hebamme|professor(?:in)?|dozent(?:en|in)?|kellner(?:in)?|wirt(?:in)?|dispo|disposition|leitstelle|zentrale|(?:stations|filial|team|schicht|bereichs|abteilungs|heim|betriebs|geschäfts)?leitung|[^ ,]+abteilung|rezeption|empfang|sekretariat|bürgeramt|notdienst|bereitschaft|ladenbesitzer|besitzer(?:in)?|eigentümer(?:in)?|profi|fachkundigen|kundigen|richtigen|echte[nrsm]?|(?:frau|herrn?|doktor|dr|schwester) [^ ,]+)'
const pronoun =
  '(?:(?:irgend)?jeman[dt](?:en|em|n)?|jmd[mn]?|irgendwer|irgendwen|irgendwem|wer|wen|wem|eine[rnm]?(?= (?:von|aus|der|die|mit|mal|bitte|da|in|sich))|öpper(?:em)?)'
const det =
  '(?:ein(?:e[nmrs]?)?|nen|nem|ner|n|en|am|der|die|das|den|dem|ihre?[nmrs]?|eure?[nmrs]?|euer|deine?[nmrs]?|dein|irgendein(?:e[nmr])?|mal|zum|zur|nochmal)'
const named = `(?:${strict}|${soul}|${dept}|${team})`
const stranger =
  '(?:fahrer|bote|kurier|zusteller|postbote|lieferant|lieferdienst|paketbote|spediteur|app|kunde|anderer|nachbar|mieter|käufer)(?:in|n|en)?'
/** "jemand von der Technik", "eine nette Dame aus der Buchhaltung". */
const np = `(?:${pronoun}(?: (?:echte[srnm]?|kompetente[srnm]?|nette[srnm]?|(?:von|aus|in|bei|vom) ${any(2)}?[^ ,]+))?|${det} (?!${stranger} )${any(2)}?${named}(?: (?:von|aus|bei|in) ${any(1)}?[^ ,]+)?)`
/** Without a doubt one of theirs, with or without an article. */
const human = `(?:(?:${det} )?(?:(?:echte|richtige|lebende|lebendige|menschliche|reale|normale|vernünftige|kompetente)[nrsm]? )*(?:mensch(?:en)?|menschn|mitarbeiter(?:in|n)?|(?:kunden)?berater(?:in|n)?|person(?:en)?|kolleg(?:e|en|in)|sachbearbeiter(?:in|n)?|ansprechpartner(?:in|n)?|operator|agent(?:en)?|leuten?|betreuer(?:in)?|menschenseele|vorgesetzten?|chef(?:in)?|erwachsenen?)|${pronoun}(?: (?:echte[srnm]?|menschliches|richtige[srnm]?|lebende[srnm]?))?)`
const reach =
  '(?:anrufen|anruffen|an rufen|anruft|ruft|zurückrufen|zurück rufen|rückrufen|anfunken|anklingeln|durchklingeln|durchrufen|anläuten|aalüte|kontaktieren|melden|antelefonieren|anbimmeln|anschreiben|dranhängen|erreichen)'
const onlyIf =
  '(?! (?:, )?(?:[^ ,]+ )?(?:wenn|sobald|bevor|falls|nachdem|sofern)(?! (?:es (?:geht|ihnen|möglich|euch)|möglich|sie (?:zeit|können)|ihr (?:zeit|könnt))))'
const small =
  '(?:(?:mich|uns|mir|sie|ihr|du|doch|bitte|bidde|mal|ma|jetzt|sofort|gleich|einfach|kurz|einmal|eben|gern|gerne|heute|noch|endlich|dann|hier|da|direkt|lieber|schnell|umgehend|asap|nochmal|telefonisch|dringend|ruhig|auch|zeitnah|persönlich|das|selbst|irgendwie|denn|bloß|halt) )'
const start =
  '(?:(?<=^ )|, |bitte |und |also |dann |jetzt |nun |einfach |so |ok |okay |hallo |nicht |hi |hey |aber |oder |mal )'
const wifi =
  '(?:(?:dem|der|das|ihrem|eurem|einem|meinem) )?(?:[^ ,]+ )?(?:wlan|internet|netz|netzwerk|server|vpn|drucker|konto|app|router|bluetooth|hotspot|gerät)'

export const germanFrames: string[] = [
  // Someone calls me or gets in touch.
  `(?:kann|kan|könnte|koennte|könnten|können|chönnt|soll|sollte|sollen|würde|würden|möge|mag|dürfte|bitte|dass|damit|wenn|ob|lass(?:t|en sie)?|sag(?:t|en sie)?|hätte gern|will|möchte|muss) ${small}{0,4}${np} (?:[^ ,]+ ){0,6}?${reach}${onlyIf}`,
  `(?:${np}|${named}) (?:soll|sollte|sollen|möge|muss|müsste|darf|kann|könnte|möchte bitte) (?:[^ ,]+ ){0,4}?(?:mich|uns|mir|sich) (?:[^ ,]+ ){0,4}?${reach}${onlyIf}`,
  `(?:sag(?:t|en)?|bitte[nt]?|richte[nt]?) (?:sie )?(?:bitte )?(?:${np}|${named}) , (?:er|sie|dass er|dass sie|die) (?:[^ ,]+ ){0,4}?(?:mich|uns) (?:[^ ,]+ ){0,3}?(?:anrufen|zurückrufen|anruft|zurückruft|kontaktieren)${onlyIf}`,
  `${start}(?:ruf(?:en|t|e)?|klingel[nt]?|funk(?:t|en)?|läute[nt]?|bimmel[nt]?) ${small}{0,6}(?:unter [^,]{1,25} |bei mir |wegen (?:[^ ,]+ ){1,3})?(?:an|zurück|durch)${onlyIf}`,
  `${start}${small}{0,3}(?:anrufen|zurückrufen|durchrufen|durchklingeln|anklingeln|kontaktieren)(?= (?:bitte|unter|auf) | $| ,)${onlyIf}`,
  `${start}(?:meld(?:e|et|en)) (?:sie )?(?:euch|sich|dich) ${small}{0,4}(?:bei mir|telefonisch|per telefon|unter|mal|zurück|bitte)(?= )${onlyIf}`,
  `(?:bitte|bitten|freundlich|nett|lieb|möglich|höflich|gütig|ersuche|mühe|dankbar|gebeten|darum)(?: [^ ,]+){0,5} ?(?:, )?(?:[^ ,]+ ){0,3}?(?:mich|uns|mir)(?: [^ ,]+){0,6} (?:anzurufen|zurückzurufen|zu kontaktieren|zu verbinden|durchzustellen|weiterzuleiten|zu vermitteln|weiterzuverbinden|zu melden)`,
  `(?:rückruf|rueckruf|kontaktaufnahme|anruf) (?:(?:bitte|unbedingt|dringend|heute|noch|schnellst[^ ,]*|wird|wäre) )*(?:bitte|erwünscht|erbeten|gewünscht|gebeten|erforderlich|unter|ab|dringend|heute|nett|schön|toll|super|möglich|angefordert)(?= )`,
  `(?:erbitte|ersuche|wünsche|erwarte|bitte|bitten|fordere|verlange|brauche|beantrage|erwartet|ersuchen|hätte gern|hätte gerne|möchte|warte)(?: [^ ,]+){0,4} (?:rückruf|rueckruf|anruf|kontaktaufnahme|telefonat|rücksprache|telefontermin|telefongespräch)(?= )(?! (?:von (?:meiner|meinem)|bei meiner))`,
  // A moment of their time, a call.
  `(?:hat|hätte|hast|habt|haben|hätten|findet|nimmt) ${small}{0,3}(?:vielleicht |zufällig |grad |gerade |von euch |von ihnen |bei euch |bei ihnen )*${np}(?: [^ ,]+){0,6} (?:zeit|minuten?|moment|sekunde|minütchen|lust zu telefonieren)(?= $| ,| für| am| zum| um| übrig| und| zu)`,
  `(?:können|könnten|könnt|kann|wollen|lass(?:t|en)?|sollen|dürfte|geht|ginge|möchte|würde) (?:wir |sie |ihr |ich |man |uns |das |es |mit ihnen |mit euch )*${small}{0,5}(?:das |es |darüber )?(?:telefonieren|(?:am telefon|telefonisch|per telefon|mündlich|per videocall|persönlich|in einem gespräch) (?:klären|besprechen|reden|sprechen|machen|erklären|schildern|lösen|mit (?:wem|jemand(?:em)?|${np})))(?= $| ,| mit| bitte| und| weil| oder| gern| werden)(?! mit (?:mein|unser))`,
  // Through to a desk or a name.
  `(?:verbind(?:e|en|et|n)|stell(?:e|en|t)?|leit(?:e|en|et)|reich(?:e|en|t)?|vermittel[nt]?|schalt(?:e|en|et)?) (?:sie |du |ihr )?(?:mich|uns)(?: (?:bitte|mal|doch|jetzt|sofort|gleich|direkt|endlich|kurz|dann|einfach|weiter|durch|nun|schnell|rüber))* (?:mit|zu|zum|zur|an|ans|in) (?!${wifi}(?= ))(?!(?:die |der )?(?:warteliste|liste|verteiler))(?!mein|unser)[^ ,]+`,
  `(?:verbind(?:e|en|et|n)|stell(?:e|en|t)?|leit(?:e|en|et)|reich(?:e|en|t)?) (?:sie |du |ihr )?(?:mich|uns)(?: (?:bitte|mal|doch|jetzt|sofort|gleich|direkt|endlich|kurz|dann|einfach|weiter|durch|nun|schnell|rüber))*(?= $| ,| weil| und| ich| egal)`,
  `(?:mit|zu|bei|an) (?:frau|herrn?|dr|doktor|schwester|professor) [^ ,]+(?: [^ ,]+){0,6}? (?:sprechen|durchstellen|verbinden|reden|telefonieren|weiterleiten|verbunden|durchgestellt)`,
  `(?:ist|wäre) (?:frau|herr|dr|doktor|schwester|die|der|ihr|ihre) (?:[^ ,]+ ){1,4}?(?:zu sprechen|ans telefon zu (?:kriegen|bekommen))`,
  `(?:ich|wir|und) (?:müsste|muss|möchte|will|würde|wollte|müssen) (?:sie|ihn|den|die|denjenigen|diejenige) ${small}{0,4}(?:sprechen|dran|ans telefon)(?= $| ,| und)`,
  `(?:möchte|will|würde|kann ich|darf ich|könnte ich|lass(?:t|en sie)? mich|muss|wollte) ${small}{0,4}(?:mit )?(?:den|die|dem|der|denen|denjenigen|demjenigen|diejenige)(?: [^ ,]+){0,3}? (?:sprechen|reden|haben)(?= $| ,| bitte| der| die)(?! (?:kann|über))`,
  `(?:möchte|will|würde|kann ich|darf ich|könnte ich|dürfte ich|brauch(?:e)?|hätte gern) ${small}{0,4}(?:mit )?${np} ${small}{0,3}(?:sprechen|haben|am apparat|am telefon|ans telefon|an der strippe|reden|sehen|gesprochen|rede)`,
  `(?:hätte|hätt|hätten)(?: [^ ,]+){0,5} (?:gesprochen|geredet)|(?:den|die|so einen|so jemanden|einen davon|eine davon) (?:hätte|hätt|bräuchte|will|möchte|brauche) ich(?: (?:gern|gerne|bitte|jetzt))*(?= $| ,)`,
  `(?:einen?|eine[rn]?|den|jemand(?:en)?|wen) (?:davon |von denen )?für mich(?: (?:bitte|jetzt))*(?= $| ,)`,
  // On with one of theirs, here with one of theirs.
  `${start}(?:bitte )?weiter (?:mit|zu|zum|zur|an) (?:${human}|${np})(?= $| ,| bitte| jetzt)`,
  `(?:hol(?:t|en|e)?|gib|gebt|geben|schick(?:t|en)?|ruf(?:t|en)?|bring(?:t|en)?|brauch(?:e)?|will|möchte|her mit|zeig(?:t|en)?|weck(?:t|en)?|setz(?:t|en)?|besorg(?:t|en)?) (?:sie )?${small}{0,4}(?:${np}|${human}|${soul})(?= $| ,| bitte| her| ran| dran| rein| rüber| dazu| in den| ans| an den| an die| vor| jetzt| sofort| der| die| aus| hier| zum)(?! (?:aus (?:meine|unsere)|der (?:gestern|mir|letzte)|zum (?:putzen|abholen)))`,
  `(?:${named}|${human}) (?:(?:bitte|mal|sofort|jetzt|endlich|hier) )*(?:ans telefon|ans rohr|an die strippe|an den hörer|an den apparat|ans ohr|in den chat|in die leitung|an die leitung|herholen)(?! (?:gehen|geht|ging))`,
  `(?:wen|jemand(?:en|em)?|einen|menschen|eine) (?:aus|von) fleisch(?: und blut)?|(?:menschliche|echte|lebende|lebendige|reale)[nr]? stimme`,
  `(?:kann|könnte|koennte|soll|sollte|muss|müsste|möge|würde|bitte|darf|kann da|lass(?:t|en)?)(?: (?:da|das|hier|dies|mal|ma|bitte|jetzt|kurz|endlich|nicht|vielleicht|den|fall|chat|meinen|mein|mir|sich|es|denn|sie|doch|auch))* (?:${human}|${np})(?: (?!kosten|paket|lieferung|vertrag|miete|mietvertrag|bestellung)[^ ,]+){0,5}? (?:ran|dran|rein|übernehmen|einspringen|einsteigen|dazukommen|dazwischengehen|drüberschauen|draufschauen|reinschauen|anschauen|ansehen|erklären|machen|erledigen|in den chat|in den chat kommen|antworten)(?= $| ,| der| die| und| bitte| kommen| mit)(?! (?:sagen|warum|wieso))`,
  `(?:wann|wie lange|wie lang)(?: [^ ,]+){0,6}? ${human}(?: [^ ,]+){0,4}? (?:in den chat|ran|dran|rein|übernimmt|antwortet|in chat|da ist|mit mir spricht|mit mir redet|zuschaltet)`,
  `wann (?:kommt|antwortet|übernimmt|meldet sich|hilft)(?: (?:hier|mir|da|denn|endlich|bitte|nun|jetzt))* (?:endlich )?(?:ein(?:e)? )?(?:echte[rs]? |richtige[rs]? )?(?:mensch|mitarbeiter(?:in)?|jemand(?: echtes)?|berater(?:in)?)(?= $| ,| in| ran| dran)`,
  `wie (?:komm|komme|kriege|krieg|bekomm|bekomme|erreich|erreiche|sprech|spreche|finde|find) (?:ich|man|i) ${small}{0,3}(?:(?:aus|von|an) [^,]{1,25}? )?(?:raus |weg |vorbei )?(?:an |zu |mit |zum |endlich )?${human}(?= $| ,| ans| an| bitte| hier| zu| der| die| dran| in)`,
  `(?:warte|wart|warten|wartet)(?: (?:ich|immer|noch|hier|seit|jetzt|schon|\\d+|minuten|stunden|ewig|gern|gerne|lange))* auf ${human}(?= $| ,| der| die| und| im| bitte| aus)(?! (?:der|die) (?:kommt|kommen|das|abholt))`,
  // Rather one of theirs.
  `(?:wohler|besser|lieber|angenehmer|sicherer|beruhigter|ruhiger|leichter|einfacher|schöner|recht)(?: [^ ,]+){0,2} ?(?:, )?(?:wenn|mit|dass|zu|wären?|würde|falls)(?: [^ ,]+){0,6}? (?:${human}|${np})(?: [^ ,]+){0,5}? (?:sprechen|reden|spreche|rede|telefonieren|prüft|schaut|ansieht|anschaut|drüberschaut|macht|prüfen|könnte|kann|dürfte|hätte|haben|zu tun|klären|besprechen|übernimmt|erklärt|drüberschaue)`,
  `(?:fragen|wissen|schauen|sehen|hoffe|gehofft)(?: ,)? (?:ob|dass) (?:ich|man|wir) (?:[^ ,]+ ){0,4}?mit (?:${human}|${np})(?: [^ ,]+){0,4}? ${talk} (?:könnte|kann|dürfte|darf|können)`,
  `(?:jetzt|dann|nun|und|aber|also|sondern)(?: (?:bitte|mal|endlich|lieber|doch|aber))* (?:den|einen|nen|ein|ihren|euren|deinen|eine) (?:echten |richtigen )?(?:mensch(?:en)?|chef|vorgesetzten|mitarbeiter(?:in)?|kollegen|berater|erwachsenen)(?= $| ,| bitte| dahinter| her| ran)(?! (?:gefragt|gesehen))`,
  `(?:drück(?:e|en|t)?|klick(?:e|en|t)?|zieh(?:e|t|en)?|betätige|find(?:e|et)?)(?: [^ ,]+){0,5} (?:knopf|knöpfe|taste|hebel|schalter|strippen|button|glocke)(?: ,)?(?: (?!ich|um)[^ ,]+){0,4}? ${human}`,
  `(?:lebt|atmet|sitzt|arbeitet|gibt s|gibts|gits|gibt es|sind|ist|hat s|hats)(?: (?:da|dort|hier|do|bei euch|bei ihnen|irgendwo|noch|auch|denn|überhaupt|eigentlich|hinter|diesem|dem|chat))* (?:(?:ein|en|irgendein|nen|einen|wirklich|auch) )?(?:(?:echte|richtige|lebende|lebendige|menschliche|reale)[rnsm]? (?:mensch(?:en)?|personen?|leute|mitarbeiter|stimme)|mensch(?= $| ,| bitte| da| hier| hinter| am anderen)|jemand(?= $) ?(?<=lebt (?:da |hier |dort )?jemand))`,
  `wo (?:ist|sind|bleib(?:t|en)|versteckt ihr|habt ihr)(?: (?:denn|nun|jetzt|hier|bitte|bei euch|eigentlich))* (?:die|der|eure|ihre|all die|den|das|ein)? ?(?:echten |richtigen )?(?:mensch(?:en)?|mitarbeiter|chef)(?= $| ,| in| bei| hier| versteckt| dahinter| hin)(?! in (?:der|den|dem) (?:statistik|stadt|spiel))`,
  `setz(?:e|en|t)? (?:sie )?(?:sich|euch|dich) ${small}{0,3}mit (?:mir|uns|meine[rm] (?:kanzlei|büro|praxis|firma|mandant[^ ,]*)) ${small}{0,3}in (?:verbindung|kontakt)${onlyIf}`,
  `(?:bitte|bitten|soll|sollte|möge|dass|kann|könnte|wünsche|erwarte)(?: ,| [^ ,]+){0,10}? mit (?:mir|uns) (?:[^ ,]+ ){0,2}?in (?:verbindung|kontakt) (?:setzt|setzen|zu setzen|treten|tritt|setze)${onlyIf}`,
  `(?:dreimal|zweimal|mehrfach|mehrmals|schon|wieder|letzten mal|\\d+ mal|x mal|ständig|dauernd)(?: [^ ,]+){0,3}? (?:nach|um) ${human}(?: (?:gefragt|gebeten|verlangt))?(?= $| ,| und)`,
  `(?:was|wie oft|wie lange|wen|wieviel|wie viel)(?: zum teufel| zur hölle)? (?:muss|soll|darf) (?:ich|man)(?: [^ ,]+){0,4} ?(?:, )?(?:um|bis|dass|damit) (?:[^ ,]+ ){0,4}?${human} (?:zu sprechen|zu reden|zu erreichen|zu bekommen|zu kriegen|sprechen|spreche|will|möchte|brauche|bekomme|kriege|antwortet|kommt)`,
  `(?:jemand|wer|einer) (?:(?:online|da|erreichbar|verfügbar|am start) (?:vom|von|aus) [^ ,]+|(?:vom|von|aus) ${any(2)}?[^ ,]+ (?:online|erreichbar|verfügbar|am start|am platz|da))(?= $| ,| bitte| der)`,
  `(?:will|möchte|würde|kann ich|muss|darf ich|könnte ich) ${small}{0,3}(?:mit )?meine[nmr] (?:ansprechpartner|kundenberater|sachbearbeiter|kundenbetreuer|betreuer)(?:in)? ${small}{0,3}(?:sprechen|reden|haben|erreichen|telefonieren)`,
  `an ${np} (?:weiterreichen|weiterleiten|weitergeben|durchstellen|weiterverbinden|rüberreichen|abgeben)`,
  `(?:erklären|schildern|erzählen|sagen|zeigen)(?: [^ ,]+){0,2} (?:${pronoun}|${det} ${any(2)}${strict}) (?:[^ ,]+ ){0,3}?(?:am telefon|persönlich|von ihnen)|(?:kann|könnte)(?: [^ ,]+){0,4} (?:mann|frau|dame|herr|${pronoun})(?: [^ ,]+){0,8} (?:am telefon|telefonisch|persönlich) (?:erklären|helfen|zeigen|weiterhelfen|beraten|sprechen)`,
  `(?:eine|die|auf die|zur|in die|nächste) (?:etage|stufe|ebene|instanz|stelle) (?:höher|weiter oben|drüber)|(?:will|möchte|muss|werde|soll|bitte|jetzt) (?:das |den fall |es |die sache |diesen fall )?(?:jetzt |bitte |sofort )*eskalieren`,
]

/** To have enough of the machine, with nobody named. */
export const germanTired: string[] = [
  `mit (?:einer|einem|dieser|diesem|dem|der|so einem|so einer|ner|nem|irgendeinem) (?:[^ ,]+ )?${bot} (?:bespreche|rede|kläre|diskutiere|spreche|schreibe|verhandle|unterhalte|will|möchte|werde|kann)(?: [^ ,]+){1,4}? (?:nicht|nie|kein[^ ,]*)`,
  `(?:kann|will|möchte|werde|mag) ich (?:[^ ,]+ ){0,3}?nicht (?:[^ ,]+ ){0,2}?(?:mit|von|an|über) (?:[^ ,]+ ){0,2}?${bot}`,
  `rede ich nicht mit (?:[^ ,]+ ){0,2}?${bot}`,
]
