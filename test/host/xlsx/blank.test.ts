import { blankXlsx, checkXlsx, newWorkbook, openXlsx, saveXlsx } from '../../../src/host/xlsx';

test('a new workbook is a complete and sound file, the same in every run', () => {
  expect(checkXlsx(blankXlsx())).toEqual([]);
  expect(blankXlsx()).toEqual(blankXlsx());
  expect(openXlsx(blankXlsx()).sheets.map((sheet) => sheet.name)).toEqual(['Sheet1']);
});

test('an opened file that nobody touches is written back byte for byte', () => {
  expect(saveXlsx(openXlsx(blankXlsx()))).toEqual(blankXlsx());
});

test('everything the add-in writes can be read back', () => {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  sheet.setValues(
    { row: 0, column: 0, rows: 2, columns: 3 },
    [
      ['Invoice', 'Date', 'Amount'],
      ["'=RE-1", 46000, 12.5],
    ],
    'host',
  );
  sheet.setStyle(
    { row: 1, column: 2, rows: 1, columns: 1 },
    {
      numberFormat: '#,##0.00',
      bold: true,
      fill: 'FFEE00',
      borderTop: { line: 'Thin' },
      horizontal: 'Right',
    },
    'host',
  );
  sheet.setValues(
    { row: 4, column: 0, rows: 1, columns: 2 },
    [['=SUM(Open[Amount])', '=XLOOKUP(1,A:A,B:B)']],
    'host',
  );
  workbook.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 3 }, 'Open');
  sheet.freeze(1, 0);
  sheet.setColumnWidth(0, 2, 20);
  sheet.setValidation({ row: 1, column: 0, rows: 5, columns: 1 }, 'Yes,No');
  sheet.setHyperlink({ row: 6, column: 0, location: 'Sheet1!A1', tip: 'there' });
  workbook.addName('Total', 'Sheet1!$A$5', { hidden: true, comment: 'a & b' });
  workbook.settings.set('run', { number: 3 });
  workbook.addCustomXml('<a xmlns="urn:x">1</a>');
  const bytes = saveXlsx(workbook);
  expect(checkXlsx(bytes)).toEqual([]);
  const again = openXlsx(bytes);
  const back = again.sheets[0]!;
  expect(back.cell(1, 0)?.value).toBe('=RE-1');
  expect(back.cell(4, 1)?.formula).toBe('XLOOKUP(1,A:A,B:B)');
  expect(again.styles.facts(back.cell(1, 2)!.style!)).toMatchObject(
    workbook.styles.facts(sheet.cell(1, 2)!.style!),
  );
  expect(again.settings.get('run')).toEqual({ number: 3 });
  expect([...again.customXml.values()]).toEqual(['<a xmlns="urn:x">1</a>']);
  expect(again.names).toEqual([{ name: 'Total', refersTo: 'Sheet1!$A$5', hidden: true, comment: 'a & b' }]);
  expect(saveXlsx(again)).toEqual(bytes);
});
