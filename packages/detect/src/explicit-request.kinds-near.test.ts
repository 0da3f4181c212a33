import { expect, test } from 'vitest'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold

test.each([
  'I had to talk to someone at the bank',
  'my daughter wants to talk to someone her age',
  'Our guests want to speak to a person when they call, does your phone system do that?',
  'Ich suche jemanden, der dieses Rad gekauft hat',
  'I am looking for someone who has tried this tent in the snow',
  'Do you offer human translation of contracts?',
  'I want human translation, not machine translation',
  'no need to call a representative',
  'There is no reason to involve a manager, I found it',
  'What does "speak to a real person" in the footer mean?',
  'The audio of «quiero hablar con una persona» is missing in lesson 3',
  'Is anyone there at the shop on Sunday?',
  'Hello? Is anyone there? My parcel 4711 has not moved for a week.',
])('talks about others: %s', (text) => expect(asks(text)).toBe(false))

test.each([
  'I’d rather discuss this with one of your colleagues',
  'Das würde ich lieber mit einem Ihrer Kollegen besprechen',
  'Preferiría hablarlo con uno de sus compañeros',
  'Je préférerais en discuter avec l’un de vos collègues',
  'Prefiro discutir isso com um dos seus colegas',
  'Preferirei discuterne con uno dei vostri colleghi',
  'Ik bespreek dit liever met een van uw collega’s',
  'أفضل مناقشة هذا مع أحد زملائكم',
  'anyone there?',
  'Hello??? is anybody there',
  'ist da jemand?',
  '¿Hay alguien ahí?',
  'il y a quelqu’un ?',
  'Tem alguém aí?',
  'هل من أحد هنا؟',
  'I had to talk to someone at the bank, now I want to talk to someone at your company',
  'I keep saying "let me talk to a human" and you ignore me',
  'I want a "real person"',
  'Ich müsste mit jemandem sprechen',
  'My mother wants to speak to one of your agents, please call her',
])('asks for a person: %s', (text) => expect(asks(text)).toBe(true))

test.each([
  'ขอคุยกับเจ้าหน้าที่ค่ะ',
  'Θέλω να μιλήσω με εκπρόσωπο',
  'אני רוצה לדבר עם נציג',
  'می‌خواهم با یک اپراتور صحبت کنم',
  'আমি একজন এজেন্টের সাথে কথা বলতে চাই',
  'Vreau să vorbesc cu un operator',
  'Szeretnék egy ügyintézővel beszélni',
  'Haluan puhua asiakaspalvelijan kanssa',
])('asks for a person in a further language: %s', (text) => expect(asks(text)).toBe(true))

test.each([
  'พนักงานส่งของมากี่โมง',
  'Δεν θέλω να μιλήσω με εκπρόσωπο',
  'דיברתי אתמול עם נציג',
  'دیروز با کارشناس صحبت کردم',
  'এজেন্টের সাথে কথা বলতে চাই না',
  'Nu vreau să vorbesc cu un operator',
  'Tegnap beszéltem egy ügyintézővel',
  'En halua puhua asiakaspalvelijan kanssa',
])('asks for nobody in a further language: %s', (text) => expect(asks(text)).toBe(false))
