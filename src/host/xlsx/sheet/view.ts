import { columnName, type Sheet } from '../../model';
import { attribute, isTrue } from '../xml/tag';
import { XmlElement } from '../xml/element';

/** Frozen panes and gridlines, of the sheet's first view. */
export function readView(sheet: Sheet, views: XmlElement | undefined): void {
  const view = views?.inner('sheetView');
  if (view === undefined) return;
  const grid = view.attribute('showGridLines');
  sheet.showGridlines = grid === undefined || isTrue(grid);
  const pane = view.first('pane')?.text ?? '';
  if (!/^frozen/.test(attribute(pane, 'state') ?? '')) return;
  sheet.frozen = {
    rows: Math.trunc(Number(attribute(pane, 'ySplit') ?? 0)),
    columns: Math.trunc(Number(attribute(pane, 'xSplit') ?? 0)),
  };
}

/**
 * The sheet's views with the model's frozen panes and gridlines.
 *
 * @param isSelected whether the sheet is the one in front; undefined leaves it as it is
 */
export function writeViews(
  sheet: Sheet,
  before: XmlElement | undefined,
  p: string,
  isSelected: boolean | undefined,
): string {
  const views =
    before ??
    XmlElement.parse(`<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>`, 'sheetViews');
  const child = views.first('sheetView')!;
  const view = XmlElement.parse(child.text, 'sheetView');
  if (isSelected !== undefined) view.setAttribute('tabSelected', isSelected ? 1 : undefined);
  if (sheet.isNew || sheet.dirtyParts.has('view')) {
    view.setAttribute('showGridLines', sheet.showGridlines ? undefined : 0);
    writePane(view, sheet, p);
  }
  child.text = view.toString();
  return views.toString();
}

function writePane(view: XmlElement, sheet: Sheet, p: string): void {
  const { rows, columns } = sheet.frozen;
  const pane = view.first('pane');
  const known =
    pane === undefined ? '' : `${attribute(pane.text, 'ySplit') ?? 0}|${attribute(pane.text, 'xSplit') ?? 0}`;
  if (known === `${rows}|${columns}` || (pane === undefined && rows === 0 && columns === 0)) return;

  for (const name of ['pane', 'selection']) for (const child of view.all(name)) view.remove(child);
  if (rows === 0 && columns === 0) return;
  const place = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const panes = place === 'bottomRight' ? ['topRight', 'bottomLeft', 'bottomRight'] : [place];
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const topLeft = `${columnName(columns)}${rows + 1}`;
  const selections = panes.map((name) => `<${p}selection pane="${name}"/>`).join('');
  const text = `<${p}pane${split} topLeftCell="${topLeft}" activePane="${place}" state="frozen"/>${selections}`;
  view.children.unshift({ name: 'pane', text });
  view.setAttribute('topLeftCell', undefined);
}
