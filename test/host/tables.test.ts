import { formatRect } from '../../src/host/model';
import { errorOf, fill, withExcel, workbookOf, workbookWithTable } from './support';

const SALES = [
  ['Region', 'Amount'],
  ['North', 10],
  ['South', 20],
  ['West', 30],
];
const sales = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem('Sales');

test('a table is made of cells that were written in the same trip', () =>
  withExcel(workbookOf('Data', [['']]), {}, async ({ Excel, workbook }) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Data').getRange('B3:C5');
      range.values = [
        ['Run', 'Amount'],
        ['R1', 1],
        ['R2', 2],
      ];
      const table = context.workbook.tables.add(range, true);
      table.name = 'Runs';
      table.style = 'TableStyleMedium9';
      table.showBandedRows = false;
      const [header, body] = [table.getHeaderRowRange(), table.getDataBodyRange()];
      [header, body].forEach((part) => part.load({ address: true }));
      table.load({ name: true, id: true, showTotals: true, showHeaders: true });
      table.rows.load('count');
      await context.sync();
      expect([header.address, body.address, table.rows.count]).toEqual(['Data!B3:C3', 'Data!B4:C5', 2]);
      expect([table.name, table.showTotals, table.showHeaders]).toEqual(['Runs', false, true]);
    });
    const table = workbook.table('Runs')!;
    expect([table.isNew, table.style, table.showBandedRows]).toEqual([true, 'TableStyleMedium9', false]);
  }));

test('a table of headings alone gets a blank row, and rows added to it fill that row first', () => {
  const workbook = workbookOf('Data', [
    ['Run', 'Amount'],
    ['below', ''],
  ]);
  return withExcel(workbook, {}, async ({ Excel }) => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.add('Data!A1:B1', true);
      table.rows.add(undefined, [['R1', 1]]);
      const range = table.getRange().load({ values: true });
      await context.sync();
      expect(range.values).toEqual([
        ['Run', 'Amount'],
        ['R1', 1],
      ]);
    });
    expect(workbook.sheets[0]!.value(2, 0)).toBe('below');
  });
});

test('resizing keeps the header row, by range and by address', () => {
  const workbook = workbookWithTable('Sales', SALES);
  fill(workbook.sheets[0]!, 4, 0, [['East', 40, 'x']]);
  return withExcel(workbook, {}, async ({ Excel }) => {
    await Excel.run(async (context) => {
      sales(context).resize(sales(context).getRange().getResizedRange(1, 1));
      const columns = sales(context).columns.load({ name: true, id: true });
      const body = sales(context).getDataBodyRange().load({ values: true });
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(['Region', 'Amount', 'Column3']);
      expect(body.values[3]).toEqual(['East', 40, 'x']);
      sales(context).resize('A1:B3');
      const rows = sales(context).rows.load('count');
      await context.sync();
      expect(rows.count).toBe(2);
    });
    const error = await errorOf(
      Excel.run(async (context) => {
        sales(context).resize('A2:B3');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });
});

test('rows are added at the end and in between, with the formats of the row above', () => {
  const workbook = workbookWithTable('Sales', SALES);
  const [sheet] = workbook.sheets;
  fill(sheet!, 5, 0, [['below']]);
  sheet!.setStyle({ row: 3, column: 1, rows: 1, columns: 1 }, { numberFormat: '0.00' }, 'file');
  return withExcel(workbook, {}, async ({ Excel }) => {
    await Excel.run(async (context) => {
      sales(context).rows.add(undefined, [
        ['East', 40],
        ['Far East', 50],
      ]);
      sales(context).rows.add(0, [['First', 5]]);
      const range = sales(context).getRange().load({ values: true, text: true });
      await context.sync();
      expect(range.values.map(([region]) => region)).toEqual([
        'Region',
        'First',
        'North',
        'South',
        'West',
        'East',
        'Far East',
      ]);
      expect(range.text[5]).toEqual(['East', '40.00']);
    });
    expect(sheet!.value(8, 0)).toBe('below');
  });
});

test('rows are deleted; the last one stays, blank', () =>
  withExcel(workbookWithTable('Sales', SALES), {}, async ({ Excel, workbook }) => {
    await Excel.run(async (context) => {
      sales(context).rows.deleteRowsAt(1, 1);
      const body = sales(context).getDataBodyRange().load({ values: true });
      await context.sync();
      expect(body.values).toEqual([
        ['North', 10],
        ['West', 30],
      ]);
      sales(context).rows.deleteRowsAt(0, 2);
      await context.sync();
    });
    expect(formatRect(workbook.table('Sales')!.rect)).toBe('A1:B2');
    expect(workbook.sheets[0]!.usedRect(true)).toEqual({ row: 0, column: 0, rows: 1, columns: 2 });
  }));

test('a name that is taken is InvalidArgument for a table', () => {
  const workbook = workbookWithTable('Sales', SALES);
  fill(workbook.sheets[0]!, 0, 4, [['x'], [1]]);
  return withExcel(workbook, {}, async ({ Excel }) => {
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.tables.add('Sales!E1:E2', true).name = 'SALES';
        await context.sync();
      }),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['InvalidArgument', 'Table.name']);
  });
});

