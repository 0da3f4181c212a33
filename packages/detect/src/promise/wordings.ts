import type { Known } from '../parse.ts'
import { type Pattern, pattern } from '../pattern.ts'
import { plain } from '../request/wording.ts'

/** How an assistant of one language promises a person, and what makes it an offer, a condition or a refusal instead. */
interface Promised {
  script: RegExp
  spaceless: boolean
  promise: Pattern
  unless: Pattern
}

const scripts = {
  latin: /[a-z]/,
  cyrillic: /[\u0400-\u04ff]/,
  arabic: /[\u0600-\u06ff]/,
  devanagari: /[\u0900-\u097f]/,
  kana: /[\u3040-\u30ff]/,
  han: /[\u4e00-\u9fff]/,
  hangul: /[\uac00-\ud7a3]/,
}

function promised(script: keyof typeof scripts, promise: string[], unless: string): Promised {
  const spaceless = script === 'kana' || script === 'han' || script === 'hangul'
  const known: Known = new Map()
  const whole = (source: () => string) =>
    pattern(() => plain(spaceless ? `(?:${source()})` : `(?<= )(?:${source()})(?= )`), { known, gated: true })
  return { script: scripts[script], spaceless, promise: whole(() => promise.join('|')), unless: whole(() => unless) }
}

const en =
  '(?:(?:a|an|one of (?:our|my|the)|our|my|the|another|your|some|real|live|human|customer|support|service|sales|care|technical|billing|specialist|senior|dedicated|of) ){0,5}(?:agents?|humans?|person|people|representatives?|colleagues?|team ?mates?|team members?|members? of (?:our|the) (?:[^ ,]+ )?(?:team|staff)|specialists?|advis[oe]rs?|operators?|experts?|manager|supervisor|someone|somebody|staff|team|support|department|customer (?:service|support|care)|technicians?|employees?)'
const enDo =
  '(?:connect|transfer|forward|pass|hand|put|escalat|refer|direct|rout|redirect|bring|notif|alert|inform|ask|send|get|loop|flag|hook|patch|reach)(?:e|y|ied|ing|ting|ring|ed|red|ding|en|t)?'
/** What may follow “connecting you” when no one is named. */
const enNow =
  '(?: (?:over|through|across|now|right|away|immediately|shortly|momentarily|at once|directly|in a (?:moment|second|minute)|to (?:them|him|her)))*(?= $| ,| and | so )'
const de =
  '(?:(?:ein(?:e[nmr]?)?|unser(?:e[nmr]?)?|der|die|das|dem|den|ihr(?:e[nm])?|zuständige[nrs]?|menschliche[nr]?|echte[nrm]?|meine[nrm]?|passende[nr]?) ){0,3}(?:mitarbeiter(?:in|n)?|mensch(?:en)?|kolleg(?:e|en|in|innen)|berater(?:in)?|kundenberater|team|support(?:team|mitarbeiter|team)?|kundenservice|kundendienst|kundensupport|fachabteilung|experten?|spezialist(?:en)?|ansprechpartner(?:in)?|jemand(?:en|em)?|person|techniker|serviceteam|abteilung)'
const deSoon =
  '(?: (?:jetzt|nun|gleich|sofort|direkt|umgehend|in kürze|in (?:einem|wenigen) [^ ,]+|bald|schnellstmöglich|zeitnah|morgen|heute|telefonisch|persönlich|per e ?mail|kurz|schnell|gerne))*'
const deTicket = '(?:ticket|supportticket|serviceticket|vorgang|supportanfrage)'
const es =
  '(?:(?:un|una|uno|el|la|los|nuestro|nuestra|nuestros|otro|de|del|con|al) ){0,4}(?:agentes?|persona|humano|asesor(?:a|es)?|compañer[oa]s?|representantes?|especialistas?|operador(?:a)?|equipo|soporte|alguien|ejecutiv[oa]|experto|departamento|supervisor(?:a)?|técnico|atención al cliente|colega)'
const esNow = '(?: (?:ahora|ahora mismo|enseguida|en un (?:momento|instante)|de inmediato|inmediatamente|ya))*(?= $| ,)'
const fr =
  '(?:(?:un|une|l|le|la|notre|nos|votre|au|à|de|des|d|du|autre) ){0,4}(?:conseill(?:er|ère)s?|agents?|humain|personne|collègues?|équipe|collaborat(?:eur|rice)|responsable|spécialiste|expert|support|service (?:client|clients|technique)|opérateur|quelqu un|technicien|représentant|membre)'
const frNow = '(?: (?:tout de suite|maintenant|immédiatement|à l instant|dès maintenant|de suite))*(?= $| ,)'
const pt =
  '(?:(?:um|uma|o|a|os|nosso|nossa|outro|de|do|da|com|ao|à|para) ){0,4}(?:atendentes?|agentes?|pessoa|humano|colegas?|equipe|equipa|especialistas?|consultor(?:a)?|representantes?|operador(?:a)?|suporte|alguém|assistente|técnico|supervisor|gerente|setor|atendimento|apoio ao cliente)'
const ptNow = '(?: (?:agora|agora mesmo|já|imediatamente|em instantes|neste momento))*(?= $| ,)'
const it =
  '(?:(?:un|uno|una|il|lo|la|l|nostro|nostra|nostri|al|allo|alla|dal|del|con|di|dei|altro) ){0,4}(?:operator[ei]|persona|umano|collegh?[ai]|consulent[ei]|team|assistenza(?: clienti)?|supporto|servizio clienti|specialista|esperto|responsabile|qualcuno|addetto|tecnico|reparto|agente|membro)'
const nl =
  '(?:(?:een|de|het|onze|ons|met|van|aan|naar|echte|andere|menselijke) ){0,4}(?:medewerkers?|collega(?: s)?|mens|persoon|adviseur|team|klantenservice|support|specialist|iemand|agent|afdeling|teamlid|expert|helpdesk)'
const pl =
  '(?:(?:z|ze|do|na|nasz|nasza|naszym|naszego|naszemu|naszej|jeden|jednym|kolegą|kimś|działem) ){0,3}(?:konsultant(?:em|a|ka|owi|ką)?|człowiek(?:iem|owi|a)?|pracownik(?:iem|a|owi)?|zesp(?:ół|ołem|ołu|ołowi)|obsług(?:ą|i|a)(?: klienta)?|specjalist(?:ą|a|y|ę)|doradc(?:ą|a|y)|działu?|ktoś|kimś|przedstawiciel(?:em|a)?|agent(?:em|a)?|kolega|operator(?:em|a)?|biur[aoe]m?)'
