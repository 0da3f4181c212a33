import { spanishAsides } from './asides.ts'
import { ofColleagues } from './colleagues.ts'
import { any, wording } from './wording.ts'

const thing =
  '(?! (?:física|jurídica|de contacto|autorizada|virtual|inmobiliario|de viajes|de seguros|de aduanas|de bolsa|adicional|más|menos|dependiente|por (?:habitación|mesa)|(?:me |que me |ya |nunca )?(?:dijo|prometió|robó|usó|hizo|llamó|atendió|explicó|contestó|ayudó|informó))(?= ))'
const strict = `(?:(?:ser(?:es)? )?humanos?|humana|personas?|agentes?|operador(?:a|es|as)?|asesor(?:a|es|as)?|representantes?|ejecutiv[oa]s?|emplead[oa]s?|encargad[oa]s?|supervisor(?:a|es)?|gerentes?|jef[ea]s?|superior(?:es|a)?|responsables?|teleoperador(?:a|es)?|consultor(?:a|es)?|especialistas?|expert[oa]s?|técnic[oa]s?|comercial|vendedor(?:a|es)?|compañer[oa]s?|colegas?|trabajador(?:a|es)?|miembro del (?:equipo|staff|personal)|dueñ[oa]|propietari[oa]|mánager|recepcionista|ingenier[oa]s?|contador(?:a)?|contable|mecánic[oa]|instalador(?:a)?|médic[oa]|enfermer[oa]|abogad[oa]|cajer[oa]|gestor(?:a)?|perit[oa]|despachador(?:a)?|patr[oó]n|asistente (?:humano|humana|real)|funcionari[oa]|señor(?:a|ita)?|doctor(?:a)?|secretari[oa]|chic[oa]|hombre|mujer|moderador|administrador|teleasesor|coordinador(?:a)?|cristian[oa]|ser (?:pensante|racional|viviente)|director(?:a)?|rector(?:a)?|profesor(?:a)?|admin|gm|game master|letrad[oa]|un[oa] de carne y hueso)${thing}`
const someone =
  '(?:(?:alguien|algun[oa]|un[oa]|cualquiera) de (?:ustedes|uds|vosotros|ellos)|algún ser vivo|(?:alguien|algun[oa]|un[oa]|cualquiera) de (?:los suyos|sus [^ ,]+|tus [^ ,]+|su (?:equipo|empresa|parte)|tu (?:equipo|empresa)|vuestro equipo|allí|ahí)|alguien|alguno de (?:ustedes|vosotros)|alguna persona|uno de (?:ustedes|vosotros))'
const team =
  '(?:(?:servicio|atención|soporte|asistencia|apoyo|equipo|departamento|área|línea) (?:técnic[oa]|humana|(?:de |al |a |del |para )+(?:el |la |los |las )?[^ ,]+(?: al cliente)?)|soporte|atención humana|recepción|call center|equipo|departamento|personal|staff|ventas|facturación|un chat en vivo)'
const who = `(?:${someone}|${strict}|${team})`
const kind =
  '(?:(?:a|con|al|un|una|uno|el|la|los|las|algún|alguna|otro|otra|tu|su|vuestro|verdader[oa]|buen|buena|sus|tus|de|mismo|propio|mi) ){0,4}'
const talk =
  '(?:habl(?:ar|arle|arles|arlo|emos)|ablar|hablr|habalr|hbalar|hblar|platicar|conversar|chatear|charlar|dialogar|comunicar(?:me|se|nos)?|comunico|contacto|contactar(?:me|nos)?|contacto(?: directo)?|conect(?:ar|arme)|escribir(?:me|le)?|tratar|tratarlo|resolver(?:lo)?|continuar|seguir|consultar(?:lo)?|ponerme(?: en contacto)?|entrar en contacto|comunicación|conversación|atenci[oó]n|una llamada|llamada)'
const polite =
  '(?:por favor|por fa|porfa|porfis|x favor|xfa|porfavor|directamente|ya|ahora|mejor|urgente(?:mente)?|de una vez|también|solo|inmediatamente|aquí|hoy)'
const put =
  '(?:p[aá]s(?:a|e|en|ad|ar|arme|arnos|arle)(?:me|nos)?|transf(?:ier[ae]|ieran|erir|eri|erid|iéreme|eríme)(?:me|n?me|nos)?|transferencia|comun[ií](?:ca|que|quen|car|cad)(?:me|nos)?|con[eé]ct(?:a|e|en|ar|ad)(?:me|nos)?|der[ií]v(?:a|e|en|ar|ad)(?:me|nos)?|p[oó]n(?:ga|gan|er|ed|melo)?(?:me|nos)?|escal(?:a|ar|e|en)(?:lo|me)?|redir(?:ige|igir|ija|igi)(?:me)?|enlaz(?:a|ar|e)(?:me)?|canaliz(?:a|ar|e)(?:me)?|env[ií](?:a|ar|e|en)(?:me)?|remit(?:e|ir|a)(?:me)?|traslad(?:a|ar|e)(?:me)?|vincul(?:a|ar|e)me|(?:me|nos) (?:pas(?:as|an?|es?|en|ás)|comunic(?:as?|an|ás)|comuniques?|transf(?:ier[ae]s?|ier[ae]n|eris)|conect(?:as?|es?|an|en|ás)|deriv(?:as?|es?|an|en|ás)|pon(?:es|e|en|és|ga|gas|gan)|enlac[ae]n?|dirij[ae]n?))'
const want =
  '(?:quiero|kiero|qiero|quisiera|queria|necesito|nesesito|nececito|deseo|desearía|prefiero|preferiría|exijo|busco|solicito|pido|requiero|(?:me )?gustaría|(?:pue?do|podría|podemos|puede|pueden|podrían|podes|puedes) (?:yo )?(?:tener|ver|pedir|solicitar|usar|obtener|conseguir|encontrar|contactar(?: a| con)?|llamar a|dar(?:me)?|conseguirme|enviarme|mandarme)|dame|d[eé]me|denme|dadme|me (?:das|da|dan|das)|me (?:puedes|puede|pueden|podrías|podría) dar|consigueme|tráe(?:me|nme)|mánd(?:ame|eme|enme)|quiero que venga|hace falta|me urge|me hace falta|ocupo|que venga|llama a|llame a|llamen a|me atienda|necesitamos|queremos|vull)'
