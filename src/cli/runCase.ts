import { discountPanel, settleRow } from '../engine/discountPanel';
import { discountSchedule } from '../engine/discountSchedule';
import { balanceOf, type DocumentState } from '../engine/documentState';
import {
  byAllocationOrder,
  postRun,
  type PaymentToPost,
  type PostedPayment,
  type SettlementRecord,
} from '../engine/postRun';
import { byPriority } from '../engine/priority';
import { byDueDate } from '../engine/settleRun';
import {
  inMarkedOrder,
  referenceDate,
  type PaymentSettlement,
  type SettlementLine,
} from '../engine/settlePayment';
import { discountByTax } from '../engine/salesTax';
import { transactionRows, type TransactionRow } from '../engine/transactionRows';
import type { Mark } from '../engine/transactions';
import type { Accounts, VoucherLine } from '../engine/vouchers';
import { minus, negate, sum, ZERO, type Amount } from '../money/amount';
import type { SettlementCase } from './caseFile';
import { caseInput, documentId, printed, Skipped, type CaseInput, type CaseStep } from './caseInput';

/** What the engine made of a case, in the words of SCHEMA.md, so that it can be laid beside what is expected. */
export interface CaseActual {
  readonly payments: readonly Readonly<Record<string, unknown>>[];
  readonly final: Readonly<Record<string, unknown>>;
  readonly ledger: readonly Readonly<Record<string, unknown>>[];
  readonly schedule: readonly Readonly<Record<string, unknown>>[];
  readonly discounts: readonly Readonly<Record<string, unknown>>[];
  readonly dueDate: string | null;
}

/** Ledger accounts under the names that cases use (SCHEMA.md). */
const ACCOUNTS: Accounts = {
  bank: 'bank',
  receivable: 'receivable',
  payable: 'payable',
  'customer cash discount': 'customer cash discount',
  'vendor cash discount': 'vendor cash discount',
  'penny difference': 'penny difference',
  'cash discount difference': 'cash discount difference',
  'payment tolerance': 'payment tolerance',
  'cash discount tolerance': 'cash discount tolerance',
  'unearned cash discount': 'unearned cash discount',
  'sales tax': 'sales tax',
};

/** Runs a case through the engine. @throws Skipped where the engine has no rule for it */
export function runCase(theCase: SettlementCase): CaseActual {
  const input = caseInput(theCase);
  const run: Run = { input, vouchers: new Set(), payments: [], records: [], lines: [], shown: new Map() };
  for (const steps of segments(input.steps)) for (const step of steps) take(run, step);
  const first = [...input.documents.values()][0];
  return {
    payments: input.steps.map((step) => run.shown.get(step) ?? {}),
    final: finalOf(run),
    ledger: run.lines.map((line) => ledgerLine(line, input)),
    schedule: (first ? discountSchedule(first.document) : []).map((row) => ({
      date: row.cashDiscountDate,
      cashDiscountAmount: printed(row.cashDiscountAmount, input.decimals),
      amountInTransactionCurrency: printed(row.amount, input.decimals),
    })),
    discounts: (first?.document.periods ?? []).map((period) => ({
      date: period.lastDate,
      amount: printed(period.discount, input.decimals),
    })),
    dueDate: first?.document.dueDate ?? null,
  };
}

interface Run {
  readonly input: CaseInput;
  readonly vouchers: Set<string>;
  readonly payments: { readonly payment: PostedPayment; leftOpen: Amount }[];
  readonly records: SettlementRecord[];
  readonly lines: VoucherLine[];
  readonly shown: Map<CaseStep, Readonly<Record<string, unknown>>>;
}

/** Payments between two looks are one run in the order of ALLOC-0: those with marks first, then the unmarked ones. */
function segments(steps: readonly CaseStep[]): readonly (readonly CaseStep[])[] {
  const result: CaseStep[][] = [[]];
  const vouchers = new Set<string>();
  for (const step of steps) {
    // What settles a payment posted before is a later run.
    const isLater = step.payment.amount === 0 && vouchers.has(step.payment.voucher);
    if (step.payment.voucher !== '') vouchers.add(step.payment.voucher);
    if (step.kind === 'view' || isLater) result.push([step], []);
    else result.at(-1)?.push(step);
  }
  const unmarked = (step: CaseStep): number => (step.payment.marks.length === 0 ? 1 : 0);
  return result.map((segment) =>
    segment.sort((a, b) => unmarked(a) - unmarked(b) || byAllocationOrder(a.payment, b.payment)),
  );
}

