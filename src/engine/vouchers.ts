import type { PlainDate } from '../calendar/plainDate';
import { absolute, larger, minus, negate, plus, signOf, times, ZERO, type Amount } from '../money/amount';
import { spreadOver } from '../money/ratio';
import { bearerOf, cutByDimensions, type Bearer, type DimensionValue } from './dimensions';
import type { DocumentState } from './documentState';
import type { DifferenceType } from './differences';
import type { PaymentSettlement, SettlementLine } from './settlement';
import { discountByTax } from './salesTax';
import type { DocumentTax, PaymentToSettle, Side } from './transactions';

/** What an entry is for; it names the ledger account where none was given, and the line's description. */
export type Purpose =
  | 'bank'
  | 'receivable'
  | 'payable'
  | 'customer cash discount'
  | 'vendor cash discount'
  | 'penny difference'
  | 'cash discount difference'
  | 'payment tolerance'
  | 'cash discount tolerance'
  | 'unearned cash discount'
  | 'bank charges'
  | 'realised gain'
  | 'realised loss'
  | 'sales tax';

export type LineText =
  | 'Payment'
  | 'Cash discount'
  | 'Cash discount tolerance'
  | 'Unearned cash discount'
  | 'Sales tax on cash discount'
  | DifferenceType
  | 'Realised gain'
  | 'Realised loss'
  | 'Transfer between accounts';

/** One line of a voucher: a debit or a credit. A realised gain or loss is one in accounting currency alone. */
export interface VoucherLine {
  readonly side: Side;
  readonly voucher: string;
  readonly date: PlainDate;
  readonly ledgerAccount: string;
  readonly text: LineText;
  /** Customer or vendor account. */
  readonly account: string;
  readonly invoice: string;
  readonly currency: string;
  readonly debit: Amount;
  readonly credit: Amount;
  readonly accountingDebit: Amount;
  readonly accountingCredit: Amount;
  /** What it bears of the dimensions of its document; none on receivable, payable, bank, tax and transfer lines. */
  readonly dimensions: readonly DimensionValue[];
}

/** Ledger accounts by purpose; a missing one shows its purpose (contract, section 1). */
export type Accounts = Readonly<Partial<Record<Purpose, string>>>;

/** A posting of a customer: positive is a debit. Of a vendor both columns change places (rules, section 10). */
interface Entry {
  readonly purpose: Purpose;
  readonly ledgerAccount: string | undefined;
  readonly account: string;
  readonly invoice: string;
  readonly currency: string;
  readonly amount: Amount;
  /** The amount in accounting currency. */
  readonly value: Amount;
  readonly text: LineText;
  /** The documents whose dimensions it bears, if its purpose is one that does. */
  readonly bearers: readonly Bearer[];
}

/** What names a voucher and whose it is. */
export interface VoucherHead {
  readonly side: Side;
  readonly voucher: string;
  readonly date: PlainDate;
}

/** Purpose of the summary account of a side. */
export const receivableOf = (side: Side): Purpose => (side === 'customer' ? 'receivable' : 'payable');
const discountOf = (side: Side): Purpose =>
  side === 'customer' ? 'customer cash discount' : 'vendor cash discount';
const DIFFERENCE_PURPOSE: Readonly<Record<DifferenceType, Purpose>> = {
  'Penny difference': 'penny difference',
  'Payment tolerance': 'payment tolerance',
  'Cash discount difference': 'cash discount difference',
  'Bank charge': 'bank charges',
};

/** Purposes whose lines bear the dimensions of their documents; all others are balances, money or tax (rules, Dimensions). */
const BEARING: ReadonlySet<Purpose> = new Set<Purpose>([
  'customer cash discount',
  'vendor cash discount',
  'cash discount tolerance',
  'unearned cash discount',
  'penny difference',
  'payment tolerance',
  'cash discount difference',
  'realised gain',
  'realised loss',
]);

/**
 * The payment on its own voucher: Dr bank, Cr receivable; for a vendor Dr payable, Cr bank; a payment back the other way.
 * @param settlement the amount, and its value in accounting currency
 * @param offsetAccount the bank or other account named by the row
 */
export function paymentVoucher(
  head: VoucherHead,
  { payment, amount, value }: Pick<PaymentSettlement, 'payment' | 'amount' | 'value'>,
  offsetAccount: string,
  accounts: Accounts,
): readonly VoucherLine[] {
  const of: Owner = {
    account: payment.account,
    invoice: '',
    currency: payment.currency,
    bearers: NO_BEARERS,
  };
  return written(head, accounts, [
    entry(of, 'Payment', 'bank', offsetAccount, amount, value),
    entry(of, 'Payment', receivableOf(head.side), undefined, negate(amount), negate(value)),
  ]);
}

/**
 * Everything a settlement posts besides the payment, on one voucher: money moved to another account (ALLOC-8), one discount
 * line per document, shortages and the overpayment written off, realised gains and losses (section 8).
 * @returns no lines when nothing of it occurred: then there is no such voucher (rules, section 11)
 */
