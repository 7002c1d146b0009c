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
export function checkVouchers(lines: readonly VoucherLine[]): void {
  const balances = new Map<string, Amount>();
  for (const { side, voucher, debit, credit } of lines) {
    const key = `${side}\n${voucher}`;
    balances.set(key, plus(balances.get(key) ?? ZERO, minus(debit, credit)));
  }
  for (const [key, balance] of balances) {
    invariant(balance === 0, `voucher ${key.split('\n')[1] ?? ''}: debits and credits differ`);
  }
}
