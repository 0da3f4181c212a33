import { expect, test } from 'vitest'
import { idleMs } from '../../../../testing/idle-ms.ts'
import { demoArticles } from '../demo/articles.ts'
import { buildIndex, buildIndexInSlices, type SearchArticle } from './search.ts'

const index = buildIndex(demoArticles.map((article, i) => ({ id: `art_${i}`, ...article })))
const best = (question: string, before: string[] = []) => index.search(question, 1, before)[0]
const sure = (question: string, before: string[] = []) => {
  const hit = best(question, before)
  return hit && hit.confidence >= 0.5 ? hit.title : null
}

test.each([
  ['how long will delivery to france take', 'Shipping times'],
  ['wo ist meine bestellung denn', 'Tracking an order'],
  ['my plate arrived broken', 'Damaged parcels'],
  ['can i pay with paypal', 'Ways to pay'],
  ['is the bowl dishwasher safe?', 'Caring for ceramics'],
  ['when are you open', 'The shop in Leipzig'],
  ['how long do i have to return something', 'Returns and refunds'],
  ['Wie lange dauert die Lieferung?', 'Shipping times'],
])('%s → %s', (question, title) => expect(sure(question)).toBe(title))

test.each([
  ['shiping tiems', 'Shipping times'],
  ['where is my pacakge', 'Tracking an order'],
  ['waht is the retrun label', 'Returns and refunds'],
  ['is it dishwaser safe', 'Caring for ceramics'],
  ['do you tak credti cards', 'Ways to pay'],
  ['openning hours', 'The shop in Leipzig'],
  ['i need my invocie', 'Invoices'],
])('typing mistakes are seen through: %s → %s', (question, title) => expect(best(question)?.title).toBe(title))

test.each([
  'What is the capital of Peru?',
  'Tell me a joke about penguins',
  'qwertzuiop',
  'is your clay from germany',
  'do you offer pottery classes',
  'why was my card declined',
  'the the the',
  '',
])('no article answers, none is made to: %s', (question) => expect(sure(question)).toBeNull())

test.each([
  ['and to Austria?', ['How long does shipping take?'], 'Shipping times'],
  ['and to France?', ['How long does shipping take?', 'and to Austria?'], 'Shipping times'],
  ['how much is that?', ['How long does shipping take?'], 'Shipping costs'],
  ['und wie lange dauert es?', ['Wo ist meine Bestellung?'], 'Shipping times'],
  ['what about express?', ['How long does shipping take?'], 'Shipping times'],
  ['and the mug?', ['My plate is broken', 'how big is the bowl?'], 'Sizes of bowls and plates'],
  ['can I cancel it?', ['Where is my order?'], 'Changing or cancelling an order'],
])('a question that leans on an earlier one: %s', (question, before, title) => {
  expect(sure(question, before)).toBe(title)
})

test.each([
  ['can I pay with paypal?', 'Ways to pay'],
  ['is it dishwasher safe?', 'Caring for ceramics'],
  ['and returns?', 'Returns and refunds'],
  ['what about returns?', 'Returns and refunds'],
  ['when are you open', 'The shop in Leipzig'],
  ['What is the capital of Peru?', null],
  ['who is your ceo?', null],
  ['and is there parking?', null],
])('a new question is not dragged to the old topic: %s', (question, title) =>
  expect(sure(question, ['How long does shipping take?'])).toBe(title),
)

