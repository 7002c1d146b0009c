import { checkBalances } from '../../src/statement/checks';
import { csvTable } from '../../src/statement/csvTable';
import { proposeLayout } from '../../src/statement/proposeLayout';
import { readTable } from '../../src/statement/readTable';
import type { TableCell } from '../../src/statement/table';
import { textTable } from '../support/textTable';
import { bookingsRead, complaints, heads, linesOf, written } from './reading';

const table = (...lines: readonly string[]) => csvTable({ name: 'june.csv', text: `${lines.join('\n')}\n` });
const proposed = (...lines: readonly string[]) => proposeLayout(table(...lines));

/** Read as proposed, in euros where nothing states a currency. */
function read(...lines: readonly string[]) {
  const { layout } = proposed(...lines);
  return readTable(table(...lines), {
    ...layout,
    currency: layout.currency || (layout.columns.currency ? '' : 'EUR'),
  });
}

// A German export: account block above the headings, two rows in UTF-8, newest first.
const GERMAN = [
  'Umsatzanzeige;Datei erstellt am: 30.06.2026',
  'IBAN;DE89 3704 0044 0532 0130 00',
  'Saldo;1.480,00;EUR',
  '',
  'Buchung;Wertstellung;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Betrag;Währung;Info',
  '30.06.2026;30.06.2026;Vermieter;Überweisung;Miete Juli;1.480,00;-500,00;EUR;Umsatz gebucht',
  '29.06.2026;30.06.2026;"Müller & Söhne";Gutschrift;"Rechnung ""10030""',
  'abzgl. Skonto";1.980,00;980,00;EUR;Umsatz gebucht',
  '30.06.2026;30.06.2026;Jansen;Gutschrift;10031;;7,00;EUR;Umsatz vorgemerkt',
];

test('headings below an account block, texts over two lines, newest first, pending rows apart', () => {
  const { layout, undecided } = proposed(...GERMAN);
  expect([layout.headerRow, layout.account, layout.dateFormat, undecided]).toEqual([
    4,
    'DE89370400440532013000',
    'dmy',
    [],
  ]);
  expect(layout.columns).toEqual({
    bookingDate: [0],
    valueDate: [1],
    name: [2],
    text: [3, 4],
    balance: [5],
    amount: [6],
    currency: [7],
    status: [8],
  });
  const result = checkBalances(read(...GERMAN));
  expect(complaints(result)).toEqual([]);
  expect(heads(result)).toEqual(['DE89370400440532013000  EUR    2026-06-29  2026-06-30  1000.00  1480.00']);
  expect(linesOf(result).map(written)).toEqual([
    '2026-06-30  -500.00  Vermieter  Überweisung | Miete Juli',
    '2026-06-29  980.00  Müller & Söhne  Gutschrift | Rechnung "10030" | abzgl. Skonto',
    '2026-06-30  7.00  Jansen  Gutschrift | 10031',
  ]);
  expect(linesOf(result).map(({ isBooked }) => isBooked)).toEqual([true, true, false]);
  expect(linesOf(result).map(({ place }) => place)).toEqual(
    [6, 7, 9].map((line) => ({ kind: 'file', file: 'june.csv', line })),
  );
});

test('Dutch: direction in a column of its own, dates in eight digits, no currency stated', () => {
  const lines = [
    '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","Mutatiesoort","Mededelingen"',
    '"20260629","Jansen","NL91ABNA0417164300","DE89370400440532013000","GT","Bij","980,00","x","Factuur 10030"',
    '"20260630","Verhuurder","NL91ABNA0417164300","","GT","Af","500,00","x","Huur"',
  ];
  const { layout, undecided } = proposed(...lines);
  expect([layout.currency, layout.dateFormat, undecided]).toEqual(['EUR', 'ymd', []]);
  expect(linesOf(read(...lines)).map(written)).toEqual([
    '2026-06-29  980.00  Jansen  Factuur 10030',
    '2026-06-30  -500.00  Verhuurder  Huur',
  ]);
});

test('a column for each direction, with a minus before the debits or without', () => {
  const lines = (debit: string) => [
    'Date;Description;Debit;Credit',
    `30.06.2026;rent;${debit};`,
    '30.06.2026;10030;;1,50',
  ];
  for (const debit of ['500,00', '-500,00'])
    expect(linesOf(read(...lines(debit))).map(({ amount }) => amount)).toEqual([-50000, 150]);
  const both = read(...lines('500,00'), '30.06.2026;back;-7,00;');
  expect(complaints(both)).toEqual([
    'june.csv:2 statement/unreadable-field',
    'june.csv:4 statement/unreadable-field',
  ]);
  expect(complaints(read(...lines('500,00'), '30.06.2026;?;;-7,00'))).toEqual([
    'june.csv:4 statement/unreadable-field',
  ]);
  expect(complaints(read(...lines('500,00'), '30.06.2026;?;1,00;2,00'))).toEqual([
    'june.csv:4 statement/missing-field',
  ]);
});

