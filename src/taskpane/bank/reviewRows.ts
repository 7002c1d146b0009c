import type { ReviewLine } from '../../app/bankCases';
import type { Formats } from '../../text/localeFormats';
import type { ReviewGroup } from '../texts/bankTexts';

/** The surest first; what is done with comes last. */
export const GROUPS: readonly ReviewGroup[] = [
  'certain',
  'likely',
  'to check',
  'none',
  'rejected',
  'in the journal',
  'posted',
];
/** Nothing is to be done there: they are folded away at first. */
const DONE: readonly ReviewGroup[] = ['rejected', 'in the journal', 'posted'];

/** Groups that are folded when the list appears; not that of a line which was asked for. */
export function foldedBut(lines: readonly ReviewLine[], asked: string | undefined): ReadonlySet<ReviewGroup> {
  const line = lines.find((one) => one.line === asked);
  const shown = line && groupOf(line);
  return new Set(DONE.filter((group) => group !== shown));
}

export const groupOf = ({ state, level }: ReviewLine): ReviewGroup => (state === 'open' ? level : state);

/** A row of the list: the heading of a group, or a line. */
export type ReviewRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: ReviewGroup;
      readonly lines: readonly ReviewLine[];
    }
  | { readonly kind: 'line'; readonly key: string; readonly line: ReviewLine };

/** What each line can be found by: its texts, and its amount as it is shown and as it may be typed. */
export const searchableLines = (lines: readonly ReviewLine[], formats: Formats): readonly string[] =>
  lines.map(({ line, name, iban, text, amount, decimals, currency, bookingDate, payer, choices: [first] }) =>
    [
      ...[line, name, iban, iban.replace(/\s/g, ''), text, currency, formats.date(bookingDate)],
      formats.amount(amount, decimals),
      `${amount < 0 ? '-' : ''}${digits(Math.abs(amount), decimals)}`,
      ...(payer ? [payer.account, payer.name] : []),
      ...(first?.documents.map(({ invoice }) => invoice) ?? []),
    ]
      .join('\n')
      .toLowerCase(),
  );

const digits = (units: number, decimals: number): string => {
  const all = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? all : `${all.slice(0, -decimals)}.${all.slice(-decimals)}`;
};

/** Lines in which every word of the text is found. */
export function linesFound(
  lines: readonly ReviewLine[],
  index: readonly string[],
  text: string,
): readonly ReviewLine[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? lines : lines.filter((_, i) => words.every((word) => index[i]!.includes(word)));
}

/** Groups with their lines below them, but for those that are folded; a group without lines is not shown. */
export function reviewRows(
  lines: readonly ReviewLine[],
  folded: ReadonlySet<ReviewGroup>,
): readonly ReviewRow[] {
  const byGroup = new Map<ReviewGroup, ReviewLine[]>();
  for (const line of lines) {
    const group = byGroup.get(groupOf(line));
    if (group) group.push(line);
    else byGroup.set(groupOf(line), [line]);
  }
  return GROUPS.flatMap((group): readonly ReviewRow[] => {
    const own = byGroup.get(group);
    if (!own) return [];
    const heading: ReviewRow = { kind: 'group', key: groupKey(group), group, lines: own };
    return folded.has(group)
      ? [heading]
      : [heading, ...own.map((line): ReviewRow => ({ kind: 'line', key: line.line, line }))];
  });
}

/** No number of a line begins like this. */
const groupKey = (group: ReviewGroup): string => `group ${group}`;

/** The line below a row, headings left out; the row itself where it is the last line. */
export function lineBelow(rows: readonly ReviewRow[], key: string): string {
  const from = rows.findIndex((row) => row.key === key);
  return rows.slice(from + 1).find(({ kind }) => kind === 'line')?.key ?? key;
}
