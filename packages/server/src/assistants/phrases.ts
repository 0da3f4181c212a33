/** What the built-in assistant says of its own, in the languages that Baton ships words for. */
const phrases = {
  en: {
    hello: 'Hello! Ask me anything; you can talk to a person at any time.',
    thanks: 'You are welcome! Anything else?',
    dontKnow: 'I do not know the answer to that, and I do not want to guess. Could you put it another way? You can also ask for a person at any time.',
  },
  de: {
    hello: 'Hallo! Fragen Sie mich gern; Sie können jederzeit mit einem Menschen sprechen.',
    thanks: 'Gern geschehen! Kann ich noch etwas tun?',
    dontKnow: 'Das weiß ich leider nicht und möchte nicht raten. Können Sie es anders sagen? Sie können auch jederzeit nach einem Menschen fragen.',
  },
  es: {
    hello: '¡Hola! Pregúnteme lo que quiera; puede hablar con una persona en cualquier momento.',
    thanks: '¡De nada! ¿Algo más?',
    dontKnow: 'No sé la respuesta y no quiero adivinar. ¿Puede decirlo de otra manera? También puede pedir una persona en cualquier momento.',
  },
  fr: {
    hello: 'Bonjour ! Posez-moi vos questions ; vous pouvez parler à une personne à tout moment.',
    thanks: 'Avec plaisir ! Autre chose ?',
    dontKnow: 'Je ne connais pas la réponse et je préfère ne pas deviner. Pouvez-vous le dire autrement ? Vous pouvez aussi demander une personne à tout moment.',
  },
  pt: {
    hello: 'Olá! Pergunte o que quiser; pode falar com uma pessoa a qualquer momento.',
    thanks: 'De nada! Mais alguma coisa?',
    dontKnow: 'Não sei a resposta e não quero adivinhar. Pode dizê-lo de outra forma? Também pode pedir uma pessoa a qualquer momento.',
  },
  ar: {
    hello: 'مرحبًا! اسألني ما تشاء؛ ويمكنك التحدث إلى شخص في أي وقت.',
    thanks: 'على الرحب والسعة! هل من شيء آخر؟',
    dontKnow: 'لا أعرف الإجابة ولا أريد التخمين. هل يمكنك قولها بطريقة أخرى؟ ويمكنك أيضًا طلب شخص في أي وقت.',
  },
}
export type Phrase = keyof (typeof phrases)['en']

/** The phrase in the contact's language; English where we have none. */
export function phrase(name: Phrase, locale: string | null): string {
  const language = (locale ?? 'en').slice(0, 2).toLowerCase()
  return (language in phrases ? phrases[language as keyof typeof phrases] : phrases.en)[name]
}

export const dontKnow = (locale: string | null) => phrase('dontKnow', locale)
