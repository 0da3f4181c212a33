import { stem, wordsOf } from './terms.ts'

/**
 * Words that customers and articles use for the same thing, a concept a line, in several languages: a question in German finds
 * the English article. Everyday words of shops, accounts and software only; the first letters decide about endings.
 */
const concepts = [
  'where wo donde onde dove waar gdzie nerede где اين कहाँ',
  'when wann cuando quand quando wanneer kiedy когда متى',
  'much viel wieviel cuanto combien quanto hoeveel ile kac сколько كم कितना',
  'shipping delivery deliver shipment dispatch ship versand lieferung liefern versenden envio entrega enviar entregar livraison livrer expedition spedizione consegna spedire verzending bezorging levering dostawa wysylka kargo teslimat gonderim доставка отправка شحن توصيل 配送 发货 送料 배송 डिलीवरी',
  'parcel package packet paket sendung paquete colis paquet pacote encomenda pacco pakket paczka przesylka посылка طرد 包裹 荷物 택배',
  'order purchase bestellung auftrag pedido compra commande achat encomenda ordine acquisto bestelling aankoop zamowienie siparis заказ покупка طلب 订单 注文 주문 ऑर्डर',
  'buy purchase order kaufen bestellen comprar acheter commander comprare ordinare kopen bestellen kupic zamowic satin купить заказать شراء 购买 買う 구매',
  'return returns retour rucksendung zurucksenden zuruckschicken umtausch devolucion devolver retourner devolucao reso restituire restituzione retourneren zwrot zwrocic iade возврат вернуть ارجاع استرجاع 退货 返品 반품 वापसी',
  'refund reimbursement erstattung ruckerstattung reembolso remboursement rimborso terugbetaling возмещение استرداد 退款 返金 환불 रिफंड',
  'exchange swap replace replacement switch umtauschen ersetzen ersatz cambiar cambio echanger remplacer trocar troca sostituire sostituzione ruilen vervangen wymiana wymienic degisim обмен استبدال 交換 교환',
  'broken damaged defective cracked faulty crack kaputt beschadigt defekt zerbrochen roto danado defectuoso casse endommage quebrado danificado rotto danneggiato kapot beschadigd uszkodzony zepsuty kirik hasarli сломан поврежден مكسور تالف 破损 破損 파손',
  'cancel cancellation stornieren stornierung kundigen kundigung cancelar cancelacion annuler annulation cancelamento annullare disdire annuleren opzeggen anulowac iptal отменить отмена الغاء 取消 キャンセル 취소 रद्द',
  'change edit modify update andern anderung bearbeiten modificar editar modifier alterar modificare wijzigen zmienic zmiana degistirmek изменить تغيير تعديل 修改 変更 변경',
  'delete remove erase loschen entfernen eliminar borrar supprimer excluir apagar eliminare cancellare verwijderen wissen usunac silmek удалить حذف 删除 削除 삭제',
  'pay payment bezahlen zahlen zahlung bezahlung pagar pago payer paiement pagamento pagare betalen betaling platnosc zaplacic odeme оплата оплатить платить دفع الدفع 支付 付款 支払 결제 भुगतान',
  'price cost costs fee charge expensive kosten teuer caro cher duur drogi pahali kosten preis gebuhr precio coste cuesta costo tarifa prix cout coute frais tarif preco custo custa prezzo costa prijs koszt cena kosztuje fiyat ucret цена стоимость стоит سعر تكلفة 价格 费用 料金 値段 가격 요금 비용 कीमत',
  'free gratis kostenlos kostenfrei gratuit gratuito darmowy bezplatny ucretsiz бесплатно مجانا 免费 無料 무료',
  'invoice receipt bill rechnung quittung beleg factura recibo facture recu fatura fattura ricevuta factuur bon faktura rachunek счет чек فاتورة 发票 請求書 領収書 영수증',
  'discount voucher coupon promo rabatt gutschein descuento cupon remise reduction bon desconto cupom sconto buono korting kortingscode rabat kupon indirim скидка купон خصم 优惠 折扣 割引 할인',
  'track tracking trace verfolgen sendungsverfolgung nachverfolgen rastrear seguimiento suivi suivre rastreamento rastrear tracciare tracciamento volgen sledzic takip отследить отслеживание تتبع 追踪 跟踪 追跡 조회 추적',
  'address adresse direccion endereco indirizzo adres адрес عنوان 地址 住所 주소 पता',
  'account profile konto benutzerkonto cuenta perfil compte profil conta perfil profilo account hesap аккаунт профиль حساب 账户 账号 アカウント 계정 खाता',
  'password passcode passwort kennwort contrasena clave motdepasse senha wachtwoord haslo sifre пароль كلمة 密码 パスワード 비밀번호 पासवर्ड',
  'login signin log anmelden einloggen anmeldung iniciar connexion connecter entrar accesso accedere inloggen zalogowac logowanie giris вход войти دخول 登录 ログイン 로그인',
  'subscription plan abo abonnement suscripcion assinatura abbonamento subskrypcja abonelik подписка اشتراك 订阅 購読 구독',
  'subscribe join signup register registrieren anmeldung beitreten registrarse inscribirse inscrire cadastrar iscriversi registreren zarejestrowac kaydolmak регистрация تسجيل 注册 登録 가입',
  'open opening hours geoffnet offnungszeiten abierto horario ouvert horaires ouverture aberto horario aperto orari apertura openingstijden godziny otwarcia otwarte acik часы открыто مواعيد 营业 営業 영업',
  'shop store boutique laden geschaft filiale tienda magasin loja negozio winkel sklep magaza магазин متجر 商店 店舗 매장 दुकान',
  'location located place standort lage ubicacion emplacement localizacao posizione locatie',
  'warranty guarantee garantie gewahrleistung garantia garanzia gwarancja garanti гарантия ضمان 保修 保証 보증 वारंटी',
  'size sizes big dimensions grosse gross masse tamano talla taille dimension tamanho taglia dimensioni misura maat grootte rozmiar boyut beden размер مقاس حجم 尺寸 サイズ 사이즈',
  'gift present geschenk regalo cadeau presente cadeau prezent hediye подарок هدية 礼物 ギフト プレゼント 선물',
  'photo picture image foto bild imagen photographie imagem immagine afbeelding zdjecie resim фото صورة 照片 写真 사진',
  'email mail mails message messages nachricht correo mensaje courriel courrier mensagem messaggio bericht wiadomosc eposta почта письмо بريد رسالة 邮件 メール 이메일',
  'phone telephone mobile call telefon handy anrufen telefono llamar telephone appeler telefone ligar chiamare telefoon bellen zadzwonic телефон позвонить هاتف اتصال 电话 電話 전화',
  'find locate search lookup finden suchen encontrar buscar trouver chercher procurar trovare cercare vinden zoeken znalezc szukac bulmak найти искать بحث 查找 検索 찾기',
  'show display view anzeigen sehen mostrar ver afficher voir exibir mostrare vedere tonen zien pokazac gormek показать عرض 显示 表示 보기',
  'start begin started begun originate beginnen anfangen empezar comenzar commencer debut comecar iniciare cominciare starten zaczac baslamak начать بدء 开始 開始 시작',
  'stop disable deactivate off ausschalten abschalten deaktivieren desactivar apagar desactiver desativar disattivare uitschakelen wylaczyc kapatmak отключить ايقاف 关闭 停止 끄기',
  'activate enable einschalten aktivieren activar activer ativar attivare inschakelen wlaczyc включить تفعيل 启用 有効',
  'download herunterladen save export speichern descargar guardar telecharger enregistrer baixar salvar scaricare salvare downloaden opslaan pobrac zapisac indirmek скачать сохранить تنزيل حفظ 下载 保存 다운로드 저장',
  'upload import hochladen subir importar importer telecharger enviar caricare importare uploaden importeren wgrac загрузить импорт رفع 上传 アップロード 업로드',
  'folder directory ordner verzeichnis carpeta dossier repertoire pasta cartella klasor папка مجلد 文件夹 フォルダ 폴더',
  'website site webpage page webseite seite sitio pagina siteweb strona sayfa сайт страница موقع 网站 サイト 사이트',
  'hide invisible disappear verstecken ausblenden unsichtbar ocultar esconder cacher masquer nascondere verbergen ukryc gizlemek скрыть اخفاء 隐藏 非表示 숨기기',
  'fast quick quickly express schnell rapido rapide vite veloce snel szybko hizli быстро срочно سريع 快 速い 빠른',
  'duration days time long dauert dauer tarda tiempo dias delai jours temps demora prazo dias tempo giorni duur dagen dni dlugo долго дней срок وقت ايام 多久 天 日数 기간',
  'money geld dinero argent dinheiro soldi denaro geld pieniadze para деньги مال نقود 钱 お金 돈',
  'card creditcard visa kreditkarte karte tarjeta carte cartao carta kaart karta kart карта بطاقة 信用卡 カード 카드 कार्ड',
  'customs duty duties import tax zoll aduana arancel douane alfandega dogana clo gumruk таможня جمارك 关税 関税 관세',
  'abroad international overseas ausland internacional extranjero etranger internacional estero internazionale buitenland zagranica yurtdisi заграницу دولي خارج 国际 海外 해외',
  'late delayed delay verspatet verspatung retraso retrasado retard atraso atrasado ritardo vertraging opoznienie gecikme опоздание задержка تأخير 延迟 遅延 지연',
  'missing lost verloren fehlt perdido falta perdu manquant perdido manca perso kwijt ontbreekt zgubiony brakuje kayip потерян مفقود ضائع 丢失 紛失 분실',
  'wash clean cleaning waschen reinigen spulmaschine lavar limpiar laver nettoyer lavare pulire wassen schoonmaken myc czyscic yikamak мыть чистить غسل تنظيف 清洗 洗う 세척',
  'dishwasher spulmaschine geschirrspuler lavavajillas lavevaisselle lavastoviglie vaatwasser zmywarka bulasik посудомойка 洗碗机 食洗機 식기세척기',
  'child kid kids children baby kind kinder nino ninos enfant crianca bambino bambini kinderen dziecko dzieci cocuk ребенок дети طفل اطفال 孩子 子供 아이',
  'job career vacancy stelle karriere empleo trabajo emploi emprego vaga lavoro vacature praca вакансия работа وظيفة 工作 求人 채용',
  'privacy private data datenschutz privat privacidad privado confidentialite prive privacidade privato prywatnosc gizlilik приватность خصوصية 隐私 プライバシー 개인정보',
  'error problem issue fehler storung trouble fallo probleme erreur erro problema errore fout blad sorun hata ошибка проблема مشكلة خطأ 错误 問題 오류 문제',
  'country countries land pais pays paese kraj ulke страна دولة 国家 国 나라',
]

