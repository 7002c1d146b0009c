import { newWorkbook } from '../../src/host/model';
import { errorOf, fill, withExcel, workbookOf } from './support';

type Context = Excel.RequestContext;
const active = (context: Context): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

test('values, texts, types and formulas of the same cells', () => {
  const workbook = workbookOf('Data', [[1.5, 'text', true, '#N/A', '', '=A1+A1']]);
  workbook.sheets[0]!.setStyle(
    { row: 0, column: 0, rows: 1, columns: 1 },
    { numberFormat: '0.00 "EUR"' },
    'file',
  );
  return withExcel(workbook, {}, ({ Excel }) =>
    Excel.run(async (context) => {
      active(context).getRange('F1').formulas = [['=A1+A1']];
      const range = active(context).getRange('A1:F1');
      range.load({ values: true, text: true, valueTypes: true, formulas: true, numberFormat: true });
      await context.sync();
      expect(range.values).toEqual([[1.5, 'text', true, '#N/A', '', 3]]);
      expect(range.text).toEqual([['1.50 EUR', 'text', 'TRUE', '#N/A', '', '3']]);
      expect(range.valueTypes).toEqual([['Double', 'String', 'Boolean', 'Error', 'Empty', 'Double']]);
      expect(range.formulas).toEqual([[1.5, 'text', true, '#N/A', '', '=A1+A1']]);
      expect(range.numberFormat[0]!.slice(0, 2)).toEqual(['0.00 "EUR"', 'General']);
    }),
  );
});

test('a text column keeps texts, a General one reads them as typed', () =>
  withExcel(newWorkbook(), {}, ({ Excel }) =>
    Excel.run(async (context) => {
      active(context).getRange('A1:A3').numberFormat = '@' as unknown as string[][];
      const range = active(context).getRange('A1:B3');
      range.values = [
        ['0012', '0012'],
        ['=1', "'=1"],
        ['3/4/2026', '3/4/2026'],
      ];
      const again = active(context).getRange('A1:B3').load({ values: true, text: true });
      await context.sync();
      expect(again.values).toEqual([
        ['0012', 12],
        ['=1', '=1'],
        ['3/4/2026', 46085],
      ]);
      expect(again.text[2]).toEqual(['3/4/2026', '3/4/2026']);
    }),
  ));

test('null in an array leaves its cell alone', () =>
  withExcel(workbookOf('Data', [['a', 'b']]), {}, async ({ Excel, workbook }) => {
    await Excel.run(async (context) => {
      active(context).getRange('A1:B1').values = [[null, 'new']];
      active(context).getRange('A1:B1').numberFormat = [['0.00', null as unknown as string]];
      await context.sync();
    });
    const sheet = workbook.sheets[0]!;
    expect([sheet.value(0, 0), sheet.value(0, 1)]).toEqual(['a', 'new']);
    expect([0, 1].map((c) => workbook.styles.numberFormat(sheet.styleAt(0, c)))).toEqual(['0.00', 'General']);
  }));

test('ranges are reckoned from others', () =>
  withExcel(newWorkbook(), {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const range = active(context).getRange('B2:C4');
      const cases: [Excel.Range, string][] = [
        [range.getCell(1, 1), 'C3'],
        [range.getCell(9, 9), 'K11'],
        [range.getRow(2), 'B4:C4'],
        [range.getColumn(1), 'C2:C4'],
        [range.getResizedRange(1, -1), 'B2:B5'],
        [range.getOffsetRange(-1, 2), 'D1:E3'],
        [range.getBoundingRect('E1'), 'B1:E4'],
        [range.getIntersectionOrNullObject('C4:D9'), 'C4'],
        [range.getEntireColumn(), 'B:C'],
        [range.getEntireRow(), '2:4'],
        [range.getLastRow(), 'B4:C4'],
        [range.getLastCell(), 'C4'],
        [range.getRowsBelow(2), 'B5:C6'],
      ];
      const nothing = range.getIntersectionOrNullObject('F1').load({ address: true });
      cases.forEach(([each]) => each.load({ address: true }));
      range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, cellCount: true });
      await context.sync();
      expect(cases.map(([each]) => each.address)).toEqual(cases.map(([, address]) => `Sheet1!${address}`));
      expect(nothing.isNullObject).toBe(true);
      const { rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
      expect([rowIndex, columnIndex, rowCount, columnCount, cellCount]).toEqual([1, 1, 3, 2, 6]);
    }),
  ));

