import { minus, plus, sum, ZERO, type Amount } from '../money/amount';
import { invariant } from '../problem/problem';
import type { PaymentSettlement } from './settlePayment';
import type { VoucherLine } from './vouchers';

/**
 * The laws every settlement keeps, checked before anything is written:
 * payment = cash applied + overpayment written off + left open; amount settled = cash applied + cash discount + shortage
 * written off; document = settled + open; no balance crosses zero.
 * @throws InvariantError when one does not hold: a defect, nothing may be written
 */
export function checkSettlement({ payment, amount, lines, overpayment, leftOpen }: PaymentSettlement): void {
  const applied = sum(lines.map((line) => line.cashApplied));
  const accounted = sum([applied, overpayment?.writtenOff ?? ZERO, leftOpen]);
  invariant(accounted === amount, `${payment.key}: money was lost or invented`);
  invariant(keepsSign(amount, leftOpen), `${payment.key}: more was used than was paid`);

  for (const line of lines) {
    const settled = sum([line.cashApplied, line.discount, line.difference]);
    invariant(settled === line.amountSettled, `${line.documentId}: amount settled is not its parts`);
    invariant(
      minus(line.balanceBefore, settled) === line.balanceAfter &&
        keepsSign(line.balanceBefore, line.balanceAfter),
      `${line.documentId}: settled and open are not the document`,
    );
  }
}

/** Whether what is left lies between nothing and the whole. */
const keepsSign = (whole: Amount, left: Amount): boolean =>
  whole >= 0 ? left >= 0 && left <= whole : left <= 0 && left >= whole;

/** Debits = credits, per voucher. @throws InvariantError when a voucher does not balance */
export function checkVouchers(
  lines: readonly Pick<VoucherLine, 'side' | 'voucher' | 'debit' | 'credit'>[],
): void {
  const balances = { customer: new Map<string, Amount>(), vendor: new Map<string, Amount>() };
  for (const { side, voucher, debit, credit } of lines) {
    const balance = balances[side].get(voucher) ?? ZERO;
    balances[side].set(voucher, plus(balance, minus(debit, credit)));
  }
  for (const [voucher, balance] of [...balances.customer, ...balances.vendor]) {
    invariant(balance === 0, `voucher ${voucher}: debits and credits differ`);
  }
}
