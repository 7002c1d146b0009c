export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** Where the relationships of a part stand; of the package itself for the empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationship of `source` points to; also `/xl/…` from the root. */
export function resolveTarget(source: string, target: string): string {
  const clean = decoded(target.replace(/#.*$/, '').replaceAll('\\', '/'));
  if (clean.startsWith('/')) return clean.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function decoded(uri: string): string {
  try {
    return decodeURI(uri);
  } catch {
    return uri; // a percent sign that is no escape
  }
}

/** The shortest way from one part to another, as Excel writes it. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

export const extensionOf = (part: string): string => /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase() ?? '';
