import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRowStyles } from './useRowStyles';

interface NarrowRowProps {
  /** Widths of the columns. */
  readonly columns: string;
  readonly check: ReactNode;
  readonly name: string;
  readonly figure: ReactNode;
  readonly open: ReactNode;
  /** What there is to say besides, in small letters. */
  readonly facts: ReactNode;
  /** Below all that. */
  readonly children?: ReactNode;
}

/** A row without room for columns: what it is and how much, the facts below. */
export function NarrowRow({ columns, check, name, figure, open, facts, children }: NarrowRowProps) {
  const styles = useRowStyles();
  return (
    <div role="presentation" className={mergeClasses(columns, styles.narrow)}>
      {check}
      <div role="presentation" className={styles.first}>
        <div role="gridcell" className={mergeClasses(styles.name, styles.nameFirst)}>
          {name}
        </div>
        <div role="gridcell" className={styles.end}>
          <span className={mergeClasses(styles.figure, styles.figureFirst)}>{figure}</span>
          {open}
        </div>
      </div>
      <div role="gridcell" className={styles.facts}>
        {facts}
      </div>
      {children}
    </div>
  );
}
