import { minus, plus, sum, ZERO, type Amount } from '../money/amount';
import { invariant } from '../problem/problem';
import type { PaymentSettlement } from './settlePayment';
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
  const balances = new Map<string, { readonly voucher: string; balance: Amount }>();
  const add = (line: PostedAmounts, currency: string, balance: Amount): void => {
    const key = `${line.side}\n${line.voucher}\n${currency}`;
    const known = balances.get(key);
    if (known) known.balance = plus(known.balance, balance);
    else balances.set(key, { voucher: line.voucher, balance });
  };
  for (const line of lines) {
    add(line, line.currency, minus(line.debit, line.credit));
    add(line, 'accounting currency', minus(line.accountingDebit, line.accountingCredit));
  }
  for (const { voucher, balance } of balances.values()) {
    invariant(balance === 0, `voucher ${voucher}: debits and credits differ`);
  }
}
