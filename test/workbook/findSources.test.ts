import { findSources } from '../../src/workbook/findSources';
import type { SourceRole } from '../../src/workbook/columns';
import type { SourceRef, Survey, TableInfo } from '../../src/workbook/workbook';

const INVOICES = ['Account', 'Invoice', 'Date', 'Due date', 'Amount'];
const PAYMENTS = ['Date', 'Account', 'Amount', 'Payment reference', 'Invoice', 'Offset account'];
const table = (name: string, header: readonly string[], own?: string): TableInfo => ({
  name,
  sheet: name,
  header,
  rowCount: 3,
  ...(own === undefined ? {} : { own }),
});
const survey = (tables: readonly TableInfo[], names: readonly string[] = []): Survey => ({
  tables,
  names,
  sheets: [],
  dateSystem: 1900,
  setting: undefined,
});

function found(
  tables: readonly TableInfo[],
  names: readonly string[] = [],
  remembered: Partial<Record<SourceRole, SourceRef>> = {},
) {
  const { sources, problems } = findSources(survey(tables, names), remembered);
  const refs = [...sources].map(([role, { ref }]) => [
    role,
    ref.kind === 'table' ? ref.name : `=${ref.address}`,
  ]);
  return {
    ...Object.fromEntries(refs),
    problems: problems.map((p) => `${p.code} ${'table' in p.facts ? String(p.facts.table) : ''}`),
  };
}

test('by name first, upper or lower case, whatever the headings say', () => {
  expect(found([table('INVOICES', ['a']), table('payments', ['b']), table('Other', INVOICES)])).toEqual({
    Invoices: 'INVOICES',
    Payments: 'payments',
    problems: [],
  });
});

test('a named range counts as a name', () => {
  expect(found([table('Payments', PAYMENTS)], ['invoices'])).toEqual({
    Invoices: '=invoices',
    Payments: 'Payments',
    problems: [],
  });
});

test('then by headings, in any of the four languages', () => {
  expect(
    found([
      table('Tabelle1', ['Debitor', 'Rechnung', 'Rechnungsdatum', 'Fälligkeit', 'Betrag']),
      table('Tabelle2', ['Datum', 'Debitor', 'Betrag', 'Zahlungsreferenz', 'Gegenkonto']),
      table('Tabelle3', ['Code', 'Tage', 'Prozent', 'Folgecode']),
      table('Tabelle4', ['Parameter', 'Wert']),
      table('Tabelle5', ['Zweck', 'Konto']),
    ]),
  ).toEqual({
    Invoices: 'Tabelle1',
    Payments: 'Tabelle2',
    CashDiscounts: 'Tabelle3',
    SettlementParameters: 'Tabelle4',
    LedgerAccounts: 'Tabelle5',
    problems: [],
  });
});

test('a table that fits both goes to the source that has no other table', () => {
  expect(found([table('A', ['Date', 'Account', 'Invoice', 'Amount']), table('B', INVOICES)])).toEqual({
    Invoices: 'B',
    Payments: 'A',
    problems: [],
  });
});

test('several candidates are a problem that names them', () => {
  expect(found([table('May', INVOICES), table('June', INVOICES), table('Payments', PAYMENTS)])).toEqual({
    Payments: 'Payments',
    problems: ['source/several Invoices'],
  });
});

test('what the add-in made itself is never a source, whatever it is called', () => {
  expect(found([table('Invoices', INVOICES, 'OpenTransactions'), table('Payments', PAYMENTS)])).toEqual({
    Payments: 'Payments',
    problems: ['source/missing Invoices'],
  });
});

test('tables for bank lines, rates and taxes are left alone', () => {
  expect(found([table('BankLines', PAYMENTS), table('Invoices', INVOICES)])).toEqual({
    Invoices: 'Invoices',
    problems: ['source/missing Payments'],
  });
});

test('a list of codes and texts is no settings table', () => {
  const tables = [table('Countries', ['Code', 'Description']), table('Colours', ['Code', 'Description'])];
  expect(found([...tables, table('Invoices', INVOICES), table('Payments', PAYMENTS)]).problems).toEqual([]);
});

test('the remembered choice wins; a table that is gone is looked for again', () => {
  const tables = [table('Invoices', INVOICES), table('May', INVOICES), table('Payments', PAYMENTS)];
  expect(found(tables, [], { Invoices: { kind: 'table', name: 'may' } })).toMatchObject({
    Invoices: 'May',
    problems: [],
  });
  expect(found(tables, [], { Invoices: { kind: 'table', name: 'April' } })).toMatchObject({
    Invoices: 'Invoices',
  });
  expect(found(tables, [], { Invoices: { kind: 'range', address: 'Sheet1!A1:F9' } })).toMatchObject({
    Invoices: '=Sheet1!A1:F9',
  });
});
