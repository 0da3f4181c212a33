/** The articles of a made-up shop, so that a first conversation has a topic. */
export const demoArticles: { title: string; body: string; questions: string[] }[] = [
  {
    title: 'Shipping times',
    questions: [
      'How long does shipping take?',
      'When will my order arrive?',
      'How fast is delivery?',
      'Wie lange dauert der Versand?',
    ],
    body: 'Orders placed before **14:00** leave our workshop the same working day.\n\n- Germany: 2–3 working days\n- Austria, Netherlands, France: 3–5 working days\n- Rest of Europe: 5–8 working days\n\nYou get a tracking link by email as soon as the parcel is on its way.',
  },
  {
    title: 'Tracking an order',
    questions: ['Where is my order?', 'Where is my parcel?', 'How do I track my package?', 'Wo ist meine Bestellung?'],
    body: 'Your tracking link is in the email “Your parcel is on its way”. It can take up to **24 hours** until the carrier shows the first entry.\n\nNothing after two working days? Then something is wrong on our side: ask for a person here and have your order number ready.',
  },
  {
    title: 'Returns and refunds',
    questions: [
      'Can I return something?',
      'How do I send an item back?',
      'How long do I have to return?',
      'When do I get my money back?',
      'Can I still return it if it does not fit?',
    ],
    body: 'You can return anything unused within **30 days** of delivery. The return label is in the parcel; hand it in at any post office.\n\nYour money is back within 5 working days after the parcel has reached us, the way you paid.',
  },
  {
    title: 'Damaged parcels',
    questions: ['My order arrived broken', 'The mug has a crack', 'Something is damaged', 'My plate is broken'],
    body: 'We are sorry! Keep the pieces and the box, and take a photo. We send a replacement **free of charge**; you need not return what broke. Tell us within 14 days of delivery.',
  },
  {
    title: 'Changing or cancelling an order',
    questions: [
      'Can I change my order?',
      'How do I cancel my order?',
      'I entered the wrong address',
      'Can I add something to my order?',
    ],
    body: 'Until the parcel is packed (usually **two hours** after you ordered) we can change the address, add a piece or cancel. Ask for a person here with your order number; afterwards a return is the way.',
  },
  {
    title: 'Ways to pay',
    questions: [
      'How can I pay?',
      'Do you take credit cards?',
      'Can I pay by invoice?',
      'Which payment methods do you accept?',
    ],
    body: 'We take Visa, Mastercard, PayPal, Apple Pay, SEPA direct debit and, within Germany, **invoice** (14 days). You are charged when the parcel leaves.',
  },
  {
    title: 'Invoices',
    questions: ['Where do I find my invoice?', 'I need a receipt for my order', 'Can I get an invoice with VAT?'],
    body: 'Your invoice is attached to the shipping email as a PDF. For a company name or a VAT number on it, write both in the field “Notes” when you order.',
  },
  {
    title: 'Shipping outside Europe',
    questions: [
      'Do you ship to the United States?',
      'Do you deliver to Switzerland?',
      'International shipping and customs',
    ],
    body: 'We ship to Switzerland, Norway, the United Kingdom, the United States and Canada for **€ 24**, in 7–14 working days. Customs and import duties are paid by you when the parcel arrives.',
  },
  {
    title: 'Shipping costs',
    questions: ['How much is shipping?', 'Is delivery free?', 'What does delivery cost?'],
    body: 'Shipping in Germany costs **€ 4.90** and is free from € 60. To the rest of Europe it is € 9.90, free from € 120.',
  },
  {
    title: 'Caring for ceramics',
    questions: [
      'Is it dishwasher safe?',
      'Can I put the bowl in the microwave?',
      'How do I clean the plates?',
      'Can it go in the oven?',
    ],
    body: 'Our glazed stoneware is **dishwasher and microwave safe**. It does not like shocks of heat: do not put a cold dish into a hot oven. Pieces with gold rims are washed by hand.',
  },
  {
    title: 'Sizes of bowls and plates',
    questions: ['How big is the bowl?', 'What size are the plates?', 'How much does the mug hold?'],
    body: '- Mug “Linde”: 300 ml\n- Bowl “Hasel”: 16 cm, 600 ml\n- Dinner plate “Hasel”: 27 cm\n- Side plate “Hasel”: 20 cm\n\nEvery piece is thrown by hand and differs by a few millimetres.',
  },
  {
    title: 'Gift cards and gift wrapping',
    questions: ['Do you sell gift cards?', 'Can you wrap it as a gift?', 'Is there a voucher?'],
    body: 'Gift cards from **€ 20** come by email at once and are valid for three years. Gift wrapping costs € 3.50 a parcel; choose it in the basket and add a note in your words.',
  },
  {
    title: 'The shop in Leipzig',
    questions: [
      'What are your opening hours?',
      'Where is your shop?',
      'Can I visit the workshop?',
      'Wann haben Sie geöffnet?',
    ],
    body: 'You find us at Haselweg 7 in Leipzig, **Tuesday to Saturday, 10:00–18:00**. The workshop behind the shop is open to visitors on the first Saturday of each month.',
  },
  {
    title: 'Hazel friends: our loyalty programme',
    questions: [
      'Is there a loyalty programme?',
      'How do I get points?',
      'Do you have discounts for regular customers?',
    ],
    body: 'As a Hazel friend you collect one point per euro; **100 points are € 5** on your next order. Join when you check out; points are valid for two years.',
  },
]
