/** A number from 0 to below `limit`, whole. */
export type Random = (limit: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** What tends to be awkward. */
const PIECES = [
  '', '\n', '\n\n', ' ', ',', '.', ';', '"', "'", '/', '?', ':', '<', '>', '&', '+', '-', '\0', '\uFFFD', 'é', '💶', '0', '9', '1e9',
  '99999999999999999999', '-0', '2602300230', ':61:', ':86:', ':62F:', ':20:', '?20', '/EREF/', '<Ntry>', '</Ntry>', '</Stmt>', '<![CDATA[', '<!--',
  '<STMTTRN>', '</STMTTRN>', '16,195,', '88,', '03,', '49,', 'NaN', '\u00a0', '\u2212', 'EUR', '210001',
]; // prettier-ignore

type Change = (text: string, random: Random) => string;

const spanIn = (text: string, random: Random): readonly [number, number] => {
  const start = random(text.length + 1);
  return [start, Math.min(text.length, start + random(40))];
};

const CHANGES: readonly Change[] = [
  (text, random) => text.slice(0, random(text.length + 1)),
  (text, random) => {
    const at = random(text.length + 1);
    return text.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + text.slice(at);
  },
  (text, random) => {
    const [start, end] = spanIn(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => {
    const [start, end] = spanIn(text, random);
    return text.slice(0, end) + text.slice(start);
  },
  (text, random) => {
    const [start, end] = spanIn(text, random);
    const to = random(text.length + 1);
    return text.slice(0, to) + text.slice(start, end) + text.slice(to);
  },
  (text, random) => {
    const at = random(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + 1);
  },
  (text, random) => {
    const lines = text.split('\n');
    const [from, to] = [random(lines.length), random(lines.length)];
    lines.splice(to, random(2), lines[from] ?? '');
    return lines.join('\n');
  },
  (text, random) => text.replaceAll(String(random(10)), String(random(10))),
  (text, random) => {
    const at = random(text.length + 1);
    return text.slice(0, at) + text.slice(at, at + 30).repeat(random(50)) + text.slice(at);
  },
];

/** The text with one to five changes, its line breaks as a decoded file has them. */
export function mutated(text: string, random: Random): string {
  let changed = text;
  for (let i = random(5); i >= 0; i--)
    changed = CHANGES[random(CHANGES.length)]?.(changed, random) ?? changed;
  return changed.replace(/\r\n?/g, '\n');
}