function take(run: Run, step: CaseStep): void {
  const { input } = run;
  const { voucher } = step.payment;
  const posted = run.payments.find(({ payment }) => voucher !== '' && payment.voucher === voucher);
  const payment = posted && step.payment.amount === 0 ? restOf(posted, step.payment) : step.payment;
  const before = panels(payment, input);
  if (step.kind === 'view') {
    run.shown.set(step, before);
    return;
  }
  const result = postRun([payment], input.documents, {
    policy: input.policy,
    accounts: ACCOUNTS,
    series: {
      customer: { prefix: 'ARP-', next: 1, width: 5 },
      vendor: { prefix: 'APP-', next: 1, width: 5 },
    },
    usedVouchers: run.vouchers,
    postingDate: step.payment.date,
  });
  const outcome = result.outcomes[0];
  if (outcome === undefined) throw new Error('a payment has an outcome');
  for (const paid of result.payments) run.payments.push({ payment: paid, leftOpen: outcome.leftOpen });
  if (payment.isPosted && posted) posted.leftOpen = outcome.leftOpen;
  run.records.push(...result.settlements);
  run.lines.push(...result.voucherLines);
  for (const line of result.voucherLines) run.vouchers.add(line.voucher);
  run.shown.set(step, {
    ...before,
    ...outcomeFields(outcome, payment, input),
    ...balances(run, (row) => row.account === payment.account),
  });
}

/** What a payment posted by an earlier step has left, with the marks it gets now (ALLOC-5). */
const restOf = (
  { payment, leftOpen }: { readonly payment: PostedPayment; readonly leftOpen: Amount },
  { marks, graceDays }: PaymentToPost,
): PaymentToPost => ({ ...payment, amount: leftOpen, isPosted: true, marks, graceDays });

/** What Settle transactions shows before the payment is posted: the marked lines, then what else is open on the account. */
function panels(payment: PaymentToPost, input: CaseInput): Record<string, unknown> {
  const { decimals, policy, documents, side } = input;
  const reference = referenceDate(payment, policy);
  const rows = [...payment.marks, ...unmarked(payment, input)].map((mark, i) => {
    const state = known(documents, mark.documentId);
    const { voucher, account, date, dueDate, invoice, currency } = state.document;
    const row = settleRow(state, mark, reference, payment.graceDays, policy);
    const panel = discountPanel(state, mark, reference, payment.graceDays, policy);
    return {
      invoice,
      settleRow: {
        mark: i < payment.marks.length,
        useCashDiscount: mark.useCashDiscount,
        voucher,
        account,
        date,
        dueDate: dueDate ?? null,
        invoice,
        currency,
        amountInTransactionCurrency: printed(row.amountInTransactionCurrency, decimals),
        amountToSettle: printed(row.amountToSettle, decimals),
      },
      panel: {
        cashDiscountDate: panel.cashDiscountDate ?? null,
        cashDiscountAmount: printed(panel.cashDiscountAmount, decimals),
        useCashDiscount: panel.useCashDiscount,
        cashDiscountTaken: printed(panel.cashDiscountTaken, decimals),
        cashDiscountAmountToTake: printed(panel.cashDiscountAmountToTake, decimals),
      },
      amountToSettle: row.amountToSettle,
    };
  });
  const only = rows[0];
  if (only === undefined) return {};
  const creditNote = rows.find(
    (row) => known(documents, documentIdOf(payment, row.invoice, input)).sign === -1,
  );
  const shown = {
    panel: only.panel,
    settleRow: only.settleRow,
    settleRows: rows.map((row) => row.settleRow),
    ...Object.fromEntries(rows.map((row) => [`panelFor${row.invoice}`, row.panel])),
    ...(creditNote ? { panelForCreditNote: creditNote.panel } : {}),
  };
  return {
    ...shown,
    enterCustomerPaymentsGrid: rows.map((row) => ({
      ...row.panel,
      ...row.settleRow,
      amountToPay: row.settleRow.amountToSettle,
    })),
    display: side === 'vendor' ? asVendorShows(shown) : undefined,
    markedTotal: printed(sum(rows.map((row) => (row.settleRow.mark ? row.amountToSettle : ZERO))), decimals),
    estimatedCashDiscount: estimated(payment, input),
  };
}

