import { laterOf, type PlainDate } from '../calendar/plainDate';
import { absolute, negate, ZERO, type Amount } from '../money/amount';
import { invariant } from '../problem/problem';
import type { DifferenceType } from './differences';
import type { DocumentState } from './documentState';
import type { Exchange } from './exchange';
import { checkVouchers } from './laws';
import type { SettlementPolicy } from './policy';
import type { RuleId } from './rules';
import { compareTexts } from './compareTexts';
import type { PaymentSettlement, Reason, SettlementLine } from './settlement';
import { settleRun } from './settleRun';
import type { OpenDocument, PaymentToSettle, Side, UseCashDiscount } from './transactions';
import { discountVoucher, nextVouchers, type VoucherSeries } from './voucherNumbers';
import {
  isExchangeLoss,
  paymentVoucher,
  settlementVoucher,
  type Accounts,
  type VoucherLine,
} from './vouchers';

/** A payment of the journal, or the rest of one that was posted before and is marked now. */
export interface PaymentToPost extends PaymentToSettle {
  readonly name: string;
  /** '' : the next number of the series. */
  readonly voucher: string;
  readonly reference: string;
  readonly offsetAccount: string;
  /** Posted by an earlier run; only what it has left is settled now. */
  readonly isPosted: boolean;
  /** What its row says, where it is settled again: its place in ALLOC-0 is that of the first time (UNDO-5). */
  readonly entered?: { readonly voucher: string; readonly amount: Amount | undefined };
}

export interface PostedPayment {
  readonly side: Side;
  readonly key: string;
  readonly voucher: string;
  readonly date: PlainDate;
  readonly account: string;
  readonly name: string;
  /** Positive received from a customer or paid to a vendor. */
  readonly amount: Amount;
  /** What it was posted at in accounting currency. */
  readonly accountingAmount: Amount;
  readonly currency: string;
  readonly reference: string;
  readonly offsetAccount: string;
}

/** One row of the settlement history: a payment on a document, or its overpayment written off (`line` absent). */
export interface SettlementRecord {
  readonly side: Side;
  readonly key: string;
  readonly date: PlainDate;
  readonly paymentVoucher: string;
  readonly paymentDate: PlainDate;
  readonly reference: string;
  readonly account: string;
  readonly invoice: string;
  readonly invoiceVoucher: string;
  /** Of the document; of an overpayment the payment's. */
  readonly currency: string;
  readonly cashApplied: Amount | undefined;
  readonly discount: Amount | undefined;
  /** Shortage positive, overpayment negative. */
  readonly difference: Amount | undefined;
  readonly differenceType: DifferenceType | undefined;
  readonly amountSettled: Amount | undefined;
  readonly balanceAfter: Amount | undefined;
  /** Last day of the period whose calculated discount was taken (DISC-12); absent for any other settlement. */
  readonly cashDiscountDate: PlainDate | undefined;
  readonly cashDiscountAmount: Amount | undefined;
  readonly discountTakenBefore: Amount | undefined;
  readonly useCashDiscount: UseCashDiscount | undefined;
  readonly rules: readonly RuleId[];
  readonly because: Because;
  readonly discountVoucher: string;
  readonly paymentCurrency: string;
  /** The cash applied in the payment's currency. */
  readonly paid: Amount | undefined;
  /** In accounting currency: value of the cash applied, or of the overpayment written off. */
  readonly paymentValue: Amount;
  /** Carrying value of the amount settled, in accounting currency. */
  readonly settledValue: Amount | undefined;
  /** The cash discount in accounting currency. */
  readonly discountValue: Amount | undefined;
  /** Realised, in accounting currency: gain positive, loss negative; absent when none. */
  readonly exchangeGain: Amount | undefined;
}

/** A settlement row without its sentence, as the ledger gives it back. */
export type SettlementFacts = Omit<SettlementRecord, 'because'>;

/** What the sentence in the sheet is made from. */
export interface Because {
  /** Days of grace by which the discount was still granted; 0 when it was in time. */
  readonly graceDays: number;
  readonly reason: Reason | 'overpayment-written-off' | 'used-by-payment';
  readonly noDiscount: SettlementLine['noDiscount'];
}

export interface RunResult {
  readonly payments: readonly PostedPayment[];
  readonly settlements: readonly SettlementRecord[];
  readonly voucherLines: readonly VoucherLine[];
  /** Per payment handed in: what became of it; a blank amount whose marks settle nothing is not posted. */
  readonly outcomes: readonly (PaymentSettlement & {
    readonly payment: PaymentToPost;
    readonly voucher: string;
    readonly isPostedNow: boolean;
  })[];
}

export interface RunSettings {
  readonly policy: SettlementPolicy;
  readonly accounts: Accounts;
  readonly series: Readonly<Record<Side, VoucherSeries>>;
  /** Every voucher number that stands in the workbook. */
  readonly usedVouchers: ReadonlySet<string>;
  /** Settlement posting date of payments that were posted before: latest transaction, or a day. */
  readonly postingDate: 'latest' | PlainDate;
  /** Absent: everything is in accounting currency. */
  readonly exchange?: Exchange;
}

