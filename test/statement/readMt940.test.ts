import { readMt940 } from '../../src/statement/readMt940';
import { bookingsRead, complaints, heads, linesOf, written } from './reading';

const read = (text: string) => readMt940({ name: 'june.sta', text });

/** One statement with these lines between opening and closing balance. */
const statement = (...lines: readonly string[]): string =>
  [
    ':20:STARTUMS',
    ':25:10020030/1234567',
    ':28C:12/1',
    ':60F:C260629EUR1000,00',
    ...lines,
    ':62F:C260630EUR1500,00',
    '-',
    '',
  ].join('\n');

// 1,000.00 + 980.00 - 500.00 + 20.00 = 1,500.00. The invoice number 10030 is cut in two by the 27 characters of a subfield.
const GERMAN = statement(
  ':61:2606300630C980,00NTRFNONREF//B4711',
  '/OCMT/EUR981,50//CHGS/EUR1,50/',
  ':86:166?00GUTSCHRIFT?109310?20EREF+E2E-77?21SVWZ+Rechnungen 9988 und 100',
  '30 abzgl. Skonto?30DEUTDEFFXXX?31DE89370400440532013000?32Müller & Söhne?33 GmbH',
  ':61:2607010630D500,NMSC30017//B4712',
  ':86:020?00UEBERWEISUNG?20Miete?21Juli?3010020030?31987654?32Hausverwaltung',
  ':61:2606300630RD20,00NRTINONREF',
  ':86:109?00STORNO?20Gebuehr zurueck',
);

test('German subfields: text, name, account and references of each booking', () => {
  const result = read(GERMAN);
  expect(complaints(result)).toEqual([]);
  expect(heads(result)).toEqual(['10020030/1234567  EUR  12/1  2026-06-29  2026-06-30  1000.00  1500.00']);
  expect(linesOf(result).map(written)).toEqual([
    '2026-06-30  980.00  Müller & Söhne GmbH  Rechnungen 9988 und 10030 abzgl. Skonto | /OCMT/EUR981,50//CHGS/EUR1,50/',
    '2026-06-30  -500.00  Hausverwaltung  Miete Juli',
    '2026-06-30  20.00    Gebuehr zurueck',
  ]);
  const [receipt, rent, reversal] = linesOf(result);
  expect(receipt).toMatchObject({
    valueDate: '2026-06-30',
    counterparty: { iban: 'DE89370400440532013000', number: '' },
    endToEndId: 'E2E-77',
    bankReference: 'B4711',
    charges: 150,
    isReversal: false,
    place: { kind: 'file', file: 'june.sta', line: 5 },
  });
  expect(rent).toMatchObject({
    valueDate: '2026-07-01',
    counterparty: { iban: '', number: '10020030/987654' },
    endToEndId: '30017',
    isReversal: false,
  });
  expect(reversal).toMatchObject({ isReversal: true, endToEndId: '', bankReference: '' });
});

test('a subfield of 27 characters goes straight on, a shorter one with a space', () => {
  const piece = 'Rechnungen 9988 9989 und 10'; // 27 characters
  expect(piece).toHaveLength(27);
  const lines = (second: string) =>
    linesOf(read(statement(':61:260630C1,00NTRF', `:86:166?20${piece}?21${second}`))).map(({ text }) => text);
  expect(lines('030')).toEqual(['Rechnungen 9988 9989 und 10030']);
  expect(linesOf(read(statement(':61:260630C1,00NTRF', ':86:166?20Rechnung?2110030')))[0]?.text).toBe(
    'Rechnung 10030',
  );
});

test.each([
  ['C', '1.00', false],
  ['D', '-1.00', false],
  ['RC', '-1.00', true],
  ['RD', '1.00', true],
])('mark %s is %s', (mark, amount, isReversal) => {
  const [line] = linesOf(read(statement(`:61:2606300630${mark}1,00NTRFX`, ':86:text')));
  expect(written(line!)).toBe(`2026-06-30  ${amount}    text`);
  expect(line!.isReversal).toBe(isReversal);
});

test.each([
  // value date and entry date as written, then booking day and value day
  ['260630', '2026-06-30', '2026-06-30'],
  ['260630    ', '2026-06-30', '2026-06-30'],
  ['2606300702', '2026-07-02', '2026-06-30'],
  ['2512300102', '2026-01-02', '2025-12-30'],
  ['2601021230', '2025-12-30', '2026-01-02'],
  ['2602300227', '2026-02-27', '2026-02-28'],
  ['2402300229', '2024-02-29', '2024-02-29'],
])('dates %s', (dates, booking, value) => {
  const [line] = linesOf(read(statement(`:61:${dates}C1,00NTRF`)));
  expect([line?.bookingDate, line?.valueDate]).toEqual([booking, value]);
});

