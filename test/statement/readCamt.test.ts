import { readCamt } from '../../src/statement/readCamt';
import { bookingsRead, complaints, heads, linesOf, written } from './reading';

const read = (text: string) => readCamt({ name: 'june.xml', text });
const OWN = 'DE89370400440532013000';

const balance = (type: string, amount: string, direction = 'CRDT') =>
  `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Dt><Dt>2026-06-30</Dt></Dt></Bal>`;

function statement(opening: string, closing: string, ...entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>
<Stmt><Id>S-1</Id><ElctrncSeqNb>12</ElctrncSeqNb><FrToDt><FrDtTm>2026-06-30T00:00:00+02:00</FrDtTm><ToDtTm>2026-06-30T23:59:59+02:00</ToDtTm></FrToDt>
<Acct><Id><IBAN>${OWN}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', opening)}${balance('CLBD', closing)}
${entries.join('\n')}
</Stmt></BkToCstmrStmt></Document>`;
}

/** An entry of 30 June; what stands inside may replace its status or its dates. */
const entry = (amount: string, direction: string, ...parts: readonly string[]): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${parts.some((part) => part.includes('<Sts>')) ? '' : '<Sts>BOOK</Sts>'}<BookgDt><Dt>2026-06-30</Dt></BookgDt><ValDt><Dt>2026-07-01</Dt></ValDt><AcctSvcrRef>B-1</AcctSvcrRef>${parts.join('')}</Ntry>`;

const details = (...payments: readonly string[]): string =>
  `<NtryDtls>${payments.map((payment) => `<TxDtls>${payment}</TxDtls>`).join('')}</NtryDtls>`;
const debtor = (name: string): string =>
  `<RltdPties><Dbtr><Nm>${name}</Nm></Dbtr><DbtrAcct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></DbtrAcct><Cdtr><Nm>We</Nm></Cdtr></RltdPties>`;
const text = (...pieces: readonly string[]): string =>
  `<RmtInf>${pieces.map((piece) => `<Ustrd>${piece}</Ustrd>`).join('')}</RmtInf>`;
const booked = (amount: string): string => `<AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls>`;

test('a receipt and a payment: who, what for, which numbers', () => {
  const result = read(
    statement(
      '1000.00',
      '1480.00',
      entry(
        '980.00',
        'CRDT',
        details(
          `<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>${debtor('Müller &amp; Söhne')}${text('Rechnung 10030', 'abzgl. Skonto')}`,
        ),
        '<AddtlNtryInf>SEPA-Gutschrift</AddtlNtryInf>',
      ),
      entry(
        '500.00',
        'DBIT',
        details(
          `<Refs><EndToEndId>E-7</EndToEndId></Refs><RltdPties><Dbtr><Nm>We</Nm></Dbtr><Cdtr><Nm>Landlord</Nm></Cdtr><CdtrAcct><Id><Othr><Id>12-345</Id></Othr></Id></CdtrAcct></RltdPties><RmtInf><Strd><CdtrRefInf><Ref>RF18 5390 0754 7034</Ref></CdtrRefInf></Strd></RmtInf>`,
        ),
      ),
    ),
  );
  expect(complaints(result)).toEqual([]);
  expect(heads(result)).toEqual([`${OWN}  EUR  12  2026-06-30  2026-06-30  1000.00  1480.00`]);
  expect(linesOf(result).map(written)).toEqual([
    '2026-06-30  980.00  Müller & Söhne  Rechnung 10030 abzgl. Skonto | SEPA-Gutschrift',
    '2026-06-30  -500.00  Landlord  ',
  ]);
  expect(linesOf(result)[0]).toMatchObject({
    valueDate: '2026-07-01',
    counterparty: { iban: 'NL91ABNA0417164300' },
    endToEndId: '',
    bankReference: 'B-1',
    place: { line: 6 },
  });
  expect(linesOf(result)[1]).toMatchObject({
    counterparty: { iban: '', number: '12-345' },
    reference: 'RF18539007547034',
    endToEndId: 'E-7',
  });
});

test('a version whose status and parties stand deeper is read alike', () => {
  const v8 = entry(
    '5.00',
    'CRDT',
    '<Sts><Cd>BOOK</Cd></Sts>',
    details('<RltdPties><Dbtr><Pty><Nm>Jansen</Nm></Pty></Dbtr></RltdPties>'),
  );
  const prefixed = statement('0.00', '5.00', v8).replaceAll(/<(\/?)(\w)/g, '<$1n:$2');
  for (const xml of [statement('0.00', '5.00', v8), prefixed]) {
    expect(complaints(read(xml))).toEqual([]);
    expect(linesOf(read(xml)).map(written)).toEqual(['2026-06-30  5.00  Jansen  ']);
  }
});

test('a batch with three payments is three lines that share it', () => {
  const batch = entry(
    '300.00',
    'CRDT',
    details(
      `${booked('100.00')}${debtor('A')}`,
      `${booked('150.00')}${debtor('B')}`,
      `${booked('50.00')}${debtor('C')}`,
    ),
  );
  const result = read(statement('0.00', '300.00', batch));
  expect(linesOf(result).map(written)).toEqual([
    '2026-06-30  100.00  A  ',
    '2026-06-30  150.00  B  ',
    '2026-06-30  50.00  C  ',
  ]);
  expect(new Set(linesOf(result).map((line) => line.batch)).size).toBe(1);
  expect(linesOf(result)[0]?.batch).toEqual({ amount: 30000, bankReference: 'B-1', payments: 3 });
  expect([result.bookingCount, bookingsRead(result)]).toEqual([1, 1]);
});

// 100.00 and 200.00 were sent, 297.00 was booked.
test('charges that each payment bore are taken off its amount', () => {
  const charge = (amount: string) =>
    `<Chrgs><Rcrd><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>`;
  const batch = entry(
    '297.00',
    'CRDT',
    details(`${booked('100.00')}${charge('1.00')}`, `${booked('200.00')}${charge('2.00')}`),
  );
  const result = read(statement('0.00', '297.00', batch));
  expect(complaints(result)).toEqual([]);
  expect(linesOf(result).map(({ amount, charges }) => [amount, charges])).toEqual([
    [9900, 100],
    [19800, 200],
  ]);
});

test('charges of the whole batch are a line of their own', () => {
  const batch = entry(
    '297.00',
    'CRDT',
    '<Chrgs><TtlChrgsAndTaxAmt Ccy="EUR">3.00</TtlChrgsAndTaxAmt></Chrgs>',
    details(booked('100.00'), booked('200.00')),
  );
  const result = read(statement('0.00', '297.00', batch));
  expect(complaints(result)).toEqual([]);
  expect(linesOf(result).map(({ amount }) => amount)).toEqual([10000, 20000, -300]);
});

test('of a single payment the charges are noted; the amount is what was booked', () => {
  const sent = '<AmtDtls><InstdAmt><Amt Ccy="EUR">1000.00</Amt></InstdAmt></AmtDtls>';
  const charges = '<Chrgs><Amt Ccy="EUR">7.50</Amt></Chrgs>';
  const [line] = linesOf(read(statement('0.00', '992.50', entry('992.50', 'CRDT', charges, details(sent)))));
  expect([line?.amount, line?.charges]).toEqual([99250, 750]);
  // Merely stated, and the amount sent does not prove it.
  const [unproven] = linesOf(
    read(statement('0.00', '992.50', entry('992.50', 'CRDT', charges, details('')))),
  );
  expect(unproven?.charges).toBe(0);
});

test('payments that do not come to what was booked are a problem with both figures', () => {
  const result = read(
    statement('0.00', '300.00', entry('300.00', 'CRDT', details(booked('100.00'), booked('199.99')))),
  );
  expect(complaints(result)).toEqual(['june.xml:6 statement/batch-differs']);
  expect(result.problems[0]?.facts).toEqual({ booked: '300.00', payments: '299.99' });
  expect([result.bookingCount, result.bookingsWithProblem]).toEqual([1, 1]);
});

test('a batch whose payments are not listed is one line', () => {
  const result = read(
    statement(
      '0.00',
      '300.00',
      entry('300.00', 'CRDT', '<NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch></NtryDtls>'),
    ),
  );
  expect(linesOf(result)[0]).toMatchObject({ amount: 30000, batch: { amount: 30000, payments: 3 } });
});

// From 100.00: 40.00 in, then 30.00 is taken back. As the standard has it the reversal is a debit; some banks write the credit
// that it takes back. Both end at 110.00.
test.each(['DBIT', 'CRDT'])('the balances prove which way a reversal marked %s goes', (direction) => {
  const result = read(
    statement(
      '100.00',
      '110.00',
      entry('40.00', 'CRDT'),
      entry('30.00', direction, '<RvslInd>true</RvslInd>'),
    ),
  );
  expect(complaints(result)).toEqual([]);
  expect(linesOf(result).map(({ amount, isReversal }) => [amount, isReversal])).toEqual([
    [4000, false],
    [-3000, true],
  ]);
});

test('a reversal that no balance proves is read as the standard has it, with a warning', () => {
  const result = read(statement('100.00', '999.00', entry('30.00', 'DBIT', '<RvslInd>true</RvslInd>')));
  expect(linesOf(result).map(({ amount }) => amount)).toEqual([-3000]);
  expect(complaints(result)).toEqual(['june.xml:6 statement/reversal-direction']);
  expect([result.bookingCount, result.bookingsWithProblem]).toEqual([1, 0]);
});

test('a returned direct debit names the debtor, who stands as in the booking that is taken back', () => {
  const returned = details(
    `<RltdPties><Dbtr><Nm>Jansen</Nm></Dbtr><Cdtr><Nm>We</Nm></Cdtr><CdtrAcct><Id><IBAN>${OWN}</IBAN></Id></CdtrAcct></RltdPties><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>`,
  );
  const [line] = linesOf(read(statement('100.00', '70.00', entry('30.00', 'DBIT', returned))));
  expect(line).toMatchObject({ amount: -3000, isReversal: true, name: 'Jansen' });
});

test('pending entries stand apart, and take their value date', () => {
  const pending = entry('5.00', 'CRDT', '<Sts>PDNG</Sts>').replace(/<BookgDt>.*<\/BookgDt>/, '');
  const [line] = linesOf(read(statement('0.00', '0.00', pending)));
  expect(line).toMatchObject({ isBooked: false, bookingDate: '2026-07-01' });
});

test('an intraday report has pending lines only, a notification has no balances', () => {
  const as = (message: string, element: string) =>
    statement('0.00', '0.00', entry('5.00', 'CRDT'))
      .replaceAll('BkToCstmrStmt', message)
      .replaceAll(/(<\/?)Stmt>/g, `$1${element}>`)
      .replaceAll(/<Bal>.*<\/Bal>/g, '');
  const report = read(as('BkToCstmrAcctRpt', 'Rpt'));
  expect([report.statements[0]?.format, linesOf(report)[0]?.isBooked]).toEqual(['CAMT.052', false]);
  const notification = read(as('BkToCstmrDbtCdtNtfctn', 'Ntfctn'));
  expect([notification.statements[0]?.format, linesOf(notification)[0]?.isBooked]).toEqual([
    'CAMT.054',
    true,
  ]);
});

test('several statements and accounts in one file', () => {
  const [first, second] = [statement('0.00', '5.00', entry('5.00', 'CRDT')), statement('7.00', '7.00')];
  const inner = /<Stmt>[\s\S]*<\/Stmt>/
    .exec(second)![0]
    .replace(OWN, 'NL91ABNA0417164300')
    .replaceAll('EUR', 'JPY')
    .replaceAll('7.00', '7');
  const result = read(first.replace('</BkToCstmrStmt>', `${inner}</BkToCstmrStmt>`));
  expect(heads(result)).toEqual([
    `${OWN}  EUR  12  2026-06-30  2026-06-30  0.00  5.00`,
    'NL91ABNA0417164300  JPY  12  2026-06-30  2026-06-30  7  7',
  ]);
});

test.each([
  ['no amount', '<Amt Ccy="EUR">5.00</Amt>', '', 'statement/missing-field'],
  ['a comma', '5.00', '5,00', 'statement/unreadable-field'],
  ['a sign', '>5.00', '>-5.00', 'statement/unreadable-field'],
  ['three decimals', '5.00', '5.001', 'amount/too-many-decimals'],
  ['another currency', 'Ccy="EUR">5', 'Ccy="USD">5', 'statement/other-currency'],
  ['no direction', '<CdtDbtInd>CRDT</CdtDbtInd>', '', 'statement/missing-field'],
  ['no status', '<Sts>BOOK</Sts>', '', 'statement/missing-field'],
  ['no booking date', '<BookgDt><Dt>2026-06-30</Dt></BookgDt>', '', 'statement/missing-field'],
  [
    'an impossible date',
    '<Dt>2026-06-30</Dt></BookgDt>',
    '<Dt>2026-06-31</Dt></BookgDt>',
    'statement/unreadable-field',
  ],
])('an entry with %s is a problem at its line', (_, from, to, code) => {
  const broken = entry('5.00', 'CRDT').replace(from, to);
  const result = read(statement('0.00', '1.00', broken, entry('1.00', 'CRDT')));
  expect(complaints(result)).toEqual([`june.xml:6 ${code}`]);
  expect([result.bookingCount, bookingsRead(result), result.bookingsWithProblem]).toEqual([2, 1, 1]);
});

test('decimals beyond the currency are fine where they are zeros', () => {
  expect(linesOf(read(statement('0.00', '5.10', entry('5.10000', 'CRDT'))))[0]?.amount).toBe(510);
});

test('no document type, no entities, no depth without end', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + statement('0.00', '0.00').replace(/^.*\n/, '');
  expect(complaints(read(bomb))).toEqual(['june.xml:1 statement/xml-refused']);
  const entity = statement('0.00', '5.00', entry('5.00', 'CRDT', '<AddtlNtryInf>&xxe;</AddtlNtryInf>'));
  expect(complaints(read(entity))).toEqual(['june.xml:6 statement/cut-off']);
  const deep = statement('0.00', '0.00', '<a>'.repeat(100));
  expect(complaints(read(deep))).toContain('june.xml:6 statement/too-large');
});

