import { Edits, formatRect, parseAddress, type Rect, type Workbook } from '../../src/host/model';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { fill, workbookOf } from './support';

const rect = (address: string): Rect => parseAddress(address)!.rect;

/** Payments in A1:B3 as a table, a note in A8 and a total in D1. */
function payments(): { workbook: Workbook; edits: Edits } {
  const workbook = workbookOf('Payments', [
    ['Account', 'Amount'],
    ['4031', 980],
    ['4032', 200],
  ]);
  const [sheet] = workbook.sheets;
  workbook.addTable(sheet!, rect('A1:B3'), 'Payments');
  sheet!.setStyle(rect('A2:A3'), { numberFormat: '@' }, 'host');
  sheet!.setStyle(rect('B2:B3'), { numberFormat: '#,##0.00' }, 'host');
  fill(sheet!, 7, 0, [['Note']]);
  fill(sheet!, 0, 3, [['=SUM(Payments[Amount])', '=B3']]);
  return { workbook, edits: new Edits(workbook) };
}

/** Everything a person sees: values, formulas, formats, and where the tables stand. */
const picture = (workbook: Workbook): unknown =>
  workbook.sheets.map((sheet) => {
    const used = sheet.usedRect(false)!;
    const cells = [...sheet.copyCells(used).rows].map(([row, line]) => [
      row,
      line.map((cell) => cell && [cell.value, cell.formula, cell.style ?? 0]),
    ]);
    const tables = sheet.tables.map(({ name, rect: at, columns }) => [
      name,
      formatRect(at),
      columns.map((column) => column.name),
    ]);
    return [sheet.name, cells, tables, [...sheet.hiddenRows], [...sheet.rowHeights]];
  });

describe('a table grows with what is typed', () => {
  test.each([
    ['right below', 'A4', 'A1:B4'],
    ['right below, second column', 'B4', 'A1:B4'],
    ['one row further down', 'A5', 'A1:B3'],
    ['right beside', 'C2', 'A1:C3'],
    ['right beside the heading', 'C1', 'A1:C3'],
    ['beside the row below', 'C4', 'A1:B3'],
    ['inside', 'B3', 'A1:B3'],
  ])('%s', (_, at, expected) => {
    const { workbook, edits } = payments();
    const [sheet] = workbook.sheets;
    edits.enter(sheet!, rect(at), [['12']], 'grid');
    expect(formatRect(sheet!.tables[0]!.rect)).toBe(expected);
  });

  test('three rows pasted over the last row and below it: the table takes in two', () => {
    const { workbook, edits } = payments();
    const [sheet] = workbook.sheets;
    const rows = [
      ['4032', '201'],
      ['00033', '1,000.50'],
      ['4034', '3'],
    ];
    edits.enter(sheet!, rect('A3:B5'), rows, 'paste');
    expect(formatRect(sheet!.tables[0]!.rect)).toBe('A1:B5');
    // The formats of the row above count: an account stays a text, zeros and all.
    expect([3, 4].map((row) => sheet!.value(row, 0))).toEqual(['00033', '4034']);
    expect(workbook.textAt(sheet!, 3, 1)).toBe('1,000.50');
  });

  test('it takes in no cell that has something in it', () => {
    const { workbook, edits } = payments();
    const [sheet] = workbook.sheets;
    edits.enter(sheet!, rect('B4'), [['1']], 'grid');
    expect(formatRect(sheet!.tables[0]!.rect)).toBe('A1:B4');
    fill(sheet!, 4, 1, [['beneath']]);
    edits.enter(sheet!, rect('A5'), [['2']], 'grid');
    expect(formatRect(sheet!.tables[0]!.rect)).toBe('A1:B4');
  });
});

