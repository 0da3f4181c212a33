import { any, type Sources, wording } from './wording.ts'

// Basic requests in further languages: a wish to talk and the one to talk to, or the bare word.

interface Basic extends Pick<Sources, 'script' | 'common'> {
  who: string
  /** Wishes; `WHO` stands for those who can be asked for. */
  ask: string[]
  alone: string
  around: string
  refuse: string
  refuseAfter: string
  /** Talks that took place. */
  told: string
  /** What someone did or said, right after the one who did. */
  did: string
}

const basic = ({ who, ask, alone, around, told, did, ...rest }: Basic) =>
  wording({
    ...rest,
    people: who,
    ask: ask.map((one) => one.replaceAll('WHO', who)),
    told: [
      `(?:${told})${rest.script === 'thai' ? '' : '(?: [^ ,]+){0,5}'}`,
      `${who}${rest.script === 'thai' ? '' : ' (?:[^ ,]+ ){0,2}?'}(?:${did})`,
    ],
    alone: [alone],
    around: [around],
    tired: [],
  })

const romanian = basic({
  script: 'latin',
  common: 'vreau|as|cu|un|o|va|rog|sa|pot|nu|doresc|ma|la',
  who: '(?:(?:un|o|alt|alta) )?(?:operator(?:ul)?|agent(?:ul)?|persoană|om|cineva|consultant(?:ul)?|reprezentant(?:ul)?|angajat|coleg(?:ul)?|manager(?:ul)?|ființă umană)(?: (?:uman|umană|real|reală|adevărat))?',
  ask: [
    '(?:vorbesc|vorbim|vorbi|discut|discuta|comunic|legătura)(?: [^ ,]+)? cu WHO',
    '(?:conect|transfer|pun|leg|fac)[^ ,]* (?:mă |mi )?(?:legătura )?(?:cu|la|către) WHO',
    '(?:dați|da|vreau|doresc|am nevoie de|aș vrea)(?: mi| mă)? WHO',
  ],
  alone: '(?:un |o )?(?:operator|agent|consultant|persoană)(?: uman| umană| real| reală)?',
  around: 'vă rog|te rog|acum|bună(?: ziua)?|urgent',
  refuse: '(?:nu|fără|niciun)(?: [^ ,]+){0,3}',
  refuseAfter: 'ieri|nu (?:vreau|trebuie)',
  told: 'am (?:vorbit|discutat)',
  did: '(?:a|mi a|ne a|au) (?:spus|zis|promis|confirmat)',
})

const hungarianWith =
  '(?:(?:egy|élő|valódi|igazi|másik) )*(?:ügyintézővel|operátorral|emberrel|munkatárssal|munkatársukkal|kollégával|valakivel|ügyfélszolgálat(?:tal|ossal)|vezetővel)'
const hungarian = basic({
  script: 'latin',
  common: 'egy|szeretnék|kérem|a|az|nem|hogy|akarok|lehet|kell',
  who: `(?:${hungarianWith}|(?:egy |élő )*(?:ügyintéző(?:t|höz)?|operátor(?:t|hoz)?|ember(?:t|hez)|munkatárs(?:at|hoz)?|kollég(?:át|ához)))`,
  ask: [
    `(?:${hungarianWith}) (?:${any(3)})?(?:beszélni|beszélnék|beszélhetn?ék|beszélhetek|csevegni|egyeztetni)`,
    `(?:beszélni|beszélhetn?ék|beszélhetek|beszélnék) (?:${any(3)})?${hungarianWith}|szeretnék ${hungarianWith} (?:${any(2)})?beszélni`,
    '(?:kapcsol|adj|hívj|kér)[^ ,]* (?:[^ ,]+ ){0,2}?WHO',
  ],
  alone: '(?:élő )?(?:ügyintéző|operátor|munkatárs)(?:t)?',
  around: 'kérem|kérek|most|szia|jó napot|sürgős',
  refuse: '(?:nem|ne|anélkül)(?: [^ ,]+){0,2}',
  refuseAfter: 'nem (?:akarok|szeretnék|kell)|nélkül|tegnap',
  told: '(?:tegnap )?beszéltem',
  did: '(?:mondta|ígérte|azt mondta)',
})

