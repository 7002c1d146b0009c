import { readCoda } from '../../src/statement/readCoda';
import { codaFile, movement, type CodaMovement } from './codaFile';
import { bookingsRead, complaints, heads, linesOf, written } from './reading';

const read = (text: string) => readCoda({ name: 'june.cod', text });
const file = (...movements: readonly CodaMovement[]) => codaFile('1000.00', movements);

const RECEIPT: CodaMovement = {
  amount: '980.00',
  communication: 'Facture 10030 moins escompte, communication qui continue dans l’autre',
  customerReference: 'E-77',
  account: 'BE68539007547034',
  name: 'Brasserie de l’Été',
};

test('movements with all their records', () => {
  const result = read(file(RECEIPT, { amount: '-500.00', communication: 'Loyer', valueDate: '000000' }));
  expect(complaints(result)).toEqual([]);
  expect(heads(result)).toEqual(['BE62510007547061  EUR  123  2026-06-29  2026-06-30  1000.00  1480.00']);
  expect(linesOf(result).map(written)).toEqual([
    '2026-06-30  980.00  Brasserie de l’Été  Facture 10030 moins escompte, communication qui continue dans l’autre',
    '2026-06-30  -500.00    Loyer',
  ]);
  expect(linesOf(result)[0]).toMatchObject({
    valueDate: '2026-06-30',
    counterparty: { iban: 'BE68539007547034' },
    endToEndId: 'E-77',
    bankReference: 'REF0001',
    place: { line: 3 },
  });
  expect(linesOf(result)[1]?.valueDate).toBeUndefined();
});

test.each([
  ['101090933755493', '090933755493'],
  ['102090933755493', '090933755493'],
  ['100RF18539007547034', 'RF18539007547034'],
  ['113something else', ''],
])('structured communication %s', (communication, reference) => {
  const [line] = linesOf(read(file({ amount: '1.00', communication, isStructured: true })));
  expect(line?.reference).toBe(reference);
  expect(line?.text).toBe(reference === '' ? communication : '');
});

test('information records and what the bank returned', () => {
  const [line] = linesOf(
    read(file({ amount: '-5.00', communication: 'x', information: 'Compte clos', returnType: '2' })),
  );
  expect(line).toMatchObject({ text: 'x\nCompte clos', isReversal: true });
});

test('a batch with its payments is a line each; what a payment is made up of goes into the text', () => {
  const result = read(
    file(
      {
        amount: '300.00',
        communication: 'batch',
        type: '1',
        details: [
          { amount: '100.00', communication: 'A', type: '5' },
          { amount: '200.00', communication: 'B', type: '5' },
        ],
      },
      {
        amount: '50.00',
        communication: 'C',
        type: '3',
        details: [{ amount: '51.00', communication: 'gross', type: '8' }],
      },
    ),
  );
  expect(complaints(result)).toEqual([]);
  expect(linesOf(result).map(written)).toEqual([
    '2026-06-30  100.00    A',
    '2026-06-30  200.00    B',
    '2026-06-30  50.00    C | gross',
  ]);
  expect([result.bookingCount, bookingsRead(result)]).toEqual([2, 2]);
});

test('a batch that does not come to its payments is a problem with both figures', () => {
  const result = read(
    file({
      amount: '300.00',
      communication: '',
      type: '1',
      details: [{ amount: '299.99', communication: '', type: '5' }],
    }),
  );
  expect(result.problems.map(({ code, facts }) => [code, facts])).toEqual([
    ['statement/batch-differs', { booked: '300.00', payments: '299.99' }],
  ]);
});

test('a batch whose payments come in another file is one line', () => {
  expect(linesOf(read(file({ amount: '300.00', communication: 'x', type: '2' })))[0]?.batch).toEqual({
    amount: 30000,
    bankReference: 'REF0001',
    payments: 0,
  });
});

test('an empty statement, and several in one file', () => {
  const result = read(codaFile('7.00', []) + file(RECEIPT));
  expect(complaints(result)).toEqual([]);
  expect(heads(result)).toEqual([
    'BE62510007547061  EUR  123  2026-06-29  2026-06-30  7.00  7.00',
    'BE62510007547061  EUR  123  2026-06-29  2026-06-30  1000.00  1980.00',
  ]);
});

test('spaces lost at the end of the records change nothing', () => {
  const trimmed = file(RECEIPT)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\r\n')
    .replaceAll('\r', '');
  expect(read(trimmed)).toEqual(read(file(RECEIPT)));
});

test('totals of the trailer are compared', () => {
  const result = read(file(RECEIPT).replace(/^(9.{15})000005/m, '$1000006'));
  expect(result.problems[0]?.facts).toEqual({ field: 'Number of records', stated: '6', found: '5' });
});

test.each([
  ['amount', (line: string) => `${line.slice(0, 32)}00000000098000X${line.slice(47)}`],
  ['sign', (line: string) => `${line.slice(0, 31)}2${line.slice(32)}`],
  ['thousandths of a cent', (line: string) => `${line.slice(0, 32)}000000000980001${line.slice(47)}`],
  ['entry date', (line: string) => `${line.slice(0, 115)}310626${line.slice(121)}`],
])('a movement whose %s is wrong is a problem at its line, and the others stay', (_, change) => {
  const lines = file(RECEIPT, { amount: '1.00', communication: '' }).split('\n');
  const result = read([...lines.slice(0, 2), change(lines[2]!), ...lines.slice(3)].join('\n'));
  expect(complaints(result)).toContainEqual(
    expect.stringMatching(/^june.cod:3 (?:statement\/unreadable-field|amount\/too-many-decimals)$/),
  );
  expect([result.bookingCount, bookingsRead(result), result.bookingsWithProblem]).toEqual([2, 1, 1]);
});

test('a record that belongs nowhere is a problem', () => {
  const lines = file(RECEIPT).split('\n');
  expect(complaints(read([lines[0], lines[1], lines[3], ...lines.slice(6)].join('\n')))).toContain(
    'june.cod:3 statement/unknown-record',
  );
  expect(complaints(read([movement('0001', '0000', RECEIPT)[0], ...lines].join('\n')))[0]).toBe(
    'june.cod:1 statement/unknown-record',
  );
});

test('a file that breaks off gives its whole movements and one problem', () => {
  const lines = file({ amount: '1.00', communication: 'a' }, RECEIPT).split('\n');
  const result = read(lines.slice(0, 5).join('\n'));
  expect(linesOf(result).map(({ amount }) => amount)).toEqual([100]);
  expect(complaints(result)).toEqual(['june.cod:5 statement/cut-off']);
  expect([result.bookingCount, result.bookingsWithProblem]).toEqual([2, 1]);
});
