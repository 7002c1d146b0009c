import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkXlsx, newWorkbook, openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { excelFile } from './excelFile';

/*
 * What other programs make of our files, and we of theirs. Where a program is not installed its
 * tests are skipped and say so; `PYTHON` and `SOFFICE` may name them.
 */
const works = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
};
/** Every python3 on the path: a version manager may stand in front of the one that has openpyxl. */
const pythons = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, 'python3'));
const python = [process.env['PYTHON'] ?? 'python3', ...pythons].find((name) =>
  works(name, '-c', 'import openpyxl'),
);
const soffice = [process.env['SOFFICE'] ?? 'soffice', 'libreoffice'].find((name) => works(name, '--version'));
const withPython = python === undefined ? test.skip : test;
const withOffice = soffice === undefined ? test.skip : test;
const why = (found: string | undefined, name: string): string =>
  found === undefined ? ` (skipped: ${name} is not installed)` : '';

/** UTF-8, cells as shown. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';

const folder = (): string => mkdtempSync(join(tmpdir(), 'settlesheet-'));

/** A workbook with what the add-in writes. */
function ours(): Uint8Array {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0]!;
  sheet.name = 'Settled';
  sheet.setValues({ row: 0, column: 0, rows: 1, columns: 2 }, [['Total', '=SUM(Open[Amount])']], 'host');
  sheet.setResult(0, 1, 12.5);
  sheet.setValues(
    { row: 3, column: 0, rows: 3, columns: 3 },
    [
      ['Invoice', 'Date', 'Amount'],
      ["'=RE-1", 46083, 12.5],
      ['M\u00fcller\n"A" <b>', 46084, 0],
    ],
    'host',
  );
  sheet.setStyle(
    { row: 4, column: 1, rows: 2, columns: 1 },
    { numberFormat: 'yyyy-mm-dd', borderBottom: { line: 'Thin' } },
    'host',
  );
  sheet.setStyle(
    { row: 3, column: 0, rows: 1, columns: 3 },
    { bold: true, fill: 'DDEBF7', horizontal: 'Center' },
    'host',
  );
  workbook.addTable(sheet, { row: 3, column: 0, rows: 3, columns: 3 }, 'Open');
  sheet.freeze(4, 0);
  sheet.setColumnWidth(0, 3, 18);
  sheet.setValidation({ row: 4, column: 0, rows: 2, columns: 1 }, 'Yes,No');
  sheet.setHyperlink({ row: 7, column: 0, location: 'Settled!A1' });
  workbook.addName('Rate', 'Settled!$B$1', { hidden: true });
  workbook.settings.set('a', 1);
  Object.assign(sheet.pageLayout, {
    orientation: 'Landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitleRows: { row: 3, rows: 1 },
  });
  sheet.touch('pageLayout');
  return saveXlsx(workbook);
}

/** Excel's shapes, after the add-in has worked on them. */
function patched(): Uint8Array {
  const workbook = openXlsx(excelFile());
  const sheet = workbook.addSheet('Result');
  sheet.setValues(
    { row: 0, column: 0, rows: 2, columns: 2 },
    [
      ['Where', 'What'],
      ['Invoices!C4', 3],
    ],
    'host',
  );
  workbook.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 2 }, 'Problems');
  workbook.sheets[0]!.setValues({ row: 3, column: 2, rows: 1, columns: 1 }, [[1300]], 'host');
  workbook.sheets[0]!.deleteCellsUp({ row: 1, column: 0, rows: 1, columns: 16_384 });
  return saveXlsx(workbook);
}

const READ = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({
  'sheets': [[s.title, s.sheet_state, s.dimensions, str(s.freeze_panes)] for s in book],
  'tables': [[t.displayName, t.ref, [c.name for c in t.tableColumns]] for s in book for t in s.tables.values()],
  'cells': {s.title: {c.coordinate: str(c.value) for r in s for c in r if c.value is not None} for s in book},
  'formats': {s.title: {c.coordinate: [c.number_format, bool(c.font.b)] for r in s for c in r if c.has_style} for s in book},
  'validations': [[str(v.sqref), v.formula1] for s in book for v in s.data_validations.dataValidation],
}))`;

function readWithPython(bytes: Uint8Array): Record<string, never> {
  const file = join(folder(), 'file.xlsx');
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync(python!, ['-c', READ, file], { encoding: 'utf8' })) as Record<string, never>;
}

withPython(`openpyxl reads a new workbook of ours${why(python, 'openpyxl')}`, () => {
  expect(checkXlsx(ours())).toEqual([]);
  expect(readWithPython(ours())).toMatchObject({
    sheets: [['Settled', 'visible', 'A1:C8', 'A5']],
    tables: [['Open', 'A4:C6', ['Invoice', 'Date', 'Amount']]],
    cells: {
      Settled: {
        B1: '=SUM(Open[Amount])',
        A5: '=RE-1',
        B5: '2026-03-02 00:00:00',
        A6: 'M\u00fcller\n"A" <b>',
        C6: '0',
      },
    },
    formats: { Settled: { B5: ['yyyy-mm-dd', false], A4: ['General', true] } },
    validations: [['A5:A6', '"Yes,No"']],
  });
});

withPython(`openpyxl reads what we made of a file of Excel's shape${why(python, 'openpyxl')}`, () => {
  expect(checkXlsx(patched())).toEqual([]);
  expect(readWithPython(patched())).toMatchObject({
    tables: [
      ['Invoices', 'A2:D6', expect.anything()],
      ['Problems', 'A1:B2', ['Where', 'What']],
    ],
    cells: { Invoices: { C3: '1300', F4: '=C4*$C$3+SUM(C$3:C4)' } },
  });
});