const finnish = basic({
  script: 'latin',
  common: 'haluan|minut|kanssa|voinko|on|ja|en|ei|haluaisin|voiko|joku|mä',
  who: '(?:(?:oikean?|elävän?|toisen) )*(?:ihmi(?:sen|selle|nen)|asiakaspalvelija(?:n|lle)?|asiakaspalvelu(?:n|un)|virkailija(?:n|lle)?|henkilön?|jonkun|jollekin|työntekijä(?:n|lle)?|edustaja(?:n|lle)?|neuvojan?)',
  ask: [
    '(?:puhua|jutella|keskustella|chatata|asioida)(?: [^ ,]+){0,2} WHO',
    'WHO kanssa (?:[^ ,]+ )?(?:puhua|jutella|keskustella)',
    '(?:yhdist|siirr|ohja|anta)[^ ,]* (?:minut |mut |puhelu |meidät )?WHO',
    '(?:haluan|tarvitsen|saisinko)(?: puhelimeen)? WHO(?= $| ,| kiitos)',
  ],
  alone: '(?:oikea )?(?:asiakaspalvelija|ihminen|virkailija|asiakaspalvelu)',
  around: 'kiitos|nyt|hei|moi|heti',
  refuse: '(?:en|ei|älä|ilman)(?: [^ ,]+){0,3}',
  refuseAfter: 'eilen|ei tarvitse',
  told: '(?:puhuin|juttelin|keskustelin)',
  did: '(?:sanoi|kertoi|lupasi)',
})

const greek = basic({
  script: 'greek',
  who: '(?:(?:έναν|μια|ένα|τον|την|άλλον|πραγματικό|ζωντανό|κανονικό) )*(?:εκπρόσωπο|άνθρωπο|υπάλληλο|σύμβουλο|χειριστή|κάποιον|υπεύθυνο|πρόσωπο|διευθυντή|τηλεφωνητή|συνάδελφο)(?:ς)?',
  ask: [
    '(?:μιλήσω|μιλήσουμε|συνομιλήσω|συζητήσω|επικοινωνήσω|μιλάω) (?:[^ ,]+ )?(?:με|σε) WHO',
    '(?:συνδέσ|συνδέ|περάσ|μεταφέρ|δώσ)[^ ,]* (?:με |μου )*(?:με |σε |στον |στην )?WHO',
    '(?:θέλω|χρειάζομαι|θα ήθελα) WHO',
  ],
  alone: '(?:(?:πραγματικός|ζωντανός) )?(?:εκπρόσωπος?|υπάλληλος?|άνθρωπος?|σύμβουλος?)',
  around: 'παρακαλώ|τώρα|γεια(?: σας)?|επειγόντως',
  refuse: '(?:δεν|μην|χωρίς|όχι)(?: [^ ,]+){0,3}',
  refuseAfter: 'χθες|δεν χρειάζεται',
  told: '(?:μίλησα|μιλήσαμε)',
  did: '(?:μου |μας )?(?:είπε|είπαν|υποσχέθηκε)',
})

const hebrew = basic({
  script: 'hebrew',
  who: '(?:[בל]?(?:נציג(?:ה|ים|ת)?|בן אדם|בנאדם|אדם|מישהו|מישהי|מנהל(?:ת)?|אחראי|מוקדן|מוקדנית))(?: (?:אנושי(?:ת)?|אמיתי(?:ת)?|שירות))?',
  ask: [
    '(?:לדבר|לשוחח|להתכתב|שיחה) עם (?:[^ ,]+ )?WHO',
    '(?:תעבירו?|תעבירי|העבירו|תחברו?|תחברי|חברו|תנו|תן|להעביר|לחבר)(?: לי| אותי| אליי)? (?:אל |עם )?WHO',
    '(?:צריך|צריכה|רוצה|מבקש|מבקשת|אפשר) WHO',
  ],
  alone: '(?:נציגה?|בן אדם|מענה)(?: אנושי(?:ת)?| אמיתי| שירות)?',
  around: 'בבקשה|עכשיו|דחוף|שלום|היי',
  refuse: '(?:לא|אל|בלי)(?: [^ ,]+){0,3}',
  refuseAfter: 'אתמול|לא צריך',
  told: '(?:דיברתי|שוחחתי)',
  did: '(?:אמרה?|אמר לי|הבטיחה?)',
})

