import { any, wording } from './wording.ts'

// Turkish adds its endings to the word: the stems stand here with those that occur in a wish.
const end =
  '(?:l[ae]r)?(?:[iıuü]?n?[iıuü]z)?(?:u|ü|yu|yü|nu|nü|unu|ünü|unuz|ünüz|unuzla|ünüzle|una|üne|uyla|üyle|le|la|yle|yla|e|a|ye|ya|ne|na|nin|i|ı|yi|yı|ni|nı|si|sı|siyle|sıyla|sine|sına|sini|sinden|den|dan|in|ın|lerle|larla|ler|lar|leri|ları|lerden|lardan|leriyle|larıyla|lerinden|larından|lerimiz|siniz|sinizle|nizle|mle|imle|lerinizle|lerinize|iniz|inizle|nızdan|ini|inizi|larını|lerini|unuzu|inle|unle|inla|unla|un|ine)?'
const strict = `(?:insan|kişi|temsilci|yetkili|operatör|danışman|görevli|personel|çalışan|eleman|uzman|müdür|yönetici|sorumlu|teknisyen|asistan|amir|işletme sahib|dükkan sahib|sahib|müşteri temsilci|destek görevli|arkadaş|satış temsilci|beyefendi|hanımefendi|canlı biri|şef|patron|usta|mühendis|muhasebeci|doktor|avukat|tamirci|elektrikçi|tesisatçı|montajcı|kurulumcu|şoför|meslektaş|amiri|hemşire|eczacı|hekim|veteriner|sekreter|(?:doktor|müdür|usta|hoca|yetkili|eczacı|hemşire) (?:bey|hanım)|eksper|ekibiniz|ekibin|memur|agent|temsilciniz|moderatör|admin|gm|oyun yöneticisi|muhatap|hoca|hakem|depocu|gişe görevlisi|adam)${end}(?! (?:alanı|planı|hesabı|sayısı|hakları|kaynakları|limiti|mısın|mısınız|misin|misiniz|musun|musunuz|mi|mı|dedi|söyledi|ekle[^ ,]*|başına|için (?:rezervasyon|oda|masa)|olarak|vücudu)(?= ))`
const someone =
  '(?:(?:sizden|ekibinizden|aranızdan|oradan|içinizden|şirketten|arkadaşlardan|meslektaşlarınızdan|meslektaşınızdan|yetkililerden) (?:biri|birisi|birileri|bir kişi)|biri|birisi|birileri)(?:yle|siyle|sine|ne|ni|sini|niz|nizle|nin|nden|leriyle)?'
const team =
  '(?:müşteri (?:hizmetleri|temsilcisi|destek|ilişkileri|servisi)[^ ,]{0,6}|canlı deste[kğ][^ ,]{0,5}|deste[kğ] (?:ekibi|hattı|birimi)?[^ ,]{0,7}|teknik (?:destek|servis)[^ ,]{0,5}|çağrı merkezi[^ ,]{0,4}|resepsiyon[^ ,]{0,3}|öğrenci işleri[^ ,]{0,4}|oda servisi[^ ,]{0,4}|genel müdürlük[^ ,]{0,4}|yönetim[^ ,]{0,5}|departman[^ ,]{0,4}|birim[^ ,]{0,4})'
const who = `(?:${team}|${someone}|${strict})`
const please =
  '(?:lütfen|telefona|telefonda|hatta|sohbete|karşıma|sesli|hemen|şimdi|artık|acilen|beni|bana|bizi|doğrudan|direkt|direk|canlı|telefonda|telefonla|bir|bi|konuda|bu|konu|hakkında|acil|derhal|rica|yüz yüze|tekrar|de|da|görüşme|biraz|kısa|hattan|bu konuyu|ile|için|sadece|yalnızca|chat|sohbet)'
// Stems that go on with what wishes go on with; -me, -ma and -mi turn them round.
const talk =
  '(?:(?:görüş|konuş|hallet|yazış)(?:elim|alım)|görüş(?:mek|eyim|ebilir|ebilirmiyim|ebilmek|ürüm|me|meyi|cem|mem|sem|mek istiyo[^ ,]*|türür|türün|tür|üyim)|görşmek|görüsmek|konuş(?:mak|ayım|abilir|abilmek|urum|cam|acağım|acam|mayı|mam|sam|a bilir|tur|turur)|konuşabilirmiyim|iletişim(?:e geç[^ ,]*)?|iletişime|bağlan(?:mak|abilir|ayım|mayı|abilmek|ma|tı|sam)|ulaş(?:mak|abilir|ayım|abilirim|abilmek|ırım|mam|sam|mayı)|irtibat(?:a geç[^ ,]*)?|temas|yazış(?:mak|abilir)|sohbet (?:etmek|edebilir)|çöz(?:mek|eyim)|devam etmek|muhatap olmak|muhatap|aktarıl(?:mak|abilir)|yönlendiril(?:mek|ebilir)|bağlayın)(?![^ ,]*m[ei]yor)'
const put =
  '(?:bağla(?:yın|r|yabilir|sana|yınız|nabilir|rmısın|rmısınız|yabilirmisiniz|yıver|yıverin)?|aktar(?:ın|ır|abilir|ınız|sana|ırmısınız)?|yönlendir(?:in|ir|ebilir|iniz|sene|irmisiniz)?|devret(?:in)?|devreder|ilet(?:in|ir)?|transfer (?:et|edin|eder|edebilir)|ver(?:in|ir|ebilir|sene)?|çağır(?:ın|ır|abilir)?|getir(?:in)?|bul(?:un)?|gönder(?:in|ir|ebilir)?|geçir(?:in)?|eskale (?:et|edin)|havale (?:et|edin))'
const bot =
  '(?:(?:chat|sohbet )?(?:bot|robot|makine|bilgisayar|yapay zeka|otomatik (?:sistem|cevap|yanıt|mesaj)|sanal asistan|yazılım|program|makina)(?:u|la|lar|larla|tan|dan|dan|tan|lardan|lara|a|yı|yla|nın|ya|e|le|t|ı)?)'
const call =
  '(?:ara(?:sın|yabilir|yın|r mı|yın|sınlar|r mısınız|rmısınız|yabilir mi|nmak|yacak|sa)|arayabilirmi|ulaş(?:sın|abilir|sınlar)|geri dön(?:sün|ebilir|üş)|dönüş (?:yapsın|yapabilir|yapar)|iletişime geç(?:sin|ebilir|er)|yardımcı ol(?:sun|abilir|ur)|yardım e(?:tsin|debilir|der)|ilgilen(?:sin|ebilir|ir)|bak(?:sın|abilir|ar)|devral(?:sın|abilir)|devreye gir(?:sin|ebilir)|yanıt(?:lasın| versin| verebilir)|cevap (?:versin|verebilir)|yazsın|görüşsün|konuşsun|bağlansın|çözsün|konuşabilir mi)'
