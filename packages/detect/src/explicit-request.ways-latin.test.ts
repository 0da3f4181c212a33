import { expect, test } from 'vitest'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold
const lines = (text: string) => text.trim().split(/\n\s*/)

test.each([
  [
    'English',
    `
    ok who do i call about this then
    who should i contact over there to get this fixed, you're no help
    anyone home?? need somebody to pick this up
    could the branch manager phone me this afternoon
    would somebody from your end mind calling me back
    enough with the scripted replies. i want an answer from somebody who actually reads
    live agent live agent live agent
    With a supervisor is who I want to speak
    A manager I need, and today
    wanna spk 2 a real prsn
    is there nobody in your office i can speak to
    Nobody? Then call me.
    I need help with my invoice. From a human.
    is there an actual team behind this I could write to directly?
    im old and i dont understand this, can a lady from the office ring me
    Could I have the number of someone who can deal with this directly, or have them ring me
    can u transfer
    Escalating this. I expect a call from your head of support.
    someone from tech needs to look at this asap, get them on here
    How do I get out of this bot and to a person
    stop the canned responses and let me speak with whoever's on shift
    sales team please contact me about enterprise pricing
    `,
  ],
  [
    'German',
    `
    wer ist bei euch zuständig, ich will mit dem reden
    genug Standardantworten, ich will eine Antwort von einem der mitliest
    kundenservice kundenservice kundenservice
    Mit dem Filialleiter möchte ich sprechen. Heute noch.
    Einen Menschen hätte ich gern
    könnt ihr mich ma anrufen
    stell mich durch
    leite mich weiter an jmd der ahnung hat
    i mog mit an menschn redn
    kann das mal wer übernehmen
    jemand vom Vertrieb soll sich bei mir melden
    ich brauch jetzt wirklich jemand am telefon
    `,
  ],
  [
    'Dutch',
    `
    is daar niemand die ernaar kan kijken
    kan de assistente mij terugbellen over mijn recept
    bot bot bot mens!!
    medewerker medewerker MEDEWERKER
    met de manager wil ik spreken. vandaag nog
    een mens wil ik spreken
    kan er iemand meekijken in dit dossier
    wil wel es n echt persoon
    doe mij ff n echte medewerker
    wie is daar de baas ik wil hem spreken
    iemand van de administratie graag
    stuur ff een mens
    `,
  ],
  [
    'Swedish',
    `
    vem vänder jag mig till
    är det ingen där som kan kolla på det
    kan sköterskan ringa upp mig
    bot bot bot människa!!
    kundtjänst kundtjänst
    med chefen vill jag prata
    `,
  ],
  [
    'French',
    `
    à qui je dois téléphoner, ça marche pas
    qui peut m'aider chez vous en vrai
    c'est qui le responsable, je veux lui parler
    ya personne qui peut regarder mon dossier ?
    est-ce que la secrétaire pourrait me rappeler svp
    CONSEILLER CONSEILLER CONSEILLER
    service client service client
    au directeur je veux parler
    un conseiller je veux
    stp qqn de réel
    je souhaite un rappel
    jveux qqn au bout du fil
    `,
  ],
  [
    'Spanish',
    `
    a quién le marco, esto no jala
    quién manda ahí, quiero hablar con él
    no hay nadie que pueda revisar mi caso?
    bot bot bot humano!!
    asesor asesor ASESOR
    soporte en vivo soporte en vivo
    con el gerente quiero hablar
    un humano quiero
    nadie? entonces llámenme
    alguno de ustedes me puede marcar?
    hay algún ser vivo ahí
    necesito que alguien tome mi caso
    `,
  ],
  [
    'Italian',
    `
    chi posso chiamare? così non funziona
    chi è il responsabile, voglio parlarci
    non c'è nessuno che possa guardare la mia pratica?
    la segretaria mi può richiamare?
    bot bot bot umano!!
    operatore operatore OPERATORE
    servizio clienti servizio clienti
    col direttore voglio parlare
    un umano voglio
    nessuno? allora chiamatemi
    che una persona guardi il mio caso
    qualcuno che prenda in carico la pratica
    `,
  ],
  [
    'Portuguese',
    `
    pra quem eu ligo, isso não funciona
    com quem eu falo aí
    quem manda aí, quero falar com ele
    não tem ninguém que possa olhar meu caso?
    a enfermeira pode retornar minha ligação
    bot bot bot humano!!
    atendente atendente ATENDENTE
    suporte ao vivo suporte ao vivo
    com o gerente quero falar
    um humano eu quero
    algum de vocês me liga?
    quero um retorno por telefone
    `,
  ],
  [
    'Indonesian',
    `
    mau bicara dengan cs
    bisa hubungkan saya ke petugas?
    tolong sambungkan ke manusia
    ADMIN
    cs cs cs
    bot bot bot, orang woi
    ada orang di situ gak?
    ada yang bisa saya ajak bicara langsung?
    panggilkan manajer
    minta ditelpon balik dong
    tolong telepon saya di nomor ini
    bisa teknisi hubungi saya besok pagi?
    `,
  ],
  [
    'Vietnamese',
    `
    cho mình gặp nhân viên tư vấn
    nhân viên
    gap nhan vien
    cho toi noi chuyen voi nguoi that
    chuyển máy cho tổng đài viên
    nối máy cho tôi với bộ phận kỹ thuật
    gọi lại cho em nhé
    bên mình gọi lại cho em được không ạ
    nhờ bác sĩ gọi lại cho tôi
    có ai ở đó không?
    có nhân viên nào giúp em xem đơn với
    gọi quản lý ra đây
    `,
  ],
])(
  'whom to call, word order turned round, someone to call back, no more canned answers, slang: asks for a person (%s)',
  (_, text) => expect(lines(text).filter((line) => !asks(line))).toEqual([]),
)

