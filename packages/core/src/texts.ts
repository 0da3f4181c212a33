import type { Locale, Texts } from './settings.ts'

/**
 * The default notices that a contact reads when a conversation changes hands. Each language keeps one register, see
 * `customer-texts.test.ts` in the server.
 */
export const noticeTexts: Record<Locale, Required<Texts>> = {
  en: {
    handoff: 'We have told the team. A person will join you here. You can keep writing; they will see everything.',
    joined: '{teammate} has joined and has read your conversation.',
    returned: 'The assistant is back. Ask anything, or ask for a person again at any time.',
    declined:
      'There is nobody I can connect you to here. I will help as well as I can: please tell me a little more about what you need.',
  },
  de: {
    handoff:
      'Wir haben dem Team Bescheid gegeben. Gleich ist hier ein Mensch für Sie da. Schreiben Sie gern weiter, alles wird gelesen.',
    joined: '{teammate} ist jetzt für Sie da und hat die Unterhaltung gelesen.',
    returned: 'Der Assistent ist wieder da. Fragen Sie gern, oder bitten Sie jederzeit wieder um einen Menschen.',
    declined:
      'Hier kann ich Sie leider mit niemandem verbinden. Ich helfe Ihnen, so gut ich kann. Beschreiben Sie mir bitte etwas genauer, worum es geht.',
  },
  es: {
    handoff: 'Hemos avisado al equipo. Una persona le atenderá aquí. Puede seguir escribiendo: podrá leerlo todo.',
    joined: '{teammate} se ha unido a la conversación y ya la ha leído.',
    returned:
      'El asistente está de vuelta. Pregunte lo que necesite o vuelva a pedir hablar con una persona cuando quiera.',
    declined:
      'Aquí no puedo ponerle en contacto con ninguna persona. Le ayudaré lo mejor que pueda: cuénteme un poco más, por favor.',
  },
  fr: {
    handoff:
      'Nous avons prévenu l’équipe. Une personne va vous rejoindre ici. Vous pouvez continuer à écrire : elle verra tout.',
    joined: '{teammate} vous a rejoint et a lu votre conversation.',
    returned:
      'L’assistant est de retour. Posez-lui vos questions ou demandez de nouveau à parler à une personne à tout moment.',
    declined:
      'Je ne peux vous mettre en relation avec personne ici. Je vais vous aider de mon mieux : pouvez-vous m’en dire un peu plus ?',
  },
  pt: {
    handoff: 'Avisamos a equipe. Uma pessoa vai atender você aqui. Pode continuar escrevendo: ela verá tudo.',
    joined: '{teammate} entrou na conversa e já leu tudo.',
    returned:
      'O assistente está de volta. Pergunte o que quiser ou peça de novo para falar com uma pessoa quando quiser.',
    declined:
      'Aqui não há ninguém com quem eu possa conectar você. Vou ajudar da melhor forma possível: conte um pouco mais, por favor.',
  },
  ar: {
    handoff: 'أبلغنا الفريق. سينضم إليك شخص هنا، ويمكنك متابعة الكتابة، فسيقرأ كل شيء.',
    joined: 'معك الآن {teammate} بعد الاطلاع على محادثتك.',
    returned: 'عاد المساعد. يمكنك طرح أي سؤال، أو طلب التحدث إلى شخص مجددًا في أي وقت.',
    declined: 'لا يوجد هنا شخص يمكنني تحويلك إليه. سأساعدك قدر استطاعتي، فهل يمكنك ذكر المزيد من التفاصيل؟',
  },
}
