import type { DocumentState } from '../../src/engine/documentState';
import type { BankLine } from '../../src/matching/bankLine';
import { nameIndex } from '../../src/matching/payer/nameIndex';
import { payerMemory } from '../../src/matching/payer/payerMemory';
import { knownParties } from '../../src/matching/payer/whoPaid';
import { matchLines, type LineMatch } from '../../src/matching/proposals/matchLines';
import { DEFAULT_MATCH_SETTINGS } from '../../src/matching/settings';
import { matchSentence } from '../../src/matching/texts/sentences';
import { DEFAULTS, digits, document, seedInvoice } from '../support/settling';
import { textTable } from '../support/textTable';
import { bankLine, party } from './support';

// What may be certain although the amount does most of the work, each at the cent or the day where it begins and ends.

const IBAN = 'NL91ABNA0417164300';
const match = (lines: readonly BankLine[], documents: readonly DocumentState[]): readonly LineMatch[] =>
  matchLines({
    lines,
    documents,
    parties: knownParties(nameIndex([party('4031', 'Nordbau Technik GmbH', IBAN)]), payerMemory([])),
    terms: { policy: DEFAULTS, graceDays: 0 },
    settings: DEFAULT_MATCH_SETTINGS,
  });
const shown = ({ level, proposal }: LineMatch): string =>
  `${level}: ${(proposal?.claims ?? []).map(({ state }) => state.document.invoice).join(', ')}`.trim();
const unnamed = (amount: string, on = '2015-06-28'): BankLine => bankLine(amount, { iban: IBAN, on });
const named = (amount: string, text: string, on = '2015-06-28'): BankLine =>
  bankLine(amount, { iban: IBAN, text, on });

describe('the only document near this amount: 75.00 for each document within a quarter of what is paid', () => {
  const NEAR = textTable(`
    paid    open                    level    because
    75.00   75.00                   certain  one document, itself: 75.00 are needed
    74.99   74.99                   likely   a cent below
    150.00  150.00 187.50           certain  150.00 + 37.50: two are near, 150.00 are needed
    149.99  149.99 187.48           likely   two are near, a cent below
    100.00  100.00 125.00           likely   125.00 is a quarter more: two are near
    100.00  100.00 125.01           certain  a cent more than a quarter: one is near
    100.00  100.00 75.00            likely   a quarter less
    100.00  100.00 74.99            certain  more than a quarter less
  `);
  test.each(NEAR)('$paid of $open: $level, for $because', ({ paid = '', open = '', level = '' }) => {
    const documents = open
      .split(' ')
      .map((amount, i) => document(amount, { invoice: `INV-1003${i}`, date: '2015-06-01' }));
    expect(shown(match([unnamed(paid)], documents)[0]!)).toBe(`${level}: INV-10030`);
  });

  test.each([
    ['Zahlung fuer Juni', 'certain'],
    ['Rechnung 40029009', 'likely'], // is not open: paid before, or of somebody else
    ['RE. INV1058006 Kd.4031', 'likely'],
    ['Kd.-Nr. 4031', 'certain'], // the payer's own number announces no invoice
    ['Rechnung vom 12.06.2015', 'certain'], // a date
    ['Rechnung 2', 'certain'], // numbers nothing that could be looked up
  ])('a text that announces a number nobody has, %s: %s', (text, level) => {
    const open = [document('613.37', { invoice: 'INV-10030', date: '2015-06-01' })];
    expect(shown(match([named('613.37', text)], open)[0]!)).toBe(`${level}: INV-10030`);
  });

  test('nor is it certain beside a structured reference that nobody has', () => {
    const open = [document('613.37', { invoice: 'INV-10030', date: '2015-06-01' })];
    const line = { ...bankLine('613.37', { iban: IBAN }), structuredReference: 'RF18539007547034' };
    expect(shown(match([line], open)[0]!)).toBe('likely: INV-10030');
  });

  test('net in time is an amount of it, and so is gross; a day late it is none', () => {
    const seed = seedInvoice({ invoice: 'INV-10030' });
    const levels = [unnamed('980.00'), unnamed('1000.00'), unnamed('980.00', '2015-07-01')].map(
      (line) => match([line], [seed])[0]!.level,
    );
    expect(levels).toEqual(['certain', 'certain', 'to check']);
  });

  test('who paid must be told by more than a similar name', () => {
    const open = [document('613.37', { invoice: 'INV-10030', date: '2015-06-01' })];
    const level = (name: string): string => match([bankLine('613.37', { name })], open)[0]!.level;
    expect([level('NORDBAU TECHNIK'), level('Nordbau Technk GmbH'), level('Rheinglas')]).toEqual([
      'certain',
      'to check',
      'none',
    ]);
  });

  test('the same amount again and again: a rent that was paid before, or another line pays one of them', () => {
    const rent = (i: number, given: object = {}): DocumentState =>
      document('613.37', { invoice: `INV-1003${i}`, date: `2015-0${i}-01`, ...given });
    const paid = { ...rent(5), open: 0 as DocumentState['open'] };
    expect(shown(match([unnamed('613.37')], [paid, rent(6)])[0]!)).toBe('likely: INV-10036');
    const two = match([named('613.37', 'INV-10035'), unnamed('613.37')], [rent(5), rent(6)]);
    expect(two.map(shown)).toEqual(['certain: INV-10035', 'likely: INV-10036']);
  });
});

