import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that several views share. */
export const usePieces = makeStyles({
  section: { marginBottom: '20px' },
  subheading: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  table: { width: '100%', borderCollapse: 'collapse' },
  amount: {
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    verticalAlign: 'top',
    paddingLeft: '8px',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  warning: {
    margin: '8px 0 0',
    padding: '6px 8px',
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  /** What was done last. */
  note: {
    margin: '0 0 12px',
    padding: '6px 8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  error: {
    margin: 0,
    padding: '6px 8px',
    borderLeft: `3px solid ${tokens.colorPaletteRedBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  button: { marginBottom: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  /** One thing of a list, with a line below it. */
  row: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  /** What belongs to the row above. */
  subrow: { padding: '4px 0 8px 12px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  /** What something is, and what it comes to at the other end of the line. */
  figureLine: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  /** For screen readers only. */
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
