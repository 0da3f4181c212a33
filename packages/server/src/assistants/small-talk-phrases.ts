import type { Phrase } from './phrases.ts'

export type SmallTalk = Exclude<Phrase, 'greeting' | 'dontKnow' | 'unsure' | 'choose'>

/** Small talk by language, separated by `|`. Compared without accents and case. */
export const smallTalkPhrases: Record<string, Partial<Record<SmallTalk, string>>> = {
  en: {
    hello:
      'hi|hii|hiya|hello|helo|hey|heya|howdy|yo|greetings|good morning|good day|good afternoon|good evening|good night|morning|hi there|hello there|hey there|is anyone there|anybody there|anyone there|are you there|hello everyone|hi all|nice to meet you|dear team|dear support|hi team|hello team',
    howAreYou:
      'how are you|how are you doing|how are you today|how is it going|how s it going|hows it going|how do you do|what s up|whats up|sup|how have you been|are you ok|how are things|how is your day',
    whoAreYou:
      'who are you|what are you|who is this|who am i talking to|who am i speaking to|who am i chatting with|are you a bot|are you a robot|are you a human|are you human|are you a real person|are you real|are you a person|are you an ai|are you ai|are you a machine|are you chatgpt|is this a bot|is this a robot|is this an ai|is this a real person|is this a human|am i talking to a bot|am i talking to a human|am i talking to a robot|am i talking to a real person|am i speaking to a human|am i chatting with a bot|what is your name|what s your name|whats your name|do you have a name|what can you do|bot or human|are you a bot or a human|are you a human or a bot|are you chat gpt',
    thanks:
      'thanks|thank you|thank u|thankyou|thanx|thnx|thx|tx|ty|tysm|cheers|much appreciated|appreciate it|i appreciate it|thanks a lot|thanks so much|thank you so much|thank you very much|many thanks|that helps|that helped|that was helpful|very helpful|that is all|that s all|that is all i needed|for your help|for the help|for helping',
    goodbye:
      'bye|bye bye|byebye|goodbye|good bye|see you|see ya|see you later|cya|later|have a nice day|have a good day|have a great day|take care|talk to you later|ttyl|good night',
    compliment:
      'great|awesome|amazing|excellent|perfect|wonderful|fantastic|brilliant|nice|cool|lovely|well done|good job|great job|nice work|good bot|you are great|you are awesome|you are the best|you are amazing|you re great|you re the best|you rock|i love you|love it|great service|you are very helpful|very nice|very good|so good',
    ok: 'ok|okay|okey|k|kk|alright|all right|fine|sure|got it|i see|understood|yes|yep|yeah|no|nope|no thanks|no thank you|good|all good|right|makes sense|never mind|nevermind|lol|haha|hahaha|hmm|oh|ah|wow',
    test: 'test|testing|test test|testing testing|this is a test|just testing|just a test|test message|test 123|testing 123|testing 1 2 3|test 1 2 3|ping|123',
  },
  de: {
    hello:
      'hallo|hallöchen|hi zusammen|hallo zusammen|guten tag|guten morgen|guten abend|moin|moin moin|servus|grüezi|grüß gott|grüß dich|tag|ist da jemand|jemand da|sehr geehrte damen und herren|liebes team|hallo liebes team',
    howAreYou:
      'wie geht es dir|wie geht es ihnen|wie geht s|wie gehts|wie geht es|wie geht s dir|wie gehts dir|alles gut bei dir|was geht',
    whoAreYou:
      'wer bist du|wer sind sie|was bist du|mit wem spreche ich|mit wem rede ich|mit wem schreibe ich|bist du ein bot|bist du ein roboter|bist du ein mensch|bist du echt|bist du eine ki|sind sie ein bot|sind sie ein roboter|sind sie ein mensch|sind sie eine ki|ist das ein bot|spreche ich mit einem bot|spreche ich mit einem menschen|rede ich mit einem menschen|wie heißt du|wie heißen sie|was kannst du',
    thanks:
      'danke|dankeschön|danke schön|danke sehr|vielen dank|vielen lieben dank|besten dank|herzlichen dank|tausend dank|danke für die hilfe|danke für ihre hilfe|danke für deine hilfe|das hilft mir|das hat geholfen|merci vielmals|für die hilfe|für die schnelle antwort',
    goodbye:
      'tschüss|tschüß|tschau|ciao|auf wiedersehen|bis bald|bis dann|bis später|schönen tag|schönen tag noch|einen schönen tag|einen schönen tag noch|schönen abend|gute nacht|mach s gut|mach es gut',
    compliment:
      'super|toll|klasse|prima|perfekt|großartig|wunderbar|sehr gut|sehr nett|gut gemacht|du bist toll|du bist super|sie sind toll|echt klasse|spitze',
    ok: 'alles klar|in ordnung|gut|verstehe|verstanden|ja|nein|nee|jo|passt|aha|achso|ach so|schon gut|nein danke|alles gut|okay danke',
    test: 'das ist ein test|nur ein test|testnachricht|nur test',
  },
  es: {
    hello:
      'hola|holaa|hola a todos|buenos días|buen día|buenas|buenas tardes|buenas noches|hay alguien|hay alguien ahí|saludos|muy buenas|estimados',
    howAreYou: 'cómo estás|cómo está|cómo está usted|qué tal|cómo te va|cómo le va|cómo andas|qué hay|qué onda',
    whoAreYou:
      'quién eres|quién es usted|qué eres|con quién hablo|con quién estoy hablando|eres un bot|eres un robot|eres humano|eres humana|eres una persona|eres una ia|es usted un robot|es usted una persona|es un bot|hablo con un robot|hablo con una persona|cómo te llamas|cuál es tu nombre|qué puedes hacer',
    thanks:
      'gracias|muchas gracias|mil gracias|muchísimas gracias|te lo agradezco|se lo agradezco|gracias por todo|gracias por la ayuda|gracias por su ayuda|por la ayuda',
    goodbye:
      'adiós|hasta luego|hasta pronto|hasta mañana|nos vemos|chao|chau|que tenga un buen día|que tengas un buen día|buen fin de semana',
    compliment:
      'genial|perfecto|excelente|estupendo|fantástico|muy bien|muy amable|eres genial|eres el mejor|buen trabajo|qué bueno|increíble',
    ok: 'vale|de acuerdo|entendido|entiendo|sí|está bien|bien|claro|ya veo|no gracias|listo',
    test: 'prueba|esto es una prueba|probando|solo una prueba|es una prueba',
  },
  fr: {
    hello:
      'bonjour|bonsoir|salut|coucou|bonjour à tous|il y a quelqu un|y a quelqu un|rebonjour|bjr|bonjour madame|bonjour monsieur|madame monsieur',
    howAreYou:
      'comment allez vous|comment vas tu|comment ça va|ça va|ça va bien|comment tu vas|vous allez bien|tu vas bien|quoi de neuf',
    whoAreYou:
      'qui es tu|qui êtes vous|tu es qui|vous êtes qui|à qui je parle|à qui ai je affaire|es tu un robot|es tu un bot|êtes vous un robot|êtes vous un bot|êtes vous humain|es tu humain|êtes vous une personne|êtes vous une ia|es tu une ia|est ce un robot|c est un robot|vous êtes un robot|tu es un robot|je parle à un robot|comment tu t appelles|comment vous appelez vous|que sais tu faire',
    thanks:
      'merci|merci beaucoup|merci bien|mille mercis|je vous remercie|je te remercie|merci pour votre aide|merci pour tout|grand merci|pour votre aide',
    goodbye:
      'au revoir|à bientôt|à plus tard|à plus|à demain|bonne journée|bonne soirée|bonne nuit|adieu|bon week end|tchao',
    compliment:
      'parfait|super|génial|excellent|formidable|très bien|très gentil|bravo|bon travail|vous êtes super|tu es super|magnifique|nickel',
    ok: 'd accord|ok merci|entendu|compris|je comprends|je vois|oui|non|non merci|bien|c est bon|ça marche',
    test: 'ceci est un test|c est un test|juste un test|essai',
  },
  pt: {
    hello: 'olá|oi|oie|bom dia|boa tarde|boa noite|alô|tem alguém aí|há alguém aí|e aí|opa|viva',
    howAreYou:
      'como está|como estás|como você está|como vai|como vai você|tudo bem|tudo bom|td bem|está tudo bem|como vão as coisas',
    whoAreYou:
      'quem é você|quem és tu|o que é você|com quem falo|com quem estou a falar|com quem estou falando|você é um robô|você é um bot|é um robô|és um robô|você é humano|você é uma pessoa|você é uma ia|estou falando com um robô|isto é um robô|qual é o seu nome|como se chama|o que você pode fazer',
    thanks:
      'obrigado|obrigada|muito obrigado|muito obrigada|valeu|agradeço|brigado|brigada|obg|obrigado pela ajuda|obrigada pela ajuda|pela ajuda',
    goodbye:
      'tchau|tchauzinho|adeus|até logo|até mais|até breve|até amanhã|tenha um bom dia|um bom dia|bom fim de semana',
    compliment:
      'ótimo|perfeito|excelente|maravilhoso|fantástico|muito bom|muito bem|legal|show|parabéns|você é ótimo|que bom|bom trabalho',
    ok: 'está bem|tá bom|tá|certo|entendi|entendido|sim|não|não obrigado|não obrigada|beleza|de acordo',
    test: 'teste|isto é um teste|isso é um teste|testando|só um teste',
  },
  ar: {
    hello:
      'مرحبا|مرحبًا|أهلا|أهلا وسهلا|أهلاً|هلا|السلام عليكم|سلام|سلام عليكم|السلام عليكم ورحمة الله|السلام عليكم ورحمة الله وبركاته|صباح الخير|مساء الخير|هاي|هل من أحد|هل يوجد أحد|تحية طيبة',
    howAreYou: 'كيف حالك|كيف الحال|كيفك|شلونك|كيف حالكم|ما أخبارك|إزيك',
    whoAreYou:
      'من أنت|من انت|مين انت|مع من أتحدث|مع من اتكلم|هل أنت روبوت|هل أنت إنسان|هل أنت بشر|هل انت بوت|هل أنت شخص حقيقي|هل أنت ذكاء اصطناعي|هل هذا روبوت|أنت روبوت|انت بوت|ما اسمك|شو اسمك',
    thanks: 'شكرا|شكرا جزيلا|شكرًا|شكرا لك|شكرا لكم|ألف شكر|مشكور|يعطيك العافية|جزاك الله خيرا|ممنون|شكرا على المساعدة',
    goodbye: 'مع السلامة|وداعا|إلى اللقاء|باي|تصبح على خير|في أمان الله|نهارك سعيد|يوم سعيد',
    compliment: 'ممتاز|رائع|عظيم|جميل|أحسنت|جيد جدا|أنت رائع|برافو|مذهل',
    ok: 'حسنا|تمام|طيب|أوكي|اوك|نعم|لا|فهمت|ماشي|لا شكرا|أجل|موافق',
    test: 'تجربة|اختبار|هذا اختبار|هذه تجربة|تست',
  },
  it: {
    hello: 'ciao|salve|buongiorno|buonasera|buon giorno|buona sera',
    thanks: 'grazie|grazie mille|molte grazie|ti ringrazio',
    goodbye: 'arrivederci|a presto|buona giornata',
    ok: 'va bene|capito|perfetto',
  },
  nl: {
    hello: 'goedemorgen|goedemiddag|goedenavond|goedendag|dag|hoi|hallo allemaal',
    thanks: 'dank je|dank je wel|dank u|dank u wel|bedankt|dankjewel|hartelijk dank',
    goodbye: 'tot ziens|doei|fijne dag',
    ok: 'oké|begrepen|prima',
  },
  pl: {
    hello: 'cześć|dzień dobry|dobry wieczór|witam|hej|siema',
    thanks: 'dziękuję|dzięki|dziękuję bardzo|dziekuje|wielkie dzięki',
    goodbye: 'do widzenia|pa|miłego dnia',
    ok: 'dobrze|rozumiem',
  },
  tr: {
    hello: 'merhaba|selam|selamlar|günaydın|iyi günler|iyi akşamlar',
    thanks: 'teşekkürler|teşekkür ederim|çok teşekkürler|sağ ol|sağol|sağ olun',
    goodbye: 'hoşça kal|görüşürüz|güle güle',
    ok: 'tamam|anladım',
  },
  ru: {
    hello: 'привет|здравствуйте|здравствуй|добрый день|доброе утро|добрый вечер|приветствую',
    thanks: 'спасибо|большое спасибо|спасибо большое|благодарю',
    goodbye: 'до свидания|пока|всего доброго',
    ok: 'хорошо|понятно|понял|ок',
  },
  hi: {
    hello: 'नमस्ते|नमस्कार|हेलो|हैलो',
    thanks: 'धन्यवाद|शुक्रिया|बहुत धन्यवाद|बहुत बहुत धन्यवाद',
    goodbye: 'अलविदा',
    ok: 'ठीक है|अच्छा',
  },
  zh: {
    hello: '你好|您好|嗨|哈喽|早上好|晚上好|下午好|在吗|有人吗',
    thanks: '谢谢|谢谢你|谢谢您|多谢|非常感谢|感谢',
    goodbye: '再见|拜拜',
    ok: '好的|好|知道了|明白了',
  },
  ja: {
    hello: 'こんにちは|こんばんは|おはよう|おはようございます|はじめまして|もしもし',
    thanks: 'ありがとう|ありがとうございます|ありがとうございました|どうもありがとうございます|どうも',
    goodbye: 'さようなら|またね|失礼します',
    ok: 'はい|わかりました|了解|了解です',
  },
  ko: {
    hello: '안녕|안녕하세요|안녕하십니까|여보세요',
    thanks: '감사합니다|고맙습니다|고마워요|고마워|감사해요',
    goodbye: '안녕히 계세요|안녕히 가세요',
    ok: '네|알겠습니다|알겠어요',
  },
  th: { hello: 'สวัสดี|สวัสดีครับ|สวัสดีค่ะ', thanks: 'ขอบคุณ|ขอบคุณครับ|ขอบคุณค่ะ|ขอบคุณมาก', ok: 'โอเค|ตกลง' },
}

/** Words that may come with any of these and change nothing. */
export const fillers =
  'there|you|u|all|everyone|team|guys|so|so much|very much|much|very|a lot|again|please|and|too|also|then|now|today|already|well|for everything|for that|for your answer|for the answer|dear|sir|madam|mate|friend|bot|zusammen|sehr|und|auch|noch|dir|ihnen|lieber|liebes|bitte|y|muy|mucho|amigo|et|très|beaucoup|muito|muita|e|و|جزيلا|جدا'
