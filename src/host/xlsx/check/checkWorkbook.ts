import { isValidSheetName, tokenize } from '../../model';
import { WORKBOOK_ORDER } from '../book/workbookXml';
import { attribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { decodeXml, decodeXstring } from '../xml/text';
import { checkOrder } from './checkOrder';
import type { Findings } from './findings';

export interface SheetLineFacts {
  readonly name: string;
  readonly relationshipId: string;
}

/** The workbook part: sheets, names, the sheet in front. */
export function checkWorkbook(
  part: string,
  xml: XmlElement,
  findings: Findings,
): { sheets: SheetLineFacts[]; names: string[] } {
  checkOrder(part, xml, WORKBOOK_ORDER, findings);
  const lines =
    xml
      .inner('sheets')
      ?.all('sheet')
      .map((child) => child.text) ?? [];
  const sheets = lines.map((text) => ({
    name: decodeXstring(attribute(text, 'name') ?? ''),
    relationshipId: /\s[\w.-]+:id=["']([^"']*)/.exec(text)?.[1] ?? '',
  }));
  findings.unique(
    part,
    'sheet',
    sheets.map(({ name }) => name.toLowerCase()),
  );
  findings.unique(
    part,
    'sheetId',
    lines.map((text) => attribute(text, 'sheetId') ?? ''),
  );
  findings.unique(
    part,
    'relationship',
    sheets.map(({ relationshipId }) => relationshipId),
  );
  for (const { name } of sheets)
    if (!isValidSheetName(name)) findings.add(part, `"${name}" is no name for a sheet`);
  const isShown = lines.map((text) => !/hidden/i.test(attribute(text, 'state') ?? ''));
  if (!isShown.includes(true)) findings.add(part, 'no sheet is visible');

  const view = xml.inner('bookViews')?.first('workbookView')?.text ?? '';
  const active = Number(attribute(view, 'activeTab') ?? 0);
  if (active >= sheets.length) findings.add(part, `sheet ${active + 1} of ${sheets.length} is in front`);
  else if (isShown[active] === false && isShown.includes(true))
    findings.add(part, `hidden sheet "${sheets[active]!.name}" is in front`);
  return { sheets, names: checkNames(part, xml, sheets, findings) };
}

function checkNames(
  part: string,
  xml: XmlElement,
  sheets: readonly SheetLineFacts[],
  findings: Findings,
): string[] {
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const items = (xml.inner('definedNames')?.all('definedName') ?? []).map(({ text }) =>
    XmlElement.parse(text, 'a defined name'),
  );
  const keys = items.map((item) => {
    const name = decodeXstring(item.attribute('name') ?? '');
    const scope = item.attribute('localSheetId');
    if (scope !== undefined && !(Number(scope) < sheets.length))
      findings.add(part, `name ${name} belongs to sheet ${scope} of ${sheets.length}`);
    for (const token of tokenize(decodeXml(item.content))) {
      const isLost =
        token.kind === 'reference' && token.sheet !== undefined && !known.has(token.sheet.toLowerCase());
      if (isLost && !/[[\]]/.test(token.sheet!))
        findings.add(part, `name ${name} refers to sheet "${token.sheet}", which is not there`);
    }
    return `${name.toLowerCase()}|${scope ?? ''}`;
  });
  findings.unique(part, 'defined name', keys);
  return items
    .filter((item) => item.attribute('localSheetId') === undefined)
    .map((item) => decodeXstring(item.attribute('name') ?? ''));
}
