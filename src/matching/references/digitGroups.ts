/** A run of digits in a text. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** The runs of digits of a text, in its order. */
export function digitGroups(text: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    while (isDigit(text.charCodeAt(at + 1))) at += 1;
    groups.push({ start, end: at + 1, digits: text.slice(start, at + 1) });
  }
  return groups;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether two runs of digits may be parts of one number: little between them, and nothing that separates a list. */
export const joinsNumber = (text: string, left: DigitGroup, right: DigitGroup): boolean =>
  right.start - left.end <= 3 && !/[,;&+:]/.test(text.slice(left.end, right.start));
