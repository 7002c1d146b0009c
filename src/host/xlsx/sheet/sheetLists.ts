import {
  contains,
  formatRect,
  intersection,
  parseAddress,
  quoteSheetName,
  rectEnd,
  type Rect,
  type Sheet,
} from '../../model';
import { toFile } from '../formula/fileFormula';
import { placeOf } from '../place';
import { attribute, withAttribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { encodeAttribute, encodeFormula, encodeXstring } from '../xml/text';
import { WORKSHEET_ORDER } from './order';

/** Merged cells as the model has them. */
export function writeMerges(sheet: Sheet, xml: XmlElement): void {
  const p = xml.prefix;
  const items = sheet.merges.map((rect) => `<${p}mergeCell ref="${formatRect(rect)}"/>`);
  const text = `<${p}mergeCells count="${items.length}">${items.join('')}</${p}mergeCells>`;
  xml.put('mergeCells', items.length === 0 ? undefined : text, WORKSHEET_ORDER);
}

/** Adds the list validations that were made here; those of the file give way where they are covered. */
export function writeValidations(sheet: Sheet, xml: XmlElement): void {
  const p = xml.prefix;
  const list = xml.inner('dataValidations') ?? XmlElement.parse(`<${p}dataValidations/>`, 'dataValidations');
  for (const { rect } of sheet.validations) {
    for (const child of list.all('dataValidation')) {
      const end = child.text.indexOf('>') + 1;
      const open = child.text.slice(0, end);
      const rest = withoutRect(attribute(open, 'sqref') ?? '', rect);
      if (rest === '') list.remove(child);
      else child.text = withAttribute(open, 'sqref', rest) + child.text.slice(end);
    }
  }
  for (const { rect, source } of sheet.validations) {
    const formula = source.startsWith('=') ? toFile(source.slice(1)) : `"${source.replaceAll('"', '""')}"`;
    const open = `<${p}dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"`;
    list.append(
      'dataValidation',
      `${open} sqref="${formatRect(rect)}"><${p}formula1>${encodeFormula(formula)}</${p}formula1></${p}dataValidation>`,
    );
  }
  list.setAttribute('count', list.all('dataValidation').length);
  xml.put('dataValidations', list.isEmpty ? undefined : list.toString(), WORKSHEET_ORDER);
}

function withoutRect(places: string, taken: Rect): string {
  return places
    .split(/\s+/)
    .flatMap((place) => {
      const rect = parseAddress(place)?.rect;
      if (rect === undefined || intersection(rect, taken) === undefined) return [place];
      return contains(taken, rect)
        ? []
        : remaining(rect, intersection(rect, taken)!).map((part) => formatRect(part));
    })
    .join(' ');
}

/** What is left of a rectangle around a part that goes: above, below, left, right. */
function remaining(rect: Rect, gone: Rect): Rect[] {
  const [end, goneEnd] = [rectEnd(rect), rectEnd(gone)];
  const middle = { row: gone.row, rows: gone.rows };
  return [
    { ...rect, rows: gone.row - rect.row },
    { ...rect, row: goneEnd.row, rows: end.row - goneEnd.row },
    { ...middle, column: rect.column, columns: gone.column - rect.column },
    { ...middle, column: goneEnd.column, columns: end.column - goneEnd.column },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Adds the links inside the workbook that were made here. They need no relationship. */
export function writeHyperlinks(sheet: Sheet, xml: XmlElement): void {
  const p = xml.prefix;
  const list = xml.inner('hyperlinks') ?? XmlElement.parse(`<${p}hyperlinks/>`, 'hyperlinks');
  const places = new Set(
    sheet.hyperlinks.map(({ row, column }) => formatRect({ row, column, rows: 1, columns: 1 })),
  );
  for (const child of list.all('hyperlink')) {
    const ref = attribute(child.text, 'ref') ?? '';
    const rect = placeOf(ref);
    const isCleared = rect !== undefined && sheet.clearedLinks.some((cleared) => contains(cleared, rect));
    if (isCleared || places.has(ref)) list.remove(child);
  }
  for (const { row, column, location, tip } of sheet.hyperlinks) {
    const place = formatRect({ row, column, rows: 1, columns: 1 });
    const tooltip = tip === undefined ? '' : ` tooltip="${encodeAttribute(encodeXstring(tip))}"`;
    list.append(
      'hyperlink',
      `<${p}hyperlink ref="${place}" location="${encodeAttribute(quoted(location))}"${tooltip}/>`,
    );
  }
  xml.put('hyperlinks', list.isEmpty ? undefined : list.toString(), WORKSHEET_ORDER);
}

/** `Bank lines!A1` needs its quotes; Excel opens nothing without. */
function quoted(location: string): string {
  const address = parseAddress(location);
  const sheet = address?.sheet;
  return sheet === undefined
    ? location
    : `${quoteSheetName(sheet)}!${location.slice(location.lastIndexOf('!') + 1)}`;
}
