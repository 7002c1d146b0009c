import { discountPanel, settleRow, type DiscountPanel } from '../engine/discountPanel';
import { discountSchedule } from '../engine/discountSchedule';
import { plainDateOf } from '../calendar/plainDate';
import { balanceOf, bookPosted, earlierSettlement, type DocumentState } from '../engine/documentState';
import { conversionOn } from '../engine/exchange';
import { rowsOfRun, rowsOfUndo, type PostedLedger, type PostedLine } from '../engine/postedLedger';
import { byAllocationOrder, postRun, type PaymentToPost } from '../engine/postRun';
import { byPriority } from '../engine/priority';
import { byDueDate } from '../engine/settleRun';
import { inMarkedOrder, referenceDate } from '../engine/settlePayment';
import type { PaymentSettlement, SettlementLine } from '../engine/settlement';
import { discountByTax } from '../engine/salesTax';
import { transactionRows } from '../engine/transactionRows';
import type { Mark } from '../engine/transactions';
import { planUndo, type ReversingSettlement } from '../engine/undo';
import { isExchangeLoss, type Accounts } from '../engine/vouchers';
import { absolute, larger, minus, negate, plus, sum, times, ZERO, type Amount } from '../money/amount';
import { decimalsOf, type Decimals } from '../money/currency';
import { leftOpenByKey, leftValueByKey } from '../workbook/ledger';
import type { SettlementCase } from './caseFile';
import { caseInput, documentId, printed, type CaseInput, type CaseStep } from './caseInput';
import { Skipped } from './skipped';

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
  'bank charges': 'bank charges',
  'cash discount tolerance': 'cash discount tolerance',
  'unearned cash discount': 'unearned cash discount',
  'realised gain': 'realised gain',
  'realised loss': 'realised loss',
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
  const firstDecimals = decimalsOf(first?.document.currency ?? '');
  return {
    payments: input.steps.map((step) => run.shown.get(step) ?? {}),
    final: finalOf(run),
    ledger: run.ledger.voucherLines.map((line) => ledgerLine(line, input)),
    schedule: (first ? discountSchedule(first.document) : []).map((row) => ({
      date: row.cashDiscountDate,
      cashDiscountAmount: printed(row.cashDiscountAmount, firstDecimals),
      amountInTransactionCurrency: printed(row.amount, firstDecimals),
    })),
    discounts: (first?.document.periods ?? []).map((period) => ({
      date: period.lastDate,
      amount: printed(period.discount, firstDecimals),
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
  const vouchers = new Set<string>();
  let payments: PaymentStep[] = [];
  const unmarked = (step: PaymentStep): number => (step.payment.marks.length === 0 ? 1 : 0);
  const close = (): void => {
    result.push(
      payments.sort((a, b) => unmarked(a) - unmarked(b) || byAllocationOrder(a.payment, b.payment)),
    );
    payments = [];
  };
  /** What settles a payment posted before is a later run. */
  const isLater = ({ payment }: PaymentStep): boolean =>
    payment.amount === 0 && vouchers.has(payment.voucher);
  for (const step of steps) {
    if (step.kind === 'payment' && !isLater(step)) payments.push(step);
    else {
      close();
      result.push([step]);
    }
    if (step.kind === 'payment' && step.payment.voucher !== '') vouchers.add(step.payment.voucher);
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
  const { documents } = run.input;
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
  const paid = paymentsOf(run).find(({ payment }) => payment.voucher === step.voucher);
  run.shown.set(step, {
    perInvoice: [...documents.values()].map((state) => {
      const money = (amount: Amount): string => printed(amount, decimalsOf(state.document.currency));
      const taken = (amount: 'discount' | 'cashApplied' | 'difference'): string =>
        money(negate(sum(of(state).map((row) => row[amount] ?? ZERO))));
      return {
        invoice: state.document.invoice,
        discountReversed: taken('discount'),
        cashReversed: taken('cashApplied'),
        differenceReversed: taken('difference'),
        balanceAfter: money(balanceOf(state)),
      };
    }),
    paymentBalanceAfter: printed(
      negate(paid?.leftOpen ?? ZERO),
      decimalsOf(paid?.payment.currency ?? run.input.exchange.accountingCurrency),
    ),
    newVoucherForReversal: [...run.vouchers].some((voucher) => !before.has(voucher)),
    refused: refused[0] ?? null,
  });
}

/** Cases state the reversal date; none asks for the day of the clock. */
const NEVER = plainDateOf(9999, 12, 31)!;

/** A posted payment with what the ledger applied and wrote off taken from it; one that was reversed has nothing. */
interface PostedBalance {
  readonly payment: PostedLedger['payments'][number];
  readonly leftOpen: Amount;
  readonly leftOpenValue: Amount;
}

function paymentsOf({ ledger }: Run): readonly PostedBalance[] {
  const left = leftOpenByKey(ledger.payments, ledger.settlements);
  const values = leftValueByKey(ledger.payments, ledger.settlements);
  return ledger.payments.map((payment) => ({
    payment,
    leftOpen: left.get(payment.key) ?? ZERO,
    leftOpenValue: values.get(payment.key) ?? ZERO,
  }));
}

function take(run: Run, step: PaymentStep): void {
  const { input } = run;
  const { voucher } = step.payment;
  const posted = paymentsOf(run).find(({ payment }) => voucher !== '' && payment.voucher === voucher);
  const payment = posted && step.payment.amount === 0 ? restOf(posted, step.payment) : step.payment;
  const before = panels(payment, input);
  if (step.kind === 'view') {
    run.shown.set(step, before);
    return;
  }
  const result = postRun([payment], input.documents, {
    policy: input.policy,
    accounts: ACCOUNTS,
    series: SERIES,
    usedVouchers: run.vouchers,
    postingDate: step.payment.date,
    exchange: input.exchange,
  });
  const outcome = result.outcomes[0];
  if (outcome === undefined) throw new Error('a payment has an outcome');
  add(run, rowsOfRun(nextRun(run), result));
  run.shown.set(step, {
    ...before,
    ...outcomeFields(outcome, payment, input),
    ...balances(run, (account) => account === payment.account),
  });
}

/** What a payment posted by an earlier step has left, with the marks it gets now (ALLOC-5). */
const restOf = (
  { payment: { run: _run, reverses: _reverses, ...payment }, leftOpen, leftOpenValue }: PostedBalance,
  { marks, graceDays }: PaymentToPost,
): PaymentToPost => ({
  ...payment,
  amount: leftOpen,
  accountingAmount: leftOpenValue,
  isPosted: true,
  marks,
  graceDays,
});

/** What Settle transactions shows before the payment is posted: the marked lines, then what else is open on the account. */
function panels(payment: PaymentToPost, input: CaseInput): Record<string, unknown> {
  const { policy, documents, side } = input;
  const reference = referenceDate(payment, policy);
  const rows = [...payment.marks, ...unmarked(payment, input)].map((mark, i) => {
    const state = known(documents, mark.documentId);
    const { voucher, account, date, dueDate, invoice, currency } = state.document;
    const decimals = decimalsOf(currency);
    const row = settleRow(state, mark, reference, payment.graceDays, policy);
    const panel = panelOf(state, mark, payment, input);
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
    markedTotal: printed(
      sum(rows.map((row) => (row.settleRow.mark ? row.amountToSettle : ZERO))),
      decimalsOf(payment.currency),
    ),
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

const panelOf = (
  state: DocumentState,
  mark: Mark,
  payment: PaymentToPost,
  { policy, exchange }: CaseInput,
): DiscountPanel => {
  const { currency } = state.document;
  const toAccounting = conversionOn(exchange, currency, exchange.accountingCurrency, payment.date);
  return discountPanel(state, mark, referenceDate(payment, policy), payment.graceDays, policy, toAccounting);
};

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
function estimated(payment: PaymentToPost, input: CaseInput): string | null {
  const { documents } = input;
  const decimals = decimalsOf(payment.currency);
  const taken = sum(
    payment.marks.map((mark) => {
      const state = known(documents, mark.documentId);
      return panelOf(state, mark, payment, input).cashDiscountAmountToTake;
    }),
  );
  return taken === 0 ? null : printed(taken, decimals);
}

function outcomeFields(
  outcome: PaymentSettlement,
  payment: PaymentToPost,
  input: CaseInput,
): Readonly<Record<string, unknown>> {
  const { documents } = input;
  const paid = (amount: Amount): string => printed(amount, decimalsOf(payment.currency));
  const lines = new Map(outcome.lines.map((line) => [line.documentId, line]));
  // Two accounts may have an invoice of one number: the payment's own come first.
  const isForeign = ({ document }: DocumentState): number => (document.account === payment.account ? 0 : 1);
  const states = [...documents.values()].sort((a, b) => isForeign(a) - isForeign(b));
  const overpaid = overpaidDocument(outcome);
  const perInvoice = states.map((state) => {
    const line = lines.get(state.document.id);
    const money = (amount: Amount): string => printed(amount, decimalsOf(state.document.currency));
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
    paymentBalanceAfter: paid(negate(outcome.leftOpen)),
    paymentAmount: paid(outcome.amount),
    totalDiscount: totalDiscount(
      outcome.lines.map((l) => [l.discount, currencyOf(l.documentId, documents)]),
      decimalsOf(payment.currency),
    ),
    overpaymentWrittenOff: paid(outcome.overpayment?.writtenOff ?? ZERO),
    accounting: inAccountingCurrency(outcome, input),
    overpaymentAccount: accountOf(outcome.overpayment?.type),
    writeOffAccount: accountOf(difference ?? outcome.overpayment?.type),
    allocationOrder: reference.marked ? orderOfMarks(payment, input) : automaticOrder(payment, input),
  };
}

/** Cases state an overpayment written off as negative on the last document paid; the engine has it on the payment (DIFF-1). */
const overpaidDocument = ({ lines, overpayment }: PaymentSettlement): SettlementLine | undefined =>
  lines.filter((line) => Math.sign(line.cashApplied) === Math.sign(overpayment?.writtenOff ?? ZERO)).at(-1);

const currencyOf = (id: string, documents: CaseInput['documents']): string =>
  known(documents, id).document.currency;

/** One figure where all discounts are in one currency, else one per currency. */
function totalDiscount(
  discounts: readonly (readonly [amount: Amount, currency: string])[],
  byDefault: Decimals,
): unknown {
  const totals = new Map<string, Amount>();
  for (const [amount, currency] of discounts)
    totals.set(currency, plus(totals.get(currency) ?? ZERO, amount));
  const [only] = totals;
  if (totals.size > 1)
    return Object.fromEntries([...totals].map(([c, amount]) => [c, printed(amount, decimalsOf(c))]));
  return only === undefined ? printed(ZERO, byDefault) : printed(only[1], decimalsOf(only[0]));
}

/** The payment in accounting currency, in the words of SCHEMA.md; documents at what the whole of them was booked at. */
function inAccountingCurrency(
  { value, lines, overpayment, leftOpenValue }: PaymentSettlement,
  { documents, decimals, side }: CaseInput,
): Readonly<Record<string, unknown>> {
  const money = (amounts: readonly Amount[]): string => printed(sum(amounts), decimals);
  const states = lines.map(({ documentId: id }) => known(documents, id));
  const differences = lines.map(({ values }) => values.exchangeDifference).filter((amount) => amount !== 0);
  const realised = (wanted: boolean): string =>
    money(differences.filter((amount) => isExchangeLoss(side, amount) === wanted).map(absolute));
  const [loss, gain] = [realised(true), realised(false)];
  return {
    invoice: money(states.map(({ document }) => document.accountingAmount ?? document.amount)),
    payment: money([value]),
    cashDiscount: money(lines.map(({ values }) => values.discount)),
    cashApplied: money(lines.map(({ values }) => values.cash)),
    amountSettled: money(lines.map(({ values }) => values.settled)),
    writtenOff: money(lines.map(({ values }) => values.difference)),
    overpaymentWrittenOff: money([overpayment?.value ?? ZERO]),
    balanceAfter: money(states.map((state) => times(state.carrying, state.sign))),
    paymentBalanceAfter: money([negate(leftOpenValue)]),
    realizedLoss: loss,
    realisedLoss: loss,
    realizedGain: gain,
    realisedGain: gain,
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

/** What is open on the accounts that count, payments included. */
function balances(run: Run, counts: (account: string) => boolean): Readonly<Record<string, string>> {
  const { documents, decimals } = run.input;
  const payments = paymentsOf(run);
  const rows = transactionRows(documents.values(), payments, run.ledger.settlements);
  const balance = balanceIn(
    rows.filter(({ account }) => counts(account)),
    [...documents.values()].filter(({ document }) => counts(document.account)),
    payments.filter(({ payment }) => counts(payment.account)),
    decimals,
  );
  return { customerBalance: balance, vendorBalance: balance };
}

function finalOf(run: Run): Readonly<Record<string, unknown>> {
  const { decimals, documents } = run.input;
  const payments = paymentsOf(run);
  const records = run.ledger.settlements;
  const rows = transactionRows(documents.values(), payments, records);
  const money = (amount: Amount | undefined, currency: string): string | null =>
    amount === undefined ? null : printed(amount, decimalsOf(currency));
  const discount = totalDiscount(
    records.map((record) => [record.discount ?? ZERO, record.currency]),
    decimals,
  );
  return {
    transactions: rows.map((row) => ({
      voucher: row.voucher,
      transactionType: row.type,
      date: row.date,
      invoice: row.invoice === '' ? null : row.invoice,
      debit: money(row.debit, row.currency),
      credit: money(row.credit, row.currency),
      balance: money(row.balance, row.currency),
      currency: row.currency,
    })),
    ...balances(run, () => true),
    totalDiscount: discount,
    cashDiscountTakenOnInvoice: discount,
  };
}

/** What is open in the one currency of all rows; with several, in accounting currency. */
function balanceIn(
  rows: ReturnType<typeof transactionRows>,
  documents: readonly DocumentState[],
  payments: readonly PostedBalance[],
  decimals: Decimals,
): string {
  const [only, ...others] = new Set(rows.map(({ currency }) => currency));
  if (others.length === 0)
    return printed(sum(rows.map(({ balance }) => balance)), only === undefined ? decimals : decimalsOf(only));
  const carried = documents.map((state) => times(state.carrying, state.sign));
  return printed(sum([...carried, ...payments.map(({ leftOpenValue }) => negate(leftOpenValue))]), decimals);
}

/** The ledger is in accounting currency; the transaction stands beside it: `200.00 EUR`. */
function ledgerLine(line: PostedLine, { decimals }: CaseInput): Readonly<Record<string, unknown>> {
  const transaction = printed(larger(line.debit, line.credit), decimalsOf(line.currency));
  return {
    account: line.ledgerAccount,
    debit: line.accountingDebit === 0 ? null : printed(line.accountingDebit, decimals),
    credit: line.accountingCredit === 0 ? null : printed(line.accountingCredit, decimals),
    voucher: line.voucher,
    transaction: `${transaction} ${line.currency}`,
  };
}
