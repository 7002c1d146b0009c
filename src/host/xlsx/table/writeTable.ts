import { formatRect, type Rect, type Table } from '../../model';
import { placeOf } from '../place';
import type { TableEntry } from '../book/bookSource';
import { XML_DECLARATION } from '../opc/namespaces';
import { attribute, withAttribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { decodeXml, decodeXstring, encodeFormula, encodeName } from '../xml/text';

const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** A new table as Excel itself writes one: no headerRowCount means that there is a header. */
export function newTableXml(table: Table, namespace: string): string {
  const { id, name, rect } = table;
  const text = encodeName(name);
  const rows = table.headerRows === 0 ? ' headerRowCount="0"' : '';
  const totals = table.totalsRows === 0 ? ' totalsRowShown="0"' : ' totalsRowCount="1"';
  const open = `<table xmlns="${namespace}" id="${id}" name="${text}" displayName="${text}" ref="${formatRect(rect)}"${rows}${totals}>`;
  return (
    XML_DECLARATION +
    open +
    filterXml(table, '') +
    columnsXml(table, '', []) +
    styleXml(table, '', '') +
    '</table>'
  );
}

/**
 * The table's part brought to where the model is; what the model does not know (calculated columns,
 * totals, formats, ids of revisions) stays.
 */
export function patchTableXml(table: Table, before: TableEntry, text: string): string {
  const xml = XmlElement.parse(text, 'a table');
  const p = xml.prefix;
  const oldRect = placeOf(xml.attribute('ref'));
  xml.setAttribute('ref', formatRect(table.rect));
  if (table.name !== before.name)
    xml.setAttribute('name', table.name).setAttribute('displayName', table.name);
  if ((xml.attribute('headerRowCount') === '0') !== (table.headerRows === 0)) {
    xml.setAttribute('headerRowCount', table.headerRows === 0 ? 0 : undefined);
  }
  if (Number(xml.attribute('totalsRowCount') ?? 0) > 0 !== table.totalsRows > 0) {
    xml
      .setAttribute('totalsRowCount', table.totalsRows === 0 ? undefined : 1)
      .setAttribute('totalsRowShown', undefined);
    if (table.totalsRows === 0) xml.setAttribute('totalsRowShown', 0);
  }
  const columns =
    xml
      .inner('tableColumns')
      ?.all('tableColumn')
      .map((column) => column.text) ?? [];
  xml.put('autoFilter', filterXml(table, p, xml.first('autoFilter')?.text) || undefined, ORDER);
  if (oldRect !== undefined && !isSameRect(oldRect, table.rect)) xml.put('sortState', undefined, ORDER);
  xml.put('tableColumns', columnsXml(table, p, columns), ORDER);
  xml.put('tableStyleInfo', styleXml(table, p, xml.first('tableStyleInfo')?.text ?? ''), ORDER);
  return xml.toString();
}

const isSameRect = (a: Rect, b: Rect): boolean => formatRect(a) === formatRect(b);

/** Header and body without the totals row; empty when there are no filter buttons. */
function filterXml(table: Table, p: string, before?: string): string {
  if (!table.showFilterButton || table.headerRows === 0) return '';
  const ref = formatRect({ ...table.rect, rows: table.rect.rows - table.totalsRows });
  const filter = XmlElement.parse(before ?? `<${p}autoFilter/>`, 'a filter');
  const hasMoved = before !== undefined && filter.attribute('ref') !== ref;
  filter.setAttribute('ref', ref);
  for (const child of [...filter.children]) {
    const isOutside = Number(attribute(child.text, 'colId') ?? 0) >= table.columns.length;
    const isStale =
      child.name === 'filterColumn' ? !table.isFiltered || table.filters.size > 0 || isOutside : hasMoved;
    if (child.name !== '' && isStale) filter.remove(child);
  }
  for (const [index, { values }] of [...table.filters].sort(([a], [b]) => a - b)) {
    const blank = values.includes('') ? ` blank="1"` : '';
    const items = values
      .filter((value) => value !== '')
      .map((value) => `<${p}filter val="${encodeName(value)}"/>`);
    const list = `<${p}filters${blank}>${items.join('')}</${p}filters>`;
    filter.append('filterColumn', `<${p}filterColumn colId="${index}">${list}</${p}filterColumn>`);
  }
  return filter.toString();
}

function columnsXml(table: Table, p: string, before: readonly string[]): string {
  const known = new Map(before.map((text, i) => [Number(attribute(text, 'id') ?? i + 1), text]));
  const columns = table.columns.map(({ id, name }) => {
    const text = known.get(id);
    if (text === undefined) return `<${p}tableColumn id="${id}" name="${encodeName(name)}"/>`;
    if (decodeXstring(attribute(text, 'name') ?? '') === name) return text;
    const end = text.indexOf('>') + 1;
    return withRawAttribute(text.slice(0, end), 'name', encodeName(name)) + text.slice(end);
  });
  return `<${p}tableColumns count="${columns.length}">${columns.join('')}</${p}tableColumns>`;
}

/** Column names have escapes of their own, so the text is put as it is. */
const withRawAttribute = (tag: string, name: string, value: string): string =>
  withAttribute(tag, name, '\u0000').replace('\u0000', () => value);

function styleXml(table: Table, p: string, before: string): string {
  const flag = (value: boolean): number => (value ? 1 : 0);
  let tag = before === '' ? `<${p}tableStyleInfo/>` : before;
  tag = withAttribute(tag, 'name', table.style);
  tag = withAttribute(tag, 'showFirstColumn', flag(table.highlightFirstColumn));
  tag = withAttribute(tag, 'showLastColumn', flag(table.highlightLastColumn));
  tag = withAttribute(tag, 'showRowStripes', flag(table.showBandedRows));
  return withAttribute(tag, 'showColumnStripes', flag(table.showBandedColumns));
}

/** Calculated columns and totals keep formulas in the table's part; they follow renames, too. */
export function moveTableFormulas(text: string, move: (formula: string) => string): string {
  return text.replace(
    /(<(?:[\w.-]+:)?(?:calculatedColumnFormula|totalsRowFormula)(?:\s[^>]*)?>)([^<]+)/g,
    (all, open: string, written: string) => {
      const formula = decodeXml(written);
      const moved = move(formula);
      return moved === formula ? all : open + encodeFormula(moved);
    },
  );
}
