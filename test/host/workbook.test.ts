import { setImmediate } from 'node:timers';
import { newWorkbook, type Workbook } from '../../src/host/model';
import { errorOf, withExcel, workbookOf, workbookWithTable } from './support';

describe('sheets', () => {
  test('are added, named, ordered, coloured, hidden and deleted', () =>
    withExcel(newWorkbook(), {}, async ({ Excel, workbook }) => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const sheet = worksheets.add('Report');
        sheet.tabColor = '#FF8800';
        sheet.showGridlines = false;
        sheet.position = 0;
        sheet.freezePanes.freezeRows(4);
        sheet.activate();
        worksheets.add('Gone').delete();
        worksheets.getItem('Sheet1').visibility = 'Hidden';
        worksheets.load('items/name,items/visibility,items/position');
        const active = worksheets.getActiveWorksheet().load({ name: true, tabColor: true });
        await context.sync();
        expect(worksheets.items.map((s) => [s.name, s.visibility, s.position])).toEqual([
          ['Report', 'Visible', 0],
          ['Sheet1', 'Hidden', 1],
        ]);
        expect([active.name, active.tabColor]).toEqual(['Report', '#FF8800']);
      });
      const report = workbook.sheet('Report')!;
      expect([report.frozen, report.showGridlines, report.isNew]).toEqual([
        { rows: 4, columns: 0 },
        false,
        true,
      ]);
    }));

  test('a name that is taken is ItemAlreadyExists for a sheet, a wrong one InvalidArgument', () =>
    withExcel(newWorkbook(), {}, async ({ Excel }) => {
      const add = (name: string): Promise<OfficeExtension.Error> =>
        errorOf(
          Excel.run(async (context) => {
            context.workbook.worksheets.add(name);
            await context.sync();
          }),
        );
      expect((await add('sheet1')).code).toBe('ItemAlreadyExists');
      expect((await add('a/b')).code).toBe('InvalidArgument');
    }));

  test('page layout is kept', () =>
    withExcel(newWorkbook(), {}, async ({ Excel, workbook }) => {
      await Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
        pageLayout.orientation = 'Landscape';
        pageLayout.zoom = { horizontalFitToPages: 1 };
        pageLayout.setPrintTitleRows('$4:$4');
        await context.sync();
      });
      expect(workbook.sheets[0]!.pageLayout).toEqual({
        orientation: 'Landscape',
        fitToWidth: 1,
        printTitleRows: { row: 3, rows: 1 },
      });
    }));
});

describe('names', () => {
  test('are added for cells and constants, read, hidden and deleted', () =>
    withExcel(workbookOf('Data', [[1], [2]]), {}, async ({ Excel, workbook }) => {
      await Excel.run(async (context) => {
        const { names } = context.workbook;
        const body = names.add(
          'Body',
          context.workbook.worksheets.getItem('Data').getRange('A1:A2'),
          'two cells',
        );
        names.add('Text', 'hello').visible = false;
        body.load({ name: true, formula: true, type: true, comment: true, value: true });
        const range = body.getRange().load({ values: true });
        const text = names.getItem('Text').load({ type: true, value: true, visible: true });
        const noRange = names.getItem('Text').getRangeOrNullObject().load({ address: true });
        await context.sync();
        expect([body.formula, body.type, body.comment]).toEqual(['=Data!$A$1:$A$2', 'Range', 'two cells']);
        expect(range.values).toEqual([[1], [2]]);
        expect([text.type, text.value, text.visible, noRange.isNullObject]).toEqual([
          'String',
          'hello',
          false,
          true,
        ]);
        names.getItem('Text').delete();
        await context.sync();
      });
      expect(workbook.names.map(({ name }) => name)).toEqual(['Body']);
    }));

  test('a name that is taken is refused', () =>
    withExcel(workbookOf('Data', [[1]]), {}, async ({ Excel }) => {
      const error = await errorOf(
        Excel.run(async (context) => {
          context.workbook.names.add('Rate', '=1');
          context.workbook.names.add('RATE', '=2');
          await context.sync();
        }),
      );
      expect([error.code, error.debugInfo.errorLocation]).toEqual([
        'ItemAlreadyExists',
        'NamedItemCollection.add',
      ]);
    }));

  test('follow rows inserted above and a renamed sheet', () =>
    withExcel(workbookOf('Data', [[1], [2]]), {}, ({ Excel }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Data');
        const name = context.workbook.names.add('Cell', sheet.getRange('A2'));
        sheet.getRange('1:3').insert('Down');
        sheet.name = 'Old data';
        name.load({ formula: true });
        await context.sync();
        expect(name.formula).toBe("='Old data'!$A$5");
      }),
    ));
});

