import {
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  BorderStyleTypes,
  CellValueType,
} from '@univerjs/core';
import type { IBorderStyleData, ICellData, IStyleData, Nullable } from '@univerjs/core';
import {
  isCellError,
  type Border,
  type BorderLine,
  type Cell,
  type CellContent,
  type Horizontal,
  type StyleFacts,
  type StylePatch,
  type Vertical,
} from '../../host/model';

const HORIZONTAL: Partial<Record<Horizontal, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Partial<Record<Vertical, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const LINES: Record<BorderLine, BorderStyleTypes> = {
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
  Hair: BorderStyleTypes.HAIR,
  Double: BorderStyleTypes.DOUBLE,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
};

/** A cell as the grid keeps it. What the model does not say is null, so that nothing of an earlier cell shines through. */
export function gridCell(cell: Cell | undefined, facts: StyleFacts): ICellData {
  const { v, t } = gridValue(cell?.value);
  return {
    v,
    t,
    f: cell?.formula === undefined ? null : `=${cell.formula}`,
    si: null,
    p: null,
    s: gridStyle(facts),
  };
}

/** A value as the grid keeps it. */
export function gridValue(content: CellContent): Required<Pick<ICellData, 'v' | 't'>> {
  if (content === undefined) return { v: null, t: null };
  if (isCellError(content)) return { v: content.error, t: CellValueType.STRING };
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: content, t: typeof content === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

/** The grid's style with every property that the model knows; null takes one away. */
export const gridStyle = (facts: StyleFacts): IStyleData =>
  ({
    n: facts.numberFormat === 'General' ? null : { pattern: facts.numberFormat },
    bl: facts.bold ? 1 : null,
    it: facts.italic ? 1 : null,
    fs: facts.fontSize ?? null,
    // Black is what a table's own colours may replace, as in Excel.
    cl: facts.fontColor === '000000' ? null : colour(facts.fontColor),
    bg: colour(facts.fill),
    ht: HORIZONTAL[facts.horizontal] ?? null,
    vt: (facts.vertical && VERTICAL[facts.vertical]) ?? null,
    tb: facts.wrap ? WrapStrategy.WRAP : null,
    bd: {
      t: gridBorder(facts.borderTop),
      b: gridBorder(facts.borderBottom),
      l: gridBorder(facts.borderLeft),
      r: gridBorder(facts.borderRight),
    },
  }) as unknown as IStyleData;

const colour = (rgb: string | undefined): { rgb: string } | null =>
  rgb === undefined ? null : { rgb: `#${rgb}` };
const gridBorder = (border: Border | undefined): IBorderStyleData | null =>
  border === undefined ? null : { s: LINES[border.line], cl: { rgb: `#${border.color ?? '000000'}` } };

/** What a grid's cell holds, for the model. A date is a number here too. */
export function contentOf(cell: Nullable<ICellData>): CellContent {
  const value = cell?.v;
  if (value === undefined || value === null || value === '') return undefined;
  if (cell?.t === CellValueType.BOOLEAN || typeof value === 'boolean') return Boolean(value);
  if (typeof value === 'string' && cell?.f && /^#[A-Z/0!?]+$/.test(value)) return { error: value };
  return cell?.t === CellValueType.NUMBER ? Number(value) : value;
}

/** How the grid's style differs from the model's. */
export function stylePatch(style: Nullable<IStyleData>, facts: StyleFacts): StylePatch {
  const now = style ?? {};
  const bd = now.bd ?? {};
  const wanted = {
    numberFormat: now.n?.pattern ?? 'General',
    bold: now.bl === 1,
    italic: now.it === 1,
    fontColor: rgbOf(now.cl),
    fontSize: now.fs,
    fill: rgbOf(now.bg) ?? null,
    horizontal: keyOf(HORIZONTAL, now.ht) ?? 'General',
    vertical: keyOf(VERTICAL, now.vt),
    wrap: now.tb === WrapStrategy.WRAP,
    borderTop: borderOf(bd.t),
    borderBottom: borderOf(bd.b),
    borderLeft: borderOf(bd.l),
    borderRight: borderOf(bd.r),
  };
  const asShown = gridStyle(facts);
  const patch = Object.entries(wanted).filter(
    ([key, value]) =>
      value !== undefined && JSON.stringify(value) !== JSON.stringify(facts[key as keyof StyleFacts] ?? null),
  );
  // What the grid cannot show it cannot have changed: justified over columns, a border's automatic colour.
  const isUntouched = (key: string): boolean =>
    (key === 'fontColor' && !now.cl && asShown.cl === null) ||
    (key === 'horizontal' && (now.ht ?? null) === (asShown.ht ?? null)) ||
    (key.startsWith('border') && JSON.stringify(bd) === JSON.stringify(withoutNulls(asShown.bd ?? {})));
  return Object.fromEntries(patch.filter(([key]) => !isUntouched(key)));
}

const withoutNulls = (border: object): object =>
  Object.fromEntries(Object.entries(border).filter(([, value]) => value !== null));

const keyOf = <Key extends string, Value>(
  map: Partial<Record<Key, Value>>,
  value: Nullable<Value>,
): Key | undefined => (Object.keys(map) as Key[]).find((key) => map[key] === value);

const rgbOf = (color: Nullable<{ rgb?: Nullable<string> }>): string | undefined => {
  const text = color?.rgb ?? undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text ?? '');
  if (parts)
    return parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase();
  return text?.replace('#', '').toUpperCase();
};

const borderOf = (border: Nullable<IBorderStyleData>): Border | null => {
  const line = border && keyOf(LINES, border.s);
  if (!line) return null;
  const color = rgbOf(border.cl);
  return { line, ...(color !== undefined && { color }) };
};
