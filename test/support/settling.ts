import { plainDate, type PlainDate } from '../../src/calendar/plainDate';
import { documentState, type DocumentState } from '../../src/engine/documentState';
import type { SettlementPolicy } from '../../src/engine/policy';
import type { PaymentToPost, RunResult, RunSettings } from '../../src/engine/postRun';
import { postRun } from '../../src/engine/postRun';
import type { PaymentSettlement, SettlementLine } from '../../src/engine/settlement';
import type { DocumentDimension, Mark, OpenDocument, Side } from '../../src/engine/transactions';
import { ZERO, type Amount } from '../../src/money/amount';
import { amountOfDigits, digitsOf } from '../../src/money/convert';
import { parseDimension } from '../../src/text/dimensionText';

/** Euros from digits: `1000.00`. */
export function eur(digits: string): Amount {
  const read = amountOfDigits(digits, 2);
  if (!read.ok) throw new Error(`${digits}: ${read.why}`);
  return read.amount;
}
export const digits = (amount: Amount | undefined): string =>
  amount === undefined ? '' : digitsOf(amount, 2);

export function day(text: string): PlainDate {
  const date = plainDate(text);
  if (date === undefined) throw new Error(`${text} is not a date`);
  return date;
}

/** The defaults of rules section 3. */
export const DEFAULTS: SettlementPolicy = {
  administration: 'Specific',
  maximumPennyDifference: ZERO,
  maximumOverpaymentOrUnderpayment: ZERO,
  partialPayments: 'proportional',
  onlyFirstPeriod: false,
  lostByPart: false,
  exactPayment: false,
  tolerancePercent: undefined,
  toleranceAmount: undefined,
  toleranceTarget: 'own account',
  discountTolerance: false,
  unearnedDiscount: false,
  discountOnCreditNotes: false,
  writeOffWithoutDiscount: true,
  reverseTaxOnDiscount: false,
  automaticPriority: undefined,
  automaticSettlement: false,
  selectedDiscountDate: undefined,
};

/** Limits as a text table states them: `0.05 / 1.00` is penny maximum / maximum over- or underpayment. */
export function limits(text: string): Partial<SettlementPolicy> {
  const [penny = '0', maximum = '0'] = text.split(' / ');
  return { maximumPennyDifference: eur(penny), maximumOverpaymentOrUnderpayment: eur(maximum) };
}

export interface DocumentGiven {
  readonly invoice?: string;
  readonly voucher?: string;
  readonly account?: string;
  readonly side?: Side;
  readonly type?: string;
  readonly date?: string;
  readonly due?: string;
  readonly open?: string;
  readonly taken?: string;
  /** `20.00 to 2015-06-30`, with the code's ledger account behind it if it has one: `20.00 to 2015-06-30 at 4310`. */
  readonly periods?: readonly string[];
  /** Dimension and cell: `Cost centre: CC10=60; CC20=40`. */
  readonly dimensions?: readonly string[];
}

/** A document of customer 4031, dated 2015-06-25 and without a discount unless stated otherwise. */
export function document(amount: string, given: DocumentGiven = {}): DocumentState {
  const { side = 'customer', account = '4031', invoice = '10030', date = '2015-06-25' } = given;
  const document: OpenDocument = {
    id: `${side} ${account} ${invoice}`,
    side,
    account,
    name: '',
    type: given.type ?? (amount.startsWith('-') ? 'Credit note' : 'Invoice'),
    voucher: given.voucher ?? `FTI-${invoice}`,
    invoice,
    date: day(date),
    dueDate: given.due === undefined ? undefined : day(given.due),
    currency: 'EUR',
    amount: eur(amount),
    openAtStart: eur(given.open ?? amount),
    discountTakenAtStart: eur(given.taken ?? '0'),
    periods: (given.periods ?? []).map((text) => {
      const [, discount = '', date = '', account] = /^(\S+) to (\S+)(?: at (\S+))?$/.exec(text) ?? [];
      return {
        lastDate: day(date),
        discount: eur(discount),
        ...(account === undefined ? {} : { account }),
      };
    }),
    ...(given.dimensions === undefined ? {} : { dimensions: given.dimensions.map(dimension) }),
  };
  return documentState(document);
}

export function dimension(text: string): DocumentDimension {
  const [name = '', cell = ''] = text.split(': ');
  const read = parseDimension(cell, name, undefined, { kind: 'table', table: 'Invoices' });
  if (!read.ok) throw new Error(`${text}: ${read.problem.code}`);
  return { name, shares: read.value };
}

/** The first seed scenario's invoice: 1,000.00 of 2015-06-25, 2 % within 5 days, 1 % within 14 days, net 30. */
export const seedInvoice = (given: DocumentGiven = {}): DocumentState =>
  document('1000.00', {
    due: '2015-07-25',
    periods: ['20.00 to 2015-06-30', '10.00 to 2015-07-09'],
    ...given,
  });

