import { useMemo, useState } from 'react';
import type { JournalLine } from '../../app/paymentEntry';

export interface Selection {
  /** Lines that are selected and still there to be posted or deleted, shown or not. */
  readonly lines: readonly JournalLine[];
  readonly has: (id: string) => boolean;
  readonly toggle: (line: JournalLine) => void;
  /** From the line that was toggled last to this one. */
  readonly extendTo: (line: JournalLine, shown: readonly JournalLine[]) => void;
  readonly all: (shown: readonly JournalLine[]) => void;
  readonly clear: () => void;
}

/** A posted line can be neither posted nor deleted, so there is nothing to select it for. */
const canBeSelected = ({ state }: JournalLine): boolean => state !== 'posted';

export function useSelection(lines: readonly JournalLine[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const selected = useMemo(
    () => (ids.size === 0 ? [] : lines.filter((line) => ids.has(line.id) && canBeSelected(line))),
    [lines, ids],
  );
  return {
    lines: selected,
    has: (id) => ids.has(id),
    toggle: (line) => {
      if (!canBeSelected(line)) return;
      const next = new Set(ids);
      if (!next.delete(line.id)) next.add(line.id);
      setIds(next);
      setLast(line.id);
    },
    extendTo: (line, shown) => {
      const at = shown.findIndex(({ id }) => id === line.id);
      const from = shown.findIndex(({ id }) => id === last);
      const range = shown.slice(Math.min(at, from < 0 ? at : from), Math.max(at, from) + 1);
      setIds(new Set([...ids, ...range.filter(canBeSelected).map(({ id }) => id)]));
      setLast(line.id);
    },
    all: (shown) => setIds(new Set([...ids, ...shown.filter(canBeSelected).map(({ id }) => id)])),
    clear: () => setIds(new Set()),
  };
}
