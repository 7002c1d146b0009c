import { attribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { BUILTIN_FORMATS } from '../styles/builtinFormats';
import { checkOrder } from './checkOrder';
import type { Findings } from './findings';

export const STYLES_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const GROUPS: readonly (readonly [string, string])[] = [
  ['numFmts', 'numFmt'],
  ['fonts', 'font'],
  ['fills', 'fill'],
  ['borders', 'border'],
  ['cellStyleXfs', 'xf'],
  ['cellXfs', 'xf'],
  ['cellStyles', 'cellStyle'],
  ['dxfs', 'dxf'],
];

/** Counts, and that every style names fonts, fills, borders and formats that are there. */
export function checkStyles(part: string, text: string, findings: Findings): { xfs: number; dxfs: number } {
  const xml = XmlElement.parse(text, part);
  checkOrder(part, xml, STYLES_ORDER, findings);
  const items = new Map<string, string[]>();
  for (const [group, item] of GROUPS) {
    const element = xml.inner(group);
    const texts = element?.all(item).map((child) => child.text) ?? [];
    items.set(group, texts);
    const count = element?.attribute('count');
    if (count !== undefined && Number(count) !== texts.length) {
      findings.add(part, `<${group}> says ${count} and has ${texts.length}`);
    }
  }
  const size = (group: string): number => items.get(group)!.length;
  const formats = items.get('numFmts')!.map((format) => attribute(format, 'numFmtId') ?? '');
  findings.unique(part, 'number format', formats);
  for (const group of ['cellStyleXfs', 'cellXfs']) {
    items.get(group)!.forEach((xf, i) => {
      const at = (name: string): number => Number(attribute(xf.slice(0, xf.indexOf('>') + 1), name) ?? 0);
      const place = `${group} ${i}`;
      if (at('fontId') >= size('fonts'))
        findings.add(part, `${place} names font ${at('fontId')} of ${size('fonts')}`);
      if (at('fillId') >= size('fills'))
        findings.add(part, `${place} names fill ${at('fillId')} of ${size('fills')}`);
      if (at('borderId') >= size('borders'))
        findings.add(part, `${place} names border ${at('borderId')} of ${size('borders')}`);
      if (group === 'cellXfs' && at('xfId') >= Math.max(1, size('cellStyleXfs')))
        findings.add(part, `${place} names cell style ${at('xfId')}`);
      const format = at('numFmtId');
      if (format >= 164 && !formats.includes(String(format)) && !BUILTIN_FORMATS.has(format)) {
        findings.add(part, `${place} names number format ${format}, which is not there`);
      }
    });
  }
  if (size('cellXfs') === 0) findings.add(part, 'no cell formats');
  return { xfs: size('cellXfs'), dxfs: size('dxfs') };
}
