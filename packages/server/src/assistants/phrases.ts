/** The built-in assistant’s own sentences, per language. */
export const phrases = {
  en: {
    greeting: 'Hi! How can I help?',
    hello: 'Hello! Ask me anything.',
    howAreYou: 'All is well here, thank you! What can I do for you?',
    whoAreYou: 'I am an assistant: a program, not a person. I answer from what the team has written down.',
    thanks: 'You are welcome! Is there anything else I can do?',
    goodbye: 'Goodbye! Write again any time.',
    compliment: 'That is kind of you, thank you! Is there anything else I can do?',
    ok: 'All right. If there is anything else, just ask.',
    test: 'It works: I can read your message. Ask me anything.',
    dontKnow: 'I do not know the answer to that, and I do not want to guess. Could you put it another way?',
    unsure: 'I am not certain, and I do not want to guess. Does one of these help?',
    choose: 'Write its number or put your question another way.',
    canTalk: 'You can talk to a person at any time.',
    canAsk: 'You can also ask for a person at any time.',
  },
  de: {
    greeting: 'Hallo! Wie kann ich Ihnen helfen?',
    hello: 'Hallo! Wie kann ich Ihnen helfen?',
    howAreYou: 'Hier ist alles in Ordnung, danke! Was kann ich für Sie tun?',
    whoAreYou:
      'Ich bin ein Assistent: ein Programm, kein Mensch. Ich antworte mit dem, was das Team aufgeschrieben hat.',
    thanks: 'Gern geschehen! Kann ich noch etwas für Sie tun?',
    goodbye: 'Auf Wiedersehen! Schreiben Sie uns gern jederzeit wieder.',
    compliment: 'Das ist nett von Ihnen, danke! Kann ich noch etwas für Sie tun?',
    ok: 'Gut. Wenn Sie noch etwas brauchen, fragen Sie einfach.',
    test: 'Es funktioniert: Ich kann Ihre Nachricht lesen. Fragen Sie gern.',
    dontKnow: 'Das weiß ich leider nicht, und ich möchte nicht raten. Können Sie es anders formulieren?',
    unsure: 'Ich bin mir nicht sicher und möchte nicht raten. Hilft Ihnen eines dieser Themen?',
    choose: 'Schreiben Sie die Nummer oder formulieren Sie Ihre Frage anders.',
    canTalk: 'Sie können jederzeit mit einem Menschen sprechen.',
    canAsk: 'Sie können auch jederzeit nach einem Menschen fragen.',
  },
  es: {
    greeting: '¡Hola! ¿En qué puedo ayudarle?',
    hello: '¡Hola! Pregúnteme lo que necesite.',
    howAreYou: 'Por aquí todo bien, ¡gracias! ¿En qué puedo ayudarle?',
    whoAreYou: 'Soy un asistente: un programa, no una persona. Respondo con lo que ha escrito el equipo.',
    thanks: '¡De nada! ¿Puedo ayudarle en algo más?',
    goodbye: '¡Hasta luego! Escríbanos cuando quiera.',
    compliment: '¡Muy amable, gracias! ¿Puedo ayudarle en algo más?',
    ok: 'De acuerdo. Si necesita algo más, pregúnteme.',
    test: 'Funciona: puedo leer su mensaje. Pregúnteme lo que necesite.',
    dontKnow: 'No sé la respuesta y no quiero adivinar. ¿Puede decirlo de otra manera?',
    unsure: 'No lo sé con seguridad y no quiero adivinar. ¿Le ayuda alguno de estos temas?',
    choose: 'Escriba el número o formule su pregunta de otra manera.',
    canTalk: 'Puede hablar con una persona en cualquier momento.',
    canAsk: 'También puede pedir hablar con una persona en cualquier momento.',
  },
  fr: {
    greeting: 'Bonjour ! Comment puis-je vous aider ?',
    hello: 'Bonjour ! Posez-moi vos questions.',
    howAreYou: 'Tout va bien ici, merci ! Que puis-je faire pour vous ?',
    whoAreYou: 'Je suis un assistant : un programme, pas une personne. Je réponds avec ce que l’équipe a écrit.',
    thanks: 'Avec plaisir ! Puis-je faire autre chose pour vous ?',
    goodbye: 'Au revoir ! Écrivez-nous quand vous voulez.',
    compliment: 'C’est gentil, merci ! Puis-je faire autre chose pour vous ?',
    ok: 'Très bien. Si vous avez besoin d’autre chose, demandez-moi.',
    test: 'Ça marche : je peux lire votre message. Posez-moi vos questions.',
    dontKnow: 'Je ne connais pas la réponse et je préfère ne pas deviner. Pouvez-vous le formuler autrement ?',
    unsure: 'Je n’en suis pas certain et je préfère ne pas deviner. Est-ce que l’un de ces sujets vous aide ?',
    choose: 'Écrivez son numéro ou formulez votre question autrement.',
    canTalk: 'Vous pouvez parler à une personne à tout moment.',
    canAsk: 'Vous pouvez aussi demander à parler à une personne à tout moment.',
  },
  pt: {
    greeting: 'Olá! Como posso ajudar?',
    hello: 'Olá! Pergunte o que quiser.',
    howAreYou: 'Por aqui está tudo bem, obrigado! Em que posso ajudar?',
    whoAreYou: 'Sou um assistente: um programa, não uma pessoa. Respondo com o que a equipe escreveu.',
    thanks: 'De nada! Posso ajudar em mais alguma coisa?',
    goodbye: 'Até logo! Escreva quando quiser.',
    compliment: 'É muita gentileza, obrigado! Posso ajudar em mais alguma coisa?',
    ok: 'Certo. Se precisar de mais alguma coisa, é só perguntar.',
    test: 'Funciona: consigo ler a sua mensagem. Pergunte o que quiser.',
    dontKnow: 'Não sei a resposta e não quero adivinhar. Você pode perguntar de outra forma?',
    unsure: 'Não tenho certeza e não quero adivinhar. Algum destes temas ajuda?',
    choose: 'Escreva o número ou pergunte de outra forma.',
    canTalk: 'Você pode falar com uma pessoa a qualquer momento.',
    canAsk: 'Também pode pedir para falar com uma pessoa a qualquer momento.',
  },
  ar: {
    greeting: 'مرحبًا! كيف أساعدك؟',
    hello: 'مرحبًا! كيف يمكنني مساعدتك؟',
    howAreYou: 'كل شيء على ما يرام هنا، شكرًا لك! كيف يمكنني مساعدتك؟',
    whoAreYou: 'أنا مساعد آلي: برنامج ولست إنسانًا. أجيب مما كتبه الفريق.',
    thanks: 'على الرحب والسعة! هل يمكنني مساعدتك في شيء آخر؟',
    goodbye: 'مع السلامة! يسعدنا تواصلك معنا في أي وقت.',
    compliment: 'هذا لطف منك، شكرًا! هل يمكنني مساعدتك في شيء آخر؟',
    ok: 'حسنًا. يمكنك السؤال عن أي شيء آخر.',
    test: 'الخدمة تعمل: يمكنني قراءة رسالتك. كيف يمكنني مساعدتك؟',
    dontKnow: 'لا أعرف الإجابة ولا أريد التخمين. هل يمكنك طرح السؤال بطريقة أخرى؟',
    unsure: 'لست متأكدًا ولا أريد التخمين. هل يفيدك أحد هذه المواضيع؟',
    choose: 'يمكنك إرسال رقم الموضوع أو طرح سؤالك بطريقة أخرى.',
    canTalk: 'يمكنك التحدث إلى شخص في أي وقت.',
    canAsk: 'يمكنك أيضًا طلب التحدث إلى شخص في أي وقت.',
  },
}
type Written = keyof (typeof phrases)['en']

