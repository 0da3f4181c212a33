/** What people say about talking to others without asking us for anyone, as each language puts it. */
interface Words {
  /** Having had to, up to the verb of talking: “I had to speak”. */
  hadTo: string
  /** What others said or advised, up to the verb of talking, when it names a place elsewhere. */
  wasTold?: string
  /** Customers, users and guests of the one who writes, with their wish. */
  theirs: string
  /** Someone of her age, and those who like company. */
  company: string
  /** Someone who did something: the one who bought, tried or lost it. */
  doer: string
  /** Human translation, human hair. */
  adjective?: string
  /** What shows that it is about us after all. */
  us: string
}

/** Returns these as expressions for `told`. */
function asides({ hadTo, wasTold, theirs, company, doer, adjective, us }: Words): string[] {
  const notUs = `(?!(?: [^ ,]+){0,7} (?:${us})(?= ))`
  return [
    `(?:${hadTo})${notUs}(?: [^ ,]+){0,7}`,
    ...(wasTold ? [`(?:${wasTold})${notUs}(?: [^ ,]+){0,5}`] : []),
    `(?:${theirs})(?: [^ ,]+){0,10}`,
    `(?:${company})`,
    `(?:${doer})(?: [^ ,]+){0,8}`,
    ...(adjective ? [`(?:${adjective})`] : []),
  ]
}

const enDid =
  '(?:bought|lost|sells?|sold|owns?|owned|tried|used|found|took|repairs?|rents?|teaches|lives|plays|wore|visited|ordered|installed|left|shipped)'
export const englishAsides = [
  ...asides({
    hadTo:
      '(?:had|having) to (?:[^ ,]+ )?(?:talk|speak|chat|call|phone|ring|contact|ask|see|reach)|needed to (?:talk|speak) to (?:someone|a [^ ,]+|an [^ ,]+) (?:at|from|in) (?:the|my|his|her|their)',
    wasTold:
      '(?:(?:told|advised|asked|urged) (?:me|us|him|her|them)|(?:was|were|been|got) (?:told|advised|asked|referred)|(?:said|says|suggested|recommended|insisted|wanted)) (?:[^ ,]+ ){0,6}?(?:talk|speak|contact|call|ask|see)(?:ing)? (?:[^ ,]+ ){1,5}?(?:at|from|of|in) (?:the|my|his|her|their|an?)(?! (?:[^ ,]+ )?(?:team|support|company|shop|store|service|staff|department|website|chat|phone|moment|end|line|same|next))',
    theirs:
      '(?:(?:my|our|the|some|many|most|all|these|other) )?(?:customers|clients|users|guests|visitors|patients|students|members(?! of)|callers|buyers|seniors|tenants|passengers|subscribers)(?: of [^ ,]+ [^ ,]+)?(?: (?:who|often|always|also|sometimes|just|really|still|do|don t|can|could|may|might|will|would|should|have|must|to)){0,3} (?:want|need|like|love|prefer|wish|ask|talk|speak|reach|call|contact|get|request|type|write|say|chat)(?!(?: [^ ,]+){0,6} (?:your|ur) (?:[^ ,]+ )?(?:agents?|team|staff|colleagues?|people|reps?|support))',
    company:
      '(?:someone|somebody|anyone|people|a person|others|kids) (?:of |in |around )?(?:her|his|their|my|the same|a similar) (?:own )?age|(?:my|our) (?:[^ ,]+ )?(?:mother|mom|mum|father|dad|grand(?:ma|mother|father|pa|dad|parents)|nan|son|daughter|husband|wife|parents|kids?|children|brother|sister|aunt|uncle|friend|dog|cat) (?:really )?(?:likes?|loves?|enjoys?)(?: [^ ,]+){1,8}',
    doer: `(?:some ?(?:one|body)|any ?(?:one|body)|persons?|people|a (?:man|woman|guy)|the (?:one|seller|buyer|driver|owner)) (?:else )?(?:who|that) (?:(?:has|have|had) (?:already |also |ever |actually )?(?:[^ ,]{3,}ed|bought|done|been|worn|seen|made|read|got|lost|found|sold)|(?:already |also )?${enDid})|(?:some ?(?:one|body)|people|a person) to (?:share|join|travel|play|split|hike|swap|practi[cs]e)`,
    adjective:
      'human (?:translat[^ ,]*|transcri[^ ,]*|proof ?read[^ ,]*|edited|editing|written|made|grade|sized?|insulin|milk|voice ?overs?|skulls?|skeletons?|figures?|skin|dna|blood|bones?|brains?|teeth|heads?|capital|consumption|remains|biology|geography|evolution|intelligence|physiology|growth|captions?)',
    us: 'your|ur|you|here',
  }),
  'no (?:need|reason|point)(?: (?:to|for|in|of))? (?:[^ ,]+ ){0,4}?(?:humans?|persons?|agents?|representatives?|reps?|operators?|managers?|supervisors?|colleagues?|some ?one|any ?one|any ?body|staff|advis[oe]rs?)(?: involved)?',
]

