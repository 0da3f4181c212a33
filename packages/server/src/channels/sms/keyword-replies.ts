import type { Localized } from '../channel-adapter.ts'

/** Texts that the channel sends by itself. START and STOP are not translated: Baton understands only these words. */
export const keywordReplies = {
  stop: {
    en: 'You will get no more messages from this number. Reply START to get them again.',
    de: 'Sie erhalten von dieser Nummer keine Nachrichten mehr. Antworten Sie mit START, um wieder welche zu erhalten.',
    es: 'No recibirá más mensajes de este número. Responda START para volver a recibirlos.',
    fr: 'Vous ne recevrez plus de messages de ce numéro. Répondez START pour en recevoir à nouveau.',
    pt: 'Você não receberá mais mensagens deste número. Responda START para voltar a receber.',
    ar: 'لن تصلك رسائل أخرى من هذا الرقم. للعودة إلى استلامها، يمكنك الرد بكلمة START.',
  },
  start: {
    en: 'You will get messages from this number again. Reply STOP to end them.',
    de: 'Sie erhalten wieder Nachrichten von dieser Nummer. Antworten Sie mit STOP, um sie abzubestellen.',
    es: 'Volverá a recibir mensajes de este número. Responda STOP para dejar de recibirlos.',
    fr: 'Vous recevrez à nouveau les messages de ce numéro. Répondez STOP pour ne plus en recevoir.',
    pt: 'Você voltará a receber mensagens deste número. Responda STOP para parar de receber.',
    ar: 'ستصلك الرسائل من هذا الرقم مجددًا. لإيقافها، يمكنك الرد بكلمة STOP.',
  },
  help: {
    en: 'This is our customer support. Write your question here and we will answer it. Reply STOP to get no more messages.',
    de: 'Hier ist unser Kundenservice. Schreiben Sie uns Ihre Frage, wir antworten Ihnen hier. Antworten Sie mit STOP, um keine Nachrichten mehr zu erhalten.',
    es: 'Este es nuestro servicio de atención al cliente. Escriba aquí su pregunta y le responderemos. Responda STOP para no recibir más mensajes.',
    fr: 'Vous êtes en contact avec notre service client. Écrivez ici votre question, nous y répondrons. Répondez STOP pour ne plus recevoir de messages.',
    pt: 'Este é o nosso atendimento ao cliente. Escreva aqui a sua pergunta e responderemos. Responda STOP para não receber mais mensagens.',
    ar: 'هذه خدمة العملاء لدينا. يمكنك كتابة سؤالك هنا وسنجيب عنه. لإيقاف الرسائل، يمكنك الرد بكلمة STOP.',
  },
  unreadable: {
    en: 'Only text reaches us here. Please tell us in words what you need.',
    de: 'Hier kommt nur Text an. Bitte schreiben Sie uns in Worten, worum es geht.',
    es: 'Aquí solo nos llegan mensajes de texto. Por favor, escriba con palabras lo que necesita.',
    fr: 'Nous ne recevons ici que du texte. Merci de nous écrire ce dont vous avez besoin.',
    pt: 'Aqui só recebemos texto. Por favor, escreva em palavras o que você precisa.',
    ar: 'لا يصلنا هنا سوى النص. يُرجى كتابة ما تحتاج إليه.',
  },
} satisfies Record<string, Localized>
