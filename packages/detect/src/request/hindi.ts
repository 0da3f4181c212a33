import { wording } from './wording.ts'

const who =
  '(?:(?:असली |किसी |एक |दूसरे |कोई |आपके |सच्चे |लाइव |ज़िंदा |इंसानी |ह्यूमन )*(?:इंसान(?:ों)?|इन्सान|व्यक्ति(?:यों)?|आदमी|मनुष्य|मानव|एजेंट|एजेन्ट|प्रतिनिधि(?:यों)?|ऑपरेटर|अधिकारी|कर्मचारी|मैनेजर|सुपरवाइज़र|सुपरवाइजर|कस्टमर (?:केयर|सपोर्ट|सर्विस|केअर)(?: वाले)?|ग्राहक (?:सेवा|सहायता)(?: (?:केंद्र|प्रतिनिधि|अधिकारी))?|सपोर्ट(?: (?:टीम|एजेंट|वाले))?|टीम|एक्सपर्ट|विशेषज्ञ|एग्जीक्यूटिव|एक्जीक्यूटिव|ह्यूमन|हेल्पलाइन|सलाहकार|टेक्नीशियन|स्टाफ|बंदे|बंदा|पर्सन|सर|मैडम)|किसी|कोई)(?: (?:एजेंट|इंसान|व्यक्ति|आदमी|असली))?'
const strict =
  '(?:इंसान|इन्सान|व्यक्ति|आदमी|मनुष्य|मानव|एजेंट|प्रतिनिधि|ऑपरेटर|अधिकारी|मैनेजर|सुपरवाइजर|कस्टमर (?:केयर|सपोर्ट|सर्विस)|ग्राहक सेवा(?: (?:प्रतिनिधि|अधिकारी))?|ह्यूमन|एक्सपर्ट|विशेषज्ञ|कर्मचारी|एग्जीक्यूटिव|पर्सन)'
const talk =
  '(?:बात(?:चीत)?|बात चीत|संपर्क|सम्पर्क|चैट|कनेक्ट|जोड़(?:ें|िए|िये|ो|ना|वाएं|ने|वा)?|जुड़ना|जुड़ने|जुड़वा[^ ,]*|बोलना|मिलवा(?:एं|ओ|इए|इये|ना)?|मिला(?:ओ|इए|इये|एं|ना)|ट्रांसफर|कॉल|जोड़ दो|कांटेक्ट|कॉन्टैक्ट|कॉन्टेक्ट|बातें|डिस्कस|टॉक|फॉरवर्ड)'
const bot = '(?:(?:चैट ?)?बॉट|बोट|रोबोट|रोबॉट|मशीन|कंप्यूटर|एआई|ए आई|ऑटोमेटेड|सॉफ्टवेयर)'

const whoLatin =
  '(?:(?:kisi|ksi|kissi|asli|asal|ek|koi|real|live|dusre|doosre|aapke|apke|human|insani|sacche|customer|actual) )*(?:insaan|insan|insano|insaano|vyakti|aadmi|admi|bande|banda|bandey|agent|representative|operator|executive|manager|supervisor|human|person|customer (?:care|support|service)(?: (?:wale|agent|executive))?|support(?: (?:team|wale|agent))?|team|expert|staff|adhikari|pratinidhi|senior|karmchari|specialist|officer|doctor|nurse|pharmacist|madam|malik|sir|care)|(?:kisi|ksi|kissi|koi)(?: (?:se|aur|ko))?'
const strictLatin =
  '(?:insaan|insan|agent|representative|operator|executive|human|manager|supervisor|customer (?:care|support|service)|aadmi|admi|banda|bande|vyakti|person|expert|pratinidhi|senior)'
const talkLatin =
  '(?:baat ?(?:cheet|chit)?|bat|consult(?:ation)?|shikayat|complaint?|baatcheet|baatein|contact|connect|chat|talk|bolna|jod(?:o|iye|do|na|ein|dijiye)?|jodo|milao|milwa[^ ,]*|milaiye|transfer|call|sampark|baate|discuss|judwa[^ ,]*|judna|forward)'
const latinTold =
  '(?:kya )?(?:tum|aap|tu|ap|yeh|ye|main|mai|me|mein|hum)(?: (?:ek|koi|sach|me|mein|asli|real|kya|sachme|kisi|se|insaan|baat|kar|raha|hu|hoon|rahi|abhi|bot|chatbot|robot|waqai|vakai))* (?:insaan|insan|human|robot|bot|machine|agent|person|aadmi|chatbot|ai)(?: (?:se|ya|baat|kar|kr|bot|robot|insaan|machine|kya|human|chat)){0,6} (?:ho|hai|hain|h|raha|rahi|rha|rhi)(?: (?:hu|hoon|hai|kya|hun|ho))*'
const dept =
  '(?:(?:किसी|आपके|आपकी) )?(?:अकाउंट्स?|अकाउंटिंग|लेखा|बिलिंग|फाइनेंस|सेल्स|बिक्री|रिफंड|शिकायत|लोन|क्लेम|टेक्निकल|तकनीकी|कानूनी|एचआर|रिटर्न|वेयरहाउस|डिलीवरी|कार्ड|सर्विस|बुकिंग)(?: (?:विभाग|डिपार्टमेंट|टीम|वालों|वाले|सेक्शन|डेस्क|सेंटर|स्टाफ))'
const staff =
  '(?:(?:अपने|अपनी|किसी|कोई|एक|आपके|आपका|असली|जिंदा|इंसानी|दूसरे|उस) )*(?:मैनेजर|बॉस|सीनियर|साथी|सहयोगी|टेक्नीशियन|टेक्निशियन|तकनीशियन|इंजीनियर|मैकेनिक|अकाउंटेंट|डॉक्टर|वकील|स्टाफ|इंसान|आदमी|व्यक्ति|कर्मचारी|अधिकारी|एजेंट|सुपरवाइजर|एक्सपर्ट|विशेषज्ञ|सलाहकार|बंदे|बंदा|प्रतिनिधि|जिम्मेदार व्यक्ति|मालिक|नर्स|डाक्टर|फार्मासिस्ट|रिसेप्शनिस्ट|मैडम|साहब|सेल्स|मैनेजमेंट)'