const deBy = '(?:bei|von|in|aus|auf) (?:der|dem|einer|einem|meiner|meinem)'
const deTheirs =
  '(?:kund(?:en|innen)|nutzer(?:innen)?|user|gäste|patienten|schüler|mieter|mitglieder|besucher|anrufer|teilnehmer|senioren)'
export const germanAsides = asides({
  // “Ich müsste jemanden sprechen” is a wish, and without its dots it is the same word: the time or the place tells.
  hadTo:
    '(?:musste|mussten)(?=(?: [^ ,]+){0,5} (?:gestern|vorgestern|damals|neulich|letzte[ns]?|vorher|bank|versicherung|post|polizei|bahn|behörde|botschaft|klinik|airline)(?: [^ ,]+){0,6} (?:sprechen|reden|telefonieren|anrufen)(?= ))',
  wasTold: `(?:sagten?|meinten?|gesagt|riet|rieten|empfahl|geraten)(?: [^ ,]+){0,3}(?: ,)?(?: [^ ,]+){0,5}? ${deBy}`,
  theirs: `(?:(?:unsere|meine|die|viele|manche|alle) )?${deTheirs}(?: [^ ,]+)? (?:wollen|möchten|müssen|sollen|können|brauchen|verlangen|reden|sprechen|schreiben)|(?:können|wollen|möchten|sollen|dürfen) (?:unsere|meine|die) ${deTheirs}`,
  company:
    '(?:jemand(?:em|en)?|leuten?|kindern?|menschen|anderen) (?:in|von) (?:ihrem|seinem|meinem|deren|gleichem|gleichen|demselben) alter|(?:meine?|unsere?) (?:oma|opa|mutter|vater|tochter|sohn|mann|frau|hund) (?:redet|spricht|unterhält sich) (?:gern|lieber)(?: [^ ,]+){0,6}',
  doer: '(?:jemand(?:en|em)?|person|leuten?|menschen|wen)(?: ,)? (?:der|die|den|das)(?: [^ ,]+){0,8}? (?:(?:[^ ,]*ge[^ ,]{2,}(?:t|en)|verloren|probiert|verkauft|bestellt|besucht|benutzt|repariert|erhalten) (?:hat|haben|hatte)|verkauft|besitzt|repariert|vermietet|mit (?:mir|uns)(?: [^ ,]+){0,4} (?:macht|machen|reist|reisen|teilt|teilen|spielt|fährt))',
  adjective:
    'menschliche[nmrs]? (?:übersetzung(?:en)?|anatomie|haare?s?|haut|stimmen?|körpers?|qualität|figur(?:en)?|knochen|zähne|schädel|skelett|lektorat|ressourcen|natur)',
  us: 'ihnen|ihr|ihre[nmrs]?|euch|eure[nmrs]?|dir|deine[nmrs]?|hier',
})

const esTheirs = '(?:clientes|usuarios|huéspedes|pacientes|alumnos|visitantes|socios)'
export const spanishAsides = asides({
  hadTo: '(?:tuve|tuvimos|tuvo|he tenido|hemos tenido) que (?:[^ ,]+ )?(?:hablar|llamar|contactar|acudir|preguntar)',
  wasTold:
    '(?:(?:me|nos) )?(?:dijeron|dijo|recomendaron|recomendó|aconsejaron|aconsejó|pidieron) (?:[^ ,]+ ){0,4}?(?:con|a) (?:[^ ,]+ ){1,3}?(?:del|de (?:la|los|mi|un|una)|en (?:el|la))',
  theirs: `(?:nuestros|mis|los|muchos|algunos) ${esTheirs}(?: [^ ,]+)? (?:quieren|necesitan|pueden|prefieren|deben|piden|hablan|escriben)|(?:pueden|quieren) (?:nuestros|mis|los) ${esTheirs}`,
  company: '(?:alguien|gente|personas|niñ[oa]s) de (?:su|mi|la) (?:misma )?edad',
  doer: '(?:alguien|personas?|gente) que (?:(?:haya|hayan|hubiera|ha|han) (?:ya )?[^ ,]+(?:ado|ido)|ya |compró|vendió|vende|perdió|probó|usó|alquila|repara|vive)',
  adjective:
    '(?:traducci(?:ón|ones)|cabellos?|pelo|cuerpo|anatomía|voz|piel|cráneo|consumo|recursos|derechos|naturaleza|esqueleto|corrección) human[oa]s?',
  us: 'su|sus|tu|tus|vuestr[oa]s?|ustedes|usted|aquí|vosotros',
})

