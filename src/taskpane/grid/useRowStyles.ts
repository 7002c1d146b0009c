import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks of the rows of a grid: with columns, and narrow with a first line and facts below it. */
export const useRowStyles = makeStyles({
  wide: { alignItems: 'center', minHeight: '40px', fontSize: tokens.fontSizeBase200 },
  narrow: { alignItems: 'start', padding: '4px 0', minHeight: '60px', boxSizing: 'border-box' },
  mark: { margin: '-2px 0 0 -2px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'break-word' },
  nameFirst: { flex: '1 1 min-content', maxWidth: '100%', paddingTop: '4px' },
  text: { overflowWrap: 'anywhere' },
  facts: {
    gridColumn: '2 / -1',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  /** The amount goes to a line of its own only where a long name leaves it no room. */
  first: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
  figure: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  end: { display: 'flex', justifyContent: 'end', alignItems: 'start', gap: '2px', marginLeft: 'auto' },
  figureFirst: { paddingTop: '4px' },
});