describe('the rest of a document that other lines pay in part', () => {
  // 294.00 on 06-28 takes 6.00 and settles 300.00; of the 700.00 left 7.00 are discount up to 07-09: the rest is 693.00.
  const rest = (amount: string, on = '2015-07-08'): LineMatch =>
    match([named('294.00', 'INV-10030'), unnamed(amount, on)], [seedInvoice({ invoice: 'INV-10030' })])[1]!;

  test('to the cent it is certain, a cent apart for each line likely, beyond it nothing', () => {
    const amounts = ['693.00', '692.99', '692.98', '692.97', '693.01', '693.02', '693.03'];
    expect(amounts.map((amount) => rest(amount).level)).toEqual([
      'certain',
      'likely',
      'likely',
      'none',
      'likely',
      'likely',
      'none',
    ]);
  });

  test('each line with the discount of its own day: on 07-09 still 693.00, from 07-10 on 700.00', () => {
    expect(rest('693.00', '2015-07-09').level).toBe('certain');
    expect(rest('693.00', '2015-07-10').level).toBe('none');
    expect(rest('700.00', '2015-07-10').level).toBe('certain');
  });

  test('it is as sure as the part beside it: a part with two digits exchanged is not', () => {
    const lines = [named('294.00', 'INV-10003'), unnamed('693.00', '2015-07-08')];
    const found = match(lines, [seedInvoice({ invoice: 'INV-10030' })]);
    expect(found.map(shown)).toEqual(['likely: INV-10030', 'likely: INV-10030']);
  });

  test('the line without a number may be the first of them', () => {
    const lines = [named('693.00', 'INV-10030', '2015-07-08'), unnamed('294.00')];
    const found = match(lines, [seedInvoice({ invoice: 'INV-10030' })]);
    expect(found.map(shown)).toEqual(['certain: INV-10030', 'certain: INV-10030']);
  });

  test('a quarter of 75.00 is enough, as the document waits for it: 18.75, a cent less is likely', () => {
    const level = (part: string, left: string): string =>
      match(
        [named(part, 'INV-10030'), unnamed(left)],
        [document('500.00', { invoice: 'INV-10030', date: '2015-06-01' })],
      )[1]!.level;
    expect([level('481.25', '18.75'), level('481.26', '18.74')]).toEqual(['certain', 'likely']);
  });

  test('two documents that wait for the same rest, and two lines for one: shown, none proposed', () => {
    const two = ['INV-10030', 'INV-10031'].map((invoice) =>
      document('500.00', { invoice, date: '2015-06-01' }),
    );
    const parts = [named('200.00', 'INV-10030'), named('200.00', 'INV-10031')];
    const [, , one] = match([...parts, unnamed('300.00')], two);
    expect([one!.level, one!.proposal, one!.explanations.length]).toEqual(['to check', undefined, 2]);
    const both = match([parts[0]!, unnamed('300.00'), unnamed('300.00')], two.slice(0, 1)).slice(1);
    expect(both.map(({ level, proposal }) => [level, proposal])).toEqual([
      ['to check', undefined],
      ['to check', undefined],
    ]);
  });

  test('a document of the amount and a rest of it: neither is proposed', () => {
    const open = [
      document('500.00', { invoice: 'INV-10030', date: '2015-06-01' }),
      document('300.00', { invoice: 'INV-10031', date: '2015-06-02' }),
    ];
    const [, found] = match([named('200.00', 'INV-10030'), unnamed('300.00')], open);
    expect([found!.level, found!.proposal, found!.explanations.length]).toEqual(['to check', undefined, 2]);
  });

  test('nobody pays the rest of a document that is dated four days later', () => {
    const level = (date: string): string =>
      match(
        [named('200.00', 'INV-10030', '2015-07-20'), unnamed('300.00', '2015-06-28')],
        [document('500.00', { invoice: 'INV-10030', date })],
      )[1]!.level;
    expect([level('2015-07-01'), level('2015-07-02')]).toEqual(['certain', 'none']);
  });

  test('a line that names it may pay a cent too much for each part, as it may pay less; more is to check', () => {
    const last = (amount: string): LineMatch =>
      match(
        [named('294.00', 'INV-10030'), named(amount, 'INV-10030', '2015-07-08')],
        [seedInvoice({ invoice: 'INV-10030' })],
      )[1]!;
    expect(['693.00', '693.02', '693.03'].map((amount) => shown(last(amount)))).toEqual([
      'certain: INV-10030',
      'certain: INV-10030',
      'to check: INV-10030',
    ]);
  });

  test('its sentence', () => {
    const print = { amount: digits, day: (day: string) => day };
    expect(matchSentence(rest('693.00'), 'en', print)).toBe(
      'The rest of INV-10030, of which other lines pay parts; 693.00 paid, 1000.00 open.',
    );
  });
});

