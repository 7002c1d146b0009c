import { checkXlsx } from '../../../src/host/xlsx';
import { excelFile } from './excelFile';
import { oneSheet, textOf, withText, zipOf, type Parts } from './parts';
import { EXCEL_PARTS } from './excelFile';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';

/** Each line damages one thing in a sound file; the finding has to name the part and the place. */
const DAMAGE: readonly (readonly [string, string, string | RegExp, string, string])[] = [
  [
    'a tag that is not closed',
    STYLES,
    '</fonts>',
    '',
    'not well-formed: </styleSheet> closes another element',
  ],
  ['a stray ampersand', BOOK, 'per day', 'a & b', 'not well-formed: a stray &'],
  ['an attribute twice', SHEET, '<c r="A1" ', '<c r="A1" r="A1" ', 'attribute r twice in <c>'],
  ['an undeclared prefix', SHEET, '<sheetPr ', '<sheetPr z:a="1" ', 'undeclared prefix z'],
  ['a document type', BOOK, '<workbook ', '<!DOCTYPE x><workbook ', 'document type'],
  [
    'a content type for nothing',
    '[Content_Types].xml',
    '/xl/styles.xml',
    '/xl/other.xml',
    'names /xl/other.xml, which is not there',
  ],
  [
    'a part without content type',
    '[Content_Types].xml',
    'Extension="vml"',
    'Extension="vmx"',
    'vmlDrawing1.vml: has no content type',
  ],
  [
    'a content type twice',
    '[Content_Types].xml',
    '</Types>',
    '<Default Extension="XML" ContentType="a"/></Types>',
    'extension "xml" twice',
  ],
  [
    'a relationship to nothing',
    'xl/_rels/workbook.xml.rels',
    'vbaProject.bin',
    'gone.bin',
    'rId7 leads to xl/gone.bin, which is not there',
  ],
  ['a relationship id twice', 'xl/_rels/workbook.xml.rels', 'Id="rId7"', 'Id="rId6"', 'id "rId6" twice'],
  [
    'an id without relationship',
    SHEET,
    '<drawing r:id="rId2"/>',
    '<drawing r:id="rId9"/>',
    '<drawing> names relationship rId9',
  ],
  [
    'a table without its entry',
    SHEET,
    /<tableParts.*<\/tableParts>/,
    '',
    'table relationship rId1 has no <tablePart>',
  ],
  [
    'sheet elements out of order',
    SHEET,
    /(<pageMargins[^>]*>)(<pageSetup[^>]*>)/,
    '$2$1',
    '<pageMargins> stands behind <pageSetup>',
  ],
  ['a sheet element twice', SHEET, /(<pageMargins[^>]*>)/, '$1$1', '<pageMargins> twice'],
  [
    'an element of nowhere',
    SHEET,
    '<drawing ',
    '<note/><drawing ',
    '<note> does not belong into <worksheet>',
  ],
  [
    'workbook elements out of order',
    BOOK,
    /(<sheets>.*<\/sheets>)(<definedNames>.*<\/definedNames>)/,
    '$2$1',
    '<sheets> stands behind <definedNames>',
  ],
  [
    'style elements out of order',
    STYLES,
    /(<fonts.*<\/fonts>)(<fills.*<\/fills>)/,
    '$2$1',
    '<fonts> stands behind <fills>',
  ],
  [
    'table elements out of order',
    TABLE,
    /(<tableColumns.*<\/tableColumns>)(<tableStyleInfo[^>]*>)/,
    '$2$1',
    '<tableColumns> stands behind <tableStyleInfo>',
  ],
  ['a style out of range', SHEET, '<c r="B4" s="1">', '<c r="B4" s="6">', 'B4 has style 6 of 6'],
  ['a row style out of range', SHEET, 's="5" customFormat', 's="66" customFormat', 'row 9 has style 66'],
  ['a column style out of range', SHEET, 'style="3" bestFit', 'style="30" bestFit', 'column 1 has style 30'],
  [
    'columns out of order',
    SHEET,
    'min="3" max="4"',
    'min="1" max="4"',
    'columns 1 to 4 do not stand in order',
  ],
  [
    'a wrong count of styles',
    STYLES,
    '<cellXfs count="6">',
    '<cellXfs count="7">',
    '<cellXfs> says 7 and has 6',
  ],
  [
    'a font out of range',
    STYLES,
    'fontId="1" fillId="2"',
    'fontId="9" fillId="2"',
    'cellXfs 2 names font 9 of 2',
  ],
  [
    'a fill out of range',
    STYLES,
    'fontId="1" fillId="2"',
    'fontId="1" fillId="3"',
    'cellXfs 2 names fill 3 of 3',
  ],
  ['a border out of range', STYLES, 'borderId="1"', 'borderId="2"', 'cellXfs 2 names border 2 of 2'],
  [
    'a number format that is not there',
    STYLES,
    'numFmtId="164" fontId',
    'numFmtId="170" fontId',
    'cellXfs 4 names number format 170',
  ],
  [
    'a conditional format out of range',
    SHEET,
    'dxfId="0"',
    'dxfId="1"',
    'a conditional format names format 1 of 1',
  ],
  [
    'a shared text out of range',
    SHEET,
    '<c r="A3" t="s"><v>1</v>',
    '<c r="A3" t="s"><v>10</v>',
    'A3 names text 10 of 10',
  ],
  ['text for a number', SHEET, '<v>46083</v>', '<v>2.3.2026</v>', 'B4 has "2.3.2026" for a number'],
  ['an unknown type', SHEET, '<c r="B9" t="str">', '<c r="B9" t="text">', 'B9 has the unknown type text'],
  [
    'a shared formula without its first cell',
    SHEET,
    '<f t="shared" ref="F4:F6" si="0">C4*$C$4+SUM(C$4:C4)</f>',
    '',
    'F5 shares formula 0',
  ],
  ['rows out of order', SHEET, '<row r="10"', '<row r="8"', 'row 8 stands behind row 9'],
  ['cells out of order', SHEET, '<c r="C4" s="4">', '<c r="B4" s="4">', 'B4 does not stand in order'],
  ['a cell of another row', SHEET, '<c r="C6"', '<c r="C5"', 'a cell in row 6 says it is C5'],
  [
    'a dimension that is too small',
    SHEET,
    '<dimension ref="A1:G12"/>',
    '<dimension ref="A1:B2"/>',
    'dimension A1:B2 does not hold all cells',
  ],
  [
    'merged cells that overlap',
    SHEET,
    '<mergeCells count="1">',
    '<mergeCells count="2"><mergeCell ref="B12:C12"/>',
    'merged cells A12:B12 overlap B12:C12',
  ],
  [
    'merged cells in a table',
    SHEET,
    'ref="A12:B12"',
    'ref="A6:B6"',
    'merged cells A6:B6 lie in table Invoices',
  ],
  [
    'a wrong count of validations',
    SHEET,
    '<dataValidations count="2">',
    '<dataValidations count="3">',
    '<dataValidations> says 3 and has 2',
  ],
  [
    'a validation for nothing',
    SHEET,
    'sqref="A4:A6"',
    'sqref=""',
    '<dataValidation> for "", which is no address',
  ],
  [
    "a sheet's filter over a table",
    SHEET,
    '<mergeCells',
    '<autoFilter ref="A3:C6"/><mergeCells',
    "the sheet's filter lies over table Invoices",
  ],
  [
    'a header that is called otherwise',
    TABLE,
    'name="Date"',
    'name="Day"',
    'B3 says "Date", column 2 of table Invoices is called "Day"',
  ],
  [
    'a header that is a number',
    SHEET,
    '<c r="B3" t="s"><v>2</v>',
    '<c r="B3"><v>2</v>',
    'B3, a header of table Invoices, is no text',
  ],
  [
    'a header that is missing',
    SHEET,
    '<c r="B3" t="s"><v>2</v></c>',
    '',
    'B3, a header of table Invoices, is no text',
  ],
  ['two columns of one name', TABLE, 'name="Date"', 'name="INVOICE"', 'column "invoice" twice'],
  ['two columns of one id', TABLE, '<tableColumn id="2"', '<tableColumn id="1"', 'column id "1" twice'],
  [
    'a table without data row',
    TABLE,
    'ref="A3:D7" totals',
    'ref="A3:D4" totals',
    'table Invoices has no data row',
  ],
  [
    'a table that is wider than its columns',
    TABLE,
    'ref="A3:D7" totals',
    'ref="A3:E7" totals',
    'table Invoices has 4 columns and 5 in its cells',
  ],
  [
    'a wrong count of columns',
    TABLE,
    '<tableColumns count="4">',
    '<tableColumns count="3">',
    '<tableColumns> says 3 and has 4',
  ],
  [
    'a filter of other cells',
    TABLE,
    '<autoFilter ref="A3:D6"',
    '<autoFilter ref="A3:D7"',
    'the filter of table Invoices is A3:D7, not A3:D6',
  ],
  [
    'a name that is none',
    TABLE,
    'displayName="Invoices"',
    'displayName="My table"',
    '"My table" is no name for a table',
  ],
  [
    'a table called like a name',
    TABLE,
    'displayName="Invoices"',
    'displayName="RATE"',
    'table RATE has the name of a defined name',
  ],
  ['a name twice', BOOK, 'name="Secret"', 'name="rate"', 'defined name "rate|" twice'],
  [
    'a name for a sheet that is not there',
    BOOK,
    'Invoices!$C$4',
    'Bills!$C$4',
    'name Secret refers to sheet "Bills"',
  ],
  [
    'a name of a sheet that is not there',
    BOOK,
    'localSheetId="0"',
    'localSheetId="2"',
    'belongs to sheet 2 of 2',
  ],
  ['a long sheet name', BOOK, 'name="Invoices"', `name="${'x'.repeat(32)}"`, 'is no name for a sheet'],
  [
    'two sheets of one name',
    BOOK,
    'name="Invoices"',
    'name="RATES &amp; TERMS"',
    'sheet "rates & terms" twice',
  ],
  ['two sheets of one id', BOOK, 'sheetId="4"', 'sheetId="1"', 'sheetId "1" twice'],
  [
    'a hidden sheet in front',
    BOOK,
    'activeTab="0"',
    'activeTab="1"',
    'hidden sheet "Rates & terms" is in front',
  ],
  ['no visible sheet', BOOK, 'sheetId="1"', 'sheetId="1" state="hidden"', 'no sheet is visible'],
];

