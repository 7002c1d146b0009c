import { lineToMatch } from '../../src/matching/linesToMatch';
import { UNSTATED, type BankLine } from '../../src/statement/model';
import { day, digits, eur } from '../support/settling';

const line = (given: Partial<BankLine>): BankLine => ({
  ...UNSTATED,
  bookingDate: day('2015-06-28'),
  valueDate: day('2015-06-29'),
  amount: eur('980.00'),
  currency: 'EUR',
  place: { kind: 'file', file: 'statement.sta', line: 1 },
  ...given,
});

test('what the payer sent, charges included, on the day that was chosen', () => {
  const read = line({
    charges: eur('2.50'),
    amount: eur('977.50'),
    endToEndId: 'E-1',
    reference: 'RF18539007547034',
  });
  const found = lineToMatch(read, 'booking');
  expect([found?.date, digits(found?.amount), found?.endToEndId, found?.structuredReference]).toEqual([
    '2015-06-28',
    '980.00',
    'E-1',
    'RF18539007547034',
  ]);
  expect(lineToMatch(read, 'value')?.date).toBe('2015-06-29');
  expect(lineToMatch(line({ valueDate: undefined }), 'value')?.date).toBe('2015-06-28');
});

test('pending lines, returns and messages settle nothing', () => {
  expect(lineToMatch(line({ isBooked: false }), 'booking')).toBeUndefined();
  expect(lineToMatch(line({ isReversal: true }), 'booking')).toBeUndefined();
  expect(lineToMatch(line({ amount: eur('0.00') }), 'booking')).toBeUndefined();
});

test('an account number that is no IBAN says who paid as well', () => {
  expect(lineToMatch(line({ counterparty: { iban: '', number: '12345678' } }), 'booking')?.iban).toBe(
    '12345678',
  );
});
