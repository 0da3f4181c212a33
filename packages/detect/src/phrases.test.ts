import { expect, test } from 'vitest'
import { findPhrase } from './phrases.ts'

test.each([
  ['I want to CANCEL, my   account', ['cancel my account'], 'CANCEL, my   account'],
  ['Je voudrais résilier', ['resilier'], 'résilier'],
  ['Chcę zwrócić złoty łańcuszek', ['zwrocic zloty'], 'zwrócić złoty'],
  ['请给我人工客服谢谢', ['人工客服'], '人工客服'],
  ['uncancel my accounts', ['cancel my account'], null],
  ['a.b*c', ['b*c'], 'b*c'],
  ['anything', ['   '], null],
])('phrases are found as whole words: %s', (text, phrases, quote) =>
  expect(findPhrase(text, phrases)?.quote ?? null).toBe(quote),
)

test.each([
  ['환불해 주세요', '환불', '환불해'],
  ['환불이요', '환불', '환불이요'],
  ['제품 환불을 받고 싶은데요', '환불', '환불을'],
  ['환불규정이 궁금해요', '환불', '환불규정이'],
  ['바로 취소하고 싶어요', '취소', '취소하고'],
  ['상담원과 연결해 주세요', '상담원 연결', '상담원과 연결해'],
  ['상담원연결 부탁드려요', '상담원 연결', '상담원연결'],
  ['상담원 연결부탁', '상담원연결', '상담원 연결부탁'],
  ['돈을 돌려주세요', '돈', '돈을'],
  ['변호사를 선임했습니다', '변호사', '변호사를'],
  ['환불해 주세요'.normalize('NFD'), '환불', '환불해'.normalize('NFD')],
  ['أريد استرداد المال', 'استرداد', 'استرداد'],
  ['متى الاسترداد؟', 'استرداد', 'الاسترداد'],
  ['سأتصل بالمحامي اليوم', 'محامي', 'بالمحامي'],
  ['هذه شكوى وشكواي واضحة', 'شكوى', 'شكوى'],
  ['لإلغاء الاشتراك', 'إلغاء', 'لإلغاء'],
  ['لن أدفع، للدفع شروط', 'الدفع', 'للدفع'],
  ['أين بطاقتي؟', 'بطاقة', 'بطاقتي'],
  ['אני רוצה את ההחזר', 'החזר', 'ההחזר'],
  ['Siparişimin iadesini istiyorum', 'iade', 'iadesini'],
  ['Avukatıma gideceğim, bu ne kadar sürer', 'avukat', 'Avukatıma'],
  ['Kitabı iade etmek istiyorum', 'kitap', 'Kitabı'],
  ['返金してください', '返金', '返金'],
  ['キャンセルをお願いします', 'キャンセル', 'キャンセル'],
])('what a language attaches to a word does not hide it: %s', (text, phrase, quote) =>
  expect(findPhrase(text, [phrase])?.quote ?? null).toBe(quote),
)

test.each([
  ['교환불가 상품인가요?', '환불'],
  ['돈까스 주문했어요', '돈'],
  ['날이 좋아요', '나'],
  ['법인 카드로 결제했어요', '법'],
  ['상담 시간은요?', '상담원'],
  ['وردة حمراء', 'رد'],
  ['المكتبة قريبة', 'تب'],
  ['بيت جميل', 'دين'],
  ['the cancellation policy', 'cancel'],
  ['refunds are slow', 'refund'],
  ['a paragraph about para', 'parag'],
  ['Die Kündigungsfrist endet', 'Kündigung'],
  ['Les personnelles données', 'personnel'],
  ['my address is iadesi', 'iade'],
])('another word with the same letters is not it: %s', (text, phrase) => expect(findPhrase(text, [phrase])).toBeNull())

test('only as much is read as the letters become', () => {
  expect(findPhrase(`${'ﷺ'.repeat(10_000)} refund`, ['refund'])).toBeNull()
  expect(findPhrase(`${'x '.repeat(9_000)} refund`, ['refund'])?.quote).toBe('refund')
})
