import { ColumnHeads } from '../grid/ColumnHeads';
import { usePane } from '../view/paneContext';
import { useJournalColumns } from './useJournalColumns';

/** The columns that there is room for; what is not among them stands in the details of a line. */
export function JournalHeader({ isWide }: { readonly isWide: boolean }) {
  const { texts } = usePane();
  const columns = useJournalColumns();
  const t = texts.entry;
  const names = isWide
    ? [
        t.columns.mark,
        t.journal.state,
        t.columns.date,
        t.columns.account,
        t.columns.invoice,
        texts.vouchers.debit,
        texts.vouchers.credit,
        t.columns.currency,
        t.payment.offsetAccount,
      ]
    : [t.columns.mark, t.columns.account, t.journal.amount];
  const figures = [texts.vouchers.debit, texts.vouchers.credit];
  return <ColumnHeads names={names} figures={figures} columns={isWide && columns.wide} />;
}