const bengali = basic({
  script: 'bengali',
  who: '(?:(?:একজন|কোনো|আসল) )*(?:এজেন্ট|প্রতিনিধি|মানুষ|কর্মকর্তা|অপারেটর|ম্যানেজার|কাস্টমার কেয়ার|কারো|কারও|কর্মী)(?:ের|র|কে)?',
  ask: [
    'WHO (?:সাথে|সঙ্গে)(?: [^ ,]+){0,2} (?:কথা|যোগাযোগ|চ্যাট|যুক্ত|সংযোগ|সংযুক্ত|কানেক্ট)',
    '(?:একজন )(?:এজেন্ট|প্রতিনিধি|মানুষ|অপারেটর)(?:কে)? (?:চাই|দরকার|দিন)',
  ],
  alone: '(?:একজন )?(?:এজেন্ট|প্রতিনিধি|মানুষ|অপারেটর)(?: চাই| দরকার| দিন)?',
  around: 'প্লিজ|দয়া করে|হ্যালো',
  refuse: '(?!)',
  refuseAfter: 'চাই না|দরকার নেই|গতকাল|কথা (?:বলেছি|বলেছিলাম|হয়েছে)',
  told: '(?!)',
  did: '(?:বলেছিল|বলেছে|বলেছেন)',
})

/** Typed with the Persian or the Arabic letters. */
const persianLetters = (text: string) => text.replaceAll('ی', '[یي]').replaceAll('ک', '[کك]')
const persian = basic({
  script: 'arabic',
  who: persianLetters(
    '(?:(?:یک|یه) )?(?:اپراتور|کارشناس(?:ان)?|پشتیبانی?|انسان|ادم|نفر|همکار(?:تان|اتون|انتان)?|کسی|مدیر)(?: (?:انسانی|واقعی|پشتیبانی))?',
  ),
  ask: [
    'با WHO (?:[^ ,]+ ){0,3}?(?:صحبت|حرف|گفتگو|چت)',
    persianLetters('(?:به|با) WHO (?:وصل|متصل|ارتباط|منتقل|وصلم)'),
  ],
  alone: persianLetters('(?:اپراتور|کارشناس|پشتیبان)(?: انسانی)?'),
  around: persianLetters('لطفا|سلام|فوری'),
  refuse: persianLetters('(?:نیازی نیست|بدون)(?: [^ ,]+){0,2}'),
  refuseAfter: persianLetters('(?:صحبت|حرف|گفتگو) (?:کردم|کردیم|نمی[^ ,]*)|دیروز|نمی ?خواه[^ ,]*'),
  told: '(?!)',
  did: persianLetters('(?:گفت|گفتند|قول داد)'),
})

const thai = basic({
  script: 'thai',
  who: '(?:เจ้าหน้าที่|พนักงาน|แอดมิน|คนจริงๆ?|มนุษย์|ผู้จัดการ|โอเปอเรเตอร์|(?<=กับ)คน(?!ขาย|ขับ|ส่ง|ที่))',
  ask: ['(?:คุย|พูด|พูดคุย|สนทนา|ติดต่อ|ต่อสาย|โอนสาย|ขอสาย|ขอ|เรียก|แชท|ปรึกษา)(?:สาย)?(?:กับ|ไปหา|ไปที่|ไปยัง|ถึง)?(?:ทาง)?WHO'],
  alone: '(?:ขอ)?(?:เจ้าหน้าที่|พนักงาน|แอดมิน)',
  around: 'หน่อย|ครับ|ค่ะ|คะ|ด้วย|นะ|สวัสดี',
  refuse: '(?:ไม่ต้อง|ไม่อยาก|ไม่ได้|อย่า|ไม่)(?:การ|ให้)?',
  refuseAfter: 'แล้ว|เมื่อวาน|กี่โมง|เบอร์|วันไหน',
  told: '(?!)',
  did: '(?:บอก|แจ้ง|ส่ง|ขับ)',
})

/** Further languages, each with its basic requests only. */
export const further = [romanian, hungarian, finnish, greek, hebrew, bengali, persian, thai]
