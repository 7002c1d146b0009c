import { makeStyles } from '@fluentui/react-components';

/** How the cells of a line stand: columns where there is room, else two lines beside the mark. */
export const useJournalColumns = makeStyles({
  wide: {
    display: 'grid',
    gridTemplateColumns:
      '28px 84px 70px minmax(0, 1.6fr) minmax(0, 1fr) 92px 92px 52px minmax(0, 0.8fr) 24px',
    columnGap: '6px',
  },
  narrow: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr) auto', columnGap: '6px' },
});