const frTheirs = '(?:clients|clientes|utilisateurs|visiteurs|patients|élèves|membres|abonnés)'
export const frenchAsides = asides({
  hadTo: '(?:ai|avons|a|ont) dû (?:[^ ,]+ )?(?:parler|appeler|contacter|téléphoner|voir|joindre)',
  wasTold:
    '(?:m a|nous a|m ont|nous ont|m avait|ont|a) (?:dit|conseillé|demandé|recommandé) (?:[^ ,]+ ){0,4}?(?:à|avec|voir|appeler|contacter) (?:[^ ,]+ ){1,2}?(?:de l|de la|du|d une?|à la|chez)',
  theirs: `(?:nos|mes|les|certains) ${frTheirs}(?: [^ ,]+)? (?:veulent|souhaitent|peuvent|doivent|préfèrent|demandent|aiment|parlent|écrivent)`,
  company: '(?:quelqu un|personnes?|gens|jeunes|enfants) (?:de|du) (?:son|leur|mon|même) (?:même )?âge',
  doer: '(?:quelqu un|personnes?|gens) qui (?:(?:a|ont|avait|aurait|ait) (?:déjà |aussi )?(?:acheté|essayé|testé|perdu|vendu|utilisé|reçu|commandé|visité|trouvé|fait|vu|pris)|vend|possède|répare|loue|habite)',
  adjective:
    '(?:traductions?|cheveux|corps|anatomie|voix|peau|crâne|ressources|droits|nature|squelette|relecture|consommation) humain(?:e|es|s)?',
  us: 'vos|votre|vous|ici|tes|ton',
})

const ptTheirs = '(?:clientes|usuários|utilizadores|hóspedes|pacientes|alunos|visitantes)'
export const portugueseAsides = asides({
  hadTo: '(?:tive|tivemos|teve) (?:que|de) (?:[^ ,]+ )?(?:falar|ligar|contactar|contatar|conversar)',
  wasTold:
    '(?:me )?(?:disseram|disse|pediram|recomendaram|aconselharam) (?:[^ ,]+ ){0,5}?(?:com|a|ao) (?:[^ ,]+ ){1,2}?(?:d[oa]s?|n[oa]s?)',
  theirs: `(?:nossos|meus|os|muitos) ${ptTheirs}(?: [^ ,]+)? (?:querem|precisam|podem|preferem|devem|pedem|falam)|(?:podem|querem) (?:os )?(?:nossos|meus) ${ptTheirs}`,
  company: '(?:alguém|pessoas|gente|crianças) d[ae] (?:idade (?:dela|dele|deles)|sua idade|mesma idade)',
  doer: '(?:alguém|pessoas?|gente) (?:que (?:comprou|já |tenha [^ ,]+(?:ado|ido)|testou|usou|vende|vendeu|perdeu|aluga|conserta|mora)|já (?:testou|comprou|usou|experimentou))',
  adjective:
    '(?:tradução|traduções|cabelos?|corpo|anatomia|voz|pele|crânio|recursos|direitos|natureza|esqueleto|revisão|consumo) human[oa]s?',
  us: 'seus?|suas?|vocês?|aqui|voss[oa]s?|teus?',
})

export const italianAsides = asides({
  hadTo: '(?:ho|abbiamo|ha) dovuto (?:[^ ,]+ )?(?:parlare|chiamare|contattare|telefonare)',
  theirs:
    '(?:nostri|miei) (?:clienti|utenti|ospiti|pazienti)(?: [^ ,]+)? (?:vogliono|possono|devono|preferiscono|chiedono)',
  company: '(?:qualcuno|persone|gente|ragazzi) della (?:sua|loro|mia|stessa) (?:stessa )?età',
  doer: '(?:qualcuno|person[ae]|gente) che (?:(?:abbia|ha) (?:già )?[^ ,]+(?:ato|uto|ito|so)|vende|possiede|ripara|affitta)',
  adjective: '(?:traduzion[ei]|capelli|corpo|anatomia|voce|pelle|cranio|risorse|diritti|natura|scheletro) uman[oaei]',
  us: 'vostr[oaie]|suo|suoi|voi|qui|tuo|tuoi',
})