const serve =
  '(?:(?:llam|contact|ayud|habl)a(?:ra|ran|se)|atendiera|respondiera|llam(?:e|en|ar|a|arme|ame|arnos)(?:me)?|atiend(?:a|an|e)(?:me)?|atender(?:me|nos)?|contact(?:e|en|ar|arme|arnos)|conteste|responda|ayud(?:e|en|ar|arme)|asist(?:a|irme)|habl(?:e|ar) conmigo|comuni(?:que|carse)(?: conmigo)?|escrib(?:a|irme)|hacerse cargo|resolver(?:lo|me)?|tomar|llam[ae]da|asesor(?:e|arme)|ponerse en contacto|se ponga en contacto|se pusiera en contacto|revis(?:e|ar)(?: (?:esto|mi [^ ,]+|conmigo|lo))|mir(?:e|ar) (?:esto|mi [^ ,]+|lo|el|un)|ech(?:e|ar) un (?:vistazo|ojo)|interven(?:ir|ga)|explicar(?:me|lo)|explique|encargarse|se encargue|se ocupe|ocuparse|vea (?:esto|mi)|ver (?:esto|mi caso))'
const bot =
  '(?:(?:chat ?)?bots?|robots?|robo|m[aá]quinas?|ia|inteligencia artificial|asistente virtual|contestador(?:a)?|computador(?:a)?|ordenador|grabaci[oó]n|respuestas? automáticas?|sistema automático|automatizad[oa]s?)'
const dept =
  '(?:direcci[oó]n|gerencia|jefatura|contabilidad|facturación|finanzas|cobranzas?|cobros|tesorería|administración|ventas|reclamos|reclamaciones|siniestros|devoluciones|pos ?tventa|garantías?|logística|préstamos|hipotecas|tarjetas|compras|créditos?|reservas|soporte|sistemas|recursos humanos|legales|envíos|almacén|técnica|seguridad|fraudes?|cancelaciones|retención)'
const whoever =
  '(?:quien(?:es)?|la persona (?:que|encargada|responsable|a cargo)|el que|la que|los que|las que|el (?:encargado|responsable))'
const past =
  '(?:viera|viese|mirara|mirase|revisara|revisase|atendiera|llamara|llamase|contactara|ayudara|se ocupara|tomara|pudiera|explicara|respondiera|contestara|hablara|se pusiera|interviniera|estudiara|analizara|pueda|vea|mire|revise|llame|atienda|contacte|ayude|se ponga en contacto)'
const person =
  '(?:un|una|algún|alguna|uno de sus|otra?) (?:verdader[oa] )?(?:persona|humano|ser humano|agente|asesor(?:a)?|operador(?:a)?|emplead[oa]|compañer[oa]|especialista|representante|colega|responsable|supervisor(?:a)?)'