/** Three articles per language: the title, and how else people ask for it. */
const languages: Record<string, [title: string, asked: string][]> = {
  de: [
    ['Rücksendung und Erstattung', 'Wie funktionieren Ruecksendungen?'],
    ['Versandkosten', 'Was kostet der Versand?'],
    ['Passwort zurücksetzen', 'Ich habe mein Paswort vergessen'],
  ],
  es: [
    ['Devoluciones y reembolsos', 'quiero devolver mi pedido'],
    ['Gastos de envío', 'cuanto cuesta el envio'],
    ['Restablecer la contraseña', 'olvide mi contrasena'],
  ],
  fr: [
    ['Retourner un article', 'comment faire un retour'],
    ['Frais de livraison', 'combien coûtent les livraisons'],
    ['Réinitialiser le mot de passe', 'mot de passe oublie'],
  ],
  pt: [
    ['Devoluções e reembolsos', 'como devolver um produto'],
    ['Custos de entrega', 'quanto custa a entrega'],
    ['Redefinir a palavra-passe', 'esqueci-me da palavra passe'],
  ],
  it: [
    ['Resi e rimborsi', 'vorrei un rimborso'],
    ['Costi di spedizione', 'quanto costano le spedizioni'],
    ['Reimpostare la password', 'ho dimenticato la mia pasword'],
  ],
  nl: [
    ['Retourneren en terugbetaling', 'hoe kan ik iets retourneren'],
    ['Verzendkosten', 'wat zijn de kosten voor verzenden'],
    ['Wachtwoord opnieuw instellen', 'wachtwoord vergeten'],
  ],
  pl: [
    ['Zwroty i reklamacje', 'jak zrobić zwrot'],
    ['Koszty wysyłki', 'ile kosztuje wysylka'],
    ['Resetowanie hasła', 'zapomniałem hasło'],
  ],
  tr: [
    ['Ürün iadesi', 'ürünümü nasıl iade ederim'],
    ['Kargo ücretleri', 'kargo ucreti ne kadar'],
    ['Şifre sıfırlama', 'sifremi unuttum'],
  ],
  ru: [
    ['Возврат товара', 'как оформить возврат товаров'],
    ['Стоимость доставки', 'сколько стоит доставка'],
    ['Восстановление пароля', 'я забыл пароль'],
  ],
  ar: [
    ['إرجاع المنتجات', 'كيف أقوم بإرجاع المنتج؟'],
    ['تكلفة الشحن', 'كم تكلفة شحن الطلب'],
    ['إعادة تعيين كلمة المرور', 'نسيت كلمة مرور حسابي'],
  ],
  hi: [
    ['उत्पाद वापसी', 'उत्पाद वापस कैसे करें'],
    ['डिलीवरी शुल्क', 'डिलीवरी का शुल्क कितना है'],
    ['पासवर्ड रीसेट', 'मैं पासवर्ड भूल गया'],
  ],
  ja: [
    ['返品と返金について', '商品を返品したいです'],
    ['配送料金', '配送にいくらかかりますか'],
    ['パスワードの再設定', 'パスワードを忘れました'],
  ],
  zh: [
    ['退货与退款', '我想退货怎么办'],
    ['配送费用', '配送要多少钱'],
    ['重置密码', '忘记密码了'],
  ],
  ko: [
    ['반품 및 환불', '반품하고 싶어요'],
    ['배송 비용', '배송은 얼마인가요'],
    ['비밀번호 재설정', '비밀번호를 잊어버렸어요'],
  ],
  th: [
    ['การคืนสินค้า', 'อยากคืนสินค้าค่ะ'],
    ['ค่าจัดส่ง', 'จัดส่งราคาเท่าไหร่'],
    ['รีเซ็ตรหัสผ่าน', 'ลืมรหัสผ่าน'],
  ],
}
const asArticles = (language: string) =>
  (languages[language] ?? []).map(([title], i) => ({ id: `${language}${i}`, title, body: '', questions: [] }))
const cases = Object.entries(languages).flatMap(([language, articles]) =>
  articles.map(([title, asked], i) => ({ language, asked, title, id: `${language}${i}` })),
)

test.each(cases)('$language: $asked → $title', ({ language, asked, title, id }) => {
  expect(buildIndex(asArticles(language)).search(asked, 1)[0]).toMatchObject({ articleId: id, excerpt: title })
})

/** The body of every article of a language. It tells nothing but the language. */
const bodies: Record<string, string> = {
  de: 'Hier steht, wie das geht und was Sie dafür brauchen.',
  es: 'Aquí está todo lo que necesita saber y cómo se hace.',
  fr: 'Voici comment faire et ce dont vous avez besoin pour cela.',
  pt: 'Aqui está tudo o que precisa de saber e como se faz.',
  it: 'Qui c’è tutto quello che serve sapere e come si fa.',
  nl: 'Hier staat hoe dat gaat en wat u daarvoor nodig heeft.',
  pl: 'Tutaj jest wszystko, co trzeba wiedzieć, i jak to zrobić.',
  tr: 'Burada bunun nasıl yapıldığı ve sizin için ne gerektiği var.',
  ru: 'Здесь написано, как это делается и что для этого нужно.',
  ar: 'هنا كل ما تحتاج إلى معرفته عن ذلك.',
  hi: 'यहाँ लिखा है कि यह कैसे होता है और इसके लिए क्या चाहिए।',
  ja: 'ここに手順と必要なものが書いてあります。',
  zh: '这里写着怎么办以及需要什么。',
  ko: '여기에 방법과 필요한 것이 적혀 있습니다.',
  th: 'ที่นี่มีวิธีทำและสิ่งที่ต้องใช้',
}

test('among the articles of fifteen languages nearly every question finds its own', () => {
  const all = buildIndex(
    Object.keys(languages).flatMap((language) =>
      asArticles(language).map((article) => ({ ...article, body: bodies[language] ?? '' })),
    ),
  )
  const missed = cases.filter(({ asked, id }) => all.search(asked, 1)[0]?.articleId !== id)
  expect(cases).toHaveLength(45)
  expect(missed.length, missed.map(({ asked }) => asked).join(' | ')).toBeLessThanOrEqual(6)
})