/** ALLOC-0: by date, voucher, account, amount (blank last), payment reference, key. */
export const byAllocationOrder = (a: PaymentToPost, b: PaymentToPost): number =>
  compareTexts(a.date, b.date) ||
  compareTexts((a.entered ?? a).voucher, (b.entered ?? b).voucher) ||
  compareTexts(a.account, b.account) ||
  amountInOrder(a) - amountInOrder(b) ||
  compareTexts(a.reference, b.reference) ||
  compareTexts(a.key, b.key);

const amountInOrder = (payment: PaymentToPost): number =>
  (payment.entered ?? payment).amount ?? Number.MAX_SAFE_INTEGER;

/**
 * Settles and posts a run: numbers the payments, settles them one after the other, writes their vouchers and the history.
 *
 * @param payments in any order; the same result whatever it is
 * @param documents by id; changed: what is settled is taken off
 * @throws InvariantError when a law does not hold: nothing may be written
 */
export function postRun(
  payments: readonly PaymentToPost[],
  documents: ReadonlyMap<string, DocumentState>,
  settings: RunSettings,
): RunResult {
  const ordered = [...payments].sort(byAllocationOrder);
  const settlements = settleRun(ordered, documents, settings.policy, settings.exchange);
  const posted = ordered.map((payment, i) => {
    const settlement = settlements[i];
    invariant(settlement !== undefined, 'one settlement per payment');
    const settlesNothing = payment.amount === undefined && settlement.lines.length === 0;
    return { payment, settlement, isPostedNow: !payment.isPosted && !settlesNothing };
  });
  const vouchers = numbered(
    // 0 is no payment (contract): documents are settled with each other, no number of the series is used up.
    posted.filter((p) => p.isPostedNow && p.settlement.amount !== 0).map((p) => p.payment),
    settings,
  );

  const used = new Set(settings.usedVouchers);
  for (const voucher of vouchers.values()) used.add(voucher);
  const result = {
    payments: [] as PostedPayment[],
    settlements: [] as SettlementRecord[],
    voucherLines: [] as VoucherLine[],
  };
  const outcomes = posted.map(({ payment, settlement, isPostedNow }) => {
    const voucher = vouchers.get(payment) ?? payment.voucher;
    if (isPostedNow) {
      result.payments.push(postedPayment(payment, settlement, voucher));
      result.voucherLines.push(...paymentLines(payment, settlement, voucher, settings));
    }
    const date = settlementDate(payment, settlement, settings.postingDate);
    const head = {
      side: payment.side,
      voucher: discountVoucher(voucher || firstDocumentVoucher(settlement, documents), used),
      date,
    };
    const lines = settlementVoucher(
      head,
      settlement,
      documents,
      settings.accounts,
      settings.policy.reverseTaxOnDiscount,
    );
    if (lines.length > 0) used.add(head.voucher);
    result.voucherLines.push(...lines);
    const offset = new Set(lines.map((line) => `${line.account}\n${line.invoice}`));
    result.settlements.push(
      ...records(payment, settlement, voucher, date, documents, (account, invoice) =>
        offset.has(`${account}\n${invoice}`) ? head.voucher : '',
      ),
    );
    return { ...settlement, payment, voucher, isPostedNow };
  });
  checkVouchers(result.voucherLines);
  return { ...result, outcomes };
}

/** Numbers of the payments that have none: per side, in the order of ALLOC-0, without a gap. */
function numbered(
  payments: readonly PaymentToPost[],
  settings: RunSettings,
): ReadonlyMap<PaymentToPost, string> {
  const vouchers = new Map<PaymentToPost, string>();
  const given = payments.filter((payment) => payment.voucher !== '');
  for (const payment of given) vouchers.set(payment, payment.voucher);
  const used = [...settings.usedVouchers, ...vouchers.values()];
  for (const side of ['customer', 'vendor'] as const) {
    const blank = payments.filter((payment) => payment.side === side && payment.voucher === '');
    const numbers = nextVouchers(settings.series[side], blank.length, used);
    blank.forEach((payment, i) => vouchers.set(payment, numbers[i] ?? ''));
    used.push(...numbers);
  }
  return vouchers;
}

/** Documents settled with each other without a payment: their voucher takes its number from the first of them. */
function firstDocumentVoucher(
  { lines }: PaymentSettlement,
  documents: ReadonlyMap<string, DocumentState>,
): string {
  const document = documents.get(lines[0]?.documentId ?? '')?.document;
  return document?.voucher || document?.invoice || '';
}

/** The later of payment and document dates; for a payment posted before, the settlement posting date (rules, section 7). */
const settlementDate = (
  payment: PaymentToPost,
  settlement: PaymentSettlement,
  postingDate: 'latest' | PlainDate,
): PlainDate =>
  payment.isPosted && postingDate !== 'latest' ? laterOf(postingDate, settlement.date) : settlement.date;

