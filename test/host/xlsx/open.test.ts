import { openXlsx, saveXlsx, checkXlsx } from '../../../src/host/xlsx';
import type { Workbook } from '../../../src/host/model';
import { excelFile } from './excelFile';
import { oneSheet, relationships, zipOf } from './parts';

const open = (sheet: string, more = {}): Workbook => openXlsx(oneSheet(sheet, more));
const values = (workbook: Workbook, row: number): unknown[] =>
  Array.from(workbook.sheets[0]!.rowCells(row) ?? [], (cell) => cell?.value);

describe('a file as Excel writes it', () => {
  const workbook = openXlsx(excelFile());
  const sheet = workbook.sheets[0]!;
  const at = (row: number, column: number) => sheet.cell(row, column);

  test('passes the check before anything is tried with it', () => {
    expect(checkXlsx(excelFile())).toEqual([]);
  });

  test('sheets, visibility and the sheet in front', () => {
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Invoices', 'Visible'],
      ['Rates & terms', 'Hidden'],
    ]);
    expect(workbook.active).toBe(sheet);
  });

  test('texts: runs are joined, readings left out, escapes resolved once', () => {
    expect(at(0, 0)?.value).toBe('Open invoices');
    expect(at(4, 0)?.value).toBe('RE-2 & Co <x>');
    expect(at(5, 0)?.value).toBe('\u8acb\u6c42\u66f8');
    expect(at(6, 0)?.value).toBe('Total\r_x000B_');
    expect(workbook.sheets[1]!.cell(0, 0)?.value).toBe('');
  });

  test('numbers, truth values and errors', () => {
    expect([at(3, 1)?.value, at(4, 2)?.value, at(5, 2)?.value]).toEqual([46083, -50.5, 0.001]);
    expect([at(0, 5)?.value, at(0, 6)?.value]).toEqual([{ error: '#N/A' }, true]);
  });

  test('formulas: shared ones are read per cell, later functions without their mark', () => {
    expect([3, 4, 5].map((row) => at(row, 5)?.formula)).toEqual([
      'C4*$C$4+SUM(C$4:C4)',
      'C5*$C$4+SUM(C$4:C5)',
      'C6*$C$4+SUM(C$4:C6)',
    ]);
    expect(at(8, 2)?.formula).toBe('SORT(C4:C6)');
    expect(at(10, 4)).toMatchObject({
      formula: 'XLOOKUP(A4,Invoices[Invoice],Invoices[Amount])',
      value: 1200,
    });
    expect(at(8, 1)).toMatchObject({ formula: '"x "&A4', value: 'x RE-1' });
  });

  test('styles by the index of the file', () => {
    expect(workbook.styles.numberFormat(1)).toBe('m/d/yyyy');
    expect(workbook.styles.numberFormat(4)).toBe('#,##0.00\\ "EUR"');
    expect(workbook.styles.facts(2)).toMatchObject({
      bold: true,
      italic: true,
      fontColor: 'C00000',
      fontSize: 14,
      fill: 'FFFF00',
      horizontal: 'CenterAcrossSelection',
      vertical: 'Center',
      wrap: true,
      borderBottom: { line: 'Dash' },
    });
    expect(workbook.styles.facts(3)).toMatchObject({ numberFormat: '@', quotePrefix: true });
  });

  test('the table with totals row, filter and a column name in two lines', () => {
    const [table] = sheet.tables;
    expect(table).toMatchObject({
      id: 1,
      name: 'Invoices',
      totalsRows: 1,
      style: 'TableStyleMedium9',
      isFiltered: true,
    });
    expect(table!.rect).toEqual({ row: 2, column: 0, rows: 5, columns: 4 });
    expect(table!.columns).toContainEqual({ id: 5, name: 'Cash\ndiscount' });
  });

  test('how it is shown', () => {
    expect(sheet.frozen).toEqual({ rows: 3, columns: 0 });
    expect([...sheet.hiddenRows, ...sheet.hiddenColumns]).toEqual([4, 6]);
    expect(sheet.columnWidths.get(3)).toBe(14);
    expect([sheet.columnStyles.get(0), sheet.rowStyles.get(8), sheet.rowHeights.get(0)]).toEqual([3, 5, 24]);
    expect(sheet.merges).toEqual([{ row: 11, column: 0, rows: 1, columns: 2 }]);
    expect([sheet.tabColor, sheet.protected]).toEqual(['00B050', false]);
    expect(sheet.pageLayout).toEqual({ orientation: 'Portrait', printTitleRows: { row: 2, rows: 1 } });
  });

  test('names, hidden and of a sheet', () => {
    expect(workbook.names).toContainEqual({
      name: 'Rate',
      refersTo: "'Rates & terms'!$B$2",
      hidden: false,
      comment: 'per day',
    });
    expect(workbook.names).toContainEqual({
      name: 'Secret',
      refersTo: 'Invoices!$C$4:$C$6',
      hidden: true,
      comment: '',
    });
    expect(workbook.names[0]).toMatchObject({ name: '_xlnm.Print_Titles', scope: sheet });
  });
});

