import { discountPanel, settleRow } from '../engine/discountPanel';
import { discountSchedule } from '../engine/discountSchedule';
import { plainDateOf } from '../calendar/plainDate';
import { balanceOf, bookPosted, earlierSettlement, type DocumentState } from '../engine/documentState';
import { rowsOfRun, rowsOfUndo, type PostedLedger, type PostedLine } from '../engine/postedLedger';
import { byAllocationOrder, postRun, type PaymentToPost } from '../engine/postRun';
import { byPriority } from '../engine/priority';
import { byDueDate } from '../engine/settleRun';
import { inMarkedOrder, referenceDate, type PaymentSettlement } from '../engine/settlePayment';
import { discountByTax } from '../engine/salesTax';
import { transactionRows } from '../engine/transactionRows';
import { planUndo, type ReversingSettlement } from '../engine/undo';
import type { Accounts } from '../engine/vouchers';
import { minus, negate, plus, sum, ZERO, type Amount } from '../money/amount';
import { leftOpenByKey } from '../workbook/ledger';
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
  'sales tax': 'sales tax',
};

/** Runs a case through the engine. @throws Skipped where the engine has no rule for it */
export function runCase(theCase: SettlementCase): CaseActual {
  const input = caseInput(theCase);
  const run: Run = { input, vouchers: new Set(), ledger: EMPTY, runs: 0, shown: new Map() };
  for (const steps of segments(input.steps))
    for (const step of steps) {
      if (step.kind === 'undo') undo(run, step);
      else take(run, step);
    }
  const first = [...input.documents.values()][0];
  return {
    payments: input.steps.map((step) => run.shown.get(step) ?? {}),
    final: finalOf(run),
    ledger: run.ledger.voucherLines.map((line) => ledgerLine(line, input)),
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
  ledger: PostedLedger;
  runs: number;
  readonly shown: Map<CaseStep, Readonly<Record<string, unknown>>>;
}
const EMPTY: PostedLedger = { payments: [], settlements: [], voucherLines: [] };
type PaymentStep = Extract<CaseStep, { kind: 'payment' | 'view' }>;
type UndoStep = Extract<CaseStep, { kind: 'undo' }>;

/** Payments between two looks or undos are one run in the order of ALLOC-0: those with marks first, then the unmarked ones. */
function segments(steps: readonly CaseStep[]): readonly (readonly CaseStep[])[] {
  const result: (readonly CaseStep[])[] = [];
  let payments: PaymentStep[] = [];
  const unmarked = (step: PaymentStep): number => (step.payment.marks.length === 0 ? 1 : 0);
  const close = (): void => {
    result.push(
      payments.sort((a, b) => unmarked(a) - unmarked(b) || byAllocationOrder(a.payment, b.payment)),
    );
    payments = [];
  };
  for (const step of steps) {
    if (step.kind === 'payment') payments.push(step);
    else {
      close();
      result.push([step]);
    }
  }
  close();
  return result;
}

const SERIES = {
  customer: { prefix: 'ARP-', next: 1, width: 5 },
  vendor: { prefix: 'APP-', next: 1, width: 5 },
};

/** Every step is a run of its own. */
const nextRun = (run: Run): string => `RUN-${String(++run.runs).padStart(4, '0')}`;

function add(run: Run, rows: PostedLedger): void {
  run.ledger = {
    payments: [...run.ledger.payments, ...rows.payments],
    settlements: [...run.ledger.settlements, ...rows.settlements],
    voucherLines: [...run.ledger.voucherLines, ...rows.voucherLines],
  };
  for (const { voucher } of rows.voucherLines) run.vouchers.add(voucher);
}

/** Takes back what a payment settled, and where the step says so the payment itself. */
function undo(run: Run, step: UndoStep): void {
  const { documents, decimals } = run.input;
  const money = (amount: Amount): string => printed(amount, decimals);
  const undone: ReversingSettlement[] = [];
  const before = new Set(run.vouchers);
  const refused: string[] = [];
  for (const request of step.requests) {
    const { plan, problems } = planUndo(request, run.ledger, {
      today: NEVER,
      booksClosedUntil: undefined,
      series: SERIES,
      usedVouchers: run.vouchers,
    });
    refused.push(...problems.map(({ code }) => code));
    if (plan === undefined || problems.length > 0) continue;
    add(run, rowsOfUndo(nextRun(run), plan));
    undone.push(...plan.settlements);
    for (const row of plan.settlements) {
      const state = documents.get(documentId(row.side, row.account, row.invoice));
      if (state !== undefined) bookPosted(state, earlierSettlement(state.document, row));
    }
  }
  const of = ({ document }: DocumentState): readonly ReversingSettlement[] =>
    undone.filter((row) => row.account === document.account && row.invoice === document.invoice);
  const taken = (
    rows: readonly ReversingSettlement[],
    amount: 'discount' | 'cashApplied' | 'difference',
  ): string => money(negate(sum(rows.map((row) => row[amount] ?? ZERO))));
  const key = run.ledger.payments.find(({ voucher }) => voucher === step.voucher)?.key ?? '';
  run.shown.set(step, {
    perInvoice: [...documents.values()].map((state) => ({
      invoice: state.document.invoice,
      discountReversed: taken(of(state), 'discount'),
      cashReversed: taken(of(state), 'cashApplied'),
      differenceReversed: taken(of(state), 'difference'),
      balanceAfter: money(balanceOf(state)),
    })),
    paymentBalanceAfter: money(negate(leftOpen(run).get(key) ?? ZERO)),
    newVoucherForReversal: [...run.vouchers].some((voucher) => !before.has(voucher)),
    refused: refused[0] ?? null,
  });
}

/** Cases state the reversal date; none asks for the day of the clock. */
const NEVER = plainDateOf(9999, 12, 31)!;

/** What each payment has left: its amount less what the ledger applied and wrote off. */
const leftOpen = ({ ledger }: Run): ReadonlyMap<string, Amount> =>
  leftOpenByKey(ledger.payments, ledger.settlements);

function take(run: Run, step: PaymentStep): void {
  const { input } = run;
  const before = panels(step.payment, input);
  if (step.kind === 'view') {
    run.shown.set(step, before);
    return;
  }
  const result = postRun([step.payment], input.documents, {
    policy: input.policy,
    accounts: ACCOUNTS,
    series: SERIES,
    usedVouchers: run.vouchers,
    postingDate: 'latest',
  });
  const outcome = result.outcomes[0];
  if (outcome === undefined) throw new Error('a payment has an outcome');
  add(run, rowsOfRun(nextRun(run), result));
  run.shown.set(step, { ...before, ...outcomeFields(outcome, step.payment, input) });
}

/** What Settle transactions shows before the payment is posted. */
function panels(payment: PaymentToPost, input: CaseInput): Record<string, unknown> {
  const { decimals, policy, documents, side } = input;
  const reference = referenceDate(payment, policy);
  const rows = payment.marks.map((mark) => {
    const state = known(documents, mark.documentId);
    const row = settleRow(state, mark, reference, payment.graceDays, policy);
    const panel = discountPanel(state, mark, reference, payment.graceDays, policy);
    return {
      invoice: state.document.invoice,
      settleRow: {
        mark: true,
        useCashDiscount: mark.useCashDiscount,
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
    };
  });
  const only = rows[0];
  if (only === undefined) return {};
  const creditNote = rows.find(
    (row) => known(documents, documentIdOf(payment, row.invoice, input)).sign === -1,
  );
  return {
    panel: only.panel,
    settleRow: only.settleRow,
    settleRows: rows.map((row) => ({ invoice: row.invoice, ...row.settleRow })),
    ...Object.fromEntries(rows.map((row) => [`panelFor${row.invoice}`, row.panel])),
    ...(creditNote ? { panelForCreditNote: creditNote.panel } : {}),
    enterCustomerPaymentsGrid: {
      cashDiscountAmountToTake: only.panel.cashDiscountAmountToTake,
      cashDiscountTaken: only.panel.cashDiscountTaken,
      amountToPay: only.settleRow.amountToSettle,
    },
    display:
      side === 'vendor'
        ? { panel: asVendorShows(only.panel), settleRow: asVendorShows(only.settleRow) }
        : undefined,
    estimatedCashDiscount: estimated(payment, rows, input),
  };
}

const known = (documents: ReadonlyMap<string, DocumentState>, id: string): DocumentState => {
  const state = documents.get(id);
  if (state === undefined) throw new Skipped(`unknown document ${id}`);
  return state;
};

const documentIdOf = (payment: PaymentToPost, invoice: string, input: CaseInput): string =>
  payment.marks.find((mark) => known(input.documents, mark.documentId).document.invoice === invoice)
    ?.documentId ?? documentId(payment.side, payment.account, invoice);

/** The vendor screens show invoice, discount and settle amounts negative. */
const asVendorShows = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value) || /^-?0+(\.0+)?$/.test(value))
        return [name, value];
      return [name, value.startsWith('-') ? value.slice(1) : `-${value}`];
    }),
  );

