// “I would rather discuss this with one of your colleagues”: a wish, whatever is to be done, and one of ours.

const join = (wish: string, most: number, whom: string) => `(?:${wish})(?: [^ ,]+){0,${most}} (?:${whom})`

export const ofColleagues = {
  en: join(
    'want|like|love|rather|prefer|need|can|could|may|might|let|shall',
    9,
    '(?:with|by|past) (?:(?:one|some|any|another|someone) of (?:your|ur|the other) (?:[^ ,]+ )?(?:colleagues?|co ?workers?|team ?mates?)|(?:a|another) (?:colleague|team ?mate|co ?worker) of yours|(?:one|some) of the people (?:who|that|you) work with(?: you)?)',
  ),
  de: join(
    'möchte|würde|will|lieber|kann|könnte|darf|dürfte|gern',
    8,
    'mit (?:einem|einer|jemandem) (?:ihrer|deiner|eurer|von ihren|von deinen) (?:kolleg(?:en|innen)|mitarbeiter(?:n|innen)?)',
  ),
  es: join(
    'prefer[^ ,]*|prefiero|quiero|quisiera|gustaría|puedo|podría|deseo',
    8,
    'con (?:un[oa]|algun[oa]|alguien|otr[oa]) de (?:sus|tus|vuestr[oa]s) (?:colegas|compañer[oa]s)',
  ),
  fr: join(
    'préfér[^ ,]*|préfère|voudrais|aimerais|veux|souhaite|puis|peux|pourrais',
    9,
    'avec (?:l )?une? de (?:vos|tes) (?:collègues|collaborateurs|confrères)',
  ),
  pt: join(
    'prefer[^ ,]*|prefiro|queria|quero|gostaria|gostava|posso|poderia',
    8,
    'com (?:uma?|alguma?|algum|outr[oa]) d[ao]s (?:seus|suas|teus|tuas|vossos) colegas',
  ),
  it: join(
    'preferi[^ ,]*|vorrei|voglio|posso|potrei|piacerebbe',
    8,
    'con (?:uno|una|qualcuno|un altro) (?:dei|delle) (?:suoi|vostri|tuoi|sue|vostre|tue) collegh[ie]',
  ),
  nl: join('liever|wil|graag|kan|mag|zou', 8, 'met (?:een|iemand) van (?:uw|je|jullie) collega s'),
  ar: join(
    'افضل|اود|اريد|احب|ممكن|يمكن|يمكنني|ارغب|ابغي|بدي|عايز',
    8,
    'مع (?:احد|واحد من|احدي) (?:زملائك|زملائكم|زملاءك|زملاءكم|زميلاتك)',
  ),
}
