import type { XmlElement } from '../xml/element';
import type { Findings } from './findings';

/** Elements that may come more than once. */
const REPEATED = new Set(['conditionalFormatting', 'fileRecoveryPr']);

/** The schema's order of children, and that each comes once. */
export function checkOrder(
  part: string,
  xml: XmlElement,
  order: readonly string[],
  findings: Findings,
): void {
  let last = -1;
  let lastName = '';
  const seen = new Set<string>();
  for (const { name } of xml.children) {
    if (name === '' || name.includes(':')) continue;
    const place = order.indexOf(name);
    if (place < 0) findings.add(part, `<${name}> does not belong into <${xml.localName}>`);
    else if (place < last) findings.add(part, `<${name}> stands behind <${lastName}>`);
    if (seen.has(name) && !REPEATED.has(name)) findings.add(part, `<${name}> twice`);
    seen.add(name);
    if (place >= last) [last, lastName] = [place, name];
  }
}
