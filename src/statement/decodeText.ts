/**
 * The text of a file. A byte order mark says what it is; without one it is UTF-16 where every other byte is zero, the encoding that
 * its XML or OFX head names, UTF-8 if all of it is valid UTF-8, else Windows-1252. Line breaks become `\n`, accents one character.
 *
 * @returns undefined for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.slice(0, SAMPLE).includes('\0') || text.includes('\uFFFD')) return undefined;
  const plain = text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '');
  return plain.normalize('NFC');
}

/** Zero-width characters and direction marks, which programs leave in front of headings and amounts. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const SAMPLE = 4096;

/** Encodings that a head may name, by what it calls them. */
const NAMED: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
  'windows-1250': 'windows-1250',
  'iso-8859-2': 'iso-8859-2',
  '1252': 'windows-1252',
};

function encodingOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = (parity: 0 | 1): number => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  if (zeros(1) > sample.length / 4 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > sample.length / 4 && zeros(1) === 0) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const head = String.fromCharCode(...bytes.subarray(0, 400));
  const named =
    /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? /^CHARSET:([\w-]+)/m.exec(head)?.[1];
  return NAMED[(named ?? '').toLowerCase()] ?? 'windows-1252';
}

/** Bytes that are no UTF-8 are decoded to a replacement character. */
const isUtf8 = (bytes: Uint8Array): boolean => !new TextDecoder('utf-8').decode(bytes).includes('\uFFFD');