const tr =
  '(?:(?:bir|bizim|gerçek|canlı|müşteri|yetkili|destek|ilgili) ){0,3}(?:temsilci|temsilcimiz|temsilcisi|temsilciye|temsilcimize|temsilcisine|temsilciyle|yetkili|yetkiliye|yetkilimiz|yetkilimize|ekibimiz|ekibimize|ekibi|ekibine|insan|insana|uzman|uzmanımız|uzmana|uzmanımıza|operatör|operatöre|arkadaşımız|arkadaşımıza|biri|birine|birimize|birimi|müşteri hizmetleri(?:ne|miz|mize)?|destek|desteğe|görevli|görevliye|danışman|danışmana|danışmanımız)'
const ar =
  '(?:ب|ل|مع )?(?:ال|ل)?(?:احد |اعضاء |فريق |قسم |زملائي |زملائنا |خدمه )*(?:ال)?(?:موظف(?:ي|ينا|ين|ه|يه)?|مندوب|ممثل(?:ي|ينا)?|فريق(?:نا)?|شخص|انسان|زميل(?:ي|نا)?|زملائنا|زملائي|دعم|مختص(?:ين|ينا)?|مشرف|مسوول|عملاء|خدمه العملاء|مستشار(?:ينا)?|مدير|احد)ا?'
const ru =
  '(?:(?:наш(?:ему|им|его|а|ей|у|ими|ему)?|одн(?:ому|им) из наших|живым|живому|с|на|к|своему) ){0,3}(?:оператор(?:ом|а|у|ам)?|менеджер(?:ом|а|у)?|специалист(?:ом|а|у|ам)?|сотрудник(?:ом|а|у|ам)?|коллег(?:ой|е|ам|а|у)|человек(?:ом|а|у)?|команд(?:а|е|у|ой)|поддержк(?:а|е|у|ой)|консультант(?:ом|а|у)?|служб(?:а|у|е|ой) поддержки|кто то|представител(?:ь|ем|ю)|отдел(?:у|ом)?(?: [^ ,]+)?)'

