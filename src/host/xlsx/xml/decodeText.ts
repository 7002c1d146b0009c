import { damaged } from '../xlsxError';

/** The text of an XML part, whatever its encoding; without byte order mark. */
export function decodeText(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === 'utf-8' ? text : text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
  } catch {
    throw damaged(`"${part}" is not readable text`);
  }
}

/** Byte order mark first, then the declaration; UTF-8 without either. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  return /^<\?xml[^>]*encoding=["']([^"']+)/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
}

export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);
