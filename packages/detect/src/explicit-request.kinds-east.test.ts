import { expect, test } from 'vitest'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold
const lines = (text: string) => text.trim().split(/\n\s*/)

test.each([
  [
    'Polish',
    `
    nie ty, tylko człowiek.
    z kierownikiem sklepu chciałabym rozmawiać
    czy pielęgniarka może oddzwonić w sprawie wyników
    czy ktoś od Państwa mógłby rzucić okiem na moje zamówienie?
    niech zadzwoni do mnie pan z serwisu
    kto może przejąć tę sprawę zamiast bota
    proszę o kontakt tel. od kogoś z działu technicznego
    uprzejmie proszę o przekazanie sprawy przełożonemu
    Nikogo nie ma? To zadzwońcie.
    jak nie umiesz pomóc, to połącz mnie z kimś
    bot bot bot… człowieka!!
    zadzwoni do mnie ktoś dzisiaj?
    proszę o pilny kontakt telefoniczny
    gdzie są ludzie?
    czy mógłbym prosić kogoś z serwisu do telefonu
    to zgłoszenie powinien obejrzeć ktoś kompetentny
    `,
  ],
  [
    'Czech',
    `
    dejte mi živýho člověka
    s vedoucím prodejny chci mluvit
    mohl by mi pan doktor zavolat zpátky
    komu mám volat?
    prosím o zpětné zavolání
    prosím o kontakt od pracovníka reklamačního oddělení
    Nikdo tam není? Tak mi zavolejte.
    ne ty. člověk.
    stačí robotů, člověk!
    zavolá mi někdo?
    předejte to prosím nadřízenému
    spojte mě s ordinací
    mohl byste mi dát vedoucího
    jestli mi neumíš pomoct, přepoj mě na člověka
    `,
  ],
  [
    'Turkish',
    `
    sen değil, gerçek biri
    kimi arayayım bu konuda
    kimle konuşucam ben
    eczacı hanım beni arayabilir mi
    müdürünle görüşmek istiyorum
    bana bi çalışanınızı yollayın
    muhasebeyle görüşmem lazım
    sorunumu bir çalışana anlatmak istiyorum
    şikayetimi bir insan değerlendirsin
    temsilci temsilci temsilci
    okuyan birinden cevap istiyorum
    bir temsilci benimle irtibata geçsin
    biri bana telefon etsin lütfen
    doktorun sekreterine bağlar mısınız
    yardım edemiyorsan bir insana aktar
    `,
  ],
])('roles that call back, repeated words, wishes of two sentences: asks for a person (%s)', (_, text) => {
  expect(lines(text).filter((line) => !asks(line))).toEqual([])
})

test.each([
  [
    'Polish',
    `
    jeśli jutro nie przyjdzie, poproszę o rozmowę z kierownikiem, na razie czekam
    jak znowu się zepsuje, to zadzwonię do konsultanta
    następnym razem poproszę konsultanta
    ile kosztuje połączenie z infolinią
    czy kurier może do mnie zadzwonić przed dostawą?
    z kim mogę dzielić konto rodzinne
    czy ktoś mógłby mi powiedzieć, jak zmienić hasło
    robot sprzątający się nie ładuje
    czy można zadzwonić do lekarza z zagranicy na tym pakiecie?
    `,
  ],
  [
    'Czech',
    `
    pokud to zítra nepůjde, budu chtít mluvit s vedoucím
    jestli to zase spadne, zavolám operátora
    příště zavolám operátora
    může mi kurýr zavolat před doručením
    s kým můžu sdílet předplatné
    kolik stojí hovor na infolinku
    může zaměstnanec vidět moje heslo?
    jak přesměruju hovory na mobil
    `,
  ],
  [
    'Turkish',
    `
    yarın da çalışmazsa birini isteyeceğim
    cuma gününe kadar gelmezse müdürle görüşeceğim
    bir dahaki sefere temsilciyi arayacağım
    kurye beni arasın gelmeden
    beni reklam için arıyorsunuz, bıktım
    biri bana şifreyi nasıl sıfırlarım söyleyebilir mi
    müdür onayı gerekiyor mu iade için
    `,
  ],
])('put off until something happens, or a call of somebody else: asks for nobody now (%s)', (_, text) => {
  expect(lines(text).filter(asks)).toEqual([])
})
