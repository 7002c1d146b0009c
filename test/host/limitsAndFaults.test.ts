import { setImmediate } from 'node:timers';
import { TextEncoder } from 'node:util';
import type { FaultHook } from '../../src/host/agave/agaveHost';
import { utf8Length } from '../../src/host/agave/utf8';
import { newWorkbook } from '../../src/host/model';
import { errorOf, withExcel, workbookOf } from './support';

const write = async (context: Excel.RequestContext, address: string, value: unknown): Promise<void> => {
  context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
  await context.sync();
};

describe('limits of Excel on the web', () => {
  test('bytes are those of UTF-8', () => {
    for (const text of ['', 'abc', 'Größe', '€', '日本', 'a😀b']) {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }
  });

  // 4,000,000 letters that are two bytes each.
  const large = Array.from({ length: 400 }, () => ['ü'.repeat(10_000)]);

  test('a request above 5 MB is refused, and nothing of it is done', () =>
    withExcel(newWorkbook(), { mayLeakReferences: true }, async ({ Excel, workbook }) => {
      const error = await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:A400').values = large;
          await context.sync();
        }),
      );
      expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
      expect(workbook.sheets[0]!.usedRect(true)).toBeUndefined();
    }));

  test('so is an answer above 5 MB', () =>
    withExcel(workbookOf('Data', large), { mayLeakReferences: true }, async ({ Excel }) => {
      const error = await errorOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:A400').load({ values: true });
          await context.sync();
        }),
      );
      expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
    }));

  test('without limits, as on the desktop, both pass', () =>
    withExcel(newWorkbook(), { limits: null }, async ({ Excel, agave }) => {
      const back = await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:A400').values = large;
        await context.sync();
        const range = context.workbook.worksheets
          .getActiveWorksheet()
          .getRange('A1:A400')
          .load({ values: true });
        await context.sync();
        return range.values;
      });
      expect(back).toEqual(large);
      expect([agave.stats.syncs, agave.stats.bytesIn > 8e6, agave.stats.bytesOut > 8e6]).toEqual([
        2,
        true,
        true,
      ]);
    }));
});

describe('faults', () => {
  const at =
    (
      sequence: number,
      error:
        | 'AccessDenied'
        | 'InvalidOrTimedOutSession'
        | 'InvalidOperationInCellEditMode'
        | 'ActivityLimitReached',
      when: 'before' | 'after',
    ): FaultHook =>
    (request) =>
      request.sequence === sequence ? { error, when } : undefined;

  test.each([
    ['InvalidOperationInCellEditMode'],
    ['InvalidOrTimedOutSession'],
    ['ActivityLimitReached'],
    ['AccessDenied'],
  ] as const)('%s reaches the caller', (code) =>
    withExcel(newWorkbook(), { fault: at(1, code, 'before') }, async ({ Excel }) => {
      expect((await errorOf(Excel.run((context) => write(context, 'A1', 1)))).code).toBe(code);
    }),
  );

  test.each([
    ['before', [1, undefined]],
    ['after', [1, 2]],
  ] as const)('the second of two writes fails %s it is done', (when, cells) =>
    withExcel(
      newWorkbook(),
      { fault: at(2, 'InvalidOrTimedOutSession', when), mayLeakReferences: true },
      async ({ Excel, workbook }) => {
        const error = await errorOf(
          Excel.run(async (context) => {
            await write(context, 'A1', 1);
            await write(context, 'A2', 2);
            await write(context, 'A3', 3);
          }),
        );
        expect(error.code).toBe('InvalidOrTimedOutSession');
        const sheet = workbook.sheets[0]!;
        expect([sheet.value(0, 0), sheet.value(1, 0), sheet.value(2, 0)]).toEqual([...cells, undefined]);
      },
    ),
  );

  test('a fault sees what is asked, and which requests only clean up', () => {
    const seen: [number, boolean, boolean][] = [];
    const fault: FaultHook = ({ sequence, body, isCleanup }) => {
      seen.push([sequence, body.includes('"Values"'), isCleanup]);
      return undefined;
    };
    return withExcel(newWorkbook(), { fault }, async ({ Excel, agave }) => {
      await Excel.run((context) => write(context, 'A1', 1));
      await new Promise((resolve) => setImmediate(resolve));
      await Excel.run((context) => write(context, 'A2', 2));
      expect(agave.stats.syncs).toBe(2);
      expect(seen.filter(([, , isCleanup]) => !isCleanup).map(([, values]) => values)).toEqual([true, true]);
      expect(seen.map(([sequence]) => sequence)).toEqual(seen.map((_, i) => i + 1));
    });
  });

  test('faults can be switched while it runs', () =>
    withExcel(newWorkbook(), {}, async ({ Excel, agave }) => {
      agave.fault = () => ({ error: 'ActivityLimitReached', when: 'before' });
      await errorOf(Excel.run((context) => write(context, 'A1', 1)));
      agave.fault = undefined;
      await Excel.run((context) => write(context, 'A1', 2));
    }));
});