test('an article is answered by the part that says it, in whole sentences', () => {
  const chapters = ['Intro', 'Warranty', 'Repairs', 'Colours'].map(
    (name) =>
      `# ${name}\n\n${name === 'Warranty' ? 'The warranty lasts for five years.' : `Words about ${name}. `.repeat(70)}`,
  )
  const handbook = buildIndex([{ id: 'a', title: 'Handbook', questions: [], body: chapters.join('\n\n') }])
  expect(handbook.search('how long is the warranty')[0]?.excerpt).toBe('The warranty lasts for five years.')
  const excerpt = handbook.search('what colours are there')[0]?.excerpt ?? ''
  expect(excerpt).toMatch(/^Words about Colours.*\.$/s)
  expect(excerpt.length).toBeLessThanOrEqual(900)
})

test('where the title alone was asked for, the article is answered by its beginning', () => {
  const body = `${'First of all, read this. '.repeat(35)}\n\n# See also\n\nLinks.`
  expect(buildIndex([{ id: 'a', title: 'Warranty', questions: [], body }]).search('warranty')[0]?.excerpt).toMatch(
    /^First of all/,
  )
})

test('no articles, no answer; an empty body is answered by its title', () => {
  expect(buildIndex([]).search('anything')).toEqual([])
  expect(
    buildIndex([{ id: 'a', title: 'We are closed on Sundays', questions: [], body: '' }]).search('closed sundays?')[0],
  ).toMatchObject({ excerpt: 'We are closed on Sundays' })
})

test.each([
  ['ten thousand characters', 'delivery to france or something else entirely '.repeat(220)],
  ['one word five thousand times', 'shipping '.repeat(5_000)],
  ['regular expressions and replacement patterns', '$1 $& (.*)+ [a-z]{1,9} \\p{L}+ ^(a+)+$ '.repeat(50)],
  ['no space at all', 'a'.repeat(10_000)],
  ['the names of every object', '__proto__ constructor hasOwnProperty toString'],
  ['half a character', '\ud83d shipping \udc00'],
])('hostile questions are read quickly: %s', async (_name, question) => {
  const took = await idleMs(() => expect(index.search(question).length).toBeLessThanOrEqual(5))
  expect(took).toBeLessThan(2_000)
})

test.each([
  ['sentences', 'Some sentence about a thing. '.repeat(35_000)],
  ['one word', 'x'.repeat(1_000_000)],
  ['empty lines', '\n \n'.repeat(300_000)],
  ['headings', '# h\n'.repeat(250_000)],
  ['hostile', '$1 \\1 (((( __proto__ constructor '.repeat(30_000)],
])('an article of a megabyte is taken as well: %s', async (_name, body) => {
  const took = await idleMs(() => {
    const huge = buildIndex([
      { id: 'huge', title: 'Huge', questions: [], body },
      ...demoArticles.map((article, i) => ({ id: `art_${i}`, ...article })),
    ])
    expect(huge.search('how long does shipping take', 1)[0]?.title).toBe('Shipping times')
  })
  // It takes a third of a second.
  expect(took).toBeLessThan(5_000)
})

test('an index built in slices finds the same and lets others work meanwhile', async () => {
  const articles: SearchArticle[] = Array.from({ length: 400 }, (_, i) => ({
    id: `a${i}`,
    title: `Model ${i} of the kettle`,
    questions: [],
    body: `Kettle number ${i} holds ${i * 7} litres. `.repeat(40),
  }))
  let turns = 0
  let building = true
  const others = () => {
    turns++
    if (building) setImmediate(others)
  }
  others()
  const sliced = await buildIndexInSlices(articles, { sliceMs: 0 })
  building = false
  expect(turns).toBeGreaterThan(articles.length)
  expect(sliced.search('kettle model 77')).toEqual(buildIndex(articles).search('kettle model 77'))
  expect(sliced.search('kettle model 77')[0]?.articleId).toBe('a77')
})

