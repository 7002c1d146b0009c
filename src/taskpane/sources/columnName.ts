import { SOURCE_COLUMNS, type SourceColumn, type SourceRole } from '../../workbook/columns';
import type { Language } from '../texts/texts';

/** A column as this language heads it: one of the headings by which it is found. Numbered ones keep their number. */
export function columnName(role: SourceRole, column: string, language: Language): string {
  const [, base = column, number = ''] = /^(.*?)( \d+)?$/.exec(column) ?? [];
  const columns: readonly SourceColumn[] = Object.values(SOURCE_COLUMNS[role]);
  const known = columns.find(({ title }) => title === column || title === base);
  const name = known?.[language][0];
  return name === undefined || language === 'en' ? column : `${name}${known?.title === column ? '' : number}`;
}
