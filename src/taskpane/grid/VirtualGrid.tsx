import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useContext, useLayoutEffect, useState, type ReactNode } from 'react';
import { ScrollerContext } from '../view/scrollerContext';
import { useWidth } from '../view/useWidth';
import { useGridFocus, type OnKey } from './useGridFocus';
import { useVisibleRows } from './useVisibleRows';

const useStyles = makeStyles({
  head: { position: 'sticky', top: '-12px', zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  /** For screen readers only: a narrow row has no columns to stand above. */
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  waiting: { opacity: 0.5, '@media (forced-colors: active)': { opacity: 1, color: 'GrayText' } },
  body: { position: 'relative' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      zIndex: 1,
    },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Seen without colours too.
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight' },
  },
});

const doNothing = (): boolean => true;

/** What a row needs to know of the grid around it. */
export interface RowLook {
  /** There is room for columns. */
  readonly isWide: boolean;
  /** The row that the keyboard is at. */
  readonly isActive: boolean;
}

export interface VirtualGridProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** From this width on, in pixels, the rows have columns. */
  readonly wideFrom: number;
  /** What a row is likely to be high until it is measured. */
  readonly rowHeight: (isWide: boolean) => number;
  readonly header: (isWide: boolean) => ReactNode;
  readonly isSelected: (row: T) => boolean;
  readonly row: (row: T, look: RowLook) => ReactNode;
  readonly onKey: OnKey<T>;
  /** The row that gets the focus when the grid appears. */
  readonly startAt?: string | undefined;
  /** What is shown is being read anew: it can be looked at and moved in, and nothing in it does anything. */
  readonly isWaiting?: boolean;
}

/**
 * A list of any length that scrolls with its view: only the rows in sight are on the page. One row is reached with Tab, the
 * others with arrows, Page and Home/End keys; what is in a row with Tab, and Escape leads back to the row.
 */
export function VirtualGrid<T>(props: VirtualGridProps<T>) {
  const {
    label,
    rows,
    keyOf,
    wideFrom,
    rowHeight,
    header,
    isSelected,
    row,
    onKey,
    startAt,
    isWaiting = false,
  } = props;
  const styles = useStyles();
  const scroller = useContext(ScrollerContext);
  const [grid, setGrid] = useState<HTMLDivElement | null>(null);
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const isWide = useWidth(grid) >= wideFrom;
  const focus = useGridFocus({ grid, rows, keyOf, onKey: isWaiting ? doNothing : onKey, startAt });
  const { visible, height, measure, remeasure } = useVisibleRows({
    scroller,
    body,
    rows,
    keyOf,
    height: rowHeight(isWide),
    kept: focus.activeIndex,
    headHeight: isWide ? (grid?.firstElementChild?.clientHeight ?? 0) : 0,
    scrollRef: focus.scrollRef,
  });
  useLayoutEffect(remeasure, [remeasure, isWide]);

  return (
    <div
      ref={setGrid}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-disabled={isWaiting}
      aria-busy={isWaiting}
      onClickCapture={isWaiting ? (event) => event.stopPropagation() : undefined}
      className={isWaiting ? styles.waiting : undefined}
      tabIndex={rows.length === 0 ? 0 : -1}
      {...focus.gridProps}
    >
      <div role="rowgroup" className={isWide ? styles.head : styles.unseen}>
        <div role="row" aria-rowindex={1}>
          {header(isWide)}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} ref={setBody} style={{ height }}>
        {visible.map(({ index, key, start }) => {
          const shown = rows[index]!;
          const isActive = index === focus.activeIndex;
          return (
            <div
              key={key}
              ref={measure}
              role="row"
              data-index={index}
              data-row={key}
              aria-rowindex={index + 2}
              aria-selected={isSelected(shown)}
              tabIndex={isActive ? 0 : -1}
              className={mergeClasses(styles.row, isSelected(shown) && styles.selected)}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row(shown, { isWide, isActive })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
