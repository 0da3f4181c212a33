/**
 * The words that nearly every question has, by language. Kept short: how rare a word is in the articles says the rest.
 */
export const stopLists = [
  `a an the i me my mine we our you your he she it its they them their this that these those there here is am are was were be been being do does did doing done have has had having
  can could will would shall should may might must and or but if so of to in on at for from with by as about into than then too also just only any some all every what which who whom whose
  how why not no don dont doesn doesnt isn isnt can cant cannot won wont im id ive ll ve re want wanna need like know tell get got way possible possibility somehow something anything please help hi hello hey thanks
  thank one make use using let s t d m really very much many able trying try there's let`,
  `der die das den dem des ein eine einen einem einer eines ich mir mich mein meine meinen meinem meiner wir uns unser sie ihr ihre es er und oder aber ist sind war bin hat habe haben hatte kann konnen konnte
  wird werden wurde soll muss mochte wie was wer wo wann warum welche welcher welches wenn dass ob zu zum zur in im an am auf aus bei mit nach von vom vor fur um uber als auch noch nur nicht kein keine denn bitte hallo danke man gibt`,
  `el la los las un una unos unas de del al a en y o u e que como cual cuales quien donde cuando por para con sin mi mis su sus me se te lo le les yo es son esta estan ser soy hay he ha tengo tiene puedo puede
  quiero quisiera si no mas muy hola gracias favor`,
  `le la les l un une des du de d au aux a en et ou que qui quoi est ce c cette ces je j me m mon ma mes nous notre vous votre vos il elle on se s sa son ses ne n pas plus pour par avec sans dans sur comment quand
  pourquoi quel quelle quels quelles y suis sont ai as avez peut puis peux veux voudrais faire fait bonjour merci svp`,
  `o os a as um uma uns umas de do da dos das em no na nos nas ao aos e ou que como qual quais quem onde quando por para pelo pela com sem eu me meu minha meus minhas seu sua voce voces se nao e sao esta ser tem tenho posso pode
  quero gostaria ola obrigado obrigada favor`,
  `il lo la i gli le un uno una di del della dei delle da dal in nel nella su sul con per tra e o ma che chi come cosa dove quando quanto perche mi mio mia miei mie ti suo sua si non sono sei ho hai ha avete posso puo vorrei ciao grazie`,
  `de het een en of maar in op aan van voor met bij naar uit te ik je u jij jullie mijn jouw uw we wij ons hij zij ze is ben zijn was heb heeft hebben kan kunnen wil moet mag niet geen wat wie waar wanneer hoe waarom welke dit dat die er om graag bedankt hallo`,
  `i a o w we z ze na do od po za u dla przy nie tak jak co kto gdzie kiedy czy ile jaki jaka jakie jest sa byc mam ma moge mozna chce chcialbym chcialabym moj moja moje moim sie to ten ta te prosze dziekuje`,
  `bir bu su o ve veya ile ne nasil nerede ne zaman kim hangi neden mi mu icin ben benim sen biz siz var yok degil olarak daha cok istiyorum lutfen merhaba mıdır midir olur`,
  `и в во на с со к ко по за из от до у о об для не ни да а но или что как где когда кто какой какая какие сколько почему ли это этот эта мой моя мое мои мне меня я мы вы вас вам ваш он она они есть быть можно могу хочу пожалуиста спасибо бы же`,
  `في من على عن الى إلى مع هل ما ماذا كيف اين متي كم لماذا هذا هذه ذلك التي الذي انا نحن انت هو هي او ان لا لم لن قد يمكن يمكنني اريد لي لدي عند هناك من فضلك`,
  `है हैं था थी थे का की के को से में पर और या यह वह ये वो मैं मुझे मेरा मेरी मेरे हम आप आपका आपकी क्या कैसे कहाँ कब क्यों कौन कितना कितने कितनी कर करें करना सकता सकती सकते हूँ हो नहीं लिए तो भी कृपया`,
  `です ます ませ すか の は が を に で と も から まで する して した ので この その あの どう どこ いつ なに 何 た い どの のよ よう うに には では とは ください くだ ださ さい てく いで いま いた した たい とき`,
  `的 了 是 我 你 们 我们 你们 在 有 吗 呢 吧 么 什么 怎么 如何 可以 能 不 这 那 请 请问 想 要 和 与 一 个 一个 怎 多少`,
  `은 는 이 가 을 를 에 의 도 요 어떻 떻게 나요 까요 니까 습니 니다 하나 있나 있습 수있 하는 어디 언제 무엇 뭐 왜 제 저`,
  `ที่ ครับ ค่ะ คะ ไหม ได้`,
]
