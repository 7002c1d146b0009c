import {
  boundingRect,
  invalidArgument,
  overlaps,
  placeOf,
  UnsupportedError,
  type Cell,
  type Change,
  type Rect,
  type Sheet,
  type Workbook,
} from '../model';
import { evaluate, mentions, mentionsUnknown, precedents, type Cells } from './evaluate';
import { parseFormula, type Expression } from './parser';

/** Beyond this many, changed rectangles of a sheet are taken together. */
const MAX_RECTS = 500;

interface Known {
  readonly formula: string;
  readonly precedents: readonly Cells[];
}

/** Which formulas are calculated: those the add-in wrote here, or all like them, whoever wrote them. */
export type Scope = 'written' | 'alike';

/**
 * Keeps the formulas that were written here up to date and, when asked for, all others like them: over
 * tables, or over nothing but what they state. Every other formula of the file keeps the result the
 * file has for it, as nobody here could say what Excel would make of it.
 */
export class Calculator {
  readonly #parsed = new Map<string, Expression>();
  /** Formulas of others. Undefined: not like those written here. */
  readonly #alike = new Map<string, Expression | undefined>();
  readonly #known = new WeakMap<Cell, Known>();
  readonly #changed = new Map<Sheet, Rect[]>();
  #isAllChanged = false;
  #isPending = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly scope: Scope = 'written',
  ) {
    workbook.on((change) => this.#note(change));
  }

  /** Whether what a cell shows is worked out here. */
  calculates(sheet: Sheet, row: number, column: number): boolean {
    if (this.scope === 'written' || sheet.isOwnFormula(row, column)) return sheet.isOwnFormula(row, column);
    const formula = sheet.cell(row, column)?.formula;
    const expression = formula === undefined ? undefined : this.#alikeOf(formula);
    return expression !== undefined && !mentionsUnknown(expression, sheet);
  }

  /**
   * Looks at formulas that were just written. One that mentions a table, a column or a sheet that is
   * not there is not kept: Excel does not take it.
   *
   * @throws UnsupportedError when one of them is beyond what is calculated here
   */
  admit(sheet: Sheet, rect: Rect): void {
    for (const key of sheet.ownFormulas) {
      const { row, column } = placeOf(key);
      const cell = { row, column, rows: 1, columns: 1 };
      if (!overlaps(rect, cell)) continue;
      if (!mentionsUnknown(this.#parse(sheet.cell(row, column)!.formula!), sheet)) continue;
      sheet.clear(cell, 'Contents', 'host');
      throw invalidArgument();
    }
  }

  /** Brings results up to date; in manual mode only those of formulas that have none yet. */
  calculate(isAsked = false): void {
    if (!this.#isPending && !isAsked) return;
    const isManual = this.workbook.calculationMode === 'Manual' && !isAsked;
    const places = this.workbook.sheets.flatMap((sheet) => this.#placesOn(sheet, isManual));
    for (let pass = 0; places.length > 0 && pass <= places.length + 1; pass++) {
      const due = places.filter(({ sheet, row, column }) => {
        const cell = sheet.cell(row, column)!;
        // The same formula written once more has lost its result.
        const isNew = this.#known.get(cell)?.formula !== cell.formula || cell.value === undefined;
        return isNew || (!isManual && this.#isOutdated(cell));
      });
      if (!isManual) this.#forgetChanges();
      if (due.length === 0) return;
      if (pass > places.length) throw new UnsupportedError('circular reference');
      due.forEach(({ sheet, row, column }) => this.#evaluate(sheet, row, column));
    }
    if (!isManual) this.#forgetChanges();
  }

  #placesOn(sheet: Sheet, isManual: boolean): { sheet: Sheet; row: number; column: number }[] {
    const own = [...sheet.ownFormulas].map(placeOf);
    const places =
      this.scope === 'written' || isManual
        ? own
        : sheet.formulaPlaces().filter(({ row, column }) => this.calculates(sheet, row, column));
    return places.map((place) => ({ sheet, ...place }));
  }

  #evaluate(sheet: Sheet, row: number, column: number): void {
    const cell = sheet.cell(row, column)!;
    const expression = this.#parse(cell.formula!);
    const value = evaluate(expression, sheet);
    this.#known.set(cell, { formula: cell.formula!, precedents: precedents(expression, sheet) });
    if (JSON.stringify(value) !== JSON.stringify(cell.value)) sheet.setResult(row, column, value);
  }

  #parse(formula: string): Expression {
    let expression = this.#parsed.get(formula);
    if (expression === undefined) {
      expression = parseFormula(formula);
      this.#parsed.set(formula, expression);
    }
    return expression;
  }

  #alikeOf(formula: string): Expression | undefined {
    if (!this.#alike.has(formula)) this.#alike.set(formula, alikeOf(formula));
    return this.#alike.get(formula);
  }

  #isOutdated(cell: Cell): boolean {
    if (this.#isAllChanged) return true;
    return this.#known
      .get(cell)!
      .precedents.some(({ sheet, rect }) =>
        this.#changed.get(sheet)?.some((changed) => overlaps(changed, rect)),
      );
  }

  #note(change: Change): void {
    switch (change.type) {
      case 'values':
        this.#noteRect(change.sheet, change.rect);
        break;
      case 'shift':
      case 'names':
        this.#isAllChanged = true;
        break;
      case 'table':
        if (change.what !== 'filter') this.#isAllChanged = true;
        break;
      case 'sheets':
        if (change.what === 'added' || change.what === 'deleted' || change.what === 'renamed') {
          this.#isAllChanged = true;
        }
        break;
      default:
        return;
    }
    this.#isPending = true;
  }

  #noteRect(sheet: Sheet, rect: Rect): void {
    const rects = this.#changed.get(sheet) ?? [];
    if (rects.length >= MAX_RECTS) rects.splice(0, rects.length, rects.reduce(boundingRect));
    rects.push(rect);
    this.#changed.set(sheet, rects);
  }

  #forgetChanges(): void {
    this.#changed.clear();
    this.#isAllChanged = false;
    this.#isPending = false;
  }
}

function alikeOf(formula: string): Expression | undefined {
  try {
    const expression = parseFormula(formula);
    return mentions('table', expression) || !mentions('cells', expression) ? expression : undefined;
  } catch (error) {
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}
