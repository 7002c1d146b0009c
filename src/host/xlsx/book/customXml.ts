import type { Workbook } from '../../model';
import { TYPES, XML_DECLARATION } from '../opc/namespaces';
import type { PackageDraft } from '../opc/packageDraft';
import { encodeAttribute } from '../xml/text';
import type { BookSource } from './bookSource';
import { SETTINGS_NAMESPACE, writeSettings } from './settingsXml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SETTINGS_ID = '{5E771E5E-0000-4000-8000-000000000001}';

/** Custom XML parts and settings as the model has them; what is as it was keeps its bytes. */
export function writeCustomXml(draft: PackageDraft, workbook: Workbook, source: BookSource): void {
  for (const [id, { part, xml }] of source.customXml) {
    const now = workbook.customXml.get(id);
    if (now === undefined) removePart(draft, source, part);
    else if (now !== xml) draft.put(part, now);
  }
  for (const [id, xml] of workbook.customXml) {
    if (!source.customXml.has(id)) addPart(draft, source, id, xml);
  }
  writeSettingsPart(draft, workbook, source);
}

function writeSettingsPart(draft: PackageDraft, workbook: Workbook, source: BookSource): void {
  const before = source.settings;
  if (workbook.settings.size === 0) {
    if (before !== undefined) removePart(draft, source, before.part);
    return;
  }
  const xml = writeSettings(workbook.settings);
  if (before === undefined) addPart(draft, source, SETTINGS_ID, xml, SETTINGS_NAMESPACE);
  else if (before.xml !== xml) draft.put(before.part, xml);
}

function addPart(draft: PackageDraft, source: BookSource, id: string, xml: string, namespace?: string): void {
  const part = draft.freeName('customXml/item', '.xml');
  const number = /(\d+)\.xml$/.exec(part)![1]!;
  const properties = `customXml/itemProps${number}.xml`;
  const schema = namespace ?? /\sxmlns="([^"]+)"/.exec(xml)?.[1];
  const references =
    schema === undefined
      ? ''
      : `<ds:schemaRefs><ds:schemaRef ds:uri="${encodeAttribute(schema)}"/></ds:schemaRefs>`;
  const item = `<ds:datastoreItem ds:itemID="${encodeAttribute(id)}" xmlns:ds="${OFFICE}/customXml">${references}</ds:datastoreItem>`;
  draft.ensureDefault('xml', 'application/xml');
  draft.put(part, xml);
  draft.add(properties, TYPES.customXmlProperties, XML_DECLARATION.replace('yes', 'no') + item);
  draft.relate(source.workbookPart, `${source.vocabulary.relationships}/customXml`, part);
  draft.relate(part, `${source.vocabulary.relationships}/customXmlProps`, properties);
}

function removePart(draft: PackageDraft, source: BookSource, part: string): void {
  for (const { kind, target } of draft.relationships(part))
    if (kind === 'customXmlProps') draft.remove(target);
  draft.unrelate(source.workbookPart, (relationship) => relationship.target === part);
  draft.remove(part);
}
