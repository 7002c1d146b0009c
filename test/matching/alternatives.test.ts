import { alternativesOf } from '../../src/matching/amounts/alternatives';
import { inMarkedOrder, settlePayment } from '../../src/engine/settlePayment';
import { findCombinations } from '../../src/matching/combinations/search';
import { verdictOf } from '../../src/matching/combinations/verdict';
import { DEFAULT_MATCH_SETTINGS } from '../../src/matching/settings';
import { day, DEFAULTS, digits, document, eur, marked, payment, seedInvoice } from '../support/settling';
import { textTable } from '../support/textTable';

// The seed invoice (1,000.00; 20.00 up to 2015-06-30, 10.00 up to 2015-07-09).
const AMOUNTS = textTable(`
  on     grace  keyed   amounts                              because
  06-30  0      -       980.00 net, 1000.00 gross            last day of the first period
  07-01  0      -       990.00 net, 1000.00 gross            the day after: the second period
  07-09  0      -       990.00 net, 1000.00 gross            its last day
  07-10  0      -       1000.00 gross                        no period left
  07-02  2      -       980.00 grace, 990.00 net, 1000.00 gross   two days late, two days of grace; the second period applies without
  07-03  2      -       990.00 net, 1000.00 gross            a day beyond grace
  07-11  2      -       990.00 grace, 1000.00 gross          the last period, by grace
  06-28  0      294.00  980.00 net, 1000.00 gross, 294.00 keyed   typed
  06-28  0      980.00  980.00 net, 1000.00 gross            typed what is there already
`);
test.each(AMOUNTS)(
  'on $on with $grace days of grace: $amounts, $because',
  ({ on = '', grace = '', keyed = '', amounts = '' }) => {
    const terms = { policy: DEFAULTS, graceDays: Number(grace) };
    const found = alternativesOf(
      seedInvoice(),
      day(`2015-${on}`),
      terms,
      keyed === '' ? undefined : eur(keyed),
    );
    expect(found.map(({ amount, basis }) => `${digits(amount)} ${basis}`).join(', ')).toBe(amounts);
  },
);

test('a credit note is negative, with its discount where the parameter grants it', () => {
  const creditNote = document('-100.00', { periods: ['-2.00 to 2015-06-30'] });
  const amounts = (discountOnCreditNotes: boolean): readonly string[] =>
    alternativesOf(creditNote, day('2015-06-28'), {
      policy: { ...DEFAULTS, discountOnCreditNotes },
      graceDays: 0,
    }).map(({ amount }) => digits(amount));
  expect(amounts(false)).toEqual(['-100.00']);
  expect(amounts(true)).toEqual(['-98.00', '-100.00']);
});

test('what is open counts after a part: 294.00 took 6.00, 700.00 is open, 1 % of it is 7.00', () => {
  const state = seedInvoice();
  settlePayment(payment('294.00', '2015-06-28', []), [{ state, mark: marked(state) }], DEFAULTS);
  const found = alternativesOf(state, day('2015-07-08'), { policy: DEFAULTS, graceDays: 0 });
  expect(found.map(({ amount }) => digits(amount))).toEqual(['693.00', '700.00']);
});

test('a selected discount date replaces the day, and a closed document has no amount', () => {
  const policy = { ...DEFAULTS, selectedDiscountDate: day('2015-06-28') };
  const found = alternativesOf(seedInvoice(), day('2015-08-01'), { policy, graceDays: 0 });
  expect(found.map(({ amount }) => digits(amount))).toEqual(['980.00', '1000.00']);
  expect(
    alternativesOf(document('100.00', { open: '0.00' }), day('2015-06-28'), { policy, graceDays: 0 }),
  ).toEqual([]);
});

test.each([0, 2])(
  'the engine, given the mark of an alternative, closes the document with its amount (grace %s)',
  (graceDays) => {
    for (const on of ['2015-06-28', '2015-07-02', '2015-07-09', '2015-07-11', '2015-08-01']) {
      for (const alternative of alternativesOf(seedInvoice(), day(on), { policy: DEFAULTS, graceDays })) {
        const state = seedInvoice();
        const paid = payment(digits(alternative.amount), on, [alternative.mark], { grace: graceDays });
        const result = settlePayment(
          paid,
          inMarkedOrder([{ state, mark: alternative.mark }], paid, DEFAULTS),
          DEFAULTS,
        );
        expect([state.open, result.leftOpen, digits(result.lines[0]!.discount)]).toEqual([
          0,
          0,
          digits(alternative.discount),
        ]);
      }
    }
  },
);

test('12 invoices with mixed periods, five paid net and two gross, no reference: found', () => {
  // On 2015-07-05: the first six are in a period of 2 % or 3 %, the others have none left.
  const invoices = [
    ...['1034.17 31.03', '268.95 5.38', '4711.08 94.22', '915.33 27.46', '77.41 1.55', '1820.66 54.62'],
    ...['333.08 6.66', '2406.91 48.14', '158.27 3.17', '642.59 19.28', '1199.99 24.00', '87.13 1.74'],
  ].map((text, i) => {
    const [gross = '', discount = ''] = text.split(' ');
    const until = i < 6 ? '2015-07-10' : '2015-07-01';
    return document(gross, { invoice: `${10_030 + i}`, periods: [`${discount} to ${until}`] });
  });
  const alternatives = invoices.map((state) =>
    alternativesOf(state, day('2015-07-05'), { policy: DEFAULTS, graceDays: 0 }),
  );
  // net: 1,003.14 + 263.57 + 4,616.86 + 75.86 + 1,766.04 = 7,725.47; gross: 333.08 + 642.59 = 975.67; together 8,701.14
  const sought = eur('8701.14');
  const result = findCombinations(
    alternatives.map((own) => own.map(({ amount }) => amount)),
    sought,
    sought,
    DEFAULT_MATCH_SETTINGS.search,
  );
  const found = result.combinations.map(({ choices }) =>
    choices
      .map(({ item, alternative }) => `${item + 1} ${alternatives[item]![alternative]!.basis}`)
      .join(', '),
  );
  expect(found).toContain('1 net, 2 net, 3 net, 5 net, 6 net, 7 gross, 10 gross');
  expect(result.completeUpTo).toBe(12);
  expect(verdictOf(result).kind).not.toBe('budget');
});
