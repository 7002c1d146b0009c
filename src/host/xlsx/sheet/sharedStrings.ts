import { damaged } from '../xlsxError';
import { elementEnd } from '../xml/element';
import { decodeXml, decodeXstring } from '../xml/text';
import { prefixOf } from '../xml/tag';

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Those with formats inside the text; a cell that keeps its text keeps pointing to them. */
  readonly rich: ReadonlySet<number>;
}

export const NO_SHARED_STRINGS: SharedStrings = { texts: [], rich: new Set() };

/** Phonetic readings, which are no part of the text. */
const phonetic = (p: string): RegExp => new RegExp(`<${p}rPh[\\s>][\\s\\S]*?</${p}rPh>`, 'g');

export function readSharedStrings(xml: string): SharedStrings {
  const root = /<((?:[\w.-]+:)?)sst[\s/>]/.exec(xml);
  if (root === null) throw damaged('the list of texts is not readable');
  const p = prefixOf(`${root[1]}sst`);
  const [open, close] = [`<${p}si`, `</${p}si>`];
  const texts: string[] = [];
  const rich = new Set<number>();
  for (let at = xml.indexOf(open, root.index); at >= 0;) {
    const start = xml.indexOf('>', at) + 1;
    if (xml[start - 2] === '/') {
      texts.push('');
      at = xml.indexOf(open, start);
      continue;
    }
    const end = xml.indexOf(close, start);
    if (end < 0) throw damaged('the list of texts is cut off');
    const body = xml.slice(start, end);
    if (body.includes(`<${p}r>`) || body.includes(`<${p}rPh`)) rich.add(texts.length);
    texts.push(richText(body, p));
    at = xml.indexOf(open, end);
  }
  if (!/<\/[\w.:-]+>\s*$/.test(xml.slice(-40)) && texts.length > 0)
    throw damaged('the list of texts is cut off');
  return { texts, rich };
}

/** The text of `<si>` or `<is>`: one `<t>`, or one per run. */
export function richText(body: string, p: string): string {
  const open = `<${p}t`;
  if (body.startsWith(`${open}>`) && body.indexOf('<', 1) === body.length - open.length - 2) {
    return decodeXstring(decodeXml(body.slice(open.length + 1, body.length - open.length - 2)));
  }
  const clean = body.includes(`<${p}rPh`) ? body.replace(phonetic(p), '') : body;
  let text = '';
  for (let at = clean.indexOf(open); at >= 0; at = clean.indexOf(open, at + 1)) {
    const next = clean.charCodeAt(at + open.length);
    if (next !== 62 && next !== 32 && next !== 9 && next !== 10 && next !== 13) continue;
    const end = elementEnd(clean, at);
    const start = clean.indexOf('>', at) + 1;
    if (end < 0) throw damaged('a text is cut off');
    if (clean[start - 2] === '/') continue;
    text += clean.slice(start, clean.lastIndexOf('<', end - 1));
    at = end - 1;
  }
  return decodeXstring(decodeXml(text));
}
