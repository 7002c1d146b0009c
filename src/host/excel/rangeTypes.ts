import {
  boundingRect,
  contains,
  formatAbsolute,
  formatRect,
  intersection,
  invalidArgument,
  invalidOperation,
  itemNotFound,
  MAX_COLUMNS,
  MAX_ROWS,
  ModelError,
  overlaps,
  type Hyperlink,
  type Rect,
  type Sheet,
} from '../model';
import { apiObject, type ApiObject, type ApiType, type ApiTypes } from '../richapi/apiType';
import {
  categoryOf,
  formulaOf,
  isTooLarge,
  isUnbounded,
  readCells,
  textOf,
  valueOf,
  valueTypeOf,
} from './rangeData';
import {
  cellsArgument,
  choiceArgument,
  flagArgument,
  numberArgument,
  rangeExceedsLimit,
  rangeObject,
  type RangeTarget,
  textArgument,
  unsupported,
  type Session,
} from './session';

const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

interface Areas {
  readonly sheet: Sheet;
  readonly ranges: readonly ApiObject<RangeTarget>[];
}

/** Ranges: their cells, and other ranges reckoned from them. */
export function rangeTypes(session: Session): ApiTypes {
  const { workbook, calculator } = session;
  const at = (target: RangeTarget, rect: Rect): ApiObject<RangeTarget> =>
    rangeObject(session, target.sheet, rect);
  const read = <Answer>(
    target: RangeTarget,
    answer: Parameters<typeof readCells<Answer>>[2],
  ): Answer[][] | null => {
    if (isUnbounded(target.rect)) return null;
    if (isTooLarge(target.rect)) {
      if (session.largeRead === 'error') throw rangeExceedsLimit();
      return null;
    }
    calculator.calculate();
    return readCells(target.sheet, target.rect, answer);
  };
  const styleAt = (target: RangeTarget, row: number, column: number): string =>
    workbook.styles.numberFormat(target.sheet.styleAt(row, column));
  const write = (target: RangeTarget, value: unknown): void => {
    const { sheet, rect } = target;
    if (isUnbounded(rect)) throw invalidArgument();
    sheet.setValues(rect, grid(value, rect), 'host');
    calculator.admit(sheet, rect);
  };
  const usedWithin = (target: RangeTarget, valuesOnly: unknown): Rect | undefined =>
    target.sheet.usedRect(valuesOnly === true, target.rect);
  const intersect = (target: RangeTarget, other: unknown): Rect | undefined => {
    const cells = cellsArgument(session, other, target.sheet);
    return cells.sheet === target.sheet ? intersection(target.rect, cells.rect) : undefined;
  };
  const relative =
    (make: (rect: Rect, args: readonly number[]) => Rect) =>
    (target: RangeTarget, args: readonly unknown[]): ApiObject =>
      at(
        target,
        make(
          target.rect,
          args.map((arg) => numberArgument(arg ?? 1)),
        ),
      );
  /** `getRow` and `getColumn` take no row or column outside, unlike `getCell`. */
  const inside = (isInside: boolean, rect: Rect): Rect => {
    if (!isInside) throw invalidArgument();
    return rect;
  };

  const range: ApiType<RangeTarget> = {
    isKeepable: true,
    get: {
      Values: (target) => read(target, valueOf),
      Formulas: (target) => read(target, formulaOf),
      Text: (target) => read(target, (cell) => textOf(target.sheet, cell)),
      ValueTypes: (target) => read(target, (cell) => valueTypeOf(cell?.value)),
      NumberFormat: (target) => read(target, (_, row, column) => styleAt(target, row, column)),
      NumberFormatCategories: (target) =>
        read(target, (_, row, column) => categoryOf(styleAt(target, row, column))),
      Address: ({ rect, sheet }) => formatRect(rect, sheet.name),
      AddressLocal: ({ rect, sheet }) => formatRect(rect, sheet.name),
      RowIndex: ({ rect }) => rect.row,
      ColumnIndex: ({ rect }) => rect.column,
      RowCount: ({ rect }) => rect.rows,
      ColumnCount: ({ rect }) => rect.columns,
      CellCount: ({ rect }) => (rect.rows * rect.columns > 2 ** 31 - 1 ? -1 : rect.rows * rect.columns),
      IsEntireColumn: ({ rect }) => rect.rows === MAX_ROWS,
      IsEntireRow: ({ rect }) => rect.columns === MAX_COLUMNS,
      RowHidden: ({ sheet, rect }) => allOrNone(rect.row, rect.rows, sheet.hiddenRows),
      ColumnHidden: ({ sheet, rect }) => allOrNone(rect.column, rect.columns, sheet.hiddenColumns),
      Hyperlink: ({ sheet, rect }) => hyperlinkAt(sheet, rect),
      // Spilling formulas are not known here: those of a file are cells like others.
      HasSpill: () => false,
    },
    set: {
      Values: write,
      Formulas: write,
      NumberFormat: ({ sheet, rect }, value) => {
        if (isUnbounded(rect)) throw invalidArgument();
        if (typeof value === 'string') sheet.setStyle(rect, { numberFormat: value }, 'host');
        else sheet.setNumberFormats(rect, grid(value, rect) as (string | null)[][], 'host');
      },
      RowHidden: ({ sheet, rect }, value) => sheet.hideRows(rect.row, rect.rows, flagArgument(value)),
      ColumnHidden: ({ sheet, rect }, value) =>
        sheet.hideColumns(rect.column, rect.columns, flagArgument(value)),
      Hyperlink: ({ sheet, rect }, value) => setHyperlink(sheet, rect, value),
    },
    objects: {
      Worksheet: ({ sheet }) => apiObject('Worksheet', sheet),
      Format: (target) => apiObject('RangeFormat', target),
      DataValidation: (target) => apiObject('DataValidation', target),
      ConditionalFormats: (target) => apiObject('ConditionalFormatCollection', target),
    },
    methods: {
      GetCell: relative((rect, [row, column]) => ({
        row: rect.row + row!,
        column: rect.column + column!,
        rows: 1,
        columns: 1,
      })),
      GetRow: relative((rect, [row]) =>
        inside(row! >= 0 && row! < rect.rows, { ...rect, row: rect.row + row!, rows: 1 }),
      ),
      GetColumn: relative((rect, [column]) =>
        inside(column! >= 0 && column! < rect.columns, {
          ...rect,
          column: rect.column + column!,
          columns: 1,
        }),
      ),
      GetLastRow: relative((rect) => ({ ...rect, row: rect.row + rect.rows - 1, rows: 1 })),
      GetLastColumn: relative((rect) => ({ ...rect, column: rect.column + rect.columns - 1, columns: 1 })),
      GetLastCell: relative((rect) => ({
        row: rect.row + rect.rows - 1,
        column: rect.column + rect.columns - 1,
        rows: 1,
        columns: 1,
      })),
      GetRowsBelow: relative((rect, [count = 1]) => {
        if (count === 0) throw invalidArgument();
        const end = rect.row + rect.rows;
        return count > 0 ? { ...rect, row: end, rows: count } : { ...rect, row: end + count, rows: -count };
      }),
      GetRowsAbove: relative((rect, [count = 1]) => ({ ...rect, row: rect.row - count, rows: count })),
      GetColumnsAfter: relative((rect, [count = 1]) => ({
        ...rect,
        column: rect.column + rect.columns,
        columns: count,
      })),
      GetEntireColumn: relative((rect) => ({ ...rect, row: 0, rows: MAX_ROWS })),
      GetEntireRow: relative((rect) => ({ ...rect, column: 0, columns: MAX_COLUMNS })),
      GetResizedRange: relative((rect, [rows, columns]) => ({
        ...rect,
        rows: rect.rows + rows!,
        columns: rect.columns + columns!,
      })),
      GetAbsoluteResizedRange: relative((rect, [rows, columns]) => ({
        ...rect,
        rows: rows!,
        columns: columns!,
      })),
      GetOffsetRange: relative((rect, [rows, columns]) => ({
        ...rect,
        row: rect.row + rows!,
        column: rect.column + columns!,
      })),
      GetBoundingRect: (target, [other]) => {
        const cells = cellsArgument(session, other, target.sheet);
        if (cells.sheet !== target.sheet) throw invalidArgument();
        return at(target, boundingRect(target.rect, cells.rect));
      },
      GetIntersection: (target, [other]) => {
        const rect = intersect(target, other);
        if (rect === undefined) throw itemNotFound();
        return at(target, rect);
      },
      GetIntersectionOrNullObject: (target, [other]) => {
        const rect = intersect(target, other);
        return rect ? at(target, rect) : null;
      },
      GetUsedRange: (target, [valuesOnly]) => {
        const rect = usedWithin(target, valuesOnly);
        if (rect === undefined) throw itemNotFound();
        return at(target, rect);
      },
      GetUsedRangeOrNullObject: (target, [valuesOnly]) => {
        const rect = usedWithin(target, valuesOnly);
        return rect ? at(target, rect) : null;
      },
      /** Excel sees only merged cells whose first cell is inside (office-js#3611). */
      GetMergedAreasOrNullObject: (target) => {
        const { sheet, rect } = target;
        const merges = sheet.merges.filter((merge) => contains(rect, { ...merge, rows: 1, columns: 1 }));
        return merges.length === 0
          ? null
          : apiObject('RangeAreas', { sheet, ranges: merges.map((m) => at(target, m)) });
      },
      GetSpillParentOrNullObject: () => null,
      GetTables: (target, [fullyContained]) =>
        apiObject('TableScopedCollection', {
          tables: target.sheet.tables.filter((table) =>
            fullyContained === true ? contains(target.rect, table.rect) : overlaps(target.rect, table.rect),
          ),
        }),
      Clear: ({ sheet, rect }, [what]) => {
        const applyTo = choiceArgument(what ?? 'All', [
          'All',
          'Contents',
          'Formats',
          'Hyperlinks',
          'RemoveHyperlinks',
        ]);
        if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') sheet.clearHyperlinks(rect);
        else sheet.clear(rect, applyTo, 'host');
        return null;
      },
      Delete: ({ sheet, rect }, [shift]) => {
        if (choiceArgument(shift, ['Up', 'Left']) === 'Left') unsupported('Range.delete(Left)');
        if (rect.rows === MAX_ROWS) unsupported('Range.delete of whole columns');
        sheet.deleteCellsUp(rect, 'host');
        return null;
      },
      Insert: (target, [shift]) => {
        const { sheet, rect } = target;
        if (choiceArgument(shift, ['Down', 'Right']) === 'Right') unsupported('Range.insert(Right)');
        if (rect.rows === MAX_ROWS) unsupported('Range.insert of whole columns');
        sheet.insertCellsDown(rect, 'host');
        return at(target, rect);
      },
      Merge: ({ sheet, rect }, [across]) => {
        if (across === true) {
          for (let i = 0; i < rect.rows; i++) sheet.merge({ ...rect, row: rect.row + i, rows: 1 });
        } else sheet.merge(rect);
        return null;
      },
      Unmerge: ({ sheet, rect }) => (sheet.unmerge(rect), null),
      Select: ({ sheet, rect }) => {
        if (sheet.visibility !== 'Visible')
          throw invalidOperation('Cells of a hidden worksheet cannot be selected.');
        workbook.select(sheet, rect);
        return null;
      },
      _ValidateArraySize: ({ rect }, [rows, columns]) => {
        if (rows === rect.rows && columns === rect.columns) return null;
        throw new ModelError('InvalidArgument', SIZE_MISMATCH);
      },
    },
  };

  const areas: ApiType<Areas> = {
    isKeepable: true,
    get: {
      Address: ({ ranges, sheet }) =>
        ranges.map(({ target }) => formatRect(target.rect, sheet.name)).join(','),
      AreaCount: ({ ranges }) => ranges.length,
      CellCount: ({ ranges }) =>
        ranges.reduce((sum, { target }) => sum + target.rect.rows * target.rect.columns, 0),
    },
    objects: {
      Areas: (target) => apiObject('RangeCollection', target),
      Worksheet: ({ sheet }) => apiObject('Worksheet', sheet),
    },
  };

  const collection: ApiType<Areas> = {
    items: ({ ranges }) => ranges,
    methods: {
      GetItemAt: ({ ranges }, [index]) => ranges[numberArgument(index)] ?? null,
      GetCount: ({ ranges }) => ranges.length,
    },
  };

  return {
    Range: range,
    RangeAreas: areas,
    RangeCollection: collection,
    DataValidation: dataValidation(session),
  };
}

