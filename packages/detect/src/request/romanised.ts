import { any, wording } from './wording.ts'

// Arabic as it is typed without an Arabic keyboard: 3 is ع, 7 is ح, 2 is a glottal stop; vowels come and go.
const arabicWho =
  '(?:(?:al|el|il|l|lel|li)? ?(?:7add?|7ada|wa7[ei]d|wahed|wahd|(?:chi|shi) ?(?:wahe?d|7ed|7ad)|[ie]nsan|bashar|ban[iy] ?adam|mo?ath ?af|mowa?z+af|mwa?z+af|mo?u?dir|mas2?o?ul|mas2ool|mas2ol|moshref|mushrif|moushref|do[ck]tor|mandoob|(?:khedmet|khidmat|5edmet) (?:el|al) ?3[ou]mala2?|da3m))'
const arabicWant =
  '(?:3ay[ei]?za?|3aw[ei]?za?|a+yez|ab[iy]|abgh?[iay]|ebi|be?d+[iy]|bad+[iy]|bid+[iy]|bghi[tn]a?|mo?u?m?ken|mumkin|mmkn|laze?i?m|m[eo]7tage?a?|[uoa]ri?e?e?d|n7eb|(?:5|kh)al+[iy]n?[iy]?|ya ?ret|hat|hatly|jib(?:li|ly)?|gib(?:li|ly)?)'
const arabicTalk =
  '(?:[antyie]{0,2}(?:kal+e?i?m|kel+em|klem|7k[iy]|hk[iy]|7ak[iy]|tkal+[ae]m|t7ad+[ae]th|twasal|tawasal|hdar|hder|dwi|ttase?l)(?:n[iy]|ou?n[iy]|oon[iy])?)'

// Russian in Latin letters.
const russianWho =
  '(?:(?:s |na )?(?:(?:zhiv|jiv|real n|nastoyasch|normal n)[^ ,]+ )?(?:chelovek(?:om|a|u)?|lyud(?:ey|mi|ej)|operator(?:om|a|u)|men[ea]d(?:zh|j)er(?:om|a|u)?|sotrudnik(?:om|a|u)?|spe[ct]s?ialist(?:om|a|u)?|konsul ?tant(?:om|a|u)?|nachal ?nik(?:om|a|u)?|starshego|k(?:em|to|ogo) ?(?:to|nibud ?)|podder(?:zh|j)k[^ ,]+))'
const russianWant =
  '(?:[hx][oa]ch[uy]u?|hotel(?:a)? by|nu(?:zh|j)(?:en|na|ny)|nado|mo(?:zh|j)no|day(?:te)?|dai(?:te)?|daj(?:te)?|poz[oa]vi(?:te)?|zovi(?:te)?|trebuyu|proshu|so?edini(?:te)?|perekl(?:yu|u|iu)chi(?:te)?|perevedi(?:te)?|svya(?:zh|j)i(?:te)?|podkl(?:yu|u)chi(?:te)?|est)'
const russianTalk = '(?:pogovorit|govorit|poobsch?atsya|poobshatsya|obsch?atsya|svyazat ?sya|soedinit)'

/** Arabic, Russian and Chinese in Latin letters; Hindi, which is written so the most, has a wording of its own. */
export const romanised = wording({
  script: 'latin',
  common: `${arabicWant}|${russianWant}|mne|ana|mafi|mosh|mish|wala|zhuan|yao|zhao`,
  people: `${arabicWho}|${russianWho}|[^ ,]*(?:kal+em|kel+em)(?:n[iy]|oun[iy]|oon[iy])|[ie]t+[ei]?se?l[^ ,]*|pere?zvonite|pozvonite|(?:ren ?gong|zhen ?ren|ke ?fu)`,
  ask: [
    `${arabicWant} (?:${any(2)})?${arabicTalk} (?:${any(2)})?${arabicWho}`,
    `${arabicWant} (?:${any(1)})?${arabicWho}(?: (?:${arabicTalk}|y[^ ,]+|7a2i2i|haqiqi|7akiki|law|bas|please|now))*(?= $| ,)`,
    `(?:7a?w+[ei]?l|ha?w+[ei]l|was+[ei]l|waslo?u?)(?:n[iy]|oun[iy]|oon[iy])(?: ${any(2)}${arabicWho})?`,
    '(?:kal+em|kel+em)(?:n[iy]|oun[iy]|oon[iy])(?= $| ,| darori| law| please| 3)|[ie]t+[ei]?se?l(?:o|u|ou|i)? (?:b[ei]?ya|bi|3alay[ay]?|3laya|fini|ma3[iay]+)',
    `${russianWant} (?:${any(3)})?${russianWho}`,
    `${russianTalk}(?: sya)? (?:${any(2)})?s (?:${any(1)})?${russianWho}`,
    'pere?zvonite(?: mne)?|pozvonite mne',
    '(?:zhuan|zhao|yao|jie) ?(?:ge ?)?(?:ren ?gong|zhen ?ren|ke ?fu)',
  ],
  refuse:
    '(?:mosh|mish|mesh|msh|ma|mab|mo|mafi|mafeesh|mab[iy]|la|law|[ie]za|embare7|ams|ne|bez|esli|kogda|vchera|bu|bie)(?: [^ ,]+){0,2}',
  refuseAfter: '(?:ne nado|ne nu(?:zh|j)[^ ,]+|embare7|ams|mosh lazem)',
  told: [
    '(?:[ie]nta|[ie]nti|hada|hatha|nta|da|ty|vy|eto) (?:[^ ,]+ )?(?:bot|robot|[ie]nsan|bashar|chelovek|operator)(?: [^ ,]+){0,3}',
    `${arabicWho} (?:2al|gal|qal|2al+y|gal+y|el+y|il+i|embare7|ams|wa3ad)[^ ,]*(?: [^ ,]+){0,5}|shokran(?: [^ ,]+){0,6}`,
    `${russianWho} (?:skazal|obeschal|obeshal|vchera|pomog)[^ ,]*(?: [^ ,]+){0,5}|spasibo(?: [^ ,]+){0,4}`,
  ],
  alone: [
    '(?:mowaz+af|mwaz+af|moath ?af|muwaz+af|ban[iy] ?adam|[ie]nsan|mo?u?dir)',
    '(?:chelovek(?:a)?|operatora|(?:zhivo|jivo)(?:y|go|i)(?: chelovek(?:a)?)?|zhuan ren ?gong|ren ?gong(?: ke ?fu)?|zhen ?ren)',
  ],
  around: [
    'law sama7t[^ ,]*|min fadlak|please|plz|darori|dar[ou]+ri|pozhaluysta|pozhalujsta|pojaluista|srochno|ne bot|mosh bot|mish bot',
  ],
  tired: [
    `(?:mosh|mish|mesh|ma|mab) ?(?:${arabicWant}) (?:${any(2)})?(?:bot|robot)`,
    '(?:ne hochu|nadoel) (?:[^ ,]+ ){0,2}?(?:bot|robot)[^ ,]*',
  ],
  later: [
    '(?:law|[ie]za)(?: [^ ,]+){0,5}? (?:bokra|bukra|tani|el gom3a)|(?:esli)(?: [^ ,]+){0,6}? (?:zavtra|opyat|snova|do pyatnicy)|(?:el mar+a el gaya|v sleduyuschiy raz)',
  ],
})
