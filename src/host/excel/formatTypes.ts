import {
  invalidArgument,
  MAX_COLUMNS,
  MAX_ROWS,
  type Border,
  type BorderLine,
  type Rect,
  type Sheet,
  type StyleFacts,
  type StylePatch,
} from '../model';
import { apiObject, type ApiType, type ApiTypes } from '../richapi/apiType';
import { autofitColumns } from './autofit';
import { colorFromModel, colorToModel } from './color';
import {
  choiceArgument,
  flagArgument,
  textArgument,
  unsupported,
  type RangeTarget,
  type Session,
} from './session';

/** A character of the default font is 7 pixels wide, a pixel is 3/4 point. */
const POINTS_PER_CHARACTER = 5.25;
/** 64 pixels. */
const DEFAULT_WIDTH = 64 / 7;
const DEFAULT_HEIGHT = 15;

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
type Edge = (typeof EDGES)[number];

interface BorderTarget {
  readonly range: RangeTarget;
  readonly edge: Edge;
}

/** How cells look. A property is null where the cells of a range differ, as in Excel. */
export function formatTypes({ workbook }: Session): ApiTypes {
  const style = (target: RangeTarget, patch: StylePatch): void =>
    target.sheet.setStyle(target.rect, patch, 'host');
  const shared = <Value>({ sheet, rect }: RangeTarget, of: (facts: StyleFacts) => Value): Value | null =>
    sharedBy(styleIndexes(sheet, rect), (index) => of(workbook.styles.facts(index)));

  const format: ApiType<RangeTarget> = {
    get: {
      WrapText: (target) => shared(target, (facts) => facts.wrap),
      HorizontalAlignment: (target) => shared(target, (facts) => facts.horizontal),
      VerticalAlignment: (target) => shared(target, (facts) => facts.vertical ?? 'Bottom'),
      IndentLevel: (target) => shared(target, (facts) => facts.indent ?? 0),
      ColumnWidth: ({ sheet, rect }) =>
        sharedBy(
          indexes(rect.column, rect.columns),
          (column) => (sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) * POINTS_PER_CHARACTER,
        ),
      RowHeight: ({ sheet, rect }) =>
        sharedBy(
          indexes(rect.row, Math.min(rect.rows, 10_000)),
          (row) => sheet.rowHeights.get(row) ?? DEFAULT_HEIGHT,
        ),
    },
    set: {
      WrapText: (target, value) => style(target, { wrap: flagArgument(value) }),
      HorizontalAlignment: (target, value) =>
        style(target, {
          horizontal: choiceArgument(value, [
            'General',
            'Left',
            'Center',
            'Right',
            'Fill',
            'Justify',
            'CenterAcrossSelection',
            'Distributed',
          ]),
        }),
      VerticalAlignment: (target, value) =>
        style(target, {
          vertical: choiceArgument(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
        }),
      IndentLevel: (target, value) => style(target, { indent: sizeArgument(value) }),
      ColumnWidth: ({ sheet, rect }, value) =>
        sheet.setColumnWidth(rect.column, rect.columns, sizeArgument(value) / POINTS_PER_CHARACTER),
      RowHeight: ({ sheet, rect }, value) => sheet.setRowHeight(rect.row, rect.rows, sizeArgument(value)),
    },
    objects: {
      Fill: (target) => apiObject('RangeFill', target),
      Font: (target) => apiObject('RangeFont', target),
      Borders: (target) => apiObject('RangeBorderCollection', target),
    },
    methods: {
      AutofitColumns: ({ sheet, rect }) => (autofitColumns(sheet, rect), null),
      // Rows without a height of their own are fitted by whoever shows them.
      AutofitRows: ({ sheet, rect }) => {
        for (const row of [...sheet.rowHeights.keys()]) {
          if (row >= rect.row && row < rect.row + rect.rows) sheet.rowHeights.delete(row);
        }
        sheet.touch('rows');
        return null;
      },
    },
  };

  const fill: ApiType<RangeTarget> = {
    get: { Color: (target) => shared(target, (facts) => colorFromModel(facts.fill ?? 'FFFFFF')) ?? '' },
    set: { Color: (target, value) => style(target, { fill: value === '' ? null : colorToModel(value) }) },
    methods: { Clear: (target) => (style(target, { fill: null }), null) },
  };

  const font: ApiType<RangeTarget> = {
    get: {
      Bold: (target) => shared(target, (facts) => facts.bold),
      Italic: (target) => shared(target, (facts) => facts.italic),
      Color: (target) => shared(target, (facts) => colorFromModel(facts.fontColor ?? '000000')) ?? '',
      Size: (target) => shared(target, (facts) => facts.fontSize ?? 11),
    },
    set: {
      Bold: (target, value) => style(target, { bold: flagArgument(value) }),
      Italic: (target, value) => style(target, { italic: flagArgument(value) }),
      Color: (target, value) => style(target, { fontColor: colorToModel(value) }),
      Size: (target, value) => style(target, { fontSize: sizeArgument(value) }),
    },
  };

  const borders: ApiType<RangeTarget> = {
    methods: {
      GetItem: (range, [edge]) => {
        const name = textArgument(edge);
        if (name.startsWith('Diagonal')) unsupported(`RangeBorderCollection.getItem(${name})`);
        return apiObject('RangeBorder', { range, edge: choiceArgument(edge, EDGES) });
      },
    },
  };

  const border: ApiType<BorderTarget> = {
    id: ({ edge }) => ({ SideIndex: edge }),
    get: {
      SideIndex: ({ edge }) => edge,
      Style: (target) => styleName(borderOf(target)),
      Color: (target) => colorFromModel(borderOf(target)?.color ?? '000000'),
      Weight: (target) => weightName(borderOf(target)),
    },
    set: {
      Style: (target, value) => {
        const name = choiceArgument(value, [
          'None',
          'Continuous',
          'Dash',
          'Dot',
          'Double',
          'DashDot',
          'DashDotDot',
          'SlantDashDot',
        ]);
        const lines: Readonly<Record<string, BorderLine>> = {
          Dash: 'Dash',
          Dot: 'Dot',
          Double: 'Double',
          Continuous: 'Thin',
        };
        if (name === 'None') return setBorder(target, null);
        const line = lines[name] ?? unsupported(`RangeBorder.style ${name}`);
        return setBorder(target, { ...borderOf(target), line });
      },
      Weight: (target, value) => {
        const name = choiceArgument(value, ['Hairline', 'Thin', 'Medium', 'Thick']);
        setBorder(target, { ...borderOf(target), line: name === 'Hairline' ? 'Hair' : name });
      },
      Color: (target, value) =>
        setBorder(target, { line: borderOf(target)?.line ?? 'Thin', color: colorToModel(value) }),
    },
  };

  return {
    RangeFormat: format,
    RangeFill: fill,
    RangeFont: font,
    RangeBorderCollection: borders,
    RangeBorder: border,
  };
}

function sizeArgument(value: unknown): number {
  if (typeof value === 'number' && value >= 0) return value;
  throw invalidArgument();
}

function* indexes(first: number, count: number): Iterable<number> {
  for (let index = first; index < first + count; index++) yield index;
}

/** Styles of the cells; of whole columns and rows, those of the lines themselves. */
function* styleIndexes(sheet: Sheet, rect: Rect): Iterable<number> {
  if (rect.rows === MAX_ROWS) {
    for (const column of indexes(rect.column, rect.columns)) yield sheet.columnStyles.get(column) ?? 0;
  } else if (rect.columns === MAX_COLUMNS) {
    for (const row of indexes(rect.row, rect.rows)) yield sheet.rowStyles.get(row) ?? 0;
  } else {
    for (const row of indexes(rect.row, rect.rows)) {
      for (const column of indexes(rect.column, rect.columns)) yield sheet.styleAt(row, column);
    }
  }
}

function sharedBy<Item, Value>(items: Iterable<Item>, of: (item: Item) => Value): Value | null {
  let first: Value | undefined;
  for (const item of items) {
    const value = of(item);
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

type BorderKey = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

/** Which cells carry an edge of a range, and on which of their sides. */
function edgeCells(rect: Rect, edge: Edge): { readonly rect: Rect; readonly key: BorderKey } | undefined {
  switch (edge) {
    case 'EdgeTop':
      return { rect: { ...rect, rows: 1 }, key: 'borderTop' };
    case 'EdgeBottom':
      return { rect: { ...rect, row: rect.row + rect.rows - 1, rows: 1 }, key: 'borderBottom' };
    case 'EdgeLeft':
      return { rect: { ...rect, columns: 1 }, key: 'borderLeft' };
    case 'EdgeRight':
      return { rect: { ...rect, column: rect.column + rect.columns - 1, columns: 1 }, key: 'borderRight' };
    case 'InsideHorizontal':
      return rect.rows > 1 ? { rect: { ...rect, rows: rect.rows - 1 }, key: 'borderBottom' } : undefined;
    case 'InsideVertical':
      return rect.columns > 1
        ? { rect: { ...rect, columns: rect.columns - 1 }, key: 'borderRight' }
        : undefined;
  }
}

function setBorder({ range, edge }: BorderTarget, border: Border | null): void {
  const cells = edgeCells(range.rect, edge);
  if (cells !== undefined) range.sheet.setStyle(cells.rect, { [cells.key]: border }, 'host');
}

function borderOf({ range, edge }: BorderTarget): Border | undefined {
  const cells = edgeCells(range.rect, edge);
  if (cells === undefined) return undefined;
  const { sheet } = range;
  return sheet.workbook.styles.facts(sheet.styleAt(cells.rect.row, cells.rect.column))[cells.key];
}

const styleName = (border: Border | undefined): string => {
  if (border === undefined) return 'None';
  return border.line === 'Double' || border.line === 'Dash' || border.line === 'Dot'
    ? border.line
    : 'Continuous';
};

const weightName = (border: Border | undefined): string => {
  if (border?.line === 'Hair') return 'Hairline';
  return border?.line === 'Medium' || border?.line === 'Thick' ? border.line : 'Thin';
};
