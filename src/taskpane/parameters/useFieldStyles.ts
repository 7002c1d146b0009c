import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that the rows of the parameters share. */
export const useFieldStyles = makeStyles({
  group: {
    margin: '0 0 2px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  field: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  below: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  value: { margin: 0, overflowWrap: 'anywhere' },
});