test('tags between slashes, wrapped at 65 characters in the middle of a name', () => {
  const wrapped =
    '/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/Jansen B.V./REMI/Factuur 10030 en 10031/EREF/NOTPROVIDED';
  const text = statement(':61:2606300630C1,00N654NONREF', `:86:${wrapped.slice(0, 65)}`, wrapped.slice(65));
  expect(linesOf(read(text))[0]).toMatchObject({
    name: 'Jansen B.V.',
    counterparty: { iban: 'NL91ABNA0417164300' },
    text: 'Factuur 10030 en 10031',
    endToEndId: '',
  });
});

test('Dutch tags with a counterparty field and a structured reference', () => {
  const text = statement(
    ':61:2606300630C1,00NTRFEREF//00001',
    ':86:/EREF/E2E-1//CNTP/NL91ABNA0417164300/ABNANL2A/Jansen///REMI/STRD/CUR/9000 0000 1234 5678/',
  );
  expect(linesOf(read(text))[0]).toMatchObject({
    name: 'Jansen',
    counterparty: { iban: 'NL91ABNA0417164300' },
    reference: '9000000012345678',
    text: '',
    endToEndId: 'E2E-1',
  });
  const free = statement(
    ':61:2606300630C1,00NTRF',
    ':86:/CNTP/NL91ABNA0417164300/ABNANL2A/Jansen///REMI/USTD//inv 7/',
  );
  expect(linesOf(read(free))[0]?.text).toBe('inv 7');
});

test('several statements, other accounts and currencies; without decimals in yen', () => {
  const yen =
    ':20:B\n:25:NL91ABNA0417164300JPY\n:28C:3\n:60F:D260630JPY500,\n:61:260701C1500,NTRF\n:86:x\n:62F:C260701JPY1000,\n-}';
  const result = read(`{1:F01X}{2:I940X}{4:\n${GERMAN}{1:F01X}{4:\n${yen}\n`);
  expect(complaints(result)).toEqual([]);
  expect(heads(result)[1]).toBe('NL91ABNA0417164300  JPY  3  2026-06-30  2026-07-01  -500  1000');
  expect(result.bookingCount).toBe(4);
});

test('an empty statement is a statement', () => {
  const result = read(':20:A\n:25:1\n:28C:1\n:60F:C260630EUR0,00\n:62F:C260630EUR0,00\n-\n');
  expect(heads(result)).toEqual(['1  EUR  1  2026-06-30  2026-06-30  0.00  0.00']);
  expect([result.bookingCount, complaints(result)]).toEqual([0, []]);
});

test('an interim report has pending lines and no balances', () => {
  const result = read(
    ':20:A\n:25:1\n:28C:1\n:34F:EURC0,\n:13D:2606301200+0200\n:61:260630C5,00NTRF\n:86:x\n:90C:1EUR5,\n-\n',
  );
  expect(complaints(result)).toEqual([]);
  expect(result.statements[0]).toMatchObject({ format: 'MT942', opening: undefined });
  expect(linesOf(result)[0]?.isBooked).toBe(false);
});

test.each([
  ['C1.234,56NTRF', 'statement/unreadable-field'],
  ['C1234.56NTRF', 'statement/unreadable-field'],
  ['C1,234NTRF', 'amount/too-many-decimals'],
  ['X1,00NTRF', 'statement/unreadable-field'],
])('a booking that cannot be read is a problem at its line, and the others stay: %s', (rest, code) => {
  const result = read(
    statement(':61:260630C1,00NTRF', ':86:a', `:61:260630${rest}`, ':86:b', ':61:260630C2,00NTRF'),
  );
  expect(complaints(result)).toEqual([`june.sta:7 ${code}`]);
  expect([result.bookingCount, bookingsRead(result), result.bookingsWithProblem]).toEqual([3, 2, 1]);
});

test('an impossible date is a problem', () => {
  expect(complaints(read(statement(':61:2606310630C1,00NTRF')))).toEqual([
    'june.sta:5 statement/unreadable-field',
  ]);
  expect(complaints(read(statement(':61:2606301330C1,00NTRF')))).toEqual([
    'june.sta:5 statement/unreadable-field',
  ]);
});

test('a record that is none, where a booking may be hidden, is a problem', () => {
  const result = read(
    statement(':6l:260630C1,00NTRF', ':61:260630C1,00NTRF').replace(':28C:12/1', ':28C:12/1\n260630C7,00'),
  );
  expect(complaints(result)).toEqual([
    'june.sta:4 statement/unknown-record',
    'june.sta:6 statement/unknown-record',
  ]);
});

test('a file that breaks off gives its whole bookings and one problem', () => {
  const cut = GERMAN.slice(0, GERMAN.indexOf('Miete') + 3);
  const result = read(cut);
  expect(linesOf(result).map(({ amount }) => amount)).toEqual([98000]);
  expect(complaints(result)).toEqual(['june.sta:10 statement/cut-off']);
  expect([result.bookingCount, result.bookingsWithProblem]).toEqual([2, 1]);
});

