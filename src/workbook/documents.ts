import { documentState, type DocumentState, type EarlierSettlement } from '../engine/documentState';
import type { OpenDocument, Side } from '../engine/transactions';
import { plus, ZERO, type Amount } from '../money/amount';
import { digitsOf } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { placeText, type Place, type Problem } from '../problem/problem';
import type { LedgerSettlement } from './ledger';
import type { InvoiceRow } from './rows';

/** A document is Module + Account + Invoice (contract, section 1). */
export const documentId = (side: Side, account: string, invoice: string): string =>
  `${side}\n${account}\n${invoice}`;

export interface JoinedDocuments {
  readonly states: ReadonlyMap<string, DocumentState>;
  /** Documents whose row was changed after something was settled on them; their rows are not used. */
  readonly problems: readonly Problem[];
  readonly refused: ReadonlyMap<string, readonly Place[]>;
  /** Settlements of the ledger by document. */
  readonly history: ReadonlyMap<string, readonly LedgerSettlement[]>;
}

/** What the views of the last run say of a document: they are read before they are rewritten. */
export interface KnownDocument {
  readonly id: string;
  readonly date: string;
  readonly amount: Amount;
  readonly currency: string;
}

/** Invoice rows as documents, less what the ledger has settled on them. */
export function joinDocuments(
  rows: readonly InvoiceRow[],
  settlements: readonly LedgerSettlement[],
  known: ReadonlyMap<string, KnownDocument>,
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
  for (const row of rows) {
    const document = openDocument(row);
    const earlier = history.get(document.id) ?? [];
    const changes = earlier.length > 0 ? changesOf(row, document, earlier, known.get(document.id)) : [];
    problems.push(...changes);
    if (changes.length > 0)
      refused.set(
        document.id,
        changes.map(({ place }) => place),
      );
    else
      states.set(
        document.id,
        documentState(
          document,
          earlier.map((s) => earlierSettlement(document, s)),
        ),
      );
  }
  return { states, problems, refused, history };
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
    discountTakenAtStart: row.discountTaken ?? ZERO,
    periods: row.periods,
    taxes: row.taxes,
  };
}

/** DISC-12: only settlements that took the calculated discount of a period count for it; the ledger names its last day. */
function earlierSettlement(document: OpenDocument, settlement: LedgerSettlement): EarlierSettlement {
  const { cashDiscountDate, amountSettled, discount } = settlement;
  const period =
    cashDiscountDate === undefined
      ? -1
      : document.periods.findIndex(({ lastDate }) => lastDate === cashDiscountDate);
  return {
    amountSettled: amountSettled ?? ZERO,
    discount: discount ?? ZERO,
    period: period < 0 ? undefined : period,
  };
}

/** A changed amount, date or currency after a settlement is a problem that names both. */
function changesOf(
  row: InvoiceRow,
  document: OpenDocument,
  history: readonly LedgerSettlement[],
  known: KnownDocument | undefined,
): readonly Problem[] {
  const money = (amount: Amount): string => digitsOf(amount, decimalsOf(document.currency));
  const changed = (column: string, place: Place, now: string, was: string): readonly Problem[] =>
    now === was ? [] : [{ code: 'invoice/changed', place, facts: { column, now, was } }];
  const first = history.reduce((a, b) => (isEarlier(a, b) ? a : b));
  const opened = plus(first.balanceAfter ?? ZERO, first.amountSettled ?? ZERO);
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

/** The settlement that found the document most open was the first one. */
const isEarlier = (a: LedgerSettlement, b: LedgerSettlement): boolean => {
  const before = (s: LedgerSettlement): number =>
    Math.abs(plus(s.balanceAfter ?? ZERO, s.amountSettled ?? ZERO));
  return before(a) >= before(b);
};

export const cellsText = (places: readonly Place[]): readonly string[] => places.map(placeText);
