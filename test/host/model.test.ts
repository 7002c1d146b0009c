import {
  cellText,
  formatRect,
  newWorkbook,
  parseAddress,
  readTyped,
  serialOf,
  type ModelError,
  type Rect,
  type Workbook,
} from '../../src/host/model';
import { fill, workbookOf, workbookWithTable } from './support';

const rect = (address: string): Rect => parseAddress(address)!.rect;
const grid = (workbook: Workbook, address: string): unknown[][] => {
  const area = rect(address);
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from(
      { length: area.columns },
      (_, j) => workbook.sheets[0]!.value(area.row + i, area.column + j) ?? '',
    ),
  );
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as ModelError).code;
  }
  return 'done';
};

describe('addresses', () => {
  test.each([
    ['A1', undefined, 'A1'],
    ['$B$2:c4', undefined, 'B2:C4'],
    ["'Bank lines'!D5:B3", 'Bank lines', 'B3:D5'],
    ["'It''s'!A:C", "It's", 'A:C'],
    ['3:7', undefined, '3:7'],
    ['Sheet1!XFD1048576', 'Sheet1', 'XFD1048576'],
  ])('%s is read', (text, sheet, cells) => {
    const address = parseAddress(text)!;
    expect([address.sheet, formatRect(address.rect)]).toEqual([sheet, cells]);
  });

  test.each(['Invoices', 'A0', 'XFE1', 'A1:B', 'A1:B2:C3', 'A1048577'])('%s is not an address', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test.each([
    ['Payments', 'Payments!A1'],
    ['Bank lines', "'Bank lines'!A1"],
    ["It's", "'It''s'!A1"],
    ['2026', "'2026'!A1"],
    ['Q1', "'Q1'!A1"],
    ['Zahlungsgrößen', 'Zahlungsgrößen!A1'],
  ])('the sheet %s is quoted where Excel quotes it', (name, address) => {
    expect(formatRect(rect('A1'), name)).toBe(address);
  });
});

describe('what is typed', () => {
  const setting = { date1904: false, currentYear: 2026 };
  test.each([
    ['12', { value: 12 }],
    ['1,234.50', { value: 1234.5 }],
    ['-.5', { value: -0.5 }],
    ['12%', { value: 0.12, numberFormat: '0%' }],
    ['2.5 %', { value: 0.025, numberFormat: '0.00%' }],
    ['$1,000.00', { value: 1000, numberFormat: '$#,##0.00' }],
    ['true', { value: true }],
    ['#N/A', { value: { error: '#N/A' } }],
    ['2026-03-04', { value: 46085, numberFormat: 'm/d/yyyy' }],
    ['3/4/2026', { value: 46085, numberFormat: 'm/d/yyyy' }],
    ['13/4/2026', { value: '13/4/2026' }],
    ['3-4', { value: 46085, numberFormat: 'd-mmm' }],
    ['1,23', { value: '1,23' }],
    ["'0012", { value: '0012', quotePrefix: true }],
    ['=SUM(A1)', { formula: 'SUM(A1)' }],
    ['+49 30', { formula: '+49 30' }],
    ['-Discount', { formula: '-Discount' }],
    ['RE-1', { value: 'RE-1' }],
    ['', {}],
  ])('%s in a General cell', (text, typed) => {
    expect(readTyped(text, false, setting)).toEqual(typed);
  });

  test.each(['0012', '=1+1', '+49', '2026-03-04', '@x'])(
    '%s stays a text in a cell formatted as text',
    (text) => {
      expect(readTyped(text, true, setting)).toEqual({ value: text });
    },
  );

  test('days are counted as in both date systems of Excel', () => {
    expect(serialOf(1900, 1, 1, false)).toBe(1);
    expect(serialOf(1900, 3, 1, false)).toBe(61);
    expect(serialOf(1904, 1, 1, false)).toBe(1462);
    expect(serialOf(1904, 1, 1, true)).toBe(0);
    expect(serialOf(2026, 2, 29, false)).toBeUndefined();
  });
});

test.each([
  [1234.5, '#,##0.00', '1,234.50'],
  [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
  [-0.001, '0.00', '0.00'],
  [0, '#,##0.00;-#,##0.00;"-"', '-'],
  [0.025, '0.0%', '2.5%'],
  [46085, 'yyyy-mm-dd', '2026-03-04'],
  [46085, 'd-mmm-yy', '4-Mar-26'],
  [46085.75, 'dd/mm/yyyy hh:mm', '04/03/2026 18:00'],
  [7, '0000', '0007'],
  [12.5, '#,##0.00 [$€-407]', '12.50 €'],
  [0.1 + 0.2, 'General', '0.3'],
  ['text', '@', 'text'],
  [{ error: '#N/A' }, '0.00', '#N/A'],
  [undefined, '0.00', ''],
])('%p with format %s is shown as %s', (content, format, text) => {
  expect(cellText(content, format, false)).toBe(text);
});

describe('cells', () => {
  test('null leaves a cell alone, the empty text clears it', () => {
    const workbook = workbookOf('Data', [['a', 'b', 'c']]);
    workbook.sheets[0]!.setValues(rect('A1:C1'), [[null, '', 'new']], 'host');
    expect(grid(workbook, 'A1:C1')).toEqual([['a', '', 'new']]);
  });

  test('a new value keeps the format, a date typed into a General cell brings one', () => {
    const workbook = workbookOf('Data', [[1, 2]]);
    const sheet = workbook.sheets[0]!;
    sheet.setStyle(rect('A1'), { numberFormat: '0.00' }, 'host');
    sheet.setValues(rect('A1:B1'), [['2026-03-04', '2026-03-04']], 'host');
    expect([0, 1].map((column) => workbook.textAt(sheet, 0, column))).toEqual(['46085.00', '3/4/2026']);
  });

  test('styles of a file keep their number; the same change gives the same new style', () => {
    const { styles } = newWorkbook();
    const bold = styles.derive(0, { bold: true });
    expect(styles.derive(0, { bold: true })).toBe(bold);
    expect(styles.derive(bold, { bold: true })).toBe(bold);
    expect(styles.facts(styles.derive(bold, { numberFormat: '0.00' }))).toMatchObject({
      bold: true,
      numberFormat: '0.00',
    });
    expect(styles.appended.map(({ base }) => base)).toEqual([0, bold]);
  });

  test('what the file has to be written anew for is known, and nothing else', () => {
    const workbook = workbookOf('Data', [['a', 'b', 'c']]);
    const sheet = workbook.sheets[0]!;
    sheet.dirty.clear();
    sheet.setValues(
      rect('B2:C3'),
      [
        [1, 2],
        [3, 4],
      ],
      'host',
    );
    sheet.setValues(rect('A3'), [[5]], 'host');
    expect([...sheet.dirty].map(([row, columns]) => [row, [...columns].sort()])).toEqual([
      [1, [1, 2]],
      [2, [0, 1, 2]],
    ]);
  });

  test('a text longer than a cell keeps is refused', () => {
    const sheet = newWorkbook().sheets[0]!;
    expect(codeOf(() => sheet.setValues(rect('A1'), [['x'.repeat(32_768)]], 'host'))).toBe('InvalidArgument');
  });

  test('a protected sheet refuses the add-in', () => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.protected = true;
    expect(codeOf(() => sheet.setValues(rect('A1'), [[1]], 'host'))).toBe('AccessDenied');
    expect(codeOf(() => sheet.deleteCellsUp(rect('A1')))).toBe('AccessDenied');
  });
});

describe('tables', () => {
  const invoices = (): Workbook =>
    workbookWithTable('Invoices', [
      ['Invoice', 'Amount'],
      ['RE-1', 100],
      ['RE-2', 200],
      ['RE-3', 300],
    ]);

  test('headings are texts, unique whatever their case; blanks get a name', () => {
    const workbook = workbookOf('Data', [
      ['Amount', '', 'amount', 2026],
      [1, 2, 3, 4],
    ]);
    const table = workbook.addTable(workbook.sheets[0]!, rect('A1:D2'));
    expect(table.columns.map(({ name }) => name)).toEqual(['Amount', 'Column2', 'amount2', '2026']);
    expect(grid(workbook, 'A1:D1')).toEqual([['Amount', 'Column2', 'amount2', '2026']]);
  });

  test('writing a heading renames its column', () => {
    const workbook = invoices();
    workbook.sheets[0]!.setValues(rect('A1:B1'), [['Amount', null]], 'host');
    expect(workbook.table('Invoices')!.columns.map(({ name }) => name)).toEqual(['Amount2', 'Amount']);
  });

  test('names are unique among tables and defined names', () => {
    const workbook = invoices();
    const sheet = workbook.addSheet('Other');
    expect(codeOf(() => workbook.addTable(sheet, rect('A1:B2'), 'INVOICES'))).toBe('InvalidArgument');
    workbook.addName('Rates', 'Other!$A$1');
    expect(codeOf(() => workbook.addTable(sheet, rect('A1:B2'), 'Rates'))).toBe('InvalidArgument');
    expect(codeOf(() => workbook.addName('Invoices', 'Other!$A$1'))).toBe('ItemAlreadyExists');
    expect(codeOf(() => workbook.addTable(sheet, rect('A1:B2'), 'A1'))).toBe('InvalidArgument');
  });

  test('tables do not overlap, nor cover merged cells', () => {
    const workbook = invoices();
    const sheet = workbook.sheets[0]!;
    expect(codeOf(() => workbook.addTable(sheet, rect('B4:C6')))).toBe('InvalidOperation');
    sheet.merge(rect('E1:F1'));
    expect(codeOf(() => workbook.addTable(sheet, rect('E1:F4')))).toBe('MergedRangeConflict');
  });

  test.each([
    [
      'one row',
      'A3:B3',
      'A1:B3',
      [
        ['RE-1', 100],
        ['RE-3', 300],
      ],
    ],
    [
      'all rows: one blank row stays',
      'A2:B4',
      'A1:B2',
      [
        ['', ''],
        ['below', ''],
      ],
    ],
    [
      'rows and what is below',
      'A4:B5',
      'A1:B3',
      [
        ['RE-1', 100],
        ['RE-2', 200],
      ],
    ],
  ])('deleting cells shrinks a table: %s', (_, deleted, left, first) => {
    const workbook = invoices();
    fill(workbook.sheets[0]!, 4, 0, [['below']]);
    workbook.sheets[0]!.deleteCellsUp(rect(deleted));
    expect(formatRect(workbook.table('Invoices')!.rect)).toBe(left);
    expect(grid(workbook, 'A2:B3')).toEqual(first);
  });

  test('inserting cells grows a table, and moves what is below', () => {
    const workbook = invoices();
    fill(workbook.sheets[0]!, 4, 0, [['below']]);
    workbook.sheets[0]!.insertCellsDown(rect('A3:B4'));
    expect(formatRect(workbook.table('Invoices')!.rect)).toBe('A1:B6');
    expect(grid(workbook, 'A2:A7')).toEqual([['RE-1'], [''], [''], ['RE-2'], ['RE-3'], ['below']]);
  });

  test.each([
    ['half of its columns', 'A2:A2'],
    ['its headings', 'A1:B2'],
    ['half of its columns from above', 'B1:B1'],
  ])('a table is not cut: %s', (_, deleted) => {
    const workbook = workbookOf('Data', [['x', 'y']]);
    fill(workbook.sheets[0]!, 1, 0, [
      ['Invoice', 'Amount'],
      ['RE-1', 100],
    ]);
    workbook.addTable(workbook.sheets[0]!, rect('A2:B3'));
    expect(codeOf(() => workbook.sheets[0]!.deleteCellsUp(rect(deleted)))).toBe('InvalidOperation');
    expect(grid(workbook, 'A1:B3')).toEqual([
      ['x', 'y'],
      ['Invoice', 'Amount'],
      ['RE-1', 100],
    ]);
  });

  test('deleting the whole table deletes it', () => {
    const workbook = invoices();
    workbook.sheets[0]!.deleteCellsUp(rect('A1:B4'));
    expect([workbook.tables, grid(workbook, 'A1:B1')]).toEqual([[], [['', '']]]);
  });

  test('clearing filters shows the rows again, and only those of the table', () => {
    const workbook = invoices();
    const [sheet] = workbook.sheets;
    const table = workbook.table('Invoices')!;
    sheet!.hideRows(10, 1, true);
    table.applyFilter(0, ['RE-2']);
    expect([[...sheet!.hiddenRows], table.isFiltered]).toEqual([[10, 1, 3], true]);
    table.clearFilters();
    expect([[...sheet!.hiddenRows], table.isFiltered]).toEqual([[10], false]);
  });
});

describe('what refers to cells follows them', () => {
  const totals = (): Workbook => {
    const workbook = workbookOf('Data', [
      ['Total', '=SUM(A3:A5)'],
      ['', ''],
      [1, ''],
      [2, ''],
      [3, ''],
    ]);
    const other = workbook.addSheet('Other sheet');
    fill(other, 0, 0, [['=Data!$A$4+Data!A:A', '="Data!A4"&B2']]);
    workbook.addName('Body', 'Data!$A$3:$A$5');
    return workbook;
  };
  const formulas = (workbook: Workbook): unknown[] => [
    workbook.sheets[0]!.cell(0, 1)?.formula,
    workbook.sheets[1]!.cell(0, 0)?.formula,
    workbook.sheets[1]!.cell(0, 1)?.formula,
    workbook.names[0]!.refersTo,
  ];

  test('rows inserted', () => {
    const workbook = totals();
    workbook.sheets[0]!.insertCellsDown(rect('4:5'));
    expect(formulas(workbook)).toEqual([
      'SUM(A3:A7)',
      'Data!$A$6+Data!A:A',
      '"Data!A4"&B2',
      'Data!$A$3:$A$7',
    ]);
  });

  test('rows deleted', () => {
    const workbook = totals();
    workbook.sheets[0]!.deleteCellsUp(rect('4:4'));
    expect(formulas(workbook)).toEqual(['SUM(A3:A4)', '#REF!+Data!A:A', '"Data!A4"&B2', 'Data!$A$3:$A$4']);
  });

  test('cells of other columns moved: nothing', () => {
    const workbook = totals();
    const before = formulas(workbook);
    workbook.sheets[0]!.insertCellsDown(rect('D1:E9'));
    expect(formulas(workbook)).toEqual(before);
  });

  test('a sheet renamed', () => {
    const workbook = totals();
    workbook.sheets[0]!.name = "Year's data";
    expect(formulas(workbook)).toEqual([
      'SUM(A3:A5)',
      "'Year''s data'!$A$4+'Year''s data'!A:A",
      '"Data!A4"&B2',
      "'Year''s data'!$A$3:$A$5",
    ]);
  });

  test('a sheet deleted', () => {
    const workbook = totals();
    workbook.deleteSheet(workbook.sheets[0]!);
    expect([workbook.sheets[0]!.cell(0, 0)?.formula, workbook.names[0]!.refersTo]).toEqual([
      '#REF!+#REF!',
      '#REF!',
    ]);
  });

  test('a table and its column renamed', () => {
    const workbook = workbookWithTable('Sales', [['Amount [EUR]'], [1]]);
    const sheet = workbook.sheets[0]!;
    fill(sheet, 0, 3, [["=SUM(Sales[Amount '[EUR']])"]]);
    workbook.table('Sales')!.name = 'Revenue';
    sheet.setValues(rect('A1'), [['Gross']], 'host');
    expect(sheet.cell(0, 3)?.formula).toBe('SUM(Revenue[Gross])');
  });

  test('merged cells, validations and links', () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    sheet.merge(rect('A5:B5'));
    sheet.setValidation(rect('C5:C9'), 'Yes,No');
    sheet.setHyperlink({ row: 4, column: 3, location: 'Sheet1!A1' });
    sheet.insertCellsDown(rect('2:3'));
    expect(formatRect(sheet.merges[0]!)).toBe('A7:B7');
    expect(formatRect(sheet.validations[0]!.rect)).toBe('C7:C11');
    expect(sheet.hyperlinks[0]!.row).toBe(6);
    expect(codeOf(() => sheet.deleteCellsUp(rect('A3:A3')))).toBe('InvalidOperation');
  });
});

describe('sheets', () => {
  test.each(['', 'x'.repeat(32), 'a/b', 'a:b', "'a", "a'", '[a]'])('%p is not a name', (name) => {
    expect(codeOf(() => newWorkbook().addSheet(name))).toBe('InvalidArgument');
  });

  test('names are unique whatever their case, ids are for ever', () => {
    const workbook = newWorkbook();
    const { id } = workbook.sheets[0]!;
    expect(codeOf(() => workbook.addSheet('SHEET1'))).toBe('ItemAlreadyExists');
    workbook.sheets[0]!.name = 'Renamed';
    expect(workbook.sheet(id)).toBe(workbook.sheets[0]);
    expect(workbook.addSheet().name).toBe('Sheet1');
  });

  test('the last visible sheet can neither be deleted nor hidden', () => {
    const workbook = newWorkbook();
    workbook.showSheet(workbook.addSheet('Hidden'), 'Hidden');
    expect(codeOf(() => workbook.deleteSheet(workbook.sheets[0]!))).toBe('InvalidOperation');
    expect(codeOf(() => workbook.showSheet(workbook.sheets[0]!, 'VeryHidden'))).toBe('InvalidOperation');
  });
});