/** One value for all cells, or rows of the range's own shape. */
function grid(value: unknown, rect: Rect): unknown[][] {
  if (!Array.isArray(value)) {
    return Array.from({ length: rect.rows }, () => new Array<unknown>(rect.columns).fill(value));
  }
  if (value.length === rect.rows && value.every((row) => Array.isArray(row) && row.length === rect.columns)) {
    return value as unknown[][];
  }
  throw new ModelError('InvalidArgument', SIZE_MISMATCH);
}

/** True when all are hidden, false when none is, null when some are. */
function allOrNone(first: number, count: number, hidden: ReadonlySet<number>): boolean | null {
  const inside = [...hidden].filter((index) => index >= first && index < first + count).length;
  if (inside === 0) return false;
  return inside === count ? true : null;
}

function hyperlinkAt(sheet: Sheet, rect: Rect): Readonly<Record<string, string>> | null {
  if (rect.rows !== 1 || rect.columns !== 1) return null;
  const link = sheet.hyperlinkAt(rect.row, rect.column);
  if (link === undefined) return null;
  return {
    documentReference: link.location,
    textToDisplay: textOf(sheet, sheet.cell(rect.row, rect.column)),
    ...(link.tip !== undefined && { screenTip: link.tip }),
  };
}

/** Only links inside the workbook. Excel also gives the cell its Hyperlink style; here it keeps its own. */
function setHyperlink(sheet: Sheet, rect: Rect, value: unknown): void {
  const { address, documentReference, textToDisplay, screenTip } = (value ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (typeof address === 'string' && address !== '') unsupported('Range.hyperlink.address');
  const location = textArgument(documentReference);
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const link: Hyperlink = {
        row,
        column,
        location,
        ...(typeof screenTip === 'string' && { tip: screenTip }),
      };
      sheet.setHyperlink(link);
      if (typeof textToDisplay === 'string') {
        // A link's text is shown as given: it is never read as a formula or a number.
        sheet.setValues(
          { row, column, rows: 1, columns: 1 },
          [[asText(sheet, row, column, textToDisplay)]],
          'host',
        );
      }
    }
  }
}

