import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePieces } from './usePieces';

const useStyles = makeStyles({
  label: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '2px 0', verticalAlign: 'top' },
});

export type Figure = readonly [label: string, figure: string];

/** What something is, and what it comes to, one in each line. */
export function FigureTable({ figures }: { readonly figures: readonly Figure[] }) {
  const [styles, pieces] = [useStyles(), usePieces()];
  return (
    <table className={pieces.table}>
      <tbody>
        {figures.map(([label, figure], i) => (
          <tr key={i}>
            <th scope="row" className={styles.label}>
              {label}
            </th>
            <td className={pieces.amount}>{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly children?: ReactNode;
}

/** Figures under a heading of their own. */
export function Figures({ title, figures, children }: FiguresProps) {
  const pieces = usePieces();
  return (
    <section className={pieces.section} aria-label={title}>
      <h2 className={pieces.subheading}>{title}</h2>
      <FigureTable figures={figures} />
      {children}
    </section>
  );
}
