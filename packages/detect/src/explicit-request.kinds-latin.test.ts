import { expect, test } from 'vitest'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold
const lines = (text: string) => text.trim().split(/\n\s*/)

test.each([
  [
    'English',
    `
    who can I talk to about a wrong meter reading?
    accounts department please
    is anybody home? anyone with a pulse?
    I'd rather deal with a human
    yes please, transfer me
    I want this handled by a person, not a script
    any chance of a human?
    it's a delicate matter, I'd like to discuss it privately with one of your staff
    would someone kindly give me a call tomorrow morning
    bring in a human
    i wanna tlk 2 some1
    could you ask a human colleague to read my last message
    who's your manager, I want a word with them
    can somebody from the warehouse tell me where my parcel is? please connect us
    get me off this bot
    need someone in person to sort this
    give me a shout when someone's free to talk
    my grandma wants to talk to a person not type
    may I have the pleasure of a human reply
    can we take this to a phone call with one of your people?
    Any way I could get a living person to help out with my claim?
    let a human handle this please
    `,
  ],
  [
    'Spanish',
    `
    ¿con quién puedo hablar de una lectura mal hecha?
    necesito que un técnico se ponga en contacto conmigo
    tráigame al jefe
    pase mi caso a quien lleve las devoluciones
    me harté de la máquina, que venga una persona
    páseme un ejecutivo
    prefiero hablarlo con alguien del equipo
    `,
  ],
  [
    'German',
    `
    mit wem kann ich über die falsche Ablesung sprechen?
    Ich warte gern, setzen Sie mich in die Warteschlange für den nächsten Berater
    ja, verbinden Sie mich
    ich hätte gern wen an der Strippe
    ich hätte gerne einen Ansprechpartner aus Fleisch und Blut
    Mensch bitte übernehmen
    ich bräuchte mal jemanden von der Technik
    `,
  ],
  [
    'French',
    `
    à qui puis-je parler au sujet d'un relevé faux ?
    que le technicien m'appelle
    ce serait bien qu'un collègue prenne le relais
    donnez-moi quelqu'un qui s'y connaît
    je préférerais de vive voix avec quelqu'un de chez vous
    je veux un vrai interlocuteur
    je préfère expliquer ça à une vraie personne
    `,
  ],
  [
    'Portuguese',
    `
    com quem posso falar sobre uma leitura errada?
    preciso que um técnico entre em contato comigo
    prefiro tratar disto com uma pessoa
    alguém me liga
    bota alguém na linha
    preciso que me liguem hoje
    me coloca em contato com alguém do financeiro
    `,
  ],
  [
    'Italian',
    `
    con chi posso parlare di una lettura sbagliata?
    ma non c'è nessuno in carne e ossa?
    mi richiamate?
    potreste chiedere a un collega di contattarmi?
    voglio un operatore in carne ed ossa
    non voglio un bot, voglio una persona
    mi potete mettere in contatto con l'assistenza?
    `,
  ],
  [
    'Dutch',
    `
    met wie kan ik praten over een foute meterstand?
    ik wacht wel, zet me in de wachtrij voor een medewerker
    stuur dit door naar degene die over retouren gaat
    ik wil het liever aan een mens uitleggen
    ik zou graag iemand aan de telefoon hebben
    is er een telefoonnummer waarop ik iemand kan spreken?
    zou ik met de planning kunnen bellen
    `,
  ],
  [
    'Polish',
    `
    z kim mogę porozmawiać o złym odczycie?
    niech technik do mnie zadzwoni
    wolę mieć do czynienia z człowiekiem
    kogoś kto się zna poproszę
    lepiej człowiek, dziękuję
    proszę o rozmowę z przełożonym
    chcę, żeby zajął się tym człowiek
    `,
  ],
  [
    'Turkish',
    `
    yanlış sayaç için kiminle görüşebilirim?
    beklerim sorun değil, sıraya alın beni temsilci için
    bunu iadelerle ilgilenen kişiye iletin
    bana bir insan lazım
    müşteri temsilcisine bağlanmak istiyorum
    bir yetkili benimle ilgilensin
    lütfen gerçek personel
    `,
  ],
  [
    'Swedish',
    `
    vem kan jag prata med om en felaktig avläsning?
    kan en tekniker ringa mig
    hämta din chef
    ja tack, koppla mig
    jag vore tacksam om en person kunde titta på mitt ärende
    kan du be någon ringa upp mig?
    jag vill ha en människa
    `,
  ],
  [
    'Czech',
    `
    s kým můžu mluvit o špatném odečtu?
    ať mi zavolá technik
    raději bych to řešil s člověkem
    předejte to tomu, kdo má na starosti reklamace
    chci to vysvětlit živému člověku
    můžete mě spojit s vedoucím?
    chci mluvit s člověkem z podpory
    `,
  ],
  [
    'Hindi in Latin letters',
    `
    galat bill ke baare me kisse baat karu?
    technician ko bolo mujhe call kare
    haan ji connect karo
    kisi senior se baat karwa dijiye
    bhai kisi insaan se connect krwa do
    kisi real person se baat karni hai
    call karwa do kisi se
    `,
  ],
])(
  'whom to talk to, one of you, a department, a call back, an offer to wait, someone real: asks for a person (%s)',
  (_, text) => {
    expect(lines(text).filter((line) => asks(line) !== true)).toEqual([])
  },
)