const conceptsByKey = new Map<string, number[]>()
/** The fixed expressions by their first word: the stems of their words. */
const expressionsByStart = new Map<string, string[][]>()
for (const [concept, list] of concepts.entries()) {
  for (const entry of list.split(' ')) {
    const stems = entry.split('_').flatMap(wordsOf).map(stem)
    const key = stems.join('_')
    const known = conceptsByKey.get(key)
    if (!known) {
      conceptsByKey.set(key, [concept])
      if (stems.length > 1) expressionsByStart.set(stems[0] ?? '', [...(expressionsByStart.get(stems[0] ?? '') ?? []), stems])
    } else if (!known.includes(concept)) known.push(concept)
  }
}

/** The concepts a word or an expression (`log_in`) stands for, by number. */
export const conceptsOf = (word: string): number[] => conceptsByKey.get(word.includes('_') ? word : stem(word)) ?? []

/** The expressions of several words in a text, and where their words stand; one other word may come between (“kick him out”). */
export function expressionsIn(words: string[]): { expression: string; at: number[] }[] {
  const stems = words.map(stem)
  return stems.flatMap((start, i) =>
    (expressionsByStart.get(start) ?? []).flatMap((expression) => {
      const at = [i]
      for (const part of expression.slice(1)) {
        const last = at.at(-1) ?? i
        const next = stems[last + 1] === part ? last + 1 : last + 2
        if (stems[next] !== part) return []
        at.push(next)
      }
      return [{ expression: expression.join('_'), at }]
    }),
  )
}
