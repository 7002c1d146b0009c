import { checkBalances, checkSequence } from '../../src/statement/checks';
import type { Statement } from '../../src/statement/model';
import { newBookings } from '../../src/statement/newBookings';
import { readCamt } from '../../src/statement/readCamt';
import { readMt940 } from '../../src/statement/readMt940';
import { written } from './reading';

interface Booking {
  readonly amount: string;
  readonly text?: string;
  readonly reference?: string;
  readonly payer?: string;
  readonly day?: string;
}
const IBAN = 'DE89370400440532013000';

const mt940 = (opening: string, closing: string, ...bookings: readonly Booking[]): Statement =>
  readMt940({
    name: 'june.sta',
    text: [
      ':20:A',
      ':25:37040044/532013000',
      `:60F:C260629EUR${opening}`,
      ...bookings.flatMap(({ amount, text = '', reference = '', payer = '', day = '260630' }) => [
        `:61:${day}C${amount}NTRFNONREF//${reference}`,
        `:86:166?20${text}?31${payer}`,
      ]),
      `:62F:C260630EUR${closing}`,
      '-',
      '',
    ].join('\n'),
  }).statements[0]!;

const camt = (message: string, element: string, ...entries: readonly string[]): Statement =>
  readCamt({
    name: 'june.xml',
    text: `<Document><${message}><${element}><Acct><Id><IBAN>${IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>${entries.join('')}</${element}></${message}></Document>`,
  }).statements[0]!;
const entry = (amount: string, inner: string): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-06-30</Dt></BookgDt>${inner}</Ntry>`;
const payment = (amount: string, text: string, payer = ''): string =>
  `<TxDtls><Amt Ccy="EUR">${amount}</Amt><RltdPties><DbtrAcct><Id><IBAN>${payer}</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;

const counts = (statement: Statement, earlier: readonly Statement[]) => {
  const { fresh, repeated, problems } = newBookings(statement, earlier);
  return [fresh.length, repeated.length, problems.length];
};
const A: Booking = { amount: '10,00', text: 'Rechnung 10030' };
const B: Booking = { amount: '10,00', text: 'Rechnung 10031' };

test('the same file twice adds nothing', () => {
  const june = mt940('0,00', '20,00', A, B);
  expect(counts(june, [])).toEqual([2, 0, 0]);
  expect(counts(june, [june])).toEqual([0, 2, 0]);
});

test('two equal bookings of one statement both count, and both are known the second time', () => {
  expect(counts(mt940('0,00', '20,00', A, A), [])).toEqual([2, 0, 0]);
  expect(counts(mt940('0,00', '20,00', A, A), [mt940('0,00', '20,00', A, A)])).toEqual([0, 2, 0]);
  expect(counts(mt940('0,00', '20,00', A, A), [mt940('0,00', '10,00', A)])).toEqual([1, 1, 0]);
});

test('an overlapping statement adds what is new in it', () => {
  const { fresh, repeated } = newBookings(mt940('0,00', '20,00', A, B), [mt940('0,00', '10,00', A)]);
  expect([fresh, repeated].map((list) => list.map(({ first }) => written(first)))).toEqual([
    ['2026-06-30  10.00    Rechnung 10031'],
    ['2026-06-30  10.00    Rechnung 10030'],
  ]);
});

test('an equal booking in the statement that goes on where the first one ends is another booking', () => {
  expect(counts(mt940('10,00', '20,00', A), [mt940('0,00', '10,00', A)])).toEqual([1, 0, 0]);
});

test('the same booking in another format is known by its text or its payer', () => {
  const other = (text: string, payer?: string) =>
    camt('BkToCstmrStmt', 'Stmt', entry('10.00', `<NtryDtls>${payment('10.00', text, payer)}</NtryDtls>`));
  expect(counts(other('Rechnung 10030, danke'), [mt940('0,00', '10,00', A)])).toEqual([0, 1, 0]);
  expect(
    counts(other('Rechnung 10030', 'NL91ABNA0417164300'), [
      mt940('0,00', '10,00', { ...A, payer: 'BE68539007547034' }),
    ]),
  ).toEqual([1, 0, 0]);
});

test('the reference of the bank tells equal bookings of one format apart', () => {
  const [one, two] = [
    { ...A, reference: 'B1' },
    { ...A, reference: 'B2' },
  ];
  expect(counts(mt940('0,00', '10,00', two), [mt940('0,00', '10,00', one)])).toEqual([1, 0, 0]);
});

test('where nothing tells, the accountant is asked', () => {
  const { fresh, problems } = newBookings(mt940('0,00', '10,00', { amount: '10,00' }), [
    camt(
      'BkToCstmrStmt',
      'Stmt',
      entry('10.00', `<NtryDtls>${payment('10.00', 'Rechnung 10030')}</NtryDtls>`),
    ),
  ]);
  expect(fresh).toHaveLength(1);
  expect(problems.map(({ code }) => code)).toEqual(['statement/possibly-imported']);
});

test('a sum in the statement and its payments in the notification are one booking', () => {
  const sum = camt(
    'BkToCstmrStmt',
    'Stmt',
    entry('30.00', '<AcctSvcrRef>B7</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>'),
  );
  const listed = camt(
    'BkToCstmrDbtCdtNtfctn',
    'Ntfctn',
    entry(
      '30.00',
      `<AcctSvcrRef>B7</AcctSvcrRef><NtryDtls>${payment('10.00', 'A')}${payment('20.00', 'B')}</NtryDtls>`,
    ),
  );
  expect(counts(sum, [listed])).toEqual([0, 1, 0]);
  expect(counts(listed, [sum])).toEqual([0, 1, 0]);
});