describe('shapes that other programs write', () => {
  test('rows and cells without their place', () => {
    const workbook = open(
      '<worksheet><sheetData><row><c><v>1</v></c><c t="s"><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData></worksheet>',
    );
    expect([values(workbook, 0), values(workbook, 3), values(workbook, 4)]).toEqual([
      [1, 'second'],
      [undefined, undefined, 2, 3],
      [4],
    ]);
  });

  test('elements with a prefix, attributes in single quotes, white space between', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const workbook = open(
      `<x:worksheet xmlns:x='${main}'>\n <x:sheetData>\n  <x:row r='1'>\n   <x:c r='A1' t='inlineStr'>\n<x:is><x:t>a</x:t></x:is></x:c>\n <x:c r='B1'><x:f>A1&amp;"b"</x:f><x:v>7</x:v></x:c></x:row>\n <x:row r='2'/></x:sheetData>\n</x:worksheet>`,
      { 'xl/sharedStrings.xml': `<x:sst xmlns:x="${main}"><x:si><x:t>z</x:t></x:si></x:sst>` },
    );
    expect(values(workbook, 0)).toEqual(['a', 7]);
    expect(workbook.sheets[0]!.cell(0, 1)?.formula).toBe('A1&"b"');
  });

  test('openpyxl: formulas without value, empty strings; LibreOffice: numbers typed n, dates typed d', () => {
    const workbook = open(
      '<worksheet><sheetData><row r="1"><c r="A1"><f>1+1</f><v></v></c><c r="B1"><f>2+2</f><v/></c><c r="C1" t="n"><v>5</v></c><c r="D1" t="d"><v>2026-03-02T12:00:00</v></c><c r="E1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c><c r="F1" t="str"><v>x_x000A_y</v></c></row></sheetData></worksheet>',
    );
    expect(values(workbook, 0)).toEqual([undefined, undefined, 5, 46083.5, 'a b', 'x\ny']);
    expect(workbook.sheets[0]!.formulaPlaces()).toHaveLength(2);
  });

  test('Google Sheets: no theme, styles with extra fonts, targets from the root', () => {
    const workbook = open(
      '<worksheet><sheetData><row r="1" ht="15.75" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2" ht="15.75" customHeight="1"/></sheetData></worksheet>',
      {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', '/xl/SharedStrings.xml'],
        ),
      },
    );
    expect(values(workbook, 0)).toEqual(['first']);
  });

  test('dates that count from 1904', () => {
    const workbook = open(
      '<worksheet><sheetData><row r="1"><c r="A1" t="d"><v>2026-03-02</v></c></row></sheetData></worksheet>',
      {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
    );
    expect([workbook.date1904, workbook.sheets[0]!.value(0, 0)]).toEqual([true, 44621]);
  });

  test('a file in UTF-16', () => {
    const text =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>M\u00fcller</t></is></c></row></sheetData></worksheet>';
    const bytes = oneSheet('', { 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(text, 'utf16le')) });
    expect(openXlsx(bytes).sheets[0]!.value(0, 0)).toBe('M\u00fcller');
  });

  test('CDATA, comments and tags that look alike', () => {
    const workbook = open(
      '<worksheet><!-- <sheetData> --><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c></row><rows/></sheetData></worksheet>'.replace(
        '<rows/>',
        '',
      ),
    );
    expect(values(workbook, 0)).toEqual(['a < b & c']);
  });
});

test('a sheet formatted down to its last row costs nothing and keeps every row', () => {
  const blank = Array.from(
    { length: 60_000 },
    (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="0"/><c r="B${i + 3}" s="1"/></row>`,
  ).join('');
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf/><xf/></cellXfs></styleSheet>';
  const bytes = oneSheet(
    `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${blank}</sheetData></worksheet>`,
    {
      'xl/styles.xml': styles,
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ),
    },
  );
  const workbook = openXlsx(bytes);
  const sheet = workbook.sheets[0]!;
  expect(sheet.rowNumbers().length).toBeLessThan(10_100);
  sheet.setValues({ row: 50_000, column: 1, rows: 1, columns: 1 }, [[7]], 'host');
  const again = openXlsx(saveXlsx(workbook)).sheets[0]!;
  expect(again.cell(50_000, 1)).toMatchObject({ value: 7, style: 1 });
  expect(again.cell(40_000, 1)).toMatchObject({ style: 1 });
});

test('an archive whose entries carry data descriptors or folders is read as its directory says', () => {
  const bytes = zipOf({ 'xl/': '', ...Object.fromEntries(Object.entries({ a: '' })) });
  expect(() => openXlsx(bytes)).toThrow(/without a workbook/);
});
