import { makeStyles } from '@fluentui/react-components';

/** How the cells of a line stand: columns where there is room, else two lines beside the mark. */
export const useJournalColumns = makeStyles({
  wide: {
    display: 'grid',
    gridTemplateColumns:
      '28px 84px 76px minmax(0, 2.4fr) minmax(0, 0.9fr) 88px 88px 48px minmax(0, 0.7fr) 24px',
    columnGap: '6px',
  },
  narrow: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr) auto', columnGap: '6px' },
});
