import { compareTexts } from '../engine/compareTexts';
import { discountSchedule } from '../engine/discountSchedule';
import { balanceOf, type DocumentState } from '../engine/documentState';
import { groupBy } from '../engine/groupBy';
import { decimalsOf } from '../money/currency';
import type { Place } from '../problem/problem';
import { columnName } from '../workbook/address';
import { documentId } from '../workbook/documents';
import type { EntrySnapshot } from './entrySnapshot';
import type { OpenAccount, OpenTransaction, OpenTransactions } from './paymentEntry';

/** The lines of Settle transactions: what is open after the ledger, by account and day, and who has something open. */
export function openTransactions(snapshot: EntrySnapshot): OpenTransactions {
  const states = [...snapshot.open.values()].sort(
    ({ document: a }, { document: b }) =>
      compareTexts(a.side, b.side) ||
      compareTexts(a.account, b.account) ||
      compareTexts(a.date, b.date) ||
      compareTexts(a.voucher, b.voucher) ||
      compareTexts(a.id, b.id),
  );
  const names = namesOf(snapshot);
  const markedBy = linesByDocument(snapshot);
  const places = placesOf(snapshot);
  const transactions = states.map((state) => ({
    ...transactionOf(state, names, markedBy),
    place: places.get(state.document.id),
  }));
  const accounts = [...groupBy(transactions, accountKey).values()].map((own): OpenAccount => {
    const { side, account, name } = own[0]!;
    return { side, account, name, documents: own.length };
  });
  return { transactions, accounts };
}

const accountKey = ({ side, account }: { readonly side: string; readonly account: string }): string =>
  `${side}\n${account}`;

function transactionOf(
  state: DocumentState,
  names: ReadonlyMap<string, string>,
  markedBy: ReadonlyMap<string, string>,
): Omit<OpenTransaction, 'place'> {
  const { document } = state;
  const { id, side, voucher, account, name, type, date, dueDate, invoice, currency } = document;
  return {
    id,
    side,
    voucher,
    account,
    name: name || (names.get(accountKey(document)) ?? ''),
    type,
    date,
    dueDate,
    invoice,
    currency,
    decimals: decimalsOf(currency),
    open: balanceOf(state),
    schedule: discountSchedule(document),
    markedBy: markedBy.get(id),
  };
}

/** Where the documents stand, by id. */
function placesOf({ monthEnd, tables }: EntrySnapshot): ReadonlyMap<string, Place> {
  const firstColumn = columnName(tables.read.grids.Invoices?.firstColumn ?? 0);
  return new Map(
    monthEnd.invoices.rows.flatMap(({ side, account, invoice, places: { invoice: place } }) =>
      place.kind === 'cell'
        ? [
            [
              documentId(side, account, invoice),
              { ...place, address: place.address.replace(/^[A-Z]+/, firstColumn) },
            ] as const,
          ]
        : [],
    ),
  );
}

/** Names by account, from the documents: a posted payment may have none. */
function namesOf({ monthEnd }: EntrySnapshot): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const row of monthEnd.invoices.rows)
    if (row.name !== '' && !names.has(accountKey(row))) names.set(accountKey(row), row.name);
  return names;
}

/** The journal line, not posted yet, that marks a document; the first of several. */
function linesByDocument({ monthEnd, payments }: EntrySnapshot): ReadonlyMap<string, string> {
  const lineOf = new Map(payments?.rows.map((row) => [row.keyed?.key, row.id]));
  const lines = new Map<string, string>();
  for (const { key, isPosted, marks } of monthEnd.journal.payments) {
    const line = lineOf.get(key);
    if (isPosted || line === undefined) continue;
    for (const { documentId } of marks) if (!lines.has(documentId)) lines.set(documentId, line);
  }
  return lines;
}
