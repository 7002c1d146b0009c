import { laterOf, type PlainDate } from '../calendar/plainDate';
import { absolute, minus, negate, plus, sum, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import type { Problem } from '../problem/problem';
import { groupBy } from './groupBy';
import { checkVouchers } from './laws';
import {
  firstOf,
  openedBy,
  runNumber,
  type PostedLedger,
  type PostedLine,
  type PostedPaymentRow,
  type PostedSettlement,
} from './postedLedger';
import type { PostedPayment, SettlementFacts } from './postRun';
import type { RuleId } from './rules';
import { compareTexts } from './compareTexts';
import type { Side } from './transactions';
import { inLedgerOrder, selectUndo, type Selection, type UndoTarget } from './undoSelection';
import { discountVoucher, nextVouchers, type VoucherSeries } from './voucherNumbers';

export interface UndoRequest {
  readonly target: UndoTarget;
  /** Whether the payments are reversed as well: a returned direct debit, a bounced cheque, a wrong payment (UNDO-6). */
  readonly reversePayments: boolean;
  /** Reversal date: that of the latest transaction involved, the day of the clock, or a day (UNDO-4). */
  readonly date: 'latest' | 'today' | PlainDate;
  /** What happens when the same documents were settled later: refuse, or undo that as well (UNDO-3). */
  readonly later: 'refuse' | 'undo';
}

export interface UndoSettings {
  readonly today: PlainDate;
  readonly booksClosedUntil: PlainDate | undefined;
  readonly series: Readonly<Record<Side, VoucherSeries>>;
  /** Every voucher number that stands in the workbook. */
  readonly usedVouchers: ReadonlySet<string>;
}

/** A settlement with every amount turned round, under the voucher that takes its postings back. */
export interface ReversingSettlement extends SettlementFacts {
  /** The run of the settlement that is undone. */
  readonly reverses: string;
  /** Date of that settlement. */
  readonly settledOn: PlainDate;
}
export interface ReversingPayment extends PostedPayment {
  /** Voucher of the payment that is reversed. */
  readonly reverses: string;
}
/** A voucher line with debit and credit exchanged. */
export type ReversingLine = Omit<PostedLine, 'run'>;

/** What an undo appends to the ledger; nothing is deleted (UNDO-1). */
export interface UndoPlan {
  readonly date: PlainDate;
  readonly payments: readonly ReversingPayment[];
  readonly settlements: readonly ReversingSettlement[];
  readonly voucherLines: readonly ReversingLine[];
  /** Settlements by others that are undone as well, or that stand in the way (UNDO-3). */
  readonly later: readonly PostedSettlement[];
}

/** The plan, where the request makes one; with problems it may be looked at, but not posted. */
export interface UndoResult {
  readonly plan: UndoPlan | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Works out an undo: which settlements it takes back and what reverses them.
 *
 * @param ledger everything that was posted, its voucher lines included: the accounts are those of then, not of today's settings
 * @throws InvariantError when a reversing voucher does not balance
 */
export function planUndo(request: UndoRequest, ledger: PostedLedger, settings: UndoSettings): UndoResult {
  const selected = selectUndo(request.target, request.reversePayments, ledger);
  if (!selected.ok) return { plan: undefined, problems: [selected.problem] };
  const { later, payments } = selected.value;
  const isRefused = later.length > 0 && request.later === 'refuse';
  const settlements = [...selected.value.settlements, ...(isRefused ? [] : later)].sort(inUndoOrder);
  const chosen: Selection = { settlements, payments, later };

  const latest = latestOf(chosen);
  const date =
    request.date === 'latest' ? latest.date : request.date === 'today' ? settings.today : request.date;
  const problems = [
    ...dateProblems(date, latest, settings),
    ...(isRefused ? [inTheWay(later)] : []),
    ...changedLines(chosen, ledger),
  ];
  const plan = reversed(chosen, date, ledger, settings);
  if (problems.length === 0) checkVouchers(plan.voucherLines);
  return { plan, problems };
}

/** The last thing posted is the first undone; the same order whatever that of the rows. */
const inUndoOrder = (a: PostedSettlement, b: PostedSettlement): number =>
  runNumber(b.run) - runNumber(a.run) ||
  compareTexts(b.paymentDate, a.paymentDate) ||
  compareTexts(b.paymentVoucher, a.paymentVoucher) ||
  compareTexts(a.key, b.key) ||
  compareTexts(a.account, b.account) ||
  compareTexts(a.invoice, b.invoice);

interface Transaction {
  readonly date: PlainDate;
  readonly voucher: string;
}

/** The latest transaction involved; the date of a settlement is never before those of its payment and document (rules, section 7). */
function latestOf({ settlements, payments }: Selection): Transaction {
  const all: readonly Transaction[] = [
    ...settlements.map(({ date, paymentVoucher, discountVoucher: own, invoice }) => ({
      date,
      voucher: paymentVoucher || own || invoice,
    })),
    ...payments,
  ];
  return all.reduce((a, b) => (laterOf(a.date, b.date) === a.date ? a : b));
}

/** UNDO-4: not before the latest transaction involved, and not into closed books. */
function dateProblems(
  date: PlainDate,
  latest: Transaction,
  { booksClosedUntil }: UndoSettings,
): readonly Problem[] {
  const place = { kind: 'table', table: 'Settlements' } as const;
  const problems: Problem[] = [];
  if (date < latest.date) {
    const facts = { date, latest: latest.date, voucher: latest.voucher };
    problems.push({ code: 'undo/date-too-early', place, facts });
  }
  if (booksClosedUntil !== undefined && date <= booksClosedUntil) {
    problems.push({ code: 'undo/books-closed', place, facts: { date, until: booksClosedUntil } });
  }
  return problems;
}

const inTheWay = (later: readonly PostedSettlement[]): Problem => ({
  code: 'undo/later-settlements',
  place: { kind: 'table', table: 'Settlements' },
  facts: {
    settlements: later
      .filter(({ invoice }) => invoice !== '')
      .map(({ paymentVoucher, invoice, run, currency, amountSettled, discount }) => {
        const figure = (amount: Amount | undefined): string => digitsOf(amount ?? ZERO, decimalsOf(currency));
        return {
          voucher: paymentVoucher,
          invoice,
          run,
          amount: figure(amountSettled),
          discount: figure(discount),
        };
      }),
  },
});

/** The lines that a settlement posted: those of its document, and the payer's where money was moved between accounts. */
function linesOf(row: PostedSettlement, ledger: LinesByVoucher): readonly PostedLine[] {
  const moved = `${row.account}:${row.invoice}`;
  return (ledger.get(voucherId(row.run, row.side, row.discountVoucher)) ?? []).filter(
    (line) => (line.account === row.account && line.invoice === row.invoice) || line.invoice === moved,
  );
}

const linesOfPayment = (
  { run, side, voucher }: PostedPaymentRow,
  lines: LinesByVoucher,
): readonly PostedLine[] => lines.get(voucherId(run, side, voucher)) ?? [];

type LinesByVoucher = ReadonlyMap<string, readonly PostedLine[]>;
const voucherId = (run: string, side: Side, voucher: string): string => `${run}\n${side}\n${voucher}`;
const byVoucher = (lines: readonly PostedLine[]): LinesByVoucher =>
  groupBy(lines, ({ run, side, voucher }) => voucherId(run, side, voucher));

/** Lines that were deleted or changed since cannot be reversed: the postings would not go back to what they were. */
function changedLines({ settlements, payments }: Selection, ledger: PostedLedger): readonly Problem[] {
  const lines = byVoucher(ledger.voucherLines);
  const payers = new Map(ledger.payments.map(({ key, account }) => [key, account]));
  const changed = new Set<string>();
  for (const row of settlements) {
    const { discount = ZERO, difference = ZERO, paid = ZERO } = row;
    const isMoved = row.invoice !== '' && (payers.get(row.key) ?? row.account) !== row.account;
    const least = sum([absolute(discount), absolute(difference), isMoved ? absolute(paid) : ZERO]);
    if (!comesTo(least, linesOf(row, lines))) changed.add(row.discountVoucher);
  }
  for (const payment of payments) {
    if (!comesTo(absolute(payment.amount), linesOfPayment(payment, lines))) changed.add(payment.voucher);
  }
  return [...changed].map((voucher) => ({
    code: 'undo/lines-changed',
    place: { kind: 'table', table: 'VoucherLines' },
    facts: { voucher },
  }));
}

function comesTo(least: Amount, lines: readonly PostedLine[]): boolean {
  const of = (column: AmountOf<PostedLine>): Amount => sum(lines.map((line) => line[column]));
  const isBalanced = of('debit') === of('credit') && of('accountingDebit') === of('accountingCredit');
  return isBalanced && of('debit') >= least;
}

function reversed(
  { settlements, payments, later }: Selection,
  date: PlainDate,
  ledger: PostedLedger,
  { series, usedVouchers }: UndoSettings,
): UndoPlan {
  const lines = byVoucher(ledger.voucherLines);
  const used = new Set(usedVouchers);
  const reversing = payments.length > 0 ? reversedPayments(payments, date, series, used) : [];
  for (const { voucher } of reversing) used.add(voucher);
  const voucherLines = payments.flatMap((payment, i) =>
    linesOfPayment(payment, lines).map((line) => reversedLine(line, reversing[i]?.voucher ?? '', date)),
  );

  const balances = balancesAfter(settlements, ledger.settlements);
  const reversedKeys = new Set(payments.map(({ key }) => key));
  const vouchers = new Map<string, string>();
  const taken = new Set<PostedLine>();
  const rows = settlements.map((row): ReversingSettlement => {
    const voucher = newVoucher(row, vouchers, used);
    // A bank charge has a row of its own, but the lines of its document are reversed once.
    const own = linesOf(row, lines).filter((line) => !taken.has(line));
    for (const line of own) taken.add(line);
    voucherLines.push(...own.map((line) => reversedLine(line, voucher, date)));
    return reversedSettlement(row, date, voucher, balances.get(row), reversedKeys.has(row.key));
  });
  return { date, payments: reversing, settlements: rows, voucherLines, later };
}

/** One new voucher for each one that is taken back, wholly or in part (rules, section 11). */
function newVoucher(row: PostedSettlement, vouchers: Map<string, string>, used: Set<string>): string {
  if (row.discountVoucher === '') return '';
  const id = voucherId(row.run, row.side, row.discountVoucher);
  const voucher = vouchers.get(id) ?? discountVoucher(row.paymentVoucher || row.discountVoucher, used);
  vouchers.set(id, voucher);
  used.add(voucher);
  return voucher;
}

/** The fields of T that hold an amount. */
type AmountOf<T> = { [K in keyof T]-?: Amount extends T[K] ? K : never }[keyof T];

/** What becomes of each amount of a settlement when it is undone; a new one does not compile until it is named here. */
const AMOUNTS: Readonly<Record<AmountOf<SettlementFacts>, 'turned round' | 'blank' | 'worked out'>> = {
  cashApplied: 'turned round',
  discount: 'turned round',
  difference: 'turned round',
  amountSettled: 'turned round',
  paid: 'turned round',
  paymentValue: 'turned round',
  settledValue: 'turned round',
  discountValue: 'turned round',
  exchangeGain: 'turned round',
  balanceAfter: 'worked out',
  // The discount panel of the settlement; an undo has none.
  cashDiscountAmount: 'blank',
  discountTakenBefore: 'blank',
};

function reversedSettlement(
  row: PostedSettlement,
  date: PlainDate,
  voucher: string,
  balanceAfter: Amount | undefined,
  isPaymentReversed: boolean,
): ReversingSettlement {
  const amounts: Partial<Record<AmountOf<SettlementFacts>, Amount | undefined>> = {};
  for (const field of Object.keys(AMOUNTS) as AmountOf<SettlementFacts>[]) {
    const amount = row[field];
    amounts[field] = AMOUNTS[field] === 'turned round' && amount !== undefined ? negate(amount) : undefined;
  }
  const { run, ...facts } = row;
  const rules: readonly RuleId[] = isPaymentReversed ? ['UNDO-1', 'UNDO-6'] : ['UNDO-1'];
  return {
    ...facts,
    ...amounts,
    paymentValue: negate(row.paymentValue),
    balanceAfter,
    date,
    rules,
    discountVoucher: voucher,
    reverses: run,
    settledOn: row.date,
  };
}

/** Each column of a reversing line takes its amount from the column across. */
const ACROSS: Readonly<Record<AmountOf<PostedLine>, AmountOf<PostedLine>>> = {
  debit: 'credit',
  credit: 'debit',
  accountingDebit: 'accountingCredit',
  accountingCredit: 'accountingDebit',
};

function reversedLine({ run: _, ...line }: PostedLine, voucher: string, date: PlainDate): ReversingLine {
  const amounts: Partial<Record<AmountOf<PostedLine>, Amount>> = {};
  for (const field of Object.keys(ACROSS) as AmountOf<PostedLine>[]) amounts[field] = line[ACROSS[field]];
  return { ...line, ...amounts, voucher, date, reverses: line.voucher };
}

/** UNDO-6: a payment of its own with the amount turned round, under the next number of the payment series. */
function reversedPayments(
  payments: readonly PostedPaymentRow[],
  date: PlainDate,
  series: UndoSettings['series'],
  used: ReadonlySet<string>,
): readonly ReversingPayment[] {
  const numbers = { customer: [] as string[], vendor: [] as string[] };
  for (const side of ['customer', 'vendor'] as const) {
    const count = payments.filter((payment) => payment.side === side).length;
    numbers[side] = [...nextVouchers(series[side], count, [...used, ...numbers.customer])];
  }
  return payments.map(({ run: _, ...payment }) => ({
    ...payment,
    amount: negate(payment.amount),
    accountingAmount: negate(payment.accountingAmount),
    voucher: numbers[payment.side].shift() ?? '',
    date,
    reverses: payment.voucher,
  }));
}

/** What is open of the document after each settlement is undone, the last one first. */
function balancesAfter(
  undone: readonly PostedSettlement[],
  all: readonly PostedSettlement[],
): ReadonlyMap<PostedSettlement, Amount> {
  const documentOf = ({ side, account, invoice }: PostedSettlement): string =>
    `${side}\n${account}\n${invoice}`;
  const histories = groupBy(all, documentOf);
  const balances = new Map<PostedSettlement, Amount>();
  const ofDocuments = undone.filter(({ invoice }) => invoice !== '');
  for (const [document, rows] of groupBy(ofDocuments, documentOf)) {
    const history = histories.get(document) ?? rows;
    const settled = sum(history.map(({ amountSettled }) => amountSettled ?? ZERO));
    let open = minus(openedBy(firstOf(history)), settled);
    for (const row of [...rows].sort((a, b) => inLedgerOrder(b, a))) {
      open = plus(open, row.amountSettled ?? ZERO);
      balances.set(row, open);
    }
  }
  return balances;
}