// What a column says of its own number format. A dash: it proves none, and the accountant is asked.
const FORMATS = textTable(`
  first      second     format
  1.234,56   7,00       1.000,00
  1,234.56   7.00       1,000.00
  -10,7      12         1.000,00
  1.234      12,50      1.000,00
  1.234      1,234.50   1,000.00
  1'234.56   7.00       1'000.00
  1 234,56   7,00       1 000,00
  1,00,000.00  7.00     1,000.00
  1.234      5.678      -
  1,234      99         -
`);
test.each(FORMATS)(
  '$first and $second are written as $format',
  ({ first = '', second = '', format = '' }) => {
    const { layout, undecided } = proposed('Date;Amount', `30.06.2026;${first}`, `30.06.2026;${second}`);
    const { numberFormat: found } = layout;
    expect(found ? `1${found.groupMark}000${found.decimalMark}00` : '').toBe(format);
    expect(undecided.includes('number format')).toBe(format === '');
  },
);

test('running balances decide what the amounts alone do not: 1.234 is a thousand, or little more than one', () => {
  const thousand = proposed(
    'Date;Amount;Balance',
    '29.06.2026;1.234;1.234',
    '30.06.2026;2.000;3.234',
    '30.06.2026;-234;3.000',
  );
  expect(thousand.layout.numberFormat).toEqual({ decimalMark: ',', groupMark: '.' });
  // 0.700 + 1.300 = 2.000; as thousands 0.700 could not be written so.
  const one = proposed('Date;Amount;Balance', '29.06.2026;1.300;1.300', '30.06.2026;-0.300;1.000');
  expect(one.layout.numberFormat).toMatchObject({ decimalMark: '.' });
});

test('a card whose payments are negative is turned round where the balances prove it', () => {
  const lines = ['Date;Amount;Balance', '29.06.2026;-5,00;105,00', '30.06.2026;7,50;97,50'];
  expect(proposed(...lines).layout.isInverted).toBe(true);
  expect(linesOf(read(...lines)).map(({ amount }) => amount)).toEqual([500, -750]);
});

const DATES = textTable(`
  first       second      third       format
  30.06.2026  01.07.2026  02.07.2026  dmy
  03.04.2026  04.04.2026  05.04.2026  dmy
  06/30/2026  07/01/2026  07/02/2026  mdy
  03/04/2026  04/04/2026  13/04/2026  dmy
  03/04/2026  03/05/2026  04/06/2026  -
  01/06/2026  02/03/2026  03/05/2026  mdy
  01/06/2026  02/05/2026  03/04/2026  -
  2026-06-30  2026-07-01  2026-07-02  ymd
  20260630    20260701    20260702    ymd
  30.06.26    01.07.26    02.07.26    dmy
  3-4-2026    3-4-2026    3-4-2026    -
`);
test.each(DATES)('$first, $second, $third are $format', ({ first, second, third, format = '' }) => {
  const { layout, undecided } = proposed(
    'Date;Amount',
    ...[first, second, third].map((date) => `${date};1,00`),
  );
  expect(layout.dateFormat ?? '').toBe(format);
  expect(undecided.includes('date format')).toBe(format === '');
});

test('value dates nearby decide between day and month', () => {
  const { layout } = proposed(
    'Date;Value date;Amount',
    '03/04/2026;05/04/2026;1,00',
    '03/04/2026;04/04/2026;1,00',
  );
  expect(layout.dateFormat).toBe('dmy');
});

test('nothing that is undecided is read', () => {
  const amounts = read('Date;Amount', '30.06.2026;1.234', '30.06.2026;12');
  expect(complaints(amounts)).toEqual(['june.csv:2 statement/undecided-format']);
  const dates = read('Date;Amount', '03/04/2026;5,00');
  expect(complaints(dates)).toEqual(['june.csv:2 statement/undecided-format']);
  const currency = readTable(
    table('Date;Amount', '30.06.2026;5,00'),
    proposed('Date;Amount', '30.06.2026;5,00').layout,
  );
  expect(complaints(currency)).toEqual(['june.csv:2 statement/missing-field']);
});

// On a bank statement a credit is money in.
const AMOUNTS = textTable(`
  written      amount
  7,00         7.00
  -7,00        -7.00
  7,00-        -7.00
  −7,00        -7.00
  (7,00)       -7.00
  +7,00        7.00
  7,00 CR      7.00
  7,00 DR      -7.00
  7,00 H       7.00
  7,00S        -7.00
  EUR 7,00     7.00
  7,00 €       7.00
  -7,00 EUR    -7.00
  ,50          0.50
  0,00         0.00
`);
test.each(AMOUNTS)('$written is $amount', ({ written: text = '', amount }) => {
  expect(written(linesOf(read('Date;Amount', `30.06.2026;${text}`, '30.06.2026;1,00'))[0]!)).toBe(
    `2026-06-30  ${amount}    `,
  );
});

