import { NUMBER_SIGNS, NUMBER_WORDS, OTHER_NUMBER_WORDS } from './words';

/** The word before a number, and the one before that, in capitals; '' where there is none. */
export interface WordsBefore {
  readonly word: string;
  readonly earlier: string;
  /** Whether nothing stands between word and number. */
  readonly isGlued: boolean;
}

/** Marks and spaces between a word and the number it announces: not more. */
const MOST_BETWEEN = 3;
const NONE: WordsBefore = { word: '', earlier: '', isGlued: false };

export function wordsBefore(text: string, start: number): WordsBefore {
  const end = endOfWordBefore(text, start);
  if (end === undefined) return NONE;
  const begin = startOfWord(text, end);
  const earlierEnd = endOfWordBefore(text, begin);
  return {
    word: text.slice(begin, end).toUpperCase(),
    earlier:
      earlierEnd === undefined ? '' : text.slice(startOfWord(text, earlierEnd), earlierEnd).toUpperCase(),
    isGlued: end === start,
  };
}

function endOfWordBefore(text: string, start: number): number | undefined {
  for (let end = start; end > 0 && end >= start - MOST_BETWEEN; end -= 1) {
    if (isLetter(text, end - 1)) return end;
    if (isDigit(text, end - 1)) return undefined;
  }
  return undefined;
}

function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && isLetter(text, start - 1)) start -= 1;
  return start;
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

/** A to Z at once, others by their two cases: a letter of the scripts that bank texts are written in has both. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  const char = text[at]!;
  return char.toUpperCase() !== char.toLowerCase();
}

/** What the words before a number say of it. `glued`: it is the tail of something else. */
export function announcement({
  word,
  earlier,
  isGlued,
}: WordsBefore): 'number' | 'other' | 'glued' | 'nothing' {
  const deciding = NUMBER_SIGNS.has(word) && earlier !== '' ? earlier : word;
  if (OTHER_NUMBER_WORDS.has(word) || OTHER_NUMBER_WORDS.has(deciding)) return 'other';
  if (NUMBER_WORDS.has(word) || (isGlued && endsWithNumberWord(word))) return 'number';
  return isGlued ? 'glued' : 'nothing';
}

/** A word with others glued before it: `ZAHLUNGRE`. One letter alone is no word there. */
const endsWithNumberWord = (word: string): boolean =>
  [...NUMBER_WORDS].some((end) => end.length > 1 && word.endsWith(end));

/** Whether a number is announced as something else than an invoice, or a customer's letter is glued to it: Kd.D10002. */
export function isOtherNumber(text: string, start: number): boolean {
  const before = wordsBefore(text, start);
  return announcement(before) === 'other' || (before.isGlued && OTHER_NUMBER_WORDS.has(before.earlier));
}
