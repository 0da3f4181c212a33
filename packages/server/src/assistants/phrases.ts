/** What the built-in assistant says of its own, in the languages that Baton ships words for. */
const phrases = {
  en: {
    hello: 'Hello! Ask me anything; you can talk to a person at any time.',
    howAreYou: 'All is well here, thank you! What can I do for you?',
    whoAreYou:
      'I am an assistant, a program, not a person. I answer from what the team has written down; you can ask for a person at any time.',
    thanks: 'You are welcome! Anything else?',
    goodbye: 'Goodbye! Write again whenever you like.',
    compliment: 'That is kind of you, thank you! Anything else I can do?',
    ok: 'All right. If there is anything else, just ask.',
    test: 'It works: I can read you. Ask me anything.',
    dontKnow:
      'I do not know the answer to that, and I do not want to guess. Could you put it another way? You can also ask for a person at any time.',
    unsure: 'I do not know for certain, and I do not want to guess. Does one of these help?',
    choose: 'Write its number, or put your question another way. You can also ask for a person at any time.',
  },
  de: {
    hello: 'Hallo! Fragen Sie mich gern; Sie können jederzeit mit einem Menschen sprechen.',
    howAreYou: 'Hier ist alles in Ordnung, danke! Was kann ich für Sie tun?',
    whoAreYou:
      'Ich bin ein Assistent, ein Programm, kein Mensch. Ich antworte aus dem, was das Team aufgeschrieben hat; Sie können jederzeit nach einem Menschen fragen.',
    thanks: 'Gern geschehen! Kann ich noch etwas tun?',
    goodbye: 'Auf Wiedersehen! Schreiben Sie gern wieder.',
    compliment: 'Das ist nett von Ihnen, danke! Kann ich noch etwas tun?',
    ok: 'Gut. Wenn noch etwas ist, fragen Sie einfach.',
    test: 'Es funktioniert: Ich kann Sie lesen. Fragen Sie mich gern.',
    dontKnow:
      'Das weiß ich leider nicht und möchte nicht raten. Können Sie es anders sagen? Sie können auch jederzeit nach einem Menschen fragen.',
    unsure: 'Das weiß ich nicht sicher und möchte nicht raten. Hilft eines davon?',
    choose: 'Schreiben Sie die Nummer oder fragen Sie anders. Sie können auch jederzeit nach einem Menschen fragen.',
  },
  es: {
    hello: '¡Hola! Pregúnteme lo que quiera; puede hablar con una persona en cualquier momento.',
    howAreYou: 'Por aquí todo bien, ¡gracias! ¿En qué puedo ayudarle?',
    whoAreYou:
      'Soy un asistente, un programa, no una persona. Respondo con lo que el equipo ha escrito; puede pedir una persona en cualquier momento.',
    thanks: '¡De nada! ¿Algo más?',
    goodbye: '¡Hasta luego! Escríbanos cuando quiera.',
    compliment: '¡Muy amable, gracias! ¿Puedo ayudarle en algo más?',
    ok: 'De acuerdo. Si hay algo más, pregúnteme.',
    test: 'Funciona: le leo. Pregúnteme lo que quiera.',
    dontKnow:
      'No sé la respuesta y no quiero adivinar. ¿Puede decirlo de otra manera? También puede pedir una persona en cualquier momento.',
    unsure: 'No lo sé con seguridad y no quiero adivinar. ¿Le ayuda algo de esto?',
    choose: 'Escriba el número o pregunte de otra manera. También puede pedir una persona en cualquier momento.',
  },
  fr: {
    hello: 'Bonjour ! Posez-moi vos questions ; vous pouvez parler à une personne à tout moment.',
    howAreYou: 'Tout va bien ici, merci ! Que puis-je faire pour vous ?',
    whoAreYou:
      'Je suis un assistant, un programme, pas une personne. Je réponds avec ce que l’équipe a écrit ; vous pouvez demander une personne à tout moment.',
    thanks: 'Avec plaisir ! Autre chose ?',
    goodbye: 'Au revoir ! Écrivez-nous quand vous voulez.',
    compliment: 'C’est gentil, merci ! Puis-je faire autre chose pour vous ?',
    ok: 'Très bien. S’il y a autre chose, demandez-moi.',
    test: 'Ça marche : je vous lis. Posez-moi vos questions.',
    dontKnow:
      'Je ne connais pas la réponse et je préfère ne pas deviner. Pouvez-vous le dire autrement ? Vous pouvez aussi demander une personne à tout moment.',
    unsure: 'Je n’en suis pas sûr et je préfère ne pas deviner. Est-ce que l’un de ces sujets vous aide ?',
    choose: 'Écrivez son numéro ou posez la question autrement. Vous pouvez aussi demander une personne à tout moment.',
  },
  pt: {
    hello: 'Olá! Pergunte o que quiser; pode falar com uma pessoa a qualquer momento.',
    howAreYou: 'Por aqui está tudo bem, obrigado! Em que posso ajudar?',
    whoAreYou:
      'Sou um assistente, um programa, não uma pessoa. Respondo com o que a equipa escreveu; pode pedir uma pessoa a qualquer momento.',
    thanks: 'De nada! Mais alguma coisa?',
    goodbye: 'Até logo! Escreva quando quiser.',
    compliment: 'É muito gentil, obrigado! Posso ajudar em mais alguma coisa?',
    ok: 'Certo. Se houver mais alguma coisa, pergunte.',
    test: 'Funciona: consigo ler a sua mensagem. Pergunte o que quiser.',
    dontKnow:
      'Não sei a resposta e não quero adivinhar. Pode dizê-lo de outra forma? Também pode pedir uma pessoa a qualquer momento.',
    unsure: 'Não tenho a certeza e não quero adivinhar. Alguma destas opções ajuda?',
    choose: 'Escreva o número ou pergunte de outra forma. Também pode pedir uma pessoa a qualquer momento.',
  },
  ar: {
    hello: 'مرحبًا! اسألني ما تشاء؛ ويمكنك التحدث إلى شخص في أي وقت.',
    howAreYou: 'كل شيء على ما يرام هنا، شكرًا! كيف يمكنني مساعدتك؟',
    whoAreYou: 'أنا مساعد آلي، برنامج ولست إنسانًا. أجيب مما كتبه الفريق؛ ويمكنك طلب شخص في أي وقت.',
    thanks: 'على الرحب والسعة! هل من شيء آخر؟',
    goodbye: 'مع السلامة! راسلنا متى شئت.',
    compliment: 'هذا لطف منك، شكرًا! هل من شيء آخر؟',
    ok: 'حسنًا. إن كان هناك شيء آخر فاسألني.',
    test: 'الأمر يعمل: أستطيع قراءة رسالتك. اسألني ما تشاء.',
    dontKnow: 'لا أعرف الإجابة ولا أريد التخمين. هل يمكنك قولها بطريقة أخرى؟ ويمكنك أيضًا طلب شخص في أي وقت.',
    unsure: 'لست متأكدًا ولا أريد التخمين. هل يفيدك أحد هذه المواضيع؟',
    choose: 'اكتب رقمه أو اطرح سؤالك بطريقة أخرى. ويمكنك أيضًا طلب شخص في أي وقت.',
  },
}
export type Phrase = keyof (typeof phrases)['en']

const byLanguage = new Map<string, Record<Phrase, string>>(Object.entries(phrases))

/** The phrase in the contact's language (a BCP 47 tag); English where we have none. */
export const phrase = (name: Phrase, locale: string | null): string =>
  (byLanguage.get((locale ?? 'en').slice(0, 2).toLowerCase()) ?? phrases.en)[name]

/** The phrase as it may have been said, whatever the language was. */
export const inAnyLanguage = (name: Phrase): string[] => [...byLanguage.values()].map((words) => words[name])

export const dontKnow = (locale: string | null) => phrase('dontKnow', locale)