test.each([
  [
    'English',
    `
    if it's not here by friday i'll want to speak to your manager
    if this fails again I will ask for a human
    next time I'll ask for a person straight away
    I might ask for an agent later, let's try your steps first
    if the second reset doesn't work I want someone to call me, but let me try now
    Do I get a person or a bot when I call the hotline?
    how do I call someone abroad with this plan
    can I bring someone to the appointment
    should the technician not come by noon I'll be asking for your manager
    I talk to people for a living so I need a good headset
    if I upgrade do I get phone support
    `,
  ],
  [
    'German',
    `
    wenn das bis freitag nicht klappt, verlange ich ihren vorgesetzten
    falls es wieder nicht geht, melde ich mich und will jemanden sprechen
    beim nächsten mal will ich einen menschen
    wie erreiche ich den verkäufer von dem artikel
    `,
  ],
  [
    'Dutch',
    `
    volgende keer wil ik een mens
    ik had gisteren een fijne medewerker aan de lijn
    `,
  ],
  [
    'Swedish',
    `
    om det inte kommer på fredag vill jag prata med chefen
    om det inte funkar på måndag går jag till butiken och pratar med chefen
    `,
  ],
  [
    'French',
    `
    si ça arrive pas vendredi je veux votre responsable
    la prochaine fois je veux un humain
    si mon colis n'est pas là demain je passerai en magasin voir le responsable
    `,
  ],
  [
    'Spanish',
    `
    si no llega el viernes voy a pedir hablar con el supervisor
    la próxima vez quiero una persona
    quizás luego pido un asesor, primero pruebo
    si el lunes sigue igual voy a la tienda a hablar con el gerente
    `,
  ],
  [
    'Italian',
    `
    la prossima volta voglio un umano
    magari dopo chiedo un operatore, prima provo
    il corriere può chiamarmi quando arriva?
    `,
  ],
  [
    'Portuguese',
    `
    na próxima vez quero um humano
    o entregador pode me ligar quando chegar?
    se amanhã não funcionar vou na loja falar com o gerente
    `,
  ],
  [
    'Indonesian',
    `
    kamu manusia atau bot?
    ini bot ya
    berapa orang untuk kamar ini
    jam buka cs?
    nomor telepon call center berapa
    petugas kemarin bilang refund 3 hari
    bos saya minta invoice
    cara tambah anggota tim
    cara transfer uang ke orang lain
    jangan hubungi saya lagi
    tidak perlu disambungkan, sudah beres
    kalau besok masih error saya minta manajer
    `,
  ],
  [
    'Vietnamese',
    `
    bạn là người hay máy
    đây là bot à
    phòng này cho bao nhiêu người
    tổng đài làm việc đến mấy giờ
    số điện thoại cskh là gì
    nhân viên hôm qua nói sẽ hoàn tiền
    sếp em cần hóa đơn
    cách thêm thành viên vào nhóm
    chuyển tiền cho người khác thế nào
    đừng gọi cho tôi nữa
    không cần gặp nhân viên đâu, xong rồi
    nếu mai vẫn lỗi tôi sẽ yêu cầu gặp quản lý
    `,
  ],
])('another time, other people, the courier, what a person may do: asks for nobody (%s)', (_, text) =>
  expect(lines(text).filter(asks)).toEqual([]),
)
