import { absolute, ZERO, type Amount } from '../money/amount';
import { failed, found, type Outcome, type Problem } from '../problem/problem';
import { groupBy } from './groupBy';
import {
  runNumber,
  standingSettlements,
  type PostedLedger,
  type PostedPaymentRow,
  type PostedSettlement,
} from './postedLedger';

/** What the user wants undone. A payment is named by its voucher, or by its payment key where it has none. */
export type UndoTarget =
  | { readonly kind: 'run'; readonly run: string }
  | { readonly kind: 'payment'; readonly payment: string }
  | {
      readonly kind: 'settlement';
      readonly payment: string;
      readonly invoice: string;
      /** Where the payment settled documents of several accounts under one number. */
      readonly account?: string;
    };

/** The settlements that are undone together, and the payments that are reversed with them. */
export interface Selection {
  readonly settlements: readonly PostedSettlement[];
  readonly payments: readonly PostedPaymentRow[];
  /** Later settlements of the same documents by others, with all that hangs on them; not among `settlements` (UNDO-3). */
  readonly later: readonly PostedSettlement[];
}

/**
 * Finds what an undo concerns: the settlements of its target that stand, each with its counterparts (UNDO-2), and the later
 * settlements whose base depended on them (UNDO-3).
 *
 * @param reversePayments whether the payments themselves are reversed: then all their settlements go along (UNDO-6)
 */
export function selectUndo(
  target: UndoTarget,
  reversePayments: boolean,
  ledger: PostedLedger,
): Outcome<Selection> {
  const standing = standingSettlements(ledger.settlements);
  const named =
    target.kind === 'run'
      ? ofRun(target.run, reversePayments, ledger, standing)
      : ofPayment(target, reversePayments, ledger, standing);
  if (!named.ok) return named;
  const units = unitsOf(standing, ledger.payments);
  const settlements = new Set(named.value.settlements.flatMap(units));
  const later = laterThan(settlements, standing, units);
  return found({ settlements: [...settlements], payments: named.value.payments, later });
}

type Named = Pick<Selection, 'settlements' | 'payments'>;

function ofRun(
  run: string,
  reversePayments: boolean,
  ledger: PostedLedger,
  standing: readonly PostedSettlement[],
): Outcome<Named> {
  const settled = ledger.settlements.filter((row) => row.run === run);
  const posted = ledger.payments.filter((row) => row.run === run);
  if (settled.length + posted.length === 0) return failed(unknown(run));
  if ([...settled, ...posted].some(({ reverses }) => reverses !== '')) return failed(ofUndo(run));

  const reversed = reversedBy(ledger.payments);
  const payments = reversePayments
    ? posted.filter((payment) => payment.amount !== 0 && !reversed.has(payment.key))
    : [];
  const keys = new Set(payments.map(({ key }) => key));
  const settlements = standing.filter((row) => row.run === run || keys.has(row.key));
  return settlements.length + payments.length > 0
    ? found({ settlements, payments })
    : failed(nothingLeft(run, settled, ledger));
}

function ofPayment(
  target: Exclude<UndoTarget, { kind: 'run' }>,
  reversePayments: boolean,
  ledger: PostedLedger,
  standing: readonly PostedSettlement[],
): Outcome<Named> {
  const named = paymentNamed(target.payment, ledger.payments);
  if (!named.ok) return named;
  const payment = named.value;
  if (target.kind === 'settlement') return ofDocument(target, payment, ledger, standing);

  const settlements = standing.filter(({ key }) => key === payment.key);
  if (!reversePayments || payment.amount === 0) {
    return settlements.length > 0
      ? found({ settlements, payments: [] })
      : failed(
          nothingLeft(
            target.payment,
            ledger.settlements.filter(({ key }) => key === payment.key),
            ledger,
          ),
        );
  }
  const run = reversedBy(ledger.payments).get(payment.key);
  if (run !== undefined)
    return failed({
      code: 'undo/already-reversed',
      place: { kind: 'table', table: 'PostedPayments' },
      facts: { voucher: payment.voucher, run },
    });
  return found({ settlements, payments: [payment] });
}

function ofDocument(
  { payment: name, invoice, account }: Extract<UndoTarget, { kind: 'settlement' }>,
  payment: PostedPaymentRow,
  ledger: PostedLedger,
  standing: readonly PostedSettlement[],
): Outcome<Named> {
  const fits = (row: PostedSettlement): boolean =>
    row.key === payment.key &&
    (row.invoice === invoice || (isOfPayment(row) && row.invoiceVoucher === invoice)) &&
    (account === undefined || row.account === account);
  const settlements = standing.filter(fits);
  const what = `${name}=${account === undefined ? '' : `${account}:`}${invoice}`;
  const accounts = [...new Set(settlements.map((row) => row.account))].sort();
  if (accounts.length > 1)
    return failed(
      ambiguous(
        what,
        accounts.map((a) => `${name}=${a}:${invoice}`),
      ),
    );
  return settlements.length > 0
    ? found({ settlements, payments: [] })
    : failed(nothingLeft(what, ledger.settlements.filter(fits), ledger));
}

