import { plainDateOfSerial, type DateSystem } from '../calendar/plainDate';
import type { Side } from '../engine/transactions';
import { times, ZERO } from '../money/amount';
import { amountOfNumber } from '../money/convert';
import { decimalsOf } from '../money/currency';
import { documentId, type KnownDocument } from './documents';
import type { CellValue, Grid } from './workbook';

/** Columns of the transactions views that say what a document was when it was last settled. */
export const KNOWN_COLUMNS = [
  'Date',
  'Invoice',
  'Amount in transaction currency debit',
  'Amount in transaction currency credit',
  'Currency',
  'Account',
] as const;

/**
 * Documents as the transactions view of the last run shows them: the only place that keeps a settled document's date.
 * A row that cannot be read says nothing; the view is the add-in's own and is written anew.
 */
export function knownDocuments(
  view: Grid,
  side: Side,
  dateSystem: DateSystem,
): ReadonlyMap<string, KnownDocument> {
  const columns = KNOWN_COLUMNS.map((title) => view.header.indexOf(title));
  const known = new Map<string, KnownDocument>();
  for (const cells of view.rows) {
    const [date, invoice, debit, credit, currency, account] = columns.map((i): CellValue => cells[i] ?? '');
    if (invoice === '' || typeof date !== 'number') continue;
    const day = plainDateOfSerial(date, dateSystem);
    const isDebit = typeof debit === 'number';
    const figure = isDebit ? debit : credit;
    if (day === undefined || typeof figure !== 'number') continue;
    const read = amountOfNumber(figure, decimalsOf(String(currency)));
    const sign = isDebit === (side === 'customer') ? 1 : -1;
    const id = documentId(side, String(account), String(invoice));
    known.set(id, {
      id,
      date: day,
      amount: read.ok ? times(read.amount, sign) : ZERO,
      currency: String(currency),
    });
  }
  return known;
}
