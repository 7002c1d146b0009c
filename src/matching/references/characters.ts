export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** A to Z at once, others by their two cases: a letter of the scripts that bank texts are written in has both. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  const char = text[at]!;
  return char.toUpperCase() !== char.toLowerCase();
}

export const isMark = (text: string, at: number): boolean => !isDigit(text, at) && !isLetter(text, at);

/** Letters and digits alone, in capitals. */
export const compact = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

export const withoutZeros = (digits: string): string => digits.replace(/^0+(?=.)/, '');