/** What is open on the payment's account beside the marked lines, as the page shows it before anything is marked. */
const unmarked = ({ account, marks }: PaymentToPost, { documents }: CaseInput): readonly Mark[] =>
  [...documents.values()]
    .filter((state) => state.document.account === account && balanceOf(state) !== 0)
    .filter(({ document }) => !marks.some((mark) => mark.documentId === document.id))
    .map(({ document }) => ({
      documentId: document.id,
      useCashDiscount: 'Normal',
      fullSettlement: false,
    }));

const known = (documents: ReadonlyMap<string, DocumentState>, id: string): DocumentState => {
  const state = documents.get(id);
  if (state === undefined) throw new Skipped(`unknown document ${id}`);
  return state;
};

const documentIdOf = (payment: PaymentToPost, invoice: string, input: CaseInput): string =>
  payment.marks.find((mark) => known(input.documents, mark.documentId).document.invoice === invoice)
    ?.documentId ?? documentId(payment.side, payment.account, invoice);

/** The vendor screens show invoice, discount and settle amounts negative. */
function asVendorShows(shown: unknown): unknown {
  if (Array.isArray(shown)) return shown.map(asVendorShows);
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(
    Object.entries(shown).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && /^(amount|cashDiscount)(?!Date)/.test(name)
        ? withOtherSign(value)
        : asVendorShows(value),
    ]),
  );
}
const withOtherSign = (amount: string): string => {
  if (/^-?0+(\.0+)?$/.test(amount)) return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
};

/** Estimated cash discount: what the marked lines take together; null when that is nothing. */
function estimated(payment: PaymentToPost, { documents, policy, decimals }: CaseInput): string | null {
  const taken = sum(
    payment.marks.map((mark) => {
      const state = known(documents, mark.documentId);
      return discountPanel(state, mark, referenceDate(payment, policy), payment.graceDays, policy)
        .cashDiscountAmountToTake;
    }),
  );
  return taken === 0 ? null : printed(taken, decimals);
}

function outcomeFields(
  outcome: PaymentSettlement,
  payment: PaymentToPost,
  input: CaseInput,
): Readonly<Record<string, unknown>> {
  const { decimals, documents } = input;
  const money = (amount: Amount): string => printed(amount, decimals);
  const lines = new Map(outcome.lines.map((line) => [line.documentId, line]));
  // Two accounts may have an invoice of one number: the payment's own come first.
  const isForeign = ({ document }: DocumentState): number => (document.account === payment.account ? 0 : 1);
  const states = [...documents.values()].sort((a, b) => isForeign(a) - isForeign(b));
  const overpaid = overpaidDocument(outcome);
  const perInvoice = states.map((state) => {
    const line = lines.get(state.document.id);
    const discount = line?.discount ?? ZERO;
    const taxes = input.policy.reverseTaxOnDiscount && discount !== 0 ? (state.document.taxes ?? []) : [];
    const discountTax = sum(discountByTax(discount, taxes).map(({ reversed }) => reversed));
    const period = line?.period === undefined ? undefined : state.document.periods[line.period];
    return {
      invoice: state.document.invoice,
      account: state.document.account,
      discountTaken: money(discount),
      earnedDiscount: money(minus(discount, line?.unearnedDiscount ?? ZERO)),
      unearnedDiscount: money(line?.unearnedDiscount ?? ZERO),
      discountTolerance: money(line?.isDiscountTolerance ? minus(discount, line.unearnedDiscount) : ZERO),
      paymentTolerance: money(line?.differenceType === 'Payment tolerance' ? line.difference : ZERO),
      discountNet: money(minus(discount, discountTax)),
      discountTax: money(discountTax),
      cashApplied: money(line?.cashApplied ?? ZERO),
      amountSettled: money(line?.amountSettled ?? ZERO),
      writtenOff: money(
        line !== undefined && line === overpaid
          ? negate(outcome.overpayment?.writtenOff ?? ZERO)
          : (line?.difference ?? ZERO),
      ),
      balanceAfter: money(balanceOf(state)),
      discountTier: line !== undefined && line.discount !== 0 ? (period?.lastDate ?? null) : null,
    };
  });
  const difference = outcome.lines.find((line) => line.differenceType !== undefined)?.differenceType;
  const accountOf = (type: string | undefined): string | null =>
    type === undefined ? null : type.toLowerCase();
  const reference = { marked: payment.marks.length > 0 };
  return {
    perInvoice,
    paymentBalanceAfter: money(negate(outcome.leftOpen)),
    paymentAmount: money(outcome.amount),
    totalDiscount: money(sum(outcome.lines.map((line) => line.discount))),
    overpaymentWrittenOff: money(outcome.overpayment?.writtenOff ?? ZERO),
    overpaymentAccount: accountOf(outcome.overpayment?.type),
    writeOffAccount: accountOf(difference ?? outcome.overpayment?.type),
    allocationOrder: reference.marked ? orderOfMarks(payment, input) : automaticOrder(payment, input),
  };
}

