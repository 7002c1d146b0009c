import { zipSync } from 'fflate';
import { blankXlsx, openXlsx, XlsxError } from '../../../src/host/xlsx';
import { excelFile } from './excelFile';
import { oneSheet, relationships, withText, zipOf } from './parts';

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([...CFB, ...new Uint8Array(600), ...Buffer.from(stream, 'utf16le'), ...new Uint8Array(64)]);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const blank = blankXlsx();

const FILES: readonly (readonly [string, string, string, () => Uint8Array])[] = [
  [
    'an .xls',
    'old-format',
    'Excel 97-2003 workbook (.xls); open it in Excel and save it as',
    () => compound('Workbook'),
  ],
  [
    'an encrypted workbook',
    'encrypted',
    'password for opening; open it in Excel, remove the password',
    () => compound('EncryptedPackage'),
  ],
  [
    'an old Word document',
    'not-a-workbook',
    'old Word or PowerPoint document',
    () => compound('WordDocument'),
  ],
  [
    'an .xlsb',
    'binary-format',
    'binary workbook (.xlsb)',
    () =>
      zipOf({
        '[Content_Types].xml': '<Types xmlns="x"/>',
        '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.bin']),
        'xl/workbook.bin': 'x',
      }),
  ],
  [
    'a .docx',
    'not-a-workbook',
    'a Word document',
    () =>
      zipOf({
        '[Content_Types].xml': '<Types xmlns="x"/>',
        '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<w/>',
      }),
  ],
  [
    'an .ods',
    'not-a-workbook',
    'OpenDocument',
    () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
  ],
  [
    'a zip of anything',
    'not-a-workbook',
    'zip archive without a workbook',
    () => zipOf({ 'photo.jpg': 'x' }),
  ],
  ['a CSV file', 'not-a-workbook', 'a text file', () => text('Invoice;Amount\nRE-1;12,50\n')],
  [
    'a web page called .xls',
    'not-a-workbook',
    'a web page',
    () => text('<html><table><tr><td>1</td></tr></table></html>'),
  ],
  ['a PDF', 'not-a-workbook', 'a PDF', () => text('%PDF-1.7 ...')],
  ['nothing', 'not-a-workbook', 'empty', () => new Uint8Array(0)],
  ['half a download', 'damaged', 'broke off', () => excelFile().subarray(0, 4000)],
  [
    'a byte that fell over',
    'damaged',
    'xl/worksheets/sheet1.xml',
    () =>
      flipped(
        oneSheet(
          '<worksheet><sheetData><row r="1"><c r="A1"><v>12345678</v></c></row></sheetData></worksheet>',
        ),
      ),
  ],
  [
    'a missing sheet',
    'damaged',
    'sheet "Data" is listed but not there',
    () =>
      oneSheet('', {
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/none.xml']),
      }),
  ],
  [
    'a sheet that breaks off',
    'damaged',
    'sheet "Data" ends too early',
    () => oneSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'),
  ],
  [
    'a row that breaks off',
    'damaged',
    'sheet "Data" is cut off',
    () => oneSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData></worksheet>'),
  ],
  [
    'a cell that breaks off',
    'damaged',
    'a cell of sheet "Data" is cut off',
    () => oneSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>'),
  ],
  [
    'no sheets',
    'damaged',
    'has no sheets',
    () => withText(blank, 'xl/workbook.xml', /<sheets>.*<\/sheets>/, ''),
  ],
  [
    'a workbook part without end',
    'damaged',
    'the workbook part ends too early',
    () => withText(blank, 'xl/workbook.xml', '</workbook>', ''),
  ],
  [
    'a table without cells',
    'damaged',
    'table1.xml',
    () => withText(excelFile(), 'xl/tables/table1.xml', 'ref="A3:D7" totals', 'totals'),
  ],
];

/** The packed data of the first sheet with one bit changed. */
function flipped(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 40;
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= 1;
  return copy;
}

test.each(FILES)('%s is refused as %s: %s', (_, code, sentence, file) => {
  const refusal = refusalOf(() => openXlsx(file()));
  expect([refusal.code, refusal.message]).toEqual([code, expect.stringContaining(sentence)]);
  expect(refusal.message).toMatch(/^[A-Z"].*\.$/);
});

test('a zip bomb is refused before it is unpacked', () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000) }, { level: 9 });
  expect(refusalOf(() => openXlsx(bomb))).toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('29 MB, as no ordinary workbook'),
  });
  const total = refusalOf(() => openXlsx(excelFile(), { maxTotalBytes: 10_000 }));
  expect(total).toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('unpacks to more than 1 MB'),
  });
  expect(refusalOf(() => openXlsx(excelFile(), { maxEntries: 5 })).code).toBe('too-large');
});

function refusalOf(act: () => unknown): XlsxError {
  try {
    act();
  } catch (error) {
    if (error instanceof XlsxError) return error;
    throw error;
  }
  throw new Error('The file was opened.');
}
