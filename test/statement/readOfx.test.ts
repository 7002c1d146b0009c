import { readOfx } from '../../src/statement/readOfx';
import { bookingsRead, complaints, heads, linesOf, written } from './reading';

const read = (text: string) => readOfx({ name: 'june.ofx', text });

/** SGML: elements without end tags. */
const sgml = (...transactions: readonly string[]): string => `OFXHEADER:100
DATA:OFXSGML
VERSION:102

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260701<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>EUR
<BANKACCTFROM><BANKID>10020030<ACCTID>1234567<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20260601<DTEND>20260630
${transactions.join('\n')}
</BANKTRANLIST>
<LEDGERBAL><BALAMT>1500.00<DTASOF>20260630</LEDGERBAL><AVAILBAL><BALAMT>9<DTASOF>20260630</AVAILBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
`;
const transaction = (amount: string, ...more: readonly string[]): string =>
  `<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20260630120000.000[-5:EST]<TRNAMT>${amount}${more.join('')}</STMTTRN>`;

test('SGML: amounts with a sign, name, text and number of each transaction', () => {
  const result = read(
    sgml(
      transaction('980.00', '<FITID>F1<NAME>M&amp;S Ltd<MEMO>Invoice 10030'),
      transaction(
        '-500',
        '<FITID>F2<PAYEE><NAME>Landlord<CITY>X</PAYEE><MEMO>',
        '<BANKACCTTO><BANKID>1<ACCTID>987<ACCTTYPE>CHECKING</BANKACCTTO>',
      ),
    ),
  );
  expect(complaints(result)).toEqual([]);
  expect(heads(result)).toEqual(['10020030/1234567  EUR    2026-06-01  2026-06-30  -  1500.00']);
  expect(linesOf(result).map(written)).toEqual([
    '2026-06-30  980.00  M&S Ltd  Invoice 10030',
    '2026-06-30  -500.00  Landlord  ',
  ]);
  expect(linesOf(result)[0]).toMatchObject({ bankReference: 'F1', place: { line: 9 } });
  expect(linesOf(result)[1]).toMatchObject({ counterparty: { number: '987' } });
});

test('XML reads like SGML', () => {
  const xml = sgml(transaction('980.00', '<FITID>F1<NAME>A<MEMO>Invoice 10030'))
    .replace(/^[\s\S]*?<OFX>/, '<?xml version="1.0"?>\n<?OFX OFXHEADER="200" VERSION="211"?>\n<OFX>')
    .replace(
      /<(CODE|SEVERITY|DTSERVER|LANGUAGE|TRNUID|CURDEF|BANKID|ACCTID|ACCTTYPE|DTSTART|DTEND|TRNTYPE|DTPOSTED|TRNAMT|FITID|NAME|MEMO|BALAMT|DTASOF)>([^<\n]*)/g,
      '<$1>$2</$1>',
    );
  expect(xml).toContain('<TRNAMT>980.00</TRNAMT>');
  expect(complaints(read(xml))).toEqual([]);
  expect(linesOf(read(xml)).map(written)).toEqual(['2026-06-30  980.00  A  Invoice 10030']);
});

test.each([
  ['10,5', '10.50'],
  ['+10.5', '10.50'],
  ['-.50', '-0.50'],
  ['-0.00', '0.00'],
])('amount %s is %s', (amount, expected) => {
  expect(written(linesOf(read(sgml(transaction(amount))))[0]!)).toContain(`  ${expected}  `);
});

test.each([
  ['1,234.56', 'statement/unreadable-field'],
  ['1.234', 'amount/too-many-decimals'],
  ['', 'statement/missing-field'],
  ['abc', 'statement/unreadable-field'],
  ['--5', 'statement/unreadable-field'],
])('amount %s is a problem, and the others stay', (amount, code) => {
  const result = read(sgml(transaction(amount), transaction('1.00')));
  expect(complaints(result)).toEqual([`june.ofx:9 ${code}`]);
  expect([result.bookingCount, bookingsRead(result), result.bookingsWithProblem]).toEqual([2, 1, 1]);
});

