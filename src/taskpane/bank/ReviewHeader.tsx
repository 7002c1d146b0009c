import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../view/paneContext';
import { useReviewColumns } from './useReviewColumns';

const useStyles = makeStyles({
  head: {
    alignItems: 'end',
    padding: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  right: { textAlign: 'right' },
});

export function ReviewHeader({ isWide }: { readonly isWide: boolean }) {
  const { columns: names } = usePane().texts.bank.review;
  const [styles, columns] = [useStyles(), useReviewColumns()];
  const shown = isWide
    ? [names.date, names.line, names.proposal, names.amount, names.decision]
    : [names.line, names.amount, names.date, names.proposal, names.decision];
  return (
    <div role="presentation" className={mergeClasses(isWide && columns.wide, styles.head)}>
      {shown.map((name) => (
        <span role="columnheader" key={name} className={name === names.amount ? styles.right : undefined}>
          {name}
        </span>
      ))}
    </div>
  );
}
