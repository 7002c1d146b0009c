import { isWarning } from '../problem/problem';
import { ZERO, type Amount } from '../money/amount';
import { COLUMN_OF_FIELD, LINE_FIELDS, lineFields } from '../workbook/paymentLine';
import type { EntrySnapshot, PaymentsRead, SnapshotRow } from './entrySnapshot';
import type { JournalLine, LineState, PaymentJournal } from './paymentEntry';

/** The lines of the payment journal as the Payments table and the ledger say it. */
export function paymentJournal({ monthEnd, payments, tables }: EntrySnapshot): PaymentJournal {
  const { settings, survey } = monthEnd;
  const ref = tables.sources.sources.get('Payments')?.ref;
  const table = survey.tables.find(({ name }) => ref?.kind === 'table' && name === ref.name);
  return {
    lines: payments?.rows.map((row) => journalLine(row, payments, monthEnd)) ?? [],
    accountingCurrency: settings.accountingCurrency ?? '',
    table: table && { name: table.name, sheet: table.sheet },
    missingColumns:
      payments === undefined
        ? []
        : LINE_FIELDS.filter((field) => payments.table.columns.at[COLUMN_OF_FIELD[field]] === undefined),
    methodsOfPayment: [...settings.methods.keys()],
  };
}

function journalLine(
  { id, place, cells, keyed, problems }: SnapshotRow,
  { byHeading }: PaymentsRead,
  { settings, journal }: EntrySnapshot['monthEnd'],
): JournalLine {
  const { decimals, ...fields } = lineFields(cells, settings, byHeading);
  const posted = keyed?.posted;
  const leftOf = (key: string): Amount => journal.leftBefore.open.get(key) ?? ZERO;
  const stateOf = (): LineState => {
    if (problems.some((problem) => !isWarning(problem)) || keyed === undefined) return 'problem';
    if (posted !== undefined) return 'posted';
    return keyed.row.marks.length > 0 ? 'marked' : 'new';
  };
  return {
    id,
    place,
    state: stateOf(),
    fields,
    decimals,
    amount: keyed?.row.amount,
    leftOpen: posted && leftOf(posted.key),
    run: posted?.run,
    problems,
  };
}