describe('undo', () => {
  test.each<[string, (edits: Edits, workbook: Workbook) => void]>([
    ['a value', (edits, { sheets }) => edits.enter(sheets[0]!, rect('B2'), [['12']], 'grid')],
    ['a formula', (edits, { sheets }) => edits.enter(sheets[0]!, rect('D1'), [['=1+2']], 'grid')],
    [
      'a row below the table',
      (edits, { sheets }) => edits.enter(sheets[0]!, rect('A4:B4'), [['1', '2']], 'paste'),
    ],
    ['a column beside it', (edits, { sheets }) => edits.enter(sheets[0]!, rect('C1'), [['Invoice']], 'grid')],
    [
      'a heading, which formulas follow',
      (edits, { sheets }) => edits.enter(sheets[0]!, rect('B1'), [['Sum']], 'grid'),
    ],
    ['rows inserted in the table', (edits, { sheets }) => edits.rows(sheets[0]!, 'insert', 1, 2)],
    ['rows inserted above it', (edits, { sheets }) => edits.rows(sheets[0]!, 'insert', 0, 3)],
    [
      'a row deleted, which a formula refers to',
      (edits, { sheets }) => edits.rows(sheets[0]!, 'delete', 2, 1),
    ],
    ['all rows of the table deleted', (edits, { sheets }) => edits.rows(sheets[0]!, 'delete', 1, 2)],
    ['the table deleted with its rows', (edits, { sheets }) => edits.rows(sheets[0]!, 'delete', 0, 3)],
  ])('%s: as before, and redone as after', (_, edit) => {
    const { workbook, edits } = payments();
    const before = picture(workbook);
    edit(edits, workbook);
    const after = picture(workbook);
    expect(after).not.toEqual(before);
    edits.undo();
    expect(picture(workbook)).toEqual(before);
    edits.redo();
    expect(picture(workbook)).toEqual(after);
    edits.undo();
    expect(picture(workbook)).toEqual(before);
    const saved = openXlsx(saveXlsx(workbook));
    expect(saved.tables.map((table) => formatRect(table.rect))).toEqual(['A1:B3']);
  });

  test('edits are taken back step by step, last first', () => {
    const { workbook, edits } = payments();
    const [sheet] = workbook.sheets;
    edits.enter(sheet!, rect('B2'), [['1']], 'grid');
    edits.endStep();
    edits.enter(sheet!, rect('B2'), [['2']], 'grid');
    edits.enter(sheet!, rect('B3'), [['3']], 'grid');
    edits.endStep();
    edits.undo();
    expect([sheet!.value(1, 1), sheet!.value(2, 1)]).toEqual([1, 200]);
    edits.undo();
    expect(sheet!.value(1, 1)).toBe(980);
    expect(edits.undo()).toBeUndefined();
  });

  test('what was typed since cannot be redone over', () => {
    const { workbook, edits } = payments();
    const [sheet] = workbook.sheets;
    edits.enter(sheet!, rect('B2'), [['1']], 'grid');
    edits.undo();
    edits.enter(sheet!, rect('B3'), [['2']], 'grid');
    expect(edits.redo()).toBeUndefined();
  });

  test('nothing is undone from under what the add-in wrote', () => {
    const { workbook, edits } = payments();
    const [sheet] = workbook.sheets;
    edits.enter(sheet!, rect('B2'), [['1']], 'grid');
    sheet!.setValues(rect('D5'), [['posted']], 'host');
    expect(edits.undo()).toBeUndefined();
    expect(sheet!.value(1, 1)).toBe(1);
  });

  test('a refused edit changes nothing and is no step', () => {
    const { workbook, edits } = payments();
    const [sheet] = workbook.sheets;
    sheet!.protected = true;
    const before = picture(workbook);
    expect(() => edits.enter(sheet!, rect('A4'), [['1']], 'grid')).toThrow('You cannot perform');
    expect(picture(workbook)).toEqual(before);
    expect(edits.undo()).toBeUndefined();
  });

  test('a text too long for a cell: the rows pasted before it are not left standing', () => {
    const { workbook, edits } = payments();
    const before = picture(workbook);
    const rows = [['1'], ['x'.repeat(32_768)]];
    expect(() => edits.enter(workbook.sheets[0]!, rect('A4:A5'), rows, 'paste')).toThrow();
    expect(picture(workbook)).toEqual(before);
  });
});
