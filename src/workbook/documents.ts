import type { PlainDate } from '../calendar/plainDate';
import { documentState, earlierSettlement, valueAtStart, type DocumentState } from '../engine/documentState';
import { firstOf, openedBy, standingSettlements } from '../engine/postedLedger';
import type { OpenDocument, Side } from '../engine/transactions';
import { sum, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { shareOf } from '../money/ratio';
import { placeText, type Place, type Problem } from '../problem/problem';
import { isOverSettled, type AccountingCurrency, type LedgerSettlement } from './ledger';
import type { InvoiceRow } from './rows';

/** A document is Module + Account + Invoice (contract, section 1). */
export const documentId = (side: Side, account: string, invoice: string): string =>
  `${side}\n${account}\n${invoice}`;

/** A posted payment where it is settled as a document of its own (ALLOC-6): Module + Account + Voucher. */
export const paymentDocumentId = (side: Side, account: string, voucher: string): string =>
  `${documentId(side, account, voucher)}\npayment`;

/** What a row of Settlements settled: a document, or a posted payment; undefined for a row of the other side of one, and an overpayment. */
export function settledId({
  side,
  account,
  invoice,
  invoiceVoucher,
  paid,
  balanceAfter,
}: LedgerSettlement): string | undefined {
  if (invoice !== '') return documentId(side, account, invoice);
  const isPayment = paid !== undefined && balanceAfter !== undefined;
  return isPayment ? paymentDocumentId(side, account, invoiceVoucher) : undefined;
}

export interface JoinedDocuments {
  readonly states: ReadonlyMap<string, DocumentState>;
  /** Documents whose row was changed after something was settled on them; their rows are not used. */
  readonly problems: readonly Problem[];
  readonly refused: ReadonlyMap<string, readonly Place[]>;
  /**
   * The refused documents as they were settled: the views go on showing them so. Only the view keeps the date of a document; without its
   * row there the change would be forgotten by the next run.
   */
  readonly asSettled: readonly DocumentState[];
  /** Settlements of the ledger by document, with those that were undone and what undid them. */
  readonly history: ReadonlyMap<string, readonly LedgerSettlement[]>;
}

/** What the views of the last run say of a document: they are read before they are rewritten. */
export interface KnownDocument {
  readonly id: string;
  readonly date: PlainDate;
  readonly amount: Amount;
  readonly currency: string;
}

/** Invoice rows as documents, less what the ledger has settled on them. */
export function joinDocuments(
  rows: readonly InvoiceRow[],
  settlements: readonly LedgerSettlement[],
  known: ReadonlyMap<string, KnownDocument>,
  accounting: AccountingCurrency,
): JoinedDocuments {
  const history = new Map<string, LedgerSettlement[]>();
  for (const settlement of settlements) {
    if (settlement.invoice === '') continue;
    const id = documentId(settlement.side, settlement.account, settlement.invoice);
    const list = history.get(id);
    if (list) list.push(settlement);
    else history.set(id, [settlement]);
  }

  const states = new Map<string, DocumentState>();
  const problems: Problem[] = [];
  const refused = new Map<string, readonly Place[]>();
  const asSettled: DocumentState[] = [];
  for (const row of rows) {
    const document = openDocument(row);
    const earlier = history.get(document.id) ?? [];
    const changes =
      earlier.length > 0 ? changesOf(row, document, earlier, known.get(document.id), accounting) : [];
    problems.push(...changes);
    // The ledger's own problem stops the run; here it must not stop the reading of the other rows.
    const isContradicted = earlier.length > 0 && isOverSettled(earlier);
    if (changes.length > 0 || isContradicted) {
      refused.set(document.id, changes.length > 0 ? changes.map(({ place }) => place) : [row.places.invoice]);
      asSettled.push(...stateAsSettled(document, earlier, known.get(document.id)));
    } else
      states.set(
        document.id,
        documentState(
          document,
          standingSettlements(earlier).map((s) => earlierSettlement(document, s)),
        ),
      );
  }
  return { states, problems, refused, asSettled, history };
}

/** The document with the amount, date and currency that its settlements found; none where the ledger contradicts itself. */
function stateAsSettled(
  changed: OpenDocument,
  earlier: readonly LedgerSettlement[],
  known: KnownDocument | undefined,
): readonly DocumentState[] {
  if (isOverSettled(earlier)) return [];
  const first = firstOf(earlier);
  const openAtStart = openedBy(first);
  const hadOpenAmount = changed.openAtStart !== changed.amount;
  // What the changed row would be booked at is not what was settled; the views show no values.
  const { accountingAmount: _, ...row } = changed;
  const document: OpenDocument = {
    ...row,
    date: known?.date ?? changed.date,
    currency: first.currency,
    amount: known?.amount ?? (hadOpenAmount ? changed.amount : openAtStart),
    openAtStart,
    // Periods of the changed row would be those of another document.
    periods: [],
    taxes: [],
  };
  return [
    documentState(
      document,
      standingSettlements(earlier).map((s) => earlierSettlement(document, s)),
    ),
  ];
}

function openDocument(row: InvoiceRow): OpenDocument {
  return {
    id: documentId(row.side, row.account, row.invoice),
    side: row.side,
    account: row.account,
    name: row.name,
    type: row.type,
    voucher: row.voucher,
    invoice: row.invoice,
    date: row.date,
    dueDate: row.dueDate,
    currency: row.currency,
    amount: row.amount,
    openAtStart: row.openAmount ?? row.amount,
    ...(row.accountingAmount === undefined ? {} : { accountingAmount: row.accountingAmount }),
    discountTakenAtStart: row.discountTaken ?? ZERO,
    periods: row.periods,
    taxes: row.taxes,
    ...(row.dimensions.length === 0 ? {} : { dimensions: row.dimensions }),
  };
}

/** A changed amount, date, currency or value after a settlement is a problem that names both. */
function changesOf(
  row: InvoiceRow,
  document: OpenDocument,
  history: readonly LedgerSettlement[],
  known: KnownDocument | undefined,
  accounting: AccountingCurrency,
): readonly Problem[] {
  const changed = changedCells(row, document, history, known);
  return changed.length > 0 ? changed : valueChanged(row, document, history, accounting);
}

function changedCells(
  row: InvoiceRow,
  document: OpenDocument,
  history: readonly LedgerSettlement[],
  known: KnownDocument | undefined,
): readonly Problem[] {
  const money = (amount: Amount): string => digitsOf(amount, decimalsOf(document.currency));
  const changed = (column: string, place: Place, now: string, was: string): readonly Problem[] =>
    now === was ? [] : [{ code: 'invoice/changed', place, facts: { column, now, was } }];
  const first = firstOf(history);
  const opened = openedBy(first);
  const stated = row.openAmount === undefined ? 'Amount' : 'Open amount';
  const place = row.openAmount === undefined ? row.places.amount : row.places.openAmount;
  return [
    ...changed('Currency', row.places.currency, document.currency, first.currency),
    ...(document.currency === first.currency
      ? changed(stated, place, money(document.openAtStart), money(opened))
      : []),
    ...(known === undefined ? [] : changed('Date', row.places.date, document.date, known.date)),
    ...(known === undefined || row.openAmount === undefined
      ? []
      : changed('Amount', row.places.amount, money(document.amount), money(known.amount))),
  ];
}

/**
 * A rate or an amount in accounting currency that was changed after a settlement: what was settled no longer has the value at which
 * it was posted. Every settlement may have rounded by a unit.
 */
function valueChanged(
  row: InvoiceRow,
  document: OpenDocument,
  history: readonly LedgerSettlement[],
  { currency, decimals }: AccountingCurrency,
): readonly Problem[] {
  if (document.openAtStart === 0) return [];
  const settled = sum(history.map(({ amountSettled }) => amountSettled ?? ZERO));
  const was = sum(history.map(({ settledValue }) => settledValue ?? ZERO));
  const now = shareOf(valueAtStart(document), settled, document.openAtStart);
  if (Math.abs(now - was) <= (document.accountingAmount === undefined ? 0 : history.length)) return [];
  const facts = { now: digitsOf(now, decimals), was: digitsOf(was, decimals), currency };
  return [{ code: 'invoice/value-changed', place: row.places.accountingAmount, facts }];
}

export const cellsText = (places: readonly Place[]): readonly string[] => places.map(placeText);
