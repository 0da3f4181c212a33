import { expect, test } from 'vitest'
import { repeats } from './repeat.ts'

test.each([
  ['Where is my order?', ['where is my ORDER!!']],
  ['I said where is my order', ['Where is my order?']],
  ['Wo ist meine Bestellung', ['Hallo', 'Danke', 'wo ist meine Bestellung???']],
  ['¿Dónde está mi pedido?', ['donde esta mi pedido']],
  ['where is my order, I asked you already', ['where is my order']],
  ['我的订单在哪里？', ['我的订单在哪里']],
  ['請問我的訂單在哪裡', ['我的訂單在哪裡']],
  ['注文した商品が届きません。', ['注文した商品が届きません']],
  ['주문한 상품이 안 왔어요', ['주문한 상품이 안왔어요!!']],
  ['मेरा ऑर्डर कहाँ है', ['मेरा ऑर्डर कहाँ है?']],
])('says again: %s', (text, earlier) => expect(repeats(text, earlier)).toBe(true))

test.each([
  ['Where is my order?', []],
  ['I want to return my order', ['I want to cancel my order']],
  ['hello', ['hello']],
  ['Thank you so much', ['Thank you so much']],
  ['谢谢你', ['谢谢你']],
  ['你好', ['你好']],
  ['no no', ['no no']],
  ['Does it also work with a phone from last year and with the old app', ['it also work']],
  ['我想取消订单', ['我想退货可以吗']],
])('says something else: %s', (text, earlier) => expect(repeats(text, earlier)).toBe(false))