test('customers are answered in their own language where articles say the same in two', () => {
  const english = {
    id: 'en',
    title: 'Paying by invoice',
    questions: [],
    body: 'You can pay by invoice within fourteen days after your order has arrived. We send it by e-mail.',
  }
  const german = {
    id: 'de',
    title: 'Zahlung auf Rechnung',
    questions: [],
    body:
      'Sie können innerhalb von vierzehn Tagen nach der Lieferung auf Rechnung zahlen. Wir senden sie Ihnen per ' +
      'E-Mail.',
  }
  const others = demoArticles.map((article, i) => ({ id: `art_${i}`, ...article }))
  const both = buildIndex([english, german, ...others])
  for (const [question, id, alone] of [
    ['Kann ich auf Rechnung zahlen?', 'de', german],
    ['Can I pay by invoice?', 'en', english],
  ] as const) {
    const [hit] = both.search(question, 1)
    expect(hit?.articleId).toBe(id)
    expect(hit?.confidence).toBeGreaterThan(
      (buildIndex([alone, ...others]).search(question, 1)[0]?.confidence ?? 1) - 0.25,
    )
  }
  expect(both.search('¿Puedo pagar con factura?', 1)[0]?.articleId).toMatch(/^(?:en|de)$/)
})

test.each([
  ['how do I kick him out', 'Removing a member'],
  ['can I get my money back', 'Refunds'],
  ['do you take amex', 'Credit cards'],
  ['cant log in', 'Sign-in'],
  ['what about shipping', 'Delivery'],
])('other words for the same: %s → %s', (question, title) => {
  const titles = ['Removing a member', 'Refunds', 'Credit cards', 'Sign-in', 'Delivery', 'Colours', 'Our story']
  const articles = titles.map((title, i) => ({ id: `a${i}`, title, questions: [], body: '' }))
  expect(buildIndex(articles).search(question, 1)[0]?.title).toBe(title)
})

/** A page as handbooks have them: sections about different things, whose title is not what anybody asks for. */
const handbook = {
  id: 'handbook',
  title: 'Working with us',
  questions: [],
  body: `Everything about working here. ${'We like to write things down. '.repeat(20)}

## Insurance

### Dental insurance

We pay the dental insurance for everybody from the first day on.

### Life insurance

The policy is worth two years of salary.

## Sabbatical

After three years you can take six weeks of paid sabbatical. Tell your team three months ahead.

**Can I work from another country?**

Yes, up to 30 days a year.

**Q: Who pays for my train ticket?**
A: The company pays a yearly ticket.

- **How long is probation?** Six months, for everyone.

**Lunch**

There is a lunch allowance of five euros.

\`\`\`sh
# parking is no heading
\`\`\``,
}

test.each([
  ['Is there dental insurance?', 'We pay the dental insurance for everybody from the first day on.'],
  ['how long is the sabbatical', 'After three years you can take six weeks of paid sabbatical.'],
  ['can I work from another country', 'Yes, up to 30 days a year.'],
  ['who pays my train ticket?', 'The company pays a yearly ticket.'],
  ['how long is probation', 'Six months, for everyone.'],
  ['is there a lunch allowance', 'There is a lunch allowance of five euros.'],
])('a long page is answered from the section that fits: %s', (question, beginning) => {
  const others = demoArticles.map((article, i) => ({ id: `art_${i}`, ...article }))
  const [hit] = buildIndex([handbook, ...others]).search(question, 1)
  expect(hit?.articleId).toBe('handbook')
  expect(hit?.excerpt.startsWith(beginning)).toBe(true)
  expect(hit?.confidence).toBeGreaterThan(0.5)
})

test('a long page does not answer what none of its sections says', () => {
  const others = demoArticles.map((article, i) => ({ id: `art_${i}`, ...article }))
  const index = buildIndex([handbook, ...others])
  for (const question of ['What is the capital of Peru?', 'can I bring my dog to the office', 'is there a gym?'])
    expect(index.search(question, 1)[0]?.confidence ?? 0).toBeLessThan(0.5)
})

test('an article in the question’s language comes before one in another that has more of its words', () => {
  const make = (id: string, title: string, body: string) => ({ id, title, body, questions: [] })
  const base = buildIndex([
    make(
      'de',
      'API-Key und API Access',
      'Einen API Key erstellen Sie in den Settings. Den API Key bitte geheim halten.',
    ),
    make('en', 'Getting access to the API', 'Create a key in the settings to use the API. Keep the key secret.'),
    make('de2', 'Ticket Refund und Storno', 'Ein Ticket Refund ist bis 24 Stunden vor dem Event möglich.'),
    make('en2', 'Refunds of tickets', 'Tickets are refunded until 24 hours before the event starts.'),
    ...demoArticles.map((article, i) => ({ id: `art_${i}`, ...article })),
  ])
  expect(base.search('how do I get an api key?', 1)[0]?.articleId).toBe('en')
  expect(base.search('is a ticket refund possible?', 1)[0]?.articleId).toBe('en2')
  expect(base.search('Wie bekomme ich einen API Key?', 1)[0]?.articleId).toBe('de')
  expect(base.search('ticket refund', 1, ['Hello, I have a question about my order'])[0]?.articleId).toBe('en2')
})
