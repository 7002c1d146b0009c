import { XmlElement } from '../xml/element';
import { attributes } from '../xml/tag';
import { encodeAttribute } from '../xml/text';
import { PACKAGE_RELATIONSHIPS, XML_DECLARATION } from './namespaces';
import { resolveTarget } from './paths';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`. */
  readonly kind: string;
  readonly type: string;
  /** The part, or the address outside the package. */
  readonly target: string;
  readonly isExternal: boolean;
}

export function readRelationships(xml: string, source: string, what: string): Relationship[] {
  const root = XmlElement.parse(xml, what);
  return root.all('Relationship').map(({ text }) => {
    const facts = attributes(text);
    const type = facts.get('Type') ?? '';
    const isExternal = facts.get('TargetMode') === 'External';
    const target = facts.get('Target') ?? '';
    return {
      id: facts.get('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: isExternal ? target : resolveTarget(source, target),
      isExternal,
    };
  });
}

export const NO_RELATIONSHIPS = `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;

/** @returns the relationships with one more, and the id it was given */
export function withRelationship(xml: string, type: string, target: string): { xml: string; id: string } {
  const root = XmlElement.parse(xml, 'a relationships part');
  const taken = new Set(root.all('Relationship').map(({ text }) => attributes(text).get('Id')));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const facts = `Id="${id}" Type="${type}" Target="${encodeAttribute(target)}"`;
  root.append('Relationship', `<${root.prefix}Relationship ${facts}/>`);
  return { xml: root.toString(), id };
}

export function withoutRelationships(xml: string, goes: (id: string) => boolean): string {
  const root = XmlElement.parse(xml, 'a relationships part');
  for (const child of root.all('Relationship')) {
    if (goes(attributes(child.text).get('Id') ?? '')) root.remove(child);
  }
  return root.toString();
}
