import { describeProblem, PROBLEM_TEXTS, type Language } from '../../src/problem/describe';
import type { ProblemCode } from '../../src/problem/problem';

const LANGUAGES = ['en', 'nl', 'de', 'fr'] as const satisfies readonly Language[];
const CODES = Object.keys(PROBLEM_TEXTS.en) as ProblemCode[];

/** Facts of any code: every fact there is, under every name. */
const FACTS = {
  table: 'Payments',
  column: 'Amount',
  heading: 'Document',
  columns: ['Voucher', 'Invoice'],
  headings: ['Amount', 'Gross'],
  present: ['Account', 'Date'],
  candidates: ['May', 'June'],
  area: 'B3:C3',
  text: '1.234',
  readings: [{ format: '1,000.00', amount: '1.234' }],
  format: 'dmy',
  currency: 'EUR',
  decimals: 2,
  most: '9999',
  allowed: ['Yes', 'No'],
  code: '5D2%',
  known: ['N30', 'N60'],
  chain: ['A', 'B', 'A'],
  name: 'Grace days',
  option: 'Sometimes',
  chosen: 'Bank',
  because: 'Days',
  purpose: 'coffee',
  accountingCurrency: 'EUR',
  account: '4030',
  invoice: '10030',
  others: ['Payments!C3'],
  period: 2,
  discount: '20.00',
  amount: '1000.00',
  tax: '190.00',
  type: 'Invoice',
  open: '700.00',
  now: '1000.00',
  was: '900.00',
  accounts: ['4031'],
  voucher: 'ARP-10030',
  by: 'RUN-0001',
  posted: ['ARP-10030, 2015-06-28'],
  date: '2015-06-28',
  until: '2015-06-30',
  cells: ['Invoices!C3'],
  paymentCurrency: 'USD',
  run: 'RUN-0001',
  recorded: '100.00',
  settled: '100.00',
  parts: '90.00',
  bookings: 3,
  field: 'Amount',
  statementCurrency: 'CHF',
  booked: '300.00',
  payments: '299.00',
  opening: '0.00',
  closing: '7.00',
  worked: '5.00',
  stated: '4',
  other: 'june.sta:4',
  found: '90.00',
  value: '900.00',
  charge: '10.00',
  left: '5.00',
  what: 'ARP-10030=10030',
  runs: ['RUN-0002'],
  invoices: ['10030'],
  latest: '2015-07-08',
  settlements: [
    { voucher: 'ARP-10031', invoice: '10030', run: 'RUN-0002', amount: '700.00', discount: '7.00' },
  ],
};
const textsOf = (code: ProblemCode, language: Language) => {
  const facts = code === 'parameter/invalid' ? { ...FACTS, allowed: 'Yes, No' } : FACTS;
  return describeProblem({ code, place: { kind: 'table', table: 'Payments' }, facts } as never, language);
};

test.each(LANGUAGES)('every code has its text in %s', (language) => {
  expect(Object.keys(PROBLEM_TEXTS[language]).sort()).toEqual([...CODES].sort());
});

test.each(LANGUAGES)('texts in %s are whole sentences without gaps or code words', (language) => {
  for (const code of CODES) {
    const { found, toDo } = textsOf(code, language);
    for (const sentence of [found, toDo]) {
      expect(sentence).toMatch(/^\S.*\.$/s);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      expect(sentence).not.toContain(code);
      expect(sentence).not.toContain('  ');
    }
  }
});

test.each(['nl', 'de', 'fr'] as const)('no text in %s is the English one', (language) => {
  const same = CODES.filter((code) => {
    const [own, english] = [textsOf(code, language), textsOf(code, 'en')];
    return own.found === english.found || own.toDo === english.toDo;
  });
  expect(same).toEqual([]);
});

test('amounts are written as the language writes them, so that 1.234 cannot be taken for a thousand', () => {
  expect(LANGUAGES.map((language) => textsOf('amount/other-format', language).found)).toEqual([
    '“1.234” does not fit the number format dmy of this source. It would be 1.234 in the number format 1,000.00.',
    '‘1.234’ past niet bij de getalnotatie dmy van deze bron. Het zou 1,234 in de getalnotatie 1,000.00 zijn.',
    '„1.234“ passt nicht zum Zahlenformat dmy dieser Quelle. Es wäre 1,234 im Zahlenformat 1,000.00.',
    '« 1.234 » ne correspond pas au format de nombre dmy de cette source. Ce serait 1,234 dans le format de nombre 1,000.00.',
  ]);
  expect(LANGUAGES.map((language) => textsOf('invoice/wrong-sign', language).found)).toEqual([
    'The type is Invoice, but the amount is 1,000.00.',
    'Het type is Invoice, maar het bedrag is 1.000,00.',
    'Der Typ ist Invoice, aber der Betrag ist 1.000,00.',
    'Le type est Invoice, mais le montant est 1 000,00.',
  ]);
});

test('what stands in a cell is quoted on one line, cut where it is long', () => {
  const facts = { text: `first\nsecond ${'x'.repeat(100)}` };
  const { found } = describeProblem(
    { code: 'amount/unreadable', place: { kind: 'table', table: 'Payments' }, facts },
    'en',
  );
  expect(found).toBe(`“first second ${'x'.repeat(47)}…” is not an amount.`);
});

test('long lists are cut, short ones read as a sentence', () => {
  const others = Array.from({ length: 50 }, (_, i) => `Payments!C${i + 2}`);
  const describe = (list: readonly string[]) =>
    describeProblem(
      {
        code: 'payment/possible-duplicate',
        place: { kind: 'table', table: 'Payments' },
        facts: { others: list },
      },
      'en',
    ).found;
  expect(describe(others.slice(0, 3))).toBe(
    'The same account, amount and date also stand in Payments!C2, Payments!C3 and Payments!C4.',
  );
  expect(describe(others)).toContain('Payments!C41 ….');
});

test('readings of a text without a stated format are told apart by amount', () => {
  const readings = [
    { format: '1.000,00', amount: '1234' },
    { format: '1,000.00', amount: '1.234' },
    { format: "1'000.00", amount: '1.234' },
  ];
  const { found } = describeProblem(
    {
      code: 'amount/no-format',
      place: { kind: 'table', table: 'Payments' },
      facts: { text: '1.234', readings },
    },
    'en',
  );
  expect(found).toBe(
    "“1.234” is a text. It would be 1,234.00 in the number format 1.000,00 and 1.234 in the number format 1,000.00 or 1'000.00.",
  );
});
