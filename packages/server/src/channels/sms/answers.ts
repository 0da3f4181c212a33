import type { Answers } from '../channel.ts'

/** What the line itself says, where nobody decides. The words START and STOP stay as they are: no others are understood. */
export const answers = {
  stop: {
    en: 'You will get no more messages from this number. Reply START to get them again.',
    de: 'Sie erhalten von dieser Nummer keine Nachrichten mehr. Mit START bekommen Sie wieder welche.',
    es: 'No recibirá más mensajes de este número. Responda START para volver a recibirlos.',
    fr: 'Vous ne recevrez plus de messages de ce numéro. Répondez START pour en recevoir à nouveau.',
    pt: 'Não receberá mais mensagens deste número. Responda START para voltar a recebê-las.',
    ar: 'لن تصلك رسائل أخرى من هذا الرقم. أرسل START لتصلك من جديد.',
  },
  start: {
    en: 'You will get messages from this number again. Reply STOP to end them.',
    de: 'Sie erhalten wieder Nachrichten von dieser Nummer. Mit STOP beenden Sie das.',
    es: 'Volverá a recibir mensajes de este número. Responda STOP para dejar de recibirlos.',
    fr: 'Vous recevrez à nouveau les messages de ce numéro. Répondez STOP pour les arrêter.',
    pt: 'Voltará a receber mensagens deste número. Responda STOP para deixar de as receber.',
    ar: 'ستصلك الرسائل من هذا الرقم من جديد. أرسل STOP لإيقافها.',
  },
  help: {
    en: 'This is our customer support. Write your question here and we will answer it. Reply STOP to get no more messages.',
    de: 'Hier ist unser Kundenservice. Schreiben Sie uns Ihre Frage, wir antworten hier. Mit STOP erhalten Sie keine Nachrichten mehr.',
    es: 'Esta es nuestra atención al cliente. Escriba aquí su pregunta y le responderemos. Responda STOP para no recibir más mensajes.',
    fr: 'Vous êtes au service client. Écrivez ici votre question, nous y répondrons. Répondez STOP pour ne plus recevoir de messages.',
    pt: 'Este é o nosso apoio ao cliente. Escreva aqui a sua pergunta e responderemos. Responda STOP para não receber mais mensagens.',
    ar: 'هذه خدمة العملاء. اكتب سؤالك هنا وسنجيب عنه. أرسل STOP لإيقاف الرسائل.',
  },
  unreadable: {
    en: 'Only text reaches us here. Please tell us in words what you need.',
    de: 'Hier kommt nur Text an. Bitte schreiben Sie uns in Worten, worum es geht.',
    es: 'Aquí solo nos llega texto. Por favor, escríbanos con palabras qué necesita.',
    fr: 'Seul le texte nous parvient ici. Écrivez-nous en quelques mots ce dont il s’agit.',
    pt: 'Aqui só nos chega texto. Escreva-nos por palavras do que precisa.',
    ar: 'لا يصلنا هنا سوى النص. يرجى أن تكتب لنا ما تحتاج إليه.',
  },
} satisfies Record<string, Answers>
