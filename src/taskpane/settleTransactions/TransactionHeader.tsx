import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../view/paneContext';
import { usePieces } from '../view/usePieces';
import { useColumns } from './useColumns';

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

/** The columns as documented (rules, section 2); a narrow row has three. */
export function TransactionHeader({ isWide }: { readonly isWide: boolean }) {
  const { texts } = usePane();
  const [styles, columns, pieces] = [useStyles(), useColumns(), usePieces()];
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
  const figures: readonly string[] = [t.open, t.amountToSettle];
  return (
    <div role="presentation" className={mergeClasses(columns.wide, styles.head)}>
      {[
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
      ].map((name, i) => (
        // The boxes in the first column say what they are; the word would not fit above them.
        <span role="columnheader" key={name} className={figures.includes(name) ? styles.right : undefined}>
          {i === 0 ? <span className={pieces.unseen}>{name}</span> : name}
        </span>
      ))}
    </div>
  );
}
