import { errorOf, withExcel, workbookOf, workbookWithTable } from './support';
import { newWorkbook } from '../../src/host/model';

const SALES = [
  ['Region', 'Amount'],
  ['North', 10],
  ['South', 20.5],
];

test('the library gets ready as in Excel on the web and reads a table', () =>
  withExcel(workbookWithTable('Sales', SALES), {}, async ({ Excel, Office }) => {
    expect(Office.context.platform).toBe('OfficeOnline');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    const values = await Excel.run(async (context) => {
      const body = context.workbook.tables
        .getItem('Sales')
        .getDataBodyRange()
        .load({ values: true, address: true });
      await context.sync();
      return [body.address, body.values];
    });
    expect(values).toEqual([
      'Sales!A2:B3',
      [
        ['North', 10],
        ['South', 20.5],
      ],
    ]);
  }));

test('the claimed Excel API can be lower', () =>
  withExcel(newWorkbook(), { excelApi: 1.14 }, async ({ Office }) => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  }));

test('a null object answers isNullObject, and methods on it do nothing', () =>
  withExcel(newWorkbook(), {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Missing').load({ name: true });
      const used = sheet.getUsedRangeOrNullObject(true).load({ address: true });
      sheet.delete();
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
    }),
  ));

test('a key that names nothing is ItemNotFound, and says where', () =>
  withExcel(newWorkbook(), {}, async ({ Excel, OfficeExtension }) => {
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Missing').load({ name: true });
        await context.sync();
      }),
    );
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
  }));

test('after an error nothing more of the batch is done, and what was done before stays', () =>
  withExcel(workbookOf('Data', [['old']]), {}, async ({ Excel, workbook }) => {
    await errorOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Data');
        sheet.getRange('A1').values = [['new']];
        sheet.getRange('A2:B2').values = [['one cell for two']] as string[][];
        sheet.getRange('A3').values = [['never']];
        await context.sync();
      }),
    );
    const sheet = workbook.sheets[0]!;
    expect([sheet.value(0, 0), sheet.value(2, 0)]).toEqual(['new', undefined]);
  }));

test('an array of another shape than the range is InvalidArgument', () =>
  withExcel(newWorkbook(), {}, async ({ Excel }) => {
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2]];
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['InvalidArgument', 'Range.values']);
    expect(error.message).toMatch(/doesn't match the size or dimensions/);
  }));

test('a property that was not loaded cannot be read', () =>
  withExcel(newWorkbook(), {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      await context.sync();
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    }),
  ));

test('nested loads reach objects below, and collections give their items', () =>
  withExcel(workbookWithTable('Sales', SALES), {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const tables = context.workbook.tables.load({
        $top: 1,
        name: true,
        worksheet: { name: true },
        columns: { name: true },
      });
      const cell = context.workbook.worksheets.getItem('Sales').getRange('A1');
      cell.load('address,format/font/bold,worksheet/name');
      await context.sync();
      expect(tables.items.map((table) => [table.name, table.worksheet.name])).toEqual([['Sales', 'Sales']]);
      expect(tables.items[0]!.columns.items.map((column) => column.name)).toEqual(['Region', 'Amount']);
      expect([cell.address, cell.format.font.bold, cell.worksheet.name]).toEqual([
        'Sales!A1',
        false,
        'Sales',
      ]);
    }),
  ));

test('more than 1,500 cells, which the library sends in blocks, arrive whole', () =>
  withExcel(newWorkbook(), {}, async ({ Excel, workbook }) => {
    const rows = Array.from({ length: 4001 }, (_, i) => [i, `row ${i}`, i / 4]);
    const back = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(1, 0, 4001, 3);
      range.values = rows;
      await context.sync();
      const again = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A2:C4002')
        .load({ values: true });
      await context.sync();
      return again.values;
    });
    expect(back).toEqual(rows);
    expect(workbook.sheets[0]!.usedRect(true)).toEqual({ row: 1, column: 0, rows: 4001, columns: 3 });
  }));

test('a range kept over several syncs follows its cells when rows are inserted above', () =>
  withExcel(workbookOf('Data', [['a'], ['b'], ['c']]), {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const cell = sheet.getRange('A3').load({ address: true });
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      cell.load({ address: true, values: true });
      await context.sync();
      expect([cell.address, cell.values]).toEqual(['Data!A5', [['c']]]);
    }),
  ));

test('a range that was tracked and not given back fails the test', async () => {
  const leaking = withExcel(newWorkbook(), {}, async ({ Excel }) => {
    const context = new Excel.RequestContext();
    context.trackedObjects.add(context.workbook.getSelectedRange());
    await context.sync();
  });
  await expect(leaking).rejects.toThrow(/references/);
});

test('a call of the common API that nobody answers fails the test', async () => {
  const calling = withExcel(newWorkbook(), {}, async ({ Office }) => {
    await new Promise((resolve) =>
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, resolve),
    );
  });
  await expect(calling).rejects.toThrow(/dispatch 64/);
});

test('outside Excel.run a range must be tracked to be used after a sync', () =>
  withExcel(newWorkbook(), {}, async ({ Excel, host }) => {
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
    context.trackedObjects.add(range);
    await context.sync();
    expect(host.referenceCount).toBe(1);
    range.values = [[7]];
    await context.sync();
    range.untrack();
    await context.sync();
    expect(host.referenceCount).toBe(0);
    const stray = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
    await context.sync();
    expect(() => (stray.values = [[8]])).toThrow(expect.objectContaining({ code: 'InvalidObjectPath' }));
  }));

describe('what is not implemented', () => {
  const refused = (members: string[]) => ({ expectUnsupported: members });

  test('fails at the caller and names the member', () =>
    withExcel(newWorkbook(), refused(['Range.flashFill (method)']), async ({ Excel }) => {
      const error = await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1').flashFill();
          await context.sync();
        }),
      );
      expect(error.code).toBe('NotImplemented');
      expect(error.debugInfo.errorLocation).toBe('Range.flashFill');
    }));

  test('fails the test even when the caller swallowed the error', async () => {
    const swallowing = withExcel(newWorkbook(), {}, ({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').showCard();
        await context.sync();
      }).catch(() => 'swallowed'),
    );
    await expect(swallowing).rejects.toThrow(/Range\.showCard/);
  });

  test('a load without names, or of everything, is refused', () =>
    withExcel(
      newWorkbook(),
      refused(['Worksheet.load() without names', 'Range.load() without names']),
      async ({ Excel }) => {
        for (const load of [
          (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().load(),
          (context: Excel.RequestContext) => context.workbook.worksheets.load(),
          (context: Excel.RequestContext) => context.workbook.getSelectedRange().load({ $all: true }),
        ]) {
          const error = await errorOf(
            Excel.run(async (context) => {
              load(context);
              await context.sync();
            }),
          );
          expect(error.code).toBe('NotImplemented');
        }
      },
    ));

  test('a name that no type has is refused', () =>
    withExcel(newWorkbook(), refused(['Worksheet.nonsense (load)']), async ({ Excel }) => {
      const error = await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().load('nonsense');
          await context.sync();
        }),
      );
      expect(error.code).toBe('NotImplemented');
    }));

  test('it is reported at once', async () => {
    const lines: string[] = [];
    const options = { ...refused(['Range.showCard (method)']), report: (line: string) => lines.push(line) };
    await withExcel(newWorkbook(), options, async ({ Excel }) => {
      await errorOf(
        Excel.run(async (context) => {
          context.workbook.getSelectedRange().showCard();
          await context.sync();
        }),
      );
    });
    expect(lines).toEqual(['[workbook host] not implemented: Range.showCard (method)']);
  });
});
