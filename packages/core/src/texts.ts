import type { Locale, Texts } from './settings.ts'

/**
 * The default notices that a contact reads when a conversation changes hands. Each language keeps one register, see
 * `customer-texts.test.ts` in the server.
 */
export const noticeTexts: Record<Locale, Required<Texts>> = {
  en: {
    handoff: 'We have told the team. A person will join you here. You can keep writing; they will see everything.',
    closed: 'We have told the team. They are back {opens}. You keep your place, and can keep writing.',
    collect: 'We have told the team. They are back {opens}. If you like, leave your email address here for them.',
    away: 'Nobody from the team is here right now; they are back {opens}. I keep helping. {invitation}',
    joined: '{teammate} has joined and has read your conversation.',
    arrived: '{teammate} has joined.',
    passed: '{previous} has passed you to {teammate}.',
    released: '{teammate} had to leave. You keep your place in line, and another person will join you here.',
    waiting: 'Your request is with the team again.',
    back: '{teammate} is back in this conversation.',
    returned: 'The assistant is back. Ask anything. {invitation}',
    invitation: 'You can ask for a person again at any time.',
    declined:
      'There is nobody I can connect you to here. I will help as well as I can: please tell me a little more about what you need.',
    confirm: 'What is it about? Perhaps I can help at once. If you would rather talk to a person, just ask once more.',
  },
  de: {
    handoff:
      'Wir haben dem Team Bescheid gegeben. Gleich ist hier ein Mensch für Sie da. Schreiben Sie gern weiter, alles wird gelesen.',
    closed:
      'Wir haben dem Team Bescheid gegeben. Wieder da: {opens}. Sie behalten Ihren Platz und können gern weiterschreiben.',
    collect:
      'Wir haben dem Team Bescheid gegeben. Wieder da: {opens}. Wenn Sie möchten, hinterlassen Sie hier Ihre E-Mail-Adresse.',
    away: 'Vom Team ist gerade niemand da. Wieder da: {opens}. Ich helfe weiter. {invitation}',
    joined: '{teammate} ist jetzt für Sie da und hat die Unterhaltung gelesen.',
    arrived: '{teammate} ist jetzt für Sie da.',
    passed: '{previous} hat Sie an {teammate} weitergegeben.',
    released:
      '{teammate} musste gehen. Sie behalten Ihren Platz in der Warteschlange, und jemand anderes wird für Sie da sein.',
    waiting: 'Ihre Anfrage liegt wieder beim Team.',
    back: '{teammate} ist wieder für Sie da.',
    returned: 'Der Assistent ist wieder da. Fragen Sie gern. {invitation}',
    invitation: 'Sie können jederzeit wieder nach einem Menschen fragen.',
    declined:
      'Hier kann ich Sie leider mit niemandem verbinden. Ich helfe Ihnen, so gut ich kann. Beschreiben Sie mir bitte etwas genauer, worum es geht.',
    confirm:
      'Worum geht es? Vielleicht kann ich gleich helfen. Wenn Sie lieber mit einem Menschen sprechen möchten, bitten Sie einfach noch einmal darum.',
  },
  es: {
    handoff: 'Hemos avisado al equipo. Una persona le atenderá aquí. Puede seguir escribiendo: podrá leerlo todo.',
    closed: 'Hemos avisado al equipo. Estará de vuelta: {opens}. Usted conserva su lugar y puede seguir escribiendo.',
    collect: 'Hemos avisado al equipo. Estará de vuelta: {opens}. Si lo desea, deje aquí su correo electrónico.',
    away: 'Ahora no hay nadie del equipo. Estará de vuelta: {opens}. Sigo ayudándole. {invitation}',
    joined: '{teammate} se ha unido a la conversación y ya la ha leído.',
    arrived: '{teammate} se ha unido a la conversación.',
    passed: '{previous} ha pasado su conversación a {teammate}.',
    released: '{teammate} ha tenido que irse. Usted conserva su lugar en la cola y otra persona le atenderá aquí.',
    waiting: 'El equipo vuelve a tener su solicitud.',
    back: '{teammate} está de nuevo en la conversación.',
    returned: 'El asistente está de vuelta. Pregunte lo que necesite. {invitation}',
    invitation: 'Puede volver a pedir hablar con una persona cuando quiera.',
    declined:
      'Aquí no puedo ponerle en contacto con ninguna persona. Le ayudaré lo mejor que pueda: cuénteme un poco más, por favor.',
    confirm:
      '¿De qué se trata? Quizá pueda ayudarle enseguida. Si prefiere hablar con una persona, pídalo una vez más.',
  },
  fr: {
    handoff:
      'Nous avons prévenu l’équipe. Une personne va vous rejoindre ici. Vous pouvez continuer à écrire : elle verra tout.',
    closed: 'Nous avons prévenu l’équipe. De retour : {opens}. Vous gardez votre place et pouvez continuer à écrire.',
    collect:
      'Nous avons prévenu l’équipe. De retour : {opens}. Si vous le souhaitez, laissez ici votre adresse e-mail.',
    away: 'Personne de l’équipe n’est là pour le moment. De retour : {opens}. Je continue de vous aider. {invitation}',
    joined: '{teammate} vous a rejoint et a lu votre conversation.',
    arrived: '{teammate} vous a rejoint.',
    passed: '{previous} a transmis votre conversation à {teammate}.',
    released: '{teammate} a dû partir. Vous gardez votre place dans la file et une autre personne vous rejoindra ici.',
    waiting: 'Votre demande est de nouveau auprès de l’équipe.',
    back: '{teammate} est de retour dans la conversation.',
    returned: 'L’assistant est de retour. Posez-lui vos questions. {invitation}',
    invitation: 'Vous pouvez de nouveau demander à parler à une personne à tout moment.',
    declined:
      'Je ne peux vous mettre en relation avec personne ici. Je vais vous aider de mon mieux : pouvez-vous m’en dire un peu plus ?',
    confirm:
      'De quoi s’agit-il ? Je peux peut-être vous aider tout de suite. Si vous préférez parler à une personne, demandez-le encore une fois.',
  },
  pt: {
    handoff: 'Avisamos a equipe. Uma pessoa vai atender você aqui. Pode continuar escrevendo: ela verá tudo.',
    closed: 'Avisamos a equipe. De volta: {opens}. Você mantém o seu lugar e pode continuar escrevendo.',
    collect: 'Avisamos a equipe. De volta: {opens}. Se quiser, deixe aqui o seu e-mail.',
    away: 'Não há ninguém da equipe agora. De volta: {opens}. Continuo ajudando você. {invitation}',
    joined: '{teammate} entrou na conversa e já leu tudo.',
    arrived: '{teammate} entrou na conversa.',
    passed: '{previous} passou a sua conversa para {teammate}.',
    released: '{teammate} precisou sair. Você mantém o seu lugar na fila, e outra pessoa vai atender você aqui.',
    waiting: 'O seu pedido está de novo com a equipe.',
    back: '{teammate} está de volta à conversa.',
    returned: 'O assistente está de volta. Pergunte o que quiser. {invitation}',
    invitation: 'Você pode pedir de novo para falar com uma pessoa quando quiser.',
    declined:
      'Aqui não há ninguém com quem eu possa conectar você. Vou ajudar da melhor forma possível: conte um pouco mais, por favor.',
    confirm:
      'Do que se trata? Talvez eu possa ajudar agora mesmo. Se preferir falar com uma pessoa, peça mais uma vez.',
  },
  ar: {
    handoff: 'أبلغنا الفريق. سينضم إليك شخص هنا، ويمكنك متابعة الكتابة، فسيقرأ كل شيء.',
    closed: 'أبلغنا الفريق. موعد عودته: {opens}. مكانك محفوظ، ويمكنك متابعة الكتابة.',
    collect: 'أبلغنا الفريق. موعد عودته: {opens}. يمكنك ترك بريدك الإلكتروني هنا إن أردت.',
    away: 'لا يوجد أحد من الفريق الآن. موعد عودته: {opens}. سأواصل مساعدتك. {invitation}',
    joined: 'معك الآن {teammate} بعد الاطلاع على محادثتك.',
    arrived: 'معك الآن {teammate}.',
    passed: 'انتقلت محادثتك من {previous} إلى {teammate}.',
    released: 'انتهت مشاركة {teammate} في المحادثة. مكانك في قائمة الانتظار محفوظ، وسينضم إليك شخص آخر هنا.',
    waiting: 'عاد طلبك إلى الفريق.',
    back: 'معك من جديد {teammate}.',
    returned: 'عاد المساعد. يمكنك طرح أي سؤال. {invitation}',
    invitation: 'يمكنك طلب التحدث إلى شخص مجددًا في أي وقت.',
    declined: 'لا يوجد هنا شخص يمكنني تحويلك إليه. سأساعدك قدر استطاعتي، فهل يمكنك ذكر المزيد من التفاصيل؟',
    confirm: 'ما موضوع طلبك؟ ربما يمكنني مساعدتك فورًا. إذا كنت تفضل التحدث إلى شخص، فيكفي أن تطلب ذلك مرة أخرى.',
  },
}