test('less a discount that is over, without a number: to check, with its cause', () => {
  const found = match([unnamed('980.00', '2015-07-10')], [seedInvoice({ invoice: 'INV-10030' })])[0]!;
  expect([shown(found), found.misfits[0]?.kind, found.misfits[0]?.daysLate]).toEqual([
    'to check: INV-10030',
    'late',
    10,
  ]);
  const twins = ['INV-10030', 'INV-10031'].map((invoice) => seedInvoice({ invoice }));
  expect(match([unnamed('980.00', '2015-07-10')], twins)[0]!.proposal).toBeUndefined();
});

describe('a part of the named document', () => {
  const open = (invoice: string): readonly DocumentState[] => [
    document('1000.00', { invoice, date: '2015-06-01' }),
    document('800.00', { invoice: 'RE-2015-055555', date: '2015-06-01' }),
  ];
  const COUNTERS = textTable(`
    text                 invoice          level    because
    RE 77190             RE-2015-077190   certain  all of its last run of digits, five, announced
    Ihre Sendung 77190   RE-2015-077190   likely   not announced as an invoice
    RE 7719              RE-2015-007719   likely   four digits
    Kd.-Nr. D77190       RE-2015-077190   none     the tail of a customer's number
  `);
  test.each(COUNTERS)(
    '$text for $invoice: $level, for $because',
    ({ text = '', invoice = '', level = '' }) => {
      expect(match([named('294.00', text)], open(invoice))[0]!.level).toBe(level);
    },
  );

  test('nobody is known: the last run of digits tells the account where no other document ends so, and is likely', () => {
    const found = match([bankLine('1000.00', { text: 'RE 77190' })], open('RE-2015-077190'))[0]!;
    expect(shown(found)).toBe('likely: RE-2015-077190');
  });

  test('a bank kept a fee: the document is the same; a discount too late is looked at', () => {
    const level = (amount: string): LineMatch =>
      match([named(amount, 'INV-10030', '2015-07-10')], [seedInvoice({ invoice: 'INV-10030' })])[0]!;
    expect([level('985.00'), level('980.00')].map((one) => [one.level, one.misfits[0]?.kind])).toEqual([
      ['certain', 'bank-fee'],
      ['likely', 'late'],
    ]);
  });

  test('one or two credit notes that make the amount stand against a part, three do not', () => {
    // 1,000.00 less 100.00 less 50.00 less 25.00 is 825.00; less the first two 850.00
    const notes = ['-100.00', '-50.00', '-25.00'].map((amount, i) =>
      document(amount, { invoice: `CN-2000${i}`, date: '2015-06-02' }),
    );
    const level = (amount: string): string =>
      match([named(amount, 'RE-2015-077190')], [...open('RE-2015-077190'), ...notes])[0]!.level;
    expect([level('850.00'), level('825.00'), level('777.77')]).toEqual(['likely', 'certain', 'certain']);
  });
});

test.each([
  ['300.01', 'certain'],
  ['300.00', 'likely'],
  ['306.12', 'likely'], // less 2 % = 6.12 it is 300.00 too
])('two digits of a number are exchanged, 300.00 paid; another invoice of %s is open: %s', (other, level) => {
  const invoice = (amount: string, number: string) =>
    document(amount, {
      invoice: number,
      date: '2015-06-25',
      ...(amount === '306.12' ? { periods: ['6.12 to 2015-06-30'] } : {}),
    });
  const open = [invoice('300.00', 'FA2600123'), invoice(other, 'FA2600132')];
  expect(shown(match([named('300.00', 'FA2600213')], open)[0]!)).toBe(`${level}: FA2600123`);
});
