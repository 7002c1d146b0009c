import { laterOf, serialOf, type PlainDate } from '../calendar/plainDate';
import { documentState, type DocumentState } from '../engine/documentState';
import type { Exchange } from '../engine/exchange';
import { groupBy } from '../engine/groupBy';
import { runNumber, standingSettlements, type PostedPaymentRow } from '../engine/postedLedger';
import type { PaymentToPost, PostedPayment } from '../engine/postRun';
import { reversedBy } from '../engine/undoSelection';
import type { PaymentBalance } from '../engine/transactionRows';
import { minus, negate, sum, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { invariant, isWarning, placeText, type Place, type Problem } from '../problem/problem';
import {
  joinDocuments,
  paymentDocumentId,
  settledId,
  type JoinedDocuments,
  type KnownDocument,
} from './documents';
import { leftOpenByKey, leftValueByKey, type Ledger, type LedgerSettlement } from './ledger';
import { markLookup, resolveMarks, stateOf, type MarkLookup, type PostedAsDocument } from './marks';
import { keyedRows, type KeyedRow } from './paymentKeys';
import type { InvoiceRow, PaymentRow, Settings, UnreadInvoice } from './rows';
import { undoneRuns } from './runStatus';
import {
  isMarkChanged,
  isSettledAgain,
  undonePayments,
  type SettleAgain,
  type UndonePayment,
} from './undonePayments';

/** The sources joined with the ledger: what the engine is asked to settle, and what cannot be. */
export interface Journal {
  readonly documents: ReadonlyMap<string, DocumentState>;
  /** Those of them that are posted payments; views show these as payments. */
  readonly usedPayments: readonly DocumentState[];
  /** Documents whose row was changed after a settlement, as they were settled: for the views only. */
  readonly asSettled: readonly DocumentState[];
  /** New payments, and posted ones with money left that are marked now or settled automatically. */
  readonly payments: readonly PaymentToPost[];
  /** Where the payment's row stands, by key. */
  readonly places: ReadonlyMap<string, Place>;
  /** Where its marks stand, by key. */
  readonly markPlaces: ReadonlyMap<string, Place>;
  /** Where their bank charges stand, by key. */
  readonly chargePlaces: ReadonlyMap<string, Place>;
  /** What posted payments have left before this run. */
  readonly leftBefore: Left;
  readonly problems: readonly Problem[];
  /** Rows of Payments that stand for payments posted before. */
  readonly alreadyPosted: number;
  /** Rows left out of this run because of a problem found here. */
  readonly rowsWithProblem: number;
}

export interface JournalSources {
  readonly invoices: readonly InvoiceRow[];
  readonly unreadInvoices: readonly UnreadInvoice[];
  readonly payments: readonly PaymentRow[];
  readonly ledger: Ledger;
  /** Documents as the views of the last run showed them. */
  readonly known: ReadonlyMap<string, KnownDocument>;
  readonly settings: Settings;
  /** Settlement posting date of payments that were posted before: latest transaction, or a day. */
  readonly postingDate: 'latest' | PlainDate;
  readonly graceDaysOf: (methodOfPayment: string) => number;
  /** Undone settlements that are made again in this run (UNDO-5). */
  readonly settleAgain: SettleAgain;
}

/** Joins rows and ledger: every payment row becomes a payment to settle, an already posted one, or a problem. */
export function joinJournal(sources: JournalSources): Journal {
  const { ledger, settings } = sources;
  const { exchange, decimals } = settings;
  const accounting = { currency: exchange.accountingCurrency, decimals };
  const joined = joinDocuments(sources.invoices, ledger.settlements, sources.known, accounting);
  const left = leftOpenByKey(ledger.payments, ledger.settlements);
  const leftValue = leftValueByKey(ledger.payments, ledger.settlements);
  const named = markedPayments(sources, left, leftValue);
  const lookup = markLookup(joined, sources.unreadInvoices, exchange, named);
  const settled = standingSettlements(ledger.settlements);
  const posted = ledger.payments.filter(({ reverses }) => reverses === '');
  const reversed = reversedBy(ledger.payments);
  const keyed = keyedRows(sources.payments, posted, ledger.settlements);
  const standing = new Set(keyed.flatMap(({ posted }) => (posted === undefined ? [] : [posted.key])));
  const gone = posted.filter(({ key }) => !standing.has(key) && !reversed.has(key));
  const keptRuns = new Set(
    [...groupBy(posted, ({ run }) => run)]
      .filter(([, rows]) => rows.filter(({ key }) => standing.has(key)).length * 2 >= rows.length)
      .map(([run]) => run),
  );
  const context: RowContext = {
    ...sources,
    joined,
    lookup,
    left,
    leftValue,
    done: doneMarks(settled),
    chargesTaken: groupBy(settled.filter(isBankCharge), ({ key }) => key),
    posted,
    reversed,
    marked: markedKeys(keyed, settled),
    undone: undonePayments(ledger),
    undoneRuns: undoneRuns(ledger),
    voucherRows: groupBy(
      keyed.filter(({ row }) => row.voucher !== ''),
      ({ row }) => `${row.side}\n${row.voucher}`,
    ),
    vouchersInUse: vouchersInUse(sources.invoices, ledger),
    gone: groupBy(gone, ({ side, account }) => `${side}\n${account}`),
    goneOfKeptRuns: groupBy(
      gone.filter(({ run, amount }) => keptRuns.has(run) && amount !== 0),
      moneyOf,
    ),
  };

  const problems: Problem[] = [...joined.problems, ...notUndone(context)];
  const ofRows: PaymentToPost[] = [];
  let rowsWithProblem = 0;
  let alreadyPosted = 0;
  for (const row of keyed) {
    if (row.posted !== undefined) alreadyPosted++;
    const { payment, problems: found } = paymentOf(row, context);
    problems.push(...found);
    if (payment !== undefined) ofRows.push(payment);
    if (found.some((problem) => !isWarning(problem))) rowsWithProblem++;
  }
  const places = new Map(keyed.map(({ row, key }) => [key, row.places.row]));
  const markPlaces = new Map(keyed.map(({ row, key }) => [key, row.places.invoice]));
  const { allowed, locked } = withoutLocked(ofRows, lookup);
  for (const { key, voucher } of locked) {
    const place = markPlaces.get(key);
    invariant(place !== undefined, 'a payment of this table has a row');
    problems.push({ code: 'mark/locked', place, facts: { invoice: voucher } });
    rowsWithProblem++;
  }
  const rest = restOfPosted(context, allowed, standing);
  const used = usedAsDocuments(allowed, lookup);
  const usedKeys = new Set(used.map(({ document }) => document.paymentKey));
  const payments = [...allowed];
  for (const payment of rest.payments) {
    if (usedKeys.has(payment.key)) continue;
    if (hasRate(payment, exchange)) payments.push(payment);
    else problems.push(noRate(payment, places, exchange));
  }
  for (const problem of rest.problems) problems.push(problem);
  return {
    documents:
      used.length === 0
        ? joined.states
        : new Map([...joined.states, ...used.map((state) => [state.document.id, state] as const)]),
    usedPayments: used,
    asSettled: joined.asSettled,
    payments,
    places,
    markPlaces,
    chargePlaces: new Map(keyed.map(({ row, key }) => [key, row.places.bankCharge])),
    leftBefore: { open: left, value: leftValue },
    problems,
    alreadyPosted,
    rowsWithProblem: rowsWithProblem + joined.refused.size,
  };
}

/** Posted payments that marks name by their voucher, as documents with what they have left (ALLOC-6). */
function markedPayments(
  { payments, ledger }: JournalSources,
  left: ReadonlyMap<string, Amount>,
  leftValue: ReadonlyMap<string, Amount>,
): ReadonlyMap<string, PostedAsDocument> {
  const named = new Set(payments.flatMap((row) => row.marks.map(({ invoice }) => invoice)));
  const reversed = reversedBy(ledger.payments);
  const wanted = ledger.payments.filter(
    (p) => p.reverses === '' && p.voucher !== '' && named.has(p.voucher) && !reversed.has(p.key),
  );
  if (wanted.length === 0) return new Map();
  const lastRun = new Map<string, string>();
  for (const { key, run } of ledger.settlements)
    if (runNumber(run) > runNumber(lastRun.get(key) ?? '')) lastRun.set(key, run);
  return new Map(
    wanted.map((payment) => {
      const { side, account, name, voucher, date, currency, key } = payment;
      const id = paymentDocumentId(side, account, voucher);
      const amount = negate(left.get(key) ?? ZERO);
      const state = documentState({
        id,
        side,
        account,
        name,
        type: 'Payment',
        voucher,
        invoice: '',
        date,
        dueDate: undefined,
        currency,
        amount,
        openAtStart: amount,
        accountingAmount: negate(leftValue.get(key) ?? ZERO),
        discountTakenAtStart: ZERO,
        periods: [],
        paymentKey: key,
      });
      return [id, { state, run: lastRun.get(key) ?? payment.run }];
    }),
  );
}

/** The posted payments that these payments settle as documents. */
const usedAsDocuments = (
  payments: readonly PaymentToPost[],
  lookup: MarkLookup,
): readonly DocumentState[] => {
  const ids = new Set(payments.flatMap(({ marks }) => marks.map((mark) => mark.documentId)));
  return [...lookup.payments].flatMap(([id, { state }]) => (ids.has(id) ? [state] : []));
};

/** ALLOC-7: a payment that is settled by its own row in this run is locked for the marks of others. */
function withoutLocked(
  payments: readonly PaymentToPost[],
  lookup: MarkLookup,
): {
  readonly allowed: readonly PaymentToPost[];
  readonly locked: readonly { readonly key: string; readonly voucher: string }[];
} {
  const keys = new Set(payments.map(({ key }) => key));
  const lockedMark = ({ marks }: PaymentToPost): string | undefined =>
    marks
      .map(({ documentId: id }) => lookup.payments.get(id)?.state.document)
      .find((document) => document?.paymentKey !== undefined && keys.has(document.paymentKey))?.voucher;
  return {
    allowed: payments.filter((payment) => lockedMark(payment) === undefined),
    locked: payments.flatMap((payment) => {
      const voucher = lockedMark(payment);
      return voucher === undefined ? [] : [{ key: payment.key, voucher }];
    }),
  };
}

interface RowContext extends JournalSources {
  readonly joined: JoinedDocuments;
  readonly lookup: MarkLookup;
  readonly left: ReadonlyMap<string, Amount>;
  readonly leftValue: ReadonlyMap<string, Amount>;
  /** Documents that a posted payment has settled, by payment key. */
  readonly done: ReadonlyMap<string, ReadonlySet<string>>;
  /** Settlements that took from the payment's bank charge, by payment key. */
  readonly chargesTaken: ReadonlyMap<string, readonly LedgerSettlement[]>;
  /** Payments of the ledger, without the rows that reverse one. */
  readonly posted: readonly PostedPaymentRow[];
  /** The run that reversed a payment, by payment key. */
  readonly reversed: ReadonlyMap<string, string>;
  /** Payments that the user marked. */
  readonly marked: ReadonlySet<string>;
  readonly undone: ReadonlyMap<string, UndonePayment>;
  /** Runs of which everything is undone. */
  readonly undoneRuns: ReadonlySet<string>;
  readonly voucherRows: ReadonlyMap<string, readonly KeyedRow[]>;
  readonly vouchersInUse: ReadonlyMap<string, string>;
  /** Posted payments whose row no longer stands in the table, by side and account. */
  readonly gone: ReadonlyMap<string, readonly PostedPaymentRow[]>;
  /** Those of runs of which at least half of the rows still stand, by the money that moved. */
  readonly goneOfKeptRuns: ReadonlyMap<string, readonly PostedPaymentRow[]>;
}

interface RowResult {
  readonly payment?: PaymentToPost;
  readonly problems: readonly Problem[];
}
const NOTHING_LEFT: RowResult = { problems: [] };

function paymentOf(keyed: KeyedRow, context: RowContext): RowResult {
  const { row, posted } = keyed;
  const reversal = posted === undefined ? undefined : context.reversed.get(posted.key);
  if (posted !== undefined && reversal !== undefined)
    return { problems: [reversedRow(row, posted, reversal)] };
  const problems = [
    ...voucherProblems(keyed, context),
    ...(posted === undefined ? newRowProblems(row, context) : postedRowProblems(row, posted)),
  ];
  if (problems.length > 0) return { problems };

  const left = posted === undefined ? undefined : (context.left.get(posted.key) ?? ZERO);
  const undone = posted && context.undone.get(posted.key);
  const again = posted !== undefined && isAgain(posted, undone, context);
  // Documents that were settled with each other without money are open again all the same.
  if (left === 0 && (undone === undefined || posted?.amount !== 0)) return NOTHING_LEFT;
  const resolved = resolveMarks(row, context.lookup, (posted && context.done.get(posted.key)) ?? NONE);
  if (!resolved.ok) return { problems: resolved.problems };
  const { account, marks, warnings } = resolved.value;
  if (undone !== undefined && !again && !isMarkChanged(row, marks, undone, context.joined)) {
    return { problems: [undoneNote(undone, row.places.row), ...warnings] };
  }
  if (posted !== undefined && marks.length === 0 && !again) return { problems: warnings };

  const payment = toPost(keyed, account, marks, left, again, context);
  const closedBooks = posted === undefined ? undefined : closedFor(payment, row.places.date, context);
  return closedBooks === undefined
    ? { payment, problems: [...warnings, ...(posted === undefined ? likePosted(row, account, context) : [])] }
    : { problems: [closedBooks, ...warnings] };
}

/** UNDO-5: named for Settle again; with all of them also the payments that an undone run had posted and left open. */
const isAgain = (
  posted: PostedPaymentRow,
  undone: UndonePayment | undefined,
  { settleAgain, undoneRuns: runs }: RowContext,
): boolean =>
  undone === undefined ? settleAgain === 'all' && runs.has(posted.run) : isSettledAgain(settleAgain, posted);

const undoneNote = ({ payment, settlements, run }: UndonePayment, place: Place): Problem => ({
  code: 'payment/undone',
  place,
  facts: {
    payment: payment.key,
    voucher: payment.voucher || payment.key,
    invoices: settlements.map(({ invoice, invoiceVoucher }) => invoice || invoiceVoucher),
    run,
  },
});

/** A payment that was reversed is not posted again; a row that says something else by now needs a voucher of its own. */
function reversedRow(row: PaymentRow, posted: PostedPaymentRow, run: string): Problem {
  const { voucher, account } = posted;
  return postedRowProblems(row, posted).length > 0
    ? { code: 'payment/voucher-in-use', place: row.places.voucher, facts: { voucher, by: account } }
    : { code: 'payment/reversed', place: row.places.row, facts: { voucher, run } };
}

/** A payment named for Settle again of which nothing was undone. */
const notUndone = ({ settleAgain, undone }: RowContext): readonly Problem[] =>
  settleAgain === 'all'
    ? []
    : settleAgain
        .filter((what) => ![...undone.values()].some(({ payment }) => isSettledAgain([what], payment)))
        .map((what) => ({
          code: 'settle-again/not-undone',
          place: { kind: 'table', table: 'Settlements' },
          facts: { what },
        }));

const NONE: ReadonlySet<string> = new Set();

function toPost(
  { row, key, posted }: KeyedRow,
  account: string,
  marks: PaymentToPost['marks'],
  left: Amount | undefined,
  again: boolean,
  context: RowContext,
): PaymentToPost {
  const amount = left ?? row.amount;
  const value = posted === undefined ? undefined : context.leftValue.get(posted.key);
  return {
    key,
    side: row.side,
    account: posted?.account ?? account,
    name: row.name,
    date: row.date,
    currency: currencyFor(row, marks, context),
    ...(amount === undefined ? {} : { amount }),
    ...(value === undefined ? {} : { accountingAmount: value }),
    voucher: posted?.voucher ?? row.voucher,
    reference: row.reference,
    offsetAccount: row.offsetAccount,
    ...(row.discountAccount === '' ? {} : { discountAccount: row.discountAccount }),
    ...chargeOf(row, posted, context),
    isPosted: posted !== undefined,
    graceDays: context.graceDaysOf(row.methodOfPayment),
    marks,
    ...(row.marks.length > 0 ? { isMarked: true } : {}),
    ...(again ? { entered: { voucher: row.voucher, amount: row.amount } } : {}),
  };
}

const isBankCharge = ({ differenceType }: LedgerSettlement): boolean => differenceType === 'Bank charge';

/** What of the row's bank charge no settlement has taken yet (CHARGE-1). */
function chargeOf(
  { bankCharge, currency }: PaymentRow,
  posted: PostedPayment | undefined,
  { chargesTaken }: RowContext,
): Pick<PaymentToPost, 'bankCharge'> {
  if (bankCharge === undefined) return {};
  const taken = posted === undefined ? [] : (chargesTaken.get(posted.key) ?? []);
  // Of a document in another currency the rest cannot be told: then there is none.
  if (taken.some((s) => s.currency !== currency)) return {};
  const rest = minus(bankCharge, sum(taken.map(({ difference }) => difference ?? ZERO)));
  return rest > 0 ? { bankCharge: rest } : {};
}

/** Where no money moves, documents of one currency are settled with each other in that, whatever the row says. */
function currencyFor(row: PaymentRow, marks: PaymentToPost['marks'], { lookup }: RowContext): string {
  if (row.amount !== 0) return row.currency;
  const currencies = new Set(marks.map(({ documentId: id }) => stateOf(lookup, id)?.document.currency));
  const [only] = currencies;
  return only !== undefined && currencies.size === 1 ? only : row.currency;
}

function voucherProblems({ row, posted }: KeyedRow, context: RowContext): readonly Problem[] {
  if (row.voucher === '') return [];
  const same = context.voucherRows.get(`${row.side}\n${row.voucher}`) ?? [];
  if (same.length > 1) {
    const others = same
      .filter((other) => other.row !== row)
      .map((other) => placeText(other.row.places.voucher));
    return [
      {
        code: 'payment/duplicate-voucher',
        place: row.places.voucher,
        facts: { voucher: row.voucher, others },
      },
    ];
  }
  const by = posted === undefined ? context.vouchersInUse.get(row.voucher) : undefined;
  return by === undefined
    ? []
    : [{ code: 'payment/voucher-in-use', place: row.places.voucher, facts: { voucher: row.voucher, by } }];
}

/** A row with an unknown key while a posted payment like it is gone was changed after posting: no new payment. */
function newRowProblems(row: PaymentRow, context: RowContext): readonly Problem[] {
  const problems: Problem[] = [];
  const until = context.settings.parameters.booksClosedUntil;
  if (until !== undefined && row.date <= until) {
    problems.push({ code: 'payment/books-closed', place: row.places.date, facts: { date: row.date, until } });
  }
  const gone = accountsOf(row, context).flatMap(
    (account) => context.gone.get(`${row.side}\n${account}`) ?? [],
  );
  const like = gone.filter(
    ({ date, reference }) => date === row.date || (row.reference !== '' && reference === row.reference),
  );
  if (like.length > 0) problems.push(changedAfterPosting(row, like));
  if (row.account === '' && row.marks.length === 0) {
    problems.push({ code: 'payment/no-account', place: row.places.account, facts: {} });
  }
  return problems;
}

/** Days within which a payment of the same account and amount may be a posted one whose date was corrected. */
const NEAR = 20;

/**
 * A new payment of the amount of a posted one that is gone: on the same account some days before or behind, or on the same day on
 * another account. It may be that payment, changed after posting; then its money would be settled twice. Only where most rows of
 * that run still stand: a journal that gave way to the next month's is no change of a row.
 */
function likePosted(row: PaymentRow, account: string, { goneOfKeptRuns }: RowContext): readonly Problem[] {
  const like = (goneOfKeptRuns.get(moneyOf(row)) ?? []).filter((p) =>
    p.account === account ? daysBetween(p.date, row.date) <= NEAR : p.date === row.date,
  );
  if (like.length === 0) return [];
  return [{ code: 'payment/like-posted', place: row.places.row, facts: { posted: like.map(postedText) } }];
}

const moneyOf = ({ side, amount, currency }: Pick<PaymentRow, 'side' | 'amount' | 'currency'>): string =>
  `${side}\n${amount ?? ''}\n${currency}`;

const daysBetween = (a: PlainDate, b: PlainDate): number => Math.abs(serialOf(a, 1900) - serialOf(b, 1900));

/** A posted payment as messages name it. */
const postedText = (p: PostedPayment): string =>
  [p.voucher, p.date, p.account, `${digitsOf(p.amount, decimalsOf(p.currency))} ${p.currency}`, p.reference]
    .filter((part) => part !== '')
    .join(', ');

/** Whose payment the row is: its account, or where that is blank every one that its marks may mean. */
function accountsOf({ side, account, marks }: PaymentRow, { lookup }: RowContext): readonly string[] {
  if (account !== '') return [account];
  return [...new Set(marks.flatMap((mark) => mark.account ?? lookup.accountsOf(side, mark.invoice)))];
}

/** A row that is found by its voucher must still say what was posted. */
function postedRowProblems(row: PaymentRow, posted: PostedPayment): readonly Problem[] {
  const isChanged =
    row.date !== posted.date ||
    (row.account !== '' && row.account !== posted.account) ||
    (row.currency !== posted.currency && posted.amount !== 0) ||
    (row.amount !== undefined && row.amount !== posted.amount);
  return isChanged ? [changedAfterPosting(row, [posted])] : [];
}

function changedAfterPosting(row: PaymentRow, posted: readonly PostedPayment[]): Problem {
  return {
    code: 'payment/changed-after-posting',
    place: row.places.row,
    facts: { posted: posted.map(postedText) },
  };
}

/** A posted payment settled now must not post into closed books: the later of its date and its documents' dates counts. */
function closedFor(
  payment: PaymentToPost,
  place: Place,
  { settings, postingDate, lookup }: RowContext,
): Problem | undefined {
  const until = settings.parameters.booksClosedUntil;
  const dates = payment.marks.map((mark) => stateOf(lookup, mark.documentId)?.document.date ?? payment.date);
  const latest = dates.reduce<PlainDate>(laterOf, payment.date);
  const date = postingDate === 'latest' ? latest : laterOf(postingDate, latest);
  return until === undefined || date > until
    ? undefined
    : { code: 'payment/books-closed', place, facts: { date, until } };
}

/** Payments that the user marked, now or before: automatic settlement is for the unmarked ones, in one run or in several (ALLOC-0). */
function markedKeys(keyed: readonly KeyedRow[], standing: readonly LedgerSettlement[]): ReadonlySet<string> {
  const isAutomatic = ({ rules }: LedgerSettlement): boolean =>
    rules.includes('ALLOC-2') || rules.includes('ALLOC-3');
  const settled = standing.filter((s) => s.invoice !== '' && !isBankCharge(s) && !isAutomatic(s));
  const rows = keyed.filter(({ row, posted }) => posted !== undefined && row.marks.length > 0);
  return new Set([...rows, ...settled].map(({ key }) => key));
}

/**
 * Automatic settlement goes on with what posted payments without marks have left, whether or not their rows still stand; it leaves
 * alone what was undone (UNDO-5).
 */
function restOfPosted(
  context: RowContext,
  already: readonly PaymentToPost[],
  standing: ReadonlySet<string>,
): { readonly payments: readonly PaymentToPost[]; readonly problems: readonly Problem[] } {
  const { postingDate, posted, left, leftValue, undone, settleAgain, marked } = context;
  const { parameters } = context.settings;
  if (!parameters.automaticSettlement) return { payments: [], problems: [] };
  const taken = new Set(already.map((payment) => payment.key));
  const until = parameters.booksClosedUntil;
  const isOpen = (date: PlainDate): boolean =>
    until === undefined || (postingDate === 'latest' ? date : laterOf(postingDate, date)) > until;
  const open = posted.filter(
    (payment) =>
      !taken.has(payment.key) &&
      !marked.has(payment.key) &&
      (left.get(payment.key) ?? ZERO) !== 0 &&
      isOpen(payment.date),
  );
  const isHeld = (payment: PostedPaymentRow): boolean =>
    undone.has(payment.key) && !isSettledAgain(settleAgain, payment);
  return {
    payments: open
      .filter((payment) => !isHeld(payment))
      .map(({ run: _run, reverses: _reverses, ...payment }) => ({
        ...payment,
        amount: left.get(payment.key) ?? ZERO,
        accountingAmount: leftValue.get(payment.key) ?? ZERO,
        isPosted: true,
        graceDays: parameters.graceDays,
        marks: [],
      })),
    // Where the row still stands, the note stands there.
    problems: open.flatMap((payment) => {
      const held = standing.has(payment.key) || !isHeld(payment) ? undefined : undone.get(payment.key);
      return held === undefined ? [] : [undoneNote(held, { kind: 'table', table: 'PostedPayments' })];
    }),
  };
}

/** Discounts and differences of a posted payment need the rate of its day too; its row may no longer stand anywhere. */
const hasRate = ({ currency, date }: PaymentToPost, { accountingCurrency, rateOn }: Exchange): boolean =>
  rateOn(currency, accountingCurrency, date) !== undefined;

function noRate(
  { key, currency, date }: PaymentToPost,
  places: ReadonlyMap<string, Place>,
  { accountingCurrency }: Exchange,
): Problem {
  const place = places.get(key) ?? { kind: 'table', table: 'PostedPayments' };
  return { code: 'currency/no-rate', place, facts: { currency, accountingCurrency, date } };
}

function doneMarks(standing: readonly LedgerSettlement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const done = new Map<string, Set<string>>();
  for (const row of standing) {
    const id = settledId(row);
    if (id === undefined) continue;
    const { key } = row;
    const ids = done.get(key);
    if (ids) ids.add(id);
    else done.set(key, new Set([id]));
  }
  return done;
}

/** Voucher numbers that stand in the workbook, with what bears them. */
function vouchersInUse(invoices: readonly InvoiceRow[], ledger: Ledger): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  for (const row of invoices) if (row.voucher !== '') used.set(row.voucher, row.invoice);
  for (const payment of ledger.payments)
    if (payment.voucher !== '') used.set(payment.voucher, payment.account);
  for (const settlement of ledger.settlements) {
    if (settlement.discountVoucher !== '') used.set(settlement.discountVoucher, settlement.paymentVoucher);
  }
  return used;
}

/** Every voucher number that a new one must not repeat. */
export const usedVouchers = (
  invoices: readonly InvoiceRow[],
  payments: readonly PaymentRow[],
  ledger: Ledger,
): ReadonlySet<string> =>
  new Set([
    ...vouchersInUse(invoices, ledger).keys(),
    ...payments.map((row) => row.voucher).filter((v) => v !== ''),
  ]);

/** What payments have left, by key, and what that is worth in accounting currency. */
export interface Left {
  readonly open: ReadonlyMap<string, Amount>;
  readonly value: ReadonlyMap<string, Amount>;
}

/** Posted payments of the ledger and of a new run with what they have left after it; the run goes before the ledger. */
export const paymentBalances = (
  ledger: Ledger,
  before: Left,
  now: readonly PostedPayment[],
  after: Left,
): readonly PaymentBalance[] =>
  [...ledger.payments, ...now].map((payment) => ({
    payment,
    leftOpen: after.open.get(payment.key) ?? before.open.get(payment.key) ?? ZERO,
    leftOpenValue: after.value.get(payment.key) ?? before.value.get(payment.key) ?? ZERO,
  }));
