import { expect, test } from 'vitest'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold
const lines = (text: string) => text.trim().split(/\n\s*/)

test.each([
  [
    'English',
    `
    I'd be obliged if a clerk could telephone me at my home number this afternoon.
    Kindly have your legal team contact my office today.
    The person responsible should call me
    get dispatch to call me
    phone me on this number its about the leak
    call me about my booking, i cant type with this hand
    can we hop on a call
    callback requested
    Does anybody in your billing office have a minute for me?
    Give me five minutes with a human.
    Any chance I could have a word with Tom in accounts?
    put me in touch with Rachel, she was dealing with it
    fetch me an adult please
    bruh i need a mod
    can an admin hop in
    pass this up the chain
    can i get through to the ward please
    I'd feel happier having a proper person check this
    Could someone patient talk to me? I'm 82.
    i want to hear a real voice
    still waiting for an agent
    wondering if i could chat with one of your team
    press whatever button gets me a person
    great, a robot. Where do they keep the people?
    I refuse to discuss my divorce with a computer
    step aside robot
    I insist upon a conversation with your head of department.
    for the love of god a human
    `,
  ],
  [
    'German',
    `
    Sind bei euch auch richtige Menschen? Dann einen für mich bitte.
    Kann mich wer von der Technik anfunken
    Rufen Sie mich doch bitte einmal zurück, ich verstehe die Seite nicht
    klingelt mal durch unter 0170 1234567
    Um Rückruf wird gebeten.
    Wären Sie so freundlich, mich mit einem Ihrer Mitarbeiter zu verbinden?
    Hätte vielleicht jemand von Ihnen kurz Zeit für mich?
    Könnten Sie mich zu Herrn Wolff durchstellen?
    Ist Frau Krüger im Haus? Ich müsste sie sprechen.
    Verbinden Sie mich mit der Station 4
    du kannst es nicht, wer dann? verbinde mich
    Weiter mit Mensch
    hol mal nen mod her
    Gebt mir mal den Lagerleiter
    Steh vorm Tor, Dispo ans Telefon!
    Können wir telefonieren?
    Setzen Sie sich bitte umgehend mit meiner Kanzlei in Verbindung.
    Sag der Buchhaltung, sie soll mich anrufen
    Mir wäre wohler, wenn ich mit jemandem sprechen könnte
    wie komm ich hier an einen Menschen
    tolle Maschine, jetzt bitte den Menschen dahinter
    Mit einer Maschine bespreche ich das nicht.
    ich will einen aus fleisch und blut
    `,
  ],
])('someone by whatever name who is to call, come or take over: asks for a person (%s)', (_language, text) => {
  expect(lines(text).filter((line) => !asks(line))).toEqual([])
})

test.each([
  [
    'English',
    `
    Please call me when the table is ready
    Call me if you have questions.
    Tell your colleague Anna thanks from me.
    Please pass my thanks to the nurse on ward 6
    Do I need a person over 18 to sign for the parcel?
    where do I find the operator's manual
    I used to be able to talk to a person here. Anyway, what's my balance?
    Had a great chat with Priya from mortgages, please thank her
    How much is a session with an adviser?
    Have the plumber call me when he is 30 minutes away
    Call me old fashioned, but I prefer paper bills. How do I switch back?
    Can I talk to other players in the lobby?
    connect me to the game lobby
    my wife will call you tomorrow
    get me a refund
    put me on the mailing list
    I have a call with your sales team on Thursday, can you send the link?
    `,
  ],
  [
    'German',
    `
    Damals konnte ich noch mit einem Mitarbeiter reden. Wie lautet meine Kundennummer?
    Ruf mich an, wenn du Fragen hast. Gruß Peter
    Bei Fragen rufen Sie mich gern an.
    Rufen Sie mich bitte an, sobald das Rad fertig ist
    Muss ich für die Kündigung mit jemandem sprechen?
    Wie richte ich die Anrufweiterleitung an einen Mitarbeiter ein?
    Kann ein Mitarbeiter meine Chats lesen?
    Ich möchte den Techniker umbestellen
    Leite die Mail an die Buchhaltung weiter
    Ruft der Techniker vorher an?
    Termin mit Frau Krüger bitte auf Dienstag verschieben
    Richten Sie Frau Krüger bitte schöne Grüße aus.
    Ich habe einen Anruf von Ihnen verpasst
    Verbinde mich mit dem WLAN
    Ein Erwachsener bitte, Hin und Rückfahrt Köln
    `,
  ],
])(
  'a call that waits for something, a greeting to pass on, what used to be: asks for nobody (%s)',
  (_language, text) => {
    expect(lines(text).filter(asks)).toEqual([])
  },
)