const dept =
  '(?:muhasebe|fatura(?: birimi| bölümü| departmanı| servisi)|faturalama|finans|satış|iade|şikayet|kredi|sigorta|hasar|teknik|hukuk|lojistik|kargo birimi|insan kaynakları|tahsilat|kart|rezervasyon|yönetim|bakım|tamir|servis|şube|depo|garanti|iptal|öğrenci işleri|resepsiyon|genel müdürlük|danışma|sevkiyat|üretim|[^ ,]+ (?:birimi|bölümü|departmanı|ekibi|servisi|masası))(?: (?:birimi|bölümü|departmanı|ekibi|servisi|bölüm|birim|departman|ekip|servis))?(?:n?[eaiıuü]|y[eaiıuü]|n[iıe]|yl[ea]|l[ea]|den|dan|nden|ndan|sine|siyle|nce)?'
const whom = '(?:kiminle|kimle|kim ile|kime|kimlerle|hanginizle|hanginize)'
const look =
  '(?:bak(?:abilir|ar|sa|sın|malı|ması|sınlar|arsa|abilse)|incele(?:yebilir|se|sin|meli|r|mesi)|kontrol ed(?:ebilir|er|se)|kontrol et(?:sin|se|meli)|ilgilen(?:ebilir|ir|se|sin|irse|meli|mesi)|ara(?:sa|sın|rsa|yabilir|r|ması)|dön(?:ebilir|se|sün|er)|dönüş yap(?:abilir|sa|sın|arsa|ar)|yardım(?:cı)? (?:et(?:se|sin)|ed(?:ebilir|erse|er)|ol(?:sa|ur|abilir|sun|ursa))|devral(?:sa|sın|abilir|ır)|oku(?:yabilir|sa|sun|malı)|açıkla(?:sa|sın|yabilir)|çöz(?:sün|se|ebilir|meli)|katıl(?:sın|abilir|sa)|gel(?:sin|ebilir|se)|el at(?:sın|abilir|sa)|göz at(?:sın|abilir|sa|ar)|ulaş(?:sın|sa|abilir|ırsa)|iletişime geç(?:sin|se|ebilir|erse|er|mesi)|konuş(?:sun|sa|abilir)|karar ver(?:sin|meli)|yaz(?:sın|abilir)|cevap (?:ver(?:sin|se|ebilir))|yanıt (?:ver(?:sin|se|ebilir))|(?:değerlendir|cevapla|yanıtla|hallet|üstlen)(?:sin|se|sinler|ebilir|yabilir|meli|malı))'
const give =
  '(?:aktar(?:ın|ır|sana|abilir|ın lütfen|ırmısın[^ ,]*|ın bakalım|ıver)?|bağla(?:yın|r|sana|yabilir|yıver|yınız)?|devre(?:din|t|der|debilir)|devret|ilet(?:in|ir|ebilir)?|yönlendir(?:in|ir|ebilir|sene)?|ver(?:in|ir|sene|ebilir)?|gönder(?:in|ir|ebilir)?|çağır(?:ın|ır|sana|abilir)?|getir(?:in|ir|sene)?|bul(?:un|ur|sana)?|havale et|pasla(?:yın)?|ulaştır(?:ın|ır)?)(?: (?:mısınız|misiniz|mısın|misin|musunuz|musun|mı|mi|lütfen))?'

// What people of ours do for one: look, call, answer.
const deed =
  '(?:bak|incele|değerlendir|ara|görüş|konuş|ilgilen|ulaş|dön|dönüş yap|dönüş sağla|geç|(?:temas|bağlantı|irtibat|iletişim) kur|yardım et|yardımcı ol|devral|cevapla|yanıtla|cevap ver|yanıt ver|oku|açıkla|anlat|çöz|devreye gir|katıl|gel|üstlen|kontrol et|yaz|telefon et|bağlan|göz at|el at|müdahale et|karar ver)'
const callMe =
  '(?:beni|bana|bizi|bize|benimle|bizimle|tarafıma) (?:(?!kurye|kargo)[^ ,]+ ){0,3}?(?:ara(?:sın|sınlar|yabilir|r m[ıi]|yın|yınız|sana|yıver|rsanız|rsan|manız|ması|nması)|(?:geri )?dön(?:sün|sünler|ebilir|er m[ıi]|ün|ünüz|sene|üş (?:yap|sağla)(?:sın|sınlar|abilir|ar m[ıi]|ın|ınız|ması|ılması|anız|manız)|mesi|meniz)|ulaş(?:sın|sınlar|abilir|ır m[ıi]|ın|ması|ılması|manız)|(?:iletişime|irtibata|temasa|bağlantıya) geç(?:sin|sinler|ebilir|er m[ıi]|in|iniz|mesi|ilmesi|meniz)|telefon (?:et|aç)(?:sin|sinler|sın|ebilir|abilir|er m[ıi]|ar m[ıi]|in|ın|sene))'
// "Eceğim" and how it is said: I will.
const willI = '[^ ,]*(?:eceğim|acağım|icem|ıcam|ucam|ücem|ecem|acam|eceğiz|acağız|icez|ıcaz)'

