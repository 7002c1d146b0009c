import { de } from '../../src/taskpane/texts/de';
import { en } from '../../src/taskpane/texts/en';
import { fr } from '../../src/taskpane/texts/fr';
import { nl } from '../../src/taskpane/texts/nl';
import type { Language, Texts } from '../../src/taskpane/texts/texts';
import { SOURCE_COLUMNS } from '../../src/workbook/columns';
import { LEDGER_TABLES, VIEW_TABLES } from '../../src/workbook/ownTables';

export const TEXTS: Readonly<Record<Language, Texts>> = { en, nl, de, fr };

/** Every text by its path; texts with gaps are filled with two of everything. */
export function writtenTexts(texts: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const here = `${path}${key}`;
    if (typeof value === 'string') return [[here, value]];
    if (typeof value === 'function')
      return [[here, (value as (...gaps: unknown[]) => string)(2, '2', 2, '2')]];
    return writtenTexts(value as object, `${here}.`);
  });
}

/** English texts that a pane in the language must not show: all but those that the language has too. */
export function leftoverTexts(language: Language): readonly string[] {
  const own = writtenTexts(TEXTS[language]).map(([, text]) => text);
  const english = new Set(writtenTexts(TEXTS.en).map(([, text]) => text));
  return [...english].filter(
    (text) => text.length > 6 && !/^\d/.test(text) && !own.some((longer) => longer.includes(text)),
  );
}

/** Table names of the workbook contract are English in every language; texts of vouchers come from the workbook. */
const OF_THE_WORKBOOK = new RegExp(
  [
    ...[...Object.keys(SOURCE_COLUMNS), ...LEDGER_TABLES, ...VIEW_TABLES],
    String.raw`(Payment|Invoice|Cash discount) (DE|FTI-)\d+`,
  ].join('|'),
  'g',
);

/** Which of the texts stand among what is shown, as words of their own: `Compare` does not stand in `Comparer`. */
export function textsAmong(leftover: readonly string[], shown: readonly string[]): readonly string[] {
  const parts = shown.map((part) => part.replaceAll(OF_THE_WORKBOOK, ''));
  return leftover.filter((text) => parts.some((part) => standsIn(part, text)));
}

function standsIn(part: string, text: string): boolean {
  const at = part.indexOf(text);
  const isLetter = (char: string | undefined): boolean => /\p{L}/u.test(char ?? '');
  return at >= 0 && !isLetter(part[at - 1]) && !isLetter(part[at + text.length]);
}
