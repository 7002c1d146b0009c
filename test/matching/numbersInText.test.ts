import { numberIndex } from '../../src/matching/references/numberIndex';
import { numbersInText } from '../../src/matching/references/numbersInText';
import { shortNumbersInText } from '../../src/matching/references/shortNumbers';
import { document } from '../support/settling';
import { textTable } from '../support/textTable';

// Open documents: invoices of customer 4031 and 4032, two numbers that differ in letters alone, one that looks like a date.
const DOCUMENTS = [
  ...['INV-10030', 'INV-10031', 'INV-10032', 'INV-10034', 'CN-10031', 'RE-2025-000123', 'RE-2025-004711'],
  ...[
    '25/000077',
    '0040000123',
    '2025-06-30',
    '37040044',
    '12',
    'RE-2025-077190',
    'AB-2025-055555',
    'CD-2025-055555',
  ],
]
  .map((invoice) => document('1000.00', { invoice }))
  .concat(document('50.00', { invoice: 'INV-10033', account: '4032' }));
const index = numberIndex(DOCUMENTS);
const named = (text: string): string =>
  numbersInText(text.replaceAll('\\n', '\n'), index)
    .map(({ state, found }) => `${state.document.invoice} ${found}`)
    .join(', ');

const TEXTS = textTable(`
  text                                     names                                        because
  Rechnung INV-10030                       INV-10030 written                            as on the document
  inv 10030 danke                          INV-10030 written                            small letters, a space
  10030                                    INV-10030 digits                             its digits alone
  Invoice no. 0010030                      INV-10030 digits                             leading zeros
  INV-100\\n30                              INV-10030 written                            broken at the end of a line
  10 0 30                                  INV-10030 digits                             spaces
  INV 1-0-0-3-0                            -                                            more than four parts
  RE 2025 000123                           RE-2025-000123 written                       other marks
  re2025000123                             RE-2025-000123 written                       no marks
  RE-2025-0\\n00123 vom 12.05.2025          RE-2025-000123 written                       broken inside, a date behind
  25 000077                                25/000077 written                            another mark
  40000123                                 0040000123 written                           the document's own zeros left out
  INV-10030, INV-10034                     INV-10030 written, INV-10034 written         several
  10030 10034                              INV-10030 digits, INV-10034 digits           several, nothing but a space between
  10031                                    CN-10031 digits, INV-10031 digits            letters decide, none are there: both
  CN 10031                                 CN-10031 written                             letters decide
  INV10031+CN10031                         INV-10031 written, CN-10031 written          one behind the other
  INV-10030-10034                          INV-10030 written, INV-10034 digits, INV-10031 range, INV-10032 range    10033 is another customer's
  10030 bis 10032                          INV-10030 digits, INV-10032 digits, INV-10031 range    a range in words
  10030-32                                 INV-10030 digits, INV-10031 range, INV-10032 range     the end cut to two digits
  INV-10030 - INV-10032                    INV-10030 written, INV-10032 written, INV-10031 range  letters at both ends
  10032-10030                              INV-10032 digits, INV-10030 digits           no range backwards
  Kd.-Nr. 10030                            -                                            a customer's number
  KD 10030 RE 10034                        INV-10034 digits                             each word for its own number
  D10030                                   -                                            another letter glued to it
  ZAHLUNGRE10030                           INV-10030 digits                             a word for invoices glued to it
  DE89 3704 0044 0532 0130 00              -                                            37040044 inside a bank account number
  DE89370400440532013000                   -                                            the same without spaces
  DE88 3704 0044 0532 0130 00              37040044 written                             wrong check digits: no account number
  am 30.06.2025                            -                                            a date, its digits in another order
  2025-06-30                               2025-06-30 written                           a number that looks like a date, as on the document
  30.06.25 INV-10030                       INV-10030 written                            a date before it
  10.030,00 EUR                            -                                            an amount
  10030.00                                 -                                            an amount
  EUR 10030                                -                                            an amount without decimals
  RE 77190                                 RE-2025-077190 counter                       the whole of its last run of digits, announced
  RE 077190                                RE-2025-077190 counter                       its zeros written
  77190                                    -                                            the same, not announced
  RE 4711                                  -                                            four digits
  RE 55555                                 -                                            two documents end so
  Kd.-Nr. 77190                            -                                            a customer's number
  Rechnung 77190,00                        -                                            an amount
  12                                       -                                            too few digits to stand alone
  Rechnung 12                              12 written                                   announced as an invoice
  110030                                   -                                            another number
  10030 110030                             INV-10030 digits                             beside another number
  no number here                           -                                            nothing
`);

test.each(TEXTS)('$text names $names: $because', ({ text = '', names = '' }) => {
  expect(named(text)).toBe(names);
});

// Within account 4031 weaker forms count, where one document fits.
const SHORT = textTable(`
  text            account  names                      because
  RE 123          4031     RE-2025-000123 short       the last run of digits
  Rg. 4711        4031     RE-2025-004711 short       four digits
  RE 123          4032     -                          another account's
  12              4031     -                          two digits
  10043           4031     INV-10034 swapped          3 and 4 exchanged
  10043           4032     -                          another account's
  10030/31        4031     -                          10031 is an invoice and a credit note
  10030/32        4031     INV-10032 short            cut to the last two digits
  10032/30        4031     -                          backwards: a year, not a tail
  30.06.2025      4031     -                          a date
`);

test.each(SHORT)(
  'in account $account $text names $names: $because',
  ({ text = '', account = '', names = '' }) => {
    const own = index.accounts.find({ side: 'customer', account });
    const strong = numbersInText(text, index).filter((hit) => index.accountOf[hit.at] === own);
    const weak = shortNumbersInText(text, own, strong, index);
    expect(weak.map(({ state, found }) => `${state.document.invoice} ${found}`).join(', ')).toBe(names);
  },
);

test('a text of many numbers is searched without looking at every document', () => {
  const many = numberIndex(
    Array.from({ length: 2_000 }, (_, i) => document('1.00', { invoice: `${700_000 + i}` })),
  );
  const text = Array.from({ length: 2_000 }, (_, i) => `${700_000 + i}`).join(' ');
  expect(numbersInText(text, many)).toHaveLength(2_000);
});
