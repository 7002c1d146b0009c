import { Package } from '../opc/package';
import { recognize } from '../recognize';
import { NO_SHARED_STRINGS, readSharedStrings } from '../sheet/sharedStrings';
import { attribute, isTrue } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { XlsxError } from '../xlsxError';
import { DEFAULT_LIMITS, looksLikeZip, readZip } from '../zip/readZip';
import { checkPackage } from './checkPackage';
import { checkSheet } from './checkSheet';
import { checkStyles } from './checkStyles';
import {
  checkOverlaps,
  checkTable,
  checkTablesTogether,
  readTableFacts,
  type TableFacts,
} from './checkTables';
import { checkWorkbook } from './checkWorkbook';
import { Findings } from './findings';

/**
 * Looks for everything in a file that would make Excel offer a repair, as far as it is known: Excel
 * asks for more than other readers do, so that they open a file is no proof.
 *
 * @returns one sentence per finding, with part and place; none for a sound file
 */
export function checkXlsx(bytes: Uint8Array): string[] {
  const findings = new Findings();
  try {
    if (looksLikeZip(bytes)) checkPackage(new Package(readZip(bytes, DEFAULT_LIMITS)), findings);
    if (findings.all.length === 0) checkContents(bytes, findings);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    findings.add('file', error.message);
  }
  return findings.all;
}

function checkContents(bytes: Uint8Array, findings: Findings): void {
  const { parts, workbookPart } = recognize(bytes);
  const xml = XmlElement.parse(parts.text(workbookPart), workbookPart);
  const { sheets, names } = checkWorkbook(workbookPart, xml, findings);
  const relationships = parts.relationships(workbookPart);
  const partOf = (kind: string): string | undefined =>
    relationships.find((other) => other.kind === kind)?.target;
  const stylesPart = partOf('styles');
  const textsPart = partOf('sharedStrings');
  const { xfs, dxfs } =
    stylesPart === undefined
      ? { xfs: 1, dxfs: 0 }
      : checkStyles(stylesPart, parts.text(stylesPart), findings);
  const { texts } = textsPart === undefined ? NO_SHARED_STRINGS : readSharedStrings(parts.text(textsPart));
  const date1904 = isTrue(attribute(xml.first('workbookPr')?.text ?? '', 'date1904'));
  texts.forEach(
    (text, i) => text.length > 32_767 && findings.add(textsPart!, `text ${i} has ${text.length} characters`),
  );

  const all: TableFacts[] = [];
  for (const { name, relationshipId } of sheets) {
    const relationship = relationships.find(({ id }) => id === relationshipId);
    if (relationship === undefined)
      findings.add(workbookPart, `sheet "${name}" has no relationship ${relationshipId}`);
    if (relationship?.kind !== 'worksheet') continue;
    const part = relationship.target;
    const tables = tablesOf(parts, part, findings);
    const headerRows = new Set(tables.filter(({ hasHeader }) => hasHeader).map(({ rect }) => rect.row));
    const sheet = checkSheet(
      part,
      parts.text(part),
      { styles: xfs, dxfs, texts, date1904, headerRows },
      findings,
    );
    checkReferences(parts, part, sheet.xml, findings);
    for (const table of tables) checkTable(table, sheet, findings);
    checkOverlaps(tables, findings);
    all.push(...tables);
  }
  checkTablesTogether(all, names, findings);
}

function tablesOf(parts: Package, part: string, findings: Findings): TableFacts[] {
  return parts
    .relationships(part)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ target }) => readTableFacts(target, parts.text(target), findings) ?? []);
}

/** Every `r:id` of a sheet has its relationship, and every table its entry. */
function checkReferences(parts: Package, part: string, xml: XmlElement, findings: Findings): void {
  const relationships = parts.relationships(part);
  const used = new Set<string>();
  for (const { name, text } of xml.children) {
    if (name === 'sheetData' || name === '') continue;
    for (const [, id] of text.matchAll(/\s(?:r|relationships|rel)\d*:(?:id|embed|pict)=["']([^"']*)["']/g)) {
      used.add(id!);
      if (!relationships.some((other) => other.id === id))
        findings.add(part, `<${name}> names relationship ${id}, which is not there`);
    }
  }
  for (const { kind, id } of relationships) {
    if (kind === 'table' && !used.has(id)) findings.add(part, `table relationship ${id} has no <tablePart>`);
  }
}
