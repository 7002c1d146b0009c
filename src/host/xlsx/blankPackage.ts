import { BookSource } from './book/bookSource';
import { Edits } from './book/edits';
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS, TRANSITIONAL, TYPES, XML_DECLARATION } from './opc/namespaces';
import { Package } from './opc/package';
import { encodeText } from './xml/decodeText';
import { XmlElement } from './xml/element';
import { pack } from './zip/writeZip';

const { main: MAIN, relationships: OFFICE } = TRANSITIONAL;

export const BLANK_STYLES =
  `${XML_DECLARATION}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const COLORS =
  'dk1 windowText 000000,lt1 window FFFFFF,dk2 44546A,lt2 E7E6E6,accent1 4472C4,accent2 ED7D31,accent3 A5A5A5,accent4 FFC000,accent5 5B9BD5,accent6 70AD47,hlink 0563C1,folHlink 954F72';

function themeXml(): string {
  const colors = COLORS.split(',').map((entry) => {
    const [name, first, second] = entry.split(' ');
    return second === undefined
      ? `<a:${name}><a:srgbClr val="${first}"/></a:${name}>`
      : `<a:${name}><a:sysClr val="${first}" lastClr="${second}"/></a:${name}>`;
  });
  const font = (name: string): string =>
    `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">${plain}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${XML_DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements>` +
    `<a:clrScheme name="Office">${colors.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Office"><a:majorFont>${font('Calibri Light')}</a:majorFont><a:minorFont>${font('Calibri')}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements></a:theme>'
  );
}

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;
const relationships = (...items: readonly (readonly [string, string])[]): string =>
  `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
  items
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`)
    .join('') +
  '</Relationships>';

/** The parts of a workbook that has no sheets yet. */
export function blankPackage(date1904: boolean): BookSource {
  const workbook =
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    '<sheets/><calcPr calcId="191029"/></workbook>';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', TYPES.workbook)}` +
      `${override('xl/styles.xml', TYPES.styles)}${override('xl/theme/theme1.xml', TYPES.theme)}${override('docProps/app.xml', TYPES.app)}</Types>`,
    '_rels/.rels': relationships(
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${OFFICE}/extended-properties`, 'docProps/app.xml'],
    ),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships(
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/theme`, 'theme/theme1.xml'],
    ),
    'xl/styles.xml': BLANK_STYLES,
    'xl/theme/theme1.xml': themeXml(),
    'docProps/app.xml': `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Settlesheet</Application></Properties>`,
  };
  const entries = Object.entries(parts).map(([name, text]) => pack(name, encodeText(text)));
  const xml = XmlElement.parse(workbook, 'the workbook part');
  return new BookSource(
    new Package(entries),
    'xl/workbook.xml',
    xml,
    TRANSITIONAL,
    'xl/styles.xml',
    new Edits(),
  );
}