function paymentNamed(name: string, payments: readonly PostedPaymentRow[]): Outcome<PostedPaymentRow> {
  const byKey = payments.find(({ key, reverses }) => key === name && reverses === '');
  if (byKey !== undefined) return found(byKey);
  const named = payments.filter(({ voucher }) => voucher !== '' && voucher === name);
  const [payment] = named;
  if (payment === undefined) return failed(unknown(name));
  if (named.length > 1)
    return failed(
      ambiguous(
        name,
        named.map(({ key }) => key),
      ),
    );
  return payment.reverses === '' ? found(payment) : failed(ofUndo(name));
}

/** The run that reversed a payment, by payment key. */
export const reversedBy = (payments: readonly PostedPaymentRow[]): ReadonlyMap<string, string> =>
  new Map(payments.filter(({ reverses }) => reverses !== '').map(({ key, run }) => [key, run]));

/**
 * UNDO-2: what is undone together with a settlement. Where documents of both directions were settled with each other, all of
 * that payment in that run; an overpayment written off goes with any line of its payment, and a payment settled by another one with
 * that.
 */
function unitsOf(
  standing: readonly PostedSettlement[],
  payments: readonly PostedPaymentRow[],
): (row: PostedSettlement) => readonly PostedSettlement[] {
  const together = groupBy(standing, ({ run, key }) => `${run}\n${key}`);
  const withoutMoney = new Set(payments.filter(({ amount }) => amount === 0).map(({ key }) => key));
  const ofPayments = standing.filter(isOfPayment);
  const counterparts = (row: PostedSettlement): readonly PostedSettlement[] =>
    isOfPayment(row)
      ? ofPayments.filter(
          (other) =>
            other.run === row.run &&
            other.side === row.side &&
            other.paymentVoucher === row.invoiceVoucher &&
            other.invoiceVoucher === row.paymentVoucher,
        )
      : [];
  const ownUnit = (row: PostedSettlement): readonly PostedSettlement[] => {
    const lines = together.get(`${row.run}\n${row.key}`) ?? [];
    const settled = lines.map(({ amountSettled }) => amountSettled ?? ZERO);
    const bothDirections = settled.some((amount) => amount > 0) && settled.some((amount) => amount < 0);
    if (bothDirections || withoutMoney.has(row.key)) return lines;
    return lines.filter((line) => line === row || line.invoice === '');
  };
  return (row) => {
    // A set visits what is added to it on the way.
    const unit = new Set(ownUnit(row));
    for (const line of unit)
      for (const other of counterparts(line)) for (const one of ownUnit(other)) unit.add(one);
    return [...unit];
  };
}

/** Two payments settled with each other: a row on either side names the other one by its voucher (ALLOC-6). */
const isOfPayment = ({ invoice, paid }: PostedSettlement): boolean => invoice === '' && paid !== undefined;

const documentOf = ({ side, account, invoice }: PostedSettlement): string =>
  `${side}\n${account}\n${invoice}`;

/** In the order in which the ledger settled a document: by run, in a run by the balance it left. */
export const inLedgerOrder = (a: PostedSettlement, b: PostedSettlement): number =>
  runNumber(a.run) - runNumber(b.run) || left(b) - left(a);
const left = ({ balanceAfter }: PostedSettlement): Amount => absolute(balanceAfter ?? ZERO);

/** UNDO-3: what settled the same documents later, with its counterparts, and so on. */
function laterThan(
  chosen: ReadonlySet<PostedSettlement>,
  standing: readonly PostedSettlement[],
  units: (row: PostedSettlement) => readonly PostedSettlement[],
): readonly PostedSettlement[] {
  const histories = groupBy(
    standing.filter(({ invoice }) => invoice !== ''),
    documentOf,
  );
  const later = new Set<PostedSettlement>();
  const open = [...chosen];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    const earlier = row;
    for (const other of histories.get(documentOf(earlier)) ?? []) {
      if (inLedgerOrder(earlier, other) >= 0) continue;
      for (const line of units(other)) {
        if (chosen.has(line) || later.has(line)) continue;
        later.add(line);
        open.push(line);
      }
    }
  }
  return [...later].sort(inLedgerOrder);
}

const SETTLEMENTS = { kind: 'table', table: 'Settlements' } as const;
const unknown = (what: string): Problem => ({ code: 'undo/unknown', place: SETTLEMENTS, facts: { what } });
const ofUndo = (what: string): Problem => ({ code: 'undo/of-undo', place: SETTLEMENTS, facts: { what } });
const ambiguous = (what: string, candidates: readonly string[]): Problem => ({
  code: 'undo/ambiguous',
  place: SETTLEMENTS,
  facts: { what, candidates },
});

/** Nothing of it stands: either it never settled anything, or all of it was undone before. */
function nothingLeft(what: string, settled: readonly PostedSettlement[], ledger: PostedLedger): Problem {
  const ids = new Set(settled.map(({ run, key }) => `${run}\n${key}`));
  const runs = new Set(
    ledger.settlements.filter((row) => ids.has(`${row.reverses}\n${row.key}`)).map(({ run }) => run),
  );
  return runs.size === 0
    ? { code: 'undo/nothing-settled', place: SETTLEMENTS, facts: { what } }
    : { code: 'undo/already-undone', place: SETTLEMENTS, facts: { what, runs: [...runs].sort() } };
}
