import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  hint: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '32px 16px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0, maxWidth: '36ch' },
});

interface EmptyHintProps {
  readonly icon: ReactElement;
  readonly children: ReactNode;
}

/** Stands where a list would stand, and says what will be there, or that nothing needs to be. */
export function EmptyHint({ icon, children }: EmptyHintProps) {
  const styles = useStyles();
  return (
    <div className={styles.hint}>
      {icon}
      <p className={styles.text}>{children}</p>
    </div>
  );
}