const postedPayment = (
  payment: PaymentToPost,
  { amount, value }: PaymentSettlement,
  voucher: string,
): PostedPayment => ({
  side: payment.side,
  key: payment.key,
  voucher,
  date: payment.date,
  account: payment.account,
  name: payment.name,
  amount,
  accountingAmount: value,
  currency: payment.currency,
  reference: payment.reference,
  offsetAccount: payment.offsetAccount,
});

const paymentLines = (
  payment: PaymentToPost,
  settlement: PaymentSettlement,
  voucher: string,
  { accounts }: RunSettings,
): readonly VoucherLine[] =>
  paymentVoucher(
    { side: payment.side, voucher, date: payment.date },
    settlement,
    payment.offsetAccount,
    accounts,
  );

function records(
  payment: PaymentToPost,
  { lines, overpayment }: PaymentSettlement,
  voucher: string,
  date: PlainDate,
  documents: ReadonlyMap<string, DocumentState>,
  offsetVoucher: (account: string, invoice: string) => string,
): readonly SettlementRecord[] {
  // Written out, one literal each: objects put together by several spreads become slow, large dictionaries.
  const rows = lines.map((line): SettlementRecord => {
    const document = documents.get(line.documentId)?.document;
    invariant(document !== undefined, 'a settled document is known');
    return {
      side: payment.side,
      key: payment.key,
      date,
      paymentVoucher: voucher,
      paymentDate: payment.date,
      reference: payment.reference,
      account: document.account,
      invoice: document.invoice,
      invoiceVoucher: document.voucher,
      currency: document.currency,
      cashApplied: line.cashApplied,
      discount: line.discount,
      difference: line.difference,
      differenceType: line.differenceType,
      amountSettled: line.amountSettled,
      balanceAfter: line.balanceAfter,
      cashDiscountDate: line.period === undefined ? undefined : document.periods[line.period]?.lastDate,
      cashDiscountAmount: line.discountAmount,
      discountTakenBefore: line.discountTakenBefore,
      useCashDiscount: line.useCashDiscount,
      rules: line.rules,
      because: { reason: line.reason, noDiscount: line.noDiscount, graceDays: line.graceDays },
      discountVoucher: offsetVoucher(document.account, document.invoice),
      paymentCurrency: payment.currency,
      paid: line.paid,
      paymentValue: line.values.cash,
      settledValue: line.values.settled,
      discountValue: line.values.discount,
      exchangeGain: exchangeGain(payment.side, line.values.exchangeDifference),
    };
  });
  for (const line of lines) {
    const document = documents.get(line.documentId)?.document;
    if (document?.paymentKey !== undefined) rows.push(usedBy(line, document, payment.side, voucher, date));
  }
  if (overpayment !== undefined) {
    rows.push({
      side: payment.side,
      key: payment.key,
      date,
      paymentVoucher: voucher,
      paymentDate: payment.date,
      reference: payment.reference,
      account: payment.account,
      invoice: '',
      invoiceVoucher: '',
      currency: payment.currency,
      cashApplied: undefined,
      discount: undefined,
      difference: negate(overpayment.writtenOff),
      differenceType: overpayment.type,
      amountSettled: undefined,
      balanceAfter: undefined,
      cashDiscountDate: undefined,
      cashDiscountAmount: undefined,
      discountTakenBefore: undefined,
      useCashDiscount: undefined,
      rules: overpayment.rules,
      because: { reason: 'overpayment-written-off', noDiscount: undefined, graceDays: 0 },
      discountVoucher: offsetVoucher(payment.account, ''),
      paymentCurrency: payment.currency,
      paid: undefined,
      paymentValue: overpayment.value,
      settledValue: undefined,
      discountValue: undefined,
      exchangeGain: undefined,
    });
  }
  return rows;
}

/**
 * ALLOC-6: the posted payment that another one settled is used up by that. A row of its own says so, with the amounts turned round,
 * so that both payments add up.
 */
function usedBy(
  { amountSettled, values }: SettlementLine,
  document: OpenDocument,
  side: Side,
  voucher: string,
  date: PlainDate,
): SettlementRecord {
  return {
    side,
    key: document.paymentKey ?? '',
    date,
    paymentVoucher: document.voucher,
    paymentDate: document.date,
    reference: '',
    account: document.account,
    invoice: '',
    invoiceVoucher: voucher,
    currency: document.currency,
    cashApplied: negate(amountSettled),
    discount: ZERO,
    difference: ZERO,
    differenceType: undefined,
    amountSettled: negate(amountSettled),
    balanceAfter: undefined,
    cashDiscountDate: undefined,
    cashDiscountAmount: undefined,
    discountTakenBefore: undefined,
    useCashDiscount: undefined,
    rules: ['ALLOC-6'],
    because: { reason: 'used-by-payment', noDiscount: undefined, graceDays: 0 },
    discountVoucher: '',
    paymentCurrency: document.currency,
    paid: negate(amountSettled),
    paymentValue: negate(values.settled),
    settledValue: negate(values.settled),
    discountValue: ZERO,
    exchangeGain: undefined,
  };
}

function exchangeGain(side: Side, difference: Amount): Amount | undefined {
  if (difference === 0) return undefined;
  return isExchangeLoss(side, difference) ? negate(absolute(difference)) : absolute(difference);
}
