import {
  MODULE,
  NET_OR_CURRENT_MONTH,
  USE_CASH_DISCOUNT,
  YES_NO,
  type OptionWords,
} from '../text/choiceText';
import { headingsToType, SOURCE_COLUMNS, type SourceRole } from '../workbook/columns';
import { LEDGER_PURPOSES, PARAMETER_NAMES } from '../workbook/parameterNames';
import type { UserColumnSpec, UserTableSpec } from '../workbook/workbook';

const TEXT = '@';
const DATE = 'yyyy-mm-dd';
const MONEY = '#,##0.00';
const PLAIN = 'General';

/** Columns that are no text, by the heading of the contract without its number. */
const FORMATS: Readonly<Record<string, string>> = {
  Date: DATE,
  'Due date': DATE,
  'Cash discount date': DATE,
  Amount: MONEY,
  'Cash discount amount': MONEY,
  'Open amount': MONEY,
  'Amount in accounting currency': MONEY,
  'Cash discount taken': MONEY,
  'Tax amount': MONEY,
  'Bank charge': MONEY,
  Days: PLAIN,
  Months: PLAIN,
  'Grace days': PLAIN,
  Percent: PLAIN,
  Rate: PLAIN,
  Unit: PLAIN,
  // A parameter may be a word, an amount or a date.
  Value: PLAIN,
};

const words = (options: OptionWords<string>): readonly string[] => Object.keys(options);
const LISTS: Readonly<Record<string, readonly string[]>> = {
  Module: words(MODULE),
  'Use cash discount': words(USE_CASH_DISCOUNT),
  'Full settlement': words(YES_NO),
  'Deposit slip': words(YES_NO),
  'Net/Current month': words(NET_OR_CURRENT_MONTH),
  Type: ['Invoice', 'Credit note', 'Payment', 'Interest note'],
};

/** Two discount periods are the usual number; more columns can be added. */
const MORE: Readonly<Partial<Record<SourceRole, readonly string[]>>> = {
  Invoices: ['Cash discount date 2', 'Cash discount amount 2'],
};

/** What stands in the first column from the start: what there is to say something of. */
const LABELS: Readonly<Partial<Record<SourceRole, readonly string[]>>> = {
  LedgerAccounts: words(LEDGER_PURPOSES),
  SettlementParameters: Object.keys(PARAMETER_NAMES),
};

/** A source as an empty table, its columns formatted (contract, section 1). */
export function templateOf(role: SourceRole): UserTableSpec {
  const titles = headingsToType(role).flatMap((title) => [
    title,
    ...(title === 'Cash discount amount 1' ? (MORE[role] ?? []) : []),
  ]);
  return { name: role, columns: titles.map(columnOf), labels: LABELS[role] ?? [] };
}

function columnOf(title: string): UserColumnSpec {
  const plain = title.replace(/ \d+$/, '');
  const numberFormat = FORMATS[plain] ?? TEXT;
  const options = LISTS[plain];
  return {
    title,
    numberFormat,
    width: plain === 'Parameter' || plain === 'Value' ? 50 : Math.max(14, title.length + 4),
    ...(numberFormat === MONEY || numberFormat === PLAIN ? { align: 'right' as const } : {}),
    ...(options === undefined ? {} : { options }),
  };
}

export const ALL_ROLES = Object.keys(SOURCE_COLUMNS) as readonly SourceRole[];