/** Estimated cash discount: what the marked lines take together; null when that is nothing. */
function estimated(
  payment: PaymentToPost,
  rows: readonly { readonly invoice: string }[],
  { documents, policy, decimals }: CaseInput,
): string | null {
  const taken = sum(
    payment.marks.map((mark) => {
      const state = known(documents, mark.documentId);
      return discountPanel(state, mark, referenceDate(payment, policy), payment.graceDays, policy)
        .cashDiscountAmountToTake;
    }),
  );
  return rows.length === 0 || taken === 0 ? null : printed(taken, decimals);
}

function outcomeFields(
  outcome: PaymentSettlement,
  payment: PaymentToPost,
  input: CaseInput,
): Readonly<Record<string, unknown>> {
  const { decimals, documents } = input;
  const money = (amount: Amount): string => printed(amount, decimals);
  const lines = new Map(outcome.lines.map((line) => [line.documentId, line]));
  const perInvoice = [...documents.values()].map((state) => {
    const line = lines.get(state.document.id);
    const discount = line?.discount ?? ZERO;
    const taxes = input.policy.reverseTaxOnDiscount && discount !== 0 ? (state.document.taxes ?? []) : [];
    const discountTax = sum(discountByTax(discount, taxes).map(({ reversed }) => reversed));
    const period = line?.period === undefined ? undefined : state.document.periods[line.period];
    return {
      invoice: state.document.invoice,
      discountTaken: money(discount),
      discountNet: money(minus(discount, discountTax)),
      discountTax: money(discountTax),
      cashApplied: money(line?.cashApplied ?? ZERO),
      amountSettled: money(line?.amountSettled ?? ZERO),
      writtenOff: money(line?.difference ?? ZERO),
      balanceAfter: money(balanceOf(state)),
      discountTier: line !== undefined && line.discount !== 0 ? (period?.lastDate ?? null) : null,
    };
  });
  const difference = outcome.lines.find((line) => line.differenceType !== undefined)?.differenceType;
  const accountOf = (type: string | undefined): string | null =>
    type === undefined ? null : type === 'Penny difference' ? 'penny difference' : 'cash discount difference';
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

function finalOf(run: Run): Readonly<Record<string, unknown>> {
  const { decimals, documents } = run.input;
  const left = leftOpen(run);
  const payments = run.ledger.payments.map((payment) => ({
    payment,
    leftOpen: left.get(payment.key) ?? ZERO,
  }));
  const records = run.ledger.settlements;
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
    customerBalance: money(rows.reduce((total, row) => plus(total, row.balance), ZERO)),
    vendorBalance: money(rows.reduce((total, row) => plus(total, row.balance), ZERO)),
    totalDiscount: money(discount),
    cashDiscountTakenOnInvoice: money(discount),
  };
}

const ledgerLine = (line: PostedLine, { decimals }: CaseInput): Readonly<Record<string, unknown>> => ({
  account: line.ledgerAccount,
  debit: line.debit === 0 ? null : printed(line.debit, decimals),
  credit: line.credit === 0 ? null : printed(line.credit, decimals),
  voucher: line.voucher,
});