test.each([
  ['a row beyond the range', (context: Context) => active(context).getRange('A1:B2').getRow(2)],
  ['a cell off the sheet', (context: Context) => active(context).getRange('A1').getOffsetRange(-1, 0)],
  ['an address that is none', (context: Context) => active(context).getRange('No such range')],
])('%s is InvalidArgument', (_, range) =>
  withExcel(newWorkbook(), {}, async ({ Excel }) => {
    const error = await errorOf(
      Excel.run(async (context) => {
        range(context).load({ address: true });
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  }),
);

test('the used range: A1 for an empty sheet, nothing for an empty range, formats only if asked', () => {
  const workbook = workbookOf('Data', [
    ['', ''],
    ['', 'x'],
  ]);
  workbook.sheets[0]!.setStyle({ row: 5, column: 0, rows: 1, columns: 1 }, { bold: true }, 'file');
  workbook.addSheet('Empty');
  return withExcel(workbook, {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const [data, empty] = ['Data', 'Empty'].map((name) => context.workbook.worksheets.getItem(name)) as [
        Excel.Worksheet,
        Excel.Worksheet,
      ];
      const ranges = [data.getUsedRange(true), data.getUsedRange(), empty.getUsedRange()];
      const none = empty.getUsedRangeOrNullObject(true);
      [...ranges, none].forEach((range) => range.load({ address: true }));
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(['Data!B2', 'Data!A2:B6', 'Empty!A1']);
      expect(none.isNullObject).toBe(true);
    }),
  );
});

test('whole columns have no values to read, and take none', () =>
  withExcel(workbookOf('Data', [['x']]), {}, async ({ Excel }) => {
    await Excel.run(async (context) => {
      const column = active(context).getRange('A:A').load({ values: true, address: true });
      await context.sync();
      expect([column.values, column.address]).toEqual([null, 'Data!A:A']);
    });
    const error = await errorOf(
      Excel.run(async (context) => {
        active(context).getRange('A:A').values = 'x' as unknown as string[][];
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  }));

test.each([
  ['null' as const, 'null'],
  ['error' as const, 'RangeExceedsLimit'],
])('more than 5,000,000 cells read at once: %s', (largeRead, outcome) =>
  withExcel(newWorkbook(), { largeRead }, async ({ Excel }) => {
    const seen = await Excel.run(async (context) => {
      const range = active(context).getRange('A1:E1000001').load({ values: true });
      await context.sync();
      return String(range.values);
    }).catch((error: OfficeExtension.Error) => error.code);
    expect(seen).toBe(outcome);
  }),
);

test('formats are set and read, and differ as null', () =>
  withExcel(newWorkbook(), {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const range = active(context).getRange('A1:B1');
      range.format.font.bold = true;
      range.format.fill.color = '#1F4E78';
      range.format.horizontalAlignment = 'Right';
      range.format.columnWidth = 105;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      active(context).getRange('B1').format.wrapText = true;
      active(context).getRange('B1').format.fill.clear();
      const again = active(context).getRange('A1:B1');
      again.load('format/wrapText,format/columnWidth,format/horizontalAlignment,format/font/bold');
      const fill = active(context).getRange('A1').format.fill.load({ color: true });
      const edge = active(context).getRange('A1').format.borders.getItem('EdgeBottom').load({ style: true });
      await context.sync();
      const { wrapText, columnWidth, horizontalAlignment, font } = again.format;
      expect([wrapText, columnWidth, horizontalAlignment, font.bold]).toEqual([null, 105, 'Right', true]);
      expect([fill.color, edge.style]).toEqual(['#1F4E78', 'Continuous']);
    }),
  ));

test('columns are fitted to their longest text, and their width is kept in characters', () =>
  withExcel(workbookOf('Data', [['A heading of some length', 'x']]), {}, async ({ Excel, workbook }) => {
    await Excel.run(async (context) => {
      active(context).getUsedRange().format.autofitColumns();
      active(context).getRange('C:C').format.columnWidth = 52.5;
      await context.sync();
    });
    const { columnWidths } = workbook.sheets[0]!;
    expect(columnWidths.get(0)).toBeGreaterThan(24);
    expect(columnWidths.get(1)).toBeLessThan(5);
    expect(columnWidths.get(2)).toBe(10);
  }));

test('merged areas, with their addresses', () => {
  const workbook = workbookOf('Data', [
    ['a', '', ''],
    ['', '', ''],
  ]);
  workbook.sheets[0]!.merge({ row: 0, column: 0, rows: 1, columns: 2 });
  return withExcel(workbook, {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const areas = active(context).getRange('A1:C9').getMergedAreasOrNullObject();
      areas.load('address,areas/items/address');
      const none = active(context).getRange('C1:D4').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(areas.address).toBe('Data!A1:B1');
      expect(areas.areas.items.map(({ address }) => address)).toEqual(['Data!A1:B1']);
      expect(none.isNullObject).toBe(true);
    }),
  );
});

test('a link into the workbook shows its text, whatever it looks like', () =>
  withExcel(newWorkbook(), {}, async ({ Excel, workbook }) => {
    await Excel.run(async (context) => {
      const cell = active(context).getRange('A1');
      cell.hyperlink = { documentReference: 'Sheet1!C17', textToDisplay: '=C17', screenTip: 'Go there' };
      const again = active(context).getRange('A1').load({ hyperlink: true, values: true });
      await context.sync();
      expect(again.values).toEqual([['=C17']]);
      expect(again.hyperlink).toEqual({
        documentReference: 'Sheet1!C17',
        textToDisplay: '=C17',
        screenTip: 'Go there',
      });
    });
    expect(workbook.sheets[0]!.hyperlinks).toEqual([
      { row: 0, column: 0, location: 'Sheet1!C17', tip: 'Go there' },
    ]);
  }));

test('list validations, from texts and from cells', () =>
  withExcel(newWorkbook(), {}, async ({ Excel, workbook }) => {
    await Excel.run(async (context) => {
      const sheet = active(context);
      sheet.getRange('A1:A9').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'Normal,Always,Never' },
      };
      sheet.getRange('B1:B9').dataValidation.rule = {
        list: { inCellDropDown: true, source: sheet.getRange('D1:D3') },
      };
      const rule = sheet.getRange('A3').dataValidation.load({ type: true, rule: true });
      await context.sync();
      expect([rule.type, rule.rule.list?.source]).toEqual(['List', 'Normal,Always,Never']);
    });
    expect(workbook.sheets[0]!.validations.map(({ source }) => source)).toEqual([
      'Normal,Always,Never',
      '=Sheet1!$D$1:$D$3',
    ]);
  }));

test('a protected sheet says so, and refuses to be written', () => {
  const workbook = workbookOf('Data', [['x']]);
  workbook.sheets[0]!.protected = true;
  return withExcel(workbook, {}, async ({ Excel }) => {
    const error = await errorOf(
      Excel.run(async (context) => {
        const { protection } = active(context).load({ protection: { protected: true } });
        await context.sync();
        expect(protection.protected).toBe(true);
        active(context).getRange('A1').values = [['y']];
        await context.sync();
      }),
    );
    expect(error.code).toBe('AccessDenied');
  });
});

test('cells inserted and deleted; the rest moves', () =>
  withExcel(workbookOf('Data', [['a'], ['b'], ['c']]), {}, async ({ Excel, workbook }) => {
    await Excel.run(async (context) => {
      active(context).getRange('A2').insert('Down').values = [['new']];
      active(context).getRange('A1').delete('Up');
      await context.sync();
    });
    expect([0, 1, 2, 3].map((row) => workbook.sheets[0]!.value(row, 0))).toEqual([
      'new',
      'b',
      'c',
      undefined,
    ]);
  }));

test('selection and active cell', () =>
  withExcel(newWorkbook(), {}, ({ Excel, workbook }) =>
    Excel.run(async (context) => {
      fill(workbook.addSheet('Other'), 0, 0, [['x']]);
      context.workbook.worksheets.getItem('Other').getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load({ address: true });
      const cell = context.workbook.getActiveCell().load({ address: true });
      await context.sync();
      expect([selected.address, cell.address]).toEqual(['Other!B2:C3', 'Other!B2']);
    }),
  ));
