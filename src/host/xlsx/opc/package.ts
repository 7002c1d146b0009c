import { damaged } from '../xlsxError';
import { decodeText } from '../xml/decodeText';
import { unpack } from '../zip/readZip';
import type { ZipEntry } from '../zip/zipEntry';
import { relationshipsPart } from './paths';
import { readRelationships, type Relationship } from './relationships';

/** The parts of a file as they came. Unpacked when asked for, never changed: see `PackageDraft`. */
export class Package {
  readonly #entries = new Map<string, ZipEntry>();
  readonly #byLowerCase = new Map<string, string>();

  constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      this.#entries.set(entry.name, entry);
      this.#byLowerCase.set(entry.name.toLowerCase(), entry.name);
    }
  }

  /** In the order of the archive. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  entry(name: string): ZipEntry | undefined {
    return this.#entries.get(name);
  }

  /** The part's name as the archive spells it: capitals do not count. */
  find(name: string): string | undefined {
    return this.#entries.has(name) ? name : this.#byLowerCase.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  bytes(name: string): Uint8Array {
    const entry = this.#entries.get(this.find(name) ?? '');
    if (entry === undefined) throw damaged(`the part "${name}" is missing`);
    return unpack(entry);
  }

  text(name: string): string {
    return decodeText(this.bytes(name), name);
  }

  /** Of a part, or of the package for the empty name. Targets are spelled as the archive spells them. */
  relationships(source: string): Relationship[] {
    const part = this.find(relationshipsPart(source));
    if (part === undefined) return [];
    return readRelationships(this.text(part), source, `"${part}"`).map((relationship) =>
      relationship.isExternal
        ? relationship
        : { ...relationship, target: this.find(relationship.target) ?? relationship.target },
    );
  }
}
