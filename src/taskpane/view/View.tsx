import { makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { ShellContext } from '../shell/shellContext';
import { ScrollerContext } from './scrollerContext';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflow: 'hidden',
    // A finger needs more room than a pointer.
    '@media (pointer: coarse)': { '& button': { minHeight: '36px', minWidth: '36px' } },
  },
  top: {
    flexShrink: 0,
    padding: '12px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // With a low window or a large font the actions must not push everything else out.
    maxHeight: '60%',
    overflowY: 'auto',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  lead: { margin: '4px 0 0', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
  footer: {
    flexShrink: 0,
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: '50%',
    overflowY: 'auto',
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'scroll', // always there, so that nobody misses what lies below
    padding: '12px 16px 24px',
    overflowWrap: 'anywhere',
    '& > :first-child': { marginTop: 0 },
    // With forced colours the system draws the bar.
    '@media (forced-colors: none)': {
      '::-webkit-scrollbar': { width: '12px' },
      '::-webkit-scrollbar-track': { backgroundColor: tokens.colorNeutralBackground3 },
      '::-webkit-scrollbar-thumb': {
        backgroundColor: tokens.colorNeutralStrokeAccessible,
        backgroundClip: 'content-box',
        border: '3px solid transparent',
        borderRadius: '6px',
      },
    },
  },
});

interface ViewProps {
  readonly heading: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly isBusy?: boolean;
  /** What stays in sight below the content, such as totals and what is done with them. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * One state of the pane: a heading that gets the focus, what can be done, and below it what there is to see.
 * What appears before the user did anything in the pane leaves the focus alone: the user may be typing in a cell.
 */
export function View({ heading, lead, actions, isBusy = false, footer, children }: ViewProps) {
  const styles = useStyles();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const hasActed = useContext(ShellContext)?.hasActed;
  useEffect(() => {
    if (hasActed?.() === true) title.current?.focus();
  }, [hasActed]);

  return (
    <section className={styles.view} aria-label={heading} aria-busy={isBusy}>
      <div className={styles.top}>
        <h1 className={styles.heading} tabIndex={-1} ref={title}>
          {heading}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {/* Focusable, because the wheel is not the only way to scroll. */}
      <div className={styles.content} tabIndex={0} role="group" aria-label={heading} ref={setScroller}>
        <ScrollerContext value={scroller}>{children}</ScrollerContext>
      </div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </section>
  );
}