export const dutchAsides = asides({
  hadTo:
    '(?:moest|moesten)(?=(?: [^ ,]+){0,5} (?:gisteren|eerst|vorige|toen|bank|verzekering|post|politie|gemeente|ambassade|kliniek)(?: [^ ,]+){0,6} (?:praten|spreken|bellen)(?= ))',
  theirs:
    '(?:onze|mijn|de) (?:klanten|gebruikers|gasten|patiënten|leerlingen)(?: [^ ,]+)? (?:willen|moeten|kunnen|vragen|praten)|(?:kunnen|willen) (?:onze|mijn) (?:klanten|gebruikers|gasten)',
  company: '(?:iemand|mensen|kinderen) van (?:haar|zijn|hun|dezelfde) (?:eigen )?leeftijd',
  doer: '(?:iemand|persoon|mensen) die(?: [^ ,]+){0,8}? (?:gekocht|geprobeerd|verloren|gebruikt|verkocht|verkoopt|repareert|getest)',
  adjective: 'menselijke? (?:vertaling(?:en)?|haar|lichaam|anatomie|stem|huid|schedel|skelet|maat)',
  us: 'jullie|uw|je|u|hier',
})

export const arabicAsides = asides({
  hadTo:
    '(?:كان علي|كنت مضطرا|اضطررت|كان لازم|كان يجب(?: علي)?)(?: ان)? (?:[^ ,]+ )?(?:اتحدث|اتكلم|اكلم|اتصل|التحدث|الكلام|للتحدث|للكلام|الاتصال|للاتصال)',
  wasTold:
    '(?:قالوا لي|قال لي|قالت لي|طلبوا مني|نصحوني|قيل لي) (?:[^ ,]+ ){0,6}?(?:في|من) (?:شركه|البنك|بنك|المصرف|المطار|المستشفي|السفاره|البريد|التامين)',
  theirs: '(?:عملاؤنا|عملائي|زبائننا|زبائني|المستخدمون|المستخدمين)(?: [^ ,]+)? (?:يريدون|يحتاجون|يفضلون|يطلبون|يرغبون)',
  company: '(?:شخص|احد|شخصا|اشخاص|ناس) (?:(?:في|من|بنفس|في نفس) )?(?:عمرها|عمره|سنها|سنه|جيلها|جيله|العمر)',
  doer: '(?:شخص|احد|احدا|شخصا) (?:اشتري|جرب|يبيع|فقد|استخدم|باع)',
  adjective: '(?:ال)?(?:ترجمه|شعر|جسم|جسد|صوت|جلد|تشريح|تدقيق) (?:ال)?بشريه?',
  us: '[^ ,]+كم|لديك|عندك|معك',
})

export const russianAsides = asides({
  hadTo:
    '(?:пришлось|приходилось)(?: [^ ,]+){0,2} (?:поговорить|говорить|звонить|позвонить|связаться|обращаться|обратиться)',
  theirs:
    '(?:наши|мои|многие) (?:клиенты|пользователи|гости|пациенты|посетители)(?: [^ ,]+)? (?:хотят|просят|могут|должны|предпочитают)',
  company: '(?:кем то|кем нибудь|людьми|человеком) (?:своего|ее|его|их|одного) возраста',
  doer: '(?:человека|кого то|кого нибудь|того|людей)(?: ,)? (?:котор(?:ый|ая|ые)|кто)(?: [^ ,]+){0,2}? (?:купил|продает|потерял|пробовал|попробовал|использовал|нашел|сдает|ремонтирует)[аи]?',
  us: 'ваш[^ ,]*|вами|вас|здесь|тут',
})

export const polishAsides = asides({
  hadTo: 'musi(?:ał|ała|ałem|ałam|eliśmy)(?: [^ ,]+){0,2} (?:porozmawiać|rozmawiać|zadzwonić|dzwonić|skontaktować)',
  theirs: '(?:nasi|moi|niektórzy) (?:klienci|użytkownicy|goście|pacjenci)(?: [^ ,]+)? (?:chcą|muszą|mogą|wolą)',
  company: '(?:kimś|ludźmi|osobami) w (?:jej|jego|ich|swoim|tym samym) wieku',
  doer: '(?:kogoś|osob[ęy]|ludzi)(?: ,)? (?:kto|któr[aye]|którzy)(?: [^ ,]+){0,2}? (?:kupił|sprzedaje|zgubił|używał|próbował|testował|wynajmuje)[ai]?',
  us: 'państwa|wasz[^ ,]*|wami|tutaj|twoim',
})
