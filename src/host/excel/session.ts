import { type Calculator } from '../formula';
import { isOnSheet, type Rect, type Sheet, type Workbook } from '../model';
import { ModelError, invalidArgument, itemNotFound, UnsupportedError } from '../model';
import { movedRect } from '../model';
import { ApiObject, apiObject } from '../richapi/apiType';
import type { EventHub } from './events';

/** What reading a range of more than 5,000,000 cells does: both have been seen of Excel. */
export type LargeRead = 'null' | 'error';

export interface Session {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
  readonly events: EventHub;
  readonly ranges: LiveRanges;
  readonly largeRead: LargeRead;
  readonly locale: string;
}

/** Cells a range object stands for. They move with the cells when others are inserted or deleted. */
export class RangeTarget {
  #rect: Rect | undefined;

  constructor(
    readonly sheet: Sheet,
    rect: Rect,
  ) {
    this.#rect = rect;
  }

  /** What Excel answers for a range whose cells were all deleted is not documented; ItemNotFound is assumed. */
  get rect(): Rect {
    if (this.#rect === undefined) throw itemNotFound();
    return this.#rect;
  }

  follow(rect: Rect, direction: 'up' | 'down'): void {
    if (this.#rect !== undefined) this.#rect = movedRect(this.#rect, rect, direction);
  }
}

/** The range objects of the batch that runs, and those the client keeps. */
export class LiveRanges {
  #ofBatch: RangeTarget[] = [];

  constructor(
    workbook: Workbook,
    private readonly kept: () => Iterable<ApiObject>,
  ) {
    workbook.on((change) => {
      if (change.type !== 'shift') return;
      for (const target of this.#all()) {
        if (target.sheet === change.sheet) target.follow(change.moved, change.direction);
      }
    });
  }

  add(target: RangeTarget): void {
    this.#ofBatch.push(target);
  }

  endBatch(): void {
    this.#ofBatch = [];
  }

  #all(): Set<RangeTarget> {
    const kept = [...this.kept()]
      .map((object) => object.target)
      .filter((target) => target instanceof RangeTarget);
    return new Set([...this.#ofBatch, ...kept]);
  }
}

export function rangeObject(session: Session, sheet: Sheet, rect: Rect): ApiObject<RangeTarget> {
  if (!isOnSheet(rect)) throw invalidArgument();
  const target = new RangeTarget(sheet, rect);
  session.ranges.add(target);
  return apiObject('Range', target);
}

// ---- arguments: they come from JSON, so their types are checked here

export function textArgument(value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalidArgument();
}

export function numberArgument(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw invalidArgument();
}

export function flagArgument(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidArgument();
}

export function choiceArgument<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument();
  return found;
}

/** A range object, or the address of one. */
export function cellsArgument(session: Session, value: unknown, home: Sheet): { sheet: Sheet; rect: Rect } {
  if (value instanceof ApiObject && value.target instanceof RangeTarget) {
    return { sheet: value.target.sheet, rect: value.target.rect };
  }
  const found = session.workbook.resolve(textArgument(value), home);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function found<Item>(item: Item | undefined | null): Item {
  if (item === undefined || item === null) throw itemNotFound();
  return item;
}

export const unsupported = (member: string): never => {
  throw new UnsupportedError(member);
};

/** A list that Excel cannot answer because it is too long. */
export const rangeExceedsLimit = (): ModelError =>
  new ModelError(
    'RangeExceedsLimit',
    'The cell count in the range has exceeded the maximum supported number.',
  );