const asText = (sheet: Sheet, row: number, column: number, text: string): string =>
  sheet.workbook.styles.numberFormat(sheet.styleAt(row, column)) === '@' ||
  /^(?!(?:true|false)\s*$)\p{L}/iu.test(text)
    ? text
    : `'${text}`;

/** List validations; other rules are not implemented. */
function dataValidation(session: Session): ApiType<RangeTarget> {
  const ruleOf = ({ sheet, rect }: RangeTarget): string | undefined =>
    sheet.validations.findLast((validation) => contains(validation.rect, rect))?.source;
  return {
    get: {
      Type: (target) => (ruleOf(target) === undefined ? 'None' : 'List'),
      Rule: (target) => {
        const source = ruleOf(target);
        return source === undefined ? {} : { list: { inCellDropDown: true, source } };
      },
    },
    set: {
      Rule: ({ sheet, rect }, value) => {
        const { list, ...others } = value as Readonly<Record<string, unknown>>;
        const other = Object.keys(others).find((kind) => others[kind] !== undefined && others[kind] !== null);
        if (other !== undefined || list === undefined) unsupported(`DataValidation.rule.${other ?? 'empty'}`);
        const { source } = list as { source: unknown };
        if (typeof source === 'string') return sheet.setValidation(rect, source);
        const cells = cellsArgument(session, source, sheet);
        return sheet.setValidation(rect, `=${absolute(cells.rect, cells.sheet)}`);
      },
      // An empty cell is always allowed here, as the client has it by default.
      IgnoreBlanks: (_, value) =>
        value === true ? undefined : unsupported('DataValidation.ignoreBlanks = false'),
    },
    methods: { Clear: ({ sheet, rect }) => (sheet.setValidation(rect, undefined), null) },
  };
}

const absolute = (rect: Rect, sheet: Sheet): string => formatAbsolute(rect, sheet.name);
