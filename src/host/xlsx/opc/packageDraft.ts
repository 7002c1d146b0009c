import { XmlElement } from '../xml/element';
import { encodeText } from '../xml/decodeText';
import { attribute } from '../xml/tag';
import { encodeAttribute } from '../xml/text';
import { pack, writeZip, type Deflate } from '../zip/writeZip';
import type { Package } from './package';
import { CONTENT_TYPES_PART, extensionOf, relationshipsPart, relativeTarget } from './paths';
import {
  NO_RELATIONSHIPS,
  readRelationships,
  withoutRelationships,
  withRelationship,
  type Relationship,
} from './relationships';

/** Changes to a package, kept beside it, so that a workbook can be saved again and again. */
export class PackageDraft {
  readonly #texts = new Map<string, string>();
  readonly #removed = new Set<string>();
  #contentTypes: XmlElement | undefined;

  constructor(readonly original: Package) {}

  has(name: string): boolean {
    return (
      this.#texts.has(name) || (this.original.has(name) && !this.#removed.has(this.original.find(name)!))
    );
  }

  text(name: string): string {
    return this.#texts.get(name) ?? this.original.text(name);
  }

  put(name: string, text: string): void {
    this.#texts.set(name, text);
    this.#removed.delete(name);
  }

  /** A new part with its content type. */
  add(name: string, contentType: string, text: string): void {
    this.put(name, text);
    const types = this.#types();
    types.append(
      'Override',
      `<${types.prefix}Override PartName="/${encodeAttribute(name)}" ContentType="${contentType}"/>`,
    );
  }

  /** `xl/tables/table3.xml`: the first number that is free. */
  freeName(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }

  /** A part with its relationships and its content type. */
  remove(name: string): void {
    for (const part of [name, relationshipsPart(name)]) {
      this.#texts.delete(part);
      if (this.original.has(part)) this.#removed.add(this.original.find(part)!);
    }
    const types = this.#types();
    const override = types
      .all('Override')
      .find(({ text }) => attribute(text, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase());
    if (override !== undefined) types.remove(override);
  }

  relationships(source: string): Relationship[] {
    const part = relationshipsPart(source);
    if (!this.#texts.has(part)) return this.has(part) ? this.original.relationships(source) : [];
    return readRelationships(this.text(part), source, `"${part}"`);
  }

  /** @returns its id */
  relate(source: string, type: string, target: string): string {
    const part = relationshipsPart(source);
    const known = this.has(part) ? this.text(part) : NO_RELATIONSHIPS;
    const { xml, id } = withRelationship(known, type, relativeTarget(source, target));
    this.put(this.original.find(part) ?? part, xml);
    return id;
  }

  unrelate(source: string, goes: (relationship: Relationship) => boolean): void {
    const ids = new Set(
      this.relationships(source)
        .filter(goes)
        .map((relationship) => relationship.id),
    );
    const part = relationshipsPart(source);
    if (ids.size > 0)
      this.put(
        this.original.find(part) ?? part,
        withoutRelationships(this.text(part), (id) => ids.has(id)),
      );
  }

  /** Every part that can be reached from the package's own relationships. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const waiting = [''];
    for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
      for (const { target, isExternal } of this.relationships(source)) {
        if (isExternal || found.has(target) || !this.has(target)) continue;
        found.add(target);
        waiting.push(target);
      }
    }
    return found;
  }

  /** Ensures that parts with an extension have a content type without naming each. */
  ensureDefault(extension: string, contentType: string): void {
    const types = this.#types();
    const isKnown = types
      .all('Default')
      .some(({ text }) => attribute(text, 'Extension')?.toLowerCase() === extension);
    if (isKnown) return;
    types.children.unshift({
      name: 'Default',
      text: `<${types.prefix}Default Extension="${extension}" ContentType="${contentType}"/>`,
    });
  }

  contentType(name: string): string | undefined {
    const types = this.#types();
    const override = types
      .all('Override')
      .find(({ text }) => attribute(text, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase());
    if (override !== undefined) return attribute(override.text, 'ContentType');
    const byExtension = types
      .all('Default')
      .find(({ text }) => attribute(text, 'Extension')?.toLowerCase() === extensionOf(name));
    return byExtension && attribute(byExtension.text, 'ContentType');
  }

  /** Untouched entries keep their place, their time and their packed bytes. The draft has done its work then. */
  toZip(deflate?: Deflate): Uint8Array<ArrayBuffer> {
    if (this.#contentTypes !== undefined) {
      const text = this.#contentTypes.toString();
      if (text !== this.original.text(CONTENT_TYPES_PART)) this.put(CONTENT_TYPES_PART, text);
    }
    const names = this.original.names.filter((name) => !this.#removed.has(name));
    const added = [...this.#texts.keys()].filter((name) => this.original.entry(name) === undefined);
    return writeZip(
      [...names, ...added].map((name) => {
        const text = this.#texts.get(name);
        this.#texts.delete(name); // a large sheet is in memory once, as text or packed
        return text === undefined ? this.original.entry(name)! : pack(name, encodeText(text), deflate);
      }),
    );
  }

  #types(): XmlElement {
    return (this.#contentTypes ??= XmlElement.parse(
      this.original.text(CONTENT_TYPES_PART),
      'the list of content types',
    ));
  }
}
