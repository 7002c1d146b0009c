import type { MatchTexts } from './matchTexts';

export const en: MatchTexts = {
  kinds: {
    named: (f) => `${f.documents} in the text`,
    part: (f) => `${f.documents} in the text, paid in part`,
    over: (f) => `${f.documents} in the text, paid with more than is due`,
    'some-named': (f) => `of the documents in the text ${f.documents} make the amount`,
    'named-and-more': (f) =>
      `documents in the text and others of the account make the amount: ${f.documents}`,
    single: (f) => `${f.documents} is of this amount`,
    combination: (f) => `${f.documents} add up to the amount; sought were up to ${f.upTo} documents`,
  },
  rest: (f) => `the rest of ${f.documents}, of which other lines pay parts`,
  late: (f) => `${f.documents} less a cash discount that is over`,
  structures: {
    everything: (f) => `all that is open: ${f.documents}`,
    'everything-due': (f) => `all that is due: ${f.documents}`,
    'oldest-first': (f) => `the oldest documents: ${f.documents}`,
    'one-date': (f) => `all documents of one date: ${f.documents}`,
    run: (f) => `documents that follow each other: ${f.documents}`,
  },
  amount: (f) =>
    f.discount === ''
      ? `${f.paid} paid, ${f.open} open`
      : `${f.paid} = ${f.open} less cash discount ${f.discount}${f.until === '' ? '' : `, allowed until ${f.until}`}`,
  others: (f) => `${f.others} more would fit as well`,
  twins: 'another document of the same amount could be meant; the oldest is taken',
  tolerance: (f) => `${f.difference} apart, within tolerance`,
  contested: 'another line wants a document of it',
  nothing: 'Nothing open explains this line.',
  misfits: {
    'paid-twice': (f) => `${f.documents} is paid already: this looks like a second payment.`,
    late: (f) =>
      `The cash discount was taken ${f.days === 1 ? 'a day' : `${f.days} days`} late: it was allowed until ${f.until}.`,
    'earlier-period': (f) =>
      `The discount of a period that ended on ${f.until} was taken; a smaller one is allowed now.`,
    'discount-twice': () => 'The cash discount was deducted twice.',
    'discount-base': () =>
      'The cash discount was worked out on another amount, with or without tax, than agreed.',
    'credit-note': () => 'The cash discount on the credit note was treated otherwise than agreed.',
    'net-only': () => 'Only the amount without tax was paid.',
    'tax-only': () => 'Only the tax was paid.',
    rounding: () => 'The amount was rounded.',
    'previous-balance': () => 'This is the balance of the month before, with documents that are paid by now.',
    transposed: () => 'Two digits of the amount are exchanged.',
    'bank-fee': (f) => `A bank seems to have kept ${f.difference} as its fee.`,
  },
  mail: (f, cause) =>
    `We received ${f.paid} on ${f.day} for ${f.documents}. ${f.expected} was due. ${cause} ` +
    (f.isShort
      ? `Please pay the remaining ${f.difference}.`
      : `You paid ${f.difference} too much; please tell us what to do with it.`),
};
