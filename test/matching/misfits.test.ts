import { addDays } from '../../src/calendar/plainDate';
import { documentState, type DocumentState } from '../../src/engine/documentState';
import { pricedDocuments } from '../../src/matching/amounts/pricedDocuments';
import { MISFIT_KINDS, type Misfit } from '../../src/matching/causes/misfit';
import { misfitsOf } from '../../src/matching/causes/misfits';
import { DEFAULT_MATCH_SETTINGS } from '../../src/matching/settings';
import { misfitMail, misfitSentence } from '../../src/matching/texts/sentences';
import { DEFAULTS, digits, document, eur, seedInvoice } from '../support/settling';
import { textTable } from '../support/textTable';
import { bankLine } from './support';

/** An invoice of 1,210.00, 210.00 of it tax at 21 %, 2 % of the whole (24.20) up to 2015-06-30. */
function taxed(invoice: string, discount = '24.20'): DocumentState {
  const state = document('1210.00', { invoice, periods: [`${discount} to 2015-06-30`] });
  return documentState({
    ...state.document,
    taxes: [{ code: 'V21', gross: eur('1210.00'), tax: eur('210.00') }],
  });
}
/** Closed before this line; its discount taken. */
const closed = (amount: string, invoice: string, taken = '0.00', date = '2015-05-20'): DocumentState =>
  documentState({ ...document(amount, { invoice, date, taken }).document, openAtStart: eur('0.00') });

// The situations, each with the documents of one customer:
//   seed   10030: 1,000.00, 20.00 up to 06-30, 10.00 up to 07-09
//   two    10030 as above and 10031: 431.57, 8.63 up to 06-30
//   taxed  10032: 1,210.00 with 210.00 tax, 24.20 up to 06-30;  before: the same, discount of the amount before tax, 20.00
//   credit 10030 as above and CN-7: −100.00, −2.00 up to 06-30 (credit notes take none by the parameter)
//   plain  10033: 613.37 without a discount
//   paid   10034: 745.20, closed with 14.90 discount; 10030 open
const SETS: Readonly<Record<string, () => readonly DocumentState[]>> = {
  seed: () => [seedInvoice()],
  two: () => [seedInvoice(), document('431.57', { invoice: '10031', periods: ['8.63 to 2015-06-30'] })],
  taxed: () => [taxed('10032')],
  before: () => [taxed('10032', '20.00')],
  credit: () => [seedInvoice(), document('-100.00', { invoice: 'CN-7', periods: ['-2.00 to 2015-06-30'] })],
  plain: () => [document('613.37', { invoice: '10033' })],
  paid: () => [seedInvoice(), closed('745.20', '10034', '14.90')],
  month: () => [
    document('310.25', { invoice: '10020', date: '2015-05-04' }),
    document('522.40', { invoice: '10021', date: '2015-05-18' }),
    ...[documentState({ ...document('98.30', { invoice: '10022', date: '2015-05-20' }).document })].map(
      (state) => ({ ...state, open: eur('0.00') }),
    ),
    document('640.00', { invoice: '10035', date: '2015-06-20' }),
  ],
};

// `names` are the documents whose numbers stand in the text.
const MISFITS = textTable(`
  set     on     paid      names        cause             because
  seed    07-10  980.00    10030        late              2 % ended on 06-30, 1 % on 07-09: nothing is left
  seed    07-10  990.00    10030        late              a day after the second period
  seed    08-20  990.00    -            late              42 days late, no number in the text
  two     07-12  1402.94   10030 10031  late              980.00 + 422.94 on a day without discounts
  seed    07-01  980.00    10030        earlier-period    2 % on the first day of 1 %
  seed    07-09  980.00    -            earlier-period    2 % on the last day of 1 %
  two     07-05  1402.94   10030 10031  earlier-period    980.00 + 422.94 while 1 % of 10030 still runs
  seed    06-28  960.00    10030        discount-twice    1,000.00 − 20.00 − 20.00
  seed    06-28  960.40    10030        discount-twice    980.00 − 2 % of 980.00 (19.60)
  seed    07-05  980.10    10030        discount-twice    990.00 − 1 % of 990.00 (9.90)
  taxed   06-28  1190.00   10032        discount-base     2 % of 1,000.00 (20.00) where 2 % of 1,210.00 was agreed
  before  06-28  1185.80   10032        discount-base     2 % of 1,210.00 (24.20) where 2 % of 1,000.00 was agreed
  credit  06-28  882.00    10030 CN-7   credit-note       980.00 − 98.00 where credit notes take none: 980.00 − 100.00
  taxed   06-28  1000.00   10032        net-only          1,210.00 − 210.00
  taxed   07-15  1000.00   -            net-only          the same without a number
  taxed   06-28  980.00    10032        net-only          1,000.00 − 2 % of it
  taxed   06-28  210.00    10032        tax-only          the tax alone
  plain   07-01  613.36    10033        rounding          a cent less
  plain   07-01  613.35    10033        rounding          to five cents
  plain   07-01  613.00    10033        rounding          to whole euros
  two     06-28  1402.92   10030 10031  rounding          1,402.94, a cent for each document
  month   06-28  930.95    -            previous-balance  310.25 + 522.40 + 98.30; the last one is paid by now
  plain   07-01  631.37    10033        transposed        1 and 3 exchanged
  plain   07-01  613.73    -            transposed        3 and 7 exchanged
  two     06-28  1420.94   10030 10031  transposed        1,402.94: 0 and 2 exchanged
  plain   07-01  598.37    10033        bank-fee          15.00 kept by a bank
  seed    06-28  972.50    10030        bank-fee          980.00 − 7.50
  seed    07-20  988.00    10030        bank-fee          1,000.00 − 12.00
  paid    06-28  730.30    10034        paid-twice        745.20 − 14.90, paid before
  paid    06-28  745.20    -            paid-twice        its gross amount, paid before, no number
`);
test('there are thirty', () => expect(MISFITS).toHaveLength(30));

