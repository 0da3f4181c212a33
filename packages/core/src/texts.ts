import type { Locale, Texts } from './settings.ts'

/** The words a contact reads when the conversation changes hands, as shipped. */
export const noticeTexts: Record<Locale, Required<Texts>> = {
  en: {
    handoff: 'We have told the team. A person will join you here; you can keep writing, they will see everything.',
    joined: '{teammate} has joined and has read your conversation.',
    returned: 'The assistant is back. Ask anything, or ask for a person again at any time.',
    declined:
      'There is no person to hand you to here. I will help as well as I can: tell me a little more about what you need.',
  },
  de: {
    handoff:
      'Wir haben dem Team Bescheid gesagt. Gleich ist ein Mensch für Sie da; schreiben Sie gern weiter, alles wird gelesen.',
    joined: '{teammate} ist jetzt da und hat das Gespräch gelesen.',
    returned: 'Der Assistent ist wieder da. Fragen Sie gern, oder bitten Sie jederzeit wieder um einen Menschen.',
    declined:
      'Hier kann ich Sie leider mit niemandem verbinden. Ich helfe, so gut ich kann: Sagen Sie mir etwas mehr dazu.',
  },
  es: {
    handoff: 'Hemos avisado al equipo. Una persona se unirá aquí; puede seguir escribiendo, verá todo.',
    joined: '{teammate} se ha unido y ha leído la conversación.',
    returned: 'El asistente está de vuelta. Pregunte lo que quiera o pida una persona de nuevo cuando lo desee.',
    declined: 'Aquí no hay ninguna persona a quien pasarle. Le ayudaré lo mejor que pueda: cuénteme un poco más.',
  },
  fr: {
    handoff:
      'Nous avons prévenu l’équipe. Une personne va vous rejoindre ici ; vous pouvez continuer à écrire, elle verra tout.',
    joined: '{teammate} vous a rejoint et a lu votre conversation.',
    returned: 'L’assistant est de retour. Posez vos questions, ou redemandez une personne à tout moment.',
    declined: 'Je ne peux vous passer personne ici. Je vous aide de mon mieux : dites-m’en un peu plus.',
  },
  pt: {
    handoff: 'Avisámos a equipa. Uma pessoa vai juntar-se aqui; pode continuar a escrever, ela verá tudo.',
    joined: '{teammate} juntou-se e leu a conversa.',
    returned: 'O assistente está de volta. Pergunte à vontade ou peça uma pessoa outra vez quando quiser.',
    declined: 'Aqui não há ninguém a quem o possa passar. Ajudo o melhor que puder: conte-me um pouco mais.',
  },
  ar: {
    handoff: 'أبلغنا الفريق. سينضم إليك شخص هنا؛ يمكنك متابعة الكتابة وسيقرأ كل شيء.',
    joined: 'انضم {teammate} إلى المحادثة وقد قرأها.',
    returned: 'عاد المساعد. اسأل ما تشاء، أو اطلب التحدث إلى شخص في أي وقت.',
    declined: 'لا يوجد هنا شخص أحولك إليه. سأساعدك قدر استطاعتي: أخبرني بمزيد من التفاصيل.',
  },
}