test('settings and custom XML parts survive a trip as they were given', () =>
  withExcel(newWorkbook(), {}, async ({ Excel, workbook }) => {
    await Excel.run(async (context) => {
      context.workbook.settings.add('sources', {
        invoices: 'Invoices',
        columns: ['A', 'B'],
        since: new Date(2026, 0, 2),
      });
      context.workbook.customXmlParts.add('<settlesheet xmlns="urn:example"><run/></settlesheet>');
      await context.sync();
      const setting = context.workbook.settings.getItemOrNullObject('sources').load({ value: true });
      const missing = context.workbook.settings.getItemOrNullObject('nothing').load({ value: true });
      const xml = context.workbook.customXmlParts
        .getByNamespace('urn:example')
        .getOnlyItemOrNullObject()
        .getXml();
      await context.sync();
      expect(setting.value).toEqual({
        invoices: 'Invoices',
        columns: ['A', 'B'],
        since: new Date(2026, 0, 2),
      });
      expect(missing.isNullObject).toBe(true);
      expect(xml.value).toContain('<run/>');
      setting.delete();
      await context.sync();
    });
    expect(workbook.settings.size).toBe(0);
  }));

test.each([
  [false, 1462],
  [true, 0],
])('the date function tells the date system: 1904 is %p', (date1904, serial) =>
  withExcel(newWorkbook({ date1904 }), {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 1).load({ value: true, error: true });
      await context.sync();
      expect(result.value).toBe(serial);
    }),
  ),
);

test('the application: calculation, culture, and calls that only save time', () =>
  withExcel(newWorkbook(), { locale: 'de-DE' }, ({ Excel, Office }) =>
    Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.load({ calculationMode: true, decimalSeparator: true });
      application.cultureInfo.load({ name: true });
      await context.sync();
      expect([application.calculationMode, application.decimalSeparator]).toEqual(['Automatic', ',']);
      expect([application.cultureInfo.name, Office.context.displayLanguage]).toEqual(['de-DE', 'de-DE']);
    }),
  ));

test('charts and conditional formats are recorded', () =>
  withExcel(workbookOf('Data', [[1], [2]]), {}, async ({ Excel, host }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:A2'), 'Auto');
      chart.title.text = 'Open items';
      const format = sheet.getRange('A1:A2').conditionalFormats.add('CellValue');
      format.cellValue.format.font.color = '#FF0000';
      format.cellValue.rule = { formula1: '=1', operator: 'GreaterThan' };
      await context.sync();
    });
    expect(host.recorded.map(({ kind, type, address }) => [kind, type, address])).toEqual([
      ['chart', 'ColumnClustered', 'Data!A1:A2'],
      ['conditionalFormat', 'CellValue', 'Data!A1:A2'],
    ]);
    expect(host.recorded[0]!.properties).toMatchObject({ Title: { Text: 'Open items' } });
  }));

describe('events', () => {
  const typeAt = (workbook: Workbook, row: number, value: unknown): void =>
    workbook.sheets[0]!.setValues({ row, column: 0, rows: 1, columns: 1 }, [[value]], 'grid');

  test('a change of the add-in and one of a person arrive, each with who made it', () =>
    withExcel(workbookOf('Data', [[1]]), {}, async ({ Excel, workbook, host }) => {
      const seen: unknown[] = [];
      const arrived = async (count: number): Promise<void> => {
        for (let turn = 0; seen.length < count && turn < 50; turn++)
          await new Promise((resolve) => setImmediate(resolve));
      };
      const handler = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Data').load({ id: true });
        await context.sync();
        const added = sheet.onChanged.add(async (event) => {
          seen.push([event.address, event.changeType, event.triggerSource]);
        });
        await context.sync();
        sheet.getRange('B2').values = [[9]];
        await context.sync();
        return added;
      });
      await arrived(1);
      typeAt(workbook, 4, 'typed');
      await arrived(2);
      expect(seen).toEqual([
        ['B2', 'RangeEdited', 'ThisLocalAddin'],
        ['A5', 'RangeEdited', 'Unknown'],
      ]);

      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      typeAt(workbook, 5, 'unseen');
      await arrived(3);
      expect([seen.length, host.subscriptionCount]).toEqual([2, 0]);
    }));

  test('an event knows its range, and tables hear of their own cells', () => {
    const workbook = workbookWithTable('Sales', [['Amount'], [1]]);
    return withExcel(workbook, {}, async ({ Excel }) => {
      const seen: unknown[] = [];
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sales').load({ id: true });
        const table = context.workbook.tables.getItem('Sales').load({ id: true });
        await context.sync();
        table.onChanged.add(async (event) => void seen.push(event.address));
        sheet.onChanged.add((event) =>
          Excel.run(async (inner) => {
            const range = event.getRange(inner).load({ values: true });
            await inner.sync();
            seen.push(range.values);
          }),
        );
        await context.sync();
        sheet.getRange('A2').values = [[7]];
        sheet.getRange('C2').values = [[8]];
        await context.sync();
      });
      for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
      expect(seen).toEqual(expect.arrayContaining(['A2', [[7]], [[8]]]));
      expect(seen).toHaveLength(3);
    });
  });

  test('runtime.enableEvents = false silences them', () =>
    withExcel(workbookOf('Data', [[1]]), {}, async ({ Excel, workbook }) => {
      const seen: string[] = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onAdded.add(async () => void seen.push('added'));
        await context.sync();
        context.runtime.enableEvents = false;
        context.workbook.worksheets.add('Silent');
        await context.sync();
        context.runtime.enableEvents = true;
        context.workbook.worksheets.add('Loud');
        await context.sync();
      });
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
      expect([seen, workbook.sheets.length]).toEqual([['added'], 3]);
    }));
});