withPython(`we read what openpyxl writes${why(python, 'openpyxl')}`, () => {
  const file = join(folder(), 'file.xlsx');
  const write = `
import sys, datetime, openpyxl
from openpyxl.worksheet.table import Table, TableStyleInfo
book = openpyxl.Workbook(); s = book.active; s.title = 'Data'
for row in [['Invoice', 'Date', 'Amount'], ['=RE', datetime.date(2026, 3, 2), 12.5], ['x', None, '=C2*2']]: s.append(row)
s['A2'].data_type = 's'
t = Table(displayName='Open', ref='A1:C3'); t.tableStyleInfo = TableStyleInfo(name='TableStyleMedium2'); s.add_table(t)
s.freeze_panes = 'A2'; book.save(sys.argv[1])`;
  execFileSync(python!, ['-c', write, file]);
  const bytes = new Uint8Array(readFileSync(file));
  expect(checkXlsx(bytes)).toEqual([]);
  const workbook = openXlsx(bytes);
  const sheet = workbook.sheets[0]!;
  expect([sheet.value(1, 0), sheet.value(1, 1), sheet.value(1, 2), sheet.cell(2, 2)?.formula]).toEqual([
    '=RE',
    46083,
    12.5,
    'C2*2',
  ]);
  expect([workbook.tables[0]!.name, sheet.frozen.rows]).toEqual(['Open', 1]);
  sheet.setValues({ row: 1, column: 2, rows: 1, columns: 1 }, [[13]], 'host');
  expect(checkXlsx(saveXlsx(workbook))).toEqual([]);
});

/** @returns the text of the converted file */
function convert(bytes: Uint8Array, to: string): Buffer {
  const place = folder();
  writeFileSync(join(place, 'file.xlsx'), bytes);
  const out = join(place, 'out');
  execFileSync(
    soffice!,
    [
      '--headless',
      `-env:UserInstallation=file://${place}/profile`,
      '--convert-to',
      to,
      '--outdir',
      out,
      join(place, 'file.xlsx'),
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return readFileSync(join(out, `file.${to.split(':')[0]}`));
}

withOffice(
  `LibreOffice opens a new workbook of ours and calculates over its table${why(soffice, 'LibreOffice')}`,
  () => {
    const csv = convert(ours(), CSV).toString('utf8');
    expect(csv.split('\n').slice(0, 5)).toEqual([
      'Total,12.5,',
      ',,',
      ',,',
      'Invoice,Date,Amount',
      '=RE-1,2026-03-02,12.5',
    ]);
  },
  150_000,
);

withOffice(
  `LibreOffice opens what we made of a file of Excel's shape${why(soffice, 'LibreOffice')}`,
  () => {
    const csv = convert(patched(), CSV).toString('utf8');
    expect(csv.split('\n').slice(3, 6)).toEqual([
      expect.stringMatching(/^RE-1,.*1,?300\.00 EUR/),
      expect.stringMatching(/^RE-2 & Co <x>,.*-50\.50 EUR/),
      expect.stringMatching(/^\u8acb\u6c42\u66f8,/),
    ]);
  },
  150_000,
);

withOffice(
  `we read what LibreOffice writes${why(soffice, 'LibreOffice')}`,
  () => {
    const bytes = new Uint8Array(convert(ours(), 'xlsx:Calc MS Excel 2007 XML'));
    expect(checkXlsx(bytes)).toEqual([]);
    const workbook = openXlsx(bytes);
    const sheet = workbook.sheets[0]!;
    expect([sheet.value(0, 1), sheet.value(4, 0), sheet.value(4, 1), sheet.value(5, 0)]).toEqual([
      12.5,
      '=RE-1',
      46083,
      'M\u00fcller\n"A" <b>',
    ]);
    sheet.setValues({ row: 4, column: 2, rows: 1, columns: 1 }, [[13]], 'host');
    const saved = saveXlsx(workbook);
    expect(checkXlsx(saved)).toEqual([]);
    expect(openXlsx(saved).sheets[0]!.value(4, 2)).toBe(13);
  },
  150_000,
);