function causes(set: string, on: string, paid: string, names: string): readonly Misfit[] {
  const states = SETS[set]!();
  const line = bankLine(paid, { on: `2015-${on}` });
  const terms = { policy: DEFAULTS, graceDays: 0 };
  const named = states
    .filter(({ document }) => names.split(' ').includes(document.invoice))
    .map((state) => ({
      state,
      account: 'customer\n4031',
      found: 'written' as const,
      span: { start: 0, end: 0 },
    }));
  const open = pricedDocuments(states, line.date, terms);
  return misfitsOf({ line, open, named, account: states }, terms, DEFAULT_MATCH_SETTINGS);
}

test.each(MISFITS)(
  '$set, $paid on $on: $cause, $because',
  ({ set = '', on = '', paid = '', names = '', cause = '' }) => {
    expect(causes(set, on, paid, names)[0]?.kind).toBe(cause);
  },
);

test('every cause has a case', () => {
  expect(new Set(MISFITS.map(({ cause }) => cause))).toEqual(new Set(MISFIT_KINDS));
});

test('what is right, or explained by nothing, has no cause', () => {
  expect(causes('plain', '07-01', '123.45', '10033')).toEqual([]);
  expect(causes('plain', '07-01', '563.36', '10033')).toEqual([]); // 50.01 short: beyond what a bank keeps
  expect(causes('plain', '07-01', '563.37', '10033')[0]?.kind).toBe('bank-fee'); // 50.00 short
});

test('the facts: how late, until when, what was due', () => {
  const [late] = causes('seed', '07-10', '980.00', '10030');
  expect([late!.daysLate, late!.until, digits(late!.expected), digits(late!.difference)]).toEqual([
    10,
    '2015-06-30',
    '1000.00',
    '-20.00',
  ]);
  const [fee] = causes('seed', '07-20', '988.00', '10030');
  expect(digits(fee!.difference)).toBe('-12.00');
  expect(addDays(late!.until!, late!.daysLate)).toBe('2015-07-10');
});

const print = { amount: digits, day: (day: string) => day };
test.each([
  [
    'en',
    'We received 980.00 on 2015-07-10 for 10030. 1000.00 was due. The cash discount was taken 10 days late: it was allowed until 2015-06-30. Please pay the remaining 20.00.',
  ],
  [
    'nl',
    'Wij ontvingen op 2015-07-10 980.00 voor 10030. Verschuldigd was 1000.00. De contantkorting is 10 dagen te laat genomen: toegestaan t/m 2015-06-30. Wilt u de resterende 20.00 betalen?',
  ],
  [
    'de',
    'Am 2015-07-10 erhielten wir 980.00 für 10030. Zu zahlen waren 1000.00. Das Skonto wurde 10 Tage zu spät gezogen: erlaubt war es bis 2015-06-30. Bitte zahlen Sie die restlichen 20.00.',
  ],
  [
    'fr',
    'Nous avons reçu 980.00 le 2015-07-10 pour 10030. 1000.00 étaient dus. L’escompte a été pris 10 jours trop tard : il était accordé jusqu’au 2015-06-30. Merci de régler le reste, 20.00.',
  ],
] as const)('the mail in %s', (language, mail) => {
  const [late] = causes('seed', '07-10', '980.00', '10030');
  expect(misfitMail(late!, bankLine('980.00', { on: '2015-07-10' }), language, print)).toBe(mail);
});

test.each(MISFITS)(
  '$cause ($paid) has a sentence in every language',
  ({ set = '', on = '', paid = '', names = '' }) => {
    const [first] = causes(set, on, paid, names);
    const sentences = (['en', 'nl', 'de', 'fr'] as const).map((language) =>
      misfitSentence(first!, bankLine(paid, { on: `2015-${on}` }), language, print),
    );
    expect(new Set(sentences).size).toBe(4);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.*\.$/);
  },
);
