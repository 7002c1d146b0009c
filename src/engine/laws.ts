import { minus, plus, sum, ZERO, type Amount } from '../money/amount';
import { invariant } from '../problem/problem';
import type { PaymentSettlement } from './settlement';
import type { VoucherLine } from './vouchers';

/**
 * The laws every settlement keeps, checked before anything is written:
 * payment = cash applied + overpayment written off + left open, in the payment's currency and in value; amount settled = cash
 * applied + cash discount + shortage written off; document = settled + open; no balance crosses zero.
 * @throws InvariantError when one does not hold: a defect, nothing may be written
 */
export function checkSettlement(settlement: PaymentSettlement): void {
  const { payment, amount, lines, overpayment, leftOpen } = settlement;
  const applied = sum(lines.map((line) => line.paid));
  const accounted = sum([applied, overpayment?.writtenOff ?? ZERO, leftOpen]);
  invariant(accounted === amount, `${payment.key}: money was lost or invented`);
  invariant(keepsSign(amount, leftOpen), `${payment.key}: more was used than was paid`);
  checkValues(settlement);

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

/** In accounting currency nothing is lost or invented either, and what is used up is worth nothing (rules, section 8). */
function checkValues({
  payment,
  value,
  lines,
  overpayment,
  leftOpen,
  leftOpenValue,
}: PaymentSettlement): void {
  const used = sum(lines.map(({ values }) => values.cash));
  invariant(
    sum([used, overpayment?.value ?? ZERO, leftOpenValue]) === value &&
      (leftOpen !== 0 || leftOpenValue === 0),
    `${payment.key}: value was lost or invented`,
  );
  for (const { documentId, values } of lines) {
    const { settled, cash, discount, difference, exchangeDifference } = values;
    invariant(
      sum([cash, discount, difference, exchangeDifference]) === settled,
      `${documentId}: the value settled is not its parts`,
    );
  }
}

/** Whether what is left lies between nothing and the whole. */
const keepsSign = (whole: Amount, left: Amount): boolean =>
  whole >= 0 ? left >= 0 && left <= whole : left <= 0 && left >= whole;

/** What a voucher line posts, whatever its text. */
type PostedAmounts = Omit<VoucherLine, 'text'>;

/** Debits = credits, per voucher: in each of its currencies and in accounting currency. @throws InvariantError when not */
export function checkVouchers(lines: readonly PostedAmounts[]): void {
  const balances = new Map<string, Balances>();
  let last: Balances | undefined;
  for (const { side, voucher, currency, debit, credit, accountingDebit, accountingCredit } of lines) {
    // The lines of a voucher mostly stand together, in one currency.
    if (last?.voucher !== voucher || last.side !== side || last.currency !== currency) {
      const key = `${side}\n${voucher}\n${currency}`;
      last = balances.get(key) ?? { side, voucher, currency, own: ZERO, accounting: ZERO };
      balances.set(key, last);
    }
    last.own = plus(last.own, minus(debit, credit));
    last.accounting = plus(last.accounting, minus(accountingDebit, accountingCredit));
  }
  const inAccounting = new Map<string, Amount>();
  for (const { side, voucher, own, accounting } of balances.values()) {
    invariant(own === 0, `voucher ${voucher}: debits and credits differ`);
    if (accounting === 0) continue;
    const key = `${side}\n${voucher}`;
    inAccounting.set(key, plus(inAccounting.get(key) ?? ZERO, accounting));
  }
  for (const [key, balance] of inAccounting) {
    invariant(
      balance === 0,
      `voucher ${key.split('\n')[1]}: debits and credits differ in accounting currency`,
    );
  }
}

/** Of the lines of one voucher in one currency. */
interface Balances {
  readonly side: VoucherLine['side'];
  readonly voucher: string;
  readonly currency: string;
  own: Amount;
  accounting: Amount;
}