export function settlementVoucher(
  head: VoucherHead,
  settlement: PaymentSettlement,
  documents: ReadonlyMap<string, DocumentState>,
  accounts: Accounts,
  reverseTax: boolean,
): readonly VoucherLine[] {
  const { payment, lines, overpayment } = settlement;
  const entries: Entry[] = [];
  for (const line of lines) {
    enter(entries, line, documents.get(line.documentId), settlement, reverseTax);
  }
  if (overpayment !== undefined) {
    const { type, writtenOff, value } = overpayment;
    const of: Owner = {
      account: payment.account,
      invoice: '',
      currency: payment.currency,
      bearers: bearersOf(lines, documents, writtenOff),
    };
    entries.push(...pair(of, type, receivableOf(head.side), DIFFERENCE_PURPOSE[type], writtenOff, value));
  }
  return written(head, accounts, entries);
}

/** An overpayment is the payment's: it falls on the documents that took its cash, by how much each took. */
const bearersOf = (
  lines: readonly SettlementLine[],
  documents: ReadonlyMap<string, DocumentState>,
  overpaid: Amount,
): readonly Bearer[] =>
  lines
    .filter(({ paid }) => signOf(paid) === signOf(overpaid))
    .map(({ documentId, paid }) => ({
      weight: absolute(paid),
      dimensions: documents.get(documentId)?.document.dimensions ?? [],
    }));

/** Whose a posting is, in which currency, and whose dimensions it bears. */
type Owner = Pick<Entry, 'account' | 'invoice' | 'currency' | 'bearers'>;
const NO_BEARERS: readonly Bearer[] = [];

/** Written out: a run makes some hundred thousand of them, and spreads would make each a slow dictionary. */
const entry = (
  { account, invoice, currency, bearers }: Owner,
  text: LineText,
  purpose: Purpose,
  ledgerAccount: string | undefined,
  amount: Amount,
  value: Amount,
): Entry => ({ purpose, ledgerAccount, account, invoice, currency, amount, value, text, bearers });

/** An amount on one account and against another: of a customer a debit and a credit. */
const pair = (
  of: Owner,
  text: LineText,
  debit: Purpose,
  credit: Purpose,
  amount: Amount,
  value: Amount,
): readonly [Entry, Entry] => [
  entry(of, text, debit, undefined, amount, value),
  entry(of, text, credit, undefined, negate(amount), negate(value)),
];

/** Adds what a line posts besides the payment. */
function enter(
  entries: Entry[],
  line: SettlementLine,
  state: DocumentState | undefined,
  settlement: PaymentSettlement,
  reverseTax: boolean,
): void {
  const { payment } = settlement;
  const { values } = line;
  const of: Owner = {
    account: state?.document.account ?? payment.account,
    invoice: state?.document.invoice ?? '',
    currency: state?.document.currency ?? payment.currency,
    bearers: state?.document.dimensions === undefined ? NO_BEARERS : [bearerOf(state.document.dimensions)],
  };
  const receivable = receivableOf(payment.side);
  if (of.account !== payment.account && line.paid !== 0) {
    // The money moves as it came: in the payment's currency.
    const [from, to] = pair(
      { ...of, currency: payment.currency },
      'Transfer between accounts',
      receivable,
      receivable,
      line.paid,
      values.cash,
    );
    // Account and number as a mark names them: the payer may have a document of the same number.
    entries.push({ ...from, account: payment.account, invoice: `${of.account}:${of.invoice}` }, to);
  }
  for (const discount of discountsOf(line, payment)) {
    entries.push(...discountEntries(discount, state?.document.taxes ?? [], of, payment.side, reverseTax));
  }
  if (line.differenceType !== undefined) {
    const purpose = DIFFERENCE_PURPOSE[line.differenceType];
    entries.push(...pair(of, line.differenceType, purpose, receivable, line.difference, values.difference));
  }
  const exchange = values.exchangeDifference;
  if (exchange !== 0) {
    const isLoss = isExchangeLoss(payment.side, exchange);
    const [purpose, text] = isLoss
      ? (['realised loss', 'Realised loss'] as const)
      : (['realised gain', 'Realised gain'] as const);
    entries.push(...pair(of, text, purpose, receivable, ZERO, exchange));
  }
}

/** More in the books than was received is a loss of a customer's; more than was paid a gain on a vendor's (rules, section 8). */
export const isExchangeLoss = (side: Side, exchangeDifference: Amount): boolean =>
  exchangeDifference > 0 === (side === 'customer');

/** A discount to post. Amount in the document's sign, with its value in accounting currency. */
interface Discount {
  readonly amount: Amount;
  readonly value: Amount;
  readonly purpose: Purpose;
  readonly text: LineText;
  /** Alternative account of the row. */
  readonly rowAccount: string | undefined;
  /** Account of the cash discount code. */
  readonly codeAccount: string | undefined;
  /** Whether the account of a tax code goes before that of the cash discount code. */
  readonly byTaxCode: boolean;
}

/**
 * The discount of a line: cash discount on the accounts of rules section 10, or discount tolerance (RS-8); what was not earned on
 * its own account (RS-9).
 */
