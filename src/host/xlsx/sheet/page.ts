import type { Sheet } from '../../model';
import { attribute, isTrue, withAttribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { WORKSHEET_ORDER } from './order';

const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** Orientation and fit to width. */
export function readPage(sheet: Sheet, xml: XmlElement): void {
  const setup = xml.first('pageSetup')?.text ?? '';
  const orientation = attribute(setup, 'orientation');
  if (orientation === 'landscape') sheet.pageLayout.orientation = 'Landscape';
  if (orientation === 'portrait') sheet.pageLayout.orientation = 'Portrait';
  const fit = xml.inner('sheetPr')?.first('pageSetUpPr')?.text ?? '';
  if (!isTrue(attribute(fit, 'fitToPage'))) return;
  const [width, height] = ['fitToWidth', 'fitToHeight'].map((name) => Number(attribute(setup, name) ?? 1));
  if (width) sheet.pageLayout.fitToWidth = width;
  if (height) sheet.pageLayout.fitToHeight = height;
}

export function writePage(sheet: Sheet, xml: XmlElement): void {
  const p = xml.prefix;
  const { orientation, fitToWidth, fitToHeight } = sheet.pageLayout;
  if (fitToWidth !== undefined || fitToHeight !== undefined) {
    const sheetPr = xml.inner('sheetPr') ?? XmlElement.parse(`<${p}sheetPr/>`, 'sheetPr');
    const known = sheetPr.first('pageSetUpPr')?.text ?? `<${p}pageSetUpPr/>`;
    sheetPr.put('pageSetUpPr', withAttribute(known, 'fitToPage', 1), SHEET_PR_ORDER);
    xml.put('sheetPr', sheetPr.toString(), WORKSHEET_ORDER);
  }
  let setup = xml.first('pageSetup')?.text ?? `<${p}pageSetup/>`;
  if (orientation !== undefined) setup = withAttribute(setup, 'orientation', orientation.toLowerCase());
  // An absent attribute means one page; 0 means as many as it takes.
  if (fitToWidth !== undefined || fitToHeight !== undefined) {
    setup = withAttribute(setup, 'fitToWidth', fitToWidth ?? 0);
    setup = withAttribute(setup, 'fitToHeight', fitToHeight ?? 0);
  }
  xml.put('pageSetup', setup, WORKSHEET_ORDER);
}

export function readTabColor(sheet: Sheet, xml: XmlElement): void {
  const rgb = attribute(xml.inner('sheetPr')?.first('tabColor')?.text ?? '', 'rgb');
  if (rgb !== undefined) sheet.tabColor = rgb.slice(-6).toUpperCase();
}

export function writeTabColor(sheet: Sheet, xml: XmlElement): void {
  const p = xml.prefix;
  const sheetPr = xml.inner('sheetPr') ?? XmlElement.parse(`<${p}sheetPr/>`, 'sheetPr');
  const color = sheet.tabColor.replace('#', '');
  sheetPr.put('tabColor', color === '' ? undefined : `<${p}tabColor rgb="FF${color}"/>`, SHEET_PR_ORDER);
  xml.put('sheetPr', sheetPr.toString(), WORKSHEET_ORDER);
}