test.each([
  [
    'English',
    `
    who can I add to my plan?
    is there someone else on my booking?
    is it cheaper for two people?
    the rep was rude, I want to leave a review
    what's the role of the account manager in the enterprise plan
    could you review my application status
    your colleague asked me to send the photos here
    does the plan include a dedicated person?
    how do I get my boss to approve the quote in the portal
    please send me the form
    call quality is poor when I talk to people abroad
    `,
  ],
  [
    'Spanish',
    `
    ¿a quién puedo agregar a mi plan?
    ¿puede otra persona recoger mi paquete?
    mi jefe quiere una copia de la factura
    ¿alguien más puede conducir el coche?
    ¿alguien puede usar mi cupón?
    `,
  ],
  [
    'German',
    `
    wen kann ich zu meinem Tarif hinzufügen?
    muss jemand zu Hause sein, wenn geliefert wird?
    der Chef vom Laden meinte, ihr tauscht das um
    Ich habe die Ware wegen eines Rückrufs zurückgegeben, wann kommt mein Geld?
    Ist die Technik im Gerät von 2020?
    `,
  ],
  [
    'French',
    `
    qui puis-je ajouter à mon forfait ?
    une autre personne peut-elle retirer mon colis ?
    qui peut voir mon profil ?
    inutile de m'appeler
    quelqu'un peut utiliser mon bon ?
    `,
  ],
  [
    'Portuguese',
    `
    quem posso adicionar ao meu plano?
    não me liguem, prefiro e-mail
    falei com o financeiro ontem, já está resolvido
    outra pessoa pode dirigir o carro?
    quantas pessoas podem usar a conta
    `,
  ],
  [
    'Italian',
    `
    chi posso aggiungere al mio piano?
    il mio capo vuole una copia della fattura
    sono un agente immobiliare, avete sconti?
    qualcuno può usare il mio buono?
    devo parlare con un consulente per disdire?
    `,
  ],
  [
    'Dutch',
    `
    wie kan ik toevoegen aan mijn abonnement?
    mijn baas wil een kopie van de factuur
    de manager van de winkel zei dat ik hier moest zijn
    kan iemand mijn bon gebruiken?
    moet ik met een adviseur praten om op te zeggen?
    `,
  ],
  [
    'Polish',
    `
    kogo mogę dodać do abonamentu?
    proszę nie dzwonić, wystarczy mail
    czy ktoś musi być w domu przy dostawie?
    czy ktoś inny może prowadzić auto?
    czy ktoś może użyć mojego kuponu?
    `,
  ],
  [
    'Turkish',
    `
    paketime kimi ekleyebilirim?
    patronum faturanın kopyasını istiyor
    mağaza müdürü buraya yazmamı söyledi
    hesabı kaç kişi kullanabilir
    iki kişi aynı hesabı kullanabilir mi
    `,
  ],
  [
    'Swedish',
    `
    vem kan jag lägga till i abonnemanget?
    ring mig inte, mejl räcker
    någon tog mitt paket
    jag behöver ingen tekniker, bara manualen
    hur många personer kan använda kontot
    `,
  ],
  [
    'Czech',
    `
    koho můžu přidat do tarifu?
    nevolejte mi, stačí e-mail
    někdo mi vzal balík
    kdo může vidět můj profil?
    musí přijet technik?
    `,
  ],
  [
    'Hindi in Latin letters',
    `
    technician kal aaya tha aur kuch nahi kiya
    kya koi aur mera parcel le sakta hai
    meri profile kaun dekh sakta hai
    call karne ki zaroorat nahi
    courier wale ne call nahi kiya
    `,
  ],
])('people of others, of whom is told, negated, or another sense: asks for nobody (%s)', (_, text) => {
  expect(lines(text).filter((line) => asks(line) !== false)).toEqual([])
})