test('a table is deleted with its cells, or only turned into a range', () => {
  const workbook = workbookWithTable('Sales', SALES);
  fill(workbook.sheets[0]!, 0, 4, [['x'], [1]]);
  workbook.addTable(workbook.sheets[0]!, { row: 0, column: 4, rows: 2, columns: 1 }, 'Other');
  return withExcel(workbook, {}, async ({ Excel }) => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Other').convertToRange();
      sales(context).delete();
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    expect(workbook.sheets[0]!.usedRect(true)).toEqual({ row: 0, column: 4, rows: 2, columns: 1 });
  });
});

test('a totals row that the user switched on is taken away; the cells below stay', () => {
  const workbook = workbookOf('Data', [['Amount'], [1], [2], [3], ['below']]);
  const facts = {
    id: 1,
    name: 'T',
    columns: [{ id: 1, name: 'Amount' }],
    headerRows: 1,
    totalsRows: 1,
  } as const;
  workbook.attachTable(workbook.sheets[0]!, { ...facts, rect: { row: 0, column: 0, rows: 4, columns: 1 } });
  return withExcel(workbook, {}, async ({ Excel }) => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('T').load({ showTotals: true });
      const totals = table.getTotalRowRange().load({ values: true });
      await context.sync();
      expect([table.showTotals, totals.values]).toEqual([true, [[3]]]);
      table.showTotals = false;
      const body = table.getDataBodyRange().load({ values: true });
      await context.sync();
      expect(body.values).toEqual([[1], [2]]);
    });
    expect([3, 4].map((row) => workbook.sheets[0]!.value(row, 0))).toEqual([undefined, 'below']);
  });
});

test('filters: known, and cleared', () => {
  const workbook = workbookWithTable('Sales', SALES);
  return withExcel(workbook, {}, async ({ Excel }) => {
    await Excel.run(async (context) => {
      sales(context).columns.getItem('Region').filter.applyValuesFilter(['South']);
      const hidden = sales(context).getDataBodyRange().getRow(0).load({ rowHidden: true });
      const filter = sales(context).autoFilter.load({ isDataFiltered: true });
      await context.sync();
      expect([hidden.rowHidden, filter.isDataFiltered]).toEqual([true, true]);
      sales(context).clearFilters();
      filter.load({ isDataFiltered: true });
      await context.sync();
      expect(filter.isDataFiltered).toBe(false);
    });
    expect(workbook.sheets[0]!.hiddenRows.size).toBe(0);
  });
});

test('formulas over a table follow it within one trip, and a difference of equal totals is 0', () => {
  const workbook = workbookWithTable('Sales', [
    ['Region', 'Amount'],
    ['North', 0.1],
    ['North', 0.2],
    ['South', 0.3],
  ]);
  return withExcel(workbook, {}, ({ Excel }) =>
    Excel.run(async (context) => {
      const totals = context.workbook.worksheets.getItem('Sales').getRange('D1:D2');
      totals.formulas = [['=SUM(Sales[Amount])'], ['=SUMIFS(Sales[Amount],Sales[Region],"North")-B4']];
      totals.load({ values: true });
      await context.sync();
      expect(totals.values).toEqual([[0.6], [0]]);
      sales(context).getDataBodyRange().getCell(0, 1).values = [[1]];
      await context.sync();
      totals.load({ values: true });
      await context.sync();
      expect(totals.values).toEqual([[1.5], [0.9]]);
    }),
  );
});

test('a formula beyond what is calculated here fails where it is written', () =>
  withExcel(workbookOf('Data', [[1]]), { expectUnsupported: ['formula =A1*2'] }, async ({ Excel }) => {
    const error = await errorOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Data').getRange('B1').formulas = [['=A1*2']];
        await context.sync();
      }),
    );
    expect(error.code).toBe('NotImplemented');
  }));
