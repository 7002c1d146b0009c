import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePieces } from '../view/usePieces';

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

interface ColumnHeadsProps {
  /** The first is of the boxes, which say themselves what they are: the word would not fit above them. */
  readonly names: readonly string[];
  /** Those above figures. */
  readonly figures: readonly string[];
  /** Widths of the columns, as the rows have them. */
  readonly columns: string | false;
}

/** The headings of a long list. */
export function ColumnHeads({ names, figures, columns }: ColumnHeadsProps) {
  const [styles, pieces] = [useStyles(), usePieces()];
  return (
    <div role="presentation" className={mergeClasses(columns, styles.head)}>
      {names.map((name, i) => (
        <span role="columnheader" key={name} className={figures.includes(name) ? styles.right : undefined}>
          {i === 0 ? <span className={pieces.unseen}>{name}</span> : name}
        </span>
      ))}
    </div>
  );
}
