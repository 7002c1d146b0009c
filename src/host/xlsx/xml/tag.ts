import { decodeXml, encodeAttribute } from './text';

/** Where a tag that begins at `start` ends (after its `>`), quotes respected; -1 when it does not. */
export function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
    else if (code === 60) return -1;
  }
  return -1;
}

const ATTRIBUTE = /\s+([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** All attributes of an opening tag, by qualified name. */
export function attributes(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) {
    found.set(name!, decodeXml(double ?? single ?? ''));
  }
  return found;
}

export function attribute(tag: string, name: string): string | undefined {
  if (!tag.includes(name)) return undefined;
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] === name) return decodeXml(match[2] ?? match[3] ?? '');
  }
  return undefined;
}

/** The tag with an attribute set, in its place if it is there already; undefined takes it away. */
export function withAttribute(tag: string, name: string, value: string | number | undefined): string {
  const written = value === undefined ? '' : ` ${name}="${encodeAttribute(String(value))}"`;
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    return tag.slice(0, match.index) + written + tag.slice(match.index + match[0].length);
  }
  return written === '' ? tag : tag.replace(/\s*(\/?>)$/, (_, end: string) => written + end);
}

/** `x:row` has the prefix `x:`. */
export const prefixOf = (qualified: string): string => qualified.slice(0, qualified.indexOf(':') + 1);

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
