/**
 * How people ask for a person, language by language, folded (no accents, lower case). `people` are those who can be
 * asked for, `ask` the words that make it a wish, `refuse` those that turn it round, `alone` whole messages that are one.
 */
export interface Wording {
  people: RegExp
  ask: RegExp
  refuse: RegExp
  /** People who are not ours, or of whom is merely told. */
  told: RegExp
}

const word = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u')

export const wordings: Wording[] = [
  {
    people: word(
      '(?:real |actual |live |another |human |customer (?:service |support |care )?|support |service |sales |help ?desk )*(?:humans?|hooman|humen|persons?|perosn|people|some ?one|some ?body|any ?one|any ?body|agents?|agnet|representatives?|reps?|representitive|representive|operators?|advis[oe]rs?|specialists?|staff(?: members?)?|supervisors?|managers?|team ?members?|employees?|assistants?|attendants?|associates?|colleagues?|manager|somebody else|someone else|reception(?:ist)?|(?:the )?\\w+ (?:team|desk|department)|live chat|live support|customer (?:service|support|care)|tech(?:nical)? support|support team|(?:your|the|a) team|cs|real ?time support|human being)',
    ),
    ask: word(
      "(?:speak(?:ing)?|spek|talk(?:ing)?|chat(?:ting)?|connect(?:ed)?|transfer(?:r?ed)?|tranfer|pass(?: me)? (?:on )?to|hand (?:me )?(?:over|off)|put me (?:through|in touch|on)|forward me|redirect me|direct me|route me|escalate|get(?: me)? (?:a|an|some|the|in touch|hold|through|connected|your|to)|give me (?:a|an|the|some)|need(?: to (?:speak|talk|see|get|reach))?(?: a| an| some| the| real| human| help from)|want(?:ed)?(?: to (?:speak|talk|reach|contact))?(?: a| an| some| the| real| human)|wanna|would like|prefer|like to|let me|may i|can i|could i|have (?:a|an|some)(?: real| human| actual)|call(?: me)?|contact(?:ing)?|reach(?:ing)?(?: out to)?|is there (?:a|an|any|some)|are there any|any(?: real)?|bring|send me|i demand|i(?:'d| would)? ?(?:rather|request)|requesting|request|ask for|asking for|looking for|assign|how (?:do|can) i|where can i|help from|switch|please|pls|plz|real|live|human)",
    ),
    refuse: word(
      "(?:no need|(?:do|does|did|would|wo)(?: not|n'?t) (?:want|need|wanna|transfer|connect|like|have to|put|pass|call|escalate|bother|require|speak|talk)|not (?:want|need|to|asking|looking|necessary)|never|without|rather than|instead of|stop|avoid|no longer|needn'?t|cancel|too many|no)",
    ),
    told: word(
      "(?:my|his|her|their) (?:agent|manager|boss|supervisor|rep|representative|operator|friend|staff|employees?)|(?:the|an|a|your|one of your|some) (?:\\w+ ){0,2}(?:agents?|reps?|representatives?|persons?|human|manager|someone|somebody|operator|staff|employees?|people|advis[oe]r) (?:told|said|was|were|had|has|gave|promised|from|who|at the|already|helped|called|sent|did|i spoke|i talked)|(?:spoke|talked|chatted|speaking|spoken) (?:to|with) (?:\\w+ ){0,4}(?:yesterday|last|before|earlier|already|about|who|and|but|this morning)|(?:are|r|were|is this|am i|you are|you're|sounds? like) (?:you |u |a |an |the |really |actually |even |speaking |talking |chatting |with |to )*(?:(?:real|actual|live) )*(?:human(?: race| being)?|person|bot|robot)(?: (?:or|and) .*)? ?(?:\\?|$)|there being a human|live chat support (?:on|at|available)|human (?:body|error|nature)|are (?:you|u) (?!able|going)(?:(?!connect|transfer|put|get|pass|let)\\w+ )*|(?:what|which) (?:hours?|times?) .*|(?:free )?(?:phone|telephone) (?:no|number).*|(?:e-?mail|address|number) (?:to|for|of) .*|how do i know .*|(?:wow |)you sound .*|call yourself .*|regard you .*|(?<!what )(?<!i )do i need to .*|should i .*|is there a reason .*|people (?:say|exist|think|are|to the)|someone (?:stole|hacked|else|has|used|is|took|broke|else's|sent|opened|signed)|somebody (?:stole|hacked|else|has|used|is|took|broke)|real ?estate|travel agent|agent orange|person(?:al)? (?:account|data|info)|per person|for (?:one|two|three|four|\\d+) (?:persons?|people)|another person'?s|human resources|human rights|third person",
    ),
  },
  {
    people: word(
      '(?:echten? |richtigen? |menschlichen? |lebenden? )*(?:mensch(?:en)?|mitarbeiter(?:in|n)?|berater(?:in)?|kundenberater(?:in)?|person|jemand(?:en|em)?|ansprechpartner(?:in)?|kundenservice|kundendienst|kundensupport|support(?:mitarbeiter)?|service ?mitarbeiter(?:in)?|team|operator|agenten?|sachbearbeiter(?:in)?|vorgesetzten?|chef|manager|hotline)',
    ),
    ask: word(
      '(?:sprechen|spreche|reden|verbinden|verbinde|verbunden|weiterleiten|leite|leiten|ubergeben|chatten|schreiben|kontaktieren|kontakt|anrufen|ruckruf|brauche|mochte|will|wurde gern(?:e)?|kann ich|konnte ich|darf ich|bitte|gibt es|holen|gib mir|geben sie mir|rufen|durchstellen|stellen sie|hatte gern(?:e)?|verlange|erreichen|erreiche|echten?|richtigen?|menschlichen?)',
    ),
    refuse: word('(?:kein(?:e|en|er|em)?|nicht|ohne|niemand(?:en|em)?|brauche nicht|nie)'),
    told: word(
      '(?:bist du|sind sie|ist das) (?:\\w+ )?(?:ein(?:e)? )?(?:echter? )?(?:mensch|person|bot|roboter)|(?:ihr|mein|der|die|ein(?:e)?) (?:\\w+ )?(?:mitarbeiter(?:in)?|berater(?:in)?|kollege|chef) (?:hat|sagte|hatte|meinte|war|von)|pro person|jemand (?:hat|anderes|anderer)|mit jemandem (?:aus|von) (?:dem|der) \\w+ gesprochen',
    ),
  },
  {
    people: word(
      '(?:(?:un|una|el|la|algun|alguna|otra) )?(?:persona|humano|humana|ser humano|agente|operador|operadora|asesor|asesora|representante|alguien|ejecutivo|ejecutiva|empleado|empleada|encargado|supervisor|gerente|atencion al cliente|servicio al cliente|soporte|equipo)(?: (?:real|humano|humana|de verdad))?',
    ),
    ask: word(
      '(?:hablar|habla|hablo|conversar|chatear|comunicar(?:me|se)?|comuniqueme|comunicame|pasar(?:me)?|paseme|pasame|transferir(?:me)?|transfierame|transfiereme|conectar(?:me)?|contactar|quiero|quisiera|necesito|puedo|podria|puede|me gustaria|por favor|deseo|hay|dame|deme|pongame|poner|llamar|atienda|atender|prefiero|real|de verdad)',
    ),
    refuse: word('(?:no (?:quiero|necesito|hace falta|me pase|me pases|hay)|sin|ningun|ninguna|nadie|nunca)'),
    told: word(
      '(?:eres|es usted|es esto|estoy hablando con) (?:\\w+ )?(?:un |una )?(?:persona|humano|humana|robot|bot)|(?:el|la|su|un|una|mi) (?:agente|representante|asesor|persona|operador|empleado) (?:me |que |ya )?(?:dijo|ha|habia|prometio|era|fue)|por persona|alguien (?:ha|robo|mas|uso)',
    ),
  },
  {
    people: word(
      "(?:(?:un|une|le|la|l'|quelqu'un|votre|vos) ?)?(?:vraie? |vrai )?(?:humaine?|etre humain|personne|conseillere?|agent|operateur|operatrice|representant|representante|quelqu'un|service client|support|employe|employee|responsable|superviseur|equipe|teleconseiller|vendeur)(?: (?:humaine?|reelle?|en chair))?",
    ),
    ask: word(
      "(?:parler|discuter|echanger|joindre|contacter|transferer|transferez|transferez-moi|mettre en (?:relation|contact)|mettez-moi|passez-moi|passer|connecter|veux|voudrais|souhaite|souhaiterais|aimerais|besoin|puis-je|pourrais|peux|pouvez|est-il possible|s'il vous plait|svp|stp|je prefere|appeler|rappeler|y a-t-il|vraie?|reelle?)",
    ),
    refuse: word("(?:pas besoin|ne (?:veux|souhaite|me)|n'ai pas|pas (?:parler|de|un|une)|sans|aucun|aucune|inutile|jamais)"),
    told: word(
      "(?:etes-vous|es-tu|vous etes|t'es|tu es|est-ce) (?:\\w+ )?(?:un |une )?(?:vraie? )?(?:humain|personne|robot|bot)|(?:le|la|un|une|votre|mon) (?:conseillere?|agent|personne|employe|operateur|vendeur) (?:m'a|a|avait|etait|qui|du|de la)|par personne|en personne|personne ne|quelqu'un (?:a|d'autre)",
    ),
  },
  {
    people: word(
      '(?:(?:um|uma|o|a|algum|alguma|outra) )?(?:pessoa|humano|humana|ser humano|atendente|agente|operador|operadora|alguem|representante|funcionario|funcionaria|assistente humano|suporte|atendimento|gerente|supervisor|equipa|equipe|consultor|consultora)(?: (?:real|humano|humana|de verdade))?',
    ),
    ask: word(
      '(?:falar|fala|conversar|contactar|contatar|transferir|transfira|transfere|passar|passe|passa|ligar|liga|conectar|quero|queria|gostaria|preciso|posso|pode|poderia|por favor|prefiro|ha|tem|chama|chamar|atendido|me da|real|de verdade)',
    ),
    refuse: word('(?:nao (?:quero|preciso|e preciso|me|precisa|ha)|sem|nenhum|nenhuma|ninguem|nunca)'),
    told: word(
      '(?:voce e|es|tu es|isto e|estou a falar com|estou falando com) (?:\\w+ )?(?:um |uma )?(?:pessoa|humano|humana|robo|bot|real)|(?:o|a|seu|sua|um|uma|meu) (?:atendente|agente|pessoa|operador|funcionario|gerente) (?:me |que |ja )?(?:disse|falou|prometeu|era|foi)|por pessoa|alguem (?:roubou|usou|mais)',
    ),
  },
  {
    people: word('(?:ال|ل|ب|ل?ل)?(?:شخص|انسان|بشر|بشري|موظف|موظفه|مندوب|ممثل|احد|خدمه العملاء|دعم|فريق|مسؤول|مدير|وكيل|ادمي)(?: (?:حقيقي|بشري|ما))?'),
    ask: word('(?:اريد|اود|ابغي|ابغى|بدي|عايز|عاوز|ممكن|هل يمكن(?:ني)?|ارجو|رجاء|من فضلك|لو سمحت|اتحدث|التحدث|اتكلم|الكلام|التكلم|تحويلي|حولني|حولوني|وصلني|التواصل|تواصل|احتاج|اكلم|كلم|حقيقي|بشري)'),
    refuse: word('(?:لا اريد|لا احتاج|لست بحاجه|بدون|لا حاجه|مش عايز|ما ابغي|ليس|لا داعي)'),
    told: word('(?:هل انت|انت) (?:انسان|بشر|شخص|روبوت|موظف)|(?:الموظف|موظف) (?:قال|اخبرني|وعد)'),
  },
]

/** Whole messages of one or few words that ask for a person. */
export const alone =
  /^(?:(?:real |live |actual |a |an |the )*(?:human|person|agent|representative|rep|operator|someone|customer service|customer support|support agent|support|hooman|speak to human|live chat|live agent|live person)(?: please| pls| plz| now| support| agent| being)*|(?:einen? |echter? |richtiger? )*(?:mensch(?:en)?|mitarbeiter|berater|kundenservice|kundenberater|support)(?: bitte)?|(?:un |una |el |la )?(?:humano|persona|agente|operador|asesor|representante)(?: real)?(?: por favor)?|(?:un |une )?(?:humain|conseiller|agent|operateur|personne|service client)(?: svp| stp| s'il vous plait)?|(?:um |uma )?(?:humano|atendente|pessoa|agente|operador)(?: por favor)?|موظف|انسان|بشر|شخص حقيقي|خدمه العملاء)$/u