const give =
  '(?:जोड़[^ ,]*|जोड़ (?:दीजिए|दो|दें)|कनेक्ट(?: [^ ,]+)?|ट्रांसफर(?: [^ ,]+)?|बात (?:करा|करवा)[^ ,]*|मिला[^ ,]*|भेज[^ ,]*|दे दो|दे दीजिए|दीजिए|दो|दें|फॉरवर्ड(?: [^ ,]+)?|सौंप[^ ,]*|बुला[^ ,]*|लाइए|लाओ|लगा[^ ,]*)'

const role =
  '(?:डॉक्टर|डाक्टर|नर्स|फार्मासिस्ट|रिसेप्शनिस्ट|मैनेजर|मेनेजर|अधिकारी|एजेंट|एग्जीक्यूटिव|टेक्नीशियन|इंजीनियर|इंसान|आदमी|व्यक्ति|प्रतिनिधि|सीनियर|बॉस|सुपरवाइजर|मालिक)'
const notNow = '(?!मत |नहीं |नही |ना |बार |डिलीवरी |कूरियर )'

export const hindi = wording({
  script: 'devanagari',
  people: `${who}|वरिष्ठ|साहब|इंसानी|मानवीय|${dept}|${staff}|${bot}|किससे|किनसे|किसको|जुड़[^ ,]*|जोड़[^ ,]*|कॉल|फोन|ट्रांसफर`,
  ask: [
    `${who}(?: (?:के|की))? (?:से|के साथ|को|साथ|तक) (?:(?:ही|मेरी|मुझे|मैं|सीधे|फोन|पर|तुरंत|अभी|कृपया|मेरा|ये|यह|कॉल|प्लीज|जल्दी|इस|बारे|में|क्या|हमें|हमारी|लाइव|एक|बार) ){0,5}${talk}`,
    `${talk} (?:[^ ,]+ ){0,3}?${who} (?:से|के साथ)`,
    `(?:मुझे|मेरे को|मेरेको|हमें|हमको|कृपया|प्लीज) (?:(?:कृपया|एक|किसी|असली|प्लीज|अभी|कोई|लाइव|बस|सिर्फ|तुरंत|दूसरा) )*(?:${strict}|${who})(?: (?:की|से|का|के|मदद|सहायता|हेल्प|जरूरत))* ?(?:चाहिए|चाहिये|चाहता|चाहती|चाहूंगा|दीजिए|दो|दे दो|दें|मांगता|जरूरत|आवश्यकता|मदद|सहायता|मांग|बुलाओ|बुलाइए)`,
    `${strict} (?:(?:को|की|से|ही|मदद) )*(?:चाहिए|चाहिये|बुलाओ|बुलाइए|बुलाएं|बुला दो|दीजिए|दो|दे दो|भेजो|भेजिए|जरूरत है|लाओ|प्लीज|कृपया)`,
    `(?:क्या |कृपया |प्लीज )?(?:कोई|${who}) (?:(?:मुझे|मुझसे|हमें|मेरी|मेरे|को|कॉल|फोन|संपर्क|कर|वापस|बैक|सकता|है|आपकी|टीम|से|यहां|पर|साथ|आपके|में) ){0,5}(?:कॉल|फोन|संपर्क|बात|कॉल बैक|मदद)(?: (?:करे|करें|करो|कर सकता|कर सकते|करवाएं|करवाओ|कर ले|करवा|करवाइए|कर सके))`,
    `(?:क्या )?(?:यहां |वहां |आपके पास |उधर )?(?:कोई|असली|इंसान)(?: [^ ,]+){0,2}? (?:है|हैं|मिलेगा|मौजूद|उपलब्ध|मिल सकता)(?: (?:है|हैं|क्या|,))* (?:जिससे|जिस से|जो|जिनसे)`,
    `(?:जिससे|जिस से|जिनसे) (?:मैं |हम )?(?:बात|संपर्क)(?: [^ ,]+){0,3}`,
    `(?:मुझे|हमें|मुझको) (?:(?:वापस|फोन|पर|कृपया|प्लीज|आज|अभी|जल्दी|कोई|एक) )*(?:कॉल|फोन|कॉल बैक) (?:करो|करें|कीजिए|करिए|कर दो|कर दीजिए|करवा[^ ,]*|कीजिये|चाहिए|कर सकते)`,
    `(?:मेरी|मुझे|मेरा|हमारी) (?:[^ ,]+ ){0,2}?(?:कॉल|बात|चैट)? ?${who} (?:को|से|के पास|तक) (?:[^ ,]+ ){0,2}?(?:ट्रांसफर|करवा|करा|कराओ|कराइए|कराएं|करवाइए|करवाओ|जोड़|भेज|फॉरवर्ड|सौंप)`,
    `(?:मुझे|हमें|कॉल) (?:[^ ,]+ ){0,2}?ट्रांसफर (?:करो|करें|कर दो|कीजिए|करिए|कर दीजिए)`,
    `कैसे (?:[^ ,]+ ){0,2}?${who} से (?:[^ ,]+ ){0,2}?${talk}`,
    `(?:मैं |हम |मुझे |यहां |वहां |आपके यहां |इसके लिए |इस बारे में |के बारे में )*(?:किससे|किनसे|किस व्यक्ति से|किस से) (?:मैं |हम |मुझे |यहां )*(?:बात|संपर्क|चर्चा|मिल|पूछ|बोल)(?: [^ ,]+)?(?: [^ ,]+)?`,
    `${dept} (?:से|को|में|के) (?:मेरी |मुझे |कृपया |किसी से |मेरा )*(?:${give}|${talk})`,
    `${staff} (?:को|से|के पास|तक) (?:[^ ,]+ ){0,2}?(?:बुला[^ ,]*|भेज[^ ,]*|बोल(?:ो|िए|ें)|कह(?:ो|िए|ें)|${give})`,
    `(?:कोई|आप में से कोई|आपमें से कोई|आपकी टीम से कोई|आपका कोई|आपके यहां से कोई|${staff}) (?:[^ ,]+ ){0,5}?(?:देख|जांच|कॉल|फोन|संपर्क|समझा|पढ़|संभाल|मदद|बात)(?: (?:कर|ले|बैक))* ?(?:सकता|सकते|सकती|ले|लें|करे|करें|करो|दे|दें|कर ले)(?: (?:है|हैं|क्या))*(?<! कोई मदद कर)`,
    `(?:कोई|कोई इंसान|कोई व्यक्ति|एक इंसान|किसी इंसान) (?:[^ ,]+ ){0,2}?(?:देखे|संभाले|समझाए|जांचे|पढ़े|आए|सुने)(?: [^ ,]+)?`,
    `(?:अच्छा होगा|आभारी|बेहतर होगा|मेहरबानी होगी|खुशी होगी|चाहता हूं|चाहती हूं)(?: (?:रहूंगा|रहूंगी|कि|अगर|यदि|होगा|होगी))* (?:कोई |${staff} )(?:[^ ,]+ ){0,6}?(?:देख|कॉल|फोन|बात|मदद|संपर्क|समझा|जांच)`,
    `(?:${who}|${staff}) (?:से|के साथ) (?:[^ ,]+ ){0,2}?(?:बात|डील|निपट|समझ)(?: करना| करनी)? (?:पसंद|बेहतर|ठीक|अच्छा|सही)`,
    `(?:जो|जिस|जिसको|जिसे)(?: [^ ,]+){1,5} (?:उसको|उससे|उसे|उन्हें|उनसे) (?:[^ ,]+ ){0,2}?(?:${give}|बात)`,
    `(?:मुझे|मुझको) (?:लाइन|कतार|वेटिंग|प्रतीक्षा)(?: [^ ,]+){0,5}|(?:एजेंट|इंसान|कर्मचारी|प्रतिनिधि|अधिकारी) (?:का|के लिए|की) (?:इंतजार|प्रतीक्षा|वेट) (?:कर )?(?:लूंगा|लूंगी|सकता|सकती|करूंगा|करूंगी|रहा|रही)`,
    `(?:इंसानी|मानवीय|मानव|असली|ह्यूमन) (?:सहायक|सहायता|मदद|सपोर्ट|एजेंट|प्रतिनिधि|आदमी|इंसान)(?: [^ ,]+){0,2}? (?:चाहिए|दीजिए|दो|दें|कृपया|प्लीज|धन्यवाद)`,
    `(?:किसी|कोई|एक) (?:समझदार|जानकार|अनुभवी|जिम्मेदार|असली|सीनियर|बड़े|जिंदा|सही) (?:आदमी|इंसान|व्यक्ति|बंदे|अधिकारी|एजेंट)?(?: (?:को|से|के|पास))* ?(?:${give}|बात|चाहिए|हो)`,
    `(?:हां|जी|ठीक है|ओके|अच्छा|बिल्कुल)(?: (?:जी|हां|कृपया|प्लीज|,|मुझे))* (?:ट्रांसफर|जोड़|कनेक्ट|फॉरवर्ड)(?: ?(?:कर|करो|करें|करिए|कीजिए|दीजिए|दो|दें|कर दीजिए|कर दो|िए|ें|ो|[^ ,]+)){0,3}`,
    `(?:कोई|किसी को|आप कोई) (?:मुझे|हमें) (?:वापस |फिर से |जल्दी |आज )*(?:फोन|कॉल)(?: [^ ,]+){0,2}`,
    `(?:मैनेजर|अधिकारी|बॉस|इंसान|एजेंट|सुपरवाइजर|मालिक|डॉक्टर|इंजीनियर) ?(?:साहब|जी|सर|मैडम)? (?:से|के साथ) (?:[^ ,]+ ){0,2}?(?:बात|मिल|संपर्क|कनेक्ट|जोड)[^ ,]*`,
    `(?:वरिष्ठ|सीनियर|उच्च|बड़े) (?:अधिकारी|मैनेजर|कर्मचारी|अफसर|एजेंट)(?: (?:तक|को|से|के पास)) (?:[^ ,]+ ){0,3}?(?:पहुंचा|बात|भेज|जोड|ट्रांसफर|दीजिए|करा)[^ ,]*`,
    `(?:कोई|एक) (?:असली |लाइव |जिंदा )*(?:एजेंट|इंसान|व्यक्ति|आदमी|कर्मचारी|अधिकारी|प्रतिनिधि|सलाहकार) (?:अभी |यहां |वहां |ऑनलाइन )*(?:उपलब्ध|मौजूद|फ्री|मिलेगा|मिल सकता|ऑनलाइन)(?: (?:है|हैं|क्या|,))*`,
    `(?:किसी को|अपने [^ ,]+ को|टीम को|किसी से) (?:[^ ,]+ ){0,5}?(?:कॉल|फोन|संपर्क|बात|जवाब) (?:करने |करवाने )?(?:को |के लिए )?(?:कह|बोल|कर|करवा|दे)[^ ,]*`,
    `(?:कोई|किसी) (?:[^ ,]+ ){0,4}?(?:लाइन|फोन|चैट|कॉल) पर (?:आ|मिल|बात|बुला)[^ ,]*`,
    `(?:कोई|किसी|आप|आपमें|${role}|साहब|जी|मैडम|टीम)(?: ${notNow}[^ ,]+){0,4}? (?:मुझे|मुझको|हमें|मुझसे|मेरे नंबर पर|मेरे फोन पर) (?:${notNow}[^ ,]+ ){0,4}?(?:कॉल|फोन|संपर्क|कॉलबैक)(?: बैक)? (?:कर सकत|करे|करें|करो|करवा|करा|कर दे|कर दो|कर ले|करने को|कीजिए|करिए)[^ ,]*`,
    `${role}(?: साहब| जी| मैडम)? (?:का|की|से|की तरफ से) (?:[^ ,]+ ){0,1}?(?:कॉल|फोन|जवाब|उत्तर|रिप्लाई|संपर्क|कॉल बैक) (?:[^ ,]+ ){0,2}?(?:चाहिए|चाहता|चाहती|दिलवा|करवा|दो|दीजिए)[^ ,]*`,
    `(?:किसी |किसी ऐसे |ऐसे )(?:इंसान |आदमी |व्यक्ति |बंदे )?(?:से|का|की तरफ से) (?:जवाब|उत्तर|रिप्लाई) (?:[^ ,]+ ){0,2}?(?:चाहिए|दो|दीजिए|दें|दिलवा[^ ,]*)`,
    `किसी (?:इंसान |आदमी |बंदे |और |को को )?को (?!पैसे|रुपये|कैसे|पार्सल|गिफ्ट|ऑर्डर|यह|ये)(?:[^ ,]+ ){0,1}?(?:भेजो|भेजिए|भेजें|बुलाओ|बुलाइए|बुलाएं|लाओ|लाइए|बोलो|बोलिए|लगाओ|दो|दीजिए)`,
    `(?:बॉट|रोबोट|मशीन|तुम|आप) (?:नहीं|नही)(?: ,)? (?:कोई |मुझे |एक |असली |किसी )*${role}`,
    `(?:शिकायत|मामला|मामले|केस|बात|टिकट) (?:को )?(?:[^ ,]+ ){0,1}?(?:वरिष्ठ|ऊपर|उच्च|सीनियर|सुपरवाइजर|मैनेजर|अधिकारी)(?: अधिकारी| मैनेजर)?(?: अधिकारियों)? (?:को|तक|के पास) (?:[^ ,]+ )?(?:भेज|पहुंचा|बढ़ा|बढा|ट्रांसफर|एस्केलेट)[^ ,]*`,
    `(?:किसे|किसको|किससे) (?:[^ ,]+ ){0,2}?(?:कॉल|फोन|संपर्क|बात|शिकायत) (?:करूं|करू|करें|करना|करनी)[^ ,]*`,
    `(?:मुझे|हमें|मुझको|मेरे को) (?:${notNow}[^ ,]+ ){0,5}?(?:कॉल|फोन|कॉलबैक)(?: बैक)? (?:करो|करें|कीजिए|कीजिये|करिए|कर दो|कर दें|कर दीजिए|करवा[^ ,]*|करा[^ ,]*)`,
    `(?:कोई|असली|एक) (?:असली |जिंदा )?(?:इंसान|आदमी|व्यक्ति|बंदा|कर्मचारी|अधिकारी) (?:मुझे |हमें |इसका |मेरा )*(?:जवाब|उत्तर|रिप्लाई) (?:दे|दो|दें|करे)(?= )`,
  ],
  refuse: '(?:(?:अगर|यदि)(?! (?:तुम|आप|तू|बॉट))|जब|कब|कितने|धन्यवाद|शुक्रिया|पहले|क्यों|बिना)(?: [^ ,]+){0,2}',
  refuseAfter:
    '(?:(?:नहीं|नही|मत|न|ना)(?: (?:करना|करनी|चाहिए|चाहता|चाहती|है|करो|करें|जोड़ें|जोड़ो|कीजिए|करवाना|करवानी|जोड़ना|चाहिये))*(?! (?:बल्कि|बॉट))|(?:की )?(?:कोई )?(?:जरूरत|आवश्यकता) (?:नहीं|नही)|(?:हुई|की|हुआ|किया) (?:थी|था|है)|की थी|की और|करने के बाद|(?:करना|करनी) (?:जरूरी|पड़ेगा क्या)|कर रहा|कर रही)',
  told: [
    `(?:क्या )?(?:तुम|आप|तू|यह|ये|मैं|हम)(?: (?:एक|कोई|सच|में|सचमुच|असली|वाकई|किसी|से|क्या|बात|कर|रहा|हूं|रही|अभी|सच में|वास्तविक|वास्तव|ही))* (?:इंसान|इन्सान|व्यक्ति|रोबोट|बॉट|मशीन|आदमी|एजेंट|मनुष्य|मानव|चैटबॉट|एआई)(?: (?:से|या|रोबोट|बॉट|इंसान|मशीन|बात|कर|क्या|के साथ|चैट|ही)){0,6} (?:हो|है|हैं|रहा|रही|रहे)(?: (?:हूं|है|हो|हैं|क्या))*`,
    `(?:मेरे|मेरा|मेरी|हमारे|अपने(?! (?:बॉस|मैनेजर|सीनियर|एजेंट|सहकर्मी) (?:को (?:बुला|भेज|बोल|कह)|से (?:मेरी )?बात (?:करा|करवा)))|उसके|हमारा) (?:बॉस|मैनेजर|एजेंट|दोस्त|टीम|कर्मचारी|सलाहकार|मालिक|भाई|सहकर्मी|वकील|सीनियर)(?: (?:ने|को|से))?(?: [^ ,]+){0,3}`,
    `(?:(?:आपके|उस|एक|कल|पिछले|कस्टमर केयर|आपकी|वाले) )+(?:[^ ,]+ ){0,2}?(?:एजेंट|प्रतिनिधि|व्यक्ति|मैनेजर|अधिकारी|ऑपरेटर|टीम|कर्मचारी|आदमी|इंसान) (?:ने|जिससे|जिसने|का कहना|से कल|से पहले|से बात (?:की|हुई))(?: [^ ,]+){0,8}`,
    `(?:एजेंट|प्रतिनिधि|मैनेजर|अधिकारी|ऑपरेटर|किसी|सपोर्ट|व्यक्ति|कस्टमर केयर) ने (?:[^ ,]+ ?){0,8}`,
    `(?:कितने|प्रति|हर|\\d+|दो|तीन|चार|पांच|ज्यादा|सभी|दूसरे|नया|नए) (?:लोग|लोगों|व्यक्ति|व्यक्तियों|एजेंट|कर्मचारी|इंसान|सदस्य)(?: (?:को|के|काम|की|जोड़|आ|हैं|जोड़ना|लिए|पैसे)){1,4}(?! (?:से बात))|(?:ट्रैवल|बीमा|प्रॉपर्टी|रियल एस्टेट) एजेंट(?: [^ ,]+){0,3}|मानव (?:अधिकार|संसाधन|शरीर)|संपर्क व्यक्ति`,
    `(?:व्यक्ति|एजेंट|सदस्य|कर्मचारी|यूज़र|यूजर|मैनेजर) (?:को )?(?:कैसे )?(?:जोड़ूं|जोड़े|जोड़ना|ऐड|हटा|हटाएं|हटाना|निमंत्रण|बनूं|बनना|बनें|बदल)(?: [^ ,]+){0,3}`,
    `(?:कस्टमर (?:केयर|सपोर्ट|सर्विस)|ग्राहक (?:सेवा|सहायता)(?: केंद्र)?|सपोर्ट|हेल्पलाइन)(?: (?:टीम|का|की|के|कब|कितने|क्या|नंबर|फोन|समय|टाइम|घंटे|ईमेल|खुला|खुलता|बंद|कहां|किस|है|हैं|बजे|रविवार|24)){2,8}|(?:नंबर|ईमेल|समय) [^ ,]+ (?:कस्टमर|ग्राहक) [^ ,]+`,
    `(?:पैसे|पैसा|रुपये|राशि|पार्सल|ऑर्डर|गिफ्ट|बैलेंस)(?: [^ ,]+){0,2} (?:किसी|दूसरे|व्यक्ति|किसी को|दोस्त)(?: [^ ,]+){0,5}|(?:किसी|दूसरे)(?: [^ ,]+){0,3} (?:पैसे|पैसा|रुपये|पार्सल|गिफ्ट)(?: [^ ,]+){0,4}|किसी (?:ने|और ने)(?: [^ ,]+){0,6}|किसी से बात (?:की|हुई) (?:थी|है)`,
    `(?:किसे|किसको|कितने|किन्हें)(?: [^ ,]+){0,3} (?:जोड़|ऐड|शामिल|भेज)[^ ,]*(?: [^ ,]+){0,3}|कोई (?:और|दूसरा|अन्य)(?: [^ ,]+){0,6}|(?:मेरे|हमारे) (?:टेक्नीशियन|अकाउंटेंट|डॉक्टर|इंजीनियर)(?: [^ ,]+){0,5}|(?:टेक्नीशियन|टेक्निशियन|इंजीनियर|मैकेनिक) (?:कल|ने|आया|नहीं आया|आकर)(?: [^ ,]+){0,6}`,
    `(?:डिलीवरी|कूरियर)(?: [^ ,]+){0,3}? (?:कॉल|फोन)(?: [^ ,]+){0,2}|मैंने(?: [^ ,]+){1,7}? (?:है|था|थी|थे|हैं)`,
  ],
  alone: [
    `(?:(?:नमस्ते|हां|नहीं ,|कृपया|प्लीज|हेलो|मुझे|हैलो) ,? ?)*(?:(?:असली|लाइव|एक|कोई) )*(?:इंसान|इन्सान|एजेंट|ऑपरेटर|प्रतिनिधि|व्यक्ति|मैनेजर|कस्टमर केयर|कस्टमर सपोर्ट|ग्राहक सेवा|ग्राहक सेवा प्रतिनिधि|ह्यूमन|सपोर्ट|आदमी|अधिकारी|सुपरवाइजर|कस्टमर सर्विस)(?: (?:प्लीज|कृपया|चाहिए|अभी|दो|बुलाओ|से बात|से))*`,
    '(?:मुझे )?कॉल (?:करो|करें|कीजिए|बैक)|कॉल बैक|ट्रांसफर करो|किसी से बात|इंसान से बात',
    `(?:(?:हां|जी|ठीक|है|ओके|कृपया|प्लीज|मुझे|अच्छा) )+(?:ट्रांसफर|जोड़|कनेक्ट|फॉरवर्ड)(?:िए|ें|ो)?(?: (?:कर|करो|करें|करिए|कीजिए|दीजिए|दो|दें|प्लीज|कृपया))*`,
  ],
  tired: [
    `${bot}(?:ों)? (?:से|के साथ) (?:[^ ,]+ ){0,3}?(?:नहीं|नही|मत|थक|परेशान|ऊब|तंग)`,
    `(?:नहीं|नही|मत) (?:[^ ,]+ ){0,2}?${bot} से (?:बात|चैट)`,
    `${bot} (?:नहीं|नही|मत) (?:चाहिए|चाहिये|बल्कि|इंसान)`,
    `(?:वहां|यहां|उधर|आपके यहां|आपके पास)? ?(?:कोई|एक भी) (?:असली |जिंदा |भी )*(?:आदमी|इंसान|व्यक्ति|मानव|बंदा) (?:भी |वहां |यहां )*(?:नहीं|नही) (?:है|हैं)(?: क्या)?`,
  ],
  around: [
    '(?:तुम|आप|बॉट|रोबोट|मशीन) (?:नहीं|नही)(?: चाहिए)?|बॉट|रोबोट|बस|बहुत हुआ',
    'नमस्ते|हेलो|हैलो|कृपया|प्लीज|अभी|जल्दी|तुरंत|आज ही|यार|भाई|अरे|मुझे|असली|जिंदा|चाहिए|दो|बुलाओ',
  ],
  later: [
    `(?:अगर|यदि|जब)(?: [^ ,]+){1,9}?(?: ,)? (?:तो|तब|मैं|फिर)(?: [^ ,]+){0,5}? (?:करूंगा|करूंगी|करेंगे|लूंगा|लूंगी|बोलूंगा|मांगूंगा|मांगूंगी|जाऊंगा|पड़ेगी|पड़ेगा|पडेगी|पडेगा|चाहूंगा)`,
    `(?:कल|शुक्रवार|सोमवार|शाम) तक(?: [^ ,]+){0,3}? (?:नहीं|नही|ना)(?: [^ ,]+){0,8}? (?:करूंगा|करूंगी|करेंगे|लूंगा|बोलूंगा|पडेगी|पडेगा)`,
    `(?:अगली बार|बाद में|फिर कभी)(?: [^ ,]+){0,5}? (?:करूंगा|करूंगी|करेंगे|लूंगा|लूंगी|बोलूंगा)`,
  ],
})