test('without a closing balance, but whole, all bookings are read', () => {
  const result = read(GERMAN.replace(':62F:C260630EUR1500,00\n', ''));
  expect(linesOf(result)).toHaveLength(3);
  expect(complaints(result)).toEqual(['june.sta:12 statement/cut-off']);
});

test('without a currency nothing is read, and every booking is counted', () => {
  const result = read(':20:A\n:25:1\n:61:260630C1,00NTRF\n:61:260630C1,00NTRF\n-\n');
  expect([result.bookingCount, result.bookingsWithProblem, linesOf(result).length]).toEqual([2, 2, 0]);
  expect(complaints(result)).toContain('june.sta:1 statement/missing-field');
});

test('a subfield at the start of a line goes straight on with a full one before it', () => {
  // 27 characters, the last two of them the beginning of 10030; another with two spaces inside, still 27 characters long.
  const [line, spaced] = linesOf(
    read(
      statement(
        ':61:260630C1,00NTRF',
        ':86:166?00GUTSCHRIFT',
        '?20Rechnungen 9988 9989 und 10',
        '?21030 abzgl. Skonto',
        ':61:260630C1,00NTRF',
        ':86:166?00GUTSCHRIFT?20RE  9988 9989 und nochmal 10?21030',
      ),
    ),
  );
  expect(line!.text).toBe('Rechnungen 9988 9989 und 10030 abzgl. Skonto');
  expect(spaced!.text).toBe('RE 9988 9989 und nochmal 10030');
});

test('a question mark in the text loses nothing behind it', () => {
  const [line] = linesOf(
    read(
      statement(
        ':61:260630C1,00NTRF',
        ':86:166?00GUTSCHRIFT?20RE 10029? RE 10030?21oder?99 Euro?10 Cent?32Kunde? GmbH',
      ),
    ),
  );
  expect(line).toMatchObject({ text: 'RE 10029? RE 10030 oder?99 Euro?10 Cent', name: 'Kunde? GmbH' });
});

test.each(['<', '~', '>'])('subfields begin with %s at other banks', (mark) => {
  const details = '020?00TRANSFER?20INV 10030?31DE89370400440532013000?32Ola AS'.replaceAll('?', mark);
  const [line] = linesOf(read(statement(':61:260630C1,00NTRF', `:86:${details}`)));
  expect(line).toMatchObject({
    name: 'Ola AS',
    text: 'INV 10030',
    counterparty: { iban: 'DE89370400440532013000' },
  });
});

test('several fields :86: behind one booking are all its text; that of the statement is not', () => {
  const result = read(statement(':61:260630C1,00NTRF', ':86:Kunde Eins', ':86:RE 10030'));
  expect(linesOf(result).map(({ text }) => text)).toEqual(['Kunde Eins RE 10030']);
});

test('Rabobank: a heading :940:, and the account of the payer behind the entry', () => {
  const result = read(
    [
      ':940:',
      ':20:940S260630',
      ':25:NL44RABO0123456789 EUR',
      ':28C:26120',
      ':60F:C260629EUR000000001000,00',
      ':61:260630C000000000980,00N541NONREF//OM1B1',
      'NL91ABNA0417164300',
      ':86:/EREF/E-77/ORDP//NAME/Bakkerij Jansen/REMI/Factuur 10030/ISDT/2026-06-30',
      ':62F:C260630EUR000000001980,00',
      '',
    ].join('\n'),
  );
  expect(complaints(result)).toEqual([]);
  expect(heads(result)).toEqual(['NL44RABO0123456789  EUR  26120  2026-06-29  2026-06-30  1000.00  1980.00']);
  expect(linesOf(result)).toMatchObject([
    {
      amount: 98000,
      name: 'Bakkerij Jansen',
      text: 'Factuur 10030',
      counterparty: { iban: 'NL91ABNA0417164300' },
    },
  ]);
});

test('Dutch words with a colon: name, account and reference, and the whole text', () => {
  const [line] = linesOf(
    read(
      statement(
        ':61:260630C1,00N654NONREF',
        ':86:SEPA OVERBOEKING                 IBAN: NL91ABNA0417164300',
        'BIC: ABNANL2A                    NAAM: JANSEN B.V.',
        'OMSCHRIJVING: FACTUUR 10030      KENMERK: NOTPROVIDED',
      ),
    ),
  );
  expect(line).toMatchObject({
    name: 'JANSEN B.V.',
    counterparty: { iban: 'NL91ABNA0417164300' },
    endToEndId: '',
    text: 'SEPA OVERBOEKING IBAN: NL91ABNA0417164300 BIC: ABNANL2A NAAM: JANSEN B.V. OMSCHRIJVING: FACTUUR 10030 KENMERK: NOTPROVIDED',
  });
});

test('the end of the envelope may stand behind the end of the message', () => {
  const text = statement(':61:260630C500,00NTRF', ':86:RE 10030').replace(/-\n$/, '-}{5:{CHK:1}}');
  expect(complaints(read(text))).toEqual([]);
});