function discountsOf(line: SettlementLine, { side, discountAccount }: PaymentToSettle): readonly Discount[] {
  const { discount, unearnedDiscount, values } = line;
  if (discount === 0) return [];
  if (unearnedDiscount === 0) return [earnedDiscount(line, discount, values.discount, side, discountAccount)];
  const amount = minus(discount, unearnedDiscount);
  const [value = ZERO, unearnedValue = ZERO] = spreadOver(values.discount, [amount, unearnedDiscount]);
  const unearned: Discount = {
    amount: unearnedDiscount,
    value: unearnedValue,
    purpose: 'unearned cash discount',
    text: 'Unearned cash discount',
    rowAccount: undefined,
    codeAccount: undefined,
    byTaxCode: false,
  };
  return [earnedDiscount(line, amount, value, side, discountAccount), unearned];
}

const earnedDiscount = (
  { isDiscountTolerance, discountAccount }: SettlementLine,
  amount: Amount,
  value: Amount,
  side: Side,
  rowAccount: string | undefined,
): Discount => ({
  amount,
  value,
  purpose: isDiscountTolerance ? 'cash discount tolerance' : discountOf(side),
  text: isDiscountTolerance ? 'Cash discount tolerance' : 'Cash discount',
  rowAccount: isDiscountTolerance ? undefined : rowAccount,
  codeAccount: isDiscountTolerance ? undefined : discountAccount,
  byTaxCode: !isDiscountTolerance,
});

/**
 * A discount against the receivable; its tax goes back to the sales tax account where that is asked for. Parts share the value of
 * the discount by their size, so that they add up to it.
 * Discount account, first hit wins: alternative account of the row, account of the tax code, of the cash discount code, default.
 */
function discountEntries(
  discount: Discount,
  taxes: readonly DocumentTax[],
  of: Owner,
  side: Side,
  reverseTax: boolean,
): readonly Entry[] {
  const { amount, value, text, purpose } = discount;
  if (amount === 0) return [];
  const receivable = entry(of, text, receivableOf(side), undefined, negate(amount), negate(value));
  const parts = taxes.length === 0 ? [] : discountByTax(amount, taxes);
  if (parts.length === 0) {
    const ledgerAccount = discount.rowAccount ?? discount.codeAccount;
    return [entry(of, text, purpose, ledgerAccount, amount, value), receivable];
  }
  const nets = new Map<string | undefined, Amount>();
  const reversed: Omit<Entry, 'value'>[] = [];
  for (const part of parts) {
    const back = reverseTax ? part.reversed : ZERO;
    const ofTaxCode = discount.byTaxCode ? part.tax.discountAccount : undefined;
    const ledgerAccount = discount.rowAccount ?? ofTaxCode ?? discount.codeAccount;
    nets.set(ledgerAccount, plus(nets.get(ledgerAccount) ?? ZERO, minus(part.discount, back)));
    reversed.push({
      ...of,
      text: 'Sales tax on cash discount',
      purpose: 'sales tax',
      ledgerAccount: part.tax.account,
      amount: back,
    });
  }
  const net = [...nets].map(([ledgerAccount, part]) => ({
    ...of,
    text,
    purpose,
    ledgerAccount,
    amount: part,
  }));
  const all = [...net, ...reversed];
  const values = spreadOver(
    value,
    all.map((entry) => entry.amount),
  );
  return [...all.map((entry, i): Entry => ({ ...entry, value: values[i] ?? ZERO })), receivable];
}

function written(head: VoucherHead, accounts: Accounts, entries: readonly Entry[]): readonly VoucherLine[] {
  const lines: VoucherLine[] = [];
  for (const of of entries) {
    if (of.amount === 0 && of.value === 0) continue;
    if (of.bearers.length === 0 || !BEARING.has(of.purpose)) {
      lines.push(lineOf(head, accounts, of, of.amount, of.value, NO_DIMENSIONS));
      continue;
    }
    for (const { amount, value, dimensions } of cutByDimensions(of.amount, of.value, of.bearers)) {
      lines.push(lineOf(head, accounts, of, amount, value, dimensions));
    }
  }
  return lines;
}
const NO_DIMENSIONS: readonly DimensionValue[] = [];

function lineOf(
  { side, voucher, date }: VoucherHead,
  accounts: Accounts,
  { purpose, ledgerAccount, text, account, invoice, currency }: Entry,
  amount: Amount,
  value: Amount,
  dimensions: readonly DimensionValue[],
): VoucherLine {
  const sign = side === 'customer' ? 1 : -1;
  const [debit, accountingDebit] = [times(amount, sign), times(value, sign)];
  return {
    side,
    voucher,
    date,
    currency,
    ledgerAccount: ledgerAccount || accounts[purpose] || purpose,
    text,
    account,
    invoice,
    debit: larger(ZERO, debit),
    credit: larger(ZERO, negate(debit)),
    accountingDebit: larger(ZERO, accountingDebit),
    accountingCredit: larger(ZERO, negate(accountingDebit)),
    dimensions,
  };
}
