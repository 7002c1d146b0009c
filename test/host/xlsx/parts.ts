import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A package as text, by name of the part. */
export type Parts = Record<string, string | Uint8Array>;

export const zipOf = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { mtime: '2026-03-02T12:00:00' },
  );

export const textOf = (bytes: Uint8Array, part: string): string => {
  const found = unzipSync(bytes)[part];
  if (found === undefined) throw new Error(`${part} is not in the file`);
  return strFromU8(found);
};

export const namesOf = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));

/** The file with a text in one of its parts replaced; it has to be there. */
export function withText(bytes: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  const before = textOf(bytes, part);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${String(from)} is not in ${part}`);
  return zipSync({ ...unzipSync(bytes), [part]: strToU8(after) });
}

/** The parts whose content differs. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  const same = (name: string): boolean =>
    old[name] !== undefined && now[name] !== undefined && Buffer.compare(old[name], now[name]) === 0;
  return [...names].filter((name) => !same(name)).sort();
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const relationships = (...items: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  items
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('') +
  '</Relationships>';

/** A small package around one sheet's XML: enough to try one shape. */
export function oneSheet(sheet: string, more: Parts = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>first</t></si><si><t>second</t></si></sst>`,
    'xl/worksheets/sheet1.xml': sheet.replace(
      '<worksheet>',
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    ),
    ...more,
  });
}