export const spanish = wording({
  script: 'latin',
  common:
    'a|me|su|hay|algún|como|ya|del|que|de|con|un|una|el|la|los|por|me|para|mi|en|quiero|no|es|alguien|hablar|puedo|necesito|al|si|lo|persona|qué|quién',
  people: `${who}|quién|hablar con (?:él|ella|ese)|ser vivo|${dept}|a quien|con quien|nadie|transfi[eé]r[ae]me|p[aá]seme|con[eé]ctame|devuelvan|${whoever}|${bot}|llam[ae]n?me|me (?:llamen?|llaméis|devuelv[ae]n|llamar(?:an?)?)|llamar(?:me)?|at(?:i?)end(?:ame|eme|enme|anme|adme)|me atiend[ae]n?|p[aá]s[ae]n?me|comun[ií](?:ca|que)n?me|transfi[eé]r[ae]n?me|esc[aá]l[aeo][^ ,]*|adult[oa]|llamad(?:a|ita)|telefonazo|hablar por teléfono|(?:póng|pon|pás|pas|comuni|conect|conéct|páse)[^ ,]*me|me (?:pas|comunic|conect|pon)[^ ,]* con`,
  keys: 'persona humano humana agente operador operadora asesor asesora representante alguien supervisor gerente ejecutivo',
  ask: [
    ofColleagues.es,
    `(?:${want} )?${talk} (?:${polite} )*(?:con |kon |cn |c |a |al |de (?:esto |eso )?con |esto con |por teléfono con |en vivo con |por chat con |directamente con )${any(4)}?${who}`,
    `(?:puedo|como|para|donde|y si|podemos|quiero que) (?:le |les )?hablo (?:${polite} )*(?:con|a) ${any(3)}?${who}`,
    `(?:contactar|ubicar|localizar|llamar|hablarle|hablar|conseguir) (?:con |a |al |un |una )?${kind}${who}`,
    `${put} (?:(?:${polite}|mi llamada|mi caso|el chat|la conversación|la llamada|esto|este caso|en contacto|directo|en comunicación|en línea|en la línea) )*(?:con |a |al |hacia |para )?${any(3)}?${who}`,
    `${want} (?:${polite} )*(?:que (?:me |nos )?(?:pasen?|pongan?|comuniquen?|transfieran?|atiendan?|ayuden?|contacten?|hablen?|llamen?|conecten?|den|manden?|envíen?|asista|conteste|responda) )?(?:(?:hablar|tener|ver|contacto|ayuda|asistencia|atención|soporte|apoyo) (?:de |con )?)?${kind}(?:${strict}|${someone}|atención humana|soporte humano|ayuda humana|servicio al cliente|atención al cliente|atención personal|atención personalizada)(?! (?:en la reserva|de la reserva|limpi|y un))`,
    `(?:que )?(?:me|nos) (?:atienda|atiende|atiendan|ayude|llame|llamen|contacte|contacten|conteste|contesten|responda|hable|asista|pueda (?:atender|ayudar|llamar)|puede (?:atender|llamar)|podría (?:atender|llamar)|llamara) ${any(3)}?(?:${strict}|${someone}|${team})`,
    `${kind}${who} (?:${any(3)}?)(?:que )?(?:me|nos) (?:pueda |puede |podría |pudiera )?${serve}`,
    `(?:puede|podría|pueden|podrían|pudiera|habrá|es posible que|quiero que|necesito que|haz que|pide que|que) (?:por favor )?(?:me )?(?:${any(1)})${kind}(?:${strict}|${someone}|alguien) (?:${any(3)}?)(?:me |nos )?${serve}`,
    `(?:puede|podría|pueden|podrían) (?:me )?${serve} ${kind}(?:${someone}|${strict})`,
    `${kind}(?:${someone}|${strict}) (?:${any(2)})?(?:puede|podría|pueden|podrían) (?:por favor )?(?:llamarme|llamarnos|contactarme|atenderme|hablar conmigo|comunicarse conmigo|hacerse cargo|ayudarme en persona|tomar (?:el|este) (?:caso|chat))`,
    `(?:hay|tienen|tenéis|existe|habrá|tenes) ${kind}(?:${someone}|${strict}) (?:${any(4)}?)(?:con (?:quien|quién|el que|la que)|a quien|que (?:me |nos )?(?:pueda|puede|atienda|ayude|pudiera|hable|conteste|sepa)|disponible|real|humano|humana|de verdad|conectad[oa]|en línea|libre)`,
    `(?:hay|tienen|habrá) (?:${kind})(?:algun |alguna |un |una )?(?:humano|agente|operador|asesor|representante|persona real)(?= (?:ahí|aquí|allí|por ahí|por favor|disponible) | $| ,)`,
    `(?:quiero|necesito|prefiero|dame|exijo|quisiera|busco) (?:un |una |de )?(?:atención|trato|contacto|ayuda|asistencia|soporte) (?:humana|humano|personal|de (?:una |un )?(?:persona|humano))`,
    `${kind}(?:${strict}) (?:real|de verdad|verdader[oa]|de carne y hueso|viv[oa]|humano|humana)?(?: )?(?:por favor|porfa|porfavor|ya|ahora|urgente|plis)`,
    `(?:ser|sea|siendo|prefiero ser) (?:atendid[oa]|ayudad[oa]|transferid[oa]|contactad[oa]|comunicad[oa]|derivad[oa]|llamad[oa]|asistid[oa]) (?:por|a|con|hacia) ${any(3)}?${who}`,
    `(?:contact[aeá](?:me|nme|nos)|comun[ií]que(?:me|nme)) (?:con |a |por favor |ya )*${any(2)}?${who}`,
    `(?:(?<=^ )|, |por favor |pls |ok |hola |y |favor de )(?:ll[aá]m(?:ame|eme|enme|adme)|me (?:llaman?|llamas|pueden llamar|puedes llamar|puede llamar|podrían llamar|llamen)|llamarme)(?! (?:la atención|[^ ,]+ $))`,
    '(?:quiero|necesito|pueden|puede|puedes|podrían|podría|podéis|prefiero|solicito|espero|pido|favor|por favor|quisiera|gustaría) (?:que )?(?:por favor )?(?:me )?(?:llam(?:e|en|éis|arme|arnos)|devuelvan la llamada|devolverme la llamada|una llamada|me llamen|llamar(?= ,| $| (?:por|al|a) (?:favor|mi|este|teléfono)))',
    `(?:p[aá]s[ae]n?me|comun[ií](?:ca|que)n?me|transfi[eé]r[ae]n?me|con[eé]ct[ae]n?me|der[ií]v[ae]n?me) (?:ya|ahora|por favor|con alguien|con)(?= (?:por favor|ya|ahora) | $| ,)`,
    `(?:cambiar|cambiame|cambia|pasar|pasa|volver|ir) (?:a |al |con )${kind}(?:humano|persona|agente|operador|asesor|chat en vivo|chat humano)`,
    `(?:escalar|escale|escala|escalen|eleven?) (?:este|esta|esto|mi|el|la) (?:caso|problema|consulta|queja|asunto|reclamo|ticket|tema)?`,
    `(?:dónde|cómo|cuándo) (?:está|están|hay|encuentro|consigo|contacto|llamo|puedo (?:encontrar|contactar|llamar|hablar))(?: a| con| al)? ${kind}(?:${someone}|${strict})`,
    `(?:con|a) (?:quien|quienes|cual) (?:de (?:ustedes|vosotros|allí|ahí|allá) |ahí |allí |allá |por ahí )?(?:(?:puedo|podría|podemos|debo|debería|tengo que|hay que|puede|podrá) (?:yo |ella |él |mi [^ ,]+ |que )?(?:${talk}|dirigirme|acudir|quejarme|comentarlo|verlo|tratarlo)|me dirijo|(?:hablo|me comunico) (?:para|de|sobre|por|acerca|si|ahí))`,
    `(?:p[aá]s[^ ,]{1,3}(?:me|nos|nme)|comun[^ ,]+(?:me|nos|nme)|con[eé]ct[^ ,]+(?:me|nos|nme)|transfi[^ ,]+(?:me|nos)|der[ií]v[^ ,]+(?:me|nos)|pon[^ ,]*(?:me|nos)|(?:me|nos) (?:puede |puedes |podría |podrías |pueden |podés )?(?:pas|comunic|transf|conect|deriv|pon|enlaz)[^ ,]*|habl(?:ar|o|arle)|quiero|necesito ir) (?:por favor |ya |directo |directamente )*(?:con|a|al) (?:el |la |los |las |su )?(?:(?:área|departamento|equipo|sección|gente) (?:de |técnico de )?)?${dept}`,
    `(?:agradecería|agradeceríamos|gustaría|encantaría|sería (?:posible|bueno|genial|ideal)|estaría bien|ojalá|mejor si|preferiría|prefiero|ayudaría|quisiera|podría ser|es posible)(?: mucho| que| si|,)* ${kind}(?:${someone}|${strict}) (?:${any(3)}?)(?:me |nos |lo )?${past}`,
    `(?:pas[ea]n?|transfier[ae]n?|deriv[ea]n?|env[ií][ae]n?|remit[ae]n?|reenv[ií]en?|den?|da|manda|mande|canalice|eleve|entregue|comunique)(?:me|nos|lo|nme|melo|selo)? (?:me |esto |mi [^ ,]+ |el [^ ,]+ |la [^ ,]+ |este [^ ,]+ |eso |por favor |directo )*(?:a|con|al) ${whoever}`,
    `(?:traiga|trae|tráe|llame|llama|llamen|llámen|traigan|busque|busca|busquen|ponga|pongan|saque|mande|manda|venga)(?:me|nme|nos)? (?:a |con |ya |ahora |me )*(?:al|el|la|su|tu|a su|a tu|un|una|a un|a una|con el) (?:jef[ea]|encargad[oa]|gerente|supervisor(?:a)?|responsable|técnic[oa]|patr[oó]n|dueñ[oa]|emplead[oa]|ser humano|humano)`,
    `(?:esto|eso|mi (?:caso|problema|tema|asunto|reclamo)|el (?:caso|problema|tema|asunto)) (?:${any(3)}?)(?:tiene que|debe|necesita|requiere|hace falta|debería|precisa)(?: [^ ,]+){0,4} ${person}`,
    `(?:quiero|necesito|prefiero|exijo|pido|quisiera|espero|solicito) (?:que )?(?:(?:me |se )?(?:lo|la|esto|mi [^ ,]+)|se ocupe|se encargue|venga|decida|intervenga|hable|revise|mire|opine)(?: [^ ,]+){0,3} (?:por )?${person}`,
    `(?:(?<=^ )|, |con |dame |a |pásame |ponme |por favor |mejor )alguien (?:${any(2)}?)que (?:sí |si |realmente |me |de verdad |lo |se )*(?:entienda|sepa|comprenda|resuelva|conozca|razone|piense|tenga idea|se entere)`,
    `(?:hay|habrá|tienen|está) (?:por ahí |ahí |allí )?alguien (?:vivo|viva|human[oa]|real|de verdad|de carne|que no sea|ahí con)`,
    `(?:algun[oa]|un[oa]|cualquiera|alguien) de (?:ustedes|vosotros|sus [^ ,]+|tus [^ ,]+|los suyos|su (?:equipo|empresa)) (?:me |nos )?(?:puede|podría|podrá|quiere) (?:${any(1)})${serve}`,
    `(?:que )?(?:me|nos) (?:devuelvan|regresen|retornen|hagan|den|dé) (?:la|una) llamada|que (?:me|nos) (?:llame|llamen|contacte|contacten) (?:hoy|ya|mañana|por teléfono|al|el|la|un|una)`,
    `(?:póngame|ponme|pónganme|métame|anótame|anóteme|déjame|estoy|espero|esperar|hago cola)(?: [^ ,]+){0,3} (?:cola|fila|lista|línea|espera)(?: [^ ,]+){0,4} (?:con|para|de) ${any(2)}?${who}`,
    `(?:explicar|contar|comentar|decir|tratar|discutir|hablar|aclarar)(?:lo|le|selo|les)? (?:esto |eso |todo |directamente )*(?:con|a) (?:un|una|alguien|su|algún) ?${any(1)}(?:${strict}|${someone}|(?=de ))`,
    `(?:si|sí|ok|dale|bueno|venga|claro|vale|perfecto) (?:por favor |porfa |pues |nomás )*(?:transfi[eé]r[ae]n?me|p[aá]s[ae]n?me|comun[ií](?:ca|que)n?me|con[eé]ct[ae]n?me|der[ií]v[ae]n?me|me (?:transfiere|pasa|pasas|comunica))`,
    `(?:mejor|antes|más bien) (?:con )?${person}`,
    `(?:poner|presentar|hacer|levantar|elevar) (?:una |mi |esta )?(?:queja|reclamo|reclamación|denuncia) (?:con|ante) (?:un|una|el|la|su|tu|alguien) ?(?:${strict}|)`,
    `(?:contác(?:tenme|teme|tame|tadme)|comuníquense conmigo|pónganse en contacto conmigo|póngase en contacto conmigo) ?(?:por (?:teléfono|favor)|al|hoy)?`,
    `(?:cita|reunión|videollamada|llamada|consulta) con (?:un|una|alguien|su|algún) ?${any(1)}(?:${strict}|(?=de ))`,
    `(?:me atiende|me va a atender|me puede atender|quiero que me atienda) (?:una persona|un humano|alguien)`,
    // Whom to call or to turn to.
    `(?:a|con|para) quién (?:le |les |me |puedo |debo |tengo que |hay que |nos )*(?:marco|llamo|llamar|hablo|hablar|contacto|contactar|dirijo|dirigir(?:me)?|acudo|acudir|recurro|escribo|quejo|reclamo|comunico|marcar|marcarle)(?: (?:entonces|para esto|por esto|ahí|pues|de esto|ya|ahora))*(?= $| ,)`,
    // Word order turned round.
    `(?:con |a )?${kind}(?:${strict}|${someone}) (?:quiero|quisiera|necesito|deseo|exijo|prefiero|kiero)(?: (?:yo|hablar|ya|ahora|por favor))*(?= $| ,)`,
    `(?:quiero|quisiera|necesito|déjame|déjeme|puedo) (?:hablar|platicar|charlar) con (?:él|ella|ese|esa|ellos)|(?:quiero|quisiera) hablarle`,
    // Someone is to call me, whatever they are called: not the one who brings the parcel, not whenever something happens.
    `(?:puede|podría|pueden|podrían|que|dile|dígale|pídele|pide|haz que|haga que|hagan que|quiero que|necesito que|espero que)(?: a| que)? ?(?:el|la|un|una|su|tu|algún|alguna|alguien|alguno|algun[oa] de (?:ustedes|uds)|uno de [^ ,]+) ?(?!(?:repartidor(?:a)?|mensajero|chofer|conductor|transportista|app|sistema|otr[oa]|cartero|taxi(?:sta)?) )${any(4)}?(?:(?:me|nos) (?:llam[ae]r?|marcar?|marque|contact[ae]r?|devolver la llamada|devuelv[ae]|pueda llamar|hable|escrib[ae])|llamarme|marcarme|contactarme|devolverme la llamada|que me llame|comunicarse conmigo|escribirme)(?! (?:[^ ,]+ )?(?:cuando|si|antes|al llegar))`,
    `(?:alguno|alguna|alguien|uno) de (?:ustedes|uds|vosotros) (?:[^ ,]+ ){0,2}?(?:me )?(?:puede |podría )?(?:marcar|llamar|atender|contactar|llama|marca|ayudar)(?:me)?`,
    `(?:me )?(?:regal[ae]s?|colabor[ae]s?|facilit[ae]s?|regalan|colaboran|prest[ae]s?|comunicas?|contactas?)(?: me)? (?:con )?(?:un|una|el|la) (?:[^ ,]+ )?(?:asesor(?:a)?|humano|persona|agente|ejecutiv[oa]|supervisor(?:a)?|operador(?:a)?)`,
    `(?:necesito|quiero|pido|exijo|solicito|espero|hace falta|prefiero|que)(?: que)? (?:alguien|una persona|un humano|otra persona|alguno de ustedes)(?: (?:real|de verdad|de ahí|del equipo|humano))* (?:tome|agarre|revise|lea|mire|vea|maneje|lleve|resuelva|conteste|responda|se haga cargo|me escuche|intervenga|me explique)`,
    `(?:respuesta|ayuda|contestación) (?:de|por parte de) (?:alguien|una persona|un humano|un ser humano)(?! (?:me|más))`,
    `(?:alguien|persona|gente) (?:que )(?:realmente |de verdad |sí |me |los |lo )*(?:lea|lee|entienda|piense|escuche|sepa|comprenda|razone|resuelva)`,
    `(?:hay|queda|tienen|existe)(?: (?:ahí|allá|aquí|por ahí))* (?:algún |algun |un )?(?:ser (?:vivo|humano|pensante)|humano|alguien (?:vivo|de carne|real|humano))`,
    `(?:pongan|ponga|pon|manden|mande|manda|traigan|traiga|trae|busquen)(?: me| a)* (?:a )?(?:alguien|un humano|una persona|un encargado|su jefe|tu jefe|el encargado)(?= $| ,| que| ya| por| aquí)`,
    `(?:solicito|quiero|deseo|espero|exijo|pido) (?:ser )?(?:contactad[oa]|llamad[oa]|atendid[oa]|que se comuniquen conmigo|que me contacten|que me llamen)(?: por [^ ,]+)?`,
    `(?:póngame|ponme|pónganme|conéctame|comunícame|comuníqueme|pásame|páseme|pásenme) (?:con |a )?(?:la |el |los |las )?(?:parte de |área de |gente de )?${dept}`,
    `(?:reclamo|reclamación|queja|denuncia|reclamar|quejarme) (?:ante|con|al|a) (?:un|una|el|su|la|tu)? ?(?:${strict})`,
    `(?:(?<=^ )|, |por favor )(?:comun[ií](?:quenme|queme|came)|transfi(?:éranme|érame|éreme)|pásenme|páseme|pásame|contáctenme|contácteme|llámenme)(?= $| ,| por favor| ya| ahora| urgente| con)`,
    // A call, as a thing to be made or given.
    `(?:(?:hacer|dar|echar|pegar|devolver)(?:me|nos)|(?:ha[gz]|d|ech|p[eé]g|devu[eé]l)[^ ,]{1,5}(?:me|nos)|(?:me|nos) (?:(?:puede[ns]?|podría[ns]?|podéis) )?(?:hac|da|den|dé|ech|peg|devol|devuel)[^ ,]*) (?:por favor |ya )?(?:un |una |la |el )(?:llamad(?:a|ita)|telefonazo|timbrazo|toque|ring)(?! (?:antes|cuando|si) )`,
    `(?:agradecería|agradezco|espero|aguardo|quedo a la espera de|solicito|quiero|quisiera|pido|ruego|deseo|exijo) (?:recibir )?(?:una |la |su |vuestra |tu )(?:llamada|devolución de llamada)(?= $| ,| (?:de|del|por|hoy|al|telefónica|urgente|mañana|esta)(?= ))`,
    `(?:quiero|quisiera|necesito|prefiero|preferiría|podemos|puedo|podría|podríamos|mejor) (?:hablar(?:lo)?|hablamos|tratarlo|verlo|explicarlo|comentarlo|contarlo)(?: (?:esto|mejor|directamente))* (?:por teléfono|de viva voz|en persona|cara a cara)(?! [^,]*(?:volo|aereo|estero|app|gratis|exterior|extranjero|vuelo|avion|avión|vol|étranger|vliegtuig|buitenland|plano|graça|tarifa))(?! con (?:mi|mis) )|(?:prefiero|mejor|quiero) por teléfono con alguien`,
    // That one of yours looks, calls, comes.
    `(?:solicito|pido|exijo|ruego|quiero|quisiera|necesito|espero|agradecería|agradezco|gustaría|requiero|demando)(?! (?:que |a )*(?:mi|mis|el repartidor|el mensajero) )(?: (?:que|le|les|a))* (?:[^ ,]+ ){1,6}?(?:se (?:comunique|comuniquen|ponga|pongan|pusiera|pusieran) (?:en (?:contacto|comunicación) )?(?:conmigo|con (?:mi cliente|nosotros|el suscrito|la suscrita))|me (?:llame|llamen|contacte|contacten|llamara|llamaran|contactara|contactaran|devuelva la llamada|telefonee))(?! (?:cuando|si|antes) )`,
    `(?:gustaría|encantaría|quiero|quisiera|prefiero|preferiría|necesito|exijo|pido|ojalá|que)(?: que)? (?:me|nos|lo|la|esto|mi [^ ,]+|se)(?: (?:me|lo|la))? ?(?:atendiera|llamara|ayudara|contactara|respondiera|hablara|explicara|escuchara|vea|lea|revise|mire|estudie|atienda|analice|tome|gestione|resuelva|decida|explique|escuche|encargue|ocupe|viera|revisara|leyera|mirara)(?: (?:de esto|esto|mi [^ ,]+|bien))? (?:a )?(?:de |por )?${kind}(?:${strict}|${someone})`,
    `(?:que|haga que|haz que) alguien (?:[^ ,]+ ){0,6}?(?:lo|la|me|esto|mi [^ ,]+) ?(?:mire|vea|lea|revise|resuelva|atienda|explique|llame|entienda|arregle|contacte|ayude|conteste)`,
    `(?:que )(?:venga|se ponga|salga|aparezca|baje|conteste|dé la cara)(?: (?:ya|ahora|al teléfono|aquí|de una vez))* (?:el|la|su|tu|vuestro|un|una|alguien|algún) ?(?:${strict}|${someone})?(?= $| ,| (?:ya|al|a|que|de|ahora|por|aquí)(?= ))`,
    `(?:puede|podría|pueden|podrían|puedes|podrías)(?: [^ ,]+){1,3} (?:un|una|algún|alguna|otro|otra) (?:compañer[oa]|colega|supervisor(?:a)?|responsable|humano|persona|asesor(?:a)?|agente)(?: (?:suy[oa]|tuy[oa]|human[oa]|real|vuestr[oa]|de su equipo))(?= |$)`,
    // Someone of yours by name, or by where he sits: not my own people, not the seller.
    `(?:(?:me|nos) (?:(?:puede[ns]?|podría[ns]?|podéis) )?(?:pas|comunic|conect|pon|transfier|enlac)[^ ,]*|(?:póng|pon|pón|pás|pas|páse|comuní|comuni|conect|conéct|pong|transf)[^ ,]*(?:me|nos|dme)) (?:por favor |ya |ahora |en contacto |en comunicación |en línea |directamente )*con (?!(?:el |la |un |una |los )?(?:mi|mis|vendedor|wifi|internet|facebook|google|otr[oa]s?|red|host|dueñ|tarjeta|comprador|anfitri)[^ ,]*|usuari)[^ ,]+(?! (?:y|e) )`,
    `(?:hablar|comunicarme|tratar|contactar) con (?:quien|quién) (?!habl|me atendi)[^ ,]+`,
    `(?:quién|quien) (?:me )?(?:puede|podría|va a|me) (?:atender(?:me)?|atiende|hablar conmigo|llamarme|dar la cara)(?= $| ,| aquí| ahí| por| de)`,
    // A human, said with irony, in haste or with few words of the language.
    `(?:tr[aá]|m[aá]nd|ll[aá]m|p[aá]s|p[oó]n|b[uú]sc|d)[^ ,]*(?:me|nos|dme)? (?:ya |ahora |con |a )*(?:un |una |alguien )(?:adult[oa]|mayor de edad|de verdad|de carne y hueso|con cerebro|competente|más listo)(?= $| ,| que| por| de| ya)`,
    `(?:ahora|urge|me urge|entonces|venga)(?: (?:sí|pues|mejor|ya|,))* (?:a |con )?(?:un |una |otra )?(?:humano|persona|ser humano|asesor|agente|operador)(?= $| ,| ya| por| de verdad| real)`,
    `(?:no )?(?:h?ablar) (?:${any(2)})?(?:una )?persona(?= $| ,| por| ayud)|persona (?:que )?(?:ayuda|ayudar|hablar)(?: (?:por favor|a mí|conmigo|me|yo))+`,
    `(?:quedo|sigo|estoy|espero|esperaré|aguardo)(?: (?:esperando|a la espera|en espera|aquí))*(?: (?:a|por|de|que me atienda))+ (?:un |una |algún )?(?:human[oa]|agente|asesor(?:a)?|operador(?:a)?|persona)(?= $| ,| real| por| disponible| human| que)`,
    `chat (?:con|por) (?:un |una )?(?:agente|asesor(?:a)?|humano|persona|operador(?:a)?)(?= $| ,| por| real| human)`,
    `esc[aá]l(?:a|e|en|ar|ad)(?:lo|me|melo)?(?: (?:esto|el caso|mi caso|el ticket|mi ticket))?(?: por favor)? (?:a|al|con) (?!(?:imagen|tamaño))[^ ,]+`,
    `(?:ati[eé]nd(?:ame|anme|eme|enme)|at[eé]ndeme|atendedme)(?: (?:ya|por favor|alguien|porfa|de una vez|ahora|por teléfono))+`,
    `(?:con |a )(?:recepción|administración|secretaría|gerencia|facturación|cobranzas?|almacén|dirección|${dept})(?: (?:por favor|porfa|ya|urgente))`,
    `(?:un|una) (?:admin|gm|moderador(?:a)?|game master|operador(?:a)?|supervisor(?:a)?) (?:que )?(?:puede|podría|pueda) (?:venir|entrar|ayudar|atender|ver|revisar)[^ ,]*`,
    `(?:comunicación|contacto|trato|interlocución)(?: (?:directa|directo|personal|telefónica))? con (?:su|el|la|un|una|tu|vuestro) ?(?:${who}|${dept}|área|departamento)`,
    `(?:un|una|algún|el|la) (?:${strict}) (?:al (?:teléfono|habla)|en (?:la )?línea|al aparato)(?= $| ,| ya| por| ahora)`,
    `(?:quiero|quisiera|necesito|prefiero|preferiría|gustaría|deseo) (?:tratar|ver|comentar|conversar|hablar|revisar|discutir) (?:este|esta|el|la|mi|esto)(?: [^ ,]+)? con (?:alguien|${strict})`,
  ],
  refuse: `(?:(?<!por que )(?<!porque )(?:no|nunca|jamás|tampoco|ni|sin|evitar|en vez de|en lugar de|antes de|nadie|cancelar?)(?: (?:quiero|kiero|quisiera|necesito|nesesito|deseo|requiero|hace|falta|es|necesario|preciso|hay|necesidad|tengo|tiene|tienes|tienen|debo|que|de|me|nos|lo|se|quería|busco|pido|estoy|pidiendo|vale|la|pena|para|ganas|voy|vaya|por|favor|querer|te|preocupes|vayas|ahora|interesa|gustaría|prefiero|estaba|buscando|intentes|intente|has|a|ir|un|una|ningún|ninguna|con)){0,6}|si|cuando|(?:por qué|para qué) (?:tengo que|necesito|debo|debería)|(?:tengo|hay|debo|necesito) que|es (?:necesario|obligatorio)|cuánt[oa]s?(?: [^ ,]+){0,3}|(?:prefiero|preferiría)(?: (?!hablar|que)[^ ,]+){1,4} a|cuando pued[oe]|qué pasa si|ayer|acabo de|acababa de|gracias por|pude|pudimos|logré|estuve|fue|terminé de)`,
  refuseAfter: `(?:(?:ningún|ninguna|nadie)|(?:no|ya no) (?:es|hace|hará) (?:falta|necesari[oa])|ayer|la semana pasada|fue (?:muy|genial|excelente|un|una))`,
  told: [
    ...spanishAsides,
    `(?:eres|sos|eras|es|son|usted es|serás|será|seas|es usted|acaso eres|es esto|esto es|hay(?! alguien (?:real|viv|human|de))|estoy|estamos|estaré|(?<!como )(?<!como le )(?<!puedo )(?<!para )hablo|está|estás) (?:tu |usted |vos |acaso |realmente |de verdad |en verdad |en serio |hablando |chateando |conversando |escribiendo |con |una? |el |la |solo |detrás |siendo |atendid[oa] |por |a )*(?:(?:verdader[oa] |ser )?(?:humano|humana|persona|robot|bot|máquina|agente|alguien|ia|inteligencia|asistente|operador)(?: (?:real|humano|humana|de verdad|virtual|de carne y hueso))?)(?! (?:con|viv[oa]|disponible|que (?:me|pueda|hable)|a quien|aquí|ahí|por favor|que |libre|en línea|conectad|real disponible|real con|real que|humano disponible))(?: (?:o|u|verdad|cierto|no)(?: [^ ,]+){0,4})?`,
    `(?:mi|mis|nuestro|nuestra|nuestros) (?!caso|llamada|consulta|problema|chat|queja)(?:[^ ,]+ ){0,1}?(?:jefe|jefa|gerente|asesor(?:a)?|agente|supervisor(?:a)?|encargad[oa]|emplead[oa]s?|compañer[oa]s?|representante|equipo|colegas?|técnico|operador)(?! (?:personal|de cuenta|asignado))`,
    `(?:el|la|los|las|un|una|su|sus|ese|esa|otro|otra|vuestro) (?:[^ ,]+ )?(?:agentes?|representantes?|asesor(?:a|es)?|persona|operador(?:a|es)?|emplead[oa]s?|técnic[oa]|señor(?:a|ita)?|compañer[oa]|chic[oa]|supervisora?|vendedor(?:a)?|gerente) (?:de ayer|de la semana|que (?:me |ya )?(?:atendió|ayudó|dijo|vino|llamó|contestó)|con (?:quien|el que|la que|quién) (?:hablé|hable|estuve|chateé)|anterior|(?:me|ya|nunca|no|se) (?:me )?(?:dijo|ha|había|prometió|hizo|llamó|atendió|ayudó|explicó|contestó|dio|informó|comentó|aseguró|indicó|colgó|supo)|dijo|era|fue|prometió|estuvo|es|resolvió|vino)(?: [^ ,]+){0,12}`,
    `(?:hablé|hable|hablamos|hablado|contacté|llamé|chateé|conversé|estuve hablando|comuniqué|ya (?:he |me )?[^ ,]+(?:é|ado)) con ${any(4)}?${who}(?: [^ ,]+){0,6}`,
    `alguien (?:ha|robó|más (?:usó|tiene|entró|está|ha)|usó|entró|está (?:usando|utilizando)|hackeó|me (?:robó|hackeó|ha robado|dijo|estafó)|cambió|compró|accedió)(?: [^ ,]+){0,4}`,
    `(?:recursos|derechos|cuerpo|error|género|ser) humanos?(?! (?:real|de verdad|por favor))(?<!ser humano)`,
    `(?:agentes?|persona|empleado|asesor|gerente) (?:de viajes?|inmobiliari[oa]|de seguros|de aduanas?|físicas?|jurídicas?|de contacto|comercial de otra|fiscal|autorizadas?|de tránsito|de bolsa)`,
    `(?:por|para|cada|según|cuánt[ao]s|máximo de|hasta|más|otra|dos|tres|cuatro|cinco|seis|ocho|diez|\\d+|varias|pocas|muchas|demasiadas|las|esas|algunas|estas) (?:dos |tres |cuatro |cinco |\\d+ )?(?:personas|persona(?= (?:adicional|más))|empleados|agentes|operadores|humanos)(?= (?:y|en|para|por|de|trabajan|tienen|pueden|caben|máximo|es|más|el|la|dicen|hay|adicional(?:es)?|a) | $| ,)|por persona`,
    `(?:añadir|agregar|anadir|invitar|eliminar|quitar|cambiar|registrar|contratar|ser|volverme|convertirme en|hacerme|trabajar (?:como|de)|asignar|borrar|editar|incluir|sumar|apuntar) (?:a )?(?:el |la |un |una |otro |otra |a |más |nuevo |nueva |una nueva |un nuevo |datos de |nombre de )*(?:agente|persona|personas|empleados?|operador(?:a)?|representante|asesor(?:a)?|alguien|gerente|usuario)(?: [^ ,]+){0,3}`,
    `(?:enviar|mandar|transferir|pagar|hacer una transferencia|transferencia|regalar|prestar|ceder|dar|pasar) (?:[^ ,]+ ){0,5}?(?:dinero|plata|saldo|fondos|pago|pedido|paquete|regalo|entrada|cuenta|titularidad|reserva|suscripción|\\d+|euros|pesos|bizum|puntos|archivo|documento) (?:[^ ,]+ ){0,2}?(?:a|para) (?:[^ ,]+ ){0,2}?(?:persona|alguien|amigo|empleado|agente)s?`,
    `(?:cuál|cual|cuáles|qué|que|a qué|en qué|dónde|donde|saber|tienen|hay|dime|me das|dame|conocer|necesito|busco|quiero|quisiera|pasame|pásame|me pasas|buscando|cuándo|hasta qué|desde qué) (?:(?:es|son|está|tienen|el|la|los|un|una|saber|consultar|encuentro|puedo|ver|algún|su|sus|tu|vuestro|cuál) )*(?:horarios?|horas?|teléfonos?|numeros?|correos?|e ?mails?|mails?|dirección|direcciones|whatsapp|formulario)(?: [^ ,]+){0,12}`,
    `(?:horarios?|horas?|teléfono|número|correo|e ?mail|dirección|web|página|formulario) (?:[^ ,]+ ){0,3}(?:de|del|para) (?:[^ ,]+ ){0,3}?(?:${team}|${who})`,
    `(?:está|esta|abre|abren|cierra|atiende|atienden|trabaja|trabajan|funciona|cuándo|hasta cuándo|ofrecen|ofrece|dónde está|quién es|quién era|qué hace|qué es|cómo se llama|cuántos|cuántas|diferencia entre|qué significa|significa) (?:(?:el|la|los|las|su|sus|un|una|tu|vuestro|de|en|tiene|trabajan|hay|disponible|abierto) )*(?:${who})(?: [^ ,]+){0,8}`,
    `(?:como|igual que) (?:un|una) (?:humano|persona|ser humano)(?! (?:real|de verdad))`,
    `(?:gracias|grax) por (?:comunicarme|pasarme|transferirme|conectarme|dejarme|atenderme|ponerme)(?: [^ ,]+){0,8}`,
    `(?:se lo|le|les) (?:preguntaré|consultaré|comentaré|diré|voy a preguntar|digo|preguntaremos) a(?:l)? [^,]*`,
    `(?:llamé|traje|busqué|hablé|contacté) (?:al?|con) (?:el |la |un |una )?(?:técnic|jef|encargad|gerente)[^ ,]*`,
    `(?:alguien|persona) (?:sabe|conoce|más (?:tiene|sabe)|ha |puede decirme|me puede decir|me dice|me sabe decir)(?: [^ ,]+){0,8}|(?:otra persona|alguien más) (?:puede|podría|recoja|reciba)(?: [^ ,]+){0,6}`,
    `(?:ir|venir|asistir|viajar|entrar|jugar|compartir|quedarme|acudir|reservar|pagar) con (?:otra|una|alguna|la tarjeta de otra) (?:persona|amig[oa]|compañer[oa])`,
    `contacto con (?:el |la |un |una )?(?:vendedor(?:a)?|anfitri[oó]n|comprador(?:a)?|dueñ[oa])(?: [^ ,]+){0,3}|(?:con )?(?:mi|mis) (?:médic[oa]|doctor(?:a)?|abogad[oa]|profesor(?:a)?)(?: [^ ,]+){0,4}`,
  ],
  alone: [
    `(?:(?:hola|si|si es posible|si puede|no ,|por favor|porfa|ok|buenas|quiero|un momento|mejor|solo) ,? ?)*${kind}(?:humano|humana|persona|agente|operador(?:a)?|asesor(?:a)?|representante|alguien(?: (?:de|en|del) [^ ,]+(?: al cliente)?| real)?|agente de (?:servicio|soporte|atención(?: al cliente)?)|(?:traspaso|contacto|chat) humano|supervisor(?:a)?|gerente|encargad[oa]|ser humano|ejecutiv[oa]|soporte|servicio al cliente|atención al cliente|atención humana|agente humano|técnico|especialista|atención personal|soporte humano|soporte técnico|responsable|personal)(?: (?:real|humano|humana|de verdad|en vivo|vivo|viva|de carne y hueso|por favor|porfa|porfavor|xfa|x favor|ya|ahora|urgente|gracias|ahora mismo|inmediatamente|plis|porfis|please))*`,
    '(?:hablar|comunicar|comunicarme|chatear) (?:con )?(?:un |una )?(?:humano|persona|agente|asesor|alguien|operador|representante)',
    '(?:que )?(?:alguien )?(?:ati?[eé]nd(?:ame|eme|enme|anme|adme)|me atiend[ae]n?|que me atiend[ae]n?)(?: alguien| por favor| porfa| ya)*|llámame|llamame|llamenme|llámeme|me llaman|quiero que me llamen|escalar|pásame|que me llamen|llamadme|contacto humano|chat en vivo',
    `(?:(?:hola|si|ok|por favor|porfa|buenas|quiero|necesito|dame|con|a|el|la) )*(?:${dept}|(?:asistente|asesor|agente|operador|empleado|apoyo|trato|contacto) (?:humano|humana|real)|técnico|jefe)(?: (?:por favor|porfa|gracias|ya|ahora|humano))+`,
    `(?:(?:si|sí|ok|dale|bueno|claro|vale|por favor) ?)+(?:transfi[eé]r[ae]n?me|p[aá]s[ae]n?me|comun[ií](?:ca|que)n?me|con[eé]ct[ae]n?me|der[ií]v[ae]n?me|me (?:transfiere|pasa|pasas|comunica))(?: (?:por favor|ya|con alguien|gracias|pues))*`,
    `(?:con |a )?(?:la |el )?(?:recepción|gerencia|secretaría)(?: por favor| porfa| ya)+`,
  ],
  tired: [
    `(?:no|odio|dej(?:a|ar|e|en) de|cansad[oa]|hart[oa]|basta|en vez de|en lugar de|nunca|estoy (?:hasta|harto)|detesto|ni|sin) (?!me importa|hay problema|importa)${any(5)}?(?:habl(?:ar|ando|o|emos)|convers(?:ar|ando)|chate(?:ar|ando)|charl(?:ar|ando)|platic(?:ar|ando)|tratar|discutir|comunicar(?:me)?|interactuar|escribi(?:r|endo)(?:le)?|lidiar|atienda|respond(?:a|iendo)|contest(?:e|ando)|atendid[oa]) ?${any(4)}?${bot}`,
    `no (?:quiero|kiero|necesito|me gustan?|quisiera|soporto|aguanto|queremos|más) ${any(4)}?${bot}(?= (?:por favor|que|quiero|más|necesito|ya|sino|gracias|y|dame|pasame) | $| ,)`,
    `(?:no más|ya no más|basta de|nada de|harto de|cansado de|harta de|cansada de|que no sea|no sea|no a|ni) (?:un |una |este |esta |estos |los |las |tantos |hablar con )*${bot}`,
    `(?:desactiva|apaga|para|quita|detén|deten|desactivar|apagar|quitar|sal de|callate) (?:el|la|al|este|a este) ${bot}`,
    `no (?:hay|queda|tienen|existe|habrá|está) (?:ahí |allí |a )?(?:nadie|ning[uú]n|ninguna|alguien|un|una|algún|alguna|ni un) (?:[^ ,]+ )?(?:de carne y hueso|human[oa]|real|viv[oa]|de verdad|persona real|ser humano)`,
    `(?:no )?(?:hay|habrá|habría|tienen|tendrán|tenéis) (?:por ahí |ahí |allí )?(?:alguien|una persona|un humano|algún (?:humano|agente|asesor|operador)) (?:${any(3)}?)(?:con quien|con el que|con la que|a quien) (?:se )?(?:pueda|puedo|podría|pudiera)`,
    `(?<!había )(?:no hay|no habrá|no tienen|no existe)(?: (?:a|acaso|ahí|allí|entonces))* (?:nadie|ninguna persona|ningún humano|alguien)(?: (?:ahí|allí|más|allá))* (?:que|para|con quien) (?:me |pueda |quiera |sepa |puedan |realmente |se )*(?:revisar|ver|mirar|ayudar|atender|atienda|hablar|leer|lea|escuchar|resolver|explicar|tomar|ayude|conteste|responda)`,
    `(?:basta|no más|ya no|cansad[oa]|hart[oa]|dejen|deja|dejen|paren|puras|siempre|ni una|estoy)(?: (?:de|con|quiero|me|manden|las|los|esas|tantas|más|mandar|enviar|estas|sus|mismas))* (?:respuestas? (?:automáticas?|genéricas?|de robot|enlatadas?|copiadas?|prefabricadas?|pregrabadas?)|mensajes? automáticos?|links|enlaces|copy ?paste)(?: [^ ,]+){0,5}(?: ,)? (?:[^ ,]+ ){0,6}?(?:humano|alguien|persona|agente|asesor)(?! (?:me dijo|que me))`,
  ],
  around: [
    'es (?:muy )?urgente|cuanto antes|lo antes posible|ya mismo|en línea|en vivo|por fa|hola|buenas|buenos días|buenas tardes|por favor|porfa|porfis|porfavor|plis|pls|ya|ahora|ahora mismo|urgente|rápido|gracias|quiero|quisiera|necesito|dame|deme|denme|nadie|entonces|pues|ok|jaja|jajaja|ay|dios|caramba|joder|otra vez|hoy|mismo|inmediatamente|solo',
    '(?:chat ?)?bots?|robots?|m[aá]quina|maquinita|(?:usted|tú|tu|vos) no|no (?:usted|tú|tu|vos|un (?:bot|robot))|no (?:quiero |más )*(?:un )?(?:bots?|robots?|m[aá]quinas?|links|enlaces)',
  ],
  later: [
    // A condition about the matter, never about the one asked.
    `(?:si|cuando|en caso de que) (?!(?:puedes|puede|pueden|usted|tú|ustedes|me|es posible|alguien|quieres|no (?:puedes|puede|pueden|sabes|sabe|me (?:ayudas|ayuda|entiendes|entiende)|entiendes|eres)) )${any(10)}(?:de nuevo|otra vez|vuelve|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|próxim[oa]|sigue|siguen|todavía|una vez más|para el|antes del)`,
    `(?:si|cuando) (?!(?:puedes|puede|pueden|usted|tú|alguien) )${any(10)}(?:, )?(?:entonces )?(?:pediré|voy a pedir|llamaré|voy a llamar|exigiré|hablaré|voy a hablar|voy a querer|querré|pido hablar)`,
    '(?:la|para la) (?:próxima|siguiente)(?: vez|(?= ,| $))|(?:quizás?|tal vez|a lo mejor|capaz) (?:[^ ,]+ ){0,4}?(?:luego|después|más tarde)|(?:quizás?|tal vez) (?:luego|después)|(?:todavía|aún|por ahora|ahora) no|por ahora|por el momento|mientras tanto',
    '(?:primero|antes) (?:pruebo|intento|voy a probar|voy a intentar|lo intento)|(?:pruebo|intento|probaré|intentaré)(?: [^ ,]+)? primero',
    '(?:voy a|iré a) (?:pedir|exigir|solicitar|querer)|(?:pediré|exigiré|solicitaré)',
  ],
})
