import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { FIXED_TIME, type ZipEntry } from './zipEntry';

/** Packs bytes by DEFLATE, without a header, at a level from 1 to 9. */
export type Deflate = (bytes: Uint8Array, level: 3 | 6) => Uint8Array;

/** In a page as in Node, where zlib takes a quarter of the time. */
const deflateAnywhere: Deflate = (bytes, level) => deflateSync(bytes, { level });

/**
 * Large sheets take a lower level: level 6 needs twice the time for a twentieth less.
 */
const LARGE = 2 * 1024 * 1024;

export function pack(name: string, bytes: Uint8Array, deflate: Deflate = deflateAnywhere): ZipEntry {
  const packed = deflate(bytes, bytes.length > LARGE ? 3 : 6);
  const isSmaller = packed.length < bytes.length;
  return {
    name,
    method: isSmaller ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    packed: isSmaller ? packed : bytes,
    time: FIXED_TIME,
  };
}

/** Puts packed entries into an archive, in the order given. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const length = entries.reduce((sum, entry, i) => sum + 76 + 2 * names[i]!.length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;

  entries.forEach((entry, i) => {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeFacts(view, at + 4, entry, names[i]!.length);
    bytes.set(names[i]!, at + 30);
    bytes.set(entry.packed, at + 30 + names[i]!.length);
    at += 30 + names[i]!.length + entry.packed.length;
  });

  const start = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeFacts(view, at + 6, entry, names[i]!.length);
    view.setUint32(at + 42, offsets[i]!, true);
    bytes.set(names[i]!, at + 46);
    at += 46 + names[i]!.length;
  });

  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}

const UTF8_NAME = 0x0800;

/** What stands alike before each entry and in the directory: version to length of the name. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  const isAscii = nameLength === entry.name.length;
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, isAscii ? 0 : UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
