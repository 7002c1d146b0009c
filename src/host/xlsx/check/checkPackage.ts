import { CONTENT_TYPES_PART, extensionOf } from '../opc/paths';
import type { Package } from '../opc/package';
import { attribute } from '../xml/tag';
import { XmlElement } from '../xml/element';
import { xmlFault } from '../xml/wellFormed';
import { XlsxError } from '../xlsxError';
import type { Findings } from './findings';

/** Every part: unpacks, is well-formed, has a content type; every relationship: unique id, a target that exists. */
export function checkPackage(parts: Package, findings: Findings): void {
  findings.unique(
    'package',
    'part',
    parts.names.map((name) => name.toLowerCase()),
  );
  for (const name of parts.names) checkXml(parts, name, findings);
  if (findings.all.length > 0) return;
  checkContentTypes(parts, findings);
  checkRelationships(parts, findings);
}

function checkXml(parts: Package, name: string, findings: Findings): void {
  try {
    const isXml = /\.(?:xml|rels|vml)$/i.test(name);
    if (!isXml) parts.bytes(name);
    const fault = isXml && !name.endsWith('.vml') ? xmlFault(parts.text(name)) : undefined;
    if (fault !== undefined) findings.add(name, `not well-formed: ${fault}`);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    findings.add(name, error.message);
  }
}

function checkContentTypes(parts: Package, findings: Findings): void {
  if (!parts.has(CONTENT_TYPES_PART)) return findings.add('package', 'no list of content types');
  const types = XmlElement.parse(parts.text(CONTENT_TYPES_PART), CONTENT_TYPES_PART);
  const defaults = types.all('Default').map(({ text }) => (attribute(text, 'Extension') ?? '').toLowerCase());
  const overrides = types.all('Override').map(({ text }) => attribute(text, 'PartName') ?? '');
  findings.unique(CONTENT_TYPES_PART, 'extension', defaults);
  findings.unique(
    CONTENT_TYPES_PART,
    'part',
    overrides.map((name) => name.toLowerCase()),
  );
  for (const name of overrides) {
    if (!parts.has(name.slice(1))) findings.add(CONTENT_TYPES_PART, `names ${name}, which is not there`);
  }
  const named = new Set(overrides.map((name) => name.toLowerCase()));
  for (const name of parts.names) {
    const isTyped = named.has(`/${name}`.toLowerCase()) || defaults.includes(extensionOf(name));
    if (name !== CONTENT_TYPES_PART && !isTyped) findings.add(name, 'has no content type');
  }
}

function checkRelationships(parts: Package, findings: Findings): void {
  for (const name of parts.names.filter((part) => part.endsWith('.rels'))) {
    const source = name.replace(/(^|\/)_rels\//, '$1').replace(/\.rels$/, '');
    if (source !== '' && !parts.has(source)) {
      findings.add(name, `belongs to ${source}, which is not there`);
      continue;
    }
    const relationships = parts.relationships(source);
    findings.unique(
      name,
      'id',
      relationships.map(({ id }) => id),
    );
    for (const { id, target, isExternal } of relationships) {
      const isInside = !isExternal && !/^NULL$/i.test(target.split('/').at(-1) ?? '');
      if (isInside && target !== source && !parts.has(target))
        findings.add(name, `${id} leads to ${target}, which is not there`);
    }
  }
}
