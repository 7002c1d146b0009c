import { isDigit, isLetter } from './characters';
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
const endsWithNumberWord = (word: string): boolean => ENDS.some((end) => word.endsWith(end));
const ENDS = [...NUMBER_WORDS].filter((word) => word.length > 1);

/** Whether a word before a number announces an invoice: RE 77190. */
export const isAnnounced = (text: string, start: number): boolean =>
  announcement(wordsBefore(text, start)) === 'number';

/** Whether a number is announced as something else than an invoice, or is the tail of something else: Kd.-Nr. D10002. */
export function isOtherNumber(text: string, start: number): boolean {
  const announced = announcement(wordsBefore(text, start));
  return announced === 'other' || announced === 'glued';
}