test('the file that is damaged below is sound', () => {
  expect(checkXlsx(excelFile())).toEqual([]);
});

test.each(DAMAGE)('%s is found', (_, part, from, to, finding) => {
  const found = checkXlsx(withText(excelFile(), part, from, to));
  expect(found).toContainEqual(expect.stringContaining(finding));
});

test('two tables over the same cells, with one id, under one name', () => {
  const second = String(EXCEL_PARTS[TABLE]).replace(/xr:uid="[^"]*"/g, '');
  const parts: Parts = {
    ...EXCEL_PARTS,
    'xl/tables/table2.xml': second,
    'xl/worksheets/_rels/sheet1.xml.rels': String(EXCEL_PARTS['xl/worksheets/_rels/sheet1.xml.rels']).replace(
      '<Relationship ',
      '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table2.xml"/><Relationship ',
    ),
    [SHEET]: String(EXCEL_PARTS[SHEET]).replace(
      '<tableParts count="1">',
      '<tableParts count="2"><tablePart r:id="rId8"/>',
    ),
  };
  expect(checkXlsx(zipOf(parts))).toEqual([
    'xl/tables/table1.xml: table Invoices overlaps table Invoices',
    'tables: table name "invoices" twice',
    'tables: table id "1" twice',
  ]);
});

test('a text that is too long', () => {
  const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c></row></sheetData></worksheet>`;
  expect(checkXlsx(oneSheet(sheet))).toEqual([`${SHEET}: A1 has a text of 32768 characters`]);
});

test('a part that does not unpack, a file that is none', () => {
  const bytes = Uint8Array.from(excelFile());
  bytes[Buffer.from(bytes).indexOf('xl/styles.xml') + 60]! ^= 1;
  expect(checkXlsx(bytes)).toEqual([expect.stringContaining('xl/styles.xml: The file is damaged')]);
  expect(checkXlsx(new Uint8Array(10))).toEqual([expect.stringContaining('file: The file is')]);
  expect(textOf(excelFile(), STYLES)).toContain('styleSheet');
});
