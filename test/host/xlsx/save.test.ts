import { unzipSync } from 'fflate';
import { checkXlsx, newWorkbook, openXlsx, saveXlsx } from '../../../src/host/xlsx';
import type { Workbook } from '../../../src/host/model';
import { excelFile } from './excelFile';
import { changedParts, namesOf, oneSheet, textOf } from './parts';

const SHEET1 = 'xl/worksheets/sheet1.xml';
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const wholeRows = (row: number, rows: number) => ({ row, rows, column: 0, columns: 16_384 });

/** Opens the file, changes it, saves it; what comes out has to be sound. */
function after(change: (workbook: Workbook) => void, file = excelFile()): Uint8Array {
  const workbook = openXlsx(file);
  change(workbook);
  const bytes = saveXlsx(workbook);
  expect(checkXlsx(bytes)).toEqual([]);
  expect(saveXlsx(workbook)).toEqual(bytes);
  return bytes;
}

const cellText = (bytes: Uint8Array, address: string, part = SHEET1): string =>
  new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(textOf(bytes, part))?.[0] ?? '';

describe('what nobody touches stays', () => {
  test('nothing touched: every part, and the order of the parts', () => {
    const saved = after(() => undefined);
    expect(changedParts(excelFile(), saved)).toEqual([]);
    expect(namesOf(saved)).toEqual(namesOf(excelFile()));
  });

  test('one cell: one sheet changes, and in it one cell', () => {
    const saved = after((workbook) => workbook.sheets[0]!.setValues(cell(3, 2), [[1300]], 'host'));
    expect(changedParts(excelFile(), saved)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/workbook.xml',
      SHEET1,
    ]);
    const before = textOf(excelFile(), SHEET1);
    expect(textOf(saved, SHEET1)).toBe(
      before
        .replace('<row r="4" spans="1:7"', '<row r="4"')
        .replace('<c r="C4" s="4"><v>1200</v></c>', '<c r="C4" s="4"><v>1300</v></c>'),
    );
    expect(textOf(saved, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('the workbook of macros, charts and pivots keeps them', () => {
    const saved = after((workbook) => workbook.addSheet('Result'));
    for (const part of [
      'xl/vbaProject.bin',
      'xl/charts/chart1.xml',
      'xl/pivotCache/pivotCacheDefinition1.xml',
      SHEET1,
    ]) {
      expect(unzipSync(saved)[part]).toEqual(unzipSync(excelFile())[part]);
    }
  });
});

describe('cells', () => {
  const WRITTEN: readonly (readonly [string, unknown, string])[] = [
    ['a number', 0.1, '<c r="I20"><v>0.1</v></c>'],
    ['a large number', 1e21, '<c r="I20"><v>1e+21</v></c>'],
    ['a truth value', false, '<c r="I20" t="b"><v>0</v></c>'],
    ['a text', 'a < b & "c"', '<c r="I20" t="inlineStr"><is><t>a &lt; b &amp; "c"</t></is></c>'],
    ['blanks around', ' a ', '<c r="I20" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>'],
    ['two lines', 'a\r\nb', '<c r="I20" t="inlineStr"><is><t xml:space="preserve">a_x000D_\nb</t></is></c>'],
    ['a control character', 'a\u000bb', '<c r="I20" t="inlineStr"><is><t>a_x000B_b</t></is></c>'],
    [
      'what looks like its escape',
      'a_x000B_b',
      '<c r="I20" t="inlineStr"><is><t>a_x005F_x000B_b</t></is></c>',
    ],
    ['half a character', 'a\ud800', '<c r="I20" t="inlineStr"><is><t>a_xD800_</t></is></c>'],
    ['an error', '#N/A', '<c r="I20" t="e"><v>#N/A</v></c>'],
    ['a formula', '=A1&"<"', '<c r="I20"><f>A1&amp;"&lt;"</f></c>'],
    [
      'a later function',
      '=sort(unique(A1:A3))+Ifs(A1,2)',
      '<c r="I20"><f>_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))+_xlfn.IFS(A1,2)</f></c>',
    ],
  ];
  test.each(WRITTEN)('%s: %j', (_, value, xml) => {
    const saved = after((workbook) => workbook.sheets[0]!.setValues(cell(19, 8), [[value]], 'host'));
    expect(cellText(saved, 'I20')).toBe(xml);
    const wanted = openXlsx(saved).sheets[0]!.cell(19, 8)!;
    const workbook = openXlsx(excelFile());
    workbook.sheets[0]!.setValues(cell(19, 8), [[value]], 'host');
    expect(wanted.value).toEqual(workbook.sheets[0]!.value(19, 8));
  });

  test('a text behind an apostrophe stays a text, and says so in its style', () => {
    const saved = after((workbook) => workbook.sheets[0]!.setValues(cell(19, 8), [["'=1+1"]], 'host'));
    const again = openXlsx(saved);
    const { value, formula, style } = again.sheets[0]!.cell(19, 8)!;
    expect([value, formula, again.styles.facts(style!).quotePrefix]).toEqual(['=1+1', undefined, true]);
  });

  test('a reference inside the table is spelled out, as the file needs it', () => {
    const saved = after((workbook) =>
      workbook.sheets[0]!.setValues(cell(4, 3), [['=[@Amount]*2+SUM([Amount])+[@]']], 'host'),
    );
    expect(cellText(saved, 'D5')).toContain(
      '<f>Invoices[[#This Row],[Amount]]*2+SUM(Invoices[Amount])+Invoices[#This Row]</f>',
    );
  });

  test('the result of a formula is written, the formula stays word for word', () => {
    const saved = after((workbook) => {
      workbook.sheets[0]!.setResult(3, 5, 99);
      workbook.sheets[0]!.setResult(8, 2, 1);
      workbook.sheets[0]!.setResult(8, 1, 'x & y');
    });
    expect(cellText(saved, 'F4')).toBe(
      '<c r="F4"><f t="shared" ref="F4:F6" si="0">C4*$C$4+SUM(C$4:C4)</f><v>99</v></c>',
    );
    expect(cellText(saved, 'C9')).toBe(
      '<c r="C9" cm="1"><f t="array" ref="C9:C11">_xlfn._xlws.SORT(C4:C6)</f><v>1</v></c>',
    );
    expect(cellText(saved, 'B9')).toBe('<c r="B9" t="str"><f>"x "&amp;A4</f><v>x &amp; y</v></c>');
  });

  test('the first cell of a shared formula is overwritten: the others say it themselves', () => {
    const saved = after((workbook) => workbook.sheets[0]!.setValues(cell(3, 5), [[1]], 'host'));
    expect(textOf(saved, SHEET1)).not.toContain('t="shared"');
    expect(cellText(saved, 'F5')).toBe('<c r="F5"><f>C5*$C$4+SUM(C$4:C5)</f><v>-59450.5</v></c>');
  });

  test('another cell of the group is overwritten: the group stays', () => {
    const saved = after((workbook) => workbook.sheets[0]!.setValues(cell(4, 5), [[1]], 'host'));
    expect([cellText(saved, 'F4'), cellText(saved, 'F6')]).toEqual([
      expect.stringContaining('si="0"'),
      expect.stringContaining('si="0"'),
    ]);
  });

  test('a cleared cell goes; a formatted one stays empty', () => {
    const saved = after((workbook) =>
      workbook.sheets[0]!.setValues({ ...cell(8, 1), columns: 4 }, [['', null, null, '']], 'host'),
    );
    expect([cellText(saved, 'B9'), cellText(saved, 'E9')]).toEqual(['', '<c r="E9" s="5"/>']);
  });

  test('rows and cells that had no place get one when the sheet is written', () => {
    const file = oneSheet(
      '<worksheet><sheetData><row><c><v>1</v></c><c t="s"><v>1</v></c></row><row><c><v>2</v></c></row></sheetData></worksheet>',
    );
    const saved = after((workbook) => workbook.sheets[0]!.setValues(cell(5, 0), [[3]], 'host'), file);
    expect(textOf(saved, SHEET1)).toContain(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="6"><c r="A6"><v>3</v></c></row>',
    );
  });

  test('prefixes stay, also in what is new', () => {
    const file = oneSheet(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    const saved = after((workbook) => {
      const sheet = workbook.sheets[0]!;
      sheet.setValues({ row: 2, column: 0, rows: 2, columns: 1 }, [['Head'], ['a']], 'host');
      workbook.addTable(sheet, { row: 2, column: 0, rows: 2, columns: 1 }, 'T');
      sheet.freeze(3, 1);
      sheet.setColumnWidth(0, 1, 30);
    }, file);
    expect(textOf(saved, SHEET1)).toContain('<x:c r="A4" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>');
    expect(openXlsx(saved).sheets[0]).toMatchObject({ frozen: { rows: 3, columns: 1 } });
  });
});

describe('styles', () => {
  test('new ones come behind those that are there, which do not change', () => {
    const saved = after((workbook) => {
      const sheet = workbook.sheets[0]!;
      sheet.setStyle(cell(0, 0), { bold: false, fontColor: '0000FF', fontSize: 9 }, 'host');
      sheet.setStyle(
        cell(3, 2),
        { numberFormat: '0.000', fill: 'DDEEFF', borderTop: { line: 'Double', color: '112233' }, indent: 2 },
        'host',
      );
      sheet.setStyle(
        cell(3, 1),
        { numberFormat: '#,##0.00\\ "EUR"', horizontal: 'Left', wrap: true },
        'host',
      );
      sheet.setStyle(cell(8, 4), { fill: null }, 'host');
    });
    const [before, now] = [excelFile(), saved].map((file) => textOf(file, 'xl/styles.xml'));
    const xfs = (text: string): string => /<cellXfs count="\d+">(.*)<\/cellXfs>/s.exec(text)![1]!;
    expect(xfs(now!).startsWith(xfs(before!))).toBe(true);
    const again = openXlsx(saved);
    const facts = (row: number, column: number) =>
      again.styles.facts(again.sheets[0]!.cell(row, column)!.style!);
    expect(facts(0, 0)).toMatchObject({
      bold: false,
      italic: true,
      fontColor: '0000FF',
      fontSize: 9,
      wrap: true,
    });
    expect(facts(3, 2)).toMatchObject({
      numberFormat: '0.000',
      fill: 'DDEEFF',
      borderTop: { line: 'Double', color: '112233' },
      indent: 2,
    });
    expect(facts(3, 1)).toMatchObject({ numberFormat: '#,##0.00\\ "EUR"', horizontal: 'Left', wrap: true });
    expect(facts(8, 4).fill).toBeUndefined();
    expect(now).toContain('<protection locked="0"/></xf>');
  });

  test('a file without styles gets its part', () => {
    const saved = after(
      (workbook) => workbook.sheets[0]!.setStyle(cell(0, 0), { bold: true }, 'host'),
      oneSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'),
    );
    expect(openXlsx(saved).styles.facts(1).bold).toBe(true);
  });
});

describe('rows that go or come', () => {
  test('cells, table, formats, links, notes, pictures, charts and names follow', () => {
    const saved = after((workbook) => workbook.sheets[0]!.deleteCellsUp(wholeRows(1, 1)));
    const text = textOf(saved, SHEET1);
    const again = openXlsx(saved).sheets[0]!;
    expect(again.tables[0]!.rect).toEqual({ row: 1, column: 0, rows: 5, columns: 4 });
    expect(again.cell(2, 5)?.formula).toBe('C3*$C$3+SUM(C$3:C3)');
    expect([...again.hiddenRows]).toEqual([3]);
    expect(text).toContain('<conditionalFormatting sqref="C3:C5">');
    expect(text).toContain('<formula>$C3&lt;0</formula>');
    expect(text).toContain('sqref="A3:A5"><formula1>"RE-1,RE-2"');
    expect(text).toContain('<hyperlink ref="E10" r:id="rId4"/>');
    expect(text).toContain('<mergeCell ref="A11:B11"/>');
    expect(text).toContain('<f t="array" ref="C8:C10">_xlfn._xlws.SORT(C3:C5)</f>');
    expect(textOf(saved, 'xl/comments1.xml')).toContain('ref="C5"');
    expect(textOf(saved, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>4</x:Row>');
    expect(textOf(saved, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>11</xdr:row>');
    expect(textOf(saved, 'xl/charts/chart1.xml')).toContain('Invoices!$C$3:$C$5');
    expect(textOf(saved, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A2:D5"');
    expect(textOf(saved, 'xl/workbook.xml')).toContain('Invoices!$2:$2');
    expect(cellText(saved, 'C2', 'xl/worksheets/sheet2.xml')).toContain('<f>Invoices!C4+1</f>');
  });

  test('a text with formats inside keeps them where it moves', () => {
    const saved = after((workbook) => workbook.sheets[0]!.insertCellsDown(wholeRows(0, 2)));
    expect(cellText(saved, 'A3')).toBe('<c r="A3" s="2" t="s"><v>0</v></c>');
    expect(openXlsx(saved).sheets[0]!.tables[0]!.rect.row).toBe(4);
  });

  test('what was only in the deleted rows goes with them', () => {
    const saved = after((workbook) => workbook.sheets[0]!.deleteCellsUp(wholeRows(10, 1)));
    expect(textOf(saved, SHEET1)).not.toContain('<hyperlink ref="E11"');
    expect(textOf(saved, SHEET1)).toContain('<hyperlink ref="B9"');
  });
});

describe('tables', () => {
  test('a new one is written as Excel writes it', () => {
    const saved = after((workbook) => {
      const sheet = workbook.addSheet('Result');
      sheet.setValues(
        { row: 2, column: 1, rows: 2, columns: 2 },
        [
          ['A\nB', 'C & D'],
          [1, 2],
        ],
        'host',
      );
      workbook.addTable(sheet, { row: 2, column: 1, rows: 2, columns: 2 }, 'Settlements');
    });
    expect(textOf(saved, 'xl/tables/table2.xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="2" name="Settlements" displayName="Settlements" ref="B3:C4" totalsRowShown="0">' +
        '<autoFilter ref="B3:C4"/><tableColumns count="2"><tableColumn id="1" name="A_x000a_B"/><tableColumn id="2" name="C &amp; D"/></tableColumns>' +
        '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
    );
    expect(textOf(saved, '[Content_Types].xml')).toContain('/xl/tables/table2.xml');
  });

  test('renamed: its name, its columns, and the formulas that mention them', () => {
    const saved = after((workbook) => {
      workbook.tables[0]!.name = 'Bills';
      workbook.sheets[0]!.setValues(cell(2, 2), [['Gross']], 'host');
    });
    const text = textOf(saved, 'xl/tables/table1.xml');
    expect(text).toContain('name="Bills" displayName="Bills"');
    expect(text).toContain(
      '<calculatedColumnFormula>Bills[[#This Row],[Gross]]*0.03</calculatedColumnFormula>',
    );
    expect(text).toContain(
      'xr3:uid="{00000000-0010-0000-0000-000003000000}" name="Gross" totalsRowFunction="sum"',
    );
    expect(cellText(saved, 'D4')).toContain('<f>Bills[[#This Row],[Gross]]*0.03</f>');
    expect(cellText(saved, 'C7')).toContain('<f>SUBTOTAL(109,Bills[Gross])</f>');
  });

  test('resized, without filter, with another style', () => {
    const file = after((workbook) => {
      const sheet = workbook.addSheet('More');
      sheet.setValues({ row: 0, column: 0, rows: 2, columns: 1 }, [['A'], [1]], 'host');
      workbook.addTable(sheet, { row: 0, column: 0, rows: 2, columns: 1 }, 'More');
    });
    const saved = after((workbook) => {
      const table = workbook.table('More')!;
      workbook.resizeTable(table, { row: 0, column: 0, rows: 9, columns: 2 });
      table.style = 'TableStyleLight1';
      table.showFilterButton = false;
    }, file);
    const text = textOf(saved, 'xl/tables/table2.xml');
    expect(text).toContain('ref="A1:B9" totalsRowShown="0"><tableColumns count="2">');
    expect(text).toContain('<tableStyleInfo name="TableStyleLight1"');
    expect(textOf(saved, '[Content_Types].xml').match(/table2/g)).toHaveLength(1);
  });

  test('filters: kept, cleared, set', () => {
    const kept = after((workbook) => workbook.tables[0]!.assignRect(workbook.tables[0]!.rect));
    expect(textOf(kept, 'xl/tables/table1.xml')).toContain('<filter val="RE-3"/>');
    const cleared = after((workbook) => workbook.tables[0]!.clearFilters());
    expect(textOf(cleared, 'xl/tables/table1.xml')).not.toContain('<filter ');
    expect(textOf(cleared, SHEET1)).not.toContain('hidden="1" x14ac');
    const set = after((workbook) => workbook.tables[0]!.applyFilter(2, ['1200']));
    expect(textOf(set, 'xl/tables/table1.xml')).toContain(
      '<filterColumn colId="2"><filters><filter val="1200"/></filters></filterColumn>',
    );
  });

  test('deleted: its part, its relationship and its content type go', () => {
    const saved = after((workbook) => workbook.forgetTable(workbook.tables[0]!));
    expect(namesOf(saved)).not.toContain('xl/tables/table1.xml');
    expect(textOf(saved, SHEET1)).not.toContain('tablePart');
    expect(textOf(saved, '[Content_Types].xml')).not.toContain('table1');
  });

  test("a sheet's own filter gives way to a table over it", () => {
    const file = oneSheet(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><autoFilter ref="A1:A2"/></worksheet>',
    );
    const saved = after(
      (workbook) => workbook.addTable(workbook.sheets[0]!, { row: 0, column: 0, rows: 2, columns: 1 }, 'T'),
      file,
    );
    expect(textOf(saved, SHEET1)).not.toContain('autoFilter');
  });
});

describe('sheets and the workbook', () => {
  test('added, moved, shown and brought to the front', () => {
    const saved = after((workbook) => {
      const sheet = workbook.addSheet("It's new");
      workbook.moveSheet(sheet, 0);
      workbook.showSheet(workbook.sheet('Rates & terms')!, 'Visible');
      workbook.active = sheet;
    });
    const again = openXlsx(saved);
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["It's new", 'Visible'],
      ['Invoices', 'Visible'],
      ['Rates & terms', 'Visible'],
    ]);
    expect(again.active.name).toBe("It's new");
    expect(textOf(saved, SHEET1)).not.toContain('tabSelected');
    expect(textOf(saved, 'xl/worksheets/sheet3.xml')).toContain('tabSelected="1"');
    expect(textOf(saved, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">',
    );
  });

  test('renamed: formulas, names, validations, links, charts and pivots follow', () => {
    const saved = after((workbook) => {
      workbook.sheet('Rates & terms')!.name = 'Terms';
      workbook.sheet('Invoices')!.name = 'Open items';
    });
    expect(textOf(saved, 'xl/workbook.xml')).toContain('Terms!$B$2');
    expect(textOf(saved, SHEET1)).toContain('<formula1>Terms!$B$2</formula1>');
    expect(textOf(saved, SHEET1)).toContain('location="Terms!B2"');
    expect(textOf(saved, 'xl/charts/chart1.xml')).toContain("'Open items'!$C$4:$C$6");
    expect(textOf(saved, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('sheet="Open items"');
    expect(cellText(saved, 'C2', 'xl/worksheets/sheet2.xml')).toContain("<f>'Open items'!C5+1</f>");
  });

  test('deleted: all that only it led to goes', () => {
    const saved = after((workbook) => {
      workbook.showSheet(workbook.sheets[1]!, 'Visible');
      workbook.deleteSheet(workbook.sheets[0]!);
    });
    expect(
      namesOf(saved).filter((name) => /sheet1|table1|comments|drawing|chart|calcChain/.test(name)),
    ).toEqual([]);
    expect(namesOf(saved)).toContain('xl/vbaProject.bin');
    expect(textOf(saved, 'xl/workbook.xml')).toContain('#REF!');
  });

  test('names added, changed, deleted', () => {
    const saved = after((workbook) => {
      workbook.addName('Ours', "'Rates & terms'!$A$1", { hidden: true, scope: workbook.sheets[1]! });
      workbook.definedName('Rate')!.refersTo = '0.05';
      workbook.removeName(workbook.definedName('Secret')!);
    });
    expect(/<definedNames>.*<\/definedNames>/s.exec(textOf(saved, 'xl/workbook.xml'))![0]).toBe(
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Invoices!$3:$3</definedName><definedName name="Rate" comment="per day">0.05</definedName>' +
        `<definedName name="Ours" localSheetId="1" hidden="1">'Rates &amp; terms'!$A$1</definedName></definedNames>`,
    );
  });

  test('widths, hidden columns and rows, panes, validations, links, merged cells, page', () => {
    const saved = after((workbook) => {
      const sheet = workbook.sheets[0]!;
      sheet.setColumnWidth(1, 2, 25);
      sheet.hideRows(5, 1, true);
      sheet.setRowHeight(20, 1, 40);
      sheet.freeze(0, 2);
      sheet.setValidation({ row: 4, column: 0, rows: 1, columns: 1 }, "='Rates & terms'!$A$1:$A$9");
      sheet.setHyperlink({ row: 8, column: 1, location: 'Rates & terms!A1', tip: 'Look "here"' });
      sheet.merge({ row: 20, column: 0, rows: 1, columns: 3 });
      Object.assign(sheet.pageLayout, {
        orientation: 'Landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitleRows: { row: 0, rows: 3 },
      });
      sheet.touch('pageLayout');
    });
    const text = textOf(saved, SHEET1);
    expect(text).toContain(
      '<cols><col min="1" max="1" width="12.7109375" style="3" bestFit="1" customWidth="1"/><col min="2" max="3" width="25" customWidth="1"/><col min="4" max="4" width="14" customWidth="1"/><col min="7" max="7" width="0" hidden="1" customWidth="1" outlineLevel="1"/></cols>',
    );
    expect(text).toContain('<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>');
    expect(text).toContain('sqref="A4 A6"');
    expect(text).toContain('<dataValidations count="3">');
    expect(text).toContain(
      `<hyperlink ref="B9" location="'Rates &amp; terms'!A1" tooltip="Look &quot;here&quot;"/>`,
    );
    expect(text).toContain('<mergeCells count="2">');
    expect(text).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(text).toContain('<tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/>');
    expect(text).toContain('<row r="21" ht="40" customHeight="1">');
    expect(textOf(saved, 'xl/workbook.xml')).toContain('localSheetId="0">Invoices!$1:$3<');
    expect([...openXlsx(saved).sheets[0]!.hiddenRows]).toEqual([4, 5]);
  });

  test('settings and custom XML survive, change and go', () => {
    const file = after((workbook) => {
      workbook.settings.set('mapping "a"', { columns: ['A\n', null] });
      workbook.addCustomXml('<note xmlns="urn:note">\u00e4</note>');
    });
    const changed = after((workbook) => {
      expect(workbook.settings.get('mapping "a"')).toEqual({ columns: ['A\n', null] });
      const [id] = [...workbook.customXml.keys()];
      workbook.customXml.set(id!, '<note xmlns="urn:note">b</note>');
      workbook.addCustomXml('<other/>');
    }, file);
    expect([...openXlsx(changed).customXml.values()]).toEqual([
      '<note xmlns="urn:note">b</note>',
      '<other/>',
    ]);
    const gone = after((workbook) => {
      workbook.settings.clear();
      workbook.customXml.clear();
    }, changed);
    expect(namesOf(gone).filter((name) => name.startsWith('customXml'))).toEqual([]);
  });
});

test('a new workbook in the 1904 system says so', () => {
  const { Workbook } =
    jest.requireActual<typeof import('../../../src/host/model')>('../../../src/host/model');
  const workbook = new Workbook({ date1904: true });
  workbook.addSheet('One');
  expect(openXlsx(saveXlsx(workbook)).date1904).toBe(true);
  expect(newWorkbook().date1904).toBe(false);
});
