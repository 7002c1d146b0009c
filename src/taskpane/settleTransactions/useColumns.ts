import { makeStyles } from '@fluentui/react-components';

/** How the cells of a transaction stand: ten columns where there is room, else two lines beside the mark. */
export const useColumns = makeStyles({
  wide: {
    display: 'grid',
    gridTemplateColumns:
      '28px 62px minmax(0, 1.1fr) minmax(0, 0.9fr) 66px 66px minmax(0, 1fr) 92px 52px 128px',
    columnGap: '6px',
  },
  narrow: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr) auto', columnGap: '6px' },
});
