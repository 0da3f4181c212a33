/**
 * What a rule or a topic can look for without examples: the signals that come with Baton. Each is a learned detector,
 * except `complex`, which counts.
 */
export const ruleTemplates = {
  complaint: {
    title: 'Complaints',
    says: 'The customer complains about our service, our staff or how they were treated',
  },
  refund: {
    title: 'Refunds and billing disputes',
    says: 'The customer wants money back or disputes an invoice or a charge',
  },
  approval: {
    title: 'Approvals',
    says: 'The customer asks for something that needs an approval: a special price, an exception, more time',
  },
  cancellation: {
    title: 'Cancellation',
    says: 'The customer wants to cancel or end a contract, a booking or an account',
  },
  vip: {
    title: 'Important customers',
    says: 'The customer says that they are a large account, a partner or the press',
  },
  sales: {
    title: 'Sales opportunity',
    says: 'The customer wants to buy a lot, or asks for a quote, a demo or a partnership',
  },
  legal: {
    title: 'Legal and compliance',
    says: 'The customer mentions a lawyer, a court, a regulator or a breach of law',
  },
  safety: { title: 'Safety and harm', says: 'People are in danger: injury, fire, poisoning, threats, self-harm' },
  money: {
    title: 'Moving money',
    says: 'The customer wants money moved or payment details changed: a transfer, a payout, a new bank account',
  },
  privacy: { title: 'Privacy request', says: 'The customer asks about, objects to or wants to delete personal data' },
  security: { title: 'Account security', says: 'The customer’s account, card or password is stolen, hacked or abused' },
  complex: {
    title: 'Complex e-mail',
    says: 'A long message with several questions',
  },
} as const satisfies Record<string, { title: string; says: string }>

export type RuleTemplate = keyof typeof ruleTemplates
