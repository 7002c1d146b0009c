/** A kind of file, by what stands in it; its name and ending do not count. */
export type FileKind = 'CAMT' | 'MT940' | 'OFX' | 'BAI2' | 'CODA' | 'CSV';

/** Characters at the start that are looked at. */
const SAMPLE = 20_000;

/** @returns undefined for a text that is none of them, such as a payment order */
export function detectFormat(text: string): FileKind | undefined {
  const start = text.slice(0, SAMPLE).trimStart();
  if (/^OFXHEADER/i.test(start) || /<OFX>/i.test(start)) return 'OFX';
  if (start.startsWith('<'))
    return /<(?:[\w.-]+:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)[\s>]/.test(start) ? 'CAMT' : undefined;
  if (/^:(?:60[FM]|61|28C?|25P?):/m.test(start) && /^:(?:20|25P?|60[FM]):/m.test(start)) return 'MT940';
  if (/^01,.*(?:\n\s*)+02,/.test(start)) return 'BAI2';
  if (/^0 ?0{4}\d{6}\d{3}/.test(start) && /^1[0-3]/m.test(start)) return 'CODA';
  return isTable(start) ? 'CSV' : undefined;
}

/** Two lines or more in which the same separator stands. */
function isTable(start: string): boolean {
  const lines = start.split('\n').slice(0, 50);
  return [';', ',', '\t', '|'].some((mark) => lines.filter((line) => line.includes(mark)).length >= 2);
}