test('a file that breaks off at any character gives its whole entries and one problem', () => {
  const whole = statement(
    '0.00',
    '3.00',
    entry('1.00', 'CRDT'),
    entry('2.00', 'CRDT', details(text('10030'))),
  );
  const ends = [...whole.matchAll(/<\/Ntry>/g)].map((match) => match.index + match[0].length);
  for (let length = whole.indexOf('<Stmt>') + 6; length < whole.length; length += 7) {
    const result = read(whole.slice(0, length));
    const entries = ends.filter((end) => end <= length).length;
    expect([length, linesOf(result).map(({ amount }) => amount)]).toEqual([
      length,
      [100, 200].slice(0, entries),
    ]);
    expect(result.problems.map(({ code }) => code)).toEqual(['statement/cut-off']);
    expect(result.problems[0]?.facts).toEqual({ bookings: entries });
  }
});

test('a stated number of entries is compared', () => {
  const counted = statement(
    '0.00',
    '5.00',
    '<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries></TxsSummry>',
    entry('5.00', 'CRDT'),
  );
  expect(read(counted).problems[0]?.facts).toEqual({ field: 'Number of bookings', stated: '2', found: '1' });
});

test('an XML that is no statement is refused', () => {
  expect(complaints(read('<Document><CstmrCdtTrfInitn/></Document>'))).toEqual([
    'june.xml:1 statement/unknown-format',
  ]);
});

