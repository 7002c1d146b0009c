import { makeStyles } from '@fluentui/react-components';

/** How the cells of a line stand where there is room for columns. */
export const useReviewColumns = makeStyles({
  wide: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1.2fr) minmax(0, 1.5fr) 116px minmax(136px, 0.8fr)',
    columnGap: '10px',
  },
  below: { padding: '0 12px 10px' },
});