/** One entry per language, in any order: the first that promises ends the search. */
export const promises: Promised[] = [
  promised(
    'latin',
    [
      `(?:i ?(?:ll|will|m|am|ve|have|just|m going to|am going to)|let me|we ?(?:ll|will|re|are|ve|have)|please (?:wait|hold|hold on|stay) ?(?:on the line )?while i|allow me to|going to|gonna) (?:(?:now|just|also|already|be|then|immediately|happily|gladly|go ahead and|have to|be happy to|right away|currently|going to|to|quickly|personally|been) ){0,3}${enDo} (?:(?:you|this|it|your|the|that|on|over|through|along|up|in|touch|back|issue|case|request|question|conversation|chat|message|details|matter|right|now|straight|ticket|complaint|concern|to|with|via|query|feedback|information) ){1,8}?${en}`,
      `(?:i ?(?:ll|will|m|am|ve|have)|let me|we ?(?:ll|will|have|ve)) (?:(?:now|just|also|already|be|have|to) ){0,3}(?:get|getting|ask|asked|asking|notify|notified|notifying|alert|alerted|inform|informed|told|bring(?:ing)? in|call|calling|contacted|contact|contacting|have|find|fetch(?:ing)?|grab|loop(?:ing)? in|flagged this for|(?:check|speak|talk|consult)(?:ing)? (?:with|to)) ${en}(?= (?:to|for you|about|on|so|of|who|that|in|for|know|immediately|right|now|over|and|call|contact|reach|help|look|e ?mail|reply|respond|check|review|get|take)| $| ,)`,
      `(?:i ?(?:ll|will|m|am)|let me|we ?(?:ll|will|re|are)|while i|allow me to|going to|gonna)(?: (?:now|just|be|going to|quickly|happily|gladly|personally))* (?:connect|transfer|patch|forward|hand|put)(?:ing|ting|ring)? you${enNow}`,
      `(?:(?<=^ )|, )(?:now |just )?(?:connecting|transferring|putting|patching|handing|forwarding) you${enNow}`,
      `you ?(?:re|are|(?:ll|will)(?: (?:now|shortly|soon))?) (?:(?:now )?being (?:connected|transferred|put through|handed over)|be (?:connected|transferred|put through|contacted|called(?: back)?|phoned)(?: back)? (?:(?:back|by (?:e ?mail|phone)) )?(?:now|shortly|soon|in a (?:moment|minute)|momentarily|right away|immediately|today|tomorrow|within|as soon as))(?= )`,
      `you ?(?:ll|will|re going to|are going to) (?:[^ ,]+ )?(?:be (?:contacted|called|e ?mailed|phoned|helped|assisted|answered)(?: [^ ,]+){0,4} by|hear (?:back )?from|(?:get|receive) (?:a|an) (?:call|reply|answer|response|call ?back|e ?mail|message) (?:back )?from) ${en}`,
      `(?:i|we) (?:(?:just|already|also|now|personally) )?(?:passed|forwarded|sent|escalated|transferred|handed|referred|reported|submitted|relayed|raised|brought|flagged|routed|assigned) (?:(?:this|it|that|your|the|on|over|along|up|issue|case|request|question|conversation|chat|message|details|matter|ticket|complaint|concern|feedback|problem) ){1,5}?(?:to|with) ${en}`,
      `(?:i|we)(?: ?(?:ve|have))? (?:(?:just|already|also|now) )?(?:forwarded|escalated|passed on) (?:this|it|your (?:request|message|case|question|issue|concern|complaint|problem))(?: (?:on|along|over|up))?(?= $| ,| and )`,
      `(?:i|we) ?(?:ve|have|ll|will|m going to|am going to|just)? ?(?:(?:just|already|also|now) )?(?:creat|open|rais|fil|logg?|submit|regist(?:e)?r)(?:e|ed|ing|ted)? (?:a|an|your|the) (?:[^ ,]+ )?(?:(?:support|service|help ?desk) )?(?:ticket|case|support request)(?= $| ,| for you| with| on your| about| and| so| in| number| \\d| to)`,
      `(?:(?<=^ )|, )(?:and )?(?:a|your|the) (?:[^ ,]+ ){0,2}?ticket (?:has been|was|is being) (?:created|opened|raised|logged|submitted|filed)(?! by mistake)`,
      `(?:connecting|transferring|forwarding|handing|putting|passing|escalating|redirecting) (?:you|this|your (?:chat|case|request|conversation|question|issue)|the (?:chat|conversation))(?: (?:over|through|now|on|along|right))* (?:to|with) ${en}`,
      `(?:you ?(?:re|are|ll|will|ve|have)|your (?:[^ ,]+ )?(?:chat|conversation|request|case|message|issue|question|details|ticket|query|complaint)|this|it|the (?:chat|conversation|matter|issue|case)) (?:(?:has|have|is|are|was|were|will|now|already|been|being|be|just|soon|shortly) ){0,4}(?:connected|transferred|forwarded|passed|handed|escalated|put through|sent|redirected|assigned|routed)(?: (?:on|over|along|through|up|directly))? (?:to|with) ${en}`,
      `${en} (?:(?:from|of|at|in|on) (?:our|the) [^ ,]+(?: [^ ,]+)? )?(?:will|ll|is going to|are going to|is about to|should|shall|has been|have been) (?:(?:now|be|soon|shortly|then|also|personally|get|been|gladly) ){0,4}(?:with you|back to you|contact|contacting|reach|reaching|get|getting back|in touch|call|calling|reply|replying|respond|responding|follow|following up|join|joining|assist you|assisting you|take over|taking over|help you|helping you|e ?mail|write|text you|message you|send you an? (?:e ?mail|reply|answer|message|text)|update you|let you know|come back to|return your|phone|ring you|have a look|take it from here|deal with (?:this|it|your)|sort (?:this|it)|look into|review your|review this|notified|informed|alerted|asked|pick this up|handle)(?! (?:customers|people|guests|users|applicants))`,
      `${en} (?:is|are) (?:on (?:the|their) way|joining|taking over|coming|looking into (?:it|this|your))`,
    ],
    '(?:(?<!sure |see |know |check |sorry )if (?:you|needed|necessary|required|that|your|it|the|this does|this doesn)|would you like|should you|once you|after you|when you|(?:once|after|when|until|before|if) (?:a|the|your) (?:[^ ,]+ )?(?:ticket|case|request)|to (?:create|open|raise) a|whenever|unless|until you|in case|at any time|anytime|any time|feel free|you can|you may|you could|could|can ?not|can ?t|unable|not able|won ?t|will not|don ?t have|never|i can|we can|may contact|not be able|i am not|i m not|not (?:going to )?(?:connect|transfer|forward)|no (?:one|agent|person))',
  ),
  promised(
    'latin',
    [
      `(?:ich|wir) (?:(?:jetzt|nun|gleich|sofort|gerne?|direkt) )*(?:verbinde[n]?|leite[n]?|übergebe[n]?|stelle[n]?|gebe[n]?|hole[n]?|reiche[n]?|eskaliere[n]?|schicke[n]?|vermittle[n]?|informiere[n]?|bitte[n]?|rufe[n]?|habe[n]?|werde[n]?) (?:[^ ,]+ ){0,8}?${de}(?: (?:[^ ,]+ ){0,6}?(?:weiter|weitergeleitet|verbinden|weiterleiten|übergeben|informiert|informieren|hinzu|durch|dazu|verständigt|weitergegeben|weitergeben|gebeten|kontaktiert|um|übertragen))?`,
      `(?:verbinde|leite|übergebe|gebe|stelle) (?:ich|wir) (?:sie|dich|ihre?n?|deine?|das|es|euch) (?:[^ ,]+ ){0,5}?${de}`,
      `${de} (?:[^ ,]+ ){0,4}?(?:wird|werden|meldet|melden|kümmert|kümmern|kontaktiert|ruft|übernimmt|antwortet|hilft|nimmt|setzt|schreibt|schreiben|schickt|schicken|sendet|senden) (?:[^ ,]+ ){0,8}?(?:bei ihnen|bei dir|sie|dich|ihnen|dir|sich darum|um (?:ihr|dein)[^ ,]*|kontakt|in verbindung|übernehmen|diesen chat|das gespräch|ihr anliegen)`,
      `(?:sie|du|ihre?|deine?|das|es) (?:[^ ,]+ ){0,2}?(?:werden|wirst|wurde|wurden|wird) (?:[^ ,]+ ){0,4}?(?:mit|an) ${de} (?:[^ ,]+ ){0,3}?(?:verbunden|weitergeleitet|übergeben|weitergegeben)`,
      `ich (?:(?:verbinde|leite|stelle) (?:sie|dich|euch)${deSoon}(?: (?:weiter|durch))?|verbinde${deSoon})(?= $| ,)`,
      `(?:frage|hole|rufe|kontaktiere) ich ${de}|ich (?:frage|kontaktiere|konsultiere)${deSoon} (?:[^ ,]+ )?${de}`,
      `(?:(?:sie|du) (?:werden|wirst)|werden sie|wirst du)${deSoon} (?:(?:[^ ,]+ ){0,2}?von ${de} (?:[^ ,]+ ){0,3}?(?:kontaktiert|angerufen|angeschrieben|betreut|unterstützt|zurückgerufen)|verbunden|durchgestellt|kontaktiert|angerufen|zurückgerufen)`,
      `(?:ich|wir) (?:habe|haben|werde|werden) (?:[^ ,]+ ){0,5}?${deTicket}(?: [^ ,]+){0,4}? (?:erstellt|angelegt|eröffnet|aufgemacht|erstellen|anlegen|eröffnen)`,
      `(?:erstelle|eröffne|lege|öffne) (?:ich )?(?:[^ ,]+ ){0,4}?${deTicket}(?= $| ,| für| an| mit| zu| und)`,
      `(?:(?<=^ )|, )(?:ein|ihr|das|es wurde ein) (?:[^ ,]+ )?${deTicket} (?:wurde|ist|wird)? ?(?:[^ ,]+ ){0,4}?(?:erstellt|angelegt|eröffnet)`,
      `ich habe (?:das|es|ihre?n?|deine?n?|die|den) (?:[^ ,]+ ){0,2}?(?:weitergegeben|weitergeleitet|eskaliert)(?= $| ,| und)`,
      `(?:es )?meldet sich (?:[^ ,]+ ){0,4}?${de}(?: [^ ,]+){0,3}? (?:bei (?:ihnen|dir)|in kürze|gleich)`,
    ],
    '(?:wenn sie|wenn du|falls|sofern|sobald|nachdem|möchten sie|möchtest du|können sie|kannst du|sie können|du kannst|jederzeit|auf wunsch|kann (?:ich )?(?:[^ ,]+ ){0,6}nicht|leider nicht|nicht (?:[^ ,]+ ){0,3}?(?:verbinden|weiterleiten|möglich|weitergeleitet)|könnte|kann ich|ich kann|wir können|bei bedarf|sollten sie|wünschen)',
  ),
  promised(
    'latin',
    [
      `(?:(?:te|le|lo|la|los|os|les) )(?:(?:estoy|voy a|vamos a|he|hemos|estamos|acabo de) )?(?:paso|pasaré|pasando|pasar|pasado|comunico|comunicaré|comunicar|comunicando|conecto|conectaré|conectar|conectando|transfiero|transferiré|transferir|transfiriendo|transferido|derivo|derivaré|derivar|derivado|pongo|pondré|poner|redirijo|enlazo|contacto) (?:[^ ,]+ ){0,4}?(?:con|a|al|en contacto con) ?${es}`,
      `(?:he|hemos|voy a|vamos a|estoy|acabo de|ya) (?:[^ ,]+ )?(?:pasado|pasar(?:te|le|lo)?|enviado|enviar|transferido|transferir(?:te|le|lo)?|conectar(?:te|le|lo)?|comunicar(?:te|le|lo)?|derivado|derivar(?:te|le|lo)?|escalado|escalar|reenviado|informado|avisado|notificado|trasladado|poner(?:te|le|lo)?|conectando(?:te|lo|le)?|transfiriendo(?:te|lo|le)?) (?:[^ ,]+ ){0,6}?(?:a|al|con) ${es}`,
      `(?:paso|derivo|escalo|envío|reenvío|transfiero|traslado) (?:tu|su|el|la|esta|este) (?:[^ ,]+ ){0,3}?(?:a|al|con) ${es}`,
      `${es} (?:[^ ,]+ ){0,4}?(?:(?:se|te|le|lo) )?(?:(?:pondrá|comunicará|contactará|llamará|atenderá|responderá|ayudará|escribirá|dará|continuará|tomará|revisará|enviará|mandará|avisará) ?|va a (?:contactar|llamar|atender|ponerse|responder|escribir|enviar)[^ ,]* ?|estará (?:contigo|con usted) ?)(?:en contacto |contigo |con usted |en breve |pronto )*`,
      `(?:te|le|lo|la|os|les) (?:estoy |voy a |vamos a )?(?:(?:paso|pasando|comunic|conect|transfier|transfer|deriv)(?:o|aré|iré|ando|iendo|iriendo|ar|ir)?)${esNow}`,
      `(?:transfiriéndo|conectándo|comunicándo|pasándo)(?:te|le|lo|la|os)(?:${esNow}| (?:con|a|al) ${es})`,
      `(?:será|serás|va a ser|vas a ser|está siendo|estás siendo) (?:[^ ,]+ )?(?:contactad|transferid|conectad|atendid|derivad|comunicad)[oa] (?:en breve|pronto|ahora|enseguida|mañana|(?:por|con|a) ${es})`,
      `en breve (?:será|serás) (?:contactad|atendid)[oa]`,
      `(?:se|te|le|lo|la) (?:pondrán?|comunicarán?|contactarán?|llamarán?|atenderán?|escribirán?|responderán?|ayudarán?) (?:[^ ,]+ ){0,4}?${es}`,
      `(?:pasé|envié|derivé|escalé|transferí|remití|trasladé|reporté|informé|avisé|notifiqué) (?:[^ ,]+ ){0,5}?(?:a|al|con) ${es}`,
      `(?:déjame|déjeme|déjenme|permíteme|permítame|voy a|vamos a) (?:[^ ,]+ )?(?:buscar|llamar|avisar|traer|consultar|preguntar|pedir|hablar|contactar)(?:lo|le)? (?:a |con |por )?${es}`,
      `(?:he|hemos|acabo de|voy a|vamos a|estoy) (?:[^ ,]+ )?(?:cread|crear|creand|abiert|abrir|abriend|generad|generar|levantad|levantar)o? (?:un|una|su|tu) (?:[^ ,]+ )?(?:ticket|tique|caso|incidencia|reclamación)`,
      `se (?:ha|le ha|te ha) (?:cread|abiert|generad|levantad)o (?:un|una|su|tu) (?:[^ ,]+ )?(?:ticket|tique|caso|incidencia|reclamación)`,
      `(?:tu|su) (?:consulta|caso|solicitud|mensaje|conversación|problema) (?:ha sido|fue|será|está siendo) (?:enviad[oa]|transferid[oa]|derivad[oa]|escalad[oa]|pasad[oa]|asignad[oa]) (?:a|al) ${es}`,
    ],
    '(?:si (?:lo|así|usted|tú|te|quieres|quiere|deseas|desea|necesitas|necesita|prefieres|prefiere|gustas|es necesario)|puedes|puede|podrías|podría|pueden|puedo|cuando (?:quieras|quiera|lo)|en cualquier momento|no (?:te |le |lo |puedo|es posible|podemos|voy)|en caso de|una vez que)',
  ),
  promised(
    'latin',
    [
      `(?:je|j|nous) (?:vous|te|t|l|la|le)? ?(?:vais|allons|mets|met|mettons|transf[eè]re|transférons|passe|passons|connecte|connectons|redirige|redirigeons|oriente|adresse|ai|avons|dirige|bascule) (?:[^ ,]+ ){0,7}?(?:à|avec|vers|au|aux|en relation avec|en contact avec|auprès)? ?${fr}`,
      `(?:je|j ai|nous) (?:transmis|transmets|transmettons|prévenu|contacté|transféré|informé|fais suivre|remonte|escalade|préviens|contacte|demande) (?:[^ ,]+ ){0,5}?(?:à|au|avec)? ?${fr}`,
      `${fr} (?:[^ ,]+ ){0,5}?(?:(?:va|vont) (?:vous |te |prendre |[^ ,]+ )?[^ ,]+|(?:vous|te) (?:contactera|contacteront|répondra|rappellera|recontactera|appellera|aidera|écrira|reviendra|enverra|enverront|tiendra|préviendra|informera)|prendra (?:contact|le relais|en charge)|reviendra vers|sera avec vous)`,
      `(?:je|nous) (?:vous|te) (?:transf[eè]re|transférons|connecte|connectons|passe|redirige|mets en (?:relation|contact))${frNow}`,
      `vous (?:allez être|serez|êtes en train d être) (?:[^ ,]+ )?(?:mis(?:es?)? en (?:relation|contact)|transférée?s?(?= $| ,| (?:tout|main|dans))|(?:re)?contactée?s? (?:sous|bientôt|dans|rapidement|demain|par (?:e ?mail|téléphone|${fr}))|rappelée?s? (?:sous|bientôt|dans|rapidement|demain|par)|pris(?:es?)? en charge par ${fr})`,
      `(?:laissez|laisse) moi (?:[^ ,]+ )?(?:appeler|contacter|chercher|demander|voir|consulter|vérifier|prévenir) ?(?:à|avec|auprès d)? ${fr}`,
      `(?:j ai|nous avons|je vais|nous allons|je viens|j) (?:[^ ,]+ )?(?:(?:d )?ouvr(?:ir|e)|(?:de )?créer|crée|créé|ouvert) (?:un|une|votre) (?:[^ ,]+ )?(?:ticket|dossier|demande d assistance|réclamation)`,
      `(?:(?<=^ )|, )(?:un|votre) ticket (?:[^ ,]+ )?(?:a été|est) (?:créé|ouvert|enregistré)`,
      `(?:vous (?:êtes|allez être|serez|avez été)|votre (?:demande|message|dossier|conversation|question|problème) (?:a été|est|sera)) (?:[^ ,]+ )?(?:transféré[es]*|transmis[es]*|mis[es]* en relation|redirigé[es]*|connecté[es]*|escaladé[es]*|confié[es]*) (?:à|avec|au|vers) ${fr}`,
    ],
    '(?:si (?:vous|tu|besoin|nécessaire)|souhaitez vous|voulez vous|vous pouvez|tu peux|vous pourrez|à tout moment|n hésitez|je peux|nous pouvons|pourrais|pourrait|ne (?:peux|peut|pouvons|suis|vous|sera|pourra)|pas en mesure|dès que vous|une fois que|lorsque vous|en cas|impossible|aimeriez)',
  ),
  promised(
    'latin',
    [
      `(?:(?:vou|vamos|estou|estamos|irei|já|acabei de) (?:[^ ,]+ ){0,2}?)?(?:te |lhe |o |a |lo )?(?:transferir|transferi|transferindo|transfiro|passar|passei|passo|passando|conectar|conectando|conecto|encaminhar|encaminhei|encaminhando|encaminho|direcionar|direcionando|colocar|colocando|coloco|pôr|acionar|acionei|chamar|chamando|chamei|escalar|escalei|enviei|avisei|informei|notifiquei|ligar)(?: (?:você|vc|lo|te|lhe|o|a|seu|sua|a sua|o seu|caso|mensagem|solicitação|pedido|conversa|atendimento|em contato|em contacto|agora|diretamente|isso|esta|este|questão|problema))* (?:com|a|ao|à|para|pra|pro)? ?${pt}`,
      `${pt} (?:[^ ,]+ ){0,4}?(?:(?:vai|irá|vão|irão) (?:[^ ,]+ ){0,3}?(?:contato|contacto|contactar|contatar|ligar|responder|atender|ajudar|assumir|falar|retornar|continuar|entrar)|entrará em (?:contato|contacto)|(?:te |lhe )?(?:enviará|escreverá|mandará|ligará|responderá|atenderá|contactará|retornará|ajudará)|estará com você|falará)`,
      `(?:vou|vamos|estou|estamos|irei|iremos) (?:(?:te|lhe|o|a|já|agora) ){0,2}(?:a )?(?:transferi|conecta|passa|encaminha|direciona)(?:r|ndo)(?: (?:você|vocês|vc|te|lo|la|lhe|o senhor|a senhora))?${ptNow}`,
      `(?:transferi|conecta|encaminha)ndo (?:você|vocês|te|lo|la|o senhor|a senhora)${ptNow}`,
      `(?:será|vai ser|está sendo|está a ser) (?:[^ ,]+ )?(?:conta(?:c)?tad|transferid|atendid|conectad|encaminhad)[oa] (?:em breve|em instantes|agora|logo|amanhã|(?:pel[oa]s?|por|com|para) ${pt})`,
      `(?:criei|abri|registrei|gerei|abrimos|criamos|(?:vou|estou|acabei de) (?:[^ ,]+ )?(?:cria|abri|registra|gera)(?:r|ndo)) (?:um|uma|seu|sua) (?:[^ ,]+ )?(?:chamado|ticket|tíquete|protocolo|ocorrência|caso)`,
      `(?:(?<=^ )|, )(?:um|uma|seu|sua|o) (?:[^ ,]+ )?(?:chamado|ticket|protocolo) (?:já )?(?:foi|está sendo) (?:criad|abert|registrad|gerad)o`,
      `(?:deixe me|deixa eu|vou|permita me) (?:[^ ,]+ )?(?:chamar|buscar|consultar|perguntar|pedir|avisar|falar|verificar) ?(?:a|ao|com)? ${pt}`,
      `(?:sua|seu|a sua|o seu|você) (?:[^ ,]+ )?(?:foi|será|está sendo|está a ser|vai ser) (?:[^ ,]+ )?(?:transferid[oa]|encaminhad[oa]|passad[oa]|enviad[oa]|escalad[oa]|direcionad[oa]|conectad[oa]) (?:a|ao|à|para|pra|com) ${pt}`,
    ],
    '(?:se (?:você|quiser|preferir|desejar|precisar|for|necessário)|caso (?:você|queira|precise|deseje|prefira)|você pode|pode (?:falar|pedir|entrar|ligar|contactar|contatar)|posso|podemos|gostaria|a qualquer momento|quando quiser|não (?:posso|consigo|é possível|podemos|vou|tenho)|infelizmente não|poderia|assim que você)',
  ),
  promised(
    'latin',
    [
      `(?:(?:la|ti|vi|lo|le) )(?:sto |sto per |posso ora )?(?:metto|metterò|mettendo|passo|passerò|passando|trasferisco|trasferirò|trasferendo|collego|collegherò|collegando|connetto|connetterò|indirizzo|reindirizzo|inoltro|faccio (?:richiamare|contattare)) (?:[^ ,]+ ){0,4}?(?:a|ad|al|con|da|all|alla|in contatto con)? ?${it}`,
      `(?:ho|abbiamo|sto|stiamo) (?:[^ ,]+ )?(?:inoltrato|trasferito|passato|inviato|segnalato|informato|avvisato|contattato|trasferendo|inoltrando|mettendo|passando|collegando) (?:[^ ,]+ ){0,6}?(?:a|ad|al|all|alla|con|il|la|un|in contatto con)? ?${it}`,
      `(?:inoltro|inoltrerò|trasferisco|trasferirò|passo|passerò|segnalo|invio) (?:subito |ora )?(?:la (?:sua|tua)|il (?:suo|tuo)|questa|questo|tutto) (?:[^ ,]+ ){0,3}?(?:a|ad|al|all|alla) ${it}`,
      `${it} (?:[^ ,]+ ){0,4}?(?:(?:la|ti|vi|lo|le) )?(?:contatterà|contatteranno|richiamerà|chiamerà|risponderà|aiuterà|assisterà|scriverà|prenderà|si metterà|ricontatterà|seguirà|subentrerà|sarà da|si occuperà)`,
      `(?:verrai|verrà|sarai|sarà|sta per essere) (?:[^ ,]+ )?(?:contattat|trasferit|mess|collegat|richiamat|passat)[oa] (?:[^ ,]+ ){0,2}?(?:a|ad|al|con|da|dal) ${it}`,
    ],
    '(?:se (?:vuole|vuoi|desidera|desideri|preferisce|preferisci|necessario|serve|ha bisogno|hai bisogno|lo)|può|puoi|potete|potrebbe|posso|possiamo|vuole che|vuoi che|desidera|in qualsiasi momento|quando vuole|non (?:posso|è possibile|sono|riesco|possiamo)|purtroppo non|una volta che|nel caso)',
  ),
  promised(
    'latin',
    [
      `(?:ik|we|wij) (?:zal|ga|gaan|heb|hebben|verbind|verbinden|schakel|stuur|geef|zet|breng|draag|escaleer|vraag|informeer|neem|roep) (?:[^ ,]+ ){0,8}?(?:met|naar|aan|door)? ?${nl}(?: (?:[^ ,]+ ){0,5}?(?:door|doorverbinden|doorgestuurd|doorsturen|overdragen|overgedragen|doorgegeven|in contact|gevraagd|ingelicht|over))?`,
      `(?:verbind|schakel|stuur) ik (?:u|je|jou|uw|dit|je vraag) (?:[^ ,]+ ){0,4}?(?:met|naar|aan) ${nl}`,
      `${nl} (?:[^ ,]+ ){0,3}?(?:neemt|nemen|zal|zullen|gaat|belt|helpt|komt|reageert|antwoordt) (?:[^ ,]+ ){0,6}?(?:contact|u|je|jou|over|terug|verder|opnemen|bellen|mee)`,
      `(?:u|je|jij|uw|je|het) (?:[^ ,]+ )?(?:wordt|bent|is|worden|zijn) (?:[^ ,]+ ){0,3}?(?:(?:doorverbonden|doorgestuurd|overgedragen|doorgegeven) (?:met|naar|aan) ${nl}|(?:met|naar|aan) ${nl} (?:doorverbonden|doorgestuurd|overgedragen|doorgegeven))`,
    ],
    '(?:als (?:u|je|jij|het)|indien|mocht u|wilt u|wil je|u kunt|je kunt|kunt u|kun je|kan ik|ik kan|we kunnen|op elk moment|niet|helaas|zodra u|zodra je|zou)',
  ),
  promised(
    'latin',
    [
      `(?:już |zaraz |teraz |chwileczkę )?(?:łączę|przełączam|przekierowuję|przekazuję|przekażę|przekazałem|przekazałam|połączę|przełączę|przekieruję|skieruję|kieruję|poproszę|poinformuję|powiadomię|zgłosiłem|zgłosiłam|eskaluję|przekazaliśmy|przekierowałem) (?:[^ ,]+ ){0,5}?${pl}`,
      `${pl} (?:[^ ,]+ ){0,3}?(?:skontaktuje|zadzwoni|odpowie|oddzwoni|odezwie|pomoże|przejmie|wkrótce|zajmie|napisze|dołączy|odpisze|skontaktują)(?: [^ ,]+){0,3}`,
      `(?:skontaktuje się|zadzwoni|odezwie się|odpowie) (?:[^ ,]+ ){0,4}?${pl}`,
      `(?:twoja|pana|pani|państwa|zgłoszenie|sprawa|rozmowa|wiadomość) (?:[^ ,]+ ){0,2}?(?:została|zostało|zostanie|jest) (?:[^ ,]+ )?(?:przekazan[ae]|przekierowan[ae]|przesłan[ae]) (?:do )?${pl}`,
    ],
    '(?:jeśli|jeżeli|gdyby|w razie|czy chcesz|czy chce|możesz|może pan|może pani|mogą państwo|mogę|możemy|w każdej chwili|nie (?:mogę|możemy|jestem|jest|mam)|niestety|gdy tylko|po (?:wysłaniu|złożeniu)|kiedy)',
  ),
  promised(
    'latin',
    [
      `(?:sizi|seni|talebinizi|görüşmeyi|konuyu|mesajınızı|sorununuzu|konuşmayı|durumu|şikayetinizi|bunu) (?:[^ ,]+ ){0,5}?${tr} (?:[^ ,]+ )?(?:bağlıyorum|bağlayacağım|aktarıyorum|aktaracağım|aktardım|yönlendiriyorum|yönlendireceğim|yönlendirdim|ilettim|iletiyorum|ileteceğim|bağlıyoruz|aktarıyoruz|bağladım|iletildi|yönlendirdik|ilettik)`,
      `${tr} (?:[^ ,]+ ){0,6}?(?:iletişime geçecek|dönüş yapacak|arayacak|yardımcı olacak|cevap verecek|yanıt verecek|ulaşacak|ilgilenecek|devralacak|yanınızda olacak|yazacak)(?:[^ ,]{0,4})?`,
      `${tr} (?:[^ ,]+ )?(?:bağlanıyorsunuz|aktarılıyorsunuz|yönlendiriliyorsunuz|bağlanacaksınız|iletildi|aktarıldı)`,
    ],
    '(?:isterseniz|istersen|dilerseniz|eğer|ister misiniz|ihtiyacınız olursa|gerekirse|(?:bağlaya|aktara|yönlendire|ilete)(?:bilirim|biliriz|mem|mıyorum|miyorum)|ulaşabilirsiniz|isteyebilirsiniz|görüşebilirsiniz|istediğiniz zaman|maalesef|olursanız|bağlayamam|aktaramam|bağlayamıyorum|aktaramıyorum)',
  ),
  promised(
    'latin',
    [
      `(?:jag|vi) (?:kopplar|ska koppla|vidarebefordrar|skickar|har vidarebefordrat|har skickat|har kopplat|överför|lämnar över|ber|eskalerar) (?:[^ ,]+ ){0,7}?(?:en |våra? |ett |vårt )?(?:medarbetare|kollega|person|människa|handläggare|team|support|kundtjänst|någon|avdelning)`,
      `(?:en |våra? |ett |vårt |någon (?:från|i) )*(?:medarbetare|kollega|handläggare|team|kundtjänst|teamet|någon) (?:[^ ,]+ ){0,3}?(?:kommer att (?:[^ ,]+ )?(?:kontakta|höra|ringa|svara|hjälpa)|kontaktar dig|hör av sig|ringer (?:upp )?dig|återkommer|tar över)`,
      `(?:přepojím|spojím|předám|předávám|přepojuji|spojuji|předal jsem|předala jsem) (?:[^ ,]+ ){0,5}?(?:operátor[^ ,]*|koleg[^ ,]*|pracovník[^ ,]*|tým[^ ,]*|podpo[^ ,]*|člověk[^ ,]*|specialist[^ ,]*|někým)`,
      `(?:operátor|kolega|pracovník|náš tým|někdo z našeho týmu|specialista|někdo) (?:[^ ,]+ ){0,3}?(?:ozve|kontaktuje|zavolá|odpoví|bude kontaktovat|pomůže|spojí)`,
    ],
    '(?:om du|vill du|du kan|jag kan|inte|tyvärr|när du|pokud|můžete|chcete|mohu|nemohu|bohužel|kdykoli|jakmile)',
  ),
  promised(
    'latin',
    [
      `(?:main|mai|mein|me|hum) (?:[^ ,]+ ){0,4}?(?:agent|representative|team|insaan|executive|manager|human|expert|customer care|support)(?: team)? (?:se|ko|ke paas) (?:[^ ,]+ ){0,3}?(?:connect|transfer|jod|forward|baat karwa|bhej)(?: [^ ,]+){0,3}`,
      `(?:hamari team|hamara agent|koi agent|support team|ek agent|humari team) (?:[^ ,]+ ){0,5}?(?:contact|call|sampark|reply|connect) kar(?:ega|egi|enge)`,
    ],
    '(?:agar|kya aap|sakte|sakta|sakti|nahi|chahein|chahe)',
  ),
  promised(
    'arabic',
    [
      `(?:س|سوف |سا|لقد |قمت ب|تم |جاري |جار |ساقوم ب|انا الان |يتم |سيتم )*(?:احولك|احول|احيلك|اوصلك|اوصل|اربطك|احيل|تحويلك|تحويل|توصيلك|ايصالك|ربطك|حولت|حولتك|احالتك|ارسلت|ابلغت|اخبرت|رفعت|احلت|مررت|نقلت|انقل|ساحولك|ساوصلك|سنحولك|سنوصلك|راح احولك|بحولك|هحولك|هوصلك|رح حولك) (?:[^ ,]+ ){0,5}?(?:الي |ل|مع |ب|علي )?${ar}`,
      `(?:س|سوف )(?:يتواصل|يتصل|يقوم|يرد|يكون|تتواصل|يساعدك|ينضم|يتولي|يرسل|يراسلك|يتابع|يعاود)(?: معك| بك| عليك| لك| اليك)? (?:[^ ,]+ ){0,3}?${ar}`,
      '(?:ساحولك|سنحولك|(?:جاري|جار|يتم|سيتم) (?:الان )?(?:تحويلك|توصيلك))(?: (?:الان|حالا|فورا|قريبا|بعد قليل|خلال لحظات))*(?= $| ,)',
      '(?:سيتم|سوف يتم|يتم) (?:التواصل|الاتصال|الرد) (?:معك|بك|عليك|معكم|بكم|عليكم)',
      '(?:لقد انشات|انشات|فتحت|سجلت|تم (?:انشاء|فتح|تسجيل)|قمت ب ?(?:انشاء|فتح|تسجيل)|سانشي|سافتح|ساقوم ب ?(?:انشاء|فتح)) (?:[^ ,]+ )?(?:تذكره|بلاغ|طلب دعم)',
      `(?:دعني ا|دعوني ا|اسمح لي ان ا|سا|سوف ا)(?:ستدعي|حضر|سال|ستشير|بلغ|خبر|طلب|نادي|راجع) (?:[^ ,]+ ){0,4}?(?:الي |ل|من |مع )?${ar}`,
      `${ar} (?:[^ ,]+ ){0,3}?(?:س|سوف |راح |رح |ه)(?:يرسل|يراسلك|يتواصل|يتصل|يرد|يساعدك|تتواصل|يكون معك|يكلمك|يتولي)`,
    ],
    '(?:اذا|لو (?:حابب|تبي|اردت|كنت)|هل تريد|هل ترغب|يمكنك|بامكانك|ان اردت|لا (?:يمكنني|استطيع|اقدر)|لا يمكن|للاسف|في حال|متي شئت|في اي وقت|يمكنني|عندما|ما اقدر|بعد ان)',
  ),
  promised(
    'devanagari',
    [
      '(?:मैं|हम) (?:[^ ,]+ ){0,6}?(?:एजेंट|प्रतिनिधि|टीम|व्यक्ति|इंसान|विशेषज्ञ|सहकर्मी|मैनेजर|अधिकारी|ग्राहक सेवा|कस्टमर केयर|सपोर्ट)(?: टीम| प्रतिनिधि)? (?:से|को|के पास) (?:[^ ,]+ ){0,3}?(?:जोड़|कनेक्ट|ट्रांसफर|भेज|स्थानांतरित|फॉरवर्ड|सौंप|बात करवा)(?: [^ ,]+){0,4}',
      '(?:हमारा|हमारी|हमारे|एक|कोई|मेरे) (?:[^ ,]+ ){0,2}?(?:एजेंट|प्रतिनिधि|टीम|व्यक्ति|विशेषज्ञ|सहकर्मी|अधिकारी|सदस्य) (?:[^ ,]+ ){0,6}?(?:संपर्क|कॉल|फोन|जवाब|मदद|सहायता|बात) (?:करेगा|करेगी|करेंगे|देगा|देगी|देंगे)',
      'आपको (?:[^ ,]+ ){0,4}?(?:एजेंट|प्रतिनिधि|टीम|व्यक्ति|विशेषज्ञ) (?:[^ ,]+ )?से (?:[^ ,]+ )?(?:जोड़|कनेक्ट|ट्रांसफर)(?: [^ ,]+){0,4}',
      '(?:आपका|आपकी) (?:[^ ,]+ ){1,2}?(?:टीम|एजेंट|प्रतिनिधि|विशेषज्ञ) (?:को|के पास) (?:[^ ,]+ )?(?:भेज|सौंप|ट्रांसफर|फॉरवर्ड)(?: [^ ,]+){0,3}',
    ],
    '(?:अगर|यदि|क्या आप|सकते|सकता|सकती|नहीं|चाहें|कभी भी|जब)',
  ),
  promised(
    'cyrillic',
    [
      `(?:соединяю|соединю|переключаю|переключу|перевожу|переведу|передаю|передам|передал|передала|подключаю|подключу|перенаправляю|перенаправлю|направлю|направляю|свяжу|эскалирую|позову|зову|приглашаю|переадресую|сообщу|переключил|перевел|з єдную|перемикаю|передаю|передам) (?:[^ ,]+ ){0,6}?(?:с |со |на |к |в |з |до )?(?:${ru}|колегою|оператором|менеджером|фахівцем|команді)`,
      `${ru} (?:[^ ,]+ ){0,4}?(?:свяжется|свяжутся|ответит|перезвонит|позвонит|подключится|поможет|напишет|займется|продолжит|скоро ответит|присоединится|зв яжеться|відповість|зателефонує)`,
      `(?:свяжется|перезвонит|ответит|подключится|зв яжеться)(?: с вами| вам| к чату| з вами)? (?:[^ ,]+ ){0,3}?(?:${ru}|колега|фахівець|менеджер|оператор)`,
      `(?:ваш|ваша|ваше) (?:[^ ,]+ ){1,2}?(?:передан[ао]?|переведен[ао]?|направлен[ао]?|переадресован[ао]?|передано) ${ru}`,
    ],
    '(?:если|хотите|можете|вы можете|могу|можем|не (?:могу|можем|удалось|получится)|к сожалению|в любой момент|как только вы|при необходимости|желаете|когда вы|якщо|бажаєте|можете|не можу)',
  ),
  promised(
    'kana',
    [
      '(?:担当者?|オペレーター?|スタッフ|サポート(?:担当|チーム|スタッフ)?|係(?:の者|員)|専門(?:スタッフ|家|担当)|責任者|人間|有人(?:対応|サポート)|カスタマー(?:サポート|サービス)|窓口|チーム|エージェント)(?:の者)?(?:へ|に|と|まで)(?:お|ご)?(?:つな(?:ぎ|げ)(?:いた)?(?:します|しております|いで)|繋(?:ぎ|げ)(?:いた)?(?:します|ます)|転送|引き継(?:ぎ|い)|取り次|代わ(?:り|って)|接続|共有(?:しました|いたしました)|伝え(?:ました|ておきます|ます)|転送いたし|申し伝え|エスカレーション|報告しました|依頼しました|変わり)',
      '(?:おつなぎ|お繋ぎ|転送)(?:いた)?しますので',
      '(?:担当者?|オペレーター?|スタッフ|サポート(?:担当|チーム)?|係の者|専門スタッフ|チーム|弊社(?:の者|スタッフ))(?:の者|より|から|が|の方)[^,]{0,12}?(?:ご?連絡(?:いた|差し上げ|させ|し)|お?電話(?:いた|差し上げ|し)|折り返し|対応(?:いた|させ|し)ます|ご?回答(?:いた|し)|返信(?:いた|し)|引き継ぎます|ご案内(?:いた|し)ます|参ります|サポートします)',
    ],
    '(?:(?:つなげ|繋げ|転送でき|おつなぎでき|対応でき)ませ|場合は|ご希望(?:でし|の場合|なら)|ご希望であれ|いつでも|ことができます|できません|ことも可能|可能です|よろしければ|必要(?:であれば|でしたら)|もし|お問い合わせください|ご連絡ください|いたしかね|しかねます|たら、)',
  ),
  promised(
    'han',
    [
      '(?:我|我们|系统|正在|现在|马上|立即|已经?|将|会|这就)(?:马上|立即|现在|已经?|会|将|正在|这就|立刻|先)*(?:为您|帮您|给您|替您|把您|将您|为你|帮你|给你|把你|将你)?(?:的[^,]{1,6})?(?:转接|转|接通|联系|转交|连接|反馈|提交|转达|呼叫|升级|安排|通知|移交|转给|接入|汇报)(?:给|到|至|了|一下|一位|成|您到)*[^,]{0,6}?(?:人工|客服|专员|同事|团队|工作人员|经理|专人|负责人|真人|主管|技术人员|部门|专家|坐席)',
      '(?:为您|帮您|给您|为你|帮你)(?:转接|转|接通|联系|连接|呼叫|安排)(?:给|到|至)?[^,]{0,6}?(?:人工|客服|专员|同事|团队|工作人员|经理|专人|负责人|真人|主管|专家)',
      '(?:客服|专员|同事|团队|工作人员|经理|专人|负责人|技术人员|人员|专家|主管)(?:人员|代表)?(?:会|将|稍后|很快|马上|将会)(?:会|将|在|尽快|稍后|很快|马上|于)*[^,]{0,12}?(?:联系|回复|致电|跟进|处理|回电|与您|和您|为您|帮您|接手|给您|答复)',
      '(?:已|已经)(?:将)?[^,]{0,10}?(?:转交|转达|反馈|提交|转接|移交|升级)(?:给|至|到)[^,]{0,8}?(?:客服|团队|同事|专员|部门|人员|经理|人工)',
    ],
    '(?:如果|如需|若|如您|需要的话|是否|可以(?:联系|拨打|随时|要求|转)|您可以|你可以|随时可以|无法|不能|没办法|没法|抱歉不|吗|要不要|想要|当您|提交后|一旦)',
  ),
  promised(
    'hangul',
    [
      '(?:상담(?:원|사|직원)|직원|담당(?:자|팀|부서)|팀|매니저|전문가|고객(?:센터|지원팀|서비스팀?)|사람|동료|지원팀|운영팀|책임자)(?:님|분)?(?:에게|께|한테|으로|로|과|와|을|를|이랑)?(?:바로|지금|직접|곧|즉시)?(?:연결(?:해)?(?:드리겠|해드릴게|하겠|해드립니다|드릴게|중|됩니다|될|되었|해드렸|합니다|시켜드리)|전달(?:해)?(?:드렸|했|하겠|드리겠|되었)|넘겨(?:드리|드렸)|이관(?:해|했|하|됩)|연결시켜|인계)',
      '(?:상담(?:원|사|직원)|직원|담당(?:자|팀|부서)|팀|매니저|전문가|고객센터|동료|지원팀)(?:님|분|에서)?(?:이|가|께서|에서)?[^,]{0,10}?(?:연락(?:드릴|을?드리|할것|해드릴|드립)|답변(?:드릴|해드릴|을?드리)|전화(?:드릴|를?드리|해드릴)|도와드릴|안내(?:해)?드릴|회신(?:드릴|을?드리)|응대(?:해)?드릴)',
    ],
    '(?:원하시면|원하시|필요하시면|하시면|할수없|없습니다|드릴까요|할까요|언제든지|수있습니다|불가|못하|어렵습니다|경우)',
  ),
]
