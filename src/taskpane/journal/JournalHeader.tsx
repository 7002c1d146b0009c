import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useJournalColumns } from './useJournalColumns';

const useStyles = makeStyles({
  head: {
    alignItems: 'end',
    padding: '4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  right: { textAlign: 'right' },
});

/** The columns that there is room for; what is not among them stands in the details of a line. */
export function JournalHeader({ isWide }: { readonly isWide: boolean }) {
  const { texts } = usePane();
  const [styles, columns, pieces] = [useStyles(), useJournalColumns(), usePieces()];
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
  const figures: readonly string[] = [texts.vouchers.debit, texts.vouchers.credit];
  return (
    <div role="presentation" className={mergeClasses(isWide && columns.wide, styles.head)}>
      {names.map((name, i) => (
        <span role="columnheader" key={name} className={figures.includes(name) ? styles.right : undefined}>
          {i === 0 ? <span className={pieces.unseen}>{name}</span> : name}
        </span>
      ))}
    </div>
  );
}
