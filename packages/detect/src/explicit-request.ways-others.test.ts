import { expect, test } from 'vitest'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold
const lines = (text: string) => text.trim().split(/\n\s*/)

test.each([
  [
    'Italian',
    `
    ora però mandami un adulto
    adesso basta, datemi uno vero
    fammi parlare con uno in carne ed ossa
    gradirei essere ricontattata dal vostro ufficio contratti
    un vostro collega mi potrebbe dare un colpo di telefono?
    mi passi il magazzino, sono fermo allo scarico
    mi mette in contatto con Sara dell'amministrazione?
    io poco italiano, per favore una persona parlare con me
    preferirei spiegare a voce al telefono
    vorrei fare un reclamo a voce a un responsabile
    `,
  ],
  [
    'Spanish',
    `
    muy gracioso, ahora tráigame a un adulto
    ponme con uno de carne y hueso
    agradecería una llamada de su departamento de siniestros
    me hacen una llamadita?
    necesito hablar por teléfono
    ¿me pasa con Lucía, de administración?
    me gustaría que me atendiera un ser humano
    exijo hablar con el director del hospital
    no hablar bien español, persona ayuda por favor
    solicito que su departamento legal se comunique conmigo
    `,
  ],
  [
    'French',
    `
    amenez-moi un adulte
    passez-moi l'entrepôt
    j'attends un coup de fil de votre part
    peut-on en parler de vive voix ?
    je voudrais parler à monsieur Perrin du crédit
    ya pas un humain là ?
    qu'une dame m'explique au téléphone
    vous pouvez me passer Julie de la compta ?
    escalade au niveau 2 svp
    je requiers l'intervention d'un responsable
    `,
  ],
  [
    'Portuguese',
    `
    traz um adulto aí
    me dá uma ligada
    aguardo a vossa chamada
    podemos falar por telefone?
    quero falar com o seu Nelson do financeiro
    me passa pra Rita da cobrança
    um colega seu pode continuar?
    tem alguma alma viva aí?
    escala pro nível 2
    queria marcar uma chamada com um consultor
    `,
  ],
  [
    'Dutch',
    `
    haal er eens een volwassene bij
    geef me een belletje
    kunnen we dit telefonisch bespreken?
    zou u zo vriendelijk willen zijn mij door te verbinden?
    ik wil mevrouw Bakker van hypotheken spreken
    waar blijft die medewerker
    ik leg het liever uit aan iemand
    zet me door
    de ledenadministratie graag
    mens praten graag
    `,
  ],
  [
    'Turkish',
    `
    depodan birini telefona verin
    müdürü telefona alın
    hukuk departmanınızın benimle temas kurmasını rica ederim
    bir meslektaşınızın bu dosyaya bakması mümkün mü
    bana bir yetişkin çağır
    dönüşünüzü bekliyorum, telefonla
    Sevgi Hanım'la görüşebilir miyim
    insan gözüyle bakılsın istiyorum
    dosyamı bir uzmanın değerlendirmesini talep ederim
    eskalasyon istiyorum
    `,
  ],
  [
    'Arabic',
    `
    وصلني بالمستودع
    بانتظار مكالمتكم
    ممكن نتكلم بالتلفون؟
    فيه حد هنا؟
    ابغى اكلم شؤون الطلاب
    ارسلوا احد للغرفة 310
    ابي اكلم الاستاذ خالد من التمويل
    وين القى احد اكلمه
    يرجى التواصل معي هاتفيا
    `,
  ],
  [
    'Japanese',
    `
    配車係と話したい
    電話で相談したい
    お電話お待ちしております
    誰かいますか
    エンジニアと直接話したい
    経理の林さんをお願いします
    運営と話したい
    教務課につないで
    担当替えて
    口頭で説明したいので誰か出てください
    `,
  ],
])(
  'a call as a thing to give, a name, a place in the house, few words of the language, irony: asks for a person (%s)',
  (_, text) => expect(lines(text).filter((line) => !asks(line))).toEqual([]),
)

test.each([
  [
    'Italian',
    `
    Quanto costa parlare con un consulente?
    chiamami Giulia
    chiamatemi un taxi per le otto
    devo chiamare un idraulico o ci pensate voi?
    chiamami quando la pizza è pronta
    come mi metto in contatto con l'host?
    posso parlare con il mio medico dalla vostra app?
    una volta rispondeva una persona
    vorrei essere contattato solo quando torna disponibile
    `,
  ],
  [
    'Spanish',
    `
    ¿cuánto cuesta hablar con un asesor?
    prefiero este chat a hablar con alguien
    puedo ir con otra persona al spa?
    quiero que mi abogado me llame
    ponme en contacto con el vendedor del anuncio
    ¿puedo hablar por teléfono desde la app en el extranjero?
    quiero recibir una llamada con el código
    `,
  ],
  [
    'French',
    `
    combien ça coûte de parler à un conseiller ?
    appelez-moi Sophie
    appelle-moi quand c'est prêt
    dois-je forcément appeler un conseiller pour résilier ?
    je transfère le document au service juridique
    remerciez votre collègue
    mettez-moi sur silencieux
    peut-on parler au téléphone pendant le vol ?
    `,
  ],
  [
    'Portuguese',
    `
    quanto custa falar com um consultor?
    me liga quando ficar pronto
    prefiro o chat a falar com alguém
    posso levar outra pessoa?
    me passa a receita
    um adulto e duas crianças, quanto fica?
    quero falar por telefone no exterior, qual plano?
    `,
  ],
  [
    'Dutch',
    `
    hoeveel kost een gesprek met een adviseur
    vroeger kreeg je een mens aan de lijn
    bel me als het klaar is
    ik wil mijn dokter bellen via de app, hoe werkt dat
    kunnen we bellen in het vliegtuig?
    geef iemand anders toegang tot mijn account
    `,
  ],
  [
    'Turkish',
    `
    temsilciyle görüşmek ücretli mi
    olmazsa sonra temsilciyle görüşürüm
    kargonun bana ulaşmasını bekliyorum
    annemin beni aramasını istiyorum uygulamadan, nasıl ekler
    Sevgi Hanım'ın hesabına havale yapmak istiyorum
    ürünün incelenmesi ne kadar sürer
    `,
  ],
  [
    'Arabic',
    `
    كم تكلفة المكالمة مع مستشار
    اريد حجز موعد مع طبيب الاسنان
    أريد الاتصال بالإنترنت في الخارج
    اتصل بي لما يجهز الطلب
    `,
  ],
  [
    'Japanese',
    `
    来月までに届かなければ、上の方とお話しさせていただくつもりです
    大人を一人追加したい
    電話で予約できますか
    海外で電話できますか
    運営時間を教えて
    `,
  ],
])('costs of calls, names, own doctors, sellers, calls abroad, parcels: asks for nobody (%s)', (_, text) =>
  expect(lines(text).filter(asks)).toEqual([]),
)