test('a transaction that corrects another is left to the accountant', () => {
  expect(complaints(read(sgml(transaction('1.00', '<CORRECTFITID>F1<CORRECTACTION>DELETE'))))).toEqual([
    'june.ofx:9 statement/unreadable-field',
  ]);
});

test('a credit card and a bank account in one file; pending transactions stand apart', () => {
  const card = `<CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>USD<CCACCTFROM><ACCTID>4111</CCACCTFROM>
<BANKTRANLISTP><STMTTRNP><TRNTYPE>DEBIT<DTTRAN>20260629<TRNAMT>-7.00<NAME>Shop</STMTTRNP></BANKTRANLISTP></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>`;
  const result = read(sgml(transaction('1.00')).replace('</OFX>', card));
  expect(heads(result)[1]).toBe('4111  USD    -  -  -  -');
  expect(linesOf(result)[1]).toMatchObject({ isBooked: false, bookingDate: '2026-06-29', amount: -700 });
});

test('a file that breaks off gives its whole transactions and one problem', () => {
  const whole = sgml(transaction('1.00'), transaction('2.00', '<NAME>A'));
  const ends = [...whole.matchAll(/<\/STMTTRN>/g)].map((match) => match.index + match[0].length);
  for (let length = whole.indexOf('<STMTRS>') + 30; length < whole.indexOf('</STMTRS>'); length += 5) {
    const result = read(whole.slice(0, length));
    expect(linesOf(result).map(({ amount }) => amount)).toEqual(
      [100, 200].slice(0, ends.filter((end) => end <= length).length),
    );
    expect(result.problems.filter(({ code }) => code === 'statement/cut-off')).toHaveLength(1);
  }
});

test('no document type', () => {
  expect(complaints(read(`<!DOCTYPE OFX>\n${sgml()}`))).toEqual(['june.ofx:1 statement/xml-refused']);
});

test('without a currency nothing is read, and every transaction is counted', () => {
  const result = read(sgml(transaction('1.00')).replace('<CURDEF>EUR', ''));
  expect(complaints(result)).toEqual(['june.ofx:6 statement/missing-field']);
  expect([result.bookingCount, result.bookingsWithProblem]).toEqual([1, 1]);
});

test('an amount in another currency than the account is a problem; the original currency alone is not', () => {
  // CURRENCY: the amount stands in dollars. ORIGCURRENCY: it was paid in dollars and stands in euros.
  const foreign = '<CURRENCY><CURRATE>1.10<CURSYM>USD</CURRENCY>';
  const result = read(
    sgml(
      transaction('100.00', `<MEMO>1${foreign}`),
      transaction('110.00', `<MEMO>2${foreign.replaceAll('CURRENCY', 'ORIGCURRENCY')}`),
      transaction('5.00', `<MEMO>3${foreign.replace('USD', 'EUR')}`),
    ),
  );
  expect(complaints(result)).toEqual(['june.ofx:9 statement/other-currency']);
  expect(linesOf(result).map(written)).toEqual(['2026-06-30  110.00    2', '2026-06-30  5.00    3']);
  expect([result.bookingCount, result.bookingsWithProblem]).toEqual([3, 1]);
});

test.each([
  ['A < B Invoice 10030', 'A < B Invoice 10030'],
  ['<![CDATA[Invoice <10030> & 10031]]>', 'Invoice <10030> & 10031'],
  ['M&#252;ller &#xE9; &AMP; Co', 'Müller é & Co'],
])('the text %s is read whole', (memo, expected) => {
  expect(linesOf(read(sgml(transaction('1.00', `<MEMO>${memo}`)))).map(({ text }) => text)).toEqual([
    expected,
  ]);
});