/** Cases state an overpayment written off as negative on the last document paid; the engine has it on the payment (DIFF-1). */
const overpaidDocument = ({ lines, overpayment }: PaymentSettlement): SettlementLine | undefined =>
  lines.filter((line) => Math.sign(line.cashApplied) === Math.sign(overpayment?.writtenOff ?? ZERO)).at(-1);

const orderOfMarks = (payment: PaymentToPost, { documents, policy }: CaseInput): readonly string[] =>
  inMarkedOrder(
    payment.marks.map((mark) => ({ mark, state: known(documents, mark.documentId) })),
    payment,
    policy,
  ).map(({ state }) => state.document.invoice);

/** ALLOC-2 or ALLOC-3 over all documents of the account, reached or not. */
const automaticOrder = (payment: PaymentToPost, { documents, policy }: CaseInput): readonly string[] =>
  [...documents.values()]
    .filter(({ document }) => document.account === payment.account)
    .sort(policy.automaticPriority === undefined ? byDueDate : byPriority(policy.automaticPriority))
    .map(({ document }) => document.invoice);

/** What is open on the accounts, payments included. */
function balances(
  { input, payments, records }: Run,
  counts: (row: TransactionRow) => boolean,
): Readonly<Record<string, string>> {
  const rows = transactionRows(input.documents.values(), payments, records).filter(counts);
  const balance = printed(sum(rows.map((row) => row.balance)), input.decimals);
  return { customerBalance: balance, vendorBalance: balance };
}

function finalOf(run: Run): Readonly<Record<string, unknown>> {
  const { input, payments, records } = run;
  const { decimals, documents } = input;
  const money = (amount: Amount | undefined): string | null =>
    amount === undefined ? null : printed(amount, decimals);
  const rows = transactionRows(documents.values(), payments, records);
  const discount = sum(records.map((record) => record.discount ?? ZERO));
  return {
    transactions: rows.map((row) => ({
      voucher: row.voucher,
      transactionType: row.type,
      date: row.date,
      invoice: row.invoice === '' ? null : row.invoice,
      debit: money(row.debit),
      credit: money(row.credit),
      balance: money(row.balance),
      currency: row.currency,
    })),
    ...balances(run, () => true),
    totalDiscount: money(discount),
    cashDiscountTakenOnInvoice: money(discount),
  };
}

const ledgerLine = (line: VoucherLine, { decimals }: CaseInput): Readonly<Record<string, unknown>> => ({
  account: line.ledgerAccount,
  debit: line.debit === 0 ? null : printed(line.debit, decimals),
  credit: line.credit === 0 ? null : printed(line.credit, decimals),
  voucher: line.voucher,
});