test('other account, other currency, other day: another booking', () => {
  const june = mt940('0,00', '10,00', A);
  expect(counts({ ...june, account: { iban: '', number: '99' } }, [june])).toEqual([1, 0, 0]);
  expect(counts({ ...june, currency: 'USD' }, [june])).toEqual([1, 0, 0]);
  expect(counts(mt940('0,00', '10,00', { ...A, day: '260629' }), [june])).toEqual([1, 0, 0]);
});

describe('balances', () => {
  const check = (opening: string, closing: string, ...bookings: readonly Booking[]) =>
    checkBalances({
      statements: [mt940(opening, closing, ...bookings)],
      problems: [],
      bookingCount: 0,
      bookingsWithProblem: 0,
    }).problems;

  test('opening and lines come to the closing balance, to the cent', () => {
    expect(check('100,00', '120,00', A, B)).toEqual([]);
    expect(check('100,00', '120,01', A, B).map(({ code, facts }) => [code, facts])).toEqual([
      [
        'statement/balance-differs',
        {
          account: '37040044/532013000',
          opening: '100.00',
          booked: '20.00',
          closing: '120.01',
          worked: '120.00',
        },
      ],
    ]);
    expect(check('100,00', '119,99', A, B)).toHaveLength(1);
  });

  test('pending lines do not count', () => {
    const pending = camt(
      'BkToCstmrStmt',
      'Stmt',
      '<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>',
      entry('5.00', '').replace('BOOK', 'PDNG'),
    );
    expect(
      checkBalances({ statements: [pending], problems: [], bookingCount: 1, bookingsWithProblem: 0 })
        .problems,
    ).toEqual([]);
  });
});

describe('one statement after the other', () => {
  const codes = (...statements: readonly Statement[]) =>
    checkSequence(statements).map(({ code, facts }) => [code, facts]);
  const day = (date: string, opening: string, closing: string) =>
    mt940(opening, closing, { ...A, day: date });

  test('in any order of the files, each begins where the one before ends', () => {
    expect(
      codes(day('260630', '20,00', '30,00'), day('260628', '0,00', '10,00'), day('260629', '10,00', '20,00')),
    ).toEqual([]);
  });
  test('two statements of one day', () => {
    expect(codes(day('260630', '10,00', '20,00'), day('260630', '0,00', '10,00'))).toEqual([]);
  });
  test('one that is missing', () => {
    expect(codes(day('260628', '0,00', '10,00'), day('260630', '20,00', '30,00'))).toEqual([
      ['statement/gap', { account: '37040044/532013000', closing: '10.00', opening: '20.00' }],
    ]);
  });
  test('days that two statements cover', () => {
    expect(
      codes(mt940('0,00', '20,00', { ...A, day: '260629' }, B), day('260630', '10,00', '20,00')),
    ).toEqual([['statement/overlap', { account: '37040044/532013000', date: '2026-06-30' }]]);
  });
  test('the same statement twice, another account, one without balances', () => {
    const june = day('260630', '0,00', '10,00');
    expect(codes(june, june)).toEqual([]);
    expect(codes(june, { ...day('260701', '5,00', '15,00'), account: { iban: '', number: '99' } })).toEqual(
      [],
    );
    expect(codes(june, { ...day('260701', '5,00', '15,00'), opening: undefined })).toEqual([]);
  });
});

test('a booking without details and the same one with them are one: the bank gives both the same reference', () => {
  const bare = camt('BkToCstmrStmt', 'Stmt', entry('10.00', '<AcctSvcrRef>X1</AcctSvcrRef>'));
  const listed = (reference: string) =>
    camt(
      'BkToCstmrDbtCdtNtfctn',
      'Ntfctn',
      entry(
        '10.00',
        `<AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls>${payment('10.00', 'Rechnung 10030')}</NtryDtls>`,
      ),
    );
  expect(counts(listed('X1'), [bare])).toEqual([0, 1, 0]);
  expect(counts(bare, [listed('X1')])).toEqual([0, 1, 0]);
  expect(counts(listed('X2'), [bare])).toEqual([1, 0, 1]);
});

test.each(['NONREF', 'NOTPROVIDED'])(
  'the word %s for no reference of the bank makes no two payments one',
  (word) => {
    const statement = (text: string) =>
      camt(
        'BkToCstmrStmt',
        'Stmt',
        entry('10.00', `<AcctSvcrRef>${word}</AcctSvcrRef><NtryDtls>${payment('10.00', text)}</NtryDtls>`),
      );
    expect(counts(statement('Rechnung 10031'), [statement('Rechnung 10030')])).toEqual([1, 0, 1]);
    const reference = word;
    expect(
      counts(mt940('0,00', '10,00', { ...B, reference }), [mt940('0,00', '20,00', { ...A, reference })]),
    ).toEqual([1, 0, 1]);
  },
);

test('another reference of the payer in another format: the same text is asked about, another text is another payment', () => {
  const listed = (text: string) =>
    camt(
      'BkToCstmrStmt',
      'Stmt',
      entry(
        '10.00',
        `<NtryDtls>${payment('10.00', text).replace('<TxDtls>', '<TxDtls><Refs><EndToEndId>E-1</EndToEndId></Refs>')}</NtryDtls>`,
      ),
    );
  const swift = readMt940({
    name: 'june.sta',
    text: ':20:A\n:25:37040044/532013000\n:60F:C260629EUR0,00\n:61:260630C10,00NTRFCUST7\n:86:166?20Rechnung 10030\n:62F:C260630EUR10,00\n-\n',
  }).statements[0]!;
  expect(counts(listed('Rechnung 10030'), [swift])).toEqual([1, 0, 1]);
  expect(counts(listed('Rechnung 10031'), [swift])).toEqual([1, 0, 0]);
});
