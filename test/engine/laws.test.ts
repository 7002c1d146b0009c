import { checkSettlement, checkVouchers } from '../../src/engine/laws';
import type { PaymentSettlement, SettlementLine } from '../../src/engine/settlement';
import { InvariantError } from '../../src/problem/problem';
import { eur, marked, payment, post, seedInvoice } from '../support/settling';

/** 980.50 on the seed invoice in time: 980.00 applied, 20.00 discount, 0.50 left open. */
function settled() {
  const state = seedInvoice();
  const { outcomes, voucherLines } = post([payment('980.50', '2015-06-28', [marked(state)])], [state]);
  return { outcome: outcomes[0]!, voucherLines };
}
const withLine = (outcome: PaymentSettlement, changes: Partial<SettlementLine>): PaymentSettlement => ({
  ...outcome,
  lines: outcome.lines.map((line) => ({ ...line, ...changes })),
});

const withValues = (outcome: PaymentSettlement, changes: Partial<SettlementLine['values']>) =>
  withLine(outcome, { values: { ...outcome.lines[0]!.values, ...changes } });

test('what was settled keeps the laws', () => {
  const { outcome, voucherLines } = settled();
  expect(() => checkSettlement(outcome)).not.toThrow();
  expect(() => checkVouchers(voucherLines)).not.toThrow();
});

test.each<[string, (outcome: PaymentSettlement) => PaymentSettlement]>([
  ['a cent of the payment is lost', (o) => ({ ...o, leftOpen: eur('0.49') })],
  ['a cent is invented', (o) => ({ ...o, leftOpen: eur('0.51') })],
  [
    'more is used than was paid',
    (o) => ({
      ...withLine(o, { cashApplied: eur('981.00'), paid: eur('981.00') }),
      leftOpen: eur('-0.50'),
    }),
  ],
  ['the discount is not in what is settled', (o) => withLine(o, { discount: eur('19.99') })],
  ['settled and open are not the document', (o) => withLine(o, { balanceAfter: eur('0.01') })],
  [
    'a balance crosses zero',
    (o) => withLine(o, { discount: eur('20.01'), amountSettled: eur('1000.01'), balanceAfter: eur('-0.01') }),
  ],
  ['a cent of value is lost', (o) => ({ ...o, leftOpenValue: eur('0.49') })],
  [
    'what is used up is still worth something',
    (o) => ({
      ...withLine(o, { paid: eur('980.50') }),
      leftOpen: eur('0.00'),
    }),
  ],
  ['the value settled is not its parts', (o) => withValues(o, { discount: eur('19.99') })],
  ['a gain comes from nowhere', (o) => withValues(o, { exchangeDifference: eur('0.01') })],
])('%s: a defect, nothing is written', (_name, broken) => {
  expect(() => checkSettlement(broken(settled().outcome))).toThrow(InvariantError);
});

test('a voucher whose debits and credits differ is a defect that names it', () => {
  const { voucherLines } = settled();
  const broken = voucherLines.map((line, i) => (i === 0 ? { ...line, debit: eur('980.49') } : line));
  expect(() => checkVouchers(broken)).toThrow('voucher ARP-10030: debits and credits differ');
});

test('a voucher whose values differ is a defect, also where its amounts agree', () => {
  const { voucherLines } = settled();
  const broken = voucherLines.map((line, i) =>
    i === 0 ? { ...line, accountingDebit: eur('980.49') } : line,
  );
  expect(() => checkVouchers(broken)).toThrow('voucher ARP-10030: debits and credits differ');
});

test('a voucher of two currencies balances in each of them', () => {
  const { voucherLines } = settled();
  const broken = voucherLines.map((line, i) => (i === 0 ? { ...line, currency: 'USD' } : line));
  expect(() => checkVouchers(broken)).toThrow('voucher ARP-10030: debits and credits differ');
});