const deptLatin =
  '(?:accounts?|accounting|billing|finance|sales|refund|complaint|loan|claim|technical|tech|return|delivery|card|service|booking|legal|hr)(?: (?:department|dept|team|walo|wale|wala|section|desk|center|staff))?'
const staffLatin =
  '(?:(?:apne|apni|kisi|koi|ek|aapke|apke|aapka|apka|asli|zinda|dusre|us|kissi) )*(?:manager|boss|senior|saathi|colleague|technician|engineer|mechanic|accountant|doctor|vakil|staff|insaan|insan|aadmi|admi|vyakti|karmchari|adhikari|agent|supervisor|expert|banda|bande|executive|officer|malik|human|nurse|pharmacist|receptionist|madam|sir|incharge|owner|advisor)'
const giveLatin =
  '(?:jod[^ ,]*|connect|transfer|baat (?:kara|karwa|krwa)[^ ,]*|mila[^ ,]*|bhej[^ ,]*|de ?do|dedo|do|dijiye|dijie|forward|bula[^ ,]*|bulw[^ ,]*|laga[^ ,]*|lao)'

/** Hindi as many write it, in Latin letters and with English words in it. */
export const hindiInLatin = wording({
  script: 'latin',
  common:
    'se|mujhe|hai|karni|karna|kya|ko|baat|nahi|nhi|kar|ki|chahiye|muje|kisi|koi|ho|mera|meri|ka|ke|bat|mere|do|karo|karao',
  people: `(?:kisse|kis se|kinse|jodo|connect|technician|engineer|accounts?|billing|department|boss|insaan|insan|vyakti|aadmi|admi|bande|banda|agent|representative|operator|executive|manager|supervisor|human|person|customer|support|team|expert|bot|robot|machine|kisi|ksi|kissi|koi|kisko|kise|kisse|call|callback|phone|senior|nurse|doctor|madam|sir|pratinidhi|transfer)`,
  keys: 'insaan agent representative customer manager',
  ask: [
    `(?:${whoLatin})(?: (?:k|ke|kay))? ?(?:se|sey|say|sath|saath|ko|s|tak)? (?:(?:hi|meri|mujhe|mujhko|mai|main|abhi|please|pls|plz|direct|jaldi|phone|pe|par|ek|baar|live|mera|mere|hamari|kya|se|seedha|sidhe|is|bare|mein|me|turant|sath|saath|k|ke) ){0,5}${talkLatin}(?= (?:karni|karna|krni|krna|karwa[^ ,]*|krwa[^ ,]*|kara[^ ,]*|kra[^ ,]*|kar[^ ,]*|kr[^ ,]*|ho|hogi|chahiye|chahta|chahti|chahie|chaiye|do|dijiye|dijie|dena|de|please|pls|ho|krdo|kardo|krado|karado|hai|ki) | $| ,)`,
    `(?:mujhe|mujhko|muje|mereko|humein|hume|mjhe|mje|mujh|please|plz|pls)? ?(?:(?:koi|ek|kisi|asli|real|live|please|pls|abhi|bas|sirf|dusra|customer) )*${strictLatin} (?:(?:ki|se|ka|ko|madad|help|hi|abhi|yahan|jaldi) )*(?:chahiye|chahie|chaiye|chaie|chahiyee|bulao|bulaiye|bulwao|dijiye|dedo|bhejo|bhejiye|lagao|zaroorat|zarurat|jarurat|jarurt|se milao)(?! (?:nahi|nhi|nai|nahin))`,
    `(?:kya )?(?:koi|${whoLatin}) (?:(?:mujhe|mujhse|humein|mere|meri|ko|call|phone|aap|apki|aapki|team|se|yahan|wapas|back|muje|mjhe) ){0,5}(?:call|phone|contact|callback|baat|sampark) (?:back )?(?:kare|karo|karein|kro|kre|kar sakta|kar sakte|krwa[^ ,]*|karwa[^ ,]*|kr skta|kr sakta|karega)`,
    `(?:mujhe|muje|mujhko|mjhe|hume|humein) (?:(?:wapas|please|pls|abhi|jaldi|phone|pe|par|ek|aap|back) )*(?:call|phone|callback) (?:back )?(?:karo|kro|karein|kare|kijiye|kar do|kardo|krdo|kariye|karna|chahiye|karwao|kar dijiye)`,
    `(?:mujhe|muje|mjhe|meri|mera|hume|call) (?:[^ ,]+ ){0,3}?(?:transfer|connect|forward) (?:karo|kro|kardo|krdo|kar do|kijiye|karein|kar dijiye|karwao|karwa do|kariye)`,
    `(?:jisse|jis se|jisase|jinse) (?:main |mai |mein |hum |me )?(?:baat|contact|bat)(?: [^ ,]+){0,3}`,
    `(?:${strictLatin}) (?:se )?(?:baat|bat) (?:karao|karwao|karado|krao|krwao|karwa do|karani|karwaiye|karaiye)`,
    `(?:kisse|kis se|kinse|kiss se) (?:main |mai |mein |me |mujhe |hum |yahan )*(?:baat|bat|contact|sampark|milna|mile|puchu|discuss)(?: [^ ,]+){0,2}`,
    `(?:mujhe |kisi |please |plz )*${deptLatin} (?:wale |walo |team )?(?:me kisi |mein kisi )?(?:se|ko|me|mein) (?:meri |mujhe |please |kisi se |mera )*(?:${giveLatin}|${talkLatin})(?= | $)`,
    `${staffLatin} (?:ko|se|ke paas) (?:[^ ,]+ ){0,2}?(?:bula[^ ,]*|bulw[^ ,]*|bhej[^ ,]*|bol(?:o|iye|do)|kah(?:o|iye)|kaho|keh do|${giveLatin})(?= | $)`,
    `(?:koi|aap (?:logo|log|me|mein)? ?(?:me|mein)? ?se koi|aap ?me se koi|aapki team se koi|aapka koi|aapke yahan se koi|${staffLatin}) (?:[^ ,]+ ){0,5}?(?:dekh|check|call|phone|contact|samjha|padh|sambhal|baat)(?: (?:kar|kr|le|back))* ?(?:sakta|sakte|sakti|skta|le|lein|kare|kro|karo|karein|de|dein|karega)(?: (?:hai|hain|kya))*(?= | $)`,
    `(?:koi|koi insaan|koi banda) (?:[^ ,]+ ){0,2}?(?:dekhe|sambhale|samjhaye|padhe|aaye)(?= | $)`,
    `(?:koi|kisi ko|aap) (?:mujhe|muje|mjhe|hume) (?:wapas |phir se |jaldi |aaj |please )*(?:phone|call)(?: back)? (?:kare|karo|karein|kar|krdo|kardo|karwao|kr|back kare)`,
    `(?:haan|han|ha|ji|theek hai|thik hai|ok|okay|acha|bilkul)(?: (?:ji|haan|please|plz|mujhe))* (?:transfer|connect|jod|forward)(?: (?:kar|karo|kardo|krdo|kr|do|dijiye|kijiye|karein|de))*`,
    `(?:kisi|koi|ek) (?:samajhdar|samjhdar|jaankar|experienced|asli|senior|bade|zinda|sahi|real) (?:aadmi|admi|insaan|insan|vyakti|bande|banda|officer|agent)?(?: (?:ko|se|ke paas))* ?(?:${giveLatin}|baat|chahiye)(?= | $)`,
    `(?:insaan|insan|aadmi|banda|human(?! do )) (?:se hi |ko )?(?:do|dedo|de do|dijiye|bulao|chahiye|laao|lao)(?= | $)`,
    `(?:line|queue|waiting) (?:me|mein) (?:laga|daal|rakh)[^ ,]*(?: [^ ,]+){0,3}|(?:agent|insaan|executive) (?:ka|ke liye) (?:wait|intezaar|intzaar)(?: [^ ,]+){0,3}`,
    `(?:customer (?:care|support|service)|support|helpdesk|service center|accounts?|billing|sales) (?:wale|walo|wala|team|ke kisi|executive) (?:ko|se) (?:[^ ,]+ ){0,2}?(?:bolo|boliye|kaho|kahiye|call|phone|connect|baat|bat|mila[^ ,]*|jod[^ ,]*)`,
    `(?:aapke |apke |kisi |apne )?(?:manager|boss|senior|officer|malik|supervisor)(?: ji| sahab| sir)? (?:se|ko) (?:[^ ,]+ ){0,1}?(?:milna|milao|milwa[^ ,]*|baat|bat|contact|connect|bolna)`,
    `(?:manager|boss|senior|insaan|agent|officer|kisi|executive|supervisor|expert) (?:ka|ki|se|ko) (?:[^ ,]+ ){0,2}?(?:contact|baat|bat|call|connect) (?:karwa[^ ,]*|karwao|karao|kara[^ ,]*|krwa[^ ,]*|krado|do|dijiye)`,
    `(?:call|phone|baat|connect) (?:karwa|kara|krwa|karao|karwao|kra)(?: (?:do|dijiye|dena|de))? (?:kisi|insaan|agent|manager)(?: (?:se|ko))?`,
    `(?:koi|ek) (?:asli |real |zinda |live |human )*(?:insaan|insan|banda|bandi|aadmi|admi|agent|human|vyakti|person|executive) (?:bhi )?(?:hai|h|milega|available|free)(?: (?:kya|idhar|udhar|wahan|yahan|yaha|waha|vahan|online))+`,
    `(?:kya )?koi (?:hai|h) (?:[^ ,]+ ){0,3}?jo (?:[^ ,]+ ){0,4}?(?:dekh|sun|samajh|samjh|baat|bat|madad|call)[^ ,]*`,
    `(?:call ?back|callback) (?:[^ ,]+ ){0,2}?(?:chahiye|chaiye|chahie|karwa[^ ,]*|dila[^ ,]*|do|karo|kardo|kare|request)`,
    `(?:kisko|kise|kisse|kinko) (?:[^ ,]+ ){0,2}?(?:call|phone|contact|complain|complaint|bat|baat|boloo?n?u?) ?(?:karu|karun|karoon|kru|krun|karna|karni|karein|lagau)?(?= )(?! (?:add|jod))`,
    `(?:${staffLatin}|${whoLatin}|${deptLatin}) (?:ko )?(?:bolo|boliye|bol do|boldo|kaho|kahiye|keh do)? ?(?:mujhe|muje|mujhse|mjhe|hume|mere ko|mereko) (?:(?!mat |nahi |nhi |na |baar |delivery )[^ ,]+ ){0,6}?(?:call|phone|contact|callback) (?:back )?(?:karo|kare|karein|kar sakta|kar sakte|kar sakti|karwa[^ ,]*|kar de|kar do|kardo|krdo|kre)`,
    `(?:tum|tu|aap|bot|robot|machine) (?:nahi|nhi|nahin)(?: ,)? (?:koi |mujhe |ek |asli |kisi |real )*${strictLatin}`,
    `(?:kisi )?(?:aise |ese )?(?:insaan|insan|bande|aadmi|admi|person|human|agent|staff) (?:se|ka) (?:jawab|jawaab|reply|answer) (?:[^ ,]+ ){0,2}?(?:chahiye|chaiye|do|dilwao|dijiye)`,
    `(?:complaint|case|ticket|shikayat|mamla) (?:ko )?(?:senior|manager|upar|supervisor|officer) (?:ko|tak|ke paas) (?:bhej|forward|escalate|pahuch|pahunch|badha)[^ ,]*|(?:escalate|forward) (?:karo|kar do|kardo|kijiye)(?: [^ ,]+)? (?:senior|manager|supervisor) (?:ko|tak)`,
    `(?:mujhe|muje|mjhe|hume|mere ko|mereko) (?:(?!mat |nahi |nhi |na |baar )[^ ,]+ ){0,5}?(?:callback|call ?back|phone|call) (?:karo|kare|karein|kardo|krdo|kar do|kijiye|kariye|karwa[^ ,]*|chahiye|kar sakte|kar sakta)`,
    `kisi (?:insaan |bande |aur )?ko (?!paise|paisa|kaise|kese|gift|parcel|order|ye|yeh|add)(?:[^ ,]+ ){0,1}?(?:bula|bhejo|bhejiye|lao|lagao|bolo|bol do|boliye)[^ ,]*`,
    `(?:baat|bat|chat|contact) (?:kar[nw]|kr[nw]|kara|krwa)[^ ,]* (?:hai |h |hain |mujhe |thi )*(?:${whoLatin}) (?:se|ke saath|sath)(?! (?:nahi|nhi))`,
    `(?:shikayat|complaint?|consult|discuss|baat|bat) (?:[^ ,]+ ){0,3}?(?:manager|senior|officer|doctor|boss|malik|insaan|insan|supervisor|executive) (?:se|ke saath)(?= $| ,| hi| abhi| please)`,
  ],
  refuse:
    '(?:agar(?! (?:tum|aap|ap|tu|bot|nahi))|jab|kab|kitne|pehle|kyu|kyun|bina|shukriya|thanks|dhanyawad)(?: [^ ,]+){0,2}',
  refuseAfter:
    '(?:(?<!bot )(?<!robot )(?:nahi|nhi|nahin|nai|mat|na(?! $)|naa)|ki (?:koi )?(?:zaroorat|zarurat|jarurat) (?:nahi|nhi|nahin)|(?:hui|ki|hua|kiya|kari) (?:thi|tha|hai|h)|ki thi|karne ke baad)',
  told: [
    latinTold,
    `(?:mere|mera|meri|hamare|apne(?! (?:boss|manager|senior|agent) (?:ko (?:bul|bhej|bol|kah|keh)|se (?:meri )?baat (?:kar[aw]|krw|kra)))|uske) (?:boss|manager|agent|dost|team|friend|advisor|senior|bhai|malik)(?: (?:ne|ko|se))?(?: [^ ,]+){0,3}`,
    `(?:agent|representative|manager|operator|kisi|executive|bande|insaan|support|care|admi|aadmi|person) ne(?: [^ ,]+){0,8}`,
    `(?:travel|insurance|property|real estate) agent(?: [^ ,]+){0,3}|(?:kitne|do|teen|char|paanch|\\d+|har|per) (?:log|logo|insaan|vyakti|agent|person|banda|bande)(?: [^ ,]+){0,4}|(?:person|agent|member|user|banda|employee) (?:ko )?(?:kaise |kese )?(?:add|jod|remove|hata|invite|ban)[^ ,]*(?: [^ ,]+){0,3}`,
    `(?:customer (?:care|support|service)|support|helpline)(?: (?:team|ka|ki|ke|kab|number|phone|time|timing|timings|email|khula|khulta|band|kahan|kya|hai|hain|kitne|baje|no|available)){2,8}`,
    `(?:paise|paisa|rupaye|parcel|order|gift|money|balance)(?: [^ ,]+){0,3} (?:kisi|dusre|dost|vyakti)(?: [^ ,]+){0,5}|(?:kisi|dusre)(?: [^ ,]+){0,3} (?:paise|paisa|gift|parcel|money|account|khate)(?: [^ ,]+){0,4}`,
    `koi (?:aur|or|dusra|doosra)(?: [^ ,]+){0,5}|(?:technician|engineer|mechanic) (?:kal|ne|aaya|aya|nahi aaya)(?: [^ ,]+){0,6}|(?:mere|hamare) (?:technician|accountant|doctor|engineer)(?: [^ ,]+){0,4}|kis(?:e|ko) (?:add|jod)[^ ,]*(?: [^ ,]+){0,3}`,
    `(?:delivery|courier|rider)(?: (?:wala|wale|boy|agent|partner))?(?: [^ ,]+){0,3}? (?:call|phone)(?: [^ ,]+){0,2}`,
  ],
  alone: [
    '(?:(?:hello|hi|namaste|haan|nahi|please|bhai|yaar) ,? ?)*(?:(?:asli|koi|ek|real|kisi) )*(?:insaan|insan|aadmi|banda|vyakti|pratinidhi|agent|customer care|human)(?: (?:chahiye|chaiye|please|pls|bulao|do|se|se baat|abhi|plz|se baat karao))*',
    '(?:mujhe )?call (?:karo|kro|kijiye)|kisi se baat|insaan se baat',
    `(?:(?:haan|han|ha|ji|theek|thik|hai|ok|okay|please|plz|mujhe|acha) )+(?:transfer|connect|jod|jodo|forward)(?: (?:kar|karo|kardo|krdo|kr|do|dijiye|kijiye|karein|please|plz))*`,
  ],
  tired: [
    '(?:bot|robot|machine|chatbot|ai|computer)s? (?:se|sey|k sath|ke saath) (?:[^ ,]+ ){0,3}?(?:nahi|nhi|nahin|nai|mat|thak|pareshan|tang)',
    '(?:nahi|nhi|nahin|mat) (?:[^ ,]+ ){0,2}?(?:bot|robot|machine|chatbot) se (?:baat|bat|chat)',
    '(?:bot|robot|machine|chatbot) (?:nahi|nhi|nahin) (?:chahiye|chaiye|insaan)',
    `(?:koi|ek bhi) (?:asli |real |zinda |bhi )*(?:aadmi|admi|insaan|insan|banda|human|vyakti) (?:bhi |wahan |udhar |yahan )*(?:nahi|nhi|nahin|nai) (?:hai|h)(?: kya| udhar| wahan| yahan)*`,
  ],
  around: [
    '(?:tum|tu|aap|bot|robot|machine) (?:nahi|nhi|nahin)(?: (?:chahiye|chaiye))?|bas|bahut hua',
    'hello|namaste|bhai|yaar|yar|arre|are|please|plz|pls|abhi|jaldi|turant|mujhe|asli|zinda|chahiye|chaiye',
  ],
  later: [
    `(?:agar|jab|yadi)(?: [^ ,]+){1,9}?(?: ,)? (?:to|toh|tab|main|mai|phir|fir)(?: [^ ,]+){0,5}? (?:karunga|karungi|karoonga|krunga|krungi|karenge|lunga|lungi|bolunga|bolungi|mangunga|maangunga|jaunga|padegi|padega|chahunga)`,
    `(?:kal|friday|monday|shaam|somvar|shukravar) (?:tak )?(?:[^ ,]+ ){0,3}?(?:nahi|nhi|nahin|na)(?: [^ ,]+){0,8}? (?:karunga|karungi|krunga|krungi|karenge|lunga|bolunga|padegi|padega)`,
    `(?:agli baar|next time|baad me|baad mein|fir kabhi|phir kabhi)(?: [^ ,]+){0,5}? (?:karunga|karungi|krunga|krungi|karenge|lunga|lungi|bolunga)`,
  ],
})