/** The phrases that end with an invitation to ask for a person, where asking works. */
const invitations = {
  greeting: 'canTalk',
  hello: 'canTalk',
  whoAreYou: 'canAsk',
  dontKnow: 'canAsk',
  choose: 'canAsk',
} as const
export type Phrase = Exclude<Written, 'canTalk' | 'canAsk'>

const byLanguage = new Map<string, Record<Written, string>>(Object.entries(phrases))
const wordsIn = (locale: string | null) => byLanguage.get((locale ?? 'en').slice(0, 2).toLowerCase()) ?? phrases.en

/**
 * Returns the phrase in the contact's language (a BCP 47 tag), or in English where Baton has no texts. `invites`: whether
 * the contact may be invited to ask for a person.
 */
export function phrase(name: Phrase, locale: string | null, invites = true): string {
  const words = wordsIn(locale)
  const invitation = Object.entries(invitations).find(([inviting]) => inviting === name)?.[1]
  return invites && invitation ? `${words[name]} ${words[invitation]}` : words[name]
}

/** Returns the phrase in every language, to recognise it in a history. */
export const inAnyLanguage = (name: Phrase): string[] => [...byLanguage.values()].map((words) => words[name])

/** Returns the sentence that says that there is no answer. */
export const dontKnow = (locale: string | null, invites = true) => phrase('dontKnow', locale, invites)
