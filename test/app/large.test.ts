import { largeWorkbook } from '../support/largeWorkbook';
import { withUseCases } from '../support/monthEnd';

jest.setTimeout(300_000);

/** Several of the largest requests; `npm run bench` does the same with 50,000. */
const ROWS = 20_000;

test('20,000 invoices and 20,000 payments settle without more than 5 MB in any request or response', async () => {
  let largest = 0;
  await withUseCases(
    largeWorkbook(ROWS),
    async (useCases, { workbook }) => {
      const preview = await useCases.preview();
      const result = await useCases.post(preview);
      expect(preview.problems).toEqual([]);
      expect(result.kind).toBe('posted');
      expect(preview.totals.paymentCount).toBe(ROWS);
      expect(workbook.table('PostedPayments')!.body.rows).toBe(ROWS);
      // The host refuses more than 5 MB either way, as Excel on the web does; nothing came near it.
      expect(largest).toBeLessThan(5_000_000);
    },
    { fault: ({ body }) => void (largest = Math.max(largest, Buffer.byteLength(body))) },
  );
});