test.each(['7,00--', '-7,00-', '(7,00', '7,00 CR-', 'n/a', '7,00 XXXX', '1,2,3', '7,00 EUR USD'])(
  '%s is a problem',
  (text) => {
    const result = read('Date;Amount', `30.06.2026;${text}`, '30.06.2026;1,00');
    expect([result.bookingCount, bookingsRead(result), result.bookingsWithProblem]).toEqual([2, 1, 1]);
    expect(complaints(result)[0]).toMatch(/^june.csv:2 statement\//);
  },
);

test('rows whose cells cannot be told apart are problems, not lines', () => {
  const result = read(
    'Date;Name;Amount',
    '30.06.2026;"A, B;7,00',
    '30.06.2026;C;1,00',
    '30.06.2026;D;E;2,00',
  );
  expect(result.bookingCount).toBe(result.bookingsWithProblem + linesOf(result).length);
  expect(linesOf(result).map(({ name }) => name)).not.toContain('D');
  expect(result.problems.length).toBeGreaterThan(0);
});

test('headings again, blank rows and a sum at the end', () => {
  const result = read('Date;Amount', '30.06.2026;1,00', ';', 'Date;Amount', '30.06.2026;2,00', ';3,00');
  expect(linesOf(result).map(({ amount }) => amount)).toEqual([100, 200]);
  expect(complaints(result)).toEqual(['june.csv:6 statement/missing-field']);
  expect(result.bookingCount).toBe(3);
});

test('a file without headings: columns by what stands in them', () => {
  const lines = [
    '30.06.2026,29.06.2026,Gutschrift von Jansen,"980,00"',
    '30.06.2026,30.06.2026,Miete Juli,"-500,00"',
  ];
  const { layout } = proposed(...lines);
  expect([layout.headerRow, layout.columns]).toEqual([
    undefined,
    { bookingDate: [0], valueDate: [1], text: [2], amount: [3] },
  ]);
  expect(linesOf(read(...lines)).map(({ amount }) => amount)).toEqual([98000, -50000]);
});

test('the same headings in four languages', () => {
  for (const heading of [
    'Date,Description,Amount',
    'Datum,Omschrijving,Bedrag',
    'Buchungstag,Verwendungszweck,Betrag',
    'Date,Libellé,Montant',
  ])
    expect(proposed(heading, '2026-06-30,x,1.50').layout.columns).toEqual({
      bookingDate: [0],
      text: [1],
      amount: [2],
    });
});

test('several accounts and currencies are a statement each', () => {
  const result = read(
    'IBAN;Counterparty IBAN;Date;Amount;Currency',
    'A1;;30.06.2026;1,00;EUR',
    'B2;;30.06.2026;2;JPY',
    'A1;;30.06.2026;3,00;EUR',
  );
  expect(heads(result)).toEqual([
    'A1  EUR    2026-06-30  2026-06-30  -  -',
    'B2  JPY    2026-06-30  2026-06-30  -  -',
  ]);
});

describe('a range of a sheet', () => {
  const rows: readonly (readonly TableCell[])[] = [
    ['Booking date', 'Name', 'Amount', 'Currency'],
    [46203, 'Jansen', 980, 'EUR'],
    ['30.06.2026', 'Vermieter', '-500,00', 'EUR'],
    [46203.5, 'Half a day', 0.1 + 0.2, 'EUR'],
    [46203, 'Fraction', 1.234, 'EUR'],
  ];
  const grid = {
    rows,
    placeOf: (row: number, column = 0) =>
      ({ kind: 'cell', sheet: 'BankLines', address: `${'ABCD'[column]}${row + 1}` }) as const,
    brokenRows: new Set<number>(),
    dateSystem: 1900 as const,
  };

  test('numbers and dates are those of the cells; a problem names its cell', () => {
    const result = readTable(grid, proposeLayout(grid).layout);
    expect(linesOf(result).map(written)).toEqual([
      '2026-06-30  980.00  Jansen  ',
      '2026-06-30  -500.00  Vermieter  ',
      '2026-06-30  0.30  Half a day  ',
    ]);
    expect(complaints(result)).toEqual(['BankLines!C5 statement/unreadable-field']);
  });
});

// What banks in seven countries write; each row is one payment of 980.00 received.
const BANKS = textTable(`
  headings                                                        row                                                currency
  Datum;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF       30.06.2026;RECHNUNG 10030;980;;                    CHF
  Datum;Buchungstext;Whg;Belastung CHF;Gutschrift CHF              30.06.2026;RECHNUNG 10030;;;980.00                 CHF
  Date;Libellé;Débit Euros;Crédit Euros                            30/06/2026;FACTURE 10030;;980,00                   EUR
  Date operation;Libelle operation;Montant operation en euro       30/06/2026;FACTURE 10030;980,00                    EUR
  Boekingsdatum;Mededelingen;Bedrag;Devies                         30/06/2026;factuur 10030;980;EUR                   EUR
  Buchungsdatum;Verwendungszweck;Betrag (€)                        30.06.26;RE 10030;980,00 €                         EUR
  Date;Reference;Amount (GBP)                                      30/06/2026;INV 10030;980.00                        GBP
`);
test.each(BANKS)('$headings', ({ headings, row, currency }) => {
  const { layout, undecided } = proposed(headings!, row!);
  expect(undecided).toEqual([]);
  const [line] = linesOf(readTable(table(headings!, row!), layout));
  expect([line?.amount, line?.currency, line?.text.includes('10030')]).toEqual([98000, currency, true]);
});

test('under Reference a number or a structured reference is one, the words of a payer are text', () => {
  const lines = [
    'INV 10030 10031',
    '2026-0042',
    '21 00000 00003 13947 14300 09017',
    'RF18 5390 0754 7034',
    '+++090/9337/55493+++',
  ];
  const result = read('Date;Reference;Amount', ...lines.map((reference) => `30.06.2026;${reference};1,00`));
  expect(linesOf(result).map(({ reference, text }) => [reference, text])).toEqual([
    ['', 'INV 10030 10031'],
    ['2026-0042', ''],
    ['210000000003139471430009017', ''],
    ['RF18539007547034', ''],
    ['+++090/9337/55493+++', ''],
  ]);
});

test('a row that was declined or reverted is a problem where other rows are settled', () => {
  const result = read(
    'Date;Amount;State',
    '30.06.2026;1,00;COMPLETED',
    '30.06.2026;2,00;REVERTED',
    '30.06.2026;3,00;PENDING',
  );
  expect(complaints(result)).toEqual(['june.csv:3 statement/unreadable-field']);
  expect(linesOf(result).map(({ amount, isBooked }) => [amount, isBooked])).toEqual([
    [100, true],
    [300, false],
  ]);
});

test('beside debit and credit an amount that is filled for parts of a booking only is not used', () => {
  const { layout } = proposed(
    'Buchungsdatum;Belastung;Gutschrift;Einzelbetrag',
    '2026-06-30;;980.00;',
    '2026-06-29;-500.00;;',
    ';;;-200.00',
    ';;;-300.00',
  );
  expect(layout.columns).toEqual({ bookingDate: [0], debit: [1], credit: [2] });
});

test('the name of the account holder gives way to that of the payer; an IBAN is no name', () => {
  expect(
    proposed('Naam;Datum;Bedrag;Naam tegenpartij', 'Wij NV;30/06/2026;1,00;Klant').layout.columns.name,
  ).toEqual([3]);
  const { columns } = proposed('Datum;Bedrag;Tegenpartij', '30/06/2026;1,00;BE71096123456769').layout;
  expect([columns.name, columns.counterparty]).toEqual([undefined, [2]]);
});

test('an IBAN column is that of the payer where the account stands above the headings', () => {
  const { layout } = proposed(
    'Girokonto;DE89 3704 0044 0532 0130 00',
    'Datum;IBAN;Betrag',
    '30.06.26;DE02120300000000202051;1,00',
  );
  expect([layout.account, layout.columns.counterparty, layout.columns.account]).toEqual([
    'DE89370400440532013000',
    [1],
    undefined,
  ]);
});

test('without headings, of several columns of amounts the one that leads from balance to balance is the amount', () => {
  // 1,000.00 + 980.00 = 1,980.00, less 100.00 = 1,880.00.
  const rows = [
    '123456789\t20260630\t1000,00\t1980,00\t980,00\tfactuur 10030',
    '123456789\t20260630\t1980,00\t1880,00\t-100,00\thuur',
  ];
  expect(proposed(...rows).layout.columns).toEqual({
    bookingDate: [1],
    amount: [4],
    balance: [3],
    text: [5],
  });
  const unproven = proposed(...rows.map((row) => row.replace('1880,00', '1881,00')));
  expect([unproven.layout.columns.amount, unproven.undecided.includes('columns')]).toEqual([undefined, true]);
});

test('a word for no reference is none: it would make two payments the same', () => {
  const [line] = linesOf(read('Datum;Kundenreferenz;Betrag', '30.06.2026;NOTPROVIDED;1,00'));
  expect(line?.endToEndId).toBe('');
});
