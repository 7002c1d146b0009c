import { inflateSync } from 'fflate';
import { damaged, XlsxError } from '../xlsxError';
import { crc32 } from './crc32';
import type { ZipEntry } from './zipEntry';

/** How much a file may unpack to, before anything is unpacked. Guards against zip bombs. */
export interface XlsxLimits {
  /** All entries together, unpacked. */
  readonly maxTotalBytes: number;
  /** Unpacked size over packed size of one entry; entries below a megabyte are not asked. */
  readonly maxRatio: number;
  readonly maxEntries: number;
}

export const DEFAULT_LIMITS: XlsxLimits = {
  maxTotalBytes: 512 * 1024 * 1024,
  maxRatio: 250,
  maxEntries: 20_000,
};

const MEGABYTE = 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MARKER_16 = 0xffff;
const MARKER_32 = 0xffffffff;

/** Whether the bytes begin as a zip archive does. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/**
 * Reads the directory of a zip archive; entries stay packed. Archives with 64-bit sizes are read,
 * because some writers mark every entry so.
 *
 * @throws XlsxError too-large, encrypted or damaged
 */
export function readZip(bytes: Uint8Array, limits: XlsxLimits = DEFAULT_LIMITS): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  if (count > limits.maxEntries) {
    throw new XlsxError(
      'too-large',
      `The file has ${count} parts, more than ${limits.maxEntries}; it is no ordinary workbook and is not opened.`,
    );
  }
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let at = start, i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw damaged('its list of contents is cut off');
    }
    const entry = readEntry(bytes, view, at);
    total += entry.size;
    checkSize(entry, total, limits);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * @throws XlsxError when what comes out is not what the directory says
 */
export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return verified(entry, entry.packed);
  if (entry.method !== 8) throw damaged(`"${entry.name}" is packed in an unknown way`);
  let unpacked: Uint8Array;
  try {
    unpacked = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw damaged(`"${entry.name}" cannot be unpacked`);
  }
  return verified(entry, unpacked);
}

function verified(entry: ZipEntry, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw damaged(`the contents of "${entry.name}" do not match their checksum`);
  }
  return bytes;
}

function checkSize(entry: ZipEntry, total: number, limits: XlsxLimits): void {
  const megabytes = (size: number): string => `${Math.ceil(size / MEGABYTE)} MB`;
  if (total > limits.maxTotalBytes) {
    throw new XlsxError(
      'too-large',
      `The file unpacks to more than ${megabytes(limits.maxTotalBytes)}, which is the most that is opened; ` +
        'delete sheets and formatted empty rows that are not needed, and save it again.',
    );
  }
  if (entry.size > MEGABYTE && entry.size / Math.max(1, entry.packed.length) > limits.maxRatio) {
    throw new XlsxError(
      'too-large',
      `"${entry.name}" unpacks from ${megabytes(entry.packed.length)} to ${megabytes(entry.size)}, as no ordinary ` +
        'workbook does; if you trust the file, open it in Excel, delete formatted empty rows, and save it again.',
    );
  }
}

/** The end record stands before a comment of at most 65,535 bytes. */
function findDirectory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === MARKER_16 || start === MARKER_32 ? findDirectory64(view, at) : { count, start };
  }
  throw damaged('it ends before its list of contents, as after a download that broke off');
}

function findDirectory64(view: DataView, end: number): { count: number; start: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 <= view.byteLength && view.getUint32(at, true) === END_OF_DIRECTORY_64) {
      return {
        count: Number(view.getBigUint64(at + 32, true)),
        start: Number(view.getBigUint64(at + 48, true)),
      };
    }
  }
  throw damaged('its list of contents cannot be found');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
  if (view.getUint16(at + 8, true) & 1) {
    throw new XlsxError(
      'encrypted',
      `"${name}" in the file is encrypted; save the workbook without a password.`,
    );
  }
  const extra = { from: nameEnd, to: nameEnd + view.getUint16(at + 30, true) };
  const [size, packedSize, offset] = readSizes(view, at, extra);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY) {
    throw damaged(`"${name}" is listed but not there`);
  }
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packedSize > bytes.length) throw damaged(`"${name}" is cut off`);
  return {
    name: name.startsWith('/') ? name.slice(1) : name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(from, from + packedSize),
    time: view.getUint32(at + 12, true),
  };
}

/** Sizes and offset that do not fit 32 bits stand in an extra field, in this order. */
function readSizes(
  view: DataView,
  at: number,
  extra: { from: number; to: number },
): [number, number, number] {
  const sizes: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (!sizes.includes(MARKER_32)) return sizes;
  for (let field = extra.from; field + 4 <= extra.to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    return sizes.map((size) => {
      if (size !== MARKER_32 || value + 8 > view.byteLength) return size;
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    }) as [number, number, number];
  }
  return sizes;
}
