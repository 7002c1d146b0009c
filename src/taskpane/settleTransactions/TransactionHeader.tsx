import { ColumnHeads } from '../grid/ColumnHeads';
import { usePane } from '../view/paneContext';
import { useColumns } from './useColumns';

/** The columns as documented (rules, section 2); a narrow row has three. */
export function TransactionHeader({ isWide }: { readonly isWide: boolean }) {
  const { texts } = usePane();
  const columns = useColumns();
  const t = texts.entry.columns;
  if (!isWide)
    return (
      <>
        <span role="columnheader">{t.mark}</span>
        <span role="columnheader">{t.invoice}</span>
        <span role="columnheader">{t.open}</span>
        <span role="columnheader">{t.amountToSettle}</span>
      </>
    );
  const names = [
    t.mark,
    t.useCashDiscount,
    t.voucher,
    t.account,
    t.date,
    t.dueDate,
    t.invoice,
    t.open,
    t.currency,
    t.amountToSettle,
  ];
  return <ColumnHeads names={names} figures={[t.open, t.amountToSettle]} columns={columns.wide} />;
}