test('a batch in two parts has the payments of both', () => {
  const part = (count: number) => `<NtryDtls><Btch><NbOfTxs>${count}</NbOfTxs></Btch></NtryDtls>`;
  const [line] = linesOf(read(statement('0.00', '400.00', entry('400.00', 'CRDT', part(2), part(3)))));
  expect(line).toMatchObject({ amount: 40000, batch: { amount: 40000, payments: 5 } });
});

test('blank lines above the XML declaration move the places and nothing else', () => {
  const xml = statement('0.00', '5.00', entry('5.00', 'CRDT'));
  const result = read(`\n\n ${xml}`);
  expect(complaints(result)).toEqual([]);
  expect([linesOf(read(xml))[0]?.place, linesOf(result)[0]?.place]).toMatchObject([{ line: 6 }, { line: 8 }]);
  const damaged = read(`\n\n${xml.replace('</Ntry>', '')}`);
  expect(complaints(damaged)).toEqual(['june.xml:9 statement/cut-off']);
});

test('the ultimate debtor is the payer where the debtor is not named; the reason of a return is text', () => {
  const result = read(
    statement(
      '0.00',
      '4.00',
      entry(
        '5.00',
        'CRDT',
        details(`<RltdPties><UltmtDbtr><Nm>Jansen</Nm></UltmtDbtr></RltdPties>${text('10030')}`),
      ),
      entry(
        '1.00',
        'DBIT',
        details(`${debtor('A')}${text('10031')}<RtrInf><AddtlInf>Account closed</AddtlInf></RtrInf>`),
      ),
    ),
  );
  expect(linesOf(result).map(written)).toEqual([
    '2026-06-30  5.00  Jansen  10030',
    '2026-06-30  -1.00  A  10031 | Account closed',
  ]);
});

test('without a currency of the account the first entry states it, and one in another is a problem', () => {
  const dollars = entry('7.00', 'CRDT').replace('Ccy="EUR"', 'Ccy="USD"');
  const xml = statement('0.00', '5.00', entry('5.00', 'CRDT'), dollars)
    .replace('<Ccy>EUR</Ccy>', '')
    .replaceAll(/<Bal>.*<\/Bal>/g, '');
  const result = read(xml);
  expect(complaints(result)).toEqual(['june.xml:7 statement/other-currency']);
  expect(linesOf(result).map(written)).toEqual(['2026-06-30  5.00    ']);
});
