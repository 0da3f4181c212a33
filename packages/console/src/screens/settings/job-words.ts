const words: Record<string, { title: string; text: string }> = {
  decide: {
    title: 'A message was not looked at',
    text: 'The assistant has not answered it, and no person was asked for.',
  },
  answer: {
    title: 'A question was not answered',
    text: 'The assistant should have answered. The customer still waits for a reply.',
  },
  answer_due: {
    title: 'A late answer was not noticed',
    text: 'Your bot missed its deadline, and the conversation did not go on from there.',
  },
  close_empty: {
    title: 'An empty conversation was not closed',
    text: 'A visitor opened it and wrote nothing. You can close it yourself.',
  },
  deliver: {
    title: 'A reply was not delivered',
    text: 'The conversation shows it, but it did not leave on the customer’s channel.',
  },
}

/** Returns what a failed job left undone, in words. */
export const jobWords = (kind: string) =>
  words[kind] ?? { title: 'Work was left undone', text: `It is of the kind “${kind}”.` }