export const turkish = wording({
  script: 'latin',
  common:
    'biri[^ ]*|benimle|tarafıma|talep|rica|hemen|telefon[^ ]*|değil|[^ ]+y[ou]rum|[^ ]+(?:[ıi]n[ıi]z|n[uü]z)[^ ]*|acil[^ ]*|ama|çok|artık|bir|istiyorum|lütfen|ile|mısınız|misiniz|var|mı|beni|bana|için|biri|ve|yok|bu|mi|gör[^ ]*|kon[^ ]*|tem[^ ]*|müş[^ ]*|ins[^ ]*|yet[^ ]*',
  people: `${who}|${dept}|${whom}|kimi|hanginizi|beni|bana|benimle|tarafıma|kimse|gerçek|bana dön|dönüş|arama|bağla|aktar|bağlayın|${bot}|beni ara[^ ,]*|arar mısınız|arayın|aranmak|bağlayın|aktarın|geri arama|yetişkin[^ ,]*|eskal[^ ,]*|görüşme[^ ,]*|[^ ,]+ (?:bey|hanım)[^ ,]*|telefon[^ ,]*|dönüşünüz[^ ,]*|canlı[^ ,]*|kimle|nereyi`,
  keys: 'temsilci temsilciyle temsilcisi temsilcisiyle insanla yetkili yetkiliyle görüşmek konuşmak operatörle operatör müşteri',
  ask: [
    `${who} (?:(?:${please}|olan|gerçek|ile|destek|ekibinden|sorumlu|kişiyle|temsilciyle|hattına) ){0,4}(?:ile |le )?${talk}`,
    `${talk} (?:istiyorum|isterim|istiyom) (?:[^ ,]+ )?${who}`,
    `${any(0)}${who} (?:${please} )*${put}(?= (?:mısınız|misiniz|mısın|misin|musunuz|lütfen|bana|beni|hemen|rica|ederim|artık|istiyorum|mi|mı|be|ya|acil|olur) | $| ,)`,
    `(?:beni|bizi|görüşmeyi|konuşmayı|sohbeti|konuyu|bana|bu konuyu|talebimi|şikayetimi) (?:${please} )*(?:gerçek |canlı |bir |yetkili |başka )*${who} (?:${please} )*${put}`,
    `${put} (?:beni|bizi) ${any(2)}?${who}`,
    `(?:gerçek |canlı |bir |başka |yetkili |sahici |hakiki |normal )*(?:${strict}|${someone}) (?:${please} )*(?:istiyorum|istiyom|isterim|istiyoruz|lazım|lazim|gerek(?! yok)|gerekiyor|gerekli|şart|ihtiyacım var|talep ediyorum|rica ediyorum|arıyorum|tercih ederim|bulun|olsun|talebim var|yok mu|verin|istiyorumm|gelsin|alabilir miyim|bağlayın)`,
    `(?:gerçek |canlı |insan |yetkili )*(?:müşteri hizmetleri|canlı destek|müşteri temsilcisi|insan desteği|insan yardımı|teknik destek)(?:ni|ne|yi|i|ye)? (?:${please} )*(?:istiyorum|isterim|lazım|gerek(?! yok)|ihtiyacım var|talep ediyorum|lütfen|bağla[^ ,]*|almak istiyorum)`,
    `(?:bir |lütfen |gerçek |canlı |ekibinizden |sizden )*(?:${someone}|${strict}|${team}) (?:(?:beni|bana|benimle|bizi|lütfen|bir|bi|bugün|hemen|telefonla|acil|geri|de|mi|tarafından|telefonda|şu|bu|konuda|konuyla|konuya|sohbeti|görüşmeyi) ){0,5}${call}`,
    `(?:beni|bana|bizi|benimle) (?:${please} )*${any(1)}(?:${someone}|${strict}) ${any(2)}?${call}`,
    `(?:var mı|yok mu|bulunuyor mu|mevcut mu) (?:orada |burada )?(?:konuşabileceğim|görüşebileceğim|gerçek) (?:bir )?${who}`,
    `(?:konuşabileceğim|görüşebileceğim|ulaşabileceğim|bağlanabileceğim|yardım alabileceğim|iletişime geçebileceğim|bana yardım edebilecek|yardımcı olabilecek|yardım edebilecek|konuşacak|görüşecek) (?:gerçek |canlı |bir |başka |yetkili )*(?:${who}) ?(?:var mı|yok mu|var mi|mevcut mu|bulunuyor mu|bağla[^ ,]*|lütfen|istiyorum)?`,
    `(?:orada |burada |sizde |hatta |şu an )*(?:gerçek |canlı |bir |müsait |insan |yetkili )+(?:${strict}) (?:orada |burada |var )(?:var mı|yok mu|mı|mi|var mi)?`,
    `(?:(?:nasıl|nereden|ne zaman) )(?:gerçek |canlı |bir |sizinle |yetkili )*${who} (?:ile )?(?:${talk}|ulaşabilirim|ulaşırım|görüşebilirim|konuşabilirim|bağlanırım|bağlanabilirim|iletişim kurarım)`,
    `${who} (?:ile )?(?:nasıl|nereden) (?:ulaşabilirim|ulaşırım|görüşebilirim|konuşabilirim|bağlanırım|bağlanabilirim|görüşürüm|konuşurum|iletişim[^ ,]*)`,
    `(?:(?<=^ )|, |lütfen |acil(?:en)? |hemen )(?:(?:beni|bizi) (?:${please} |geri )*(?:ara(?:yın|yınız|r mısınız|r mısın|yabilir misiniz|sınlar|sana|yabilirmisiniz|rmısınız)?|bağla(?:yın|r mısınız|r mısın)?|aktar(?:ın|ır mısınız)?))(?= |$)`,
    `(?:beni|bizi) (?:${please} |geri |telefonla |biri )*(?:ara(?:yın|yınız|r mısınız|r mısın|yabilir misiniz|sınlar|manızı))`,
    `(?:geri |telefonla |tarafınızdan )?aran(?:mak|mayı) (?:istiyorum|isterim|talep ediyorum|rica ediyorum)|(?:aramanızı|geri dönüş yapmanızı|beni aramanızı) (?:istiyorum|rica ediyorum|bekliyorum|rica ederim)`,
    `(?:gerçek |canlı |yetkili |sadece |bir )*(?:${strict}) (?:lütfen|hemen|şimdi|acil|acilen)(?= | $)`,
    `(?:insan|insanla|temsilci|temsilciye|operatöre|operatör|yetkiliye|canlı desteğe|müşteri hizmetlerine) (?:bağlan|geç|aktar|bağla|yönlendir)(?:[^ ,]{0,3})?(?= | $)`,
    `(?:yetkili|temsilci|operatör|insan|danışman|müdür) (?:${please} )*(?:ile|biriyle|kişiyle|bir) (?:${please} )*(?:${talk})`,
    `${whom} (?:(?:bu|konuyu|bunu|konuda|hakkında|orada|burada|yüz yüze|telefonda|doğrudan) )*(?:görüş(?:ebilir|eyim|ürüm|mem|meliyim)|konuş(?:abilir|ayım|mam|malıyım)|ulaş(?:abilir|ayım|mam)|başvur(?:abilir|ayım|mam)|bağlan(?:abilir|mam)|iletişim|yazış|derdimi|anlat)[^ ,]*`,
    `(?:beni |bizi |lütfen |acilen |bir |direkt |şu |oradan )*${dept} (?:${please} )*(?:${give}|görüş[^ ,]*|konuş[^ ,]*|bağlan[^ ,]*|ulaş(?:abilir|mak)[^ ,]*|lütfen)(?= (?:mısınız|misiniz|mısın|misin|musunuz|lütfen|bana|beni|istiyorum|mi|mı|hemen|artık|istiyom|isterim) | $| ,)`,
    `(?:beni|bizi|konuyu|görüşmeyi|sohbeti) (?:${please} )*${dept} (?:${please} )*${give}`,
    `(?:bir |lütfen |gerçek |canlı |bana |bunu |şunu |buna |benim |acaba |tek |yetkili |herhangi )*(?:${strict}|${someone}) (?:(?:beni|bana|benimle|buna|bunu|şuna|bir|bi|lütfen|siparişime|durumuma|konuma|konuya|faturama|dosyama|hesabıma|talebime|şikayetime|mesajıma|geri|telefonla|tekrar|bugün|hemen|yarın|de|da|şu|şikayetimi|dosyamı|durumumu|siparişimi|konuyu|işe|işime|olaya) ){0,6}${look}`,
    `(?:beni|bana|benimle|bizi|buna|bunu|siparişime|durumuma) (?:bir |lütfen |gerçek |canlı |geri |ya |acaba )*(?:${strict}|${someone}) (?:[^ ,]+ ){0,3}?${look}`,
    `(?:${strict}|${someone}|bilen|anlayan|ilgilenen|sorumlu olan|bakan|yetkisi olan) (?:${please} |varsa |olan |ona |onu |o |kişiye |birine |birini |birisine |arkadaşa |biriyle |kim varsa |kimse )*${give}(?= (?:mısınız|misiniz|mısın|misin|musunuz|musun|lütfen|bana|beni|hemen|artık|be|ya|acil|olur|o) | $| ,)`,
    `(?:anlayan|bilen|ilgilenen|yetkili|sorumlu|bakan|çözebilecek|uzman|gerçek|akıllı|aklı başında|işi bilen|konuşan|düzgün)(?: (?:bir|olan))* (?:biri|birine|birini|birisi|birisini|kişi|kişiye|kişiyi|arkadaş[^ ,]*|insan[^ ,]*|eleman[^ ,]*|adam[^ ,]*)(?: (?:yok mu|lazım|verin|ver|bulun|bağla[^ ,]*|aktar[^ ,]*|gelsin|çağır[^ ,]*|istiyorum|ilet[^ ,]*|devre[^ ,]*|varsa|gerek|lütfen|baksın|olsun))+`,
    `(?:varsa|kimse|kim varsa) (?:ona|onu|onunla|o kişiye|o kişiyle) (?:${please} )*(?:${give}|görüş[^ ,]*|konuş[^ ,]*)`,
    `(?:müdür|patron|şef|amir|yönetici|yetkili|sorumlu|insan|usta|teknisyen|operatör|temsilci)(?:ü|u|i|ı|ünü|unu|ini|ını|nizi|nüzü|nuzu|nızı|yi|yı|yu|yü|sini|lerinizi)?(?:nüzü|nuzu|nizi|nızı)? (?:${please} |bi |bir |gelsin |buraya |şuraya )*(?:çağır[^ ,]*|getir[^ ,]*|verin|ver|versene|bul[^ ,]*|gelsin|bağla[^ ,]*|istiyorum|gönderin|lazım|konuşsun)(?= $| ,| lütfen| hemen| bana| buraya)`,
    `(?:insanla|bir insanla|gerçek biriyle|birisiyle|biriyle|temsilciyle|yetkiliyle|kişiyle|bir yetkiliyle) (?:${please} )*(?:muhatap ol|iletişim|görüş|konuş|yüz yüze|halletmek|çözmek|anlaş)[^ ,]*(?: [^ ,]+)? ?(?:tercih|istiyor|isterim|istiyom|daha iyi|olur|daha rahat|lazım|gerek)[^ ,]*`,
    `(?:insan|gerçek kişi|temsilci|canlı biri|biri|insanla|biriyle) (?:olsa|olması|olursa|konuşsam|görüşsem|gelse) (?:daha |çok )?(?:iyi|sevinirim|memnun|güzel|tercih)`,
    `(?:sıraya|kuyruğa|bekleme listesine) (?:al|ekle|koy|yaz)[^ ,]*(?: [^ ,]+){0,3}`,
    `(?:bekl(?:erim|iyorum|eyeceğim|emeye razıyım|eyebilirim))(?: [^ ,]+){0,5} (?:temsilci|insan|yetkili|operatör|görevli)[^ ,]*(?= (?:için|ile|bağla[^ ,]*|gelene|olsun|bağlan[^ ,]*) | $| ,)|(?:temsilciyi|temsilci için|operatörü|bir insan için|yetkiliyi|birinden (?:bir )?(?:dönüş|telefon|arama|cevap)|sizden (?:bir )?(?:telefon|arama)) (?:${please} )*bekl(?:erim|iyorum|eyebilirim|eyeceğim)`,
    `(?:bana|bize) (?:${please} )*(?:bir |gerçek |canlı )*(?:insan|biri|yetkili|temsilci|eleman|görevli)(?:yi|ni|ı|i)? (?:lazım|verin|ver|bulun|gerek|bağla[^ ,]*|gönder[^ ,]*|yolla[^ ,]*)`,
    `(?:evet|tamam|olur|peki|tabii|tabi|hadi|ok|lütfen) (?:lütfen |beni |olur |hadi |, )*(?:aktar|bağla|yönlendir)(?:ın|yın|in|sana|sene|ır mısın|r mısınız|ır mısınız)?(?: lütfen| beni)?(?= $| ,)`,
    `(?:insan|gerçek biri|gerçek bir insan|yetkili biri|canlı biri) (?:gelsin|verin|ver|olsun|bağlayın|konuşsun|baksın|yok mu|var mı|istiyorum|lazım)`,
    `(?:teknisyen|usta|tamirci|montajcı|kurulum ekibi|servis|eksper|mühendis|danışmanınız|müdürünüz|biriniz|içinizden biri|meslektaşınız)[^ ,]{0,5} (?:(?:beni|bana|benimle|bir|lütfen|bugün|geri|acilen|yarın) )*(?:ara(?:sın|yabilir|r mı|sınlar)|iletişime geç[^ ,]*|dön(?:sün|ebilir|er)|ulaş(?:sın|abilir|ır)|bağlan(?:sın)|dönüş (?:yapsın|yapabilir|yapar)|bak(?:sın|abilir|ar mı))`,
    `(?:bana|bize|tarafıma) (?:${please} |geri |telefonla |bir )*(?:dönüş|geri dönüş|telefon|arama) (?:yap[ıi]lmasını|yapılsın|yapın|yapar mısınız|edilmesini|edin|istiyorum|rica)(?: [^ ,]+){0,2}`,
    `(?:canlı desteğe|temsilciye|insana|yetkiliye|operatöre|müşteri hizmetlerine|danışmana|uzmana|müdüre) (?:${please} )*(?:al|geçir|ver|bağla|çevir|yolla)(?:ın|in|yın|ır mısınız|ir misiniz|ver)?(?: beni| bizi)?(?= $| ,| lütfen)`,
    `(?:bir )?(?:yetkili|müdür|temsilci|sorumlu|amir|yönetici)(?:ye|ne|nize|nüze|niza)? (?:iletmek|anlatmak|aktarmak|sormak|danışmak|açıklamak|söylemek) (?:istiyorum|isterim|istiyom)`,
    `(?:randevu|görüşme|toplantı) (?:${any(1)})?(?:danışman|temsilci|uzman|yetkili|temsilciniz|danışmanınız)[^ ,]* (?:ile|istiyorum)`,
    `(?:beni|bizi) (?:${please} |geri |biri |telefonla )*ara(?:rlarsa|rsanız|rsınız|sanız|yabilirseniz|salar|nırsa)[^ ,]*(?: [^ ,]+){0,2}`,
    `(?:bir )?(?:telefon|arama|geri dönüş|geri arama) (?:bekliyorum|rica ediyorum|istiyorum|talep ediyorum)`,
    `${callMe}[^ ,]*(?! (?:istemi|gerek yok))`,
    `(?:kimi|kime|kiminle|kimle|kimlerle|hanginizle|hanginizi) (?:[^ ,]+ ){0,3}?(?:ara(?:yayım|yım|yabilir|malı|yaca|ma[ml]|sam)|konuş(?:u?c|aca|ayım|abilir|malı|ma[ml]|sam)|görüş(?:ü?c|ece|eyim|ebilir|meli|me[ml]|sem)|başvur|ulaş(?:ayım|abilir|aca|ma[ml])|yaz(?:ayım|abilir|malı)|danış|muhatap|anlat(?:ayım|abilir|aca)|söyle(?:yeyim|yece))[^ ,]*`,
    `(?:${strict}|${someone}) (?:(?:bana|beni|buraya|lütfen|hemen|acil|bi|bir|da|de|sohbete) ){0,3}(?:çağır|getir|bağla|aktar|gönder|yolla|bul)(?:ın|in|un|yın|sana|sene|ıver|ınız|ır m[ıi]s[ıi]n[^ ,]*|r m[ıi]s[ıi]n[^ ,]*)?(?! (?:kod|link|numara|istemi))(?= )`,
    `${dept} (?:${please} )*(?:görüş|konuş|bağlan|ulaş)[^ ,]* (?:lazım|gerek|şart|mümkün|istiyo|isterim)[^ ,]*`,
    `(?:${strict}|${someone}) (?:[^ ,]+ ){0,2}?(?:anlatmak|açıklamak|göstermek|iletmek|söylemek|danışmak) (?:istiyo|isterim|lazım|daha iyi)[^ ,]*`,
    `(?:bir üst|üst) (?:birim|makam|amir|yönetici|kademe)[^ ,]* (?:[^ ,]+ ){0,2}?(?:ilet|aktar|taşı|yönlendir)[^ ,]*`,
    `(?:okuyan|anlayan|bilen|gerçek|canlı|yaşayan|aklı başında) (?:bir )?(?:biri|birisi|insan|kişi|çalışan|yetkili)(?:n?den|n?dan)? (?:[^ ,]+ ){0,2}?(?:cevap|yanıt|dönüş)`,
    `(?:sen|siz|senle|seninle|${bot}) değil(?: ,)? (?:gerçek |canlı |bir |bi |lütfen )*(?:${strict}|${someone})`,
    `(?:biri|birisi|birileri|yetkili biri|bir yetkili) (?:[^ ,]+ ){0,2}?(?:yazsın|cevap versin|yanıtlasın|gelsin|baksın|el atsın|ilgilensin|konuşsun)`,
    `(?:kimse|biri|birisi) (?:var mı|yok mu)(?: [^ ,]+){0,3}? (?:yardım ed|yardımcı ol|bakacak|bakan|canlı|gerçek|insan|ilgilen|dinle)[^ ,]*`,
    `(?:biri|birisi|biriniz|kimse|${strict}) (?:[^ ,]+ ){0,2}?(?:beni|bana|benimle) (?:[^ ,]+ ){0,2}?(?:ara|dön|ulaş)(?:yacak|ecek|acak) m[ıi]`,
    `(?:${strict}|${someone}) (?:[^ ,]+ ){0,6}?(?:baksın|arasın|açıklasın|anlatsın|incelesin|ilgilensin|dönsün|cevaplasın|çözsün|değerlendirsin|ulaşsın|yardım etsin|yardımcı olsun|devralsın)`,
    // Verbal nouns: that one of yours looks, calls, reads is asked for, bidden or hoped.
    `(?:${strict}|${someone}|${dept}|[^ ,]{3,}n[iıuü]z[iıuü]n) (?:(?!kurye|kargo)[^ ,]+ ){0,6}?${deed}m[ae]s[iı](?:n[iıae])? (?:${please} |çok |benim için |acaba )*(?:mümkün|rica|istiyo|istiyoruz|isterim|talep|bekliyo|bekliyoruz|gerek(?! yok)|lazım|şart|arz|umuyor|tercih|sevinirim|iyi olur|sağla)[^ ,]*`,
    `(?:bana|beni|benimle|bizi|bizimle|bize|tarafıma|tarafımla) (?:(?!kurye|kargo)[^ ,]+ ){0,3}?(?:temas|bağlantı|irtibat|iletişim) kur(?:sun|sunlar|un|ar m[ıi]|abilir|ulması|ması)[^ ,]*`,
    `(?:${who}|${dept}|[^ ,]+ (?:bey|hanım)[^ ,]*) (?:${please} )*(?:telefona|hatta|karşıma|sohbete|chate|buraya) (?:alın|al|verin|ver|çağır[^ ,]*|isti[^ ,]*|bağla[^ ,]*|gelsin|getir[^ ,]*|alır m[ıi]s[ıi]n[^ ,]*|verir m[ıi]s[ıi]n[^ ,]*)`,
    `(?:[^ ,]+(?:d[ae]n|t[ae]n)) (?:biri|birisi|bir (?:arkadaş|yetkili|görevli|kişi|memur))[^ ,]{0,5} (?:${please} )*(?:bağla|aktar|verin|ver|çağır|gelsin|istiyor|isti[^ ,]*|lazım|görüş|konuş|ara(?:sın|yabilir|r m)|bak(?:sın|abilir|ar m))[^ ,]*`,
    // A call, as a thing to be made or waited for.
    `(?:bana |bize )?(?:bir |bi )?(?:telefon|alo) (?:ed(?:er m[ıi]s[ıi]n|in|ebilir)|et(?:sin|sene|menizi)|aç(?:ar m[ıi]s[ıi]n|ın|ın|abilir|sın|sana)|de(?:yin|r misin|sene))[^ ,]*(?: bana)?(?! (?:kurye|gelince))`,
    `(?:telefonunuzu|dönüşünüzü|aramanızı|geri dönüşünüzü|çağrınızı|telefonla dönüş[^ ,]*) (?:${please} )*(?:bekliyo|beklerim|rica|istiyo|arz|talep)[^ ,]*`,
    `(?:görüşme|yüz yüze görüşme|sesli görüşme|telefon görüşmesi|geri arama) (?:${please} )*(?:talep|rica|istiyo|isterim)[^ ,]*`,
    // Someone of yours by name.
    `[^ ,]{3,} (?:bey|hanım)(?:[^ ,]{0,3})? (?:(?:la|le|i|e|ile) )?(?:${please} )*(?:görüş(?:ebilir|mek|eyim|ecek)|konuş(?:abilir|mak|ayım|acak)|bağla(?:r m|yın|yabilir|nabilir|$)|ulaş(?:abilir|mak)|ara(?:sın|yabilir|r m))[^ ,]*(?! (?:için|konusunda) teşekkür)`,
    // Whoever is able to.
    `[^ ,]{3,}(?:[ae]bilecek|[ae]cak|[ae]cek) (?:olan |bir )?(?:biri|birisi|kişi|insan|arkadaş|yetkili|eleman)[^ ,]{0,5} (?:${please} )*(?:ver|bağla|bul|çağır|getir|aktar|istiyo|lazım|gönder|yok mu|var m[ıi] orada)[^ ,]*`,
    `(?:bana |buraya |şimdi |bize )*(?:bir |bi )?(?:yetişkin|büyüğünü|aklı başında biri|gerçek biri|gerçeğini|sahicisini|canlısını)[^ ,]{0,3} (?:çağır|getir|ver|gönder|bağla|bul)[^ ,]*`,
    `(?:bunu|konuyu|sorunu|bu işi|bu konuyu) (?:ancak|sadece|yalnızca|anca) (?:gerçek )?(?:bir |bi )?(?:insan|yetkili|temsilci|uzman|görevli)`,
    `(?:insan gözüyle|bir insan tarafından|insan eliyle|bir çalışan tarafından|yetkili tarafından) (?:[^ ,]+ ){0,2}?(?:bak|incele|değerlendir|oku|kontrol|ele al|çöz)[^ ,]*`,
    `(?:canlıya|canlı|insana|insanla|gerçek kişiye|destek ekibine) (?:${please} )*(?:bağla(?:n|nmak|nayım|yın)?|geç(?:ir|mek|elim|eyim)?|aktar(?:ın)?|al(?:ın)?)(?= $| ,| lütfen| istiyo| beni)`,
    `(?:kimle|kiminle|kimlerle|kime|kimi|nereyi) (?:[^ ,]+ ){0,2}?(?:konuşma|görüşme|ulaşma|arama|yazma|başvurma)[mn] (?:lazım|gerek|gerekiyor|gerekir)`,
    `(?:lütfen |istiyorum |ben |bana )+(?:bir |bi )?insan(?: (?:ben|lütfen|istiyorum|konuşmak|konuşsun|yardım))*(?= $| ,)`,
    `(?:alo|orada|orda|hey|merhaba|ya) (?:[^ ,]+ )?(?:kimse|biri|birisi) (?:var m[ıi]|yok mu)(?= $| ,| orada| orda| yardım)|insan evladı (?:yok mu|var m[ıi]|istiyo)[^ ,]*|kimse (?:cevap vermiyor|bakmıyor|yok)(?: ,)? (?:bana )?biri`,
    `(?:eskalasyon|eskale) (?:istiyo|lütfen|talep|ed(?:in|er|elim|ebilir)|et(?:in|sene)?|yap)[^ ,]*`,
    `(?:birisi|biri|bir görevli|bir çalışan|bir yetkili|bir kızımız|bir oğlumuz) (?:bana |beni )?(?:telefonda|sesli|yüz yüze|telefonla) (?:bana )?(?:yardım|anlat|açıkla|konuş|destek)[^ ,]*`,
    `(?:danışman|uzman|temsilci|yetkili|müdür)[^ ,]*(?:dan|den|la|le|yla|yle)? randevu (?:al|rica|isti|talep)[^ ,]*`,
    `onunla (?:konuş(?:ayım|mak|acağım)|görüş(?:eyim|mek|eceğim))[^ ,]*|(?:onu|kendisini) (?:bağla|ver|çağır)[^ ,]*`,
    `(?:bana|beni|tarafıma|benimle) (?:[^ ,]+ ){0,3}?(?:dönülmesini|aranmamı|ulaşılmasını|iletişime geçilmesini|telefon edilmesini)(?= | $)|(?:${strict}|${someone}) (?:aktarma|bağlama|yönlendirme) (?:imkan|şans|ihtimal)[^ ,]*`,
    `(?:uzman|temsilci|yetkili|görevli|çalışan|insan|biri)[^ ,]*d[ae]n (?:telefonda |canlı |sesli )?(?:destek|yardım|bilgi) (?:al(?:mak|abilir|ayım)|isti|rica|talep)[^ ,]*`,
    `(?:sesli |telefonda |yüz yüze )(?:anlat|konuş|görüş|açıkla)[^ ,]*(?: (?:birine|biriyle|birisine|yetkiliye|istiyorum|isterim))+`,
  ],
  refuse:
    '(?:(?:eğer|şayet|niye|neden|ne zaman|dün|az önce|geçen hafta|daha önce|kaç|bugün zaten|sabah)(?: [^ ,]+){0,2}|teşekkürler)',
  refuseAfter:
    '(?:iste(?:mi|me)[^ ,]+|gerek (?:yok|duymuyorum|görmüyorum)|gerekmi[^ ,]+|gereksiz|ihtiyacım yok|lazım değil|bağlama(?:yın|yınız|sın)?|aktarma(?:yın|yınız|sın)?|yönlendirme(?:yin|yiniz)|arama(?:yın|yınız|sın|sınlar)|(?:gör[uü]ş|konuş)(?:mem|mey(?:e|i) gerek|mek zorunda|meden|madan)[^ ,]*(?: gerek[^ ,]*)?|zorunda mıyım|zorunda değilim|gerekli değil|gerekiyor mu|gerek var mı|şart mı|lazım mı|gerekli mi|ücretli mi|paralı mı|ücret[^ ,]*|kaç (?:para|tl|lira)|istemedim|değil(?= $| ,)|görüştüm|konuştum|yerine(?= (?:bot|sen))|yok(?! mu)(?= $| ,)|olmadan|hiç kimse)',
  told: [
    `(?:sen |siz |acaba |bu |gerçekten |gerçek |karşımdaki |karşımda |bir |yoksa |şu an |şu anda |canlı |ben )*(?:insan|kişi|robot|bot|makine|temsilci|yapay zeka|gerçek|biri|bilgisayar|asistan|operatör|yetkili)(?:la|le|yle|yla|siyle|y)? ?(?:mısın(?:ız)?|misin(?:iz)?|musun(?:uz)?|mı (?:konuşuyorum|yazışıyorum|görüşüyorum|var karşımda)|mi (?:konuşuyorum|yazışıyorum|görüşüyorum)|mu (?:konuşuyorum|yazışıyorum)|mı yazıyor|mi yazıyor|mısınız yoksa [^,]*|mı yoksa [^,]*|mi yoksa [^,]*|musun yoksa [^,]*|misin yoksa [^,]*)`,
    `(?:insan|gerçek insan|biriyle|kişiyle) (?:mı|mi|ile mi) (?:konuş|yazış|görüş)uyorum(?: [^ ,]+){0,4}|(?:insanla|biriyle|kişiyle|botla|robotla) (?:konuş|yazış|görüş)up (?:konuş|yazış|görüş)m[ae]dığ[^ ,]+`,
    `(?:benim |kendi )?(?:müdürüm|patronum|arkadaşım|danışmanım|yöneticim|çalışanım|çalışanlarım|temsilcim|ekibim|şefim|amirim|avukatım|emlakçım|asistanım|iş arkadaşım|eşim)[^ ,]*(?: [^ ,]+){0,2}`,
    `${who} (?:[^ ,]+ ){0,3}?(?:söyledi|dedi|demişti|söylemişti|söz verdi|bahsetti|yardımcı oldu|konuştum|görüştüm|konuşmuştum|görüşmüştüm|yanlış bilgi|aradı|ilgilendi|anlattı|yazdı|verdi|kapattı|konuştuk|görüştük)(?: [^ ,]+){0,4}`,
    `(?:dün |geçen hafta |az önce |konuştuğum |görüştüğüm |bana yardım eden |reklamdaki |fotoğraftaki |önceki )(?:[^ ,]+ ){0,2}?(?:${strict}|${someone})(?: [^ ,]+){0,4}`,
    `(?:kişi|insan) (?:başı[^ ,]*|sayısı|hakları|kaynakları|vücudu)|(?:kaç|\\d+|bir|iki|üç|dört|beş|altı|sekiz|on|birkaç|çok|fazla|diğer|bazı|başka bir|yeni|ikinci) (?:kişi|insan|çalışan|personel|temsilci|kullanıcı|operatör|görevli)(?:lik|ler|lar|yi|ye|sini|ı|i|nin|ler için)? (?:[^ ,]+ )?(?:ekle[^ ,]*|için|çalışıyor|sığar|kalabilir|rezervasyon|oda|masa|masası|davet|var mı ekipte|çıkar[^ ,]*|işe al[^ ,]*|bilet|sil|değiştir[^ ,]*|gidebilir|kullanabilir|hesabı|adına|limiti)(?: [^ ,]+){0,3}`,
    `(?:kişi|kullanıcı|çalışan|temsilci|yetkili|üye)(?:yi|ı|i|ler|leri)? (?:nasıl )?(?:ekle|davet|sil|kaldır|çıkar|değiştir|ata)[^ ,]*(?: [^ ,]+){0,3}|(?:temsilci|operatör|danışman|müdür|yetkili)[^ ,]* (?:nasıl )?ol(?:mak|urum|abilirim)(?: [^ ,]+){0,2}`,
    `(?:biri|birisi) (?:hesab|kart|şifre|çal|kullan|giriş|beni dolandır|benim adıma)[^ ,]*(?: [^ ,]+){0,4}`,
    `(?:${team}|${strict})(?: [^ ,]+){0,2} (?:telefon(?:u|unu|unuz)?|numara(?:sı|sını|nız)?|çalışma saat[^ ,]+|saatleri[^ ,]*|mesai[^ ,]*|e ?posta[^ ,]*|mail[^ ,]*|adres[^ ,]*|kaçta|kaça kadar|saat kaç[^ ,]*|ne zaman (?:açık|çalışıyor|açılıyor|kapanıyor)|açık mı|hangi (?:saat|gün|numara)[^ ,]*|kim|nerede|7 24|hafta sonu|pazar günü)(?: [^ ,]+){0,6}`,
    `(?:emlak|seyahat|sigorta|vergi|mali|gümrük) (?:[^ ,]+)(?: [^ ,]+)?|(?:iletişim|irtibat) kişisi|(?:gerçek|tüzel) kişi (?:mi|vergi|olarak)|insan (?:kaynakları|gibi|hatası)[^ ,]*`,
    `(?:para|havale|ödeme|paket|sipariş|hediye|bakiye|eft|bilet|dosya|tl|hesabı)[^ ,]* (?:[^ ,]+ ){0,3}?(?:birine|kişiye|arkadaşıma|başkasına|kişinin)(?: [^ ,]+){0,3}|(?:başka birine|başka bir kişiye|birine) (?:[^ ,]+ ){0,2}?(?:para|havale|eft|hediye|gönder[^ ,]*|yolla[^ ,]*)(?: [^ ,]+){0,3}`,
    `(?:bağladığınız|aktardığınız|yardımınız|görüştürdüğünüz) için (?:çok )?(?:teşekkür[^ ,]*|sağ ?ol[^ ,]*)`,
    `(?:bir )?(?:temsilci|yetkili|kişi|insan|operatör)(?: planı| alanı| ile [^ ,]+ planı)?(?: [^ ,]+){0,2} (?:ne demek|nedir|ne iş yapar|kimdir|farkı ne[^ ,]*)`,
    `(?:başka|diğer|bir başka|yaş altı|yaşından küçük|evde) (?:biri|birisi|kişi)(?: [^ ,]+){0,4}`,
    `(?:dün|geçen hafta|az önce|bugün|sabah) ${dept} (?:[^ ,]+ )?(?:konuştum|görüştüm|aradım|yazdım|söyledi|dedi)(?: [^ ,]+){0,4}`,
    `(?:kurye|kargocu|kargo(?: [^ ,]+)?|dağıtıcı)(?: [^ ,]+){0,4} ara[^ ,]*(?: [^ ,]+){0,2}`,
    `(?:kargo|paket|ürün|sipariş|fatura|kod|mesaj|mail|sms|iade|para|ücret|kurye|ödeme|kart|anne|baba|oğl|kız|eş|arkadaş)[^ ,]*[ıiuü]n (?:bana|tarafıma|beni|benimle|bize)(?: [^ ,]+){1,4}`,
  ],
  alone: [
    `(?:(?:merhaba|evet|hayır ,|lütfen|selam|ok|tamam|sadece) ,? ?)*(?:(?:gerçek|canlı|bir|yetkili|müşteri|insan|başka|yetkili bir) )*(?:insan|temsilci|yetkili|operatör|operatore|kişi|biri|müşteri temsilcisi|müşteri hizmetleri|canlı destek|danışman|görevli|destek|müdür|yönetici|temsilciye|insana|operatöre|yetkiliye|biriyle|insanla|yetkili biri|uzman|teknik destek|personel|kişiyle|temsilciyle)(?: (?:lütfen|hemen|şimdi|acil|acilen|ltf|lutfen|bağla|bağlayın|istiyorum|görüşme|görüşmesi|rica ederim|ile görüşme|aktar|bağlan))*`,
    '(?:insanla|biriyle|temsilciyle|yetkiliyle|operatörle) (?:konuş|görüş|konuşma|görüşme)|beni arayın|beni ara|arayın|bağla|bağlayın|aktarın|geri arayın|beni bağlayın|beni bağla',
    `(?:(?:merhaba|evet|lütfen|selam|bana|beni) )*${dept} (?:lütfen|acil|bağla[^ ,]*|istiyorum|ltf)`,
    `(?:(?:merhaba|evet|hayır|lütfen|selam|tamam|sadece|bir|gerçek|canlı|en iyisi) )*(?:insan (?:asistan|temsilci|desteği|operatör|görevli|yetkili|çalışan)|gerçek (?:biri|kişi|insan|temsilci)|insan|temsilci|yetkili|biri)(?: (?:lütfen|teşekkürler|sağ ?ol(?:un)?|tşk|rica ederim|alayım|hemen|acil|olsun))*`,
    `(?:(?:evet|tamam|olur|peki|tabii|tabi|hadi|ok|lütfen|beni) )+(?:aktar|bağla|yönlendir)(?:ın|yın|in|sana|sene|ır mısın|r mısınız|ır mısınız)?(?: (?:lütfen|beni|o zaman|artık))*`,
  ],
  tired: [
    `(?:bir |bu |sen |aptal |saçma )*${bot}(?: ile| le)? (?:${any(2)})?(?:konuşmak|görüşmek|yazışmak|uğraşmak|muhatap olmak|konuşmaktan|uğraşmaktan|sohbet etmek|konuşmayı|konuşmam|görüşmem|yazışmam|cevap) ?(?:istem[^ ,]+|istemiyo[^ ,]*|bıktım|yoruldum|sıkıldım|sevmiyorum|zorunda değilim|yok|usandım|almak istemiyorum|nefret ediyorum|reddediyorum)?(?<!konuşmak )(?<!görüşmek )(?= |$)`,
    `${bot} (?:istemiyorum|istemem|olmasın|yerine|değil(?= (?:insan|gerçek|bir)| $| ,))`,
    `${bot}(?:dan|tan|lardan)? (?:bıktım|usandım|sıkıldım|yoruldum)`,
    `(?:bot(?:u)?|robotu) (?:kapat|durdur|kaldır)(?:ın|ınız)?`,
    `(?:orada |burada |sizde |hiç |orda |burda )*(?:gerçek |canlı |bir |bi |tek |hiç |yaşayan )+(?:biri|insan|kişi|kimse|temsilci|çalışan|eleman)(?: (?:orada|burada|orda|sizde|hiç))* (?:yok mu|yokmu)`,
    `(?:insan|canlı) yok mu|(?:kimse|biri) yok mu (?:orada|orda|burada|burda) (?:insan|gerçek|canlı)`,
    `kimse yok mu(?: (?:orada|orda))?(?= $)`,
  ],
  around: [
    '(?:sen|siz|bot|robot|makine|yapay zeka) değil|(?:bot|robot|makine)(?: (?:istemiyorum|istemem|olmasın))?|yeter(?: artık)?|bıktım',
    'merhaba|selam|alo|hey|lütfen|ltf|hemen|şimdi|acil|acilen|artık|hadi|be|ya|yaa|kardeşim|abi|canım|istiyorum|istiyom|ver|verin|bağla|bağlayın|gerçek|canlı',
  ],
  later: [
    `[^ ,]{2,}s[ae](?:m|n[ıi]z|k)?(?: ,)? (?:[^ ,]+ ){0,5}?${willI}`,
    `(?:yarın|cuma|cumaya|pazartesi|pazartesiye|salıya|haftaya|tekrar|yine|bir daha|bi daha|hala)(?: [^ ,]+){0,5}? [^ ,]{2,}(?:m[ae]zs[ae]|[iıuüae]rs[ae]|m[ae]d[iı]ys[ae]|m[iıuü]yors[ae])(?= )`,
    `(?:sonra|bir dahaki sefere|bi dahaki sefere|bir dahakine|gelecek sefer|daha sonra|ileride)(?: [^ ,]+){0,4}? ${willI}`,
    `(?:sonra|olmazsa|ileride|belki)(?: [^ ,]+){0,4}? [^ ,]+(?:[aeıiuü]r[ıiuü]m|[aeıiuü]r[ıiuü]z)(?= )`,
  ],
})
