/** How the amounts of one source are written. Stated by the accountant per source, never guessed per cell. */
export interface NumberFormat {
  readonly decimalMark: ',' | '.';
  /** Thousands mark; spaces of any width are the same mark. */
  readonly groupMark: '.' | ',' | "'" | ' ';
}

/** Order of day, month and year in a text; any of `. / -` or a space between them. */
export type DateFormat = 'dmy' | 'mdy' | 'ymd';

/** Every number format there is, by the name it is stated under: how a thousand is written. */
export const NUMBER_FORMATS = {
  '1.000,00': { decimalMark: ',', groupMark: '.' },
  '1,000.00': { decimalMark: '.', groupMark: ',' },
  "1'000.00": { decimalMark: '.', groupMark: "'" },
  '1 000,00': { decimalMark: ',', groupMark: ' ' },
  "1'000,00": { decimalMark: ',', groupMark: "'" },
  '1 000.00': { decimalMark: '.', groupMark: ' ' },
} as const satisfies Record<string, NumberFormat>;

/** `1.000,00`, as the accountant states it. */
export const nameOfNumberFormat = ({ decimalMark, groupMark }: NumberFormat): string =>
  `1${groupMark}000${decimalMark}00`;

/** Spaces of any width become plain spaces, dashes used as a minus a hyphen, typographic apostrophes a straight one. */
export const plainMarks = (text: string): string =>
  text
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/[\u2019\u02bc\u00b4]/g, "'")
    .trim();
