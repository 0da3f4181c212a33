import { expect, test } from 'vitest'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'
import { detectLanguage } from './language.ts'
import { findPhrase } from './phrases.ts'
import { isThanks } from './thanks.ts'

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold

test.each([
  'Can I talk to a human?',
  'human',
  'agent please',
  'I would like to speak to a person',
  'get me a real person NOW',
  'i want to speak with an oprator',
  "I don't want to talk to a bot",
  'please transfer me to customer service',
  'This is not helping. Let me talk to someone.',
  'Kann ich bitte mit einem Menschen sprechen?',
  'Ich möchte mit einem Mitarbeiter sprechen',
  'Mensch bitte',
  'Quiero hablar con una persona',
  'pásame con un agente',
  'Je voudrais parler à un conseiller',
  'Puis-je parler à un humain ?',
  'Quero falar com um atendente',
  'Preciso falar com uma pessoa',
  'أريد التحدث إلى موظف',
  'اريد ان اتكلم مع شخص حقيقي',
])('asks for a person: %s', (text) => expect(asks(text)).toBe(true))

test.each([
  'Where is my order?',
  'No need for a human, thanks',
  "please don't transfer me to an agent",
  'are you human?',
  'Is this a real person or a bot?',
  'My agent told me to reset it',
  'A person stole my card',
  'How many people fit?',
  'Brauche keinen Menschen, danke',
  'Bist du ein Mensch?',
  'Wo ist mein Paket?',
  'No quiero hablar con nadie',
  '¿Eres una persona?',
  'Où est ma commande ?',
  'Onde está a minha encomenda?',
  'أين طلبي؟',
  '',
  '👍',
  'x'.repeat(20_000),
])('does not ask for a person: %s', (text) => expect(asks(text)).toBe(false))

test('the quote is the sentence that asks', () => {
  expect(detectExplicitRequest('My order 4711 is late. Can I talk to a human please? It is urgent.')?.quote).toBe('Can I talk to a human please?')
})

test.each([
  ['I want to CANCEL, my   account', ['cancel my account'], 'CANCEL, my   account'],
  ['Je voudrais résilier', ['resilier'], 'résilier'],
  ['请给我人工客服谢谢', ['人工客服'], '人工客服'],
  ['uncancel my accounts', ['cancel my account'], null],
  ['a.b*c', ['b*c'], 'b*c'],
  ['anything', ['   '], null],
])('phrases are found as whole words: %s', (text, phrases, quote) => expect(findPhrase(text, phrases)?.quote ?? null).toBe(quote))

test.each([
  ['Where is my order and when does it arrive?', 'en'],
  ['Wo ist meine Bestellung, bitte?', 'de'],
  ['¿Dónde está mi pedido?', 'es'],
  ['Où est ma commande ?', 'fr'],
  ['Onde está a minha encomenda?', 'pt'],
  ['أين طلبي من فضلك', 'ar'],
  ['注文はどこですか', 'ja'],
  ['我的订单在哪里', 'zh'],
  ['где мой заказ', 'ru'],
  ['ok', null],
])('language of %s', (text, language) => expect(detectLanguage(text)).toBe(language))

test('thanks are thanks, and thanks with a question are not', () => {
  expect(isThanks('Thank you so much!')).toBe(true)
  expect(isThanks('vielen Dank')).toBe(true)
  expect(isThanks('Thanks, but where is my order?')).toBe(false)
  expect(isThanks('')).toBe(false)
})
