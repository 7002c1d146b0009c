import { isDigit, isLetter } from './characters';
import { NUMBER_SIGNS, NUMBER_WORDS, OTHER_NUMBER_WORDS } from './words';

/** Marks and spaces between a word and the number it announces: not more. */
const MOST_BETWEEN = 3;
const NOWHERE = -1;

/** Where the word before a place ends; -1 where there is none. */
function endOfWordBefore(text: string, start: number): number {
  for (let end = start; end > 0 && end >= start - MOST_BETWEEN; end -= 1) {
    if (isLetter(text, end - 1)) return end;
    if (isDigit(text, end - 1)) return NOWHERE;
  }
  return NOWHERE;
}

function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && isLetter(text, start - 1)) start -= 1;
  return start;
}

/** Whether the letters before the first digit of a document's number stand before a place: as a word, or at the end of one glued to it. */
export function hasLettersBefore(text: string, start: number, prefix: string): boolean {
  if (prefix === '') return false;
  const end = endOfWordBefore(text, start);
  const begin = end - prefix.length;
  if (end === NOWHERE || begin < 0) return false;
  if (end !== start && begin > 0 && isLetter(text, begin - 1)) return false;
  for (let i = 0; i < prefix.length; i += 1)
    if (text[begin + i] !== prefix[i] && text[begin + i]!.toUpperCase() !== prefix[i]) return false;
  return true;
}

/** What the words before a number say of it. `glued`: it is the tail of something else. */
export function announcement(text: string, start: number): 'number' | 'other' | 'glued' | 'nothing' {
  const end = endOfWordBefore(text, start);
  if (end === NOWHERE) return 'nothing';
  const begin = startOfWord(text, end);
  const word = text.slice(begin, end).toUpperCase();
  if (OTHER_NUMBER_WORDS.has(word)) return 'other';
  // Kd.-Nr.: the word before the sign says what is numbered.
  if (NUMBER_SIGNS.has(word) && OTHER_NUMBER_WORDS.has(wordBefore(text, begin))) return 'other';
  const isGlued = end === start;
  if (NUMBER_WORDS.has(word) || (isGlued && endsWithNumberWord(word))) return 'number';
  return isGlued ? 'glued' : 'nothing';
}

function wordBefore(text: string, start: number): string {
  const end = endOfWordBefore(text, start);
  return end === NOWHERE ? '' : text.slice(startOfWord(text, end), end).toUpperCase();
}

/** A word with others glued before it: `ZAHLUNGRE`. One letter alone is no word there. */
const endsWithNumberWord = (word: string): boolean => ENDS.some((end) => word.endsWith(end));
const ENDS = [...NUMBER_WORDS].filter((word) => word.length > 1);

/** Whether a number is announced as something else than an invoice, or is the tail of something else: Kd.-Nr. D10002. */
export function isOtherNumber(text: string, start: number): boolean {
  const announced = announcement(text, start);
  return announced === 'other' || announced === 'glued';
}