export interface MarkGiven {
  readonly use?: string;
  /** Amount to settle as keyed. */
  readonly keyed?: string;
  /** Overwritten cash discount amount. */
  readonly override?: string;
  readonly full?: boolean;
}

/** A mark on a document; an empty text is a field left alone. */
export const marked = (state: DocumentState, { use, keyed, override, full }: MarkGiven = {}): Mark => ({
  documentId: state.document.id,
  useCashDiscount: use === 'Always' || use === 'Never' ? use : 'Normal',
  fullSettlement: full ?? false,
  ...(keyed ? { amountToSettle: eur(keyed) } : {}),
  ...(override ? { discountOverride: eur(override) } : {}),
});

export interface PaymentGiven {
  readonly side?: Side;
  readonly account?: string;
  readonly voucher?: string;
  readonly reference?: string;
  readonly grace?: number;
  readonly discountAccount?: string;
  readonly isPosted?: boolean;
  readonly key?: string;
}

/** A payment of customer 4031; an empty amount is worked out from the marks (ALLOC-4). */
export const payment = (
  amount: string,
  date: string,
  marks: readonly Mark[],
  given: PaymentGiven = {},
): PaymentToPost => ({
  key: given.key ?? `${date} ${amount} ${given.voucher ?? ''} ${given.reference ?? ''}`,
  side: given.side ?? 'customer',
  account: given.account ?? '4031',
  name: '',
  date: day(date),
  currency: 'EUR',
  ...(amount === '' ? {} : { amount: eur(amount) }),
  marks,
  graceDays: given.grace ?? 0,
  voucher: given.voucher ?? 'ARP-10030',
  reference: given.reference ?? '',
  offsetAccount: '',
  isPosted: given.isPosted ?? false,
  ...(given.discountAccount ? { discountAccount: given.discountAccount } : {}),
});

/** Posts payments as one run; the ledger accounts show their purpose. */
export function post(
  payments: readonly PaymentToPost[],
  documents: readonly DocumentState[],
  policy: Partial<SettlementPolicy> = {},
  settings: Partial<RunSettings> = {},
): RunResult {
  return postRun(payments, new Map(documents.map((state) => [state.document.id, state])), {
    policy: { ...DEFAULTS, ...policy },
    accounts: {},
    series: {
      customer: { prefix: 'ARP-', next: 10030, width: 5 },
      vendor: { prefix: 'APP-', next: 10030, width: 5 },
    },
    usedVouchers: new Set(),
    postingDate: 'latest',
    ...settings,
  });
}

/** Settles one payment with one document and shows what an accountant would look at. */
export function settleOne(
  state: DocumentState,
  amount: string,
  date: string,
  mark: MarkGiven = {},
  policy: Partial<SettlementPolicy> = {},
  given: PaymentGiven = {},
): Shown {
  const result = post([payment(amount, date, [marked(state, mark)], given)], [state], policy);
  return shown(result.outcomes[0]!, state);
}

export interface Shown {
  readonly cash: string;
  readonly discount: string;
  /** Shortage written off on the document. */
  readonly short: string;
  /** Overpayment written off. */
  readonly over: string;
  /** `penny` or `difference`: where a difference went. */
  readonly account: string;
  readonly settled: string;
  /** What is open of the document afterwards. */
  readonly open: string;
  /** What is left of the payment. */
  readonly left: string;
  readonly rules: readonly string[];
}

export function shown(outcome: PaymentSettlement, state: DocumentState): Shown {
  const line: SettlementLine | undefined = outcome.lines.find((l) => l.documentId === state.document.id);
  const type = line?.differenceType ?? outcome.overpayment?.type;
  return {
    cash: digits(line?.cashApplied ?? ZERO),
    discount: digits(line?.discount ?? ZERO),
    short: digits(line?.difference ?? ZERO),
    over: digits(outcome.overpayment?.writtenOff ?? ZERO),
    account: type === undefined ? '' : type === 'Penny difference' ? 'penny' : 'difference',
    settled: digits(line?.amountSettled ?? ZERO),
    open: digits(line?.balanceAfter ?? state.document.openAtStart),
    left: digits(outcome.leftOpen),
    rules: [...(line?.rules ?? []), ...(outcome.overpayment?.rules ?? [])],
  };
}

/** The vouchers of a run as lines of text: voucher, date, ledger account, account, debit, credit. */
export const voucherText = (result: RunResult): readonly string[] =>
  result.voucherLines.map((line) =>
    [line.voucher, line.date, line.ledgerAccount, line.account, digits(line.debit), digits(line.credit)].join(
      ' | ',
    ),
  );
