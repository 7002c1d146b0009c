import { useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

/**
 * A key pressed on the row itself.
 * @returns whether it meant something, or the row that gets the focus because of it, by its key
 */
export type OnKey<T> = (row: T, key: string) => boolean | { readonly focus: string };

interface Asked<T> {
  readonly grid: HTMLElement | null;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly onKey: OnKey<T>;
  /** The row that gets the focus when the grid appears. */
  readonly startAt: string | undefined;
}

/** Where the focus goes as soon as the row is on the page; `field` names a control in it. */
interface Wanted {
  readonly key: string;
  readonly field: string | undefined;
}

/**
 * The keyboard in a grid whose rows come and go: one row is active and has the tab stop. A row that goes away hands the focus
 * to the one that took its place, so that it is never lost.
 */
export function useGridFocus<T>({ grid, rows, keyOf, onKey, startAt }: Asked<T>) {
  const [active, setActive] = useState<{ readonly key: string; readonly index: number } | undefined>(() =>
    startAt === undefined ? undefined : { key: startAt, index: 0 },
  );
  const indexOf = useMemo(() => new Map(rows.map((row, i) => [keyOf(row), i])), [rows, keyOf]);
  const last = Math.max(0, rows.length - 1);
  const activeIndex = (active && indexOf.get(active.key)) ?? Math.min(active?.index ?? 0, last);
  const wanted = useRef<Wanted | undefined>(
    startAt === undefined ? undefined : { key: startAt, field: undefined },
  );
  const hasFocus = useRef(false);
  const scrollRef = useRef<(index: number) => void>(() => undefined);

  useLayoutEffect(() => {
    if (!grid) return;
    const activeRow = rows[activeIndex];
    const isLost = hasFocus.current && (document.activeElement ?? document.body) === document.body;
    const next =
      wanted.current ??
      (isLost && activeRow !== undefined ? { key: keyOf(activeRow), field: undefined } : undefined);
    if (next === undefined) {
      if (isLost) grid.focus({ preventScroll: true });
      return;
    }
    const row = grid.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.key)}"]`);
    if (!row) return;
    const isAsked = wanted.current !== undefined;
    wanted.current = undefined;
    const field = next.field && row.querySelector<HTMLElement>(`[data-field="${next.field}"]`);
    (field || row).focus({ preventScroll: true });
    if (isAsked) scrollRef.current(indexOf.get(next.key) ?? 0);
  });

  const goTo = (index: number, field?: string): void => {
    const key = keyOf(rows[index]!);
    wanted.current = { key, field };
    setActive({ key, index });
    scrollRef.current(index);
  };

  const rowOf = (target: EventTarget): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = rowOf(event.target);
    const index = row && indexOf.get(row.dataset['row']!);
    if (!row || index === null || index === undefined || event.defaultPrevented) return;
    const isOnRow = event.target === row;
    if (event.key === 'Escape' && !isOnRow) {
      row.focus();
      event.preventDefault();
      return;
    }
    const target = targetOf(event, index, last, pageOf(grid, row));
    // In a field the arrows up and down lead to the same field of the next row; all other keys are the field's own.
    const isStep = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (target !== undefined && (isOnRow || (isStep && isTextField(event.target)))) {
      event.preventDefault();
      goTo(target, isOnRow ? undefined : (event.target as HTMLElement).dataset['field']);
    } else if (isOnRow && !event.altKey && !event.metaKey) {
      const name = `${event.ctrlKey ? 'Ctrl+' : ''}${event.shiftKey && event.key === ' ' ? 'Shift+' : ''}${event.key}`;
      const answer = onKey(rows[index]!, name);
      if (answer !== false) event.preventDefault();
      const next = typeof answer === 'object' ? indexOf.get(answer.focus) : undefined;
      if (next !== undefined) goTo(next);
    }
  };

  return {
    activeIndex: rows.length === 0 ? -1 : activeIndex,
    scrollRef,
    gridProps: {
      onKeyDown,
      onFocus: (event: FocusEvent<HTMLElement>) => {
        hasFocus.current = true;
        const key = rowOf(event.target)?.dataset['row'];
        const index = key === undefined ? undefined : indexOf.get(key);
        if (key !== undefined && index !== undefined && active?.key !== key) setActive({ key, index });
      },
      onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (relatedTarget) hasFocus.current = grid?.contains(relatedTarget) ?? false;
        // A row that goes away blurs too; then the focus is not elsewhere but lost.
        else queueMicrotask(() => target.isConnected && (hasFocus.current = false));
      },
    },
  };
}

function targetOf(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  index: number,
  last: number,
  page: number,
): number | undefined {
  if (altKey || metaKey) return undefined;
  switch (key) {
    case 'ArrowDown':
      return ctrlKey ? last : Math.min(index + 1, last);
    case 'ArrowUp':
      return ctrlKey ? 0 : Math.max(index - 1, 0);
    case 'PageDown':
      return Math.min(index + page, last);
    case 'PageUp':
      return Math.max(index - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** How many rows fit the view. */
function pageOf(grid: HTMLElement | null, row: HTMLElement): number {
  const view = grid?.closest('[role=group]')?.clientHeight ?? 0;
  return Math.max(1, Math.floor(view / Math.max(1, row.offsetHeight)) - 1);
}

const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type === 'text';
