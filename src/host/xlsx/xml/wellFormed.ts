/**
 * Says what keeps a text from being well-formed XML with namespaces, or undefined. Document types
 * are refused: no part of a workbook has one, and they are a way in for attacks.
 */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = [];
  const scopes: ReadonlySet<string>[] = [new Set(['xml'])];
  let seenRoot = false;
  for (let at = 0; at < xml.length;) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (open.length === 0 && text.trim().replace(/^\ufeff/, '') !== '')
      return 'text outside the root element';
    const bad = badText(text);
    if (bad !== undefined) return bad;
    if (next < 0) break;
    if (xml.startsWith('<?', next) || xml.startsWith('<!', next)) {
      at = specialEnd(xml, next);
      if (at < 0) return 'a comment or instruction that does not end, or a document type';
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(xml);
    if (tag === null) return `a broken tag: ${xml.slice(next, next + 40)}`;
    at = next + tag[0].length;
    const [, slash, name, rest, selfClosing] = tag;
    if (slash === '/') {
      if (open.pop() !== name) return `</${name}> closes another element`;
      scopes.pop();
      continue;
    }
    if (open.length === 0 && seenRoot) return 'a second root element';
    seenRoot = true;
    const scope = scopes.at(-1)!;
    const inner = rest === '' ? scope : scopeWith(scope, rest!);
    const fault = attributeFault(rest!, inner) ?? prefixFault(name!, inner);
    if (fault !== undefined) return `${fault} in <${name}>`;
    if (selfClosing === '') {
      open.push(name!);
      scopes.push(inner);
    }
  }
  if (!seenRoot) return 'no root element';
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : undefined;
}

const TAG =
  /<(\/?)([\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function specialEnd(xml: string, at: number): number {
  const ends: readonly (readonly [string, string])[] = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ];
  const end = ends.find(([begin]) => xml.startsWith(begin, at))?.[1];
  const found = end === undefined ? -1 : xml.indexOf(end, at + 2);
  return found < 0 ? -1 : found + end!.length;
}

function badText(text: string): string | undefined {
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) return 'a stray & or an unknown entity';
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) return 'a control character';
  return undefined;
}

function scopeWith(scope: ReadonlySet<string>, rest: string): ReadonlySet<string> {
  if (!rest.includes('xmlns:')) return scope;
  return new Set([...scope, ...[...rest.matchAll(/\sxmlns:([^\s=]+)/g)].map((match) => match[1]!)]);
}

function attributeFault(rest: string, scope: ReadonlySet<string>): string | undefined {
  if (rest === '') return undefined;
  const seen = new Set<string>();
  for (const [, name, double, single] of rest.matchAll(ATTRIBUTE)) {
    if (seen.has(name!)) return `attribute ${name} twice`;
    seen.add(name!);
    const bad =
      badText(double ?? single ?? '') ?? (name!.startsWith('xmlns') ? undefined : prefixFault(name!, scope));
    if (bad !== undefined) return bad;
  }
  return undefined;
}

function prefixFault(name: string, scope: ReadonlySet<string>): string | undefined {
  const colon = name.indexOf(':');
  return colon < 0 || scope.has(name.slice(0, colon))
    ? undefined
    : `undeclared prefix ${name.slice(0, colon)}`;
}
